package org.hearsay.bench;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.AttributionModel;
import org.hearsay.annotation.date.DateFinder;
import org.hearsay.annotation.mention.MentionFinder;
import org.hearsay.output.Output;
import org.hearsay.report.Report;
import org.hearsay.text.Segmenter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Words a second beside peers written in JavaScript, on the same reports, in turns within one run:
/// a process of Node stays at hand and reads them when it is its turn.
///
/// `ScriptThroughput REPORTS PEERS.mjs COMMIT FOLDER`. Time is what the processor gave to our
/// thread, and to the other process with all that belongs to it: its collector and compiler run
/// beside its one thread and are counted, ours are not.
public final class ScriptThroughput {
  private static final long WORDS = 50_000;
  private static final int WARM_UP = 4;
  private static final int ROUNDS = 5;

  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Map<String, ToLongFunction<Report>> ours = new LinkedHashMap<>();
  private final Map<String, List<Double>> speeds = new LinkedHashMap<>();
  private final Corpus corpus;
  private final StringBuilder loads = new StringBuilder();

  private ScriptThroughput(Corpus corpus) {
    this.corpus = corpus;
    ours.put("**Hearsay, text to annotated JSON**", ScriptThroughput::read);
    ours.put("Hearsay, sentences and tokens", r -> Segmenter.segment(r.body()).tokenCount());
    ours.put(
        "Hearsay, the same with who and what is named",
        r -> MentionFinder.find(Segmenter.segment(r.body())).entities().size() + 1L);
    ours.put(
        "Hearsay, sentences and tokens with dates resolved",
        r -> DateFinder.find(Segmenter.segment(r.body()), day(r)).size() + 1L);
  }

  /// Measures, prints the table and keeps it.
  ///
  /// @param arguments reports, script, commit, folder
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 4) {
      throw new IllegalArgumentException(
          "expected REPORTS SCRIPT COMMIT FOLDER, not " + List.of(arguments));
    }
    ScriptThroughput run = new ScriptThroughput(Corpus.read(Path.of(arguments[0])).first(WORDS));
    run.measure(arguments[1]);
    String page = run.page(arguments[2]);
    Path folder = Files.createDirectories(Path.of(arguments[3]));
    String name =
        LocalDate.now(ZoneOffset.UTC)
            + "-"
            + arguments[2]
            + "-scripts-"
            + Throughput.machine().replace(' ', '-');
    Files.writeString(folder.resolve(name.toLowerCase(Locale.ROOT) + ".md"), page);
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(page);
  }

  private void measure(String script) throws IOException {
    Path reports = Files.createTempFile("hearsay-scripts", ".jsonl");
    try {
      write(reports);
      Process node =
          new ProcessBuilder("node", script, "rounds", reports.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (BufferedReader answers = node.inputReader(StandardCharsets.UTF_8);
          BufferedWriter asked = node.outputWriter(StandardCharsets.UTF_8)) {
        List<String> stages = new ArrayList<>();
        for (String line = answers.readLine();
            line != null && !line.isEmpty();
            line = answers.readLine()) {
          stages.add(line);
        }
        for (int round = -WARM_UP; round < ROUNDS; round++) {
          for (Map.Entry<String, ToLongFunction<Report>> stage : ours.entrySet()) {
            keep(round, stage.getKey(), time(stage.getKey(), stage.getValue()));
          }
          for (String stage : stages) {
            asked.write(stage + "\n");
            asked.flush();
            String answer = String.valueOf(answers.readLine());
            keep(round, stage, Double.parseDouble(answer.split(" ", -1)[0]) * 1e3);
          }
          loads.append(
              String.format(
                  Locale.ROOT,
                  " %.1f",
                  ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        }
      } finally {
        node.destroy();
      }
    } finally {
      Files.delete(reports);
    }
  }

  private void write(Path reports) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    try (BufferedWriter out = Files.newBufferedWriter(reports)) {
      for (Report report : corpus.reports()) {
        LocalDate day = day(report);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", report.id().toString());
        fields.put("published", day == null ? "2031-06-12" : day.toString());
        fields.put("text", report.body());
        out.write(json.writeValueAsString(fields));
        out.write('\n');
      }
    }
  }

  private static @Nullable LocalDate day(Report report) {
    return report.published() == null ? null : report.published().date();
  }

  private static long read(Report report) {
    return Output.reportLine(Annotator.annotate(report, AttributionModel.shipped())).length();
  }

  private double time(String name, ToLongFunction<Report> work) {
    long time = thread.getCurrentThreadCpuTime();
    long sum = 0;
    for (Report report : corpus.reports()) {
      sum += work.applyAsLong(report);
    }
    if (sum == 0) {
      throw new IllegalStateException(name + " found nothing");
    }
    return thread.getCurrentThreadCpuTime() - time;
  }

  private void keep(int round, String name, double nanoseconds) {
    if (round >= 0) {
      speeds.computeIfAbsent(name, n -> new ArrayList<>()).add(corpus.words() * 1e9 / nanoseconds);
    }
  }

  private String page(String commit) {
    StringBuilder page = new StringBuilder("# Words a second beside peers in JavaScript\n\n");
    page.append(
        String.format(
            Locale.ROOT,
            "Commit %s, %s, Java %s, %d reports of %d words in all, median of %d rounds in turns"
                + " after %d to warm up. Load at the end of each round:%s.%n%n",
            commit,
            Throughput.machine(),
            Runtime.version(),
            corpus.reports().size(),
            corpus.words(),
            ROUNDS,
            WARM_UP,
            loads));
    page.append("| | words a second | slowest to fastest round |\n|---|---|---|\n");
    speeds.forEach((name, all) -> {
      double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      page.append(
          String.format(
              Locale.ROOT,
              "| %s | %,.0f | %,.0f to %,.0f |%n",
              name,
              sorted[sorted.length / 2],
              sorted[0],
              sorted[sorted.length - 1]));
    });
    return page.toString();
  }
}
