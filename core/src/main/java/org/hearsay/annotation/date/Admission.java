package org.hearsay.annotation.date;

import static org.hearsay.annotation.date.TimeMatch.has;

import java.util.Set;
import org.hearsay.annotation.date.TimeWord.Kind;

/// Keeps out words that look like a time and are none: `Mrs May`, `2000 people`, `the Sunday
/// Times`, a `69-year-old`.
final class Admission {
  private static final Set<String> BEFORE_TIME =
      Set.of(
          "in",
          "of",
          "since",
          "by",
          "until",
          "till",
          "from",
          "during",
          "for",
          "to",
          "through",
          "throughout",
          "before",
          "after",
          "between",
          "and",
          "or",
          "last",
          "next",
          "this",
          "early",
          "late",
          "mid",
          "each",
          "every",
          "around",
          "about",
          "than",
          "on",
          "at",
          "(",
          "–",
          "—",
          "/",
          "-",
          "as",
          "into",
          "beyond",
          "past",
          "summer",
          "winter",
          "spring",
          "autumn",
          "fall");

  private static final Set<String> PAPERS =
      Set.of(
          "times",
          "telegraph",
          "mail",
          "herald",
          "mirror",
          "express",
          "post",
          "tribune",
          "world",
          "people",
          "star",
          "independent",
          "sun",
          "standard",
          "review",
          "gazette",
          "politics",
          "show",
          "news",
          "nation",
          "mercury",
          "beast",
          "caller",
          "record",
          "night's");

  private static final int SHORT_MONTH = 3;

  private static final Set<String> MONEY = Set.of("/", "$", "£", "€", "¥", "₹", "#", "no.", "nos.");

  /// What figures such as 1800 count where no plural s says so.
  private static final Set<String> COUNTED =
      Set.of("people", "men", "women", "children", "feet", "percent", "per", "dead", "more", "kg");

  /// Behind these, `last` is a verb.
  private static final Set<String> MODALS =
      Set.of("may", "will", "could", "would", "to", "can", "might", "must", "should", "'ll");

  private static final Set<String> AFTER_YEAR =
      Set.of(
          "and", "or", "to", "when", "while", "but", "with", "was", "were", "as", "at", "in", "by",
          "after", "before", "for", "from", "until", "the", "a", "an", "he", "she", "it", "they",
          "under", "on", "through", "because", "that", "which", "who", "is", "had", "has", "there");

  private final Pieces pieces;
  private final boolean narrative;

  Admission(Pieces pieces, boolean narrative) {
    this.pieces = pieces;
    this.narrative = narrative;
  }

  boolean admits(TimeRule rule, TimeMatch m, boolean modified) {
    if (pieces.afterHyphen(m.end()) && (pieces.is(m.end(), "old") || pieces.is(m.end(), "olds"))) {
      return false;
    }
    if (named(m)) {
      return false;
    }
    return switch (rule) {
      case MONTH -> has(m.year()) || has(m.shift()) || has(m.step()) || modified || bareMonth(m);
      case YEAR -> !counts(m) && (m.length() > 1 || modified || bareYear(m));
      case SEASON -> has(m.year()) || has(m.shift()) || has(m.step()) || modified || bareSeason(m);
      case WEEKDAY -> !inName(m);
      case DAY_OFFSET -> !(pieces.capitalised(m.first()) && inName(m));
      case EVERY_WEEKDAY -> !inName(m);
      case FREQUENCY -> !pieces.capitalised(m.first()) || pieces.is(m.first() - 1, ".");
      case DURATION -> duration(m);
      case SPAN -> !(pieces.is(m.first(), "last") && MODALS.contains(pieces.lower(m.first() - 1)));
      case EARLIER -> !(m.article() && pieces.afterHyphen(m.end() - 1));
      case VAGUE_DURATION ->
          (pieces.is(m.first(), "the") && m.length() == 2)
              ? ofYears(m)
              : m.length() > 1 || vague(m);
      case PRESENT, PAST, FUTURE -> !joined(m);
      case FUTURE_THING, FORMER, TOLD_TIME, TOLD_PERIOD, SAME_TIME, PART_ALONE ->
          narrative && !joined(m);
      case EARLY_YEAR -> narrative && earlyYear(m);
      case QUARTER -> m.ordinal() >= 1 && m.ordinal() <= 4;
      case HALF -> m.ordinal() <= 2;
      case CLOCK -> clock(m);
      case UNIT_DEFINITE -> definite(m);
      case UNIT_SHIFT -> m.unit() == null || m.unit().days() > 1 || !has(m.shift());
      case EVERY_UNIT -> m.unit() != Unit.SECOND;
      case DATE,
          YEAR_PERIOD,
          DECADE,
          CENTURY,
          HOLIDAY,
          DAY_BEFORE,
          DAY_AFTER,
          WEEKDAY_BEFORE,
          WEEKDAY_AFTER,
          WEEKDAY_STEP,
          WEEKDAY_OF_WEEK,
          UNIT_STEP,
          UNIT_SAME,
          PART_SHIFT,
          LAST_NIGHT,
          AGO,
          LATER,
          FROM_NOW,
          HALF_UNIT,
          EVERY_OTHER,
          EVERY_MONTH,
          EVERY_SEASON,
          YEAR_END,
          YEAR_EARLIER_PERIOD ->
          true;
    };
  }

