package org.hearsay.annotation.date;

import org.hearsay.annotation.date.TimeMatch.Part;
import org.hearsay.annotation.date.TimeWord.Kind;
import org.jspecify.annotations.Nullable;

/// Reads decades and centuries: `1990s`, `'90s`, `nineties`, `21st century`.
final class Decades {
  private Decades() {}

  static @Nullable TimeMatch read(Pieces pieces, TimeMatch match) {
    String word = pieces.lower(match.end());
    int end = match.end() + 1;
    TimeWord named = TimeWords.find(Kind.NINETIES, word);
    if (named != null) {
      return match.with(Part.DECADE, named.number()).to(end);
    }
    String digits = word.startsWith("'") ? word.substring(1) : word;
    if (digits.endsWith("s")) {
      digits = digits.substring(0, digits.length() - 1);
      digits = digits.endsWith("'") ? digits.substring(0, digits.length() - 1) : digits;
    } else if (pieces.is(end, "'s")) {
      end++;
    } else {
      return null;
    }
    if (!digits.chars().allMatch(c -> ElementReader.isDigit((char) c)) || !digits.endsWith("0")) {
      return null;
    }
    if (digits.length() == 4) {
      int year = Integer.parseInt(digits);
      if (year < 1000 || year > 2190 || (year % 100 == 0 && year < 2000)) {
        return null;
      }
      return match.with(Part.DECADE, year / 10).to(end);
    }
    if (digits.length() == 2 && word.startsWith("'")) {
      int decade = digits.charAt(0) - '0';
      return match.with(Part.DECADE, decade < 3 ? 200 + decade : 190 + decade).to(end);
    }
    return null;
  }

  static @Nullable TimeMatch readCentury(Pieces pieces, TimeMatch match) {
    String word = pieces.lower(match.end());
    int century = 0;
    TimeWord ordinal = TimeWords.find(Kind.ORDINAL, word);
    int end = match.end() + 1;
    if (ordinal != null) {
      century = ordinal.number();
    } else if (word.equals("twenty") && pieces.is(end, "first")) {
      century = 21;
      end++;
    } else if (word.length() > 2 && ElementReader.isDigit(word.charAt(0))) {
      int digits = ElementReader.isDigit(word.charAt(1)) ? 2 : 1;
      boolean suffixed = word.length() == digits + 2 && Character.isLetter(word.charAt(digits));
      century = suffixed ? Integer.parseInt(word.substring(0, digits)) : 0;
    }
    if (century < 1 || century > 22 || !pieces.is(end, "century")) {
      return null;
    }
    return match.with(Part.CENTURY, century).to(end + 1);
  }
}
