package org.hearsay.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.report.Outlet;
import org.jspecify.annotations.Nullable;

/// Headlines apart from the names of sites that pages put before or behind them.
final class Titles {
  private static final List<String> SEPARATORS =
      List.of(" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · ", ": ");

  private static final int SITE_WORDS_MAX = 6;

  private static final int SHARED_LETTERS_MIN = 4;

  /// schema.org's readers want headlines of at most 110 characters, so that pages cut them.
  private static final int CUT_LENGTH_MIN = 95;

  private Titles() {}

  /// A title without the outlet's name or host at either end: `Ferry to resume - The Harbour
  /// Courier`, `Courier.example: Ferry to resume`.
  static @Nullable String withoutSite(@Nullable String title, @Nullable Outlet outlet) {
    if (title == null || outlet == null) {
      return title;
    }
    String bare = title;
    for (String separator : SEPARATORS) {
      int last = bare.lastIndexOf(separator);
      // behind a colon the sentence goes on: only the name itself is a site there
      boolean exact = separator.equals(": ");
      if (last > 0 && isSite(bare.substring(last + separator.length()), outlet, exact)) {
        bare = bare.substring(0, last).strip();
      }
      int first = bare.indexOf(separator);
      if (first > 0 && isSite(bare.substring(0, first), outlet, exact)) {
        bare = bare.substring(first + separator.length()).strip();
      }
    }
    return bare.isEmpty() ? title : bare;
  }

  /// What a page's title says behind or before a separator that is also its host: `Courier` of
  /// `Ferry to resume | Courier` at `courier.example`. Null if nothing is.
  static @Nullable String site(String title, @Nullable String host) {
    String label = host == null ? "" : label(host);
    if (label.length() < 3) {
      return null;
    }
    for (String separator : SEPARATORS) {
      int last = title.lastIndexOf(separator);
      if (last > 0) {
        String tail = title.substring(last + separator.length()).strip();
        String head = title.substring(0, title.indexOf(separator)).strip();
        for (String part : List.of(tail, head)) {
          String folded = PageLine.folded(part);
          if (folded.equals(label)
              || folded.equals("the" + label)
              || folded.equals("die" + label)) {
            return part;
          }
        }
      }
    }
    return null;
  }

  /// Whether no longer word is in both: articles and prepositions are everywhere.
  static boolean shareNoWord(String one, String other) {
    Set<String> words = new HashSet<>();
    for (String word : one.split(" ", -1)) {
      String folded = PageLine.folded(word);
      if (folded.length() >= SHARED_LETTERS_MIN) {
        words.add(folded);
      }
    }
    return Stream.of(other.split(" ", -1)).map(PageLine::folded).noneMatch(words::contains);
  }

  /// Of two forms of one headline the one without what is put before or behind it: the shorter one,
  /// unless that is cut off.
  static String plainest(String heading, String stated) {
    boolean cut =
        stated.endsWith("…") || stated.endsWith("...") || stated.length() >= CUT_LENGTH_MIN;
    return stated.length() < heading.length() && !cut ? stated : heading;
  }

  /// Whether `text` is the outlet's name or host, or a few words with it.
  static boolean isSite(String text, @Nullable Outlet outlet) {
    return isSite(text, outlet, false);
  }

  private static boolean isSite(String text, @Nullable Outlet outlet, boolean exact) {
    String folded = PageLine.folded(text);
    if (outlet == null || folded.length() < 3 || text.split(" ", -1).length > SITE_WORDS_MAX) {
      return false;
    }
    String name = outlet.name() == null ? "" : PageLine.folded(outlet.name());
    if (folded.equals(name) || (!exact && name.length() >= 3 && folded.contains(name))) {
      return true;
    }
    String host = outlet.host() == null ? "" : outlet.host();
    String label = label(host);
    return folded.equals(PageLine.folded(host))
        || folded.equals(label)
        || (!exact && label.length() >= 6 && folded.contains(label));
  }

  /// `courier` of `www.courier.example`.
  private static String label(String host) {
    int dot = host.lastIndexOf('.');
    return PageLine.folded(
        dot > 0 ? host.substring(host.lastIndexOf('.', dot - 1) + 1, dot) : host);
  }
}
