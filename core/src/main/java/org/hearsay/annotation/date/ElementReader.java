package org.hearsay.annotation.date;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.annotation.date.TimeMatch.Amount;
import org.hearsay.annotation.date.TimeMatch.Part;
import org.hearsay.annotation.date.TimeWord.Kind;
import org.jspecify.annotations.Nullable;

/// Reads one element of a pattern, a class named in capitals, at the end of a match.
final class ElementReader {
  private static final Set<String> WIDTHLESS = Set.of("END", "ENDED", "EVENT", "NOUN");

  private final Pieces pieces;

  ElementReader(Pieces pieces) {
    this.pieces = pieces;
  }

  /// `match` with an element of class `name` read at its end, or null if no such element stands
  /// there.
  @Nullable TimeMatch read(String name, TimeMatch match) {
    return switch (name) {
      case "MONTH" -> month(match);
      case "DAY" -> day(match);
      case "DAYTH" -> dayInWords(match);
      case "MM" -> figure(match, 2, true);
      case "DD" -> figure(match, 2, false);
      case "YEAR" -> Years.read(pieces, match);
      case "YEARTAIL" -> Years.readTail(pieces, match);
      case "SHORTYEAR" -> earlyYear(match);
      case "DAYFIRST" -> DayRanges.readFirst(pieces, match);
      case "DAYLAST" -> DayRanges.readLast(pieces, match);
      case "YEARREF" -> yearReference(match);
      case "YY" -> Years.readShort(pieces, match);
      case "NUMDATE" -> NumericDates.read(pieces, match);
      case "DECADE" -> Decades.read(pieces, match);
      case "HOURS" -> Clocks.readHours(pieces, match);
      case "WEEKDAYPART" -> weekdayPart(match);
      case "THAT" ->
          pieces.is(match.end(), "that") ? match.with(Part.STEP, 0).to(match.end() + 1) : null;
      case "PARTALONE" -> word(Kind.PART, match);
      case "CENTURY" -> Decades.readCentury(pieces, match);
      case "WEEKDAY" -> weekday(match, Kind.WEEKDAY);
      case "WEEKDAYS" -> weekday(match, Kind.WEEKDAYS);
      case "NUM" -> number(match, false);
      case "NUM2" -> number(match, true);
      case "UNIT" -> unit(match, Kind.UNIT, false);
      case "UNITS" -> unit(match, Kind.UNITS, false);
      case "UNITX" -> {
        TimeMatch one = unit(match, Kind.UNIT, true);
        yield one == null ? unit(match, Kind.UNITS, true) : one;
      }
      case "CLOCK" -> Clocks.read(pieces, match);
      case "TIME24" -> Clocks.readBare(pieces, match);
      case "THEYEAR" -> pieces.is(match.end(), "year") ? unit(match, Kind.UNIT, false) : null;
      case "PERIOD" -> period(match);
      case "QNAME" -> quarterName(match);
      case "HOLIDAY" -> pieces.lexicon().holidays().read(pieces, match);
      case "END" -> pieces.isWord(match.end()) ? null : match;
      case "ANDHALF" -> andHalf(match);
      case "ENDED" -> before(Kind.ENDING, match);
      case "EVENT" -> before(Kind.LINK, match);
      case "NOUN" -> noun(match);
      default -> word(Kind.valueOf(name), match);
    };
  }

  /// Whether an element of class `name` reads nothing and only looks at what comes next.
  static boolean isWidthless(@Nullable String name) {
    return name != null && WIDTHLESS.contains(name);
  }

