package org.hearsay.app.casefile;

import org.hearsay.report.ReportId;
import org.jspecify.annotations.Nullable;

/// A standing correction at one of the places that it is about, in the ids of a reading.
///
/// @param finding `a1`, `f1` or `e1`, or `start-end` of a credit; null for what is no longer shown
///   because it was dismissed, or gone, and for a whole report
public record Placed(Correction correction, ReportId report, @Nullable String finding) {}
