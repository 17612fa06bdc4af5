package org.hearsay.app.search;

import java.util.List;
import org.hearsay.report.ReportId;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// A place that a query is found at.
///
/// @param report the report it stands in
/// @param title the report's headline; null if it has none
/// @param outlet who published it; null if unknown
/// @param day when, ISO 8601; null if unknown
/// @param finding id of the statement or claim; null for a hit in a report
/// @param story number of its story within the case; null if it has none yet
/// @param who says so, as the report names them at their fullest; null if unknown or not asked
/// @param kind `direct`, `indirect`, `mixed`, or the relation of a claim; null for a hit in a
///   report
/// @param stance `asserts`, `denies` …; null for a hit in a report or claim
/// @param start where it stands in the report's text, in code points
/// @param end behind it
/// @param sentence the sentence it stands in, as it stands
/// @param marks what of the sentence was looked for, in UTF-16 code units
public record Hit(
    Scope scope,
    ReportId report,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String day,
    @Nullable String finding,
    @Nullable Long story,
    @Nullable String who,
    @Nullable String kind,
    @Nullable String stance,
    int start,
    int end,
    String sentence,
    List<Span> marks) {
  public Hit {
    marks = List.copyOf(marks);
  }
}
