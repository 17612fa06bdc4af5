package org.hearsay.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hearsay.annotation.figure.Bounds;

/// Places quantities on a line: evenly, or by their logarithm where the largest is more than fifty
/// times the smallest.
///
/// @param least the smallest bound stated
/// @param most the largest bound stated
record RangeScale(BigDecimal least, BigDecimal most, boolean logarithmic) {
  private static final double LOGARITHMIC_FROM = 50;

  /// The scale that holds all bounds; empty where none is stated.
  static Optional<RangeScale> of(Collection<Bounds> all) {
    List<BigDecimal> stated = new ArrayList<>();
    for (Bounds bounds : all) {
      if (bounds.low() != null) {
        stated.add(bounds.low());
      }
      if (bounds.high() != null) {
        stated.add(bounds.high());
      }
    }
    if (stated.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal least = stated.stream().min(BigDecimal::compareTo).orElseThrow();
    BigDecimal most = stated.stream().max(BigDecimal::compareTo).orElseThrow();
    boolean logarithmic =
        least.signum() > 0 && most.doubleValue() / least.doubleValue() > LOGARITHMIC_FROM;
    return Optional.of(new RangeScale(least, most, logarithmic));
  }

  /// Where `value` lies between the smallest (0) and the largest (1); a half where they are one.
  double at(BigDecimal value) {
    if (least.compareTo(most) == 0) {
      return 0.5;
    }
    if (logarithmic) {
      double low = Math.log(least.doubleValue());
      return (Math.log(value.doubleValue()) - low) / (Math.log(most.doubleValue()) - low);
    }
    return value.subtract(least).doubleValue() / most.subtract(least).doubleValue();
  }
}
