package org.hearsay.annotation.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a text says a quantity is: exactly six = 6/6; at least 18 = 18/null; as many as 10,000 =
/// null/10000; about 10,000 = 10000/10000 approximate; several = null/null approximate.
///
/// @param low the least it may be, null if none is stated
/// @param high the most it may be, null if none is stated
/// @param approximate whether the text itself marks the number as rough ("about", "almost")
public record Bounds(@Nullable BigDecimal low, @Nullable BigDecimal high, boolean approximate) {

  public Bounds {
    low = plain(low);
    high = plain(high);
    if (low != null && high != null && low.compareTo(high) > 0) {
      throw new IllegalArgumentException("low bound " + low + " is above high bound " + high);
    }
  }

  /// Without zeros behind the point, so that "1.5 million" and "1,500,000" are equal bounds.
  private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
