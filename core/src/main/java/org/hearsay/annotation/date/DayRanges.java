package org.hearsay.annotation.date;

import org.hearsay.annotation.date.TimeMatch.Part;
import org.hearsay.annotation.date.TimeWord.Kind;
import org.jspecify.annotations.Nullable;

/// Reads the two days of a range that names its month once: the `5` of `5 to 9 March`, the `9` of
/// `March 5-9`.
final class DayRanges {
  private DayRanges() {}

  /// A day whose month stands behind the other day.
  static @Nullable TimeMatch readFirst(Pieces pieces, TimeMatch match) {
    int at = match.end();
    int first = day(pieces, at);
    int next = at + 2;
    if (first < 0 || !pieces.isJoin(at + 1)) {
      return null;
    }
    if (pieces.is(next, "the")) {
      next++;
    }
    int month = pieces.is(next + 1, "of") ? next + 2 : next + 1;
    int last = day(pieces, next);
    TimeWord named = pieces.words().find(Kind.MONTH, pieces.bare(month));
    if (last <= first || named == null || !pieces.capitalised(month)) {
      return null;
    }
    int comma = pieces.is(month + 1, ",") ? month + 2 : month + 1;
    TimeMatch day = match.with(Part.DAY, first).with(Part.MONTH, named.number()).to(at + 1);
    TimeMatch year = Years.read(pieces, day.to(comma));
    return year == null ? day : year.to(at + 1);
  }

  /// A day whose month stands before the other day.
  static @Nullable TimeMatch readLast(Pieces pieces, TimeMatch match) {
    int at = match.end();
    int last = day(pieces, at);
    if (last < 0 || !pieces.isJoin(at - 1)) {
      return null;
    }
    int first = day(pieces, at - 2);
    TimeWord named = pieces.words().find(Kind.MONTH, pieces.bare(at - 3));
    boolean closed = pieces.isDash(at - 1) || !pieces.isWord(at + 1);
    if (first < 0 || last <= first || named == null || !closed || !pieces.capitalised(at - 3)) {
      return null;
    }
    return match.with(Part.DAY, last).with(Part.MONTH, named.number()).to(at + 1);
  }

  /// The day of a month in figures, `5` or `5th`; -1 if there is none.
  static int day(Pieces pieces, int at) {
    String word = pieces.lower(at);
    int digits = 0;
    while (digits < word.length() && digits < 3 && ElementReader.isDigit(word.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || digits > 2) {
      return -1;
    }
    String suffix = word.substring(digits);
    boolean fits = suffix.isEmpty() || pieces.words().find(Kind.SUFFIX, suffix) != null;
    int day = Integer.parseInt(word.substring(0, digits));
    return fits && day >= 1 && day <= 31 ? day : -1;
  }
}
