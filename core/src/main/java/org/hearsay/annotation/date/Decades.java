package org.hearsay.annotation.date;

import org.hearsay.annotation.date.TimeWord.Kind;

/// Reads decades and centuries: `1990s`, `'90s`, `nineties`, `21st century`.
final class Decades {
  private Decades() {}

  static boolean read(Pieces pieces, TimeMatch match) {
    String word = pieces.lower(match.end);
    int end = match.end + 1;
    TimeWord named = TimeWords.find(Kind.NINETIES, word);
    if (named != null) {
      match.decade = named.number();
      match.end = end;
      return true;
    }
    String digits = word.startsWith("'") ? word.substring(1) : word;
    if (digits.endsWith("s")) {
      digits = digits.substring(0, digits.length() - 1);
      digits = digits.endsWith("'") ? digits.substring(0, digits.length() - 1) : digits;
    } else if (pieces.is(end, "'s")) {
      end++;
    } else {
      return false;
    }
    if (!digits.chars().allMatch(c -> ElementReader.isDigit((char) c)) || !digits.endsWith("0")) {
      return false;
    }
    if (digits.length() == 4) {
      int year = Integer.parseInt(digits);
      if (year < 1000 || year > 2190 || (year % 100 == 0 && year < 2000)) {
        return false;
      }
      match.decade = year / 10;
    } else if (digits.length() == 2 && word.startsWith("'")) {
      int decade = digits.charAt(0) - '0';
      match.decade = decade < 3 ? 200 + decade : 190 + decade;
    } else {
      return false;
    }
    match.end = end;
    return true;
  }

  static boolean readCentury(Pieces pieces, TimeMatch match) {
    String word = pieces.lower(match.end);
    int century = 0;
    TimeWord ordinal = TimeWords.find(Kind.ORDINAL, word);
    int end = match.end + 1;
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
      return false;
    }
    match.century = century;
    match.end = end + 1;
    return true;
  }
}