  /// `This Week` in the middle of a sentence is a title.
  private boolean named(TimeMatch m) {
    return !pieces.lexicon().hasCapitalNouns()
        && m.length() > 1
        && m.unit() != null
        && pieces.words().find(Kind.UNIT, pieces.lower(m.end() - 1)) != null
        && pieces.capitalised(m.end() - 1)
        && !pieces.shouted(m.end() - 1);
  }

  private boolean joined(TimeMatch m) {
    return pieces.afterHyphen(m.first()) || pieces.afterHyphen(m.end());
  }

  /// A month alone: names of people are told by what stands before and behind.
  private boolean bareMonth(TimeMatch m) {
    boolean led = BEFORE_TIME.contains(pieces.lower(m.first() - 1)) || led(m);
    boolean isShort =
        pieces.lower(m.first()).length() <= SHORT_MONTH && !pieces.is(m.first(), "may");
    if (led) {
      // "and Jan Lind"
      return !isShort || !pieces.capitalised(m.end());
    }
    if (isShort) {
      // "Jan" and "Mar" alone are names.
      return false;
    }
    boolean verb = pieces.is(m.first(), "may") || pieces.is(m.first(), "march");
    boolean ofPeriod = pieces.is(m.end(), "'s") && !verb;
    boolean nameBefore = pieces.capitalised(m.first() - 1) && pieces.isWord(m.first() - 1);
    return ofPeriod || (!verb && !pieces.capitalised(m.end()) && !nameBefore);
  }

  /// `1500 Menschen`, where nouns have capitals.
  private boolean counts(TimeMatch m) {
    return pieces.lexicon().hasCapitalNouns()
        && m.length() == 1
        && pieces.capitalised(m.end())
        && !led(m);
  }

  private boolean led(TimeMatch m) {
    return pieces.words().find(Kind.LEAD, pieces.lower(m.first() - 1)) != null;
  }

  private boolean bareYear(TimeMatch m) {
    if (m.year() <= 0) {
      return true;
    }
    String previous = pieces.lower(m.first() - 1);
    String next = pieces.lower(m.end());
    if (MONEY.contains(previous) || next.equals("%") || pieces.afterHyphen(m.first())) {
      return false;
    }
    boolean led = BEFORE_TIME.contains(previous) && !previous.equals("at");
    boolean closed = !pieces.isWord(m.end()) || AFTER_YEAR.contains(next) || next.equals("'s");
    boolean early = m.year() < 1600 || m.year() > 2100 || m.length() > 1;
    if ((m.year() < 1900 && !early && !led) || COUNTED.contains(next)) {
      return false;
    }
    if (early) {
      return led && closed && !previous.equals("to") && !previous.equals("about");
    }
    boolean plural = next.length() > 3 && next.endsWith("s") && !next.endsWith("ss");
    boolean counted = plural && !pieces.capitalised(m.end());
    boolean unit = pieces.words().find(Kind.UNITS, next) != null;
    return !unit && (led || closed || !counted) && !(counted && !previous.equals("the"));
  }

