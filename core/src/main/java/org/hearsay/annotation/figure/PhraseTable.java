package org.hearsay.annotation.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Phrases of one or more atoms, each with what it means; finds the longest that starts at an atom.
///
/// @param <T> what a phrase means
final class PhraseTable<T> {
  /// A phrase found.
  ///
  /// @param end the atom behind it
  record Hit<T>(int end, T meaning) {}

  private record Phrase<T>(List<String> words, T meaning) {}

  private final Map<String, List<Phrase<T>>> byFirst = new HashMap<>();

  /// Adds `phrase`, its atoms parted by spaces.
  void add(String phrase, T meaning) {
    List<String> words = List.of(phrase.split(" "));
    List<Phrase<T>> phrases = byFirst.computeIfAbsent(words.get(0), w -> new ArrayList<>());
    phrases.add(new Phrase<>(words, meaning));
    phrases.sort(Comparator.comparingInt((Phrase<T> p) -> p.words().size()).reversed());
  }

  /// The atoms that phrases start with.
  Set<String> first() {
    return byFirst.keySet();
  }

  /// The longest phrase that starts at `from`; null if none does.
  @Nullable Hit<T> at(Atoms atoms, int from) {
    List<Phrase<T>> phrases = byFirst.get(atoms.lower(from));
    if (phrases == null) {
      return null;
    }
    for (Phrase<T> p : phrases) {
      int i = 1;
      while (i < p.words().size() && atoms.is(from + i, p.words().get(i))) {
        i++;
      }
      if (i == p.words().size()) {
        return new Hit<>(from + i, p.meaning());
      }
    }
    return null;
  }

  /// The longest phrase that ends right before `end`; null if none does. [Hit#end] is then its
  /// first atom.
  @Nullable Hit<T> before(Atoms atoms, int end, int longest) {
    for (int length = longest; length >= 1; length--) {
      Hit<T> hit = end - length < 0 ? null : at(atoms, end - length);
      if (hit != null && hit.end() == end) {
        return new Hit<>(end - length, hit.meaning());
      }
    }
    return null;
  }
}
