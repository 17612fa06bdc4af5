package org.hearsay.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words that are written with a period, from `abbreviations.tsv`.
final class Abbreviations {
  /// Where the period belongs to the word.
  enum Kind {
    /// Before a name: `Gov.`; the period never ends a sentence.
    TITLE,
    /// Before a figure: `No.`
    NUMBER,
    /// Month or weekday: before a figure, comma or small letter.
    CALENDAR,
    /// A state of the United States: behind or before a comma, or behind a hyphen.
    STATE,
    /// Anywhere; the period may end a sentence as well.
    ANYWHERE
  }

  private static final Map<String, Kind> KINDS = read();

  private Abbreviations() {}

  /// The kind of `word`, written without its period, or null if it is no known abbreviation.
  static @Nullable Kind kind(String word) {
    return KINDS.get(word);
  }

  private static Map<String, Kind> read() {
    Map<String, Kind> kinds = new HashMap<>();
    for (String[] row : LexiconFile.rows(Abbreviations.class, "abbreviations.tsv", 3)) {
      String form = row[0];
      Kind kind = Kind.valueOf(row[1].toUpperCase(Locale.ROOT));
      String bare = form.substring(0, form.length() - 1);
      kinds.put(bare, kind);
      if (kind == Kind.TITLE) {
        kinds.put(bare.toUpperCase(Locale.ROOT), kind);
      }
    }
    return kinds;
  }
}
