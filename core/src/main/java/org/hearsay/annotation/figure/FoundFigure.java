package org.hearsay.annotation.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number read with its unit and bounds, before it is decided whether it is a figure at all.
///
/// @param first the first atom, bound words taken in
/// @param number the first atom of the number itself, a currency sign before it left out
/// @param end the atom behind it
/// @param bounded whether a bound word stands beside it
/// @param compound whether a hyphen ties it to its unit or noun: "45-acre"
/// @param score whether it is two numbers of a result ("2-1"), and no quantity
record FoundFigure(
    int first,
    int number,
    int end,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    boolean approximate,
    @Nullable Unit unit,
    Quantity.Form form,
    boolean bounded,
    boolean compound,
    boolean score) {

  boolean isOne() {
    return Numeral.same(low, BigDecimal.ONE) && Numeral.same(low, high);
  }

  boolean isExact() {
    return Numeral.same(low, high) && !approximate;
  }

  boolean isFraction() {
    return form == Quantity.Form.FRACTION || form == Quantity.Form.BARE_FRACTION;
  }

  boolean hasUnit(Unit.Kind kind) {
    return unit != null && unit.kind() == kind;
  }
}
