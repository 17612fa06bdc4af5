package org.hearsay.annotation.attribution.german;

import java.util.List;
import java.util.Set;
import org.hearsay.annotation.attribution.Basis;
import org.hearsay.annotation.attribution.Rule;
import org.hearsay.annotation.attribution.SourceSeat;
import org.hearsay.annotation.attribution.Stance;
import org.hearsay.annotation.attribution.TokenRange;

/// Reads clauses that give words to somebody without a verb of saying: `so der Lotse`, `heißt es in
/// dem Brief`, `ist der Meinung, dass`, `Der Lotse wörtlich:`.
final class LooseFrames {
  private static final Set<String> CALLED = Set.of("heißt", "hieß", "heiße", "geheißen", "heisst");

  private static final SpeechVerbs.Verb COLON =
      new SpeechVerbs.Verb(":", "", Set.of(), Stance.ASSERTS);

  static final SpeechVerbs.Verb IMPERSONAL =
      new SpeechVerbs.Verb("heißen", "", Set.of("clause", "quote"), Stance.ASSERTS);

  private static final SpeechVerbs.Verb SO =
      new SpeechVerbs.Verb("so", "", Set.of("clause", "quote"), Stance.ASSERTS);

  private static final SpeechVerbs.Verb NOUN =
      new SpeechVerbs.Verb("Meinung", "", Set.of("clause", "infinitive"), Stance.ASSERTS);

  private final GermanText text;
  private final NounPhrases phrases;
  private final ContentReader contents;
  private final SourceReader sources;
  private final FrameFiller filler;

  LooseFrames(
      GermanText text,
      NounPhrases phrases,
      ContentReader contents,
      SourceReader sources,
      FrameFiller filler) {
    this.text = text;
    this.phrases = phrases;
    this.contents = contents;
    this.sources = sources;
    this.filler = filler;
  }

  /// What the clause at `place` gives to somebody.
  void read(Place place, List<Saying> found) {
    Clause clause = place.clause();
    int c = place.index();
    int first = clause.first();
    int it = impersonal(clause);
    if (it >= 0) {
      TokenRange own = sources.document(clause);
      TokenRange source = own == null && c > 0 ? sources.document(place.clauses().get(0)) : own;
      Predicate predicate = new Predicate(IMPERSONAL, it, it, it + 1, false, false);
      if (c > 0 && it <= first + 1 && !filler.opensWithSubjunction(place)) {
        filler.addFramed(place, predicate, source, Rule.CLAUSE_BEFORE_INVERTED, found);
      } else {
        filler.addIntroduced(place, predicate, source, found);
      }
      return;
    }
    if (c > 0 && text.is(first, "so") && clause.isMain()) {
      int end = phrases.end(first + 1, clause.end());
      if (end > first + 1) {
        TokenRange source = new TokenRange(first + 1, end);
        Predicate so = new Predicate(SO, first, first, first + 1, false, false);
        filler.addFramed(place, so, source, Rule.ACCORDING_TO_LAST, found);
      }
      return;
    }
    int known = found.size();
    readNoun(place, found);
    if (found.size() == known) {
      readColon(place, found);
    }
  }

  /// `Der Lotse wörtlich: „…“`, `Dazu legte der Lotse einen Brief vor: „…“`.
  private void readColon(Place place, List<Saying> found) {
    Clause clause = place.clause();
    Predicate colon =
        new Predicate(COLON, clause.end() - 1, clause.end() - 1, clause.end(), false, false);
    List<TokenRange> content = contents.introduced(place, colon);
    if (content == null || !clause.isMain() || text.quotationOf(content.get(0).first()) < 0) {
      return;
    }
    Clause opening = place.clauses().get(0);
    TokenRange subject = phrases.before(opening.first(), opening.end());
    int finite = finiteLike(clause);
    if (subject == null && finite >= 0) {
      subject = phrases.after(finite + 1, clause.end());
    }
    if (subject != null) {
      found.add(
          new Saying(
              subject,
              null,
              "",
              content,
              Stance.ASSERTS,
              Basis.of(Rule.QUOTE_BEHIND, SourceSeat.OWN),
              false));
    }
  }

  /// The first word that looks like a finite verb; -1 if none does.
  private int finiteLike(Clause clause) {
    for (int i = clause.first(); i < clause.end(); i++) {
      String word = text.lower(i);
      boolean ending = word.endsWith("te") || word.endsWith("t") || word.endsWith("ten");
      boolean noun = i + 1 < clause.end() && text.isNoun(i + 1) && !word.endsWith("t");
      if (text.isPlain(i)
          && text.isLowerCase(i)
          && (GermanWords.isAuxiliary(word) || (ending && !noun && !GermanWords.isClosed(word)))) {
        return i;
      }
    }
    return -1;
  }

  /// The verb of `es heißt`; -1 if the clause has none.
  private int impersonal(Clause clause) {
    for (int i = clause.first(); i < clause.end(); i++) {
      if (text.isPlain(i) && text.isSmall(i) && CALLED.contains(text.lower(i))) {
        boolean it = text.is(i - 1, "es") || text.is(i + 1, "es") || text.is(i, "geheißen");
        return it ? i : -1;
      }
    }
    return -1;
  }

  /// `Er ist der Meinung, dass …`, `mit der Begründung, …`.
  private void readNoun(Place place, List<Saying> found) {
    Clause clause = place.clause();
    Clause following = place.following();
    int last = clause.end() - 1;
    if (following == null || !clause.isMain() || following.separator() < 0) {
      return;
    }
    int noun = -1;
    for (int i = last; i >= Math.max(clause.first(), last - 8) && noun < 0; i--) {
      boolean known = text.isNoun(i) && GermanWords.CONTENT_NOUNS.contains(text.lower(i));
      boolean closes = i >= last - 1 || phrases.end(i, clause.end()) == clause.end();
      noun = known && closes ? i : -1;
    }
    if (noun < 0 || isNegatedBefore(clause, noun)) {
      return;
    }
    Predicate predicate = new Predicate(NOUN, noun, noun, noun + 1, false, false);
    List<TokenRange> content = contents.introduced(place, predicate);
    if (content == null) {
      return;
    }
    int finite = auxiliary(clause);
    TokenRange subject = null;
    if (finite > clause.first()) {
      subject = phrases.before(clause.first(), finite);
      subject = subject == null ? phrases.after(finite + 1, noun) : subject;
    }
    if (noun < last && GermanWords.GENITIVE.contains(text.lower(noun + 1))) {
      subject = new TokenRange(noun + 1, clause.end());
    }
    if (subject != null && (subject.end() <= noun || subject.first() > noun)) {
      FrameFiller.add(found, subject, predicate, content, Rule.NOUN, false);
    }
  }

  private int auxiliary(Clause clause) {
    for (int i = clause.first(); i < clause.end(); i++) {
      String word = text.lower(i);
      boolean lightVerb = GermanWords.LIGHT_VERBS.contains(word);
      if (text.isPlain(i) && text.isLowerCase(i) && (GermanWords.isAuxiliary(word) || lightVerb)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isNegatedBefore(Clause clause, int end) {
    for (int i = clause.first(); i < end; i++) {
      if (text.isPlain(i) && GermanWords.NEGATIONS.contains(text.lower(i))) {
        return true;
      }
    }
    return false;
  }
}