  /// The words an element of class `name` may start with.
  static Set<String> starts(String name, TimeLexicon lexicon) {
    Set<String> words = new HashSet<>();
    switch (name) {
      case "DAY",
          "MM",
          "DD",
          "NUMDATE",
          "TIME24",
          "YEARTAIL",
          "HOURS",
          "SHORTYEAR",
          "DAYFIRST",
          "DAYLAST" ->
          words.add(PatternIndex.DIGIT);
      case "YEAR" -> {
        words.addAll(lexicon.words().forms(Kind.ERA));
        words.addAll(List.of(PatternIndex.DIGIT, "nineteen", "twenty", "two"));
      }
      case "YEARREF" -> {
        words.addAll(lexicon.words().forms(Kind.SHIFT));
        words.addAll(List.of("the", "that"));
      }
      case "YY" -> words.add(PatternIndex.APOSTROPHE);
      case "DAYTH", "CENTURY" -> {
        words.addAll(lexicon.words().forms(Kind.ORDINAL));
        words.addAll(List.of(PatternIndex.DIGIT, "twenty", "thirty"));
      }
      case "DECADE" -> {
        words.addAll(lexicon.words().forms(Kind.NINETIES));
        words.addAll(List.of(PatternIndex.DIGIT, PatternIndex.APOSTROPHE));
      }
      case "NUM", "NUM2" -> {
        words.addAll(lexicon.words().forms(Kind.CARDINAL));
        words.addAll(lexicon.words().forms(Kind.VAGUE));
        words.addAll(List.of(PatternIndex.DIGIT, "a", "an", "couple"));
      }
      case "CLOCK" -> {
        words.addAll(lexicon.words().forms(Kind.CARDINAL));
        words.addAll(List.of(PatternIndex.DIGIT, "noon", "midday", "midnight"));
      }
      case "UNITX" -> {
        words.addAll(lexicon.words().forms(Kind.UNIT));
        words.addAll(lexicon.words().forms(Kind.UNITS));
      }
      case "PARTALONE" -> words.addAll(lexicon.words().forms(Kind.PART));
      case "WEEKDAYPART" -> {
        for (String weekday : lexicon.words().forms(Kind.WEEKDAY)) {
          lexicon.words().forms(Kind.PART).forEach(part -> words.add(weekday + part));
        }
      }
      case "THAT" -> words.add("that");
      case "THEYEAR" -> words.add("year");
      case "PERIOD" ->
          words.addAll(List.of("year", "month", "week", "weekend", "quarter", "period"));
      case "QNAME" -> words.addAll(List.of("q1", "q2", "q3", "q4"));
      case "HOLIDAY" -> words.addAll(lexicon.holidays().firstWords());
      case "ORDINAL" -> {
        words.addAll(lexicon.words().forms(Kind.ORDINAL));
        words.add(PatternIndex.DIGIT);
      }
      case "ANDHALF" -> words.add("and");
      case "END", "ENDED", "EVENT", "NOUN" -> {}
      default -> words.addAll(lexicon.words().forms(Kind.valueOf(name)));
    }
    return words;
  }

  /// What may stand second in an element of class `name` that starts with `first`; null if that is
  /// not told by one piece.
  static @Nullable Set<String> within(String name, String first, TimeLexicon lexicon) {
    boolean figures = first.equals(PatternIndex.DIGIT);
    return switch (name) {
      case "NUM", "NUM2" -> figures ? Set.of("½", PatternIndex.DIGIT) : null;
      case "CLOCK" -> figures ? Set.of("am", "pm", "a.m", "p.m", "a.m.", "p.m.", "o'clock") : null;
      case "NUMDATE" -> Set.of("/");
      case "DECADE" -> Set.of(PatternIndex.APOSTROPHE);
      case "YEAR", "DAYTH", "CENTURY", "HOLIDAY", "YEARREF", "ANDHALF", "ENDED", "EVENT" -> null;
      default -> Set.of();
    };
  }

  private @Nullable TimeWord wordAt(Kind kind, int piece) {
    return pieces.find(kind, piece);
  }

