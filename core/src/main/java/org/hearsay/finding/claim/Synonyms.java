package org.hearsay.finding.claim;

import java.util.HashMap;
import java.util.Map;
import org.hearsay.text.LexiconFile;

/// Words by which news says one thing in many ways, from `synonyms.tsv`: claims are compared by the
/// first of each line, so that "freed" meets "released". Words that may mean more than one of these
/// things are left out of the list; a stem is never shown.
final class Synonyms {
  private static final Map<String, String> HEADS = new HashMap<>();

  static {
    for (String[] row : LexiconFile.rows(Synonyms.class, "synonyms.tsv", 3)) {
      String head = WordForms.stem(row[0]);
      for (String word : row[1].split(" ", -1)) {
        HEADS.put(WordForms.stem(word), head);
      }
    }
  }

  private Synonyms() {}

  /// The stem that stands for `stem` and all that mean the same; `stem` itself where none is known.
  static String head(String stem) {
    return HEADS.getOrDefault(stem, stem);
  }
}
