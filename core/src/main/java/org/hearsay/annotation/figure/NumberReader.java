package org.hearsay.annotation.figure;

import java.math.BigDecimal;
import java.util.Set;
import org.hearsay.annotation.figure.Atoms.Kind;
import org.hearsay.annotation.figure.NumberWords.Entry;
import org.hearsay.annotation.figure.Quantity.Form;
import org.jspecify.annotations.Nullable;

/// Reads the number that starts at an atom: digits, words and mixtures of both ("1.2 million",
/// "three and a half", "two dozen", "a third", "one in five", "tens of thousands", "several").
///
/// "Tens of thousands" is ten thousand or more, roughly: the plural says at least one of what it
/// names, and no upper bound.
final class NumberReader {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final Set<String> TIME_SPANS =
      Set.of("seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades");
  private static final BigDecimal LARGEST_WHOLE = BigDecimal.valueOf(1_000_000);

  private final Atoms atoms;

  NumberReader(Atoms atoms) {
    this.atoms = atoms;
  }

  /// The number that starts at `first`; null if none does.
  ///
  /// @param money whether a currency sign stands before it, so that `m` is a million, not a metre
  @Nullable Quantity read(int first, boolean money) {
    Quantity found = readSigned(first, money);
    return found == null ? null : partOfWhole(found);
  }

  private @Nullable Quantity readSigned(int first, boolean money) {
    if (atoms.kind(first) == Kind.NUMBER) {
      return digits(first, money);
    }
    boolean sign = atoms.is(first, "-") && atoms.glued(first + 1) && !atoms.glued(first);
    if (sign || atoms.is(first, "minus")) {
      BigDecimal value = atoms.value(first + 1);
      if (value == null) {
        return null;
      }
      Quantity positive = digits(first + 1, money);
      BigDecimal low = positive == null ? null : positive.low();
      return positive == null || low == null
          ? null
          : Quantity.exactly(positive.end(), low.negate(), positive.scale(), positive.form());
    }
    if (!atoms.isWord(first)) {
      return null;
    }
    Quantity found = fraction(first);
    if (found == null) {
      found = vague(first);
    }
    if (found == null) {
      found = plural(first);
    }
    return found == null ? inWords(first) : found;
  }

  private @Nullable Quantity inWords(int first) {
    Quantity whole = WordNumber.read(atoms, first);
    if (whole == null) {
      return null;
    }
    return addedParts(decimals(whole));
  }

  /// "two point five".
  private Quantity decimals(Quantity whole) {
    int i = whole.end();
    if (!atoms.is(i, "point") || !NumberWords.is(atoms, i + 1, NumberWords.Kind.ONE)) {
      return whole;
    }
    BigDecimal value = whole.low();
    BigDecimal place = BigDecimal.ONE;
    i++;
    for (int n = 0; n < 6 && value != null; n++) {
      Entry digit = NumberWords.at(atoms, i);
      if (digit == null || digit.kind() != NumberWords.Kind.ONE) {
        break;
      }
      place = place.movePointLeft(1);
      value = value.add(digit.value().multiply(place));
      i++;
    }
    return value == null ? whole : Quantity.exactly(i, value, whole.scale(), whole.form());
  }

  private @Nullable Quantity digits(int first, boolean money) {
    BigDecimal value = atoms.value(first);
    if (value == null) {
      return null;
    }
    BigDecimal slash = slashed(first);
    if (slash != null) {
      return Quantity.exactly(first + 3, slash, BigDecimal.ONE, Form.FRACTION);
    }
    int end = first + 1;
    BigDecimal mixed = slashed(end);
    if (mixed != null && value.scale() <= 0 && !atoms.glued(end)) {
      value = value.add(mixed);
      end += 3;
    } else {
      BigDecimal sign = atoms.value(end);
      if (sign != null && sign.compareTo(BigDecimal.ONE) < 0 && atoms.lower(end).length() == 1) {
        value = value.add(sign);
        end++;
      }
    }
    Quantity whole = Quantity.exactly(end, value, BigDecimal.ONE, Form.DIGITS);
    return suffixed(addedParts(whole), money);
  }

