package org.hearsay.annotation.figure;

import java.util.HashSet;
import java.util.Set;
import org.hearsay.text.LexiconFile;

/// Words beside which two numbers are the result of a game or a vote. Read once from `results.tsv`:
/// words, example.
final class Results {
  private static final int REACH = 6;
  private static final Set<String> WORDS = new HashSet<>();

  static {
    for (String[] row : LexiconFile.rows(Results.class, "results.tsv", 2)) {
      WORDS.addAll(LexiconFile.values(row[0]));
    }
  }

  private Results() {}

  /// Whether such a word stands near the atoms `[first, end)`.
  static boolean isContest(Atoms atoms, int first, int end) {
    for (int i = first - REACH; i < end + REACH; i++) {
      if ((i < first || i >= end) && WORDS.contains(atoms.lower(i))) {
        return true;
      }
    }
    return false;
  }
}
