package org.hearsay.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// News agencies as bylines, credits and datelines name them.
final class Agencies {
  private static final int DATELINE_MAX = 120;
  private static final int DATELINE_WORDS_MAX = 8;

  /// @param form as credits write it
  /// @param agency what it is called here
  /// @param example an invented credit that it is met in
  record Entry(String form, String agency, String example) {}

  private static final List<Entry> ENTRIES =
      IntakeTable.rows("agencies.tsv", 3).stream()
          .map(row -> new Entry(row.get(0), row.get(1), row.get(2)))
          .toList();

  private static final Map<String, String> BY_FORM = byForm();

  private Agencies() {}

  static List<Entry> entries() {
    return ENTRIES;
  }

  private static Map<String, String> byForm() {
    Map<String, String> forms = new HashMap<>();
    ENTRIES.forEach(entry -> forms.put(entry.form().toLowerCase(Locale.ROOT), entry.agency()));
    return Map.copyOf(forms);
  }

  /// The agency that `name` is; null if it is none.
  static @Nullable String named(String name) {
    return BY_FORM.get(name.strip().toLowerCase(Locale.ROOT));
  }

  /// The first agency among the parts of a credit such as `Una Brandt, Reuters`; null if none.
  static @Nullable String credited(String credit) {
    String whole = named(credit);
    if (whole != null || credit.length() > DATELINE_MAX) {
      return whole;
    }
    for (String part : Bylines.parts(credit)) {
      String agency = named(part);
      if (agency != null) {
        return agency;
      }
    }
    return null;
  }

  /// The agency of a dateline at the beginning of a report's text: `TRESSEL (Reuters) - The …`,
  /// `Tressel (dpa) – …`, `TRESSEL, March 14 (AP) — …`; null if it has none. Only what stands in
  /// brackets behind a few words counts, with a dash or a colon behind it or nothing else before.
  static @Nullable String dateline(String body) {
    int open = body.indexOf('(');
    int line = body.indexOf('\n');
    if (open < 0 || open > DATELINE_MAX || (line >= 0 && line < open)) {
      return null;
    }
    int close = body.indexOf(')', open);
    if (close < 0 || close - open > 40) {
      return null;
    }
    int words = 0;
    for (int i = 0; i < open; i++) {
      char c = body.charAt(i);
      words += c == ' ' ? 1 : 0;
      if ("!?;\"“„«".indexOf(c) >= 0) {
        return null;
      }
    }
    int behind = close + 1;
    while (behind < body.length() && body.charAt(behind) == ' ') {
      behind++;
    }
    boolean dash = behind < body.length() && "-–—―:".indexOf(body.charAt(behind)) >= 0;
    if (words > DATELINE_WORDS_MAX || !(dash || open == 0)) {
      return null;
    }
    return credited(body.substring(open + 1, close).replace('/', ','));
  }
}
