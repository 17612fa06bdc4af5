package org.hearsay.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one outlet published at one moment: the text that every finding points into.
///
/// @param id unique within a run
/// @param provenance where it was read from
/// @param title the headline; null if the input has none apart from the body
/// @param outlet who published it; null if unknown
/// @param byline the authors' names, without "By"
/// @param published when; null if unknown
/// @param language BCP 47 tag such as `en`; null if unknown
/// @param body the text, paragraphs separated by line breaks; all spans count into it. May repeat
///   the title as its first line
public record Report(
    ReportId id,
    Provenance provenance,
    @Nullable String title,
    @Nullable Outlet outlet,
    List<String> byline,
    @Nullable PublicationTime published,
    @Nullable String language,
    String body) {

  public Report {
    byline = List.copyOf(byline);
    if (body.isBlank()) {
      throw new IllegalArgumentException("report " + id + " has no text");
    }
  }

  /// The part of this report that `span` covers.
  public Passage passage(Span span) {
    return new Passage(this, span);
  }
}
