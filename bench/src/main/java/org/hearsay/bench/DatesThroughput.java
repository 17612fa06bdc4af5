package org.hearsay.bench;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.hearsay.annotation.date.DateFinder;
import org.hearsay.report.Report;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;

/// Megabytes of text a second on one core in which dates are found: our finder, with and without
/// the tokens it needs, against HeidelTime, on the same reports, in turns within one run.
///
/// `DatesThroughput CORPUS ROUNDS news|narratives` prints a table. Time is that which the processor
/// gave to the thread.
public final class DatesThroughput {
  /// What a report of unknown day is read by.
  private static final LocalDate PUBLISHED = LocalDate.of(2031, 6, 12);

  /// Rounds of ours alone before all: a round of it is too short for the compiler to see.
  private static final int WARM_UP = 60;

  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Map<String, List<Double>> speeds = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  private DatesThroughput() {}

  private record Read(String body, Prose prose, LocalDate published) {}

  /// Measures and prints.
  ///
  /// @param arguments corpus, rounds, kind of text
  public static void main(String[] arguments) {
    if (arguments.length != 3) {
      throw new IllegalArgumentException("expected CORPUS ROUNDS KIND, not " + List.of(arguments));
    }
    List<Read> reports = new ArrayList<>();
    long characters = 0;
    for (Report report : Corpus.read(Path.of(arguments[0])).reports()) {
      LocalDate published = report.published() == null ? PUBLISHED : report.published().date();
      reports.add(new Read(report.body(), Segmenter.segment(report.body()), published));
      characters += report.body().length();
    }
    DatesThroughput run = new DatesThroughput();
    int rounds = Integer.parseInt(arguments[1]);
    HeidelTime peer = HeidelTime.isThere() ? HeidelTime.of(arguments[2]) : null;
    for (int warm = 0; warm < WARM_UP; warm++) {
      run.run("Hearsay, tokens and dates", -1, reports, characters, DatesThroughput::fromText);
    }
    for (int round = -rounds; round < rounds; round++) {
      run.run("Hearsay, dates", round, reports, characters, DatesThroughput::ours);
      run.run("Hearsay, tokens and dates", round, reports, characters, DatesThroughput::fromText);
      if (peer != null) {
        run.run(
            "HeidelTime, without a tagger",
            round,
            reports,
            characters,
            read -> peer.find(read.body(), read.published()));
      }
    }
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(run.page(reports.size()));
  }

  private static int ours(Read read) {
    return DateFinder.find(read.prose(), read.published()).size();
  }

  private static int fromText(Read read) {
    return DateFinder.find(Segmenter.segment(read.body()), read.published()).size();
  }

  private void run(
      String name, int round, List<Read> reports, long characters, ToIntFunction<Read> work) {
    long time = thread.getCurrentThreadCpuTime();
    int found = 0;
    for (Read read : reports) {
      found += work.applyAsInt(read);
    }
    time = thread.getCurrentThreadCpuTime() - time;
    if (round >= 0) {
      speeds.computeIfAbsent(name, n -> new ArrayList<>()).add(characters * 1e3 / time);
      counts.put(name, found);
    }
  }

  private String page(int reports) {
    StringBuilder page = new StringBuilder();
    page.append(
        "| %d reports | MB a second | slowest to fastest round | found |%n".formatted(reports));
    page.append("|---|---|---|---|\n");
    speeds.forEach((name, all) -> {
      double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      page.append(
          String.format(
              Locale.ROOT,
              "| %s | %.3f | %.3f to %.3f | %d |%n",
              name,
              sorted[sorted.length / 2],
              sorted[0],
              sorted[sorted.length - 1],
              counts.get(name)));
    });
    return page.toString();
  }
}