  /// `n/m` at `first`, where it can be a fraction; 9/11 and 24/7 cannot.
  private @Nullable BigDecimal slashed(int first) {
    BigDecimal numerator = atoms.value(first);
    BigDecimal denominator = atoms.value(first + 2);
    if (numerator == null
        || denominator == null
        || !atoms.is(first + 1, "/")
        || !atoms.glued(first + 1)
        || !atoms.glued(first + 2)
        || (atoms.is(first + 3, "/") && atoms.glued(first + 3))) {
      return null;
    }
    boolean whole = numerator.scale() <= 0 && denominator.scale() <= 0 && numerator.signum() > 0;
    if (!whole || numerator.compareTo(denominator) >= 0 || !isUsualWhole(denominator)) {
      return null;
    }
    return Numeral.ratio(numerator, denominator);
  }

  private static boolean isUsualWhole(BigDecimal denominator) {
    int n = denominator.compareTo(BigDecimal.valueOf(64)) > 0 ? 0 : denominator.intValue();
    return (n >= 2 && n <= 6) || n == 8 || n == 10 || n == 16 || n == 32 || n == 64;
  }

  /// "and a half", then "million": "three and a half million", "a million and a half".
  private Quantity addedParts(Quantity whole) {
    Quantity found = scaled(whole);
    int i = found.end();
    int hyphen = atoms.joins(i) ? 1 : 0;
    i += hyphen;
    if (!atoms.is(i, "and")) {
      return found;
    }
    i++;
    i += hyphen > 0 && atoms.joins(i) ? 1 : 0;
    if (!atoms.is(i, "a") && !atoms.is(i, "one")) {
      return found;
    }
    i++;
    i += atoms.joins(i) ? 1 : 0;
    Entry part = NumberWords.at(atoms, i);
    BigDecimal value = found.low();
    if (part == null || part.kind() != NumberWords.Kind.PART || value == null) {
      return found;
    }
    BigDecimal share = Numeral.ratio(BigDecimal.ONE, part.value()).multiply(found.scale());
    Quantity sum = Quantity.exactly(i + 1, value.add(share), found.scale(), found.form());
    return Numeral.same(found.scale(), BigDecimal.ONE) ? scaled(sum) : sum;
  }

  /// The number multiplied by the scale words behind it: "million", "hundred thousand", "dozen".
  private Quantity scaled(Quantity number) {
    Quantity found = number;
    for (int n = 0; n < 2; n++) {
      int i = found.end();
      i += atoms.joins(i) ? 1 : 0;
      Entry entry = NumberWords.at(atoms, i);
      boolean scales =
          entry != null
              && switch (entry.kind()) {
                case HUNDRED, GROUP -> n == 0 && Numeral.same(found.scale(), BigDecimal.ONE);
                case SCALE -> n == 0 || found.scale().compareTo(BigDecimal.valueOf(100)) == 0;
                case ONE, TEEN, TEN, SUFFIX, PART, PARTS, PLURAL, VAGUE, TIMES -> false;
              };
      BigDecimal low = found.low();
      if (entry == null || !scales || low == null) {
        return found;
      }
      found =
          Quantity.exactly(
              i + 1,
              low.multiply(entry.value()),
              found.scale().multiply(entry.value()),
              found.form());
    }
    return found;
  }

  /// `m`, `bn`, `k` stuck to the digits. A bare `m` is metres unless money or things are counted.
  private Quantity suffixed(Quantity number, boolean money) {
    int i = number.end();
    Entry entry = NumberWords.at(atoms, i);
    if (entry == null || entry.kind() != NumberWords.Kind.SUFFIX || number.low() == null) {
      return number;
    }
    boolean letter = atoms.lower(i).length() == 1 && !atoms.is(i, "k");
    boolean means = money || (atoms.glued(i) && (!letter || Nouns.isPlural(atoms, i + 1)));
    if (!means || (!atoms.glued(i) && letter && atoms.capital(i))) {
      return number;
    }
    Quantity scaled = number.scaledBy(entry.value());
    return new Quantity(i + 1, scaled.low(), scaled.high(), false, entry.value(), Form.DIGITS);
  }

