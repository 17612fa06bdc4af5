package org.hearsay.annotation.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Patterns by the words they can start with, so that most words of a text try none, and the others
/// only those that can go on with the next word.
final class PatternIndex<L> {
  /// Stands for any word that starts with a digit.
  static final String DIGIT = "0";

  /// Stands for any word that starts with an apostrophe.
  static final String APOSTROPHE = "'";

  /// A line under one of the words it may start with.
  ///
  /// @param next the words that may come then; null if any may
  record Filed<L>(L line, @Nullable Set<String> next) {
    /// Whether the line can go on with `word`.
    boolean goesOn(String word) {
      if (next == null) {
        return true;
      }
      String key = key(word);
      String bare = bare(word);
      return next.contains(key) || (!bare.equals(key) && next.contains(bare));
    }
  }

  private final Map<String, List<Filed<L>>> lines = new HashMap<>();

  /// Files each line under the words it may start with, in order.
  PatternIndex(List<L> all, Function<L, TimePattern> pattern, TimeLexicon lexicon) {
    for (L line : all) {
      TimePattern filed = pattern.apply(line);
      for (String word : filed.starts(lexicon)) {
        lines
            .computeIfAbsent(word, w -> new ArrayList<>())
            .add(new Filed<>(line, filed.seconds(word, lexicon)));
      }
    }
  }

  /// The lines that may start with `word`, in file order.
  List<Filed<L>> at(String word) {
    List<Filed<L>> exact = lines.get(key(word));
    return exact == null ? lines.getOrDefault(bare(word), List.of()) : exact;
  }

  private static String key(String word) {
    if (word.isEmpty()) {
      return word;
    }
    char first = word.charAt(0);
    return ElementReader.isDigit(first) ? DIGIT : first == '\'' ? APOSTROPHE : word;
  }

  private static String bare(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }
}
