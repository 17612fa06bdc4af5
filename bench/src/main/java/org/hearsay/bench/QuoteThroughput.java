package org.hearsay.bench;

import com.sun.management.ThreadMXBean;
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
import java.util.function.ToIntFunction;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.AttributionModel;
import org.hearsay.annotation.attribution.AttributionKind;
import org.hearsay.output.Output;
import org.hearsay.report.Report;

/// Words a second on one core in which who says what is found: our whole annotation of plain text
/// against CoreNLP's quotations with speakers, on the same reports, in turns within one run.
///
/// `QuoteThroughput CORPUS WORDS ROUNDS COMMIT FOLDER` prints a table and writes it to
/// `FOLDER/DATE-COMMIT-quotes-MACHINE.md`. Time is that which the processor gave to the thread.
public final class QuoteThroughput {
  /// Rounds of ours alone before all: a round of it is too short for the compiler to see.
  private static final int WARM_UP = 60;

  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Map<String, List<Double>> speeds = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Corpus corpus;

  private QuoteThroughput(Corpus corpus) {
    this.corpus = corpus;
  }

  /// Measures, prints and keeps.
  ///
  /// @param arguments corpus, least number of words, rounds, commit, folder
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 5) {
      throw new IllegalArgumentException(
          "expected CORPUS WORDS ROUNDS COMMIT FOLDER, not " + List.of(arguments));
    }
    Corpus all = Corpus.read(Path.of(arguments[0]));
    QuoteThroughput run = new QuoteThroughput(all.first(Long.parseLong(arguments[1])));
    int rounds = Integer.parseInt(arguments[2]);
    for (int warm = 0; warm < WARM_UP; warm++) {
      run.round("warm", -1, QuoteThroughput::ours);
    }
    CoreNlp peer = CoreNlp.isThere() ? CoreNlp.load() : null;
    // the first round of each is for the compiler
    for (int round = -1; round < rounds; round++) {
      run.round("Hearsay, text to annotated JSON", round, QuoteThroughput::ours);
      if (peer != null) {
        run.round("CoreNLP, quotations", round, report -> peer.find(report.body()));
      }
    }
    String page = run.page(rounds);
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(page);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String name =
        today
            + "-"
            + arguments[3]
            + "-quotes-"
            + Throughput.machine().replace(' ', '-').toLowerCase(Locale.ROOT)
            + ".md";
    Files.writeString(Files.createDirectories(Path.of(arguments[4])).resolve(name), page);
  }

  /// Reads and writes the report, and counts quotations with a source, as the peer does.
  private static int ours(Report report) {
    AnnotatedReport read = Annotator.annotate(report, AttributionModel.shipped());
    if (Output.reportLine(read).isEmpty()) {
      throw new IllegalStateException("nothing written of " + report.id());
    }
    return (int)
        read.attributions().stream()
            .filter(a -> a.kind() != AttributionKind.INDIRECT && a.source() != null)
            .count();
  }

  private void round(String name, int round, ToIntFunction<Report> work) {
    long time = thread.getCurrentThreadCpuTime();
    int found = 0;
    for (Report report : corpus.reports()) {
      found += work.applyAsInt(report);
    }
    time = thread.getCurrentThreadCpuTime() - time;
    if (round >= 0) {
      speeds.computeIfAbsent(name, n -> new ArrayList<>()).add(corpus.words() * 1e9 / time);
      counts.put(name, found);
    }
  }

  private String page(int rounds) {
    StringBuilder page = new StringBuilder();
    page.append(
        String.format(
            Locale.ROOT,
            "| %d reports, %d words, %d rounds in turns | words a second | slowest to fastest"
                + " round | quotations with a source |%n|---|---|---|---|%n",
            corpus.reports().size(),
            corpus.words(),
            rounds));
    speeds.forEach((name, all) -> {
      double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      page.append(
          String.format(
              Locale.ROOT,
              "| %s | %,.0f | %,.0f to %,.0f | %d |%n",
              name,
              sorted[sorted.length / 2],
              sorted[0],
              sorted[sorted.length - 1],
              counts.get(name)));
    });
    return page.toString();
  }
}
