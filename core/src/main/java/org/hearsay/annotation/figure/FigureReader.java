package org.hearsay.annotation.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotation.figure.AmountReader.Amount;
import org.hearsay.annotation.figure.BoundWords.Bound;
import org.hearsay.annotation.figure.BoundWords.Effect;
import org.jspecify.annotations.Nullable;

/// Reads a number with the words that bound it, and ranges of every wording.
///
/// "Rose from 5 to 7" is no range but two numbers: where a change is told, "from … to" names where
/// it began and where it ended.
final class FigureReader {
  private static final int MOST_BOUNDS = 3;
  private static final int CHANGE_REACH = 8;

  private final Atoms atoms;
  private final AmountReader amounts;

  FigureReader(Atoms atoms) {
    this.atoms = atoms;
    this.amounts = new AmountReader(atoms);
  }

  /// The figure that starts at `first` with its bound words; null if none does.
  @Nullable FoundFigure read(int first) {
    List<Bound> bounds = new ArrayList<>();
    int i = bounds(first, bounds);
    FoundFigure found = measure(skipFillers(i, !bounds.isEmpty()), !bounds.isEmpty());
    if (found == null) {
      return null;
    }
    if (isPreposition(first, found, bounds)) {
      return read(first + 1);
    }
    found = bounded(first, found, bounds);
    found = boundedBehind(found);
    return joined(found);
  }

  /// Collects the bound phrases that start at `from`, and returns the atom behind them.
  private int bounds(int from, List<Bound> into) {
    int i = from;
    while (into.size() < MOST_BOUNDS) {
      PhraseTable.Hit<Bound> hit = BoundWords.beforeNumber(atoms, i);
      if (hit == null) {
        break;
      }
      into.add(hit.meaning());
      i = hit.end();
    }
    return i;
  }

  /// "worth $5m over three years": there "over" says during. It bounds a time where the sentence
  /// tells how long something is or takes. "Under three metres of snow" tells a place.
  private boolean isPreposition(int first, FoundFigure found, List<Bound> bounds) {
    boolean beneath =
        bounds.size() == 1
            && atoms.is(first, "under")
            && atoms.is(found.end(), "of")
            && found.unit() != null
            && found.unit().isDepth();
    return beneath
        || (!bounds.isEmpty()
            && atoms.is(first, "over")
            && found.hasUnit(Unit.Kind.TIME)
            && (found.number() == first + 1 || bounds.size() > 1)
            && !Context.LENGTH.has(atoms, first - 1));
  }

  private int skipFillers(int from, boolean bounded) {
    if (!bounded) {
      return from;
    }
    int i = from;
    i += (atoms.is(i, "a") || atoms.is(i, "an")) && Context.FILLER.has(atoms, i + 1) ? 1 : 0;
    return Context.FILLER.has(atoms, i) ? i + 1 : i;
  }

  /// A range, or one amount.
  private @Nullable FoundFigure measure(int first, boolean bounded) {
    if (atoms.is(first, "between") || atoms.is(first, "from")) {
      FoundFigure range = namedRange(first);
      if (range != null) {
        return range;
      }
    }
    Amount amount = amounts.read(first);
    if (amount == null && (bounded || isUnitOrTwo(first))) {
      amount = amounts.readArticle(first);
    }
    if (amount == null) {
      return null;
    }
    FoundFigure range = plainRange(first, amount);
    return range == null ? one(first, amount) : range;
  }

  private FoundFigure one(int first, Amount a) {
    return FoundFigure.of(first, a, pattern(a));
  }

  /// How one amount is written.
  private FigurePattern pattern(Amount a) {
    Quantity q = a.quantity();
    Unit unit = a.unit();
    if (a.coined()) {
      return FigurePattern.MONEY_AND_CENTS;
    }
    return switch (q.form()) {
      case DIGITS ->
          Numeral.same(q.scale(), BigDecimal.ONE)
              ? FigurePattern.DIGITS
              : FigurePattern.DIGITS_AND_WORDS;
      case WORDS ->
          unit != null && unit.isTimes() && a.end() == a.number() + 1
              ? FigurePattern.TIMES
              : isArticle(a.number()) && unit != null
                  ? FigurePattern.ONE_UNIT
                  : FigurePattern.WORDS;
      case FRACTION, BARE_FRACTION -> FigurePattern.FRACTION;
      case PART_OF_WHOLE -> FigurePattern.PART_OF_WHOLE;
      case PLURAL -> FigurePattern.PLURAL;
      case VAGUE -> FigurePattern.ROUGH_NUMBER;
    };
  }

  private boolean isArticle(int atom) {
    return atoms.is(atom, "a") || atoms.is(atom, "an");
  }

