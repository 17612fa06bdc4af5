package org.hearsay.app.casefile;

import org.hearsay.report.ReportId;

/// What became of a report that was to be added to a case.
///
/// @param id its name within the case
/// @param isNew false where a report of the same content was there already
public record Addition(ReportId id, boolean isNew) {}
