package org.hearsay.annotation.figure;

import java.math.BigDecimal;
import org.hearsay.annotation.figure.Quantity.Form;
import org.jspecify.annotations.Nullable;

/// Reads one number with the currency sign before it and the unit behind it.
final class AmountReader {

  /// @param number the first atom of the number, a currency sign left out
  /// @param end the atom behind the unit
  /// @param compound whether a hyphen ties the number to its unit
  /// @param coined whether coins are added to it: "three dollars and forty cents"
  record Amount(
      int number,
      int end,
      Quantity quantity,
      @Nullable Unit unit,
      boolean compound,
      boolean coined) {

    Amount(int number, int end, Quantity quantity, @Nullable Unit unit, boolean compound) {
      this(number, end, quantity, unit, compound, false);
    }

    Amount with(Quantity other, @Nullable Unit otherUnit) {
      return new Amount(number, end, other, otherUnit, compound, coined);
    }
  }

  private final Atoms atoms;
  private final NumberReader numbers;

  AmountReader(Atoms atoms) {
    this.atoms = atoms;
    this.numbers = new NumberReader(atoms);
  }

  /// The amount that starts at `first`; null if none does.
  @Nullable Amount read(int first) {
    NumberWords.Entry word = NumberWords.at(atoms, first);
    if (word != null && word.kind() == NumberWords.Kind.TIMES) {
      Quantity twice = Quantity.exactly(first + 1, word.value(), BigDecimal.ONE, Form.WORDS);
      return new Amount(first, first + 1, twice, Units.TIMES, false);
    }
    Units.Hit sign = Units.beforeNumber(atoms, first);
    int number = sign == null ? first : sign.end();
    Quantity quantity = numbers.read(number, sign != null);
    if (quantity == null) {
      return null;
    }
    Unit unit = sign == null ? null : sign.unit();
    int end = quantity.end();
    boolean compound = false;
    Units.Hit hit = unitBehind(quantity);
    if (hit != null && (unit == null || hit.unit().code().equals(unit.code()))) {
      compound = atoms.joins(end);
      unit = unit == null ? hit.unit() : unit;
      end = hit.end();
    }
    NumberWords.Entry scale = NumberWords.at(atoms, end);
    boolean scaled =
        unit != null
            && unit.kind() == Unit.Kind.MONEY
            && scale != null
            && scale.kind() == NumberWords.Kind.SCALE
            && Numeral.same(quantity.scale(), BigDecimal.ONE);
    if (scale != null && scaled) {
      // "75 USD million"
      quantity = quantity.scaledBy(scale.value());
      end++;
    }
    if (unit != null) {
      Units.Hit rate = rate(end);
      if (rate != null) {
        unit = unit.per(rate.unit());
        end = rate.end();
      }
    }
    Amount amount = new Amount(number, end, measured(quantity, unit), unit, compound);
    return unit != null && unit.kind() == Unit.Kind.MONEY ? withCents(amount, unit) : amount;
  }

  /// "three dollars and forty cents" is one amount.
  private Amount withCents(Amount whole, Unit unit) {
    BigDecimal value = whole.quantity().low();
    boolean plain = whole.quantity().isExact() && isWhole(value);
    int next = whole.end() + (atoms.is(whole.end(), "and") ? 1 : 0);
    Quantity parts = plain && !isSmallCoin(unit) ? numbers.read(next, false) : null;
    Units.Hit coin = parts == null ? null : unitBehind(parts);
    BigDecimal cents = parts == null ? null : parts.low();
    if (value == null
        || parts == null
        || cents == null
        || coin == null
        || !isSmallCoin(coin.unit())
        || !parts.isExact()
        || cents.compareTo(BigDecimal.valueOf(100)) >= 0) {
      return whole;
    }
    Quantity sum =
        Quantity.exactly(
            coin.end(), value.add(cents.movePointLeft(2)), BigDecimal.ONE, whole.quantity().form());
    return new Amount(whole.number(), coin.end(), sum, unit, false, true);
  }

  private static boolean isSmallCoin(Unit unit) {
    return unit.code().equals("cent") || unit.code().equals("penny");
  }

  private static boolean isWhole(@Nullable BigDecimal value) {
    return value != null && value.stripTrailingZeros().scale() <= 0;
  }

  /// "A decade", "a mile": one of a unit, which is a quantity only where a bound says so.
  @Nullable Amount readArticle(int first) {
    if (!atoms.is(first, "a") && !atoms.is(first, "an")) {
      return null;
    }
    Units.Hit hit = Units.at(atoms, first + 1);
    if (hit == null || !hit.unit().takesArticle() || atoms.joins(hit.end())) {
      return null;
    }
    Quantity one = Quantity.exactly(hit.end(), BigDecimal.ONE, BigDecimal.ONE, Form.WORDS);
    return new Amount(first, hit.end(), measured(one, hit.unit()), hit.unit(), false);
  }

  private static Quantity measured(Quantity quantity, @Nullable Unit unit) {
    boolean same = unit == null || Numeral.same(unit.factor(), BigDecimal.ONE);
    if (unit == null || same) {
      return quantity;
    }
    Quantity times = quantity.scaledBy(unit.factor());
    return new Quantity(
        quantity.end(),
        times.low(),
        times.high(),
        quantity.approximate(),
        quantity.scale(),
        quantity.form());
  }

  private Units.@Nullable Hit unitBehind(Quantity quantity) {
    int end = quantity.end();
    int from = end + (atoms.joins(end) ? 1 : 0);
    boolean open = quantity.form() == Form.PLURAL || quantity.form() == Form.VAGUE;
    if (atoms.is(from, "of") && (open || isPartOfAUnit(quantity, from))) {
      from += atoms.is(from + 1, "a") || atoms.is(from + 1, "an") ? 2 : 1;
    } else if (Context.BEFORE_UNIT.has(atoms, from)) {
      from++;
    }
    Units.Hit hit = Units.afterNumber(atoms, from, quantity.high());
    return hit == null || hit.unit().kind() == Unit.Kind.RATE ? null : hit;
  }

  /// "a quarter of a mile", "half of a mile", and no "half of percent".
  private boolean isPartOfAUnit(Quantity quantity, int of) {
    return quantity.isFraction() && (atoms.is(of + 1, "a") || atoms.is(of + 1, "an"));
  }

  /// "a share", "per day", "/kg" behind an amount.
  private Units.@Nullable Hit rate(int end) {
    int i = end + (atoms.joins(end) ? 1 : 0);
    if (!atoms.is(i, "a") && !atoms.is(i, "an") && !atoms.is(i, "per") && !atoms.is(i, "/")) {
      return null;
    }
    i++;
    i += atoms.joins(i) ? 1 : 0;
    return Units.rate(atoms, i);
  }
}
