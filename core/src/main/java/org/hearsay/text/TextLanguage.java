package org.hearsay.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.Abbreviations.Kind;
import org.jspecify.annotations.Nullable;

/// What a language means by a period: its abbreviations, the words that open a sentence behind one,
/// and whether a number with a period is an ordinal (`am 20. März`).
///
/// @param abbreviations kinds by form, without its period
/// @param openers words in lower case
record TextLanguage(Map<String, Kind> abbreviations, Set<String> openers, boolean ordinals) {
  private static final TextLanguage ENGLISH =
      new TextLanguage(abbreviations("abbreviations.tsv"), openers("sentence-openers.tsv"), false);

  private static final TextLanguage GERMAN =
      new TextLanguage(
          abbreviations("abbreviations-de.tsv"), openers("sentence-openers-de.tsv"), true);

  /// The language of BCP 47 tag `tag`; English for any that has no lexicons here.
  static TextLanguage of(@Nullable String tag) {
    return tag != null && (tag.equals("de") || tag.startsWith("de-")) ? GERMAN : ENGLISH;
  }

  /// The kind of `word`, written without its period, or null if it is no known abbreviation.
  @Nullable Kind kind(String word) {
    return abbreviations.get(word);
  }

  private static Map<String, Kind> abbreviations(String lexicon) {
    Map<String, Kind> kinds = new HashMap<>();
    for (String[] row : LexiconFile.rows(TextLanguage.class, lexicon, 3)) {
      Kind kind = Kind.valueOf(row[1].toUpperCase(Locale.ROOT));
      String bare = row[0].substring(0, row[0].length() - 1);
      kinds.put(bare, kind);
      if (kind == Kind.TITLE) {
        kinds.put(bare.toUpperCase(Locale.ROOT), kind);
      }
    }
    return Map.copyOf(kinds);
  }

  private static Set<String> openers(String lexicon) {
    Set<String> words = new HashSet<>();
    for (String[] row : LexiconFile.rows(TextLanguage.class, lexicon, 2)) {
      words.add(row[0]);
    }
    return Set.copyOf(words);
  }
}