  /// A number that stands where a year does: `in 410 the`.
  private boolean earlyYear(TimeMatch m) {
    String previous = pieces.lower(m.first() - 1);
    boolean led = pieces.words().find(Kind.LEAD, previous) != null;
    return led && (!pieces.isWord(m.end()) || AFTER_YEAR.contains(pieces.lower(m.end())));
  }

  private boolean bareSeason(TimeMatch m) {
    String previous = pieces.lower(m.first() - 1);
    boolean article = pieces.is(m.first(), "the");
    boolean led =
        article
            ? BEFORE_TIME.contains(previous)
            : previous.equals("in")
                || previous.equals("since")
                || previous.equals("by")
                || previous.equals("until")
                || previous.equals("during");
    boolean ambiguous = pieces.is(m.end() - 1, "fall") || pieces.is(m.end() - 1, "spring");
    if (ambiguous && (pieces.is(m.end(), "of") || pieces.is(m.end(), "in"))) {
      return false;
    }
    if (pieces.lexicon().hasCapitalNouns()) {
      return led(m);
    }
    return led && !pieces.capitalised(m.end()) && !(ambiguous && !article && !led);
  }

  /// `the Sunday Times`, `Daily Mail`, `USA Today`.
  private boolean inName(TimeMatch m) {
    if (pieces.capitalised(m.end()) && PAPERS.contains(pieces.lower(m.end()))) {
      return true;
    }
    String previous = pieces.lower(m.first() - 1);
    return previous.equals("usa") || previous.equals("black") || previous.equals("bloody");
  }

  private boolean duration(TimeMatch m) {
    Unit unit = m.unit();
    if (unit == null || pieces.is(m.end(), "old") || pieces.is(m.first() - 1, "aged")) {
      return false;
    }
    boolean year = m.count() >= 1900 && m.count() < 2100 && m.length() == 2;
    boolean part =
        unit == Unit.QUARTER && (pieces.afterHyphen(m.end() - 1) || pieces.is(m.end(), "of"));
    if (year || part || MONEY.contains(pieces.lower(m.first() - 1))) {
      return false;
    }
    if (!m.article()) {
      return true;
    }
    if (pieces.words().find(Kind.UNITS, pieces.lower(m.end() - 1)) != null) {
      return false;
    }
    return switch (unit) {
      case SECOND, QUARTER, NIGHT, WEEKEND -> false;
      case DAY -> BEFORE_TIME.contains(pieces.lower(m.first() - 1));
      case MINUTE, HOUR, WEEK, FORTNIGHT, MONTH, YEAR, DECADE, CENTURY, MILLENNIUM -> true;
    };
  }

  /// `over the years`; also `the weeks before`, of which the pattern sees to it what follows.
  private boolean ofYears(TimeMatch m) {
    String previous = pieces.lower(m.first() - 1);
    return pieces.words().find(Kind.LINK, pieces.lower(m.end())) != null
        || ((previous.equals("over") || previous.equals("through"))
            && !Character.isDigit((pieces.lower(m.end()) + " ").charAt(0)));
  }

  private boolean vague(TimeMatch m) {
    String previous = pieces.lower(m.first() - 1);
    boolean rain =
        pieces.is(m.end(), "of")
            && (previous.equals("after") || previous.equals("despite") || previous.equals("in"));
    return m.unit() != Unit.SECOND
        && m.unit() != Unit.QUARTER
        && (rain || pieces.words().find(Kind.LASTING, previous) != null);
  }

  private boolean clock(TimeMatch m) {
    if (m.length() > 1 || !Character.isDigit(pieces.lower(m.first()).charAt(0))) {
      return true;
    }
    String word = pieces.lower(m.first());
    if (word.endsWith("m")) {
      return true;
    }
    String previous = pieces.lower(m.first() - 1);
    return word.indexOf(':') > 0
        && (previous.equals("at")
            || previous.equals("until")
            || previous.equals("by")
            || previous.equals("after")
            || previous.equals("before")
            || previous.equals("around"));
  }

  /// `the year` as a time of its own, not `the year that` or `the week’s`.
  private boolean definite(TimeMatch m) {
    String next = pieces.lower(m.end());
    return !pieces.afterHyphen(m.end())
        && !next.equals("of")
        && !next.equals("after")
        && !next.equals("before")
        && !next.equals("that")
        && !next.equals("when")
        && !(m.unit() == null && !pieces.is(m.first() + 1, "latest"));
  }
}
