package org.hearsay.app;

import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.AttributionModel;
import org.hearsay.report.Report;
import org.jspecify.annotations.Nullable;

/// How reports are read.
///
/// @param model a trained model beside the rules; null for the rules alone
/// @param leastConfidence attributions that are less sure are left out
record Reading(@Nullable AttributionModel model, double leastConfidence) {
  /// The rules alone, nothing left out.
  static final Reading RULES = new Reading(null, 0);

  AnnotatedReport read(Report report) {
    return Annotator.annotate(report, model).atLeast(leastConfidence);
  }
}
