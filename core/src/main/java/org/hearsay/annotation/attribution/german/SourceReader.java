package org.hearsay.annotation.attribution.german;

import org.hearsay.annotation.attribution.TokenRange;
import org.jspecify.annotations.Nullable;

/// Finds who says something, once the verb is known: its subject, who does it in a passive, or
/// where it stands written.
final class SourceReader {
  private final GermanText text;
  private final NounPhrases phrases;
  private final ContentReader contents;

  SourceReader(GermanText text, NounPhrases phrases, ContentReader contents) {
    this.text = text;
    this.phrases = phrases;
    this.contents = contents;
  }

  /// Whether the clause goes on with a subject behind which a clause or an apposition stood: `Der
  /// Lotse, der in Ansel wohnt, sagte`.
  boolean isResumed(Place place) {
    Clause opening = place.clauses().get(0);
    if (opening.kind() != Clause.Kind.MAIN || place.index() < 2) {
      return false;
    }
    TokenRange subject = phrases.before(opening.first(), opening.end());
    return subject != null && !contents.isClause(opening);
  }

  /// The subject with which a resumed sentence opens; null if it is none.
  @Nullable TokenRange opening(Place place) {
    Clause opening = place.clauses().get(0);
    return phrases.before(opening.first(), opening.end());
  }

  /// Who says it in a main clause.
  ///
  /// @param start where what may be its subject starts
  /// @param initial whether the verb opens the clause
  @Nullable TokenRange subject(Place place, Predicate predicate, int start, boolean initial) {
    Clause clause = place.clause();
    boolean quoted = predicate.verb().lemma().equals("zitieren");
    if (predicate.passive() && !quoted) {
      return agent(clause);
    }
    if (predicate.verb().lemma().equals("verlauten")) {
      return document(clause);
    }
    int finite = predicate.finite();
    TokenRange after =
        phrases.after(finite + 1, Math.max(finite + 1, clauseEnd(predicate, clause)));
    if (initial) {
      return after;
    }
    TokenRange before = phrases.before(start, finite);
    boolean pronoun =
        after != null
            && after.first() == finite + 1
            && after.end() == finite + 2
            && GermanWords.PERSONAL.contains(text.lower(after.first()));
    if (before != null && pronoun && text.is(finite + 1, "er")) {
      return after;
    }
    if (before != null && after != null && after.first() == finite + 1) {
      boolean several = has(before, "und") && !text.lower(finite).endsWith("n");
      boolean nominative =
          text.is(after.first(), "der")
              && !GermanWords.DATIVE_VERBS.contains(predicate.verb().lemma());
      if (several || nominative) {
        return after;
      }
    }
    return before != null ? before : after;
  }

  private boolean has(TokenRange range, String word) {
    for (int i = range.first(); i < range.end(); i++) {
      if (text.is(i, word)) {
        return true;
      }
    }
    return false;
  }

  private static int clauseEnd(Predicate predicate, Clause clause) {
    boolean apart = predicate.end() > predicate.lexical() + 1 && predicate.end() == clause.end();
    boolean participle = predicate.lexical() > predicate.finite();
    return apart ? predicate.end() - 1 : participle ? predicate.lexical() : clause.end();
  }

  /// Who does it in a passive: `von der Polizei`; null if nobody is named.
  @Nullable TokenRange agent(Clause clause) {
    for (int i = clause.first(); i < clause.end() - 1; i++) {
      if (text.isPlain(i) && (text.is(i, "von") || text.is(i, "vom"))) {
        int end = phrases.end(i + 1, clause.end());
        if (end > i + 1) {
          return new TokenRange(i + 1, end);
        }
      }
    }
    return null;
  }

  /// What a relative clause says more of; null if that is no noun phrase.
  @Nullable TokenRange antecedent(Place place) {
    Clause before = place.preceding();
    return before == null || !before.isMain() ? null : phrases.before(before.first(), before.end());
  }

  /// Where it stands written: `in einem Brief der Reederei`; null if that is not said.
  @Nullable TokenRange document(Clause clause) {
    for (int i = clause.first(); i < clause.end() - 1; i++) {
      boolean in =
          text.isPlain(i)
              && switch (text.lower(i)) {
                case "in", "im", "aus", "von", "vom", "bei", "beim", "seitens", "auf" -> true;
                default -> false;
              };
      int end = in ? phrases.end(i + 1, clause.end()) : i;
      if (end > i + 1) {
        return new TokenRange(i + 1, end);
      }
    }
    return null;
  }
}
