package org.hearsay.annotation.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

  private final Map<String, List<L>> all = new HashMap<>();
  private final Map<String, List<L>> single = new HashMap<>();
  private final Set<String> vocabulary = new HashSet<>();

  /// Files each line under the words it may start with, in order.
  PatternIndex(List<L> lines, Function<L, TimePattern> pattern, TimeLexicon lexicon) {
    for (L line : lines) {
      TimePattern filed = pattern.apply(line);
      vocabulary.addAll(filed.words(lexicon));
      for (String word : filed.starts(lexicon)) {
        all.computeIfAbsent(word, w -> new ArrayList<>()).add(line);
        if (filed.required() == 1) {
          single.computeIfAbsent(word, w -> new ArrayList<>()).add(line);
        }
      }
    }
  }

  /// The patterns worth trying at `word` before `next`, in file order. Most words after `the` are
  /// in no pattern, and then only patterns of one word are left.
  List<L> at(String word, String next) {
    List<L> lines = at(all, word);
    return lines.isEmpty() || known(next) ? lines : at(single, word);
  }

  private boolean known(String word) {
    if (word.isEmpty()) {
      return false;
    }
    char first = word.charAt(0);
    return !Character.isLetter(first) || word.endsWith(".") || vocabulary.contains(word);
  }

  private List<L> at(Map<String, List<L>> byWord, String word) {
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
