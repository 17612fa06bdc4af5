package org.hearsay.annotation.attribution.german;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotation.attribution.Rule;
import org.hearsay.annotation.attribution.Stance;
import org.hearsay.annotation.attribution.TokenRange;
import org.jspecify.annotations.Nullable;

/// Reads what verbs of saying give to somebody, sentence by sentence.
final class FrameReader {
  private final GermanText text;
  private final NounPhrases phrases;
  private final PredicateReader predicates;
  private final ContentReader contents;
  private final SourceReader sources;
  private final FrameFiller filler;
  private final LooseFrames loose;

  FrameReader(GermanText text, NounPhrases phrases) {
    this.text = text;
    this.phrases = phrases;
    this.predicates = new PredicateReader(text);
    this.contents = new ContentReader(text, predicates);
    this.sources = new SourceReader(text, phrases, contents);
    this.filler = new FrameFiller(text, contents);
    this.loose = new LooseFrames(text, phrases, contents, sources, filler);
  }

  /// What the verbs of `unit` give to somebody.
  ///
  /// @param before the words of the unit before it that nobody said yet; null if there are none
  /// @param next the unit behind it in the same report; null at the end
  List<Saying> read(
      TokenRange unit,
      List<Clause> clauses,
      @Nullable TokenRange before,
      @Nullable TokenRange next) {
    List<Saying> found = new ArrayList<>();
    TokenRange shared = null;
    for (int c = 0; c < clauses.size(); c++) {
      Clause clause = clauses.get(c);
      if (clause.kind() == Clause.Kind.QUOTATION) {
        continue;
      }
      int known = found.size();
      Predicate predicate = predicates.find(clause);
      if (predicate == null) {
        loose.read(new Place(unit, clauses, c, before, next), found);
      } else if (!isNegated(clause, predicate)) {
        readVerb(new Place(unit, clauses, c, before, next), predicate, shared, found);
      }
      if (found.size() > known && found.get(known).source() != null) {
        shared = found.get(known).source();
      }
    }
    return found;
  }

  private void readVerb(
      Place place, Predicate predicate, @Nullable TokenRange shared, List<Saying> found) {
    Clause clause = place.clause();
    if (!clause.isMain()) {
      readSubordinate(place, predicate, found);
      return;
    }
    int first = clause.first();
    boolean coordinated =
        first < predicate.finite() && GermanWords.COORDINATORS.contains(text.lower(first));
    int start = coordinated ? first + 1 : first;
    int opening = start;
    while (opening < predicate.finite() && pointsBack(opening, place.index())) {
      opening++;
    }
    boolean initial = predicate.finite() == opening;
    TokenRange subject = sources.subject(place, predicate, start, initial);
    boolean post =
        initial && !coordinated && place.preceding() != null && !sources.isResumed(place);
    boolean frames = predicate.verb().takes("clause") || predicate.verb().takes("quote");
    if (post && frames && contents.precedes(place.clauses(), place.index())) {
      boolean introduces =
          contents.introduced(place, predicate) != null && filler.opensWithSubjunction(place);
      if (!introduces && (subject != null || predicate.passive())) {
        filler.addFramed(place, predicate, subject, Rule.CLAUSE_BEFORE_INVERTED, found);
        return;
      }
    }
    if (initial && !coordinated && sources.isResumed(place)) {
      subject = sources.opening(place);
    }
    if (subject == null && coordinated && initial) {
      subject = shared;
    }
    filler.addIntroduced(place, predicate, subject, found);
  }

  /// Words before a frame that stand for what was said: `…, so sagte`, `…, das meint zumindest`.
  private boolean pointsBack(int token, int index) {
    return switch (text.lower(token)) {
      case "so" -> true;
      case "das", "dies", "zumindest", "jedenfalls" -> index > 0;
      default -> false;
    };
  }

  private void readSubordinate(Place place, Predicate predicate, List<Saying> found) {
    Clause clause = place.clause();
    int first = clause.first();
    while (first < clause.end() - 1 && GermanWords.FOCUS.contains(text.lower(first))) {
      first++;
    }
    if (clause.kind() == Clause.Kind.SUBORDINATE && text.is(first, "wie")) {
      TokenRange subject =
          predicate.passive()
              ? sources.agent(clause)
              : phrases.after(first + 1, Math.min(predicate.finite(), predicate.lexical()));
      boolean asks =
          place.index() > 0 && predicates.find(place.clauses().get(place.index() - 1)) != null;
      if (!asks && (subject != null || predicate.passive())) {
        filler.addFramed(place, predicate, subject, Rule.CLAUSE_BEFORE, found);
      }
      return;
    }
    TokenRange subject =
        clause.kind() == Clause.Kind.RELATIVE
            ? sources.antecedent(place)
            : phrases.after(first + 1, Math.min(predicate.finite(), predicate.lexical()));
    Clause following = place.following();
    if (following != null && filler.opensWithSubjunction(place)) {
      filler.addIntroduced(place, predicate, subject, found);
    }
  }

  private boolean isNegated(Clause clause, Predicate predicate) {
    int subject = predicate.verb().stance() == Stance.DENIES ? clause.end() : clause.first();
    for (int i = subject; i < clause.end(); i++) {
      if (text.isPlain(i) && GermanWords.NEGATIONS.contains(text.lower(i))) {
        return !text.is(i + 1, "nur") && i > predicate.finite();
      }
    }
    return false;
  }
}
