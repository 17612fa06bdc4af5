package org.hearsay.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
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
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.AttributionModel;
import org.hearsay.annotation.attribution.AttributionFinder;
import org.hearsay.annotation.attribution.CreditFinder;
import org.hearsay.annotation.attribution.SpanTagger;
import org.hearsay.annotation.date.DateFinder;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.figure.FigureFinder;
import org.hearsay.annotation.mention.MentionFinder;
import org.hearsay.annotation.mention.Mentions;
import org.hearsay.output.Output;
import org.hearsay.report.Report;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import org.jspecify.annotations.Nullable;

/// Words a second on one core: our whole reading of plain text and each of its stages, against a
/// peer's tokens and parts of speech, on the same reports, in turns within one run.
///
/// `Throughput CORPUS COMMIT FOLDER` prints a table and writes it to
/// `FOLDER/DATE-COMMIT-MACHINE.md`. Time is that which the processor gave to the thread, so that
/// other work on the machine disturbs it little; compilers and the collector of garbage run beside
/// it and are not in it.
public final class Throughput {
  private static final String WHOLE = "**Hearsay, text to annotated JSON**";
  private static final long WORDS = 100_000;
  private static final int WARM_UP = 6;
  private static final int ROUNDS = 7;

  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Corpus corpus;
  private final Map<String, List<Round>> rounds = new LinkedHashMap<>();

  /// A report with what each stage is given by those before it.
  private record Staged(
      Report report,
      @Nullable LocalDate published,
      Prose prose,
      Mentions mentions,
      List<Timex> times,
      AnnotatedReport annotated) {
    static Staged of(Report report) {
      Prose prose = Segmenter.segment(report.body());
      LocalDate published = report.published() == null ? null : report.published().date();
      return new Staged(
          report,
          published,
          prose,
          MentionFinder.find(prose),
          DateFinder.find(prose, published),
          Annotator.annotate(report, AttributionModel.shipped()));
    }
  }

  /// What a word took in one round.
  private record Round(double nanoseconds, double bytes) {}

  private Throughput(Corpus corpus) {
    this.corpus = corpus;
  }

  /// Measures, prints the table and keeps it.
  ///
  /// @param arguments corpus, commit, folder
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      throw new IllegalArgumentException(
          "expected CORPUS COMMIT FOLDER, not " + List.of(arguments));
    }
    Throughput run = new Throughput(Corpus.read(Path.of(arguments[0])).first(WORDS));
    run.measure();
    String page = run.page(arguments[1]);
    Path folder = Files.createDirectories(Path.of(arguments[2]));
    String name =
        LocalDate.now(ZoneOffset.UTC) + "-" + arguments[1] + "-" + machine().replace(' ', '-');
    Files.writeString(folder.resolve(name.toLowerCase(Locale.ROOT) + ".md"), page);
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(page);
  }

  private void measure() {
    List<Staged> staged = corpus.reports().stream().map(Staged::of).toList();
    SpanTagger tagger = tagger();
    OpenNlp peer = new OpenNlp();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      run(WHOLE, round, corpus.reports(), Throughput::read);
      run("OpenNLP 2.5.11, tokens and parts of speech", round, staged, s -> peer.tag(s.prose));
      run("– sentences and tokens", round, staged, Throughput::segment);
      run("– who and what is named", round, staged, s -> MentionFinder.find(s.prose).hashCode());
      run("– dates", round, staged, s -> DateFinder.find(s.prose, s.published).size() + 1);
      run("– attributions, by the rules alone", round, staged, s -> attributions(s, null));
      run("– attributions, with the model", round, staged, s -> attributions(s, tagger));
      run("– figures", round, staged, s -> FigureFinder.find(s.prose, s.times).size() + 1);
      run("– credits", round, staged, s -> CreditFinder.find(s.prose, s.mentions).size() + 1);
      run("– writing JSON", round, staged, s -> Output.reportLine(s.annotated).length());
    }
  }

  private static SpanTagger tagger() {
    try (InputStream model = AttributionModel.openShipped()) {
      return SpanTagger.read(model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long read(Report report) {
    return Output.reportLine(Annotator.annotate(report, AttributionModel.shipped())).length();
  }

  private static long segment(Staged staged) {
    return Segmenter.segment(staged.report.body()).tokenCount();
  }

  private static long attributions(Staged s, @Nullable SpanTagger tagger) {
    return AttributionFinder.find(s.prose, s.mentions, s.times, tagger).size() + 1L;
  }

  private <T> void run(String name, int round, List<T> inputs, ToLongFunction<T> work) {
    long time = thread.getCurrentThreadCpuTime();
    long bytes = thread.getCurrentThreadAllocatedBytes();
    long sum = 0;
    for (T input : inputs) {
      sum += work.applyAsLong(input);
    }
    time = thread.getCurrentThreadCpuTime() - time;
    bytes = thread.getCurrentThreadAllocatedBytes() - bytes;
    if (sum == 0) {
      throw new IllegalStateException(name + " found nothing");
    }
    if (round >= 0) {
      rounds
          .computeIfAbsent(name, work0 -> new ArrayList<>())
          .add(new Round((double) time / corpus.words(), (double) bytes / corpus.words()));
    }
  }

  private String page(String commit) {
    StringBuilder page = new StringBuilder();
    page.append("# Words a second on one core\n\n");
    page.append(
        String.format(
            Locale.ROOT,
            "Commit %s, %s, Java %s, %d reports of %d words in all, median of %d rounds in turns"
                + " after %d to warm up.%n%n",
            commit,
            machine(),
            Runtime.version(),
            corpus.reports().size(),
            corpus.words(),
            ROUNDS,
            WARM_UP));
    page.append(
        "| | words a second | slowest to fastest round | bytes allocated a word | a report |\n");
    page.append("|---|---|---|---|---|\n");
    rounds.forEach((name, all) -> {
      double[] speeds = all.stream().mapToDouble(r -> 1e9 / r.nanoseconds()).sorted().toArray();
      double bytes = all.get(all.size() - 1).bytes();
      page.append(
          String.format(
              Locale.ROOT,
              "| %s | %,.0f | %,.0f to %,.0f | %,.0f | %,.0f |%n",
              name,
              speeds[speeds.length / 2],
              speeds[0],
              speeds[speeds.length - 1],
              bytes,
              bytes * corpus.words() / corpus.reports().size()));
    });
    return page.toString();
  }

  /// The processor's name, or what else is known of the machine.
  static String machine() {
    int cores = Runtime.getRuntime().availableProcessors();
    try {
      for (String line : Files.readAllLines(Path.of("/proc/cpuinfo"))) {
        if (line.startsWith("model name")) {
          String name = line.substring(line.indexOf(':') + 1);
          return cores + "x " + name.replaceAll("\\(.*?\\)|[^A-Za-z0-9.]+", " ").strip();
        }
      }
    } catch (IOException e) {
      // Not on Linux: the architecture must do.
    }
    return cores + "x " + System.getProperty("os.arch");
  }
}
