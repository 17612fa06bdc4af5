package org.hearsay.annotation.date;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.annotation.date.TimeWord.Kind;
import org.hearsay.text.LexiconFile;
import org.jspecify.annotations.Nullable;

/// The words of a `time-words.tsv` by form and kind.
final class TimeWords {
  private final Map<Kind, Map<String, TimeWord>> words = new EnumMap<>(Kind.class);
  private final Map<String, Set<Kind>> kinds = new HashMap<>();

  /// Reads the file `name`, of four columns: forms, kind, value, example.
  TimeWords(String name) {
    for (String[] row : LexiconFile.rows(TimeWords.class, name, 4)) {
      Kind kind = Kind.valueOf(row[1].toUpperCase(Locale.ROOT));
      for (String form : row[0].split("\\|", -1)) {
        words.computeIfAbsent(kind, k -> new HashMap<>()).put(form, new TimeWord(kind, row[2]));
        kinds.computeIfAbsent(form, f -> EnumSet.noneOf(Kind.class)).add(kind);
      }
    }
  }

  @Nullable TimeWord find(Kind kind, String word) {
    Map<String, TimeWord> ofKind = words.get(kind);
    return ofKind == null ? null : ofKind.get(word);
  }

  /// Of which kinds `word` is; most words are of none.
  Set<Kind> kinds(String word) {
    return kinds.getOrDefault(word, Set.of());
  }

  Set<String> forms(Kind kind) {
    Map<String, TimeWord> ofKind = words.get(kind);
    return ofKind == null ? Set.of() : ofKind.keySet();
  }
}
