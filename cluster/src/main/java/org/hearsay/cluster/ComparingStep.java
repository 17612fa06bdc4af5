package org.hearsay.cluster;

import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.DossierCompiler;
import org.hearsay.output.Output;
import org.hearsay.output.SkippedInput;
import org.hearsay.story.Story;
import org.jspecify.annotations.Nullable;

/// Compares the reports of a story, as `hearsay compare` does.
final class ComparingStep extends ProcessFunction<ToldStory, String> {
  private static final long serialVersionUID = 1;
  private static final long NANOS_A_MILLI = 1_000_000;

  private transient @Nullable Counter dossiers;
  private transient volatile int largest;
  private transient volatile long longestMillis;

  @Override
  public void open(OpenContext context) {
    MetricGroup metrics = getRuntimeContext().getMetricGroup();
    dossiers = metrics.counter("dossiersCompiled");
    metrics.gauge("largestStory", (Gauge<Integer>) () -> largest);
    metrics.gauge("longestComparisonMillis", (Gauge<Long>) () -> longestMillis);
  }

  @Override
  public void processElement(ToldStory told, Context context, Collector<String> out) {
    largest = Math.max(largest, told.reports().size());
    long start = System.nanoTime();
    List<AnnotatedReport> reports = told.reports().stream().map(AnnotatedReports::unpack).toList();
    Dossier dossier;
    try {
      dossier = DossierCompiler.compile(new Story(told.id(), reports));
    } catch (RuntimeException | StackOverflowError e) {
      SkippedInput skipped =
          new SkippedInput("story " + told.id(), "internal error", e + "; please report it");
      context.output(Lines.SKIPPED, Output.skippedLine(skipped));
      return;
    } finally {
      long millis = (System.nanoTime() - start) / NANOS_A_MILLI;
      longestMillis = Math.max(longestMillis, millis);
    }
    if (dossiers != null) {
      dossiers.inc();
    }
    out.collect(
        Output.dossierLine(
            dossier,
            json -> {
              json.field("scope", told.scope());
              json.field("version", (Number) told.version());
              json.array("replaces", told.replaces(), json::text);
            }));
  }
}
