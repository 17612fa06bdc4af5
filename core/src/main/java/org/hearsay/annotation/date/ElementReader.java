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
      case "YEAR" -> year(match);
      case "YY" -> shortYear(match);
      case "NUMDATE" -> NumericDates.read(pieces, match);
      case "DECADE" -> Decades.read(pieces, match);
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
      case "HOLIDAY" -> Holidays.read(pieces, match);
      case "END" -> pieces.isWord(match.end()) ? null : match;
      case "ANDHALF" -> andHalf(match);
      case "ENDED" -> ended(match);
      default -> word(Kind.valueOf(name), match);
    };
  }

  /// The words an element of class `name` may start with.
  static Set<String> starts(String name) {
    Set<String> words = new HashSet<>();
    switch (name) {
      case "DAY", "MM", "DD", "NUMDATE", "TIME24" -> words.add(PatternIndex.DIGIT);
      case "YEAR" -> words.addAll(List.of(PatternIndex.DIGIT, "nineteen", "twenty", "two"));
      case "YY" -> words.add(PatternIndex.APOSTROPHE);
      case "DAYTH", "CENTURY" -> {
        words.addAll(TimeWords.forms(Kind.ORDINAL));
        words.addAll(List.of(PatternIndex.DIGIT, "twenty", "thirty"));
      }
      case "DECADE" -> {
        words.addAll(TimeWords.forms(Kind.NINETIES));
        words.addAll(List.of(PatternIndex.DIGIT, PatternIndex.APOSTROPHE));
      }
      case "NUM", "NUM2" -> {
        words.addAll(TimeWords.forms(Kind.CARDINAL));
        words.addAll(TimeWords.forms(Kind.VAGUE));
        words.addAll(List.of(PatternIndex.DIGIT, "a", "an", "couple"));
      }
      case "CLOCK" -> {
        words.addAll(TimeWords.forms(Kind.CARDINAL));
        words.addAll(List.of(PatternIndex.DIGIT, "noon", "midday", "midnight"));
      }
      case "UNITX" -> {
        words.addAll(TimeWords.forms(Kind.UNIT));
        words.addAll(TimeWords.forms(Kind.UNITS));
      }
      case "THEYEAR" -> words.add("year");
      case "PERIOD" ->
          words.addAll(List.of("year", "month", "week", "weekend", "quarter", "period"));
      case "QNAME" -> words.addAll(List.of("q1", "q2", "q3", "q4"));
      case "HOLIDAY" -> words.addAll(Holidays.firstWords());
      case "ORDINAL" -> {
        words.addAll(TimeWords.forms(Kind.ORDINAL));
        words.add(PatternIndex.DIGIT);
      }
      case "ANDHALF" -> words.add("and");
      case "ENDED" -> words.addAll(List.of("ended", "ending"));
      case "END" -> {}
      default -> words.addAll(TimeWords.forms(Kind.valueOf(name)));
    }
    return words;
  }

  /// The words an element of class `name` may hold.
  static Set<String> words(String name) {
    Set<String> words = starts(name);
    switch (name) {
      case "HOLIDAY" -> words.addAll(Holidays.words());
      case "NUM", "NUM2" -> words.addAll(List.of("of", "and", "couple", "half", "good", "dozen"));
      case "YEAR" -> words.addAll(TimeWords.forms(Kind.CARDINAL));
      case "CLOCK" -> words.addAll(List.of("o'clock", "am", "pm"));
      case "CENTURY" -> words.add("century");
      default -> {}
    }
    return words;
  }

  private @Nullable TimeWord wordAt(Kind kind, int piece) {
    return TimeWords.find(kind, pieces.lower(piece));
  }

  private @Nullable TimeMatch word(Kind kind, TimeMatch match) {
    TimeWord word = wordAt(kind, match.end());
    if (word == null) {
      return null;
    }
    TimeMatch longer = match.to(match.end() + 1);
    return switch (kind) {
      case SHIFT, TURN -> longer.with(Part.SHIFT, word.number());
      case STEP -> longer.with(Part.STEP, word.number());
      case ORDINAL -> longer.with(Part.ORDINAL, word.number());
      case PART, PARTS -> longer.withPartOfDay(word.value());
      case SEASON -> longer.withSeason(word.value());
      case DAYREF -> longer.with(Part.DAY_OFFSET, word.number());
      case FREQUENCY -> longer.withFrequency(word.value());
      case MONTH, WEEKDAY, WEEKDAYS, CARDINAL, VAGUE, UNIT, UNITS, ZONE, NINETIES -> longer;
    };
  }

  /// A month written as a name is; a short form may be followed by a period of its own.
  private @Nullable TimeMatch month(TimeMatch match) {
    TimeWord word = wordAt(Kind.MONTH, bare(match.end()));
    if (word == null || !pieces.capitalised(match.end())) {
      return null;
    }
    return match.with(Part.MONTH, word.number()).to(match.end() + 1);
  }

  private @Nullable TimeWord wordAt(Kind kind, String form) {
    return TimeWords.find(kind, form);
  }

  private String bare(int piece) {
    String word = pieces.lower(piece);
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  private @Nullable TimeMatch weekday(TimeMatch match, Kind kind) {
    TimeWord word = wordAt(kind, bare(match.end()));
    if (word == null || !pieces.capitalised(match.end())) {
      return null;
    }
    boolean shortened = pieces.lower(match.end()).length() <= 5 && kind == Kind.WEEKDAY;
    if (shortened && !pieces.lower(match.end()).endsWith("day") && !beforeDate(match.end() + 1)) {
      return null;
    }
    return match.with(Part.WEEKDAY, word.number()).to(match.end() + 1);
  }

  private boolean beforeDate(int piece) {
    int i = pieces.is(piece, ",") ? piece + 1 : piece;
    String word = pieces.lower(i);
    return wordAt(Kind.MONTH, bare(i)) != null
        || (!word.isEmpty() && Character.isDigit(word.charAt(0)));
  }

  private @Nullable TimeMatch day(TimeMatch match) {
    String word = pieces.lower(match.end());
    int digits = 0;
    while (digits < word.length() && digits < 3 && isDigit(word.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || digits > 2) {
      return null;
    }
    String suffix = word.substring(digits);
    boolean plain = suffix.isEmpty();
    boolean ordinal =
        suffix.equals("st") || suffix.equals("nd") || suffix.equals("rd") || suffix.equals("th");
    int day = Integer.parseInt(word.substring(0, digits));
    if ((!plain && !ordinal) || day < 1 || day > 31) {
      return null;
    }
    if (pieces.is(match.end() + 1, "%") || pieces.is(match.end() + 1, "percent")) {
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

  private @Nullable TimeMatch year(TimeMatch match) {
    String word = pieces.lower(match.end());
    if (word.length() == 4 && word.chars().allMatch(c -> isDigit((char) c))) {
      int year = Integer.parseInt(word);
      if (year < 1000 || year > 2199) {
        return null;
      }
      return match.with(Part.YEAR, year).to(match.end() + 1);
    }
    return yearInWords(match);
  }

  /// `nineteen ninety-six`, `two thousand`, `two thousand ten`.
  private @Nullable TimeMatch yearInWords(TimeMatch match) {
    TimeWord first = wordAt(Kind.CARDINAL, match.end());
    if (first == null) {
      return null;
    }
    if (first.value().equals("2") && pieces.is(match.end() + 1, "thousand")) {
      return match.with(Part.YEAR, 2000).to(match.end() + 2);
    }
    if (!first.value().equals("19") && !first.value().equals("20")) {
      return null;
    }
    TimeWord tens = wordAt(Kind.CARDINAL, match.end() + 1);
    if (tens == null || tens.number() < 10 || tens.number() > 90) {
      return null;
    }
    int rest = tens.number();
    int end = match.end() + 2;
    TimeWord ones = wordAt(Kind.CARDINAL, end);
    if (rest % 10 == 0 && rest > 10 && ones != null && ones.number() < 10) {
      rest += ones.number();
      end++;
    }
    return match.with(Part.YEAR, first.number() * 100 + rest).to(end);
  }

  /// A year of two figures behind an apostrophe, `’98`.
  private @Nullable TimeMatch shortYear(TimeMatch match) {
    String word = pieces.lower(match.end());
    if (word.length() != 3
        || word.charAt(0) != '\''
        || !isDigit(word.charAt(1))
        || !isDigit(word.charAt(2))) {
      return null;
    }
    int year = Integer.parseInt(word.substring(1));
    return match.with(Part.YEAR, year < 40 ? 2000 + year : 1900 + year).to(match.end() + 1);
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

  private @Nullable TimeMatch ended(TimeMatch match) {
    boolean there = pieces.is(match.end(), "ended") || pieces.is(match.end(), "ending");
    return there ? match : null;
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
