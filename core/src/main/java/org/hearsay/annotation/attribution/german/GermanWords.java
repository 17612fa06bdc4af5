package org.hearsay.annotation.attribution.german;

import java.util.Map;
import java.util.Set;
import org.hearsay.text.LexiconFile;

/// The closed classes of German by which clauses are read, from `words.tsv`.
final class GermanWords {
  private static final Map<String, Set<String>> LISTS =
      LexiconFile.wordLists(GermanWords.class, "words.tsv");

  static final Set<String> PRONOUNS = list("pronouns");
  static final Set<String> PERSONAL = list("personal");
  static final Set<String> NOMINATIVE = list("nominative");
  static final Set<String> DETERMINERS = list("determiners");
  static final Set<String> OBLIQUE = list("oblique");
  static final Set<String> GENITIVE = list("genitive");
  static final Set<String> PREPOSITIONS = list("prepositions");
  static final Set<String> ADVERBS = list("adverbs");
  static final Set<String> FOCUS = list("particles-of-focus");
  static final Set<String> SUBJUNCTIONS = list("subjunctions");
  static final Set<String> INTERROGATIVES = list("interrogatives");
  static final Set<String> RELATIVES = list("relatives");
  static final Set<String> COORDINATORS = list("coordinators");
  static final Set<String> HAVE = list("have");
  static final Set<String> BE = list("be");
  static final Set<String> PASSIVE = list("passive");
  static final Set<String> MODALS = list("modals");
  static final Set<String> NEGATIONS = list("negations");
  static final Set<String> SUBJUNCTIVE = list("subjunctive");
  static final Set<String> WEAK_SUBJUNCTIVE = list("weak-subjunctive");
  static final Set<String> HEARSAY = list("hearsay");
  static final Set<String> SOURCE_NOUNS = list("source-nouns");
  static final Set<String> ACCORDING = list("according");
  static final Set<String> BACKWARD = list("backward");
  static final Set<String> NAME_PARTICLES = list("name-particles");
  static final Set<String> CONTENT_NOUNS = list("content-nouns");
  static final Set<String> CALENDAR = list("calendar");
  static final Set<String> VERB_PARTICLES = list("verb-particles");

  static final Set<String> DATIVE_VERBS = list("dative-verbs");
  static final Set<String> LIGHT_VERBS = list("light-verbs");

  private GermanWords() {}

  /// Whether `lower` belongs to a class that no noun and no adjective belongs to.
  static boolean isClosed(String lower) {
    return PRONOUNS.contains(lower)
        || PERSONAL.contains(lower)
        || DETERMINERS.contains(lower)
        || OBLIQUE.contains(lower)
        || PREPOSITIONS.contains(lower)
        || ADVERBS.contains(lower)
        || SUBJUNCTIONS.contains(lower)
        || COORDINATORS.contains(lower)
        || isAuxiliary(lower);
  }

  static boolean isAuxiliary(String lower) {
    return HAVE.contains(lower)
        || BE.contains(lower)
        || PASSIVE.contains(lower)
        || MODALS.contains(lower);
  }

  private static Set<String> list(String name) {
    Set<String> words = LISTS.get(name);
    if (words == null) {
      throw new IllegalStateException("words.tsv has no list " + name);
    }
    return words;
  }
}
