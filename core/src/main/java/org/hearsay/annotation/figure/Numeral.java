package org.hearsay.annotation.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// Numbers written in digits.
///
/// Commas group thousands (`10,000`) or, as in India, thousands and then hundreds (`13,00,000`); a
/// period is the decimal point. Digits grouped in any other way are a code, not a number.
final class Numeral {
  /// More digits than this are no number that a report states, and would make arithmetic slow.
  private static final int MOST_DIGITS = 21;

  /// Longer runs of digits without a comma number an account, a message or a second.
  private static final int MOST_UNGROUPED = 8;

  private static final String FRACTIONS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
  private static final int[] NUMERATORS = {1, 1, 2, 1, 3, 1, 2, 3, 4, 1, 5, 1, 3, 5, 7};
  private static final int[] DENOMINATORS = {2, 3, 3, 4, 4, 5, 5, 5, 5, 6, 6, 8, 8, 8, 8};

  private Numeral() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// What a fraction sign is worth; null if `sign` is none.
  static @Nullable BigDecimal fraction(char sign) {
    int at = FRACTIONS.indexOf(sign);
    return at < 0 ? null : ratio(NUMERATORS[at], DENOMINATORS[at]);
  }

  /// `numerator` parts of `denominator`, to seven digits.
  static BigDecimal ratio(int numerator, int denominator) {
    return ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
  }

  static BigDecimal ratio(BigDecimal numerator, BigDecimal denominator) {
    return numerator.divide(denominator, MathContext.DECIMAL32).stripTrailingZeros();
  }

  /// Whether both are stated and worth the same, however many zeros they are written with.
  static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null && one.compareTo(other) == 0;
  }

  /// Where the digits, inner commas, periods and colons that start at `from` end.
  static int end(String text, int from, int limit) {
    int i = from;
    while (i < limit) {
      char c = text.charAt(i);
      boolean inner =
          (c == ',' || c == '.' || c == ':') && i + 1 < limit && isDigit(text.charAt(i + 1));
      if (!isDigit(c) && !inner) {
        break;
      }
      i++;
    }
    return i;
  }

  /// The number at `[from, to)`; null if the digits there are a code.
  static @Nullable BigDecimal parse(String text, int from, int to) {
    StringBuilder digits = new StringBuilder();
    int point = -1;
    int lastComma = -1;
    int digitCount = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        digits.append(c);
        if (++digitCount > MOST_DIGITS) {
          return null;
        }
      } else if (c == '.' && point < 0) {
        point = i;
        digits.append(c);
      } else if (c == ','
          && point < 0
          && groups(lastComma < 0 ? from : lastComma + 1, i, lastComma)) {
        lastComma = i;
      } else {
        return null;
      }
    }
    int wholeEnd = point < 0 ? to : point;
    if (lastComma < 0 && wholeEnd - from > MOST_UNGROUPED) {
      return null;
    }
    if (lastComma >= 0 && wholeEnd - lastComma - 1 != 3) {
      return null;
    }
    boolean leadingZero = wholeEnd - from > 1 && text.charAt(from) == '0';
    return leadingZero || digitCount == 0 ? null : new BigDecimal(digits.toString());
  }

  /// Whether the digits `[from, comma)` may stand between two commas, or before the first one.
  private static boolean groups(int from, int comma, int commaBefore) {
    int length = comma - from;
    return commaBefore < 0 ? length >= 1 && length <= 3 : length == 3 || length == 2;
  }
}
