package org.hearsay.cluster;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.AttributionModel;
import org.hearsay.intake.Received;
import org.hearsay.output.Output;
import org.hearsay.output.SkippedInput;
import org.hearsay.report.Report;
import org.hearsay.story.ReportKeys;
import org.hearsay.story.StoryGrouper;
import org.jspecify.annotations.Nullable;

/// Reads reports one by one, as `hearsay read` does, and files each under its scopes.
final class ReadingStep extends ProcessFunction<Received, Filed> {
  private static final long serialVersionUID = 1;

  private final Scopes scopes;

  private transient @Nullable Counter reports;
  private transient @Nullable Counter skipped;
  private transient @Nullable Map<String, Counter> skippedFor;

  ReadingStep(Scopes scopes) {
    this.scopes = scopes;
  }

  @Override
  public void open(OpenContext context) {
    reports = getRuntimeContext().getMetricGroup().counter("reportsRead");
    skipped = getRuntimeContext().getMetricGroup().counter("inputsSkipped");
    skippedFor = new HashMap<>();
  }

  @Override
  public void processElement(Received received, Context context, Collector<Filed> out) {
    switch (received) {
      case Received.Accepted(Report report) -> read(report, context, out);
      case Received.Skipped(String origin, String reason, String detail) ->
          skip(new SkippedInput(origin, reason, detail), context);
    }
  }

  /// A fault of this program in one report costs that report, not the run.
  private void read(Report report, Context context, Collector<Filed> out) {
    AnnotatedReport annotated;
    try {
      annotated = Annotator.annotate(report, AttributionModel.shipped());
    } catch (RuntimeException | StackOverflowError e) {
      String origin = report.provenance().origin();
      skip(new SkippedInput(origin, "internal error", e + "; please report it"), context);
      return;
    }
    count(reports);
    context.output(Lines.REPORTS, Output.reportLine(annotated));
    file(annotated.forComparison(), context.timestamp(), out);
  }

  private void skip(SkippedInput input, Context context) {
    count(skipped);
    if (skippedFor != null) {
      skippedFor.computeIfAbsent(input.reason(), this::counterOf).inc();
    }
    context.output(Lines.SKIPPED, Output.skippedLine(input));
  }

  /// Reasons are few fixed phrases, so that there are few such counters.
  private Counter counterOf(String reason) {
    return getRuntimeContext()
        .getMetricGroup()
        .addGroup("reason", reason.replace(' ', '_'))
        .counter("inputsSkippedFor");
  }

  private static void count(@Nullable Counter counter) {
    if (counter != null) {
      counter.inc();
    }
  }

  private void file(AnnotatedReport annotated, @Nullable Long arrived, Collector<Filed> out) {
    Report report = annotated.report();
    long instant = instant(report, arrived);
    Packed keys = Packed.of(ReportKeys.of(annotated).toBytes());
    Packed packed = AnnotatedReports.pack(annotated);
    boolean own = true;
    for (String scope : scopes.of(report.language(), instant)) {
      out.collect(
          new Filed(
              scope,
              own,
              report.id().value(),
              report.provenance().origin(),
              instant,
              keys,
              packed));
      own = false;
    }
  }

  /// A date that lies behind the arrival is one that a page got wrong, or that says when something
  /// else will be; it must not make all that comes after it late.
  private static long instant(Report report, @Nullable Long arrived) {
    LocalDateTime published = StoryGrouper.instant(report.published());
    long latest = arrived == null || arrived == Long.MIN_VALUE ? Filed.NEVER : arrived;
    return published == null
        ? latest
        : Math.min(published.toInstant(ZoneOffset.UTC).toEpochMilli(), latest);
  }
}
