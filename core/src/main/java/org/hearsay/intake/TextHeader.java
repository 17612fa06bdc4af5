package org.hearsay.intake;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.hearsay.report.PublicationTime;
import org.jspecify.annotations.Nullable;

/// The lines under a headline that say where a text is from:
///
/// ```
/// Ferry service to resume in May
/// Outlet: The Harbour Courier
/// By: Una Brandt and Jo Marsh
/// Published: 2031-03-14
/// URL: https://harbour-courier.example/ferry
///
/// The ferry between …
/// ```
///
/// Any of the four, in any order, each once. The first line that is none of them, or whose value
/// cannot be read, ends the header and stays in the text.
///
/// @param body the headline, a line feed, and what follows the header and its blank line
record TextHeader(
    String headline,
    @Nullable String outlet,
    List<String> byline,
    @Nullable PublicationTime published,
    @Nullable URI url,
    String body) {

  /// Enough for any real value; longer lines are sentences.
  private static final int LINE_MAX = 500;

  /// The header of `text`, or null where no such line follows its first line.
  static @Nullable TextHeader of(String text) {
    int firstEnd = text.indexOf('\n');
    if (firstEnd < 0 || text.substring(0, firstEnd).isBlank()) {
      return null;
    }
    Lines lines = new Lines();
    int at = firstEnd + 1;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        end = text.length();
      }
      if (end - at > LINE_MAX || !lines.take(text.substring(at, end))) {
        break;
      }
      at = Math.min(end + 1, text.length());
    }
    if (!lines.any) {
      return null;
    }
    String headline = text.substring(0, firstEnd);
    String rest = text.substring(afterBlankLines(text, at));
    return new TextHeader(
        headline.strip(),
        lines.outlet,
        lines.byline,
        lines.published,
        lines.url,
        headline + "\n" + rest);
  }

  private static int afterBlankLines(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      if (end < 0 || !text.substring(at, end).isBlank()) {
        break;
      }
      at = end + 1;
    }
    return at;
  }

  /// What the lines seen so far have said.
  private static final class Lines {
    private boolean any;
    private @Nullable String outlet;
    private List<String> byline = List.of();
    private @Nullable PublicationTime published;
    private @Nullable URI url;

    boolean take(String line) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        return false;
      }
      String value = line.substring(colon + 1).strip();
      boolean taken =
          !value.isEmpty()
              && switch (line.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
                case "outlet" -> takeOutlet(value);
                case "by" -> takeByline(value);
                case "published" -> takePublished(value);
                case "url" -> takeUrl(value);
                default -> false;
              };
      any |= taken;
      return taken;
    }

    private boolean takeOutlet(String value) {
      if (outlet != null) {
        return false;
      }
      outlet = value;
      return true;
    }

    private boolean takeByline(String value) {
      if (!byline.isEmpty()) {
        return false;
      }
      byline = Bylines.names(value);
      return !byline.isEmpty();
    }

    private boolean takePublished(String value) {
      if (published != null) {
        return false;
      }
      published = PublicationTimes.find(value);
      return published != null;
    }

    private boolean takeUrl(String value) {
      if (url != null) {
        return false;
      }
      url = Outlets.address(value);
      return url != null;
    }
  }

  TextHeader {
    byline = List.copyOf(byline);
  }
}
