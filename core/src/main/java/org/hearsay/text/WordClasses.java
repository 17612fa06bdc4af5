package org.hearsay.text;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The closed word classes of English: the words a shallow reader of clauses steers by. A word may
/// belong to several.
///
/// Read once from `word-classes.tsv`: class, words, an example sentence.
public final class WordClasses {

  /// A closed class. Names in the file are these in lower case with hyphens.
  public enum WordClass {
    DETERMINER,
    PREPOSITION,
    PRONOUN,
    SUBJECT_PRONOUN,
    AUXILIARY,
    MODAL,
    NEGATION,
    COORDINATOR,
    SUBORDINATOR,
    RELATIVE,
    WH,
    ADVERB,
    COPULA,
    /// Forms of the commonest verbs of speech, where a noun phrase to their right begins.
    REPORTING_VERB
  }

  private static final Map<WordClass, Set<String>> WORDS = read();

  /// Words in "-ly" that are nouns, verbs or adjectives.
  private static final Set<String> NOT_ADVERBS =
      Set.of(
          "family",
          "supply",
          "assembly",
          "anomaly",
          "monopoly",
          "butterfly",
          "melancholy",
          "friendly",
          "elderly",
          "deadly",
          "costly",
          "likely",
          "unlikely",
          "lonely",
          "lovely",
          "daily",
          "weekly",
          "monthly",
          "quarterly",
          "yearly",
          "orderly",
          "timely",
          "comply",
          "multiply",
          "homily",
          "barfly",
          "jelly",
          "belly",
          "folly",
          "sicily",
          "apply",
          "imply");

  private WordClasses() {}

  /// Whether `lower` (in lower case) belongs to `wordClass`.
  public static boolean is(String lower, WordClass wordClass) {
    return WORDS.getOrDefault(wordClass, Set.of()).contains(lower)
        || (wordClass == WordClass.ADVERB && isRegularAdverb(lower));
  }

  private static boolean isRegularAdverb(String lower) {
    return lower.length() > 5 && lower.endsWith("ly") && !NOT_ADVERBS.contains(lower);
  }

  private static Map<WordClass, Set<String>> read() {
    Map<WordClass, Set<String>> words = new EnumMap<>(WordClass.class);
    for (String[] row : LexiconFile.rows(WordClasses.class, "word-classes.tsv", 3)) {
      WordClass wordClass = WordClass.valueOf(row[0].replace('-', '_').toUpperCase(Locale.ROOT));
      words.put(wordClass, Set.of(row[1].split(" ", -1)));
    }
    return words;
  }
}
