package org.hearsay.annotation.date;

import org.hearsay.annotation.date.TimeMatch.Part;
import org.hearsay.annotation.date.TimeWord.Kind;
import org.jspecify.annotations.Nullable;

/// Reads decades and centuries: `1990s`, `'90s`, `nineties`, `480s BC`, `21st century`.
final class Decades {
  private static final int MOST_CENTURIES = 40;

  private Decades() {}

  static @Nullable TimeMatch read(Pieces pieces, TimeMatch match) {
    String word = pieces.lower(match.end());
    int end = match.end() + 1;
    TimeWord named = pieces.words().find(Kind.NINETIES, word);
    if (named != null) {
      return match.with(Part.DECADE, named.number()).to(end);
    }
    boolean shortened = word.startsWith("'");
    String digits = shortened ? word.substring(1) : word;
    if (digits.endsWith("s")) {
      digits = digits.substring(0, digits.length() - 1);
      digits = digits.endsWith("'") ? digits.substring(0, digits.length() - 1) : digits;
    } else if (suffix(pieces, digits) > 0) {
      digits = digits.substring(0, suffix(pieces, digits));
    } else if (pieces.is(end, "'s")) {
      end++;
    } else {
      return null;
    }
    int year = Years.figures(digits, 2, 4);
    if (year < 10 || year % 10 != 0) {
      return null;
    }
    int decade = year / 10;
    if (digits.length() == 2) {
      decade += decade < 3 ? 200 : 190;
      return shortened ? match.with(Part.DECADE, decade).to(end) : null;
    }
    boolean fits =
        digits.length() == 3
            ? Years.era(pieces, end) != 0
            : year >= 1000 && year <= 2190 && (year % 100 != 0 || year >= 2000);
    return fits ? match.with(Part.DECADE, decade).to(end) : null;
  }

  /// Where the letters of `1990er` begin; 0 if they mean nothing.
  private static int suffix(Pieces pieces, String word) {
    int digits = Math.min(4, word.length());
    return pieces.words().find(Kind.DECADEEND, word.substring(digits)) == null ? 0 : digits;
  }

  /// A century, or the first of two that share the word: the `5th` of `5th and 4th centuries BC`.
  static @Nullable TimeMatch readCentury(Pieces pieces, TimeMatch match) {
    int end = match.end() + ordinalLength(pieces, match.end());
    int century = ordinal(pieces, match.end());
    if (century < 1 || century > MOST_CENTURIES) {
      return null;
    }
    TimeMatch read = match.with(Part.CENTURY, century);
    if (pieces.is(end, ".") && isCentury(pieces, end + 1)) {
      return read.to(end + 2);
    }
    if (isCentury(pieces, end)) {
      return read.to(end + 1);
    }
    int second = end + 1;
    int behind = second + ordinalLength(pieces, second);
    if (!pieces.isJoin(end) || behind == second || !isCentury(pieces, behind)) {
      return null;
    }
    return (Years.era(pieces, behind + 1) < 0 ? read.with(Part.ERA, -1) : read).to(end);
  }

  private static boolean isCentury(Pieces pieces, int at) {
    return pieces.words().find(Kind.CENTURYWORD, pieces.lower(at)) != null;
  }

  private static int ordinalLength(Pieces pieces, int at) {
    if (ordinal(pieces, at) < 1) {
      return 0;
    }
    return pieces.words().find(Kind.ORDINAL, pieces.lower(at)) == null && pieces.is(at, "twenty")
        ? 2
        : 1;
  }

  private static int ordinal(Pieces pieces, int at) {
    String word = pieces.lower(at);
    TimeWord ordinal = pieces.words().find(Kind.ORDINAL, word);
    if (ordinal != null) {
      return ordinal.number();
    }
    if (word.equals("twenty") && pieces.is(at + 1, "first")) {
      return 21;
    }
    boolean figures = word.length() > 2 || pieces.is(at + 1, ".");
    return figures ? DayRanges.day(pieces, at) : -1;
  }
}
