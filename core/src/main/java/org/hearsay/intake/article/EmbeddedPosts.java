package org.hearsay.intake.article;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Which elements of a page are posts from elsewhere. Networks give pages a `blockquote` or a `div`
/// with a class of theirs, which their scripts later draw; its text is the post.
final class EmbeddedPosts {
  /// Class names that the networks' own instructions prescribe, and whose they are.
  private static final List<String[]> CLASSES =
      List.of(
          new String[] {"twitter-tweet", "twitter"},
          new String[] {"twitter-video", "twitter"},
          new String[] {"instagram-media", "instagram"},
          new String[] {"tiktok-embed", "tiktok"},
          new String[] {"bluesky-embed", "bluesky"},
          new String[] {"mastodon-embed", "mastodon"},
          new String[] {"text-post-media", "threads"},
          new String[] {"reddit-card", "reddit"},
          new String[] {"reddit-embed-bq", "reddit"},
          new String[] {"fb-post", "facebook"},
          new String[] {"fb-video", "facebook"},
          new String[] {"telegram-post", "telegram"},
          new String[] {"vk-post", "vk"});

  private static final int ADDRESS_LENGTH_MAX = 500;

  private EmbeddedPosts() {}

  /// The box of the post that `box` stands in; null if it stands in none.
  static @Nullable PageBox around(PageBox box) {
    PageBox found = null;
    for (PageBox at = box; at != null; at = at.parent()) {
      if ((at.words() & BoxWords.Kind.EMBED.bit()) != 0 && platform(at.element()) != null) {
        found = at;
      }
    }
    return found;
  }

  /// Whose post an element is; null if it is none.
  static @Nullable String platform(Element element) {
    String names = " " + element.className().toLowerCase(Locale.ROOT) + " ";
    for (String[] known : CLASSES) {
      if (names.contains(" " + known[0] + " ")) {
        return known[1];
      }
    }
    return null;
  }

  /// Where the post is: what its element cites, or its last link, as a rule on its date.
  static @Nullable String address(Element element) {
    for (String attribute :
        List.of("cite", "data-instgrm-permalink", "data-href", "data-embed-url", "data-url")) {
      String value = element.attr(attribute);
      if (isAddress(value)) {
        return value;
      }
    }
    String last = null;
    for (Element link : element.getElementsByTag("a")) {
      if (isAddress(link.attr("href"))) {
        last = link.attr("href");
      }
    }
    return last;
  }

  private static boolean isAddress(String value) {
    return value.length() <= ADDRESS_LENGTH_MAX
        && (value.startsWith("https://") || value.startsWith("http://"));
  }
}
