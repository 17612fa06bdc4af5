package org.hearsay.finding.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.report.Span;
import org.hearsay.story.WordRarity;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses;
import org.hearsay.text.WordForm;

/// The names and the rare words of one statement, with their places.
final class SpokenWords {
  /// A word that stands in more than about every sixtieth report of news tells no subject.
  private static final double RAREST_COMMON = 4.1;

  private static final int SHORTEST = 3;

  /// Languages of which it is known how rare words are, beyond the commonest.
  private static final Set<String> COUNTED = Set.of("en");

  /// Something said that may be a topic.
  ///
  /// @param key under which it is the same elsewhere
  /// @param rarity of its words
  record Candidate(String key, boolean isName, double rarity, Span span) {}

  private final List<Candidate> candidates = new ArrayList<>();

  /// What tells this statement from another, for finding copies.
  private final Set<String> keys = new HashSet<>();

  private SpokenWords() {}

  static SpokenWords of(Said said, Set<String> self) {
    SpokenWords words = new SpokenWords();
    Prose prose = Segmenter.segment(said.text(), said.language());
    String[] folded = new String[prose.tokenCount()];
    for (int i = 0; i < folded.length; i++) {
      boolean isWord = prose.kind(i) == TokenKind.WORD;
      folded[i] = isWord ? WordForm.fold(prose.lower(i)) : "";
      if (isWord) {
        words.keys.add(folded[i]);
      }
    }
    boolean[] taken = new boolean[folded.length];
    words.addNames(said, self, prose, folded, taken);
    String language = said.language() == null ? "en" : said.language();
    if (COUNTED.contains(language.length() < 2 ? language : language.substring(0, 2))) {
      words.addTerms(prose, folded, taken, WordRarity.of(said.language()));
    }
    return words;
  }

  List<Candidate> candidates() {
    return candidates;
  }

  /// Whether both are one statement in two reports: most words of the shorter stand in the other.
  boolean isCopyOf(SpokenWords other) {
    boolean isShorter = keys.size() <= other.keys.size();
    Set<String> few = isShorter ? keys : other.keys;
    Set<String> many = isShorter ? other.keys : keys;
    long shared = few.stream().filter(many::contains).count();
    return shared >= Math.max(2, 0.7 * few.size());
  }

  /// Whole names, and the first or last words of names where only one of them has it there.
  private void addNames(
      Said said, Set<String> self, Prose prose, String[] folded, boolean[] taken) {
    Map<String, String[]> names = new HashMap<>();
    Map<String, Set<String>> byEnd = new HashMap<>();
    for (String name : said.names()) {
      String[] parts = parts(name);
      if (parts.length > 0 && Character.isUpperCase(name.codePointAt(0))) {
        String key = String.join(" ", parts);
        names.put(key, parts);
        byEnd.computeIfAbsent(parts[parts.length - 1], k -> new HashSet<>()).add(key);
        byEnd.computeIfAbsent(parts[0], k -> new HashSet<>()).add(key);
      }
    }
    for (int i = 0; i < folded.length; i++) {
      if (taken[i] || folded[i].isEmpty() || !prose.isCapitalised(i)) {
        continue;
      }
      String found = null;
      int length = 0;
      for (Map.Entry<String, String[]> name : names.entrySet()) {
        if (name.getValue().length > length && stands(name.getValue(), folded, i)) {
          found = name.getKey();
          length = name.getValue().length;
        }
      }
      Set<String> ending = byEnd.getOrDefault(folded[i], Set.of());
      if (found == null && ending.size() == 1) {
        found = ending.iterator().next();
        length = 1;
      }
      if (found != null) {
        for (int k = i; k < i + length; k++) {
          taken[k] = true;
        }
        if (!self.contains(found)) {
          candidates.add(new Candidate(found, true, RAREST_COMMON + 2, prose.span(i, i + length)));
        }
      }
    }
  }

  /// The words of a name, folded, without an article before them.
  static String[] parts(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : WordForm.fold(name).split("[^\\p{L}\\p{N}&'-]+", -1)) {
      if (!part.isEmpty() && !(parts.isEmpty() && part.equals("the"))) {
        parts.add(part);
      }
    }
    return parts.toArray(String[]::new);
  }

  private static boolean stands(String[] parts, String[] folded, int at) {
    for (int k = 0; k < parts.length; k++) {
      if (at + k >= folded.length || !folded[at + k].equals(parts[k])) {
        return false;
      }
    }
    return true;
  }

  /// Rare words, and pairs of neighbours of which one is.
  private void addTerms(Prose prose, String[] folded, boolean[] taken, WordRarity rarity) {
    int before = -2;
    String keyBefore = "";
    double rarityBefore = 0;
    for (int i = 0; i < folded.length; i++) {
      if (taken[i] || folded[i].length() < SHORTEST || isIdle(folded[i])) {
        continue;
      }
      String key = WordForm.singular(folded[i]);
      double rare = rarity.ofWord(key);
      if (rare >= RAREST_COMMON) {
        candidates.add(new Candidate(key, false, rare, prose.span(i)));
      }
      if (before == i - 1 && rare + rarityBefore >= 1.6 * RAREST_COMMON) {
        candidates.add(
            new Candidate(
                keyBefore + " " + key, false, rare + rarityBefore, prose.span(i - 1, i + 1)));
      }
      before = i;
      keyBefore = key;
      rarityBefore = rare;
    }
  }

  private static boolean isIdle(String folded) {
    for (WordClasses.WordClass wordClass : WordClasses.WordClass.values()) {
      if (WordClasses.is(folded, wordClass)) {
        return true;
      }
    }
    return folded.indexOf('\'') >= 0;
  }
}
