package org.hearsay.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.intake.article.PageText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The `meta` elements of a page by their `property`, `name` or `itemprop`, in lower case.
final class MetaTags {
  private static final int TAGS_MAX = 2_000;

  private final Map<String, List<String>> contents = new HashMap<>();

  MetaTags(List<Element> metas) {
    int seen = 0;
    for (Element meta : metas) {
      if (++seen > TAGS_MAX) {
        break;
      }
      String content = PageText.oneLine(meta.attr("content"));
      if (content.isEmpty()) {
        continue;
      }
      for (String attribute : List.of("property", "name", "itemprop")) {
        String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          contents.computeIfAbsent(name, key -> new ArrayList<>()).add(content);
        }
      }
    }
  }

  /// The first content under `name`; null if there is none.
  @Nullable String first(String name) {
    List<String> found = all(name);
    return found.isEmpty() ? null : found.getFirst();
  }

  /// The first content under the first of `names` that has one.
  @Nullable String firstOf(List<String> names) {
    for (String name : names) {
      String found = first(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /// All contents under `name`, in the page's order.
  List<String> all(String name) {
    return contents.getOrDefault(name, List.of());
  }
}
