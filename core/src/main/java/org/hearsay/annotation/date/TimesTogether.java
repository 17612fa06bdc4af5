package org.hearsay.annotation.date;

import java.time.LocalDate;
import java.util.Set;
import org.hearsay.annotation.date.TimeGrammar.Fit;
import org.hearsay.report.Span;
import org.hearsay.text.Sentence;
import org.jspecify.annotations.Nullable;

/// Finds what a time shares with one right behind it: the year of `August and September 1914`, the
/// day of `9:30 a.m. (0730 GMT) on Monday`.
final class TimesTogether {
  /// Rules whose year or day may be named behind them: `August and September 1914`.
  private static final Set<TimeRule> SHARING =
      Set.of(TimeRule.DATE, TimeRule.MONTH, TimeRule.SEASON, TimeRule.YEAR);

  /// How many times told together may share the year of the last.
  private static final int MOST_SHARING = 4;

  /// How many pieces behind an hour its weekday may stand.
  private static final int WEEKDAY_REACH = 8;

  private final Pieces pieces;
  private final TimeGrammar grammar;
  private final @Nullable Anchor publication;
  private final Told told;
  private final boolean narrative;

  TimesTogether(
      Pieces pieces,
      TimeGrammar grammar,
      @Nullable Anchor publication,
      Told told,
      boolean narrative) {
    this.pieces = pieces;
    this.grammar = grammar;
    this.publication = publication;
    this.told = told;
    this.narrative = narrative;
  }

  /// What the time of `fit` takes its year or day from, behind it; null if from nothing.
  @Nullable Anchor shared(Fit fit, Sentence sentence) {
    return fit.rule() == TimeRule.CLOCK
        ? weekdayBehind(fit.match(), sentence)
        : ahead(fit, 0, sentence.index());
  }

  /// The weekday that stands shortly behind an hour: `9:30 a.m. (0730 GMT) on Monday`.
  private @Nullable Anchor weekdayBehind(TimeMatch hour, Sentence sentence) {
    int end = Math.min(hour.end() + WEEKDAY_REACH, pieces.of(sentence.endToken()));
    for (int i = hour.end(); i < end; i++) {
      boolean weekday = pieces.words().find(TimeWord.Kind.WEEKDAY, pieces.lower(i)) != null;
      Fit fit = weekday ? grammar.longest(i) : null;
      if (fit != null && fit.rule() == TimeRule.WEEKDAY) {
        int from = pieces.of(sentence.firstToken());
        Tense tense = Tense.around(pieces, i, fit.match().end(), from, end);
        Setting setting =
            new Setting(publication, told, tense, sentence.index(), narrative, null, null);
        LocalDate day = CalendarDates.weekday(fit.match(), setting).day();
        Span span = new Span(pieces.start(i), pieces.end(fit.match().end() - 1));
        return day == null ? null : new Anchor(day, Unit.DAY, span, sentence.index());
      }
    }
    return null;
  }

  /// The date behind `fit` that it shares its year with, or null.
  private @Nullable Anchor ahead(Fit fit, int depth, int sentence) {
    TimeMatch m = fit.match();
    boolean open = SHARING.contains(fit.rule()) && !TimeMatch.has(m.year());
    if (!open || TimeMatch.has(m.shift()) || TimeMatch.has(m.step()) || depth == MOST_SHARING) {
      return null;
    }
    int next = pieces.isJoin(m.end()) ? m.end() + 1 : m.end();
    if (next == m.end() && !pieces.is(next, "/") && !pieces.afterHyphen(next)) {
      return null;
    }
    next = pieces.is(next, "/") || pieces.is(next, "the") ? next + 1 : next;
    Fit other = next < pieces.size() ? grammar.longest(next) : null;
    if (other == null || !SHARING.contains(other.rule()) || other.rule() == TimeRule.YEAR) {
      return null;
    }
    TimeMatch there = other.match();
    if (!TimeMatch.has(there.year())) {
      return ahead(other, depth + 1, sentence);
    }
    boolean known = TimeMatch.has(there.month()) && TimeMatch.has(m.month());
    LocalDate day = LocalDate.of(there.year(), known ? there.month() : 1, 1);
    Span span = new Span(pieces.start(there.first()), pieces.end(there.end() - 1));
    return new Anchor(day, known ? Unit.MONTH : Unit.YEAR, span, sentence);
  }
}
