package org.hearsay.app;

import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.AttributionModel;
import org.hearsay.annotation.Explainer;
import org.hearsay.annotation.Explanation;
import org.hearsay.report.Report;
import org.jspecify.annotations.Nullable;

/// How reports are read.
///
/// @param model a trained model beside the rules; null for the rules alone
/// @param leastConfidence attributions that are less sure are left out
record Reading(@Nullable AttributionModel model, double leastConfidence) {
  /// The rules alone, nothing left out.
  static final Reading RULES = new Reading(null, 0);

  /// Everything found, and why; also what is not sure enough, since just that may be asked about.
  Explanation explain(Report report) {
    return Explainer.explain(report, model);
  }

  AnnotatedReport read(Report report) {
    return Annotator.annotate(report, model).atLeast(leastConfidence);
  }
}
