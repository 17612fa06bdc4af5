package org.hearsay.intake.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;

/// Reads feeds, lists of feeds and sitemaps. The door of this room.
public final class ListingReader {
  private static final int LISTS_MAX = 10_000;

  private ListingReader() {}

  /// What `text` lists.
  ///
  /// @param base where it was fetched, by which relative links are understood; null if unknown
  /// @throws BadListingException if it lists nothing that is known here, or must not be read
  public static Listing read(String text, @Nullable URI base) throws BadListingException {
    if (JsonFeeds.isFeed(text)) {
      return JsonFeeds.read(text, base);
    }
    Document document = XmlDocuments.parse(text);
    String root = document.getRootElement().getName().toLowerCase(Locale.ROOT);
    return switch (root) {
      case "rss", "rdf", "feed" -> XmlFeeds.read(document, base);
      case "opml" -> outlines(document, base);
      case "urlset", "sitemapindex" -> Sitemaps.read(text, base);
      default ->
          throw new BadListingException(
              "XML that begins with <"
                  + root.substring(0, Math.min(root.length(), 40))
                  + ">; expected RSS, Atom, OPML or a sitemap");
    };
  }

  /// Whether `text` begins as a JSON Feed does.
  public static boolean isJsonFeed(String text) {
    return JsonFeeds.isFeed(text);
  }

  private static Listing outlines(Document document, @Nullable URI base) {
    List<URI> feeds = new ArrayList<>();
    for (Element outline : document.getDescendants(Filters.element())) {
      if (outline.getName().equalsIgnoreCase("outline") && feeds.size() < LISTS_MAX) {
        String address = outline.getAttributeValue("xmlUrl");
        URI feed = address(address != null ? address : outline.getAttributeValue("xmlurl"), base);
        if (feed != null && !feeds.contains(feed)) {
          feeds.add(feed);
        }
      }
    }
    return new Listing.Lists(feeds);
  }

  /// An absolute web address; null if `value` is none.
  static @Nullable URI address(@Nullable String value, @Nullable URI base) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      URI uri = new URI(value.strip().replace(" ", "%20"));
      URI absolute = uri.isAbsolute() || base == null ? uri : base.resolve(uri);
      String scheme = absolute.getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return web && absolute.getHost() != null ? absolute : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }
}
