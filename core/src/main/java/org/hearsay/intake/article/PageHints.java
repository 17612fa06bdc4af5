package org.hearsay.intake.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page says of its article outside the article, by which lines can be told: a line that
/// repeats the headline or an author's name, or that stands in the text given to search engines.
///
/// @param title the headline; null if unknown
/// @param description the summary; null if unknown
/// @param articleBody the text as the page gives it to machines (`articleBody` of schema.org); null
///   if it gives none
/// @param byline the authors' names
public record PageHints(
    @Nullable String title,
    @Nullable String description,
    @Nullable String articleBody,
    List<String> byline) {

  public PageHints {
    byline = List.copyOf(byline);
  }

  /// Nothing known.
  public static PageHints none() {
    return new PageHints(null, null, null, List.of());
  }
}
