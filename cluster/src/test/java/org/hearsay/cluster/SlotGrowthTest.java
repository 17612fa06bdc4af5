package org.hearsay.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.AttributionModel;
import org.hearsay.finding.DossierCompiler;
import org.hearsay.intake.Intake;
import org.hearsay.intake.IntakeOptions;
import org.hearsay.intake.Received;
import org.hearsay.report.Report;
import org.hearsay.story.ReportKeys;
import org.hearsay.story.Story;
import org.hearsay.story.StoryGrouper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// How the job grows with task slots, on simulated work: each report takes a fixed time that needs
/// no processor, since a machine with two cores has nothing else to give eight slots. What is
/// measured is what the job itself takes from that: start, exchange, grouping by one thread,
/// writing. Off, unless the files for its table and its drawing are named, without their endings:
///
/// ```
/// mvn verify -pl core,cluster -Dtest=SlotGrowthTest -Dsurefire.failIfNoSpecifiedTests=false
///     -Dhearsay.growth=$PWD/growth
/// ```
@EnabledIfSystemProperty(named = "hearsay.growth", matches = ".+")
class SlotGrowthTest {
  private static final int FILES = 16;
  private static final int REPORTS = 320;
  private static final long SIMULATED_MILLIS = 250;
  private static final List<Integer> SLOTS = List.of(1, 2, 4, 8);

  @TempDir private Path folder;

  private static final class Work implements MapFunction<Received, Received> {
    private static final long serialVersionUID = 1;

    @Override
    public Received map(Received received) throws InterruptedException {
      Thread.sleep(SIMULATED_MILLIS);
      return received;
    }
  }

  private double seconds(int slots, int round) throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(slots, configuration);
    Path out = folder.resolve("out-" + slots + "-" + round);
    JobOptions options =
        JobOptions.parse("--input", folder.resolve("in") + "", "--output", out.toString());
    ClusterJob.connect(
        ClusterJob.source(environment, options)
            .map(new Work())
            .returns(RecordType.ofRecord(Received.class)),
        options);
    long start = System.nanoTime();
    environment.execute();
    double seconds = (System.nanoTime() - start) / 1e9;
    assertThat(new OutputFolder(out).lines("reports")).hasSize(REPORTS);
    return seconds;
  }

  @Test
  void measure() throws Exception {
    Files.createDirectories(folder.resolve("in"));
    List<String> lines = Invented.lines(40, REPORTS, 41);
    int each = REPORTS / FILES;
    for (int i = 0; i < FILES; i++) {
      Files.write(
          folder.resolve("in/part-" + i + ".jsonl"), lines.subList(i * each, (i + 1) * each));
    }
    seconds(2, 0); // the JVM warms up
    OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
    double alone = 0;
    List<Double> times = new ArrayList<>();
    List<String> table = new ArrayList<>();
    table.add("| slots | seconds | the pauses alone | reports a second | times one slot | load |");
    table.add("|---|---|---|---|---|---|");
    for (int slots : SLOTS) {
      double seconds = seconds(slots, 1);
      alone = alone == 0 ? seconds : alone;
      table.add(
          String.format(
              Locale.ROOT,
              "| %d | %.1f | %.0f | %.1f | %.1f | %.1f |",
              slots,
              seconds,
              REPORTS * SIMULATED_MILLIS / 1e3 / slots,
              REPORTS / seconds,
              alone / seconds,
              machine.getSystemLoadAverage()));
      times.add(alone / seconds);
    }
    String title =
        "Pace of the job with task slots, times one slot's: %d reports of %d ms each"
            .formatted(REPORTS, SIMULATED_MILLIS);
    String files = System.getProperty("hearsay.growth", "growth");
    Files.writeString(Path.of(files + ".svg"), GrowthPlot.of(SLOTS, times, title));
    table.addAll(stageCosts());
    Files.write(Path.of(files + ".md"), table);
  }

  /// What the job adds to reading and comparing, and comparing itself, on the examples.
  private static List<String> stageCosts() {
    List<AnnotatedReport> reports = new ArrayList<>();
    String dam = OutputFolder.projectRoot().resolve("examples/tressel").toString();
    try (Stream<Received> received = Intake.read(List.of(dam), IntakeOptions.standard())) {
      received.forEach(each -> {
        if (each instanceof Received.Accepted(Report report)) {
          reports.add(Annotator.annotate(report, AttributionModel.shipped()).forComparison());
        }
      });
    }
    List<Packed> packed = reports.stream().map(AnnotatedReports::pack).toList();
    Story story = StoryGrouper.group(reports).getFirst();
    long words = 0;
    long bytes = 0;
    long keys = 0;
    for (AnnotatedReport report : reports) {
      words += report.report().body().split("\\s+").length;
      bytes += AnnotatedReports.pack(report).bytes().length;
      keys += ReportKeys.of(report).toBytes().length;
    }
    int n = reports.size();
    return List.of(
        "",
        "| %d reports of %d words | a report |".formatted(n, words / n),
        "|---|---|",
        "| read and annotate | %s |"
            .formatted(
                millis(
                    n,
                    () ->
                        reports.forEach(
                            r -> Annotator.annotate(r.report(), AttributionModel.shipped())))),
        "| keys for grouping | %s, %d bytes |"
            .formatted(millis(n, () -> reports.forEach(ReportKeys::of)), keys / n),
        "| pack | %s, %d bytes |"
            .formatted(millis(n, () -> reports.forEach(AnnotatedReports::pack)), bytes / n),
        "| unpack, and segment again | %s |"
            .formatted(millis(n, () -> packed.forEach(AnnotatedReports::unpack))),
        "| compare, in a story of %d | %s |"
            .formatted(
                story.reports().size(),
                millis(story.reports().size(), () -> DossierCompiler.compile(story))));
  }

  /// The median of nine, behind as many to warm up; processor time of this thread.
  private static String millis(int reports, Runnable work) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long[] times = new long[9];
    for (int round = 0; round < 2 * times.length; round++) {
      long start = thread.getCurrentThreadCpuTime();
      work.run();
      times[round % times.length] = thread.getCurrentThreadCpuTime() - start;
    }
    Arrays.sort(times);
    return String.format(Locale.ROOT, "%.2f ms", times[times.length / 2] / 1e6 / reports);
  }
}