  /// "a mile or two", "an hour or so".
  private boolean isUnitOrTwo(int first) {
    Amount amount = amounts.readArticle(first);
    return amount != null
        && atoms.is(amount.end(), "or")
        && (atoms.is(amount.end() + 1, "two")
            || atoms.is(amount.end() + 1, "so")
            || atoms.is(amount.end() + 1, "more"));
  }

  /// "between A and B", "from A to B".
  private @Nullable FoundFigure namedRange(int first) {
    boolean between = atoms.is(first, "between");
    Amount low = amounts.read(skipBound(first + 1));
    if (low == null || !low.quantity().isExact()) {
      return null;
    }
    if (!atoms.is(low.end(), "to") && !(between && atoms.is(low.end(), "and"))) {
      return null;
    }
    Amount high = amounts.read(skipBound(low.end() + 1));
    if (high == null) {
      return null;
    }
    if (!between && (tellsChange(first) || !rises(low, high))) {
      return null;
    }
    return range(first, low, high).written(FigurePattern.NAMED_RANGE);
  }

  private int skipBound(int from) {
    PhraseTable.Hit<Bound> hit = BoundWords.beforeNumber(atoms, from);
    return hit != null && hit.meaning().effect() == Effect.ABOUT ? hit.end() : from;
  }

  /// "10,000 to 12,000", "10-12", "two or three"; a result such as "2-1" comes back as a score.
  private @Nullable FoundFigure plainRange(int first, Amount low) {
    // "a three- to four-day stay"
    int i = low.end() + (atoms.is(low.end(), "-") && atoms.is(low.end() + 1, "to") ? 1 : 0);
    boolean dash = atoms.is(i, "-");
    boolean to = atoms.is(i, "to");
    boolean or = atoms.is(i, "or");
    if ((!dash && !to && !or) || !low.quantity().isExact()) {
      return null;
    }
    if (or && isOneOfAUnit(low) && isOrTwo(i)) {
      return one(first, low)
          .spanning(first, i + 2)
          .compound(false)
          .ranging(low.quantity().low(), twice(low.quantity()), false, FigurePattern.ONE_OR_TWO);
    }
    Amount high = amounts.read(or && atoms.is(i + 1, "even") ? i + 2 : i + 1);
    if (high == null || high.quantity().low() == null) {
      return null;
    }
    if (dash && atoms.glued(i) != atoms.glued(i + 1)) {
      return null;
    }
    boolean glued = dash && atoms.glued(i);
    if (isResult(first, low, high, glued)) {
      return one(first, low).spanning(first, high.end()).asScore();
    }
    if ((to && atoms.is(first - 1, "from") && tellsChange(first - 1))
        || (to && (Changes.verbBefore(atoms, first) != null))
        || !rises(low, high)) {
      return null;
    }
    return range(first, low, high);
  }

  private static boolean isOneOfAUnit(Amount amount) {
    Unit unit = amount.unit();
    return unit != null
        && unit.takesArticle()
        && Numeral.same(amount.quantity().low(), unit.factor());
  }

  private boolean isOrTwo(int or) {
    return atoms.is(or + 1, "two") && Units.at(atoms, or + 2) == null;
  }

  private static @Nullable BigDecimal twice(Quantity quantity) {
    BigDecimal low = quantity.low();
    return low == null ? null : low.add(low);
  }

  /// Votes, scores, odds and numbers of telephones: numbers on both sides of a dash or "to" that
  /// are not two ends of one amount.
  private boolean isResult(int first, Amount low, Amount high, boolean glued) {
    BigDecimal a = low.quantity().low();
    BigDecimal b = high.quantity().low();
    if (a == null || b == null || low.unit() != null) {
      return false;
    }
    if (glued && (a.compareTo(b) >= 0 || (atoms.joins(high.end()) && isNumber(high.end() + 1)))) {
      return high.unit() == null || a.compareTo(b) > 0;
    }
    boolean contest = Results.isContest(atoms, first, high.end());
    return high.unit() == null && contest && (glued || atoms.is(low.end(), "to"));
  }

  private boolean isNumber(int atom) {
    return atoms.kind(atom) == Atoms.Kind.NUMBER || atoms.kind(atom) == Atoms.Kind.CODE;
  }

  private boolean rises(Amount low, Amount high) {
    Amount start = sharing(low, high);
    BigDecimal a = start.quantity().low();
    BigDecimal b = high.quantity().low();
    boolean units =
        low.unit() == null || high.unit() == null || low.unit().code().equals(high.unit().code());
    boolean shares =
        low.unit() == null || high.unit() != null || low.unit().kind() == Unit.Kind.MONEY;
    return a != null && b != null && units && shares && a.compareTo(b) < 0;
  }

