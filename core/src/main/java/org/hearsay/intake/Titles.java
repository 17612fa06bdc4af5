package org.hearsay.intake;

import java.util.List;
import org.hearsay.report.Outlet;
import org.jspecify.annotations.Nullable;

/// Headlines apart from the names of sites that pages put before or behind them.
final class Titles {
  private static final List<String> SEPARATORS =
      List.of(" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · ", ": ");

  private static final int SITE_WORDS_MAX = 6;

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
      if (last > 0 && isSite(bare.substring(last + separator.length()), outlet)) {
        bare = bare.substring(0, last).strip();
      }
      int first = bare.indexOf(separator);
      if (first > 0 && isSite(bare.substring(0, first), outlet)) {
        bare = bare.substring(first + separator.length()).strip();
      }
    }
    return bare.isEmpty() ? title : bare;
  }

  /// Whether `text` is the outlet's name or host, or a few words with it.
  static boolean isSite(String text, @Nullable Outlet outlet) {
    String folded = PageLine.folded(text);
    if (outlet == null || folded.length() < 3 || text.split(" ", -1).length > SITE_WORDS_MAX) {
      return false;
    }
    String name = outlet.name() == null ? "" : PageLine.folded(outlet.name());
    if (name.length() >= 3 && (folded.equals(name) || folded.contains(name))) {
      return true;
    }
    String host = outlet.host() == null ? "" : outlet.host();
    int dot = host.lastIndexOf('.');
    String label =
        PageLine.folded(dot > 0 ? host.substring(host.lastIndexOf('.', dot - 1) + 1, dot) : host);
    return folded.equals(PageLine.folded(host))
        || folded.equals(label)
        || (label.length() >= 6 && folded.contains(label));
  }
}
