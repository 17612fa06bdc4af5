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
/// @param pattern how it is written
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
    boolean score,
    FigurePattern pattern) {

  /// One amount without bound words, which starts at `first`.
  static FoundFigure of(int first, AmountReader.Amount a, FigurePattern pattern) {
    Quantity q = a.quantity();
    return new FoundFigure(
        first,
        a.number(),
        a.end(),
        q.low(),
        q.high(),
        q.approximate(),
        a.unit(),
        q.form(),
        false,
        a.compound(),
        false,
        pattern);
  }

  /// The same between other atoms.
  FoundFigure spanning(int newFirst, int newEnd) {
    return new FoundFigure(
        newFirst,
        number,
        newEnd,
        low,
        high,
        approximate,
        unit,
        form,
        bounded,
        compound,
        score,
        pattern);
  }

  /// The same with what bound words say.
  FoundFigure bounded(
      @Nullable BigDecimal newLow, @Nullable BigDecimal newHigh, boolean newApproximate) {
    return new FoundFigure(
        first,
        number,
        end,
        newLow,
        newHigh,
        newApproximate,
        unit,
        form,
        true,
        compound,
        score,
        pattern);
  }

  /// The same number from `newLow` to `newHigh`, without a word that bounds it.
  FoundFigure ranging(
      @Nullable BigDecimal newLow,
      @Nullable BigDecimal newHigh,
      boolean newApproximate,
      FigurePattern newPattern) {
    return new FoundFigure(
        first,
        number,
        end,
        newLow,
        newHigh,
        newApproximate,
        unit,
        form,
        bounded,
        compound,
        score,
        newPattern);
  }

  /// The same in `newUnit`, up to `newEnd`.
  FoundFigure measuredIn(@Nullable Unit newUnit, int newEnd) {
    return new FoundFigure(
        first,
        number,
        newEnd,
        low,
        high,
        approximate,
        newUnit,
        form,
        bounded,
        compound,
        score,
        pattern);
  }

  /// The same, tied by a hyphen to its unit or noun or not.
  FoundFigure compound(boolean newCompound) {
    return new FoundFigure(
        first,
        number,
        end,
        low,
        high,
        approximate,
        unit,
        form,
        bounded,
        newCompound,
        score,
        pattern);
  }

  /// The same, written as `newPattern` says.
  FoundFigure written(FigurePattern newPattern) {
    return new FoundFigure(
        first,
        number,
        end,
        low,
        high,
        approximate,
        unit,
        form,
        bounded,
        compound,
        score,
        newPattern);
  }

  /// The same as the result of a game or a vote, which is no quantity.
  FoundFigure asScore() {
    return new FoundFigure(
        first, number, end, null, null, false, null, form, false, false, true, pattern);
  }

  boolean isOne() {
    return Numeral.same(low, BigDecimal.ONE) && Numeral.same(low, high);
  }

  boolean isExact() {
    return Numeral.same(low, high) && !approximate;
  }

  boolean isFraction() {
    return form.isFraction();
  }

  boolean hasUnit(Unit.Kind kind) {
    return unit != null && unit.kind() == kind;
  }

  /// Whether things are counted: no unit, no part of a whole, no list of them.
  boolean counts() {
    return unit == null && !isFraction();
  }
}
