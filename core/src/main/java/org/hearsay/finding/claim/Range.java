package org.hearsay.finding.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.annotation.figure.Bounds;
import org.jspecify.annotations.Nullable;

/// The values that stated bounds leave open, in two widths.
///
/// - As stated: "at least 14" goes up without end, "as many as 10,000" down to nothing. Two figures
///   that do not meet even so cannot both hold.
/// - As meant: a writer who says "at least 14" has a number near 14 in mind. Two figures that meet
///   so are likely to speak of the same count.
///
/// A number the text itself calls rough is taken 10 percent either way.
///
/// @param numbers the numbers that the text names, one or two
/// @param low the least as stated, null for no end
/// @param high the most as stated, null for no end
/// @param meantLow the least as meant
/// @param meantHigh the most as meant
record Range(
    Set<BigDecimal> numbers,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    BigDecimal meantLow,
    BigDecimal meantHigh) {

  Range {
    numbers = Set.copyOf(numbers);
  }

  private static final BigDecimal ROUGHLY = new BigDecimal("0.1");
  private static final BigDecimal OPEN_END = new BigDecimal("0.25");

  /// The range of `bounds`; null where the text states neither end ("several").
  static @Nullable Range of(Bounds bounds) {
    return of(bounds, BigDecimal.ZERO);
  }

  /// The same, of numbers that may be off by `rounding` either way.
  static @Nullable Range of(Bounds bounds, BigDecimal rounding) {
    BigDecimal low = plain(bounds.low());
    BigDecimal high = plain(bounds.high());
    if (low == null && high == null) {
      return null;
    }
    Set<BigDecimal> numbers = new TreeSet<>();
    if (low != null) {
      numbers.add(low);
    }
    if (high != null) {
      numbers.add(high);
    }
    if (bounds.approximate()) {
      low = low == null ? null : low.subtract(low.abs().multiply(ROUGHLY));
      // "almost 200" has an upper end that is firm; "about 200" has not.
      high = high == null || low == null ? high : high.add(high.abs().multiply(ROUGHLY));
    }
    low = low == null ? null : low.subtract(rounding);
    high = high == null ? null : high.add(rounding);
    BigDecimal meantLow = low;
    BigDecimal meantHigh = high;
    if (meantLow == null && meantHigh != null) {
      BigDecimal share = bounds.approximate() ? ROUGHLY : OPEN_END;
      meantLow = meantHigh.subtract(meantHigh.abs().multiply(share));
    } else if (meantHigh == null && meantLow != null) {
      meantHigh = meantLow.add(meantLow.abs().multiply(ROUGHLY));
    }
    return meantLow == null || meantHigh == null
        ? null
        : new Range(numbers, low, high, meantLow, meantHigh);
  }

  /// In one scale, since `equals` tells 14 from 14.0.
  private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
    return value == null ? null : value.stripTrailingZeros();
  }

  /// Whether one value can satisfy both as stated.
  boolean meets(Range other) {
    return !isBelow(other) && !other.isBelow(this);
  }

  /// Whether both are likely meant for one value.
  boolean isNear(Range other) {
    return meantLow.compareTo(other.meantHigh) <= 0 && other.meantLow.compareTo(meantHigh) <= 0;
  }

  /// Whether every value of this, as stated, is below every value of `other`.
  private boolean isBelow(Range other) {
    return high != null && other.low != null && high.compareTo(other.low) < 0;
  }

  /// Whether this is meant for a smaller value than `other`.
  boolean isMeantBelow(Range other) {
    return middle().compareTo(other.middle()) < 0;
  }

  /// Whether this is meant for less than the given share of what `other` is meant for.
  boolean isMeantBelow(BigDecimal share, Range other) {
    return middle().compareTo(other.middle().multiply(share)) < 0;
  }

  private BigDecimal middle() {
    return meantLow.add(meantHigh).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
  }

  /// Whether both name a number that is the same.
  boolean namesNumberOf(Range other) {
    return numbers.stream().anyMatch(other.numbers::contains);
  }

  /// Whether both name a number that two texts seldom share by chance: of three digits that count,
  /// or of two that do not end in 0 and are above twelve.
  boolean namesTellingNumberOf(Range other) {
    return numbers.stream().anyMatch(n -> other.numbers.contains(n) && isTelling(n));
  }

  private static boolean isTelling(BigDecimal number) {
    BigDecimal value = number.abs().stripTrailingZeros();
    return value.precision() >= 3
        || (value.precision() == 2 && value.compareTo(BigDecimal.valueOf(12)) > 0);
  }
}
