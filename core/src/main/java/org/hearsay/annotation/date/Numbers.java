package org.hearsay.annotation.date;

import org.hearsay.annotation.date.TimeWord.Kind;
import org.jspecify.annotations.Nullable;

/// Reads counts of units of time: `two`, `twenty-four`, `a hundred`, `2 1/2`, `a couple of`,
/// `several`.
final class Numbers {
  /// The most pieces a number in words has; more would make reading repeated words slow.
  private static final int LONGEST = 9;

  private Numbers() {}

  /// @param end the piece behind it
  /// @param value the number; NaN if the words leave it open
  /// @param article whether it is only `a` or `an`
  record Count(int end, double value, boolean article) {}

  static @Nullable Count read(Pieces pieces, int at) {
    String word = pieces.lower(at);
    if (word.isEmpty()) {
      return null;
    }
    if (ElementReader.isDigit(word.charAt(0))) {
      return figures(pieces, at, word);
    }
    boolean article = word.equals("a") || word.equals("an");
    if (article) {
      return behindArticle(pieces, at);
    }
    if (word.equals("couple")) {
      return new Count(pieces.is(at + 1, "of") ? at + 2 : at + 1, 2, false);
    }
    if (pieces.words().find(Kind.VAGUE, word) != null) {
      return new Count(at + 1, Double.NaN, false);
    }
    return words(pieces, at);
  }

  private static @Nullable Count behindArticle(Pieces pieces, int at) {
    String next = pieces.lower(at + 1);
    if (next.equals("few") || (next.equals("good") && pieces.is(at + 2, "many"))) {
      return new Count(next.equals("few") ? at + 2 : at + 3, Double.NaN, false);
    }
    if (next.equals("couple")) {
      return new Count(pieces.is(at + 2, "of") ? at + 3 : at + 2, 2, false);
    }
    if (next.equals("half") && pieces.is(at + 2, "dozen")) {
      return new Count(at + 3, 6, false);
    }
    TimeWord scale = pieces.words().find(Kind.CARDINAL, next);
    if (scale != null
        && (next.equals("hundred") || next.equals("thousand") || next.equals("dozen"))) {
      return new Count(at + 2, scale.number(), false);
    }
    return new Count(at + 1, 1, true);
  }

  private static @Nullable Count figures(Pieces pieces, int at, String word) {
    double value = 0;
    double place = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (ElementReader.isDigit(c)) {
        value = place > 0 ? value + (c - '0') * place : value * 10 + (c - '0');
        place = place / 10;
      } else if (c == '.' && place == 0) {
        place = 0.1;
      } else if (c != ',') {
        return null;
      }
    }
    int end = at + 1;
    if (pieces.is(end, "½")) {
      return new Count(end + 1, value + 0.5, false);
    }
    if (pieces.is(end, "1") && pieces.is(end + 1, "/") && pieces.is(end + 2, "2")) {
      return new Count(end + 3, value + 0.5, false);
    }
    return new Count(end, value, false);
  }

  private static @Nullable Count words(Pieces pieces, int at) {
    double total = 0;
    double group = 0;
    double last = 0;
    int i = at;
    TimeWord word = pieces.words().find(Kind.CARDINAL, pieces.lower(i));
    while (word != null && i - at < LONGEST) {
      int value = word.number();
      if (value == 100 || (value == 12 && pieces.is(i, "dozen"))) {
        group = Math.max(1, group) * value;
      } else if (value == 1000) {
        total += Math.max(1, group) * value;
        group = 0;
      } else if ((last >= 20 && value < 10) || last == 100 || last == 1000 || last == 0) {
        group += value;
      } else {
        break;
      }
      last = value;
      i++;
      int next = pieces.is(i, "and") && last >= 100 ? i + 1 : i;
      word = pieces.words().find(Kind.CARDINAL, pieces.lower(next));
      i = word == null ? i : next;
    }
    return i == at ? null : new Count(i, total + group, false);
  }
}
