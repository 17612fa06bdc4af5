package org.hearsay.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
    REPORTING_VERB;

    /// One bit of a set of classes.
    @SuppressWarnings("EnumOrdinal") // no set outlives the program
    int bit() {
      return 1 << ordinal();
    }
  }

  /// What is left of the auxiliaries that pronouns swallow.
  private static final Set<String> CONTRACTED = Set.of("m", "d", "ll", "ve", "re");

  /// The classes of each word, one bit each.
  private static final Map<String, Integer> CLASSES = read();

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

  /// Whether `lower` (in lower case) belongs to `wordClass`. Of a token, [Prose#is(int, WordClass)]
  /// knows it already.
  public static boolean is(String lower, WordClass wordClass) {
    return holds(mask(lower), wordClass);
  }

  /// Whether `lower` belongs to any class, `but` left aside.
  public static boolean isAny(String lower, WordClass but) {
    return (mask(lower) & ~but.bit()) != 0;
  }

  /// The classes of `lower`, one bit each.
  static int mask(String lower) {
    int classes = CLASSES.getOrDefault(lower, 0);
    return isRegularAdverb(lower) ? classes | WordClass.ADVERB.bit() : classes;
  }

  static boolean holds(int classes, WordClass wordClass) {
    return (classes & wordClass.bit()) != 0;
  }

  /// Every word that belongs to a class by name.
  static Set<String> all() {
    return CLASSES.keySet();
  }

  /// Pronouns with the auxiliary that is written together with them: "he'd". "He's" is two tokens.
  private static Stream<String> contracted(String pronoun) {
    return CONTRACTED.stream().flatMap(c -> Stream.of(pronoun + "'" + c, pronoun + "’" + c));
  }

  /// The pronoun of a contracted form in lower case, "he" of "he'd"; other words as they are.
  public static String uncontracted(String lower) {
    int mark = Math.max(lower.indexOf('\''), lower.indexOf('’'));
    boolean contracted =
        mark > 0
            && CONTRACTED.contains(lower.substring(mark + 1))
            && is(lower.substring(0, mark), WordClass.SUBJECT_PRONOUN);
    return contracted ? lower.substring(0, mark) : lower;
  }

  private static boolean isRegularAdverb(String lower) {
    return lower.length() > 5 && lower.endsWith("ly") && !NOT_ADVERBS.contains(lower);
  }

  private static Map<String, Integer> read() {
    Map<String, Integer> classes = new HashMap<>();
    for (String[] row : LexiconFile.rows(WordClasses.class, "word-classes.tsv", 3)) {
      int bit = WordClass.valueOf(row[0].replace('-', '_').toUpperCase(Locale.ROOT)).bit();
      for (String word : row[1].split(" ", -1)) {
        classes.merge(word, bit, (a, b) -> a | b);
        if (bit == WordClass.SUBJECT_PRONOUN.bit()) {
          contracted(word)
              .forEach(form -> classes.merge(form, bit | WordClass.PRONOUN.bit(), (a, b) -> a | b));
        }
      }
    }
    return classes;
  }
}
