package org.hearsay.annotation.date;

import org.hearsay.annotation.date.TimeMatch.Part;
import org.jspecify.annotations.Nullable;

/// Dates in figures with slashes or periods: `24/02/2031`, `24.02.2031`. Read only where day and
/// month cannot be taken for each other.
final class NumericDates {
  private NumericDates() {}

  static @Nullable TimeMatch read(Pieces pieces, TimeMatch match) {
    String word = pieces.lower(match.end());
    if (word.indexOf('.') > 0) {
      String[] parts = word.split("\\.", -1);
      return parts.length == 3 ? set(pieces, match, parts, match.end() + 1) : null;
    }
    boolean slashes = pieces.is(match.end() + 1, "/") && pieces.is(match.end() + 3, "/");
    if (!slashes) {
      return null;
    }
    String[] parts = {word, pieces.lower(match.end() + 2), pieces.lower(match.end() + 4)};
    return set(pieces, match, parts, match.end() + 5);
  }

  private static @Nullable TimeMatch set(Pieces pieces, TimeMatch match, String[] parts, int end) {
    for (String part : parts) {
      if (part.isEmpty()
          || part.length() > 4
          || !part.chars().allMatch(c -> ElementReader.isDigit((char) c))) {
        return null;
      }
    }
    int first = Integer.parseInt(parts[0]);
    int second = Integer.parseInt(parts[1]);
    int year = Integer.parseInt(parts[2]);
    if (parts[2].length() == 2) {
      year += year < 40 ? 2000 : 1900;
    } else if (parts[2].length() != 4) {
      return null;
    }
    boolean only = first > 12 || pieces.lexicon().isDayFirst();
    boolean dayFirst = only && first >= 1 && first <= 31 && second >= 1 && second <= 12;
    boolean monthFirst = second > 12 && second <= 31 && first >= 1 && first <= 12;
    boolean same = first == second && first >= 1 && first <= 12;
    if (!dayFirst && !monthFirst && !same) {
      return null;
    }
    return match
        .with(Part.DAY, dayFirst ? first : second)
        .with(Part.MONTH, dayFirst ? second : first)
        .with(Part.YEAR, year)
        .to(end);
  }
}