  private @Nullable TimeMatch word(Kind kind, TimeMatch match) {
    TimeWord word = wordAt(kind, match.end());
    if (word == null) {
      return null;
    }
    TimeMatch longer = match.to(match.end() + 1);
    return switch (kind) {
      case SHIFT, TURN, TOWARDS -> longer.with(Part.SHIFT, word.number());
      case STEP -> longer.with(Part.STEP, word.number());
      case ORDINAL -> longer.with(Part.ORDINAL, word.number());
      case PART, PARTS -> longer.withPartOfDay(word.value());
      case SEASON -> longer.withSeason(word.value());
      case DAYREF -> longer.with(Part.DAY_OFFSET, word.number());
      case FREQUENCY -> longer.withFrequency(word.value());
      case ERA -> longer.with(Part.ERA, word.number());
      case ZONE -> word.value().equals("-") ? longer : longer.withZone(word.value());
      case MONTH,
          WEEKDAY,
          WEEKDAYS,
          CARDINAL,
          VAGUE,
          UNIT,
          UNITS,
          NINETIES,
          JOIN,
          LINK,
          ENDING,
          LITTLE,
          SUFFIX,
          CENTURYWORD,
          AGO,
          LEAD,
          LASTING,
          DECADEEND ->
          longer;
    };
  }

  /// A month written as a name is; a short form may be followed by a period of its own.
  private @Nullable TimeMatch month(TimeMatch match) {
    TimeWord word = wordAt(Kind.MONTH, pieces.bare(match.end()));
    if (word == null || !pieces.capitalised(match.end())) {
      return null;
    }
    return match.with(Part.MONTH, word.number()).to(match.end() + 1);
  }

  private @Nullable TimeWord wordAt(Kind kind, String form) {
    return pieces.words().find(kind, form);
  }

  private @Nullable TimeMatch weekday(TimeMatch match, Kind kind) {
    TimeWord word = wordAt(kind, pieces.bare(match.end()));
    if (word == null || !pieces.capitalised(match.end())) {
      return null;
    }
    boolean shortened = pieces.lower(match.end()).length() <= 5 && kind == Kind.WEEKDAY;
    if (shortened && !pieces.lower(match.end()).endsWith("day") && !beforeDate(match.end() + 1)) {
      return null;
    }
    return match.with(Part.WEEKDAY, word.number()).to(match.end() + 1);
  }

  /// `Montagabend`.
  private @Nullable TimeMatch weekdayPart(TimeMatch match) {
    String word = pieces.lower(match.end());
    for (String weekday : pieces.words().forms(Kind.WEEKDAY)) {
      TimeWord day = word.startsWith(weekday) ? wordAt(Kind.WEEKDAY, weekday) : null;
      TimeWord part = day == null ? null : wordAt(Kind.PART, word.substring(weekday.length()));
      if (day != null && part != null) {
        return match
            .with(Part.WEEKDAY, day.number())
            .withPartOfDay(part.value())
            .to(match.end() + 1);
      }
    }
    return null;
  }

  private boolean beforeDate(int piece) {
    int i = pieces.is(piece, ",") ? piece + 1 : piece;
    String word = pieces.lower(i);
    return wordAt(Kind.MONTH, pieces.bare(i)) != null
        || (!word.isEmpty() && Character.isDigit(word.charAt(0)));
  }

  private @Nullable TimeMatch day(TimeMatch match) {
    int day = DayRanges.day(pieces, match.end());
    if (day < 0 || pieces.is(match.end() + 1, "%") || pieces.is(match.end() + 1, "percent")) {
      return null;
    }
    return match.with(Part.DAY, day).to(match.end() + 1);
  }

  private @Nullable TimeMatch dayInWords(TimeMatch match) {
    TimeWord word = wordAt(Kind.ORDINAL, match.end());
    int end = match.end() + 1;
    int day = word == null ? 0 : word.number();
    TimeWord tens = wordAt(Kind.CARDINAL, match.end());
    if (word == null && tens != null && (tens.value().equals("20") || tens.value().equals("30"))) {
      TimeWord unit = wordAt(Kind.ORDINAL, match.end() + 1);
      if (unit == null || unit.number() > 9) {
        return null;
      }
      day = tens.number() + unit.number();
      end++;
    }
    if (day < 1 || day > 31) {
      return null;
    }
    return match.with(Part.DAY, day).to(end);
  }

  private @Nullable TimeMatch figure(TimeMatch match, int digits, boolean isMonth) {
    String word = pieces.lower(match.end());
    if (word.length() != digits || !word.chars().allMatch(c -> isDigit((char) c))) {
      return null;
    }
    int value = Integer.parseInt(word);
    if (value < 1 || value > (isMonth ? 12 : 31)) {
      return null;
    }
    return match.with(isMonth ? Part.MONTH : Part.DAY, value).to(match.end() + 1);
  }

