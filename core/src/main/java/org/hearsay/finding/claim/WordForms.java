package org.hearsay.finding.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.text.LexiconFile;
import org.hearsay.text.WordClasses;
import org.hearsay.text.WordClasses.WordClass;

/// Brings the forms of a word to one stem, for comparison only: a stem is never shown.
///
/// Irregular forms come from `forms.tsv`; the rest loses its English inflection (`-s`, `-ed`,
/// `-ing`) and the endings that tie a country to its adjective (`Russia`, `Russian`). In the spirit
/// of Porter (1980), but lighter: words of one root but different meaning (`defend`, `defendant`)
/// stay apart.
final class WordForms {
  private static final Map<String, String> IRREGULAR = new HashMap<>();

  static {
    for (String[] row : LexiconFile.rows(WordForms.class, "forms.tsv", 3)) {
      IRREGULAR.put(row[0], row[1]);
    }
  }

  /// Words that say that something is said, or that say nothing of what is said.
  private static final List<WordClass> EMPTY_CLASSES =
      List.of(
          WordClass.DETERMINER,
          WordClass.PREPOSITION,
          WordClass.PRONOUN,
          WordClass.SUBJECT_PRONOUN,
          WordClass.AUXILIARY,
          WordClass.MODAL,
          WordClass.NEGATION,
          WordClass.COORDINATOR,
          WordClass.SUBORDINATOR,
          WordClass.RELATIVE,
          WordClass.WH,
          WordClass.COPULA);

  private WordForms() {}

  /// Whether `lower` is a word of grammar, not of content.
  static boolean isEmpty(String lower) {
    for (WordClass wordClass : EMPTY_CLASSES) {
      if (WordClasses.is(lower, wordClass)) {
        return true;
      }
    }
    return lower.length() == 1 && !Character.isDigit(lower.charAt(0));
  }

  /// The stem of `lower`, a word in lower case.
  static String stem(String lower) {
    String word = withoutPossessive(lower);
    String base = IRREGULAR.get(word);
    if (base != null) {
      return root(base);
    }
    String singular = withoutPlural(word);
    base = IRREGULAR.get(singular);
    if (base != null) {
      return root(base);
    }
    return root(withoutParticiple(singular));
  }

  private static String withoutPossessive(String word) {
    int n = word.length();
    if (n > 2 && word.charAt(n - 1) == 's' && isApostrophe(word.charAt(n - 2))) {
      return word.substring(0, n - 2);
    }
    return n > 1 && isApostrophe(word.charAt(n - 1)) ? word.substring(0, n - 1) : word;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private static String withoutPlural(String word) {
    int n = word.length();
    if (n < 4 || word.charAt(n - 1) != 's') {
      return word;
    }
    if (word.endsWith("ies")) {
      return n > 4 ? word.substring(0, n - 3) + "y" : word.substring(0, n - 1);
    }
    if (word.endsWith("sses")
        || word.endsWith("xes")
        || word.endsWith("ches")
        || word.endsWith("shes")) {
      return word.substring(0, n - 2);
    }
    boolean keepsS = word.endsWith("ss") || word.endsWith("us") || word.endsWith("is");
    return keepsS ? word : word.substring(0, n - 1);
  }

  private static String withoutParticiple(String word) {
    String bare = word;
    if (word.endsWith("ied") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("ed") && word.length() > 4 && !word.endsWith("eed")) {
      bare = word.substring(0, word.length() - 2);
    } else if (word.endsWith("ing") && word.length() > 5) {
      bare = word.substring(0, word.length() - 3);
    }
    if (bare.length() == word.length() || !hasVowel(bare)) {
      return word;
    }
    int n = bare.length();
    boolean doubled =
        n > 3
            && bare.charAt(n - 1) == bare.charAt(n - 2)
            && "bdgmnprt".indexOf(bare.charAt(n - 1)) >= 0;
    return doubled ? bare.substring(0, n - 1) : bare;
  }

  private static boolean hasVowel(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Without the endings that vary between a country, its adjective and its people, and without a
  /// final `e` or `y`, which participles lose.
  private static String root(String word) {
    for (String ending : List.of("ian", "ean", "ese", "ia", "ea")) {
      if (word.length() - ending.length() >= 3 && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    int n = word.length();
    if (n >= 7 && word.endsWith("an")) {
      return word.substring(0, n - 2);
    }
    if (n >= 4 && word.endsWith("y")) {
      return word.substring(0, n - 1) + "i";
    }
    boolean loose = n >= 4 && "aei".indexOf(word.charAt(n - 1)) >= 0;
    return loose ? word.substring(0, n - 1) : word;
  }
}
