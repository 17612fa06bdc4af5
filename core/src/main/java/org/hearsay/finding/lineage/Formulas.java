package org.hearsay.finding.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.text.LexiconFile;

/// Turns of phrase that anybody uses in their place ("our thoughts and prayers"), by
/// `formulas.tsv`: that two quotations share one does not show that they are one utterance.
final class Formulas {
  /// By first word.
  private static final Map<String, List<List<String>>> BY_FIRST = read();

  private Formulas() {}

  private static Map<String, List<List<String>>> read() {
    Map<String, List<List<String>>> formulas = new HashMap<>();
    for (String[] row : LexiconFile.rows(Formulas.class, "formulas.tsv", 2)) {
      List<String> words = List.of(row[0].split(" ", -1));
      formulas.computeIfAbsent(words.get(0), k -> new ArrayList<>()).add(words);
    }
    return Map.copyOf(formulas);
  }

  /// Which of `words` stand in a formula.
  static BitSet in(List<Wording.Word> words) {
    BitSet found = new BitSet();
    for (int i = 0; i < words.size(); i++) {
      for (List<String> formula : BY_FIRST.getOrDefault(words.get(i).key(), List.of())) {
        if (isAt(formula, words, i)) {
          found.set(i, i + formula.size());
        }
      }
    }
    return found;
  }

  private static boolean isAt(List<String> formula, List<Wording.Word> words, int at) {
    if (at + formula.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < formula.size(); i++) {
      if (!formula.get(i).equals(words.get(at + i).key())) {
        return false;
      }
    }
    return true;
  }
}
