package org.hearsay.annotation.attribution.german;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotation.attribution.TokenRange;
import org.jspecify.annotations.Nullable;

/// Finds what is said, once the clause that says so is known.
final class ContentReader {
  private final GermanText text;
  private final PredicateReader predicates;

  ContentReader(GermanText text, PredicateReader predicates) {
    this.text = text;
    this.predicates = predicates;
  }

  /// What the clause introduces: one range, or several quotations that follow each other; null if
  /// it introduces nothing.
  @Nullable List<TokenRange> introduced(Place place, Predicate predicate) {
    Clause following = place.following();
    if (following == null) {
      return colonAtEnd(place);
    }
    boolean colon = following.separator() >= 0 && text.is(following.separator(), ":");
    if (following.kind() == Clause.Kind.QUOTATION) {
      boolean introduces = colon || predicate.verb().takes("quote");
      return introduces ? List.of(text.inside(following.quotation())) : null;
    }
    if (colon) {
      return List.of(rest(place));
    }
    return takesClause(place, predicate, following) ? List.of(rest(place)) : null;
  }

  private @Nullable List<TokenRange> colonAtEnd(Place place) {
    TokenRange next = place.next();
    int last = place.unit().end() - 1;
    boolean colon = text.is(last, ":") && next != null;
    int quotation = colon && next != null ? text.quotationOf(next.first()) : -1;
    return quotation < 0 ? null : List.of(text.inside(quotation));
  }

  private boolean takesClause(Place place, Predicate predicate, Clause following) {
    SpeechVerbs.Verb verb = predicate.verb();
    int first = following.first();
    while (first < following.end() - 1 && GermanWords.COORDINATORS.contains(text.lower(first))) {
      return false;
    }
    String word = text.lower(first);
    if (word.equals("dass") || word.equals("daß")) {
      return true;
    }
    boolean clausal = verb.takes("clause");
    if (clausal && GermanWords.INTERROGATIVES.contains(word)) {
      return !word.equals("wie") || predicates.find(following) == null;
    }
    if (verb.takes("infinitive") || verb.takes("bereit")) {
      for (int c = place.index() + 1;
          c < Math.min(place.index() + 4, place.clauses().size());
          c++) {
        if (isInfinitive(place.clauses().get(c))) {
          return c == place.index() + 1 || following.kind() != Clause.Kind.MAIN;
        }
      }
    }
    if (!clausal || following.kind() == Clause.Kind.RELATIVE) {
      return false;
    }
    boolean reported = isReported(following);
    if (following.kind() == Clause.Kind.SUBORDINATE) {
      return reported || mainIsReported(place);
    }
    return reported || mainIsReported(place) || isClause(following);
  }

