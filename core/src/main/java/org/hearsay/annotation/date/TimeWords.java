package org.hearsay.annotation.date;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.annotation.date.TimeWord.Kind;
import org.hearsay.text.LexiconFile;
import org.jspecify.annotations.Nullable;

/// The words of `time-words.tsv` by form and kind.
final class TimeWords {
  private static final Map<Kind, Map<String, TimeWord>> WORDS = read();

  private TimeWords() {}

  static @Nullable TimeWord find(Kind kind, String word) {
    Map<String, TimeWord> ofKind = WORDS.get(kind);
    return ofKind == null ? null : ofKind.get(word);
  }

  private static Map<Kind, Map<String, TimeWord>> read() {
    Map<Kind, Map<String, TimeWord>> words = new HashMap<>();
    for (String[] row : LexiconFile.rows(TimeWords.class, "time-words.tsv", 4)) {
      Kind kind = Kind.valueOf(row[1].toUpperCase(Locale.ROOT));
      for (String form : row[0].split("\\|", -1)) {
        words.computeIfAbsent(kind, k -> new HashMap<>()).put(form, new TimeWord(kind, row[2]));
      }
    }
    return words;
  }

  static Set<String> forms(Kind kind) {
    Map<String, TimeWord> ofKind = WORDS.get(kind);
    return ofKind == null ? Set.of() : ofKind.keySet();
  }
}
