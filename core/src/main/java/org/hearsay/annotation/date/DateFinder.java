package org.hearsay.annotation.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.annotation.date.TimeGrammar.Fit;
import org.hearsay.annotation.date.TimeGrammar.Modifier;
import org.hearsay.report.Span;
import org.hearsay.text.LexiconFile;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.jspecify.annotations.Nullable;

/// Finds expressions of time and resolves them. The door of this room.
///
/// In a report published on Thursday 12 June 2031, `the dam broke on Monday` names 2031-06-09 and
/// `two days later`, in the sentence after, 2031-06-11. Patterns are tried at every word, the
/// longest wins; a weekday or month alone is taken to be past unless the words around it look
/// ahead. Values follow TIMEX3 (ISO 24617-1) and the practice of TimeBank. English only.
public final class DateFinder {
  private static final Set<TimeRule> AMOUNTS =
      Set.of(
          TimeRule.DURATION,
          TimeRule.HALF_UNIT,
          TimeRule.VAGUE_DURATION,
          TimeRule.AGO,
          TimeRule.EARLIER,
          TimeRule.LATER,
          TimeRule.FROM_NOW);

  /// Rules that count from the day of publication, which a history is not told from.
  private static final Set<TimeRule> FROM_PUBLICATION =
      Set.of(
          TimeRule.UNIT_SHIFT,
          TimeRule.UNIT_DEFINITE,
          TimeRule.DAY_OFFSET,
          TimeRule.DAY_BEFORE,
          TimeRule.DAY_AFTER,
          TimeRule.PART_SHIFT,
          TimeRule.LAST_NIGHT,
          TimeRule.WEEKDAY,
          TimeRule.HOLIDAY,
          TimeRule.AGO);

  private static final Set<TimeRule> UNMODIFIED =
      Set.of(TimeRule.PAST, TimeRule.PRESENT, TimeRule.FUTURE, TimeRule.FREQUENCY);

  /// Fewer past years than this do not make a history.
  private static final int FEWEST_YEARS = 8;

  private final Prose prose;
  private final @Nullable LocalDate published;
  private final Pieces pieces;
  private final TimeGrammar grammar;
  private final Admission admission;
  private final Told told = new Told();
  private final boolean narrative;
  private final List<Timex> found = new ArrayList<>();
  private final @Nullable List<Why> reasons;

  private DateFinder(Prose prose, @Nullable LocalDate published, @Nullable List<Why> reasons) {
    this.prose = prose;
    this.reasons = reasons;
    this.published = published;
    this.pieces = new Pieces(prose);
    this.grammar = new TimeGrammar(pieces);
    this.admission = new Admission(pieces);
    this.narrative = published != null && tellsOfThePast(published.getYear());
  }

  /// All expressions of time in `prose`, by place, none overlapping another.
  ///
  /// @param published the day relative expressions count from; if null they keep no value
  public static List<Timex> find(Prose prose, @Nullable LocalDate published) {
    return List.copyOf(new DateFinder(prose, published, null).findAll().found);
  }

  /// Why something is an expression of time.
  ///
  /// @param pattern the line of the lexicon whose pattern fits, with an example
  public record Why(Timex time, LexiconFile.Located pattern) {}

  /// The same expressions as [#find], each with the pattern that found it.
  public static List<Why> explain(Prose prose, @Nullable LocalDate published) {
    List<Why> reasons = new ArrayList<>();
    new DateFinder(prose, published, reasons).findAll();
    return List.copyOf(reasons);
  }

  private DateFinder findAll() {
    int i = 0;
    while (i < pieces.size()) {
      i = findAt(i);
    }
    return this;
  }

  /// Whether most years the text names lie well before `year`, and many are named: history, not
  /// news.
  private boolean tellsOfThePast(int year) {
    int named = 0;
    int past = 0;
    for (int i = 0; i < pieces.size(); i++) {
      String word = pieces.lower(i);
      if (word.length() == 4
          && (word.startsWith("1") || word.startsWith("20"))
          && word.chars().allMatch(c -> ElementReader.isDigit((char) c))) {
        named++;
        past += Integer.parseInt(word) < year - 2 ? 1 : 0;
      }
    }
    return past >= FEWEST_YEARS && past * 4 >= named * 3;
  }

