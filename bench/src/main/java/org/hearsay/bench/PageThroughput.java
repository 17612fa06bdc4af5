package org.hearsay.bench;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.hearsay.intake.Intake;
import org.hearsay.intake.IntakeOptions;
import org.hearsay.intake.Received;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Web pages a second on one core: our whole reading of a page, from its HTML to a report with all
/// that the page says about itself, beside the Java port of Readability and beside the parser that
/// both stand on, on the same pages, in turns within one run.
///
/// `PageThroughput PAGES.jsonl COMMIT FOLDER` reads JSON Lines with `html` and adds a table to
/// `FOLDER`, as [Throughput] does. Time is that which the processor gave to the thread.
public final class PageThroughput {
  private static final int WARM_UP = 3;
  private static final int ROUNDS = 5;

  /// A page on a line of its own file, as our reader takes it, and its HTML, as the others do.
  private record Page(Path file, String html) {}

  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final List<Page> pages;
  private final Map<String, List<Double>> rounds = new LinkedHashMap<>();

  private PageThroughput(List<Page> pages) {
    this.pages = pages;
  }

  /// @param arguments pages, commit, folder
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      throw new IllegalArgumentException("expected PAGES COMMIT FOLDER, not " + List.of(arguments));
    }
    Path work = Files.createTempDirectory("hearsay-pages");
    try {
      PageThroughput run = new PageThroughput(pages(Path.of(arguments[0]), work));
      run.measure();
      String page = run.page(arguments[1]);
      Path folder = Files.createDirectories(Path.of(arguments[2]));
      String name =
          LocalDate.now(ZoneOffset.UTC)
              + "-"
              + arguments[1]
              + "-pages-"
              + Throughput.machine().replace(' ', '-');
      Files.writeString(folder.resolve(name.toLowerCase(Locale.ROOT) + ".md"), page);
      new PrintStream(System.out, true, StandardCharsets.UTF_8).print(page);
    } finally {
      try (Stream<Path> files = Files.list(work)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(work);
    }
  }

  private static List<Page> pages(Path corpus, Path work) throws IOException {
    List<Page> pages = new ArrayList<>();
    JsonMapper json = JsonMapper.builder().build();
    try (InputStream in = Files.newInputStream(corpus);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode record = json.readTree(line);
        String html = record.path("html").asString("");
        Path file = work.resolve("page" + pages.size() + ".html");
        pages.add(new Page(Files.writeString(file, html), html));
      }
    }
    return pages;
  }

  private void measure() {
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      run("Hearsay, file to report", round, PageThroughput::read);
      run("Readability4J 1.0.8, HTML to article", round, PageThroughput::readability);
      run("jsoup, parsing alone", round, PageThroughput::parse);
    }
  }

  private static long read(Page page) {
    long length = 0;
    try (Stream<Received> received =
        Intake.read(List.of(page.file().toString()), IntakeOptions.standard())) {
      for (Received one : (Iterable<Received>) received::iterator) {
        length += one instanceof Received.Accepted(var report) ? report.body().length() : 0;
      }
    }
    return length;
  }

  private static long readability(Page page) {
    String text =
        new Readability4J("https://courier.example/page", page.html()).parse().getTextContent();
    return text == null ? 0 : text.length();
  }

  private static long parse(Page page) {
    return Jsoup.parse(page.html()).childNodeSize();
  }

  private void run(String name, int round, ToLongFunction<Page> work) {
    long time = thread.getCurrentThreadCpuTime();
    long sum = 0;
    for (Page page : pages) {
      sum += work.applyAsLong(page);
    }
    time = thread.getCurrentThreadCpuTime() - time;
    if (sum == 0) {
      throw new IllegalStateException(name + " found nothing");
    }
    if (round >= 0) {
      rounds.computeIfAbsent(name, key -> new ArrayList<>()).add(1e9 * pages.size() / time);
    }
  }

  private String page(String commit) {
    StringBuilder page = new StringBuilder("# Web pages a second on one core\n\n");
    long characters = pages.stream().mapToLong(one -> one.html().length()).sum();
    page.append(
        String.format(
            Locale.ROOT,
            "Commit %s, %s, Java %s, %d pages of %,d characters each, median of %d rounds in turns"
                + " after %d to warm up.%n%n",
            commit,
            Throughput.machine(),
            Runtime.version(),
            pages.size(),
            characters / pages.size(),
            ROUNDS,
            WARM_UP));
    page.append("| | pages a second | slowest to fastest round |\n|---|---|---|\n");
    rounds.forEach((name, all) -> {
      double[] speeds = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      page.append(
          String.format(
              Locale.ROOT,
              "| %s | %,.0f | %,.0f to %,.0f |%n",
              name,
              speeds[speeds.length / 2],
              Arrays.stream(speeds).min().orElse(0),
              Arrays.stream(speeds).max().orElse(0)));
    });
    return page.toString();
  }
}
