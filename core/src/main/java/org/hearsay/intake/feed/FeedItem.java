package org.hearsay.intake.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One item of a feed.
///
/// @param id what the feed tells it apart by; null if by nothing
/// @param link the article's page; null if unknown
/// @param title its headline, as plain text; null if it has none
/// @param authors as the feed writes them
/// @param dateText when it was published, in the feed's own words; null if unknown
/// @param date the same moment, where the words are not to be had; null if unknown
/// @param language of this item; null if it is that of the feed
/// @param content its text; null if it carries none
public record FeedItem(
    @Nullable String id,
    @Nullable URI link,
    @Nullable String title,
    List<String> authors,
    @Nullable String dateText,
    @Nullable Instant date,
    @Nullable String language,
    @Nullable Content content) {

  /// What an item carries of its article.
  ///
  /// @param text HTML, or plain text
  /// @param isHtml which of the two
  /// @param isFull whether the feed offers it as the article, and not as a summary
  public record Content(String text, boolean isHtml, boolean isFull) {}

  public FeedItem {
    authors = List.copyOf(authors);
  }
}
