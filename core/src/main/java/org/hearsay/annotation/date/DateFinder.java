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
/// ahead. Values follow TIMEX3 (ISO 24617-1) and the practice of TimeBank. Each language has its
/// tables: English, German; of others only what is written in figures.
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

  private static final Set<TimeRule> NAMING_A_DAY =
      Set.of(
          TimeRule.DATE,
          TimeRule.WEEKDAY,
          TimeRule.DAY_OFFSET,
          TimeRule.HOLIDAY,
          TimeRule.WEEKDAY_STEP);

  private static final Set<TimeRule> UNMODIFIED =
      Set.of(TimeRule.PAST, TimeRule.PRESENT, TimeRule.FUTURE, TimeRule.FREQUENCY);

  /// Amounts that lead from one time to another.
  private static final Set<TimeRule> COUNTED =
      Set.of(TimeRule.AGO, TimeRule.EARLIER, TimeRule.LATER, TimeRule.FROM_NOW);

  /// A year no farther than this from the start of its sentence sets the scene: `By early 1918`.
  private static final int SCENE_SETTING = 2;

  private final Prose prose;
  private final @Nullable Anchor publication;
  private final Pieces pieces;
  private final TimeGrammar grammar;
  private final Admission admission;
  private final TimesTogether together;
  private final Told told = new Told();
  private final Narration narration;
  private final List<Timex> found = new ArrayList<>();
  private final @Nullable List<Why> reasons;

  private DateFinder(
      Prose prose,
      @Nullable LocalDate published,
      @Nullable String language,
      @Nullable List<Why> reasons) {
    this.prose = prose;
    this.reasons = reasons;
    this.publication = published == null ? null : Anchor.ofPublication(published);
    this.pieces = new Pieces(prose, TimeLexicon.of(language));
    this.narration = Narration.of(pieces, published == null ? null : published.getYear());
    this.grammar = new TimeGrammar(pieces);
    this.admission = new Admission(pieces, narration.isNarrative());
    this.together = new TimesTogether(pieces, grammar, publication, told, narration.isNarrative());
  }

  /// All expressions of time in `prose`, by place, none overlapping another.
  ///
  /// @param published the day relative expressions count from; if null they keep no value
  public static List<Timex> find(Prose prose, @Nullable LocalDate published) {
    return find(prose, published, null);
  }

  /// The same in a language other than English.
  ///
  /// @param language its ISO 639-1 code; null where it is not known, which is read as English.
  ///   Languages without tables have only their times in figures read
  public static List<Timex> find(
      Prose prose, @Nullable LocalDate published, @Nullable String language) {
    return List.copyOf(new DateFinder(prose, published, language, null).findAll().found);
  }

  /// Why something is an expression of time.
  ///
  /// @param pattern the line of the lexicon whose pattern fits, with an example
  /// @param derivation how the value came about
  public record Why(Timex time, LexiconFile.Located pattern, Derivation derivation) {}

  /// The same expressions as [#find], each with the pattern that found it.
  public static List<Why> explain(
      Prose prose, @Nullable LocalDate published, @Nullable String language) {
    List<Why> reasons = new ArrayList<>();
    new DateFinder(prose, published, language, reasons).findAll();
    return List.copyOf(reasons);
  }

  private DateFinder findAll() {
    int i = 0;
    while (i < pieces.size()) {
      i = findAt(i);
    }
    return this;
  }

  /// A fit with what stands before it.
  private record Candidate(int first, Fit fit, @Nullable Modifier modifier) {
    @Nullable String mod() {
      return modifier == null ? null : modifier.mod();
    }
  }

  /// Adds what starts at piece `i` and returns the piece to go on at.
  private int findAt(int i) {
    Candidate best = best(i);
    if (best == null) {
      return i + 1;
    }
    TimeMatch match = best.fit().match();
    Sentence sentence = prose.sentenceOf(pieces.token(match.first()));
    int from = pieces.of(sentence.firstToken());
    int cue =
        Tense.cueAround(pieces, best.first(), match.end(), from, pieces.of(sentence.endToken()));
    Setting setting =
        new Setting(
            publication,
            told,
            Tense.at(pieces, cue, match.end(), from),
            sentence.index(),
            narration.isNarrative(),
            best.mod(),
            together.shared(best.fit(), sentence));
    TimeRule rule = frequency(best) ? TimeRule.EVERY_UNIT : best.fit().rule();
    Reading resolved = TimeResolver.resolve(rule, match, setting);
    if (resolved == null) {
      return i + 1;
    }
    Reading reading = composed(resolved, best.modifier());
    Span span = new Span(pieces.start(best.first()), pieces.end(match.end() - 1));
    boolean tells = !setting.narrative() || !narration.isAside(match.first(), match.end());
    if (tells && reading.day() != null && reading.unit() != null) {
      boolean sets = best.first() - from <= SCENE_SETTING;
      told.tell(new Anchor(reading.day(), reading.unit(), span, sentence.index()), sets);
    }
    Timex time =
        new Timex(
            span, reading.type(), reading.value(), best.mod(), edtf(reading, best, match, setting));
    found.add(time);
    if (reasons != null) {
      Span shown = cue < 0 ? null : new Span(pieces.start(cue), pieces.end(cue));
      Derivation derivation = reading.derivation(match, setting, shown);
      reasons.add(new Why(time, grammar.line(best.fit()), derivation));
    }
    return match.end();
  }

  /// The longest reading at piece `i`, with or without a modifier, or null.
  private @Nullable Candidate best(int i) {
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
    boolean hyphened =
        best != null
            && best.fit().rule() == TimeRule.QUARTER
            && pieces.is(i, "the")
            && pieces.afterHyphen(best.fit().match().end() - 1);
    // "the third-quarter results": the article belongs to the results.
    return hyphened ? null : best;
  }

  private static @Nullable String edtf(
      Reading reading, Candidate candidate, TimeMatch match, Setting setting) {
    return candidate.fit().rule() == TimeRule.SPAN
        ? TimeResolver.daysOfSpan(match, setting)
        : Edtf.of(reading.type(), reading.value(), candidate.mod(), match.zone());
  }

  /// `reading` with the part of the day, or the week, that stands before it.
  private static Reading composed(Reading reading, @Nullable Modifier modifier) {
    return modifier == null
        ? reading
        : switch (modifier.before()) {
          case POINT, AMOUNT, LASTING, ANY -> reading;
          case DAY -> reading.partOfDay(modifier.match().partOfDay());
          case WEEK -> reading.within(Unit.WEEK);
          case WEEKEND -> reading.within(Unit.WEEKEND);
        };
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
            case LASTING -> COUNTED.contains(fit.rule()) || (amount && lasting(first - 1));
            case ANY -> fit.rule() != TimeRule.SPAN;
            case DAY, WEEK, WEEKEND -> NAMING_A_DAY.contains(fit.rule());
          };
      if (!fits || UNMODIFIED.contains(fit.rule())) {
        return null;
      }
    }
    return new Candidate(first, fit, modifier);
  }

  private boolean lasting(int piece) {
    return pieces.words().find(TimeWord.Kind.LASTING, pieces.lower(piece)) != null;
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
            || pieces.words().find(TimeWord.Kind.CARDINAL, word) != null);
  }
}
