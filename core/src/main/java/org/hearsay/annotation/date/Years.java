package org.hearsay.annotation.date;

import org.hearsay.annotation.date.TimeMatch.Part;
import org.hearsay.annotation.date.TimeWord.Kind;
import org.jspecify.annotations.Nullable;

/// Reads years: `1987`, `480 BC`, `AD 70`, `nineteen ninety-six`, `’98`, the `16` of `1915-16`.
/// Years before Christ count as 0 for 1 BC, -1 for 2 BC.
final class Years {
  private static final int FIRST = 1000;
  private static final int LAST = 2199;

  private Years() {}

  static @Nullable TimeMatch read(Pieces pieces, TimeMatch match) {
    int at = match.end();
    if (era(pieces, at) > 0) {
      int year = figures(pieces.lower(at + 1), 1, 4);
      return year > 0 ? match.with(Part.YEAR, year).to(at + 2) : null;
    }
    int year = figures(pieces.lower(at), 1, 4);
    if (year < 1) {
      return inWords(pieces, match);
    }
    int era = era(pieces, at + 1);
    if (era != 0) {
      return match.with(Part.YEAR, era > 0 ? year : 1 - year).to(at + 2);
    }
    if (era(pieces, behindRange(pieces, at)) < 0) {
      return match.with(Part.YEAR, 1 - year).to(at + 1);
    }
    boolean plain = pieces.lower(at).length() == 4 && year >= FIRST && year <= LAST;
    return plain ? match.with(Part.YEAR, year).to(at + 1) : null;
  }

  /// The piece behind the second year of `499-493` or `499 to 493` at `at`; -1 if there is none.
  private static int behindRange(Pieces pieces, int at) {
    boolean joined = pieces.isJoin(at + 1) && figures(pieces.lower(at + 2), 1, 4) > 0;
    return joined ? at + 3 : -1;
  }

  /// 1 for `AD`, -1 for `BC`, 0 for anything else.
  static int era(Pieces pieces, int at) {
    if (at < 0) {
      return 0;
    }
    TimeWord word = pieces.words().find(Kind.ERA, pieces.bare(at));
    return word == null || !pieces.shouted(at) ? 0 : word.number();
  }

  /// The number that `word` is in `least` to `most` figures; -1 if it is none.
  static int figures(String word, int least, int most) {
    if (word.length() < least || word.length() > most) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < word.length(); i++) {
      if (!ElementReader.isDigit(word.charAt(i))) {
        return -1;
      }
      number = number * 10 + word.charAt(i) - '0';
    }
    return number;
  }

  /// `nineteen ninety-six`, `two thousand`.
  private static @Nullable TimeMatch inWords(Pieces pieces, TimeMatch match) {
    int at = match.end();
    TimeWord first = pieces.words().find(Kind.CARDINAL, pieces.lower(at));
    if (first == null) {
      return null;
    }
    if (first.value().equals("2") && pieces.is(at + 1, "thousand")) {
      return match.with(Part.YEAR, 2000).to(at + 2);
    }
    if (!first.value().equals("19") && !first.value().equals("20")) {
      return null;
    }
    TimeWord tens = pieces.words().find(Kind.CARDINAL, pieces.lower(at + 1));
    if (tens == null || tens.number() < 10 || tens.number() > 90) {
      return null;
    }
    int rest = tens.number();
    int end = at + 2;
    TimeWord ones = pieces.words().find(Kind.CARDINAL, pieces.lower(end));
    if (rest % 10 == 0 && rest > 10 && ones != null && ones.number() < 10) {
      rest += ones.number();
      end++;
    }
    return match.with(Part.YEAR, first.number() * 100 + rest).to(end);
  }

  /// A year of two figures behind an apostrophe, `’98`.
  static @Nullable TimeMatch readShort(Pieces pieces, TimeMatch match) {
    String word = pieces.lower(match.end());
    if (word.length() != 3 || word.charAt(0) != '\'') {
      return null;
    }
    int year = figures(word.substring(1), 2, 2);
    return year < 0
        ? null
        : match.with(Part.YEAR, year < 40 ? 2000 + year : 1900 + year).to(match.end() + 1);
  }

  /// The `16` of `1915-16`: two figures behind a year and a dash.
  static @Nullable TimeMatch readTail(Pieces pieces, TimeMatch match) {
    int at = match.end();
    int tail = figures(pieces.lower(at), 2, 2);
    int first = figures(pieces.lower(at - 2), 4, 4);
    boolean dashed = pieces.isDash(at - 1) || pieces.is(at - 1, "/");
    if (tail < 0 || first < FIRST || first > LAST || !dashed || first % 100 >= tail) {
      return null;
    }
    return match.with(Part.YEAR, first - first % 100 + tail).to(at + 1);
  }
}
