package org.hearsay.annotation.figure;

import java.util.HashSet;
import java.util.Set;
import org.hearsay.text.LexiconFile;
import org.hearsay.text.WordClasses;
import org.hearsay.text.WordClasses.WordClass;

/// What can be told of a word without a tagger: whether it ends a noun phrase, and whether it looks
/// like a plural. `nouns.tsv` holds what the endings do not show: class, words, the phrase that is
/// counted in the example, example.
final class Nouns {
  private static final Set<String> PLURALS = new HashSet<>();
  private static final Set<String> VERBS = new HashSet<>();
  private static final Set<String> NOUNS = new HashSet<>();
  private static final Set<String> NOT_PLURALS = new HashSet<>();

  static {
    for (String[] row : LexiconFile.rows(Nouns.class, "nouns.tsv", 4)) {
      Set<String> words =
          switch (row[0]) {
            case "plural" -> PLURALS;
            case "verb" -> VERBS;
            case "not-plural" -> NOT_PLURALS;
            case "noun" -> NOUNS;
            default -> throw new IllegalStateException("no class of words in nouns.tsv: " + row[0]);
          };
      words.addAll(LexiconFile.values(row[1]));
    }
  }

  private Nouns() {}

  /// Whether the word is of a closed class, a finite verb or no word at all, so that no noun phrase
  /// goes on with it.
  static boolean endsPhrase(Atoms atoms, int atom) {
    if (!atoms.isWord(atom)) {
      return true;
    }
    if (atoms.joins(atom + 1) && atoms.isWord(atom + 2)) {
      // long-range, over-the-counter
      return false;
    }
    String lower = atoms.lower(atom);
    if (atoms.acronym(atom) && (lower.equals("us") || lower.equals("it") || lower.equals("who"))) {
      // the country, the trade, the agency
      return false;
    }
    return VERBS.contains(lower)
        || lower.startsWith("'")
        || WordClasses.is(lower, WordClass.PREPOSITION)
        || WordClasses.is(lower, WordClass.DETERMINER)
        || isPersonal(lower)
        || WordClasses.is(lower, WordClass.AUXILIARY)
        || WordClasses.is(lower, WordClass.MODAL)
        || WordClasses.is(lower, WordClass.COORDINATOR)
        || WordClasses.is(lower, WordClass.SUBORDINATOR)
        || WordClasses.is(lower, WordClass.RELATIVE)
        || WordClasses.is(lower, WordClass.ADVERB);
  }

  /// Whether the word at `atom` is a verb unless its neighbours say otherwise: "hit", "work".
  static boolean isVerb(Atoms atoms, int atom) {
    return VERBS.contains(atoms.lower(atom));
  }

  private static boolean isPersonal(String lower) {
    return WordClasses.is(lower, WordClass.PRONOUN) && !lower.equals("others");
  }

  /// Whether the word at `atom` looks like a plural noun.
  static boolean isPlural(Atoms atoms, int atom) {
    String lower = atoms.lower(atom);
    if (PLURALS.contains(lower)) {
      return true;
    }
    boolean ending =
        lower.length() > 3
            && lower.endsWith("s")
            && !lower.endsWith("ss")
            && !lower.endsWith("us")
            && !lower.endsWith("is")
            && !lower.startsWith("'");
    return ending && atoms.isWord(atom) && !NOT_PLURALS.contains(lower) && !atoms.endsPhrase(atom);
  }

  /// Whether the word has the ending of a past form, a participle or an adverb.
  static boolean isVerbLike(Atoms atoms, int atom) {
    String lower = atoms.lower(atom);
    return lower.length() > 4
        && !NOUNS.contains(lower)
        && (lower.endsWith("ed") || lower.endsWith("ing") || lower.endsWith("ly"))
        && !lower.endsWith("eed");
  }
}