  /// A fit with what stands before it.
  private record Candidate(int first, Fit fit, @Nullable String mod) {}

  /// Adds what starts at piece `i` and returns the piece to go on at.
  private int findAt(int i) {
    Candidate best = candidate(i, i, null);
    List<Modifier> modifiers = grammar.modifiers(i);
    for (int m = 0; m < modifiers.size(); m++) {
      Modifier modifier = modifiers.get(m);
      Candidate candidate = candidate(i, modifier.end(), modifier);
      boolean longer =
          candidate != null
              && (best == null || candidate.fit().match().end() > best.fit().match().end());
      if (longer) {
        best = candidate;
      }
    }
    if (best == null) {
      return i + 1;
    }
    TimeMatch match = best.fit().match();
    if (best.fit().rule() == TimeRule.QUARTER
        && pieces.is(i, "the")
        && pieces.afterHyphen(match.end() - 1)) {
      // "the third-quarter results": the article belongs to the results.
      return i + 1;
    }
    int firstToken = pieces.token(match.first());
    Sentence sentence = prose.sentenceOf(firstToken);
    Tense tense =
        Tense.around(
            pieces,
            best.first(),
            match.end(),
            pieces.of(sentence.firstToken()),
            pieces.of(sentence.endToken()));
    Setting setting = new Setting(published, told, tense, sentence.index(), narrative, best.mod());
    TimeRule rule = frequency(best) ? TimeRule.EVERY_UNIT : best.fit().rule();
    Reading reading = TimeResolver.resolve(rule, match, setting);
    if (reading == null) {
      return i + 1;
    }
    boolean tells = !narrative || !FROM_PUBLICATION.contains(rule);
    if (tells && reading.day() != null && reading.unit() != null) {
      told.tell(reading.day(), reading.unit(), sentence.index());
    }
    Span span = new Span(pieces.start(best.first()), pieces.end(match.end() - 1));
    Timex time = new Timex(span, reading.type(), reading.value(), best.mod());
    found.add(time);
    if (reasons != null) {
      reasons.add(new Why(time, TimeGrammar.line(best.fit())));
    }
    return match.end();
  }

  private @Nullable Candidate candidate(int first, int from, @Nullable Modifier modifier) {
    if (from >= pieces.size()) {
      return null;
    }
    Fit fit = grammar.longest(from);
    if (fit == null || !admission.admits(fit.rule(), fit.match(), modifier != null)) {
      return null;
    }
    if (modifier != null) {
      boolean amount = AMOUNTS.contains(fit.rule());
      boolean fits =
          switch (modifier.before()) {
            case POINT -> !amount && fit.rule() != TimeRule.SPAN;
            case AMOUNT -> amount;
            case ANY -> fit.rule() != TimeRule.SPAN;
          };
      if (!fits || UNMODIFIED.contains(fit.rule())) {
        return null;
      }
    }
    return new Candidate(first, fit, modifier == null ? null : modifier.mod());
  }

  /// `ten dollars a week`: a unit with an article behind an amount says how often.
  private boolean frequency(Candidate candidate) {
    TimeMatch match = candidate.fit().match();
    if (candidate.fit().rule() != TimeRule.DURATION || !match.article()) {
      return false;
    }
    int before = candidate.first() - 1;
    String previous = pieces.lower(before);
    if (previous.isEmpty()) {
      return false;
    }
    return Character.isDigit(previous.charAt(0))
        || previous.equals("%")
        || previous.equals("percent")
        || previous.equals("times")
        || previous.equals("million")
        || previous.equals("billion")
        || previous.equals("dollars")
        || (previous.endsWith("s") && amountBefore(before - 1));
  }

  private boolean amountBefore(int piece) {
    String word = pieces.lower(piece);
    return !word.isEmpty()
        && (Character.isDigit(word.charAt(0))
            || word.equals("million")
            || word.equals("billion")
            || TimeWords.find(TimeWord.Kind.CARDINAL, word) != null);
  }
}