  private @Nullable TimeMatch number(TimeMatch match, boolean second) {
    Numbers.Count number = Numbers.read(pieces, match.end());
    if (number == null) {
      return null;
    }
    Amount read = match.amount();
    Amount amount =
        second
            ? new Amount(read.count(), read.named(), read.article(), number.value())
            : new Amount(number.value(), true, number.article(), read.most());
    return match.with(amount).to(number.end());
  }

  private @Nullable TimeMatch unit(TimeMatch match, Kind kind, boolean any) {
    TimeWord word = wordAt(kind, match.end());
    if (word == null) {
      return null;
    }
    Unit unit = Unit.valueOf(word.value().toUpperCase(Locale.ROOT));
    if (!any && (unit == Unit.NIGHT && kind == Kind.UNIT)) {
      return null;
    }
    return match.with(unit).to(match.end() + 1);
  }

  /// A unit of business reports; `period` leaves open which.
  private @Nullable TimeMatch period(TimeMatch match) {
    return switch (pieces.lower(match.end())) {
      case "year", "month", "week", "weekend", "quarter" -> unit(match, Kind.UNIT, false);
      case "period" -> match.to(match.end() + 1);
      default -> null;
    };
  }

  private @Nullable TimeMatch andHalf(TimeMatch match) {
    boolean there =
        pieces.is(match.end(), "and")
            && pieces.is(match.end() + 1, "a")
            && pieces.is(match.end() + 2, "half");
    Amount read = match.amount();
    return there
        ? match
            .with(new Amount(read.count() + 0.5, read.named(), read.article(), read.most()))
            .to(match.end() + 3)
        : null;
  }

  /// Nothing, where a word of `kind` comes next.
  private @Nullable TimeMatch before(Kind kind, TimeMatch match) {
    return wordAt(kind, match.end()) == null ? null : match;
  }

  /// Nothing, where a word in small letters comes next that may be a noun.
  private @Nullable TimeMatch noun(TimeMatch match) {
    boolean word = pieces.isWord(match.end()) && !pieces.afterHyphen(match.end());
    return word && wordAt(Kind.LITTLE, match.end()) == null ? match : null;
  }

  /// A year of three figures, `410`, which only a history names so.
  private @Nullable TimeMatch earlyYear(TimeMatch match) {
    int year = Years.figures(pieces.lower(match.end()), 3, 3);
    return year < 100 ? null : match.with(Part.YEAR, year).to(match.end() + 1);
  }

  /// `last year`, `that year`, `the same year`, `the following year`.
  private @Nullable TimeMatch yearReference(TimeMatch match) {
    int at = match.end();
    TimeWord shift = wordAt(Kind.SHIFT, at);
    if (shift != null) {
      return pieces.is(at + 1, "year")
          ? match.with(Part.SHIFT, shift.number()).with(Unit.YEAR).to(at + 2)
          : null;
    }
    boolean that = pieces.is(at, "that");
    if (!that && !pieces.is(at, "the")) {
      return null;
    }
    TimeWord step = wordAt(Kind.STEP, at + 1);
    int end = at + 1;
    int count = 0;
    if (pieces.is(end, "same")) {
      end++;
    } else if (!that && (step != null || pieces.is(end, "next"))) {
      count = step == null ? 1 : step.number();
      end++;
    } else if (!that) {
      return null;
    }
    return pieces.is(end, "year") ? match.with(Part.STEP, count).with(Unit.YEAR).to(end + 1) : null;
  }

  private @Nullable TimeMatch quarterName(TimeMatch match) {
    String word = pieces.lower(match.end());
    if (word.length() != 2
        || word.charAt(0) != 'q'
        || word.charAt(1) < '1'
        || word.charAt(1) > '4') {
      return null;
    }
    return match.with(Part.ORDINAL, word.charAt(1) - '0').to(match.end() + 1);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
