package org.hearsay.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.AttributionModel;
import org.hearsay.annotation.attribution.Calibration;
import org.hearsay.report.Provenance;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.jspecify.annotations.Nullable;

/// Measures how often the attributions found in one way or another are right, on reports in which
/// people marked who says what; and how far the confidence that follows holds on others.
///
/// Where a model is calibrated, the reports must be others than it was trained on: on those it is
/// surer than it will ever be again.
public final class Calibrating {
  private Calibrating() {}

  /// The counts from the reports in `data`, a folder of `.jsonl` files or one such file, as lines
  /// that [Calibration] reads.
  ///
  /// @param model beside the rules; null for the rules alone
  /// @throws IOException if something cannot be read, or is no marked report
  public static List<String> measure(Path data, @Nullable AttributionModel model)
      throws IOException {
    Calibration.Gathering gathering = new Calibration.Gathering();
    for (Judging.Judged judged : judge(data, model)) {
      gathering.add(judged.attribution(), judged.right());
    }
    return gathering.calibration().lines();
  }

  /// How far the confidence of what is found in the reports in `data` holds.
  ///
  /// @param model beside the rules; null for the rules alone
  /// @throws IOException if something cannot be read, or is no marked report
  public static Reliability check(Path data, @Nullable AttributionModel model) throws IOException {
    List<Reliability.Case> cases = new ArrayList<>();
    for (Judging.Judged judged : judge(data, model)) {
      cases.add(new Reliability.Case(judged.attribution().confidence(), judged.right()));
    }
    return new Reliability(cases);
  }

  private static List<Judging.Judged> judge(Path data, @Nullable AttributionModel model)
      throws IOException {
    List<Judging.Judged> judged = new ArrayList<>();
    for (MarkedReport marked : MarkedReport.read(data)) {
      Report report =
          new Report(
              new ReportId(marked.id()),
              new Provenance(marked.id(), null),
              null,
              null,
              List.of(),
              null,
              null,
              marked.text());
      AnnotatedReport read = Annotator.annotate(report, model);
      judged.addAll(Judging.judge(read.attributions(), marked));
    }
    return judged;
  }
}
