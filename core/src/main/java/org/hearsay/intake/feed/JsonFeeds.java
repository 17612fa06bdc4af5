package org.hearsay.intake.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON Feed 1.1 (jsonfeed.org), and 1.0.
final class JsonFeeds {
  private static final String VERSION = "jsonfeed.org/version/1";
  private static final int HEAD = 4096;
  private static final int DEPTH_MAX = 200;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH_MAX)
                          .maxStringLength(Integer.MAX_VALUE)
                          .build())
                  .build())
          .build();

  private JsonFeeds() {}

  /// Whether `text` begins with an object that names the version of a JSON Feed.
  static boolean isFeed(String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD));
    return head.stripLeading().startsWith("{") && head.contains(VERSION);
  }

  static Listing read(String text, @Nullable URI base) throws BadListingException {
    JsonNode feed;
    try {
      feed = JSON.readTree(text);
    } catch (JacksonException e) {
      throw new BadListingException("JSON that is not well-formed: " + e.getOriginalMessage());
    }
    List<FeedItem> items = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      if (item.isObject()) {
        items.add(item(item, feed, base));
      }
    }
    return new Listing.Items(string(feed, "title"), string(feed, "language"), items);
  }

  private static FeedItem item(JsonNode item, JsonNode feed, @Nullable URI base) {
    URI link = ListingReader.address(string(item, "url"), base);
    URI elsewhere = ListingReader.address(string(item, "external_url"), base);
    List<String> authors = authors(item);
    return new FeedItem(
        string(item, "id"),
        link != null ? link : elsewhere,
        string(item, "title"),
        authors.isEmpty() ? authors(feed) : authors,
        string(item, "date_published"),
        null,
        string(item, "language"),
        content(item));
  }

  private static FeedItem.@Nullable Content content(JsonNode item) {
    String html = string(item, "content_html");
    if (html != null) {
      return new FeedItem.Content(html, true, true);
    }
    String text = string(item, "content_text");
    if (text != null) {
      return new FeedItem.Content(text, false, true);
    }
    String summary = string(item, "summary");
    return summary == null ? null : new FeedItem.Content(summary, false, false);
  }

  private static List<String> authors(JsonNode node) {
    List<String> names = new ArrayList<>();
    for (JsonNode author : node.path("authors")) {
      add(string(author, "name"), names);
    }
    add(string(node.path("author"), "name"), names);
    return names;
  }

  private static void add(@Nullable String name, List<String> names) {
    if (name != null && !names.contains(name)) {
      names.add(name);
    }
  }

  private static @Nullable String string(JsonNode node, String name) {
    JsonNode value = node.path(name);
    boolean scalar = value.isString() || value.isNumber();
    String text = scalar ? value.asString().strip() : "";
    return text.isEmpty() ? null : text;
  }
}
