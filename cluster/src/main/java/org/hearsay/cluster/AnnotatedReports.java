package org.hearsay.cluster;

import java.util.List;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.GivenFigure;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.Credit;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.report.Report;
import org.hearsay.text.Segmenter;

/// Annotated reports as bytes. Their prose is not among these: it is a function of the report, and
/// segmenting the body again costs less than sending its tokens.
final class AnnotatedReports {
  /// All of an [AnnotatedReport] but its prose.
  private record Findings(
      Report report,
      List<Entity> entities,
      List<Attribution> attributions,
      List<GivenFigure> figures,
      List<Timex> times,
      List<Credit> credits) {}

  private static final RecordCodec<Findings> CODEC = RecordCodec.of(Findings.class);

  private AnnotatedReports() {}

  static Packed pack(AnnotatedReport annotated) {
    return CODEC.pack(
        new Findings(
            annotated.report(),
            annotated.entities(),
            annotated.attributions(),
            annotated.figures(),
            annotated.times(),
            annotated.credits()));
  }

  static AnnotatedReport unpack(Packed packed) {
    Findings found = CODEC.unpack(packed);
    Report report = found.report();
    return new AnnotatedReport(
        report,
        Segmenter.segment(report.body(), report.language()),
        found.entities(),
        found.attributions(),
        found.figures(),
        found.times(),
        found.credits());
  }

  /// See [RecordCodec#shape()].
  static String shape() {
    return CODEC.shape();
  }
}
