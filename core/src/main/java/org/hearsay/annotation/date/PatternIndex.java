package org.hearsay.annotation.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Patterns by the words they can start with, so that most words of a text try none and the others
/// only a few.
final class PatternIndex<L> {
  /// Stands for any word that starts with a digit.
  static final String DIGIT = "0";

  /// Stands for any word that starts with an apostrophe.
  static final String APOSTROPHE = "'";

  private final Map<String, List<L>> byWord = new HashMap<>();

  /// Files each line under the words `starts` names for it, in order.
  PatternIndex(List<L> lines, Function<L, Set<String>> starts) {
    for (L line : lines) {
      for (String word : starts.apply(line)) {
        byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(line);
      }
    }
  }

  /// The patterns worth trying at `word`, in file order.
  List<L> at(String word) {
    char first = word.charAt(0);
    if (ElementReader.isDigit(first)) {
      return byWord.getOrDefault(DIGIT, List.of());
    }
    if (first == '\'') {
      return byWord.getOrDefault(APOSTROPHE, List.of());
    }
    List<L> exact = byWord.get(word);
    if (exact == null && word.endsWith(".")) {
      exact = byWord.get(word.substring(0, word.length() - 1));
    }
    return exact == null ? List.of() : exact;
  }
}
