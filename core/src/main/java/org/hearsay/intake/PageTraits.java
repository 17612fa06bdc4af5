package org.hearsay.intake;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.report.FoundIn;
import org.hearsay.report.Imprint.Trait;
import org.hearsay.report.Imprint.TraitKind;
import org.jspecify.annotations.Nullable;

/// What kind of report a page says it is: an opinion, a live blog, not free to read, paid for. Told
/// by types of schema.org, by properties, by its section and by its address; never by its words.
final class PageTraits {
  /// @param word of a section's name or of an address, in lower case
  /// @param inPath whether it is met in addresses, as a whole part between slashes
  /// @param example an invented section or address
  record Entry(String word, TraitKind kind, boolean inPath, String example) {}

  private static final List<Entry> ENTRIES =
      IntakeTable.rows("trait-words.tsv", 4).stream().map(PageTraits::entry).toList();

  private static final Set<String> LOCKED = Set.of("locked", "metered", "premium", "paid");

  private PageTraits() {}

  private static Entry entry(List<String> row) {
    TraitKind kind =
        switch (row.get(1)) {
          case "opinion" -> TraitKind.OPINION;
          case "live" -> TraitKind.LIVE_BLOG;
          case "sponsored" -> TraitKind.SPONSORED;
          default -> throw new IllegalStateException("trait-words.tsv: no trait " + row.get(1));
        };
    return new Entry(row.get(0), kind, row.get(2).equals("path"), row.get(3));
  }

  static List<Entry> entries() {
    return ENTRIES;
  }

  /// Each kind once, from the most deliberate of the places that say so.
  static List<Trait> of(
      JsonLd data, MetaTags tags, @Nullable Statement section, @Nullable URI address) {
    List<Trait> found = new ArrayList<>();
    for (String type : data.types()) {
      switch (type) {
        case "OpinionNewsArticle" -> found.add(new Trait(TraitKind.OPINION, FoundIn.JSON_LD));
        case "LiveBlogPosting" -> found.add(new Trait(TraitKind.LIVE_BLOG, FoundIn.JSON_LD));
        case "AdvertiserContentArticle" ->
            found.add(new Trait(TraitKind.SPONSORED, FoundIn.JSON_LD));
        default -> {}
      }
    }
    if ("false".equalsIgnoreCase(data.text("isAccessibleForFree"))) {
      found.add(new Trait(TraitKind.PAYWALLED, FoundIn.JSON_LD));
    }
    String tier = tags.firstOf(List.of("article:content_tier", "og:article:content_tier"));
    if (tier != null && LOCKED.contains(tier.toLowerCase(Locale.ROOT))) {
      found.add(new Trait(TraitKind.PAYWALLED, FoundIn.OPEN_GRAPH));
    }
    if (section != null) {
      section(section, found);
    }
    if (address != null) {
      path(address, found);
    }
    return found.stream()
        .collect(Collectors.toMap(Trait::kind, t -> t, (first, other) -> first))
        .values()
        .stream()
        .sorted((a, b) -> a.kind().compareTo(b.kind()))
        .toList();
  }

  private static void section(Statement section, List<Trait> into) {
    String name = section.text().toLowerCase(Locale.ROOT).strip();
    for (Entry entry : ENTRIES) {
      if (!entry.inPath() && name.equals(entry.word())) {
        into.add(new Trait(entry.kind(), section.from()));
      }
    }
  }

  private static void path(URI address, List<Trait> into) {
    String path = address.getPath() == null ? "" : address.getPath().toLowerCase(Locale.ROOT);
    int at = path.lastIndexOf('/');
    // the last part names the article
    String parts = at < 0 ? "" : path.substring(0, at + 1);
    for (Entry entry : ENTRIES) {
      if (entry.inPath() && parts.contains("/" + entry.word() + "/")) {
        into.add(new Trait(entry.kind(), FoundIn.ADDRESS));
      }
    }
  }
}
