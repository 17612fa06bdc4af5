package org.hearsay.annotation.date;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.LexiconFile;
import org.jspecify.annotations.Nullable;

/// Reads the names of holidays, from a `holidays.tsv`.
final class Holidays {
  private static final int LONGEST = 5;
  private final Map<String, Holiday> byName = new HashMap<>();

  /// Reads the file `file`, of three columns: names, rule, example.
  Holidays(String file) {
    for (String[] row : LexiconFile.rows(Holidays.class, file, 3)) {
      for (String name : row[0].split("\\|", -1)) {
        byName.put(name, new Holiday(name, row[1]));
      }
    }
  }

  /// `match` with the longest holiday named at its end, or null if there is none.
  @Nullable TimeMatch read(Pieces pieces, TimeMatch match) {
    if (!pieces.capitalised(match.end())) {
      return null;
    }
    StringBuilder name = new StringBuilder();
    TimeMatch longest = null;
    for (int i = match.end(); i < Math.min(pieces.size(), match.end() + LONGEST); i++) {
      if (pieces.lower(i).charAt(0) != '\'' && i > match.end()) {
        name.append(' ');
      }
      name.append(pieces.lower(i));
      Holiday holiday = byName.get(name.toString());
      if (holiday != null) {
        longest = match.with(holiday).to(i + 1);
      }
    }
    return longest;
  }

  /// The words that names of holidays start with.
  Set<String> firstWords() {
    Set<String> words = new HashSet<>();
    for (String name : byName.keySet()) {
      int space = name.indexOf(' ');
      String word = space < 0 ? name : name.substring(0, space);
      words.add(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word);
    }
    return words;
  }
}
