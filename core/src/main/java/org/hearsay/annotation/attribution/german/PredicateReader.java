package org.hearsay.annotation.attribution.german;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the verb of saying in a clause: in second place with its particle at the end, a participle
/// with its auxiliary, or the last word of a clause that hangs on another.
final class PredicateReader {
  private static final Set<String> LETTING = Set.of("lässt", "ließ", "ließen", "lassen", "liess");

  private final GermanText text;

  PredicateReader(GermanText text) {
    this.text = text;
  }

  /// The verb of saying of `clause`; null if it has none.
  @Nullable Predicate find(Clause clause) {
    int last = lastWord(clause);
    for (int i = clause.first(); i <= last; i++) {
      if (!text.isPlain(i) || !text.isSmall(i) || isAttributive(i, clause)) {
        continue;
      }
      for (SpeechVerbs.Reading reading : SpeechVerbs.SHARED.readings(text.lower(i))) {
        Predicate predicate = read(clause, i, last, reading);
        if (predicate != null) {
          return predicate;
        }
      }
    }
    return null;
  }

  private @Nullable Predicate read(Clause clause, int i, int last, SpeechVerbs.Reading reading) {
    SpeechVerbs.Verb verb = reading.verb();
    return switch (reading.form()) {
      case FINITE -> finite(clause, i, last, verb);
      case JOINED ->
          clause.isMain() || i < last - 1 ? null : new Predicate(verb, i, i, i + 1, false, true);
      case PARTICIPLE -> participle(clause, i, verb);
      case MOOD -> null;
      case PARTED -> text.is(i - 1, verb.particle()) ? participle(clause, i, verb) : null;
      case INFINITIVE -> {
        int letting = find(clause, LETTING);
        yield letting < 0 ? null : new Predicate(verb, letting, i, i + 1, false, letting > i);
      }
    };
  }

  private @Nullable Predicate finite(Clause clause, int i, int last, SpeechVerbs.Verb verb) {
    if (hasAuxiliary(clause, i)) {
      return null;
    }
    boolean ends = i == last;
    if (verb.particle().isEmpty()) {
      boolean parted = !ends && GermanWords.VERB_PARTICLES.contains(text.lower(last));
      boolean main = clause.isMain();
      return parted || (!main && !ends)
          ? null
          : new Predicate(verb, i, i, i + 1, false, ends && !main);
    }
    if (ends && !clause.isMain() && text.is(i - 1, verb.particle())) {
      return new Predicate(verb, i, i, i + 1, false, true);
    }
    boolean apart = !ends && text.is(last, verb.particle());
    return apart ? new Predicate(verb, i, i, last + 1, false, false) : null;
  }

  private @Nullable Predicate participle(Clause clause, int i, SpeechVerbs.Verb verb) {
    int have = find(clause, GermanWords.HAVE);
    int passive = find(clause, GermanWords.PASSIVE);
    int be = find(clause, GermanWords.BE);
    if (have >= 0) {
      return new Predicate(verb, have, i, i + 1, false, have > i);
    }
    boolean past = passive >= 0 && text.is(passive, "worden") && be >= 0;
    if (passive < 0) {
      return null;
    }
    int finite = past ? be : passive;
    return new Predicate(verb, finite, i, i + 1, true, finite > i);
  }

  private int find(Clause clause, Set<String> words) {
    for (int i = clause.first(); i < clause.end(); i++) {
      if (text.isPlain(i) && text.isSmall(i) && words.contains(text.lower(i))) {
        return i;
      }
    }
    return -1;
  }

  /// Whether another word of the clause is its finite verb, so that `i` is none.
  private boolean hasAuxiliary(Clause clause, int i) {
    for (int k = clause.first(); k < clause.end(); k++) {
      boolean auxiliary =
          k != i
              && text.isPlain(k)
              && text.isLowerCase(k)
              && GermanWords.isAuxiliary(text.lower(k));
      if (auxiliary) {
        return true;
      }
    }
    return false;
  }

  /// `die erwartete Lieferung`: an adjective before its noun.
  private boolean isAttributive(int i, Clause clause) {
    if (i == clause.first() || i + 1 >= clause.end() || !text.lower(i).endsWith("e")) {
      return false;
    }
    String before = text.lower(i - 1);
    boolean determined =
        GermanWords.DETERMINERS.contains(before) || GermanWords.OBLIQUE.contains(before);
    return determined && text.isNoun(i + 1);
  }

  private int lastWord(Clause clause) {
    int last = clause.end() - 1;
    while (last > clause.first() && !(text.isPlain(last) && text.isWord(last))) {
      last--;
    }
    return last;
  }
}
