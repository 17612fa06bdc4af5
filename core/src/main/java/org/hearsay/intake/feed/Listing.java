package org.hearsay.intake.feed;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a text lists.
public sealed interface Listing {

  /// A feed.
  ///
  /// @param title as the feed calls itself; null if it does not
  /// @param language as the feed writes it, such as `en-gb`; null if unknown
  record Items(@Nullable String title, @Nullable String language, List<FeedItem> items)
      implements Listing {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// A sitemap: pages, without their text.
  record Pages(List<SitemapPage> pages) implements Listing {
    public Pages {
      pages = List.copyOf(pages);
    }
  }

  /// Further listings: an OPML list of feeds, an index of sitemaps.
  record Lists(List<URI> addresses) implements Listing {
    public Lists {
      addresses = List.copyOf(addresses);
    }
  }
}
