package org.hearsay.annotation.date;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.LexiconFile;

/// Reads the names of holidays, from `holidays.tsv`.
final class Holidays {
  private static final int LONGEST = 5;
  private static final Map<String, Holiday> BY_NAME = read();

  private Holidays() {}

  private static Map<String, Holiday> read() {
    Map<String, Holiday> byName = new HashMap<>();
    for (String[] row : LexiconFile.rows(Holidays.class, "holidays.tsv", 3)) {
      for (String name : row[0].split("\\|", -1)) {
        byName.put(name, new Holiday(name, row[1]));
      }
    }
    return byName;
  }

  /// Sets the longest holiday named at `match.end` and moves its end; false if there is none.
  static boolean read(Pieces pieces, TimeMatch match) {
    if (!pieces.capitalised(match.end)) {
      return false;
    }
    StringBuilder name = new StringBuilder();
    int end = -1;
    for (int i = match.end; i < Math.min(pieces.size(), match.end + LONGEST); i++) {
      if (pieces.lower(i).charAt(0) != '\'' && i > match.end) {
        name.append(' ');
      }
      name.append(pieces.lower(i));
      Holiday holiday = BY_NAME.get(name.toString());
      if (holiday != null) {
        match.holiday = holiday;
        end = i + 1;
      }
    }
    if (end < 0) {
      return false;
    }
    match.end = end;
    return true;
  }

  /// All words of names of holidays.
  static Set<String> words() {
    Set<String> words = new HashSet<>();
    BY_NAME.keySet().forEach(name -> words.addAll(List.of(name.replace("'s", "").split(" ", -1))));
    return words;
  }

  /// The words that names of holidays start with.
  static Set<String> firstWords() {
    Set<String> words = new HashSet<>();
    for (String name : BY_NAME.keySet()) {
      int space = name.indexOf(' ');
      String word = space < 0 ? name : name.substring(0, space);
      words.add(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word);
    }
    return words;
  }
}