  /// "a third", "two-thirds", "half", "half a million", "a quarter of a million".
  private @Nullable Quantity fraction(int first) {
    if (atoms.is(first, "half") || (atoms.is(first, "a") && atoms.is(first + 1, "half"))) {
      return half(first);
    }
    Entry numerator = NumberWords.at(atoms, first);
    if (atoms.is(first, "quarter") && NumberWords.is(atoms, first + 1, NumberWords.Kind.SCALE)) {
      return ofScale(
          Quantity.exactly(first + 1, Numeral.ratio(1, 4), BigDecimal.ONE, Form.BARE_FRACTION));
    }
    boolean one = atoms.is(first, "a") || atoms.is(first, "one") || atoms.is(first, "an");
    if (!one && (numerator == null || numerator.kind() != NumberWords.Kind.ONE)) {
      return null;
    }
    int i = first + 1;
    boolean hyphen = atoms.joins(i);
    i += hyphen ? 1 : 0;
    Entry part = NumberWords.at(atoms, i);
    if (part == null || part.kind() != (one ? NumberWords.Kind.PART : NumberWords.Kind.PARTS)) {
      return null;
    }
    BigDecimal count = one || numerator == null ? BigDecimal.ONE : numerator.value();
    if (count.signum() <= 0) {
      return null;
    }
    boolean quarter = part.value().intValue() == 4 && !hyphen;
    Form form = Form.FRACTION;
    if ((one || quarter) && !hyphen && !Context.BEHIND_PART.has(atoms, i + 1)) {
      if (atoms.isWord(i + 1) && !NumberWords.is(atoms, i + 1, NumberWords.Kind.SCALE)) {
        return null;
      }
      form = Form.BARE_FRACTION;
    }
    return ofScale(
        Quantity.exactly(i + 1, Numeral.ratio(count, part.value()), BigDecimal.ONE, form));
  }

  /// "of a million" behind a fraction.
  private Quantity ofScale(Quantity fraction) {
    int i = fraction.end();
    if (atoms.is(i, "of") && (atoms.is(i + 1, "a") || atoms.is(i + 1, "one"))) {
      i += 2;
    }
    Entry entry = NumberWords.at(atoms, i);
    BigDecimal low = fraction.low();
    if (entry == null || entry.kind() != NumberWords.Kind.SCALE || low == null) {
      return fraction;
    }
    return Quantity.exactly(i + 1, low.multiply(entry.value()), entry.value(), Form.WORDS);
  }

  private @Nullable Quantity half(int first) {
    boolean article = atoms.is(first, "a");
    int i = first + (article ? 2 : 1);
    int hyphen = atoms.joins(i) ? 1 : 0;
    int next = i + hyphen;
    if (atoms.is(next, "a") || atoms.is(next, "an")) {
      next++;
    }
    Entry entry = NumberWords.at(atoms, next);
    if (entry != null
        && (entry.kind() == NumberWords.Kind.SCALE || entry.kind() == NumberWords.Kind.GROUP)) {
      return Quantity.exactly(next + 1, HALF.multiply(entry.value()), entry.value(), Form.WORDS);
    }
    if (hyphen > 0 || Context.OTHER_HALF.has(atoms, first - 1) || endsWithErn(first - 1)) {
      return null;
    }
    if (next > i) {
      boolean measured = Units.at(atoms, next) != null;
      return Quantity.exactly(
          measured ? next : i, HALF, BigDecimal.ONE, measured ? Form.WORDS : Form.FRACTION);
    }
    Form form = Context.SHARE_OF.has(atoms, i) ? Form.FRACTION : Form.BARE_FRACTION;
    return Quantity.exactly(i, HALF, BigDecimal.ONE, form);
  }

  /// "the southern half" is a place.
  private boolean endsWithErn(int atom) {
    return atoms.lower(atom).endsWith("ern");
  }