  /// The lower end with the scale and unit that stand only on the upper one.
  private static Amount sharing(Amount low, Amount high) {
    Quantity q = low.quantity();
    BigDecimal scale = high.quantity().scale();
    BigDecimal a = q.low();
    BigDecimal b = high.quantity().low();
    boolean scales =
        a != null
            && b != null
            && Numeral.same(q.scale(), BigDecimal.ONE)
            && !Numeral.same(scale, BigDecimal.ONE)
            && a.compareTo(BigDecimal.valueOf(1000)) < 0
            && a.multiply(scale).compareTo(b) < 0;
    Unit unit = low.unit() == null ? high.unit() : low.unit();
    boolean factor =
        low.unit() == null && unit != null && !Numeral.same(unit.factor(), BigDecimal.ONE);
    Quantity shared = scales ? q.scaledBy(scale) : q;
    return low.with(factor && unit != null ? shared.scaledBy(unit.factor()) : shared, unit);
  }

  private FoundFigure range(int first, Amount low, Amount high) {
    Amount start = sharing(low, high);
    BigDecimal a = start.quantity().low();
    BigDecimal b = high.quantity().high();
    boolean turned = a != null && b != null && a.compareTo(b) > 0;
    return one(first, low)
        .measuredIn(start.unit(), high.end())
        .compound(high.compound())
        .ranging(
            turned ? b : a, turned ? a : b, high.quantity().approximate(), FigurePattern.RANGE);
  }

  private boolean tellsChange(int from) {
    for (int i = from - 1; i >= Math.max(0, from - CHANGE_REACH); i--) {
      if (Changes.isChangeWord(atoms, i)) {
        return true;
      }
    }
    return false;
  }

  private static FoundFigure bounded(int first, FoundFigure found, List<Bound> bounds) {
    FoundFigure now = found;
    for (Bound b : bounds) {
      now = apply(now, b);
    }
    return bounds.isEmpty() ? now : now.spanning(first, now.end());
  }

  private static FoundFigure apply(FoundFigure f, Bound bound) {
    BigDecimal low = f.low();
    BigDecimal high = f.high();
    switch (bound.effect()) {
      case AT_LEAST -> high = null;
      case AT_MOST -> low = null;
      case ABOUT, EXACTLY -> {
        // the number stands as it is
      }
    }
    return f.bounded(low, high, f.approximate() || bound.rough());
  }

  /// "or more", "or so" behind the figure.
  private FoundFigure boundedBehind(FoundFigure found) {
    int i = found.end() + (atoms.joins(found.end()) ? 1 : 0);
    FoundFigure behind = found.score() ? found : boundedBehind(atoms, found, i);
    if (found.unit() != null || behind.end() == found.end()) {
      return behind;
    }
    Units.Hit unit = Units.afterNumber(atoms, behind.end(), found.high());
    return unit == null || unit.unit().kind() == Unit.Kind.RATE
        ? behind
        : behind
            .measuredIn(unit.unit(), unit.end())
            .compound(false)
            .bounded(
                times(behind.low(), unit.unit()),
                times(behind.high(), unit.unit()),
                behind.approximate());
  }

  /// `found` with the bound that the phrase at `at` puts on it, if one stands there.
  static FoundFigure boundedBehind(Atoms atoms, FoundFigure found, int at) {
    PhraseTable.Hit<Bound> hit = BoundWords.afterNumber(atoms, at);
    return hit == null ? found : apply(found, hit.meaning()).spanning(found.first(), hit.end());
  }

  private static @Nullable BigDecimal times(@Nullable BigDecimal value, Unit unit) {
    return value == null ? null : value.multiply(unit.factor());
  }

  /// "at least 20 and up to 30", "more than 20 but fewer than 30": one figure with both bounds.
  private FoundFigure joined(FoundFigure found) {
    BigDecimal low = found.low();
    boolean open = found.bounded() && low != null && found.high() == null;
    if (!open || low == null) {
      return found;
    }
    int i = found.end();
    i += atoms.is(i, ",") ? 1 : 0;
    if (!atoms.is(i, "and") && !atoms.is(i, "but") && !atoms.is(i, "or")) {
      return found;
    }
    i++;
    i += atoms.is(i, "possibly") || atoms.is(i, "perhaps") ? 1 : 0;
    List<Bound> bounds = new ArrayList<>();
    int number = bounds(i, bounds);
    Amount other = bounds.isEmpty() ? null : amounts.read(number);
    BigDecimal high = other == null ? null : other.quantity().high();
    boolean upper = bounds.stream().anyMatch(b -> b.effect() == Effect.AT_MOST);
    if (other == null || high == null || !upper || high.compareTo(low) <= 0) {
      return found;
    }
    return found
        .measuredIn(found.unit() == null ? other.unit() : found.unit(), other.end())
        .compound(false)
        .ranging(low, high, found.approximate(), FigurePattern.TWO_BOUNDS);
  }
}