  /// `…, die Schleuse zu öffnen`, `…, sich zurückzuziehen`.
  private boolean isInfinitive(Clause clause) {
    if (clause.kind() == Clause.Kind.QUOTATION || text.is(clause.first(), "um")) {
      return false;
    }
    for (int i = clause.first(); i < clause.end(); i++) {
      boolean apart =
          text.is(i, "zu")
              && i + 1 < clause.end()
              && text.isLowerCase(i + 1)
              && text.lower(i + 1).endsWith("n")
              && (i + 2 >= clause.end() || !text.isNoun(i + 2));
      String word = text.lower(i);
      int inner = word.indexOf("zu", 2);
      boolean joined =
          text.isLowerCase(i)
              && inner > 0
              && word.endsWith("en")
              && GermanWords.VERB_PARTICLES.contains(word.substring(0, inner));
      if ((apart || joined) && text.isPlain(i)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the clause has the mood of reported speech.
  boolean isReported(Clause clause) {
    for (int i = clause.first(); i < clause.end(); i++) {
      boolean small = text.isPlain(i) && text.isLowerCase(i);
      String word = text.lower(i);
      if (small
          && (GermanWords.SUBJUNCTIVE.contains(word)
              || GermanWords.WEAK_SUBJUNCTIVE.contains(word))) {
        return true;
      }
    }
    return false;
  }

  private boolean mainIsReported(Place place) {
    for (int c = place.index() + 1; c < place.clauses().size(); c++) {
      if (isReported(place.clauses().get(c))) {
        return true;
      }
    }
    return false;
  }

  /// A clause with a verb, and no apposition.
  boolean isClause(Clause clause) {
    String first = text.lower(clause.first());
    if (clause.end() - clause.first() > 2 && GermanWords.NOMINATIVE.contains(first)) {
      return true;
    }
    for (int i = clause.first(); i < clause.end(); i++) {
      String word = text.lower(i);
      if (text.isPlain(i)
          && text.isLowerCase(i)
          && (GermanWords.isAuxiliary(word) || isFiniteLike(i, clause, word))) {
        return true;
      }
    }
    return false;
  }

  private boolean isFiniteLike(int i, Clause clause, String word) {
    boolean behindNoun =
        i > clause.first()
            && i + 1 < clause.end()
            && text.isNoun(i - 1)
            && !text.isNoun(i + 1)
            && word.endsWith("e")
            && !GermanWords.isClosed(word);
    if (behindNoun) {
      return true;
    }
    boolean second = i > clause.first() && !GermanWords.isClosed(word);
    boolean ending = word.endsWith("t") || word.endsWith("te") || word.endsWith("ten");
    boolean attributive = i + 1 < clause.end() && text.isNoun(i + 1) && !word.endsWith("t");
    return second && ending && !attributive;
  }

  /// From the next clause to the end of the sentence, or to where the speaker goes on with another
  /// verb of saying: `…, und kündigte an, …`.
  private TokenRange rest(Place place) {
    return rest(place, place.index() + 1);
  }

  /// The quotation that a colon sets behind what is said; null if there is none.
  @Nullable TokenRange quotedBehind(Place place) {
    List<Clause> clauses = place.clauses();
    for (int c = place.index() + 2; c < clauses.size(); c++) {
      Clause clause = clauses.get(c);
      if (isIntroducedQuotation(clause)) {
        return text.inside(clause.quotation());
      }
    }
    return null;
  }

  private boolean isIntroducedQuotation(Clause clause) {
    return clause.kind() == Clause.Kind.QUOTATION
        && clause.separator() >= 0
        && text.is(clause.separator(), ":");
  }

  private TokenRange rest(Place place, int from) {
    List<Clause> clauses = place.clauses();
    int end = clauses.get(clauses.size() - 1).end();
    for (int c = from + 1; c < clauses.size(); c++) {
      Clause clause = clauses.get(c);
      if (isIntroducedQuotation(clause)) {
        end = clauses.get(c - 1).end();
        break;
      }
      boolean coordinated =
          clause.isMain() && GermanWords.COORDINATORS.contains(text.lower(clause.first()));
      Predicate predicate = coordinated ? predicates.find(clause) : null;
      if (predicate != null && predicate.finite() <= clause.first() + 2 && c + 1 < clauses.size()) {
        end = clauses.get(c - 1).end();
        break;
      }
    }
    return new TokenRange(clauses.get(from).first(), Math.max(end, clauses.get(from).first() + 1));
  }

  /// What stands around a frame that interrupts or follows: each quotation by itself, other words
  /// together.
  List<List<TokenRange>> around(Place place) {
    List<Clause> clauses = place.clauses();
    List<List<TokenRange>> found = new ArrayList<>();
    List<TokenRange> words = new ArrayList<>();
    int index = place.index();
    addSide(clauses, 0, index, words, found);
    int behind = behindAppositions(clauses, index);
    addSide(clauses, behind, clauses.size(), words, found);
    if (!words.isEmpty()) {
      found.add(0, List.copyOf(words));
    }
    return found;
  }

  /// The first clause behind clause `index` that is no apposition to the speaker named there.
  private int behindAppositions(List<Clause> clauses, int index) {
    int c = index + 1;
    while (c < clauses.size()) {
      Clause clause = clauses.get(c);
      boolean colon = clause.separator() >= 0 && text.is(clause.separator(), ":");
      boolean said =
          colon
              || clause.kind() == Clause.Kind.QUOTATION
              || clause.kind() == Clause.Kind.SUBORDINATE
              || (clause.isMain() && isClause(clause));
      if (said) {
        return c;
      }
      c++;
    }
    return c;
  }

  /// Whether a clause before clause `index` may be what is said: a quotation, or a clause that does
  /// not hang on the one with the frame.
  boolean precedes(List<Clause> clauses, int index) {
    for (int c = 0; c < index; c++) {
      Clause clause = clauses.get(c);
      boolean that = text.is(clause.first(), "dass") || text.is(clause.first(), "ob");
      if (that || clause.kind() == Clause.Kind.QUOTATION || (clause.isMain() && isClause(clause))) {
        return true;
      }
    }
    return false;
  }

  private void addSide(
      List<Clause> clauses,
      int from,
      int to,
      List<TokenRange> words,
      List<List<TokenRange>> quotations) {
    int start = from;
    boolean quoted = false;
    for (int c = from; c < to; c++) {
      if (clauses.get(c).kind() == Clause.Kind.QUOTATION) {
        quoted = true;
        quotations.add(List.of(text.inside(clauses.get(c).quotation())));
        start = c + 1;
      }
    }
    if (start < to && !quoted) {
      words.add(new TokenRange(clauses.get(start).first(), clauses.get(to - 1).end()));
    }
  }

  /// The quotations inside a clause, behind its subject: `sprach von „…“`.
  List<TokenRange> quotedIn(Clause clause, TokenRange subject, boolean names) {
    List<TokenRange> quoted = new ArrayList<>();
    int i = clause.first();
    while (i < clause.end()) {
      int quotation = text.quotationOf(i);
      if (quotation < 0) {
        i++;
        continue;
      }
      TokenRange marked = text.quotation(quotation);
      if (!marked.overlaps(subject) && (names || !isName(marked))) {
        quoted.add(text.inside(quotation));
      }
      i = Math.max(i + 1, marked.end());
    }
    return quoted;
  }

  /// One or two capitalised words in marks name something.
  private boolean isName(TokenRange marked) {
    boolean capitals = true;
    for (int i = marked.first() + 1; i < marked.end() - 1; i++) {
      capitals &= text.isNoun(i) || !text.isWord(i);
    }
    return capitals;
  }

  /// The whole sentence, or the clause with all that hangs on it where others come before.
  TokenRange whole(Place place) {
    List<Clause> clauses = place.clauses();
    int end = clauses.get(clauses.size() - 1).end();
    return new TokenRange(place.unit().first(), Math.max(end, place.unit().first() + 1));
  }
}
