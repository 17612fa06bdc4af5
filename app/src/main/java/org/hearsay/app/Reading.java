package org.hearsay.app;

import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.AttributionModel;
import org.hearsay.annotation.Explainer;
import org.hearsay.annotation.Explanation;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.report.Report;
import org.jspecify.annotations.Nullable;

/// How reports are read.
///
/// @param model a trained model beside the rules; null for the rules alone
/// @param leastConfidence attributions that are less sure are left out
/// @param leastAlone the same for those that no rule found but the model alone
record Reading(@Nullable AttributionModel model, double leastConfidence, double leastAlone) {
  /// See [AnnotatedReport#ALONE_IN_COMPARISONS].
  static final double ALONE_IN_COMPARISONS = AnnotatedReport.ALONE_IN_COMPARISONS;

  /// With the program's own model, as for a comparison.
  static Reading usual() {
    return forComparison(AttributionModel.shipped());
  }

  /// With `model`, as for a comparison.
  static Reading forComparison(@Nullable AttributionModel model) {
    return new Reading(model, 0, ALONE_IN_COMPARISONS);
  }

  /// With `model`, as for a comparison; what the case leaves out for want of confidence is left
  /// out, so that its reports, its stories and its exports are one reading.
  static Reading inCase(CaseFile file, @Nullable AttributionModel model) {
    Double least = file.leastConfidence();
    return least == null ? forComparison(model) : new Reading(model, least, least);
  }

  /// Everything found, and why; also what is not sure enough, since just that may be asked about.
  Explanation explain(Report report) {
    return Explainer.explain(report, model);
  }

  AnnotatedReport read(Report report) {
    return Annotator.annotate(report, model).atLeast(leastConfidence, leastAlone);
  }
}
