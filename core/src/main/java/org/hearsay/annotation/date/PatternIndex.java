package org.hearsay.annotation.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
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
  record Filed<L>(L line, @Nullable Set<String> next) {}

  /// The lines that may start with one word, in file order.
  ///
  /// Which of them can go on with a next word is found out when that word first comes, and kept: of
  /// some dozen lines that start with "the", two go on with "end".
  static final class Starting<L> {
    private final List<Filed<L>> all;

    /// Those that any word may follow.
    private final List<L> open;

    /// The words that some line names as its next, gathered when first asked for: a run over a few
    /// reports meets a few of the words that lines start with.
    private final AtomicReference<@Nullable Set<String>> named = new AtomicReference<>();

    /// What goes on with a word that is named, and so no more than there are of these.
    private final Map<String, List<L>> following = new ConcurrentHashMap<>();

    Starting(List<Filed<L>> all) {
      this.all = List.copyOf(all);
      this.open = all.stream().filter(filed -> filed.next() == null).map(Filed::line).toList();
    }

    /// The lines that can go on with `word`, in file order.
    List<L> before(String word) {
      String key = key(word);
      String bare = bare(word);
      Set<String> known = named();
      boolean whole = known.contains(key);
      boolean stripped = !bare.equals(key) && known.contains(bare);
      if (whole && stripped) {
        return goingOn(key, bare);
      }
      return whole ? goingOn(key) : stripped ? goingOn(bare) : open;
    }

    private Set<String> named() {
      Set<String> known = named.get();
      if (known == null) {
        Set<String> words = new HashSet<>();
        for (Filed<L> filed : all) {
          if (filed.next() != null) {
            words.addAll(filed.next());
          }
        }
        known = words;
        named.set(known);
      }
      return known;
    }

    private List<L> goingOn(String key) {
      List<L> known = following.get(key);
      return known != null ? known : following.computeIfAbsent(key, k -> goingOn(k, k));
    }

    private List<L> goingOn(String key, String bare) {
      List<L> some = new ArrayList<>();
      for (Filed<L> filed : all) {
        Set<String> next = filed.next();
        if (next == null || next.contains(key) || next.contains(bare)) {
          some.add(filed.line());
        }
      }
      return List.copyOf(some);
    }
  }

  private final Map<String, Starting<L>> lines = new HashMap<>();

  /// Files each line under the words it may start with, in order.
  PatternIndex(List<L> all, Function<L, TimePattern> pattern, TimeLexicon lexicon) {
    Map<String, List<Filed<L>>> byStart = new HashMap<>();
    for (L line : all) {
      TimePattern filed = pattern.apply(line);
      for (String word : filed.starts(lexicon)) {
        byStart
            .computeIfAbsent(word, w -> new ArrayList<>())
            .add(new Filed<>(line, filed.seconds(word, lexicon)));
      }
    }
    byStart.forEach((word, filed) -> lines.put(word, new Starting<>(filed)));
  }

  /// The lines that may start with `word`; null if there are none.
  @Nullable Starting<L> at(String word) {
    Starting<L> exact = lines.get(key(word));
    return exact == null ? lines.get(bare(word)) : exact;
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