  /// "several", "a few hundred", "a couple of dozen".
  private @Nullable Quantity vague(int first) {
    PhraseTable.Hit<Entry> hit = NumberWords.vagueAt(atoms, first);
    if (hit == null) {
      return null;
    }
    BigDecimal stated = hit.meaning().value();
    int end = hit.end();
    Entry next = NumberWords.at(atoms, end);
    BigDecimal scale = BigDecimal.ONE;
    if (next != null && next.kind() == NumberWords.Kind.PLURAL) {
      Quantity plural = plural(end);
      return plural == null ? null : plural;
    }
    while (next != null
        && (next.kind() == NumberWords.Kind.HUNDRED
            || next.kind() == NumberWords.Kind.SCALE
            || next.kind() == NumberWords.Kind.GROUP)
        && scale.compareTo(LARGEST_WHOLE) < 0) {
      scale = scale.multiply(next.value());
      end++;
      next = NumberWords.at(atoms, end);
    }
    if (stated.signum() > 0) {
      BigDecimal value = stated.multiply(scale);
      return new Quantity(end, value, value, true, scale, Form.VAGUE);
    }
    boolean scaled = !Numeral.same(scale, BigDecimal.ONE);
    if (!scaled && (atoms.is(first, "few") || atoms.is(first, "many"))) {
      return null;
    }
    return new Quantity(
        end, scaled ? scale : null, null, true, scale, scaled ? Form.PLURAL : Form.VAGUE);
  }

  /// "dozens", "hundreds of thousands".
  private @Nullable Quantity plural(int first) {
    Entry entry = NumberWords.at(atoms, first);
    if (entry == null || entry.kind() != NumberWords.Kind.PLURAL) {
      return null;
    }
    BigDecimal low = entry.value();
    int end = first + 1;
    for (int n = 0; n < 2 && atoms.is(end, "of"); n++) {
      Entry next = NumberWords.at(atoms, end + 1);
      if (next == null || next.kind() != NumberWords.Kind.PLURAL) {
        break;
      }
      low = low.multiply(next.value());
      end += 2;
    }
    boolean needsMore = atoms.is(first, "tens") || atoms.is(first, "scores");
    boolean has = atoms.is(first, "tens") ? end > first + 1 : atoms.is(end, "of");
    return needsMore && !has
        ? null
        : new Quantity(end, low, null, true, BigDecimal.ONE, Form.PLURAL);
  }

  /// "one in five", "nine out of 10": the number before it becomes a fraction.
  private Quantity partOfWhole(Quantity number) {
    int i = number.end();
    boolean in = atoms.is(i, "in");
    boolean outOf = atoms.is(i, "out") && atoms.is(i + 1, "of");
    BigDecimal part = number.low();
    boolean plain =
        number.isExact() && Numeral.same(number.scale(), BigDecimal.ONE) && part != null;
    if ((!in && !outOf) || !plain || number.isFraction() || part == null || part.signum() <= 0) {
      return number;
    }
    int next = i + (in ? 1 : 2);
    boolean every = atoms.is(next, "every") || atoms.is(next, "each");
    next += every ? 1 : 0;
    Quantity whole = readSigned(next, false);
    BigDecimal all = whole == null ? null : whole.low();
    if (whole == null || all == null || !whole.isExact() || whole.isFraction()) {
      return number;
    }
    boolean fits = all.compareTo(part) > 0 && all.compareTo(LARGEST_WHOLE) <= 0;
    boolean usual = every || outOf || Numeral.same(part, BigDecimal.ONE) || isTenOrFive(all);
    boolean year =
        all.scale() <= 0 && all.precision() - all.scale() == 4 && atoms.lower(next).length() == 4;
    if (!fits || !usual || (in && year) || TIME_SPANS.contains(atoms.lower(whole.end()))) {
      return number;
    }
    return Quantity.exactly(
        whole.end(), Numeral.ratio(part, all), BigDecimal.ONE, Form.PART_OF_WHOLE);
  }

  private static boolean isTenOrFive(BigDecimal whole) {
    return whole.compareTo(BigDecimal.TEN) == 0 || whole.compareTo(BigDecimal.valueOf(5)) == 0;
  }
}
