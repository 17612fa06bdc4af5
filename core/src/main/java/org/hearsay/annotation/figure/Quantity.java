package org.hearsay.annotation.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number as it stands, before unit and bound words are read.
///
/// @param end the atom behind it
/// @param low the least it says, null if open
/// @param high the most it says, null if open
/// @param approximate whether the number word itself is rough ("dozens", "several")
/// @param scale what "million" and its like multiply the number by; 1 if nothing does. It lets "10
///   to 12 million" start at ten million
/// @param form how it is written
record Quantity(
    int end,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    boolean approximate,
    BigDecimal scale,
    Form form) {

  enum Form {
    DIGITS,
    WORDS,
    /// A part of a whole: "a third", "half".
    FRACTION,
    /// Of so many, so many: "one in five", "nine out of 10".
    PART_OF_WHOLE,
    /// "half" and "a quarter" where only a bound word beside them makes them a number.
    BARE_FRACTION,
    /// "dozens", "tens of thousands".
    PLURAL,
    /// "several", "a handful of".
    VAGUE;

    boolean isFraction() {
      return this == FRACTION || this == BARE_FRACTION || this == PART_OF_WHOLE;
    }
  }

  static Quantity exactly(int end, BigDecimal value, BigDecimal scale, Form form) {
    return new Quantity(end, value, value, false, scale, form);
  }

  boolean isFraction() {
    return form.isFraction();
  }

  /// Whether one number is named, not an open or rough amount.
  boolean isExact() {
    return Numeral.same(low, high) && !approximate;
  }

  /// The same number multiplied by `factor`, as its scale.
  Quantity scaledBy(BigDecimal factor) {
    return new Quantity(
        end,
        low == null ? null : low.multiply(factor),
        high == null ? null : high.multiply(factor),
        approximate,
        factor,
        form);
  }
}
