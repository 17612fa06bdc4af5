package org.hearsay.annotation.figure;

import java.math.BigDecimal;
import org.hearsay.annotation.figure.NumberWords.Entry;
import org.hearsay.annotation.figure.NumberWords.Kind;
import org.jspecify.annotations.Nullable;

/// A cardinal number in words, read word by word: "two hundred and six thousand".
///
/// Words that cannot stand beside each other in one number end it: "two three" is two numbers.
final class WordNumber {
  /// The longest number in words; no report writes a longer one.
  private static final int MOST_ATOMS = 24;

  private final Atoms atoms;
  private final int first;
  private int at;
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal scale = BigDecimal.ONE;
  private int group = -1;
  private @Nullable Kind last;
  private boolean grouped;

  private WordNumber(Atoms atoms, int first) {
    this.atoms = atoms;
    this.first = first;
    this.at = first;
  }

  /// The number that starts at `first`, where "a" may stand for one before "hundred", "million" or
  /// "dozen"; null if none does.
  static @Nullable Quantity read(Atoms atoms, int first) {
    boolean article = atoms.is(first, "a") || atoms.is(first, "an");
    if (!article && NumberWords.at(atoms, first) == null) {
      return null;
    }
    WordNumber number = new WordNumber(atoms, first);
    if (article) {
      Entry next = NumberWords.at(atoms, first + 1);
      if (next == null
          || (next.kind() != Kind.HUNDRED
              && next.kind() != Kind.SCALE
              && next.kind() != Kind.GROUP)) {
        return null;
      }
      number.group = 1;
      number.last = Kind.ONE;
      number.at = first + 1;
    }
    number.readAll();
    if (number.last == null) {
      return null;
    }
    BigDecimal value = number.total.add(BigDecimal.valueOf(Math.max(number.group, 0)));
    return Quantity.exactly(number.at, value, number.scale, Quantity.Form.WORDS);
  }

  private void readAll() {
    while (at - first < MOST_ATOMS && !grouped) {
      int next = last != null && atoms.joins(at) ? at + 1 : at;
      if (last != null && atoms.is(next, "and") && mayAdd(next + 1)) {
        next++;
        next += atoms.joins(next) ? 1 : 0;
      }
      Entry entry = NumberWords.at(atoms, next);
      if (entry == null || !take(entry)) {
        return;
      }
      at = next + 1;
      last = entry.kind();
    }
  }

  /// Whether "and" before `next` goes on with the number: "two hundred and six", but not "two
  /// hundred and six hundred".
  private boolean mayAdd(int next) {
    if (last != Kind.HUNDRED && last != Kind.SCALE) {
      return false;
    }
    int i = atoms.joins(next) ? next + 1 : next;
    Entry entry = NumberWords.at(atoms, i);
    if (entry == null
        || (entry.kind() != Kind.ONE && entry.kind() != Kind.TEEN && entry.kind() != Kind.TEN)) {
      return false;
    }
    i++;
    i += atoms.joins(i) ? 1 : 0;
    if (entry.kind() == Kind.TEN && NumberWords.is(atoms, i, Kind.ONE)) {
      i++;
    }
    Entry after = NumberWords.at(atoms, i);
    if (after == null) {
      return true;
    }
    return switch (after.kind()) {
      case HUNDRED, GROUP -> false;
      case SCALE -> Numeral.same(scale, BigDecimal.ONE) || after.value().compareTo(scale) < 0;
      default -> true;
    };
  }

  private boolean take(Entry entry) {
    return switch (entry.kind()) {
      case ONE -> takeOne(entry.value().intValue());
      case TEEN, TEN -> takeUpTo99(entry.value().intValue());
      case HUNDRED -> takeHundred();
      case SCALE -> takeScale(entry.value());
      case GROUP -> takeGroup(entry.value());
      case SUFFIX, PART, PARTS, PLURAL, VAGUE, TIMES -> false;
    };
  }

  private boolean takeOne(int value) {
    if (last == Kind.TEN && value > 0) {
      group += value;
      return true;
    }
    return takeUpTo99(value);
  }

  private boolean takeUpTo99(int value) {
    if (group < 0) {
      group = value;
      return true;
    }
    if (last == Kind.HUNDRED) {
      group += value;
      return true;
    }
    return false;
  }

  private boolean takeHundred() {
    if (group <= 0 || group > 99 || last == Kind.HUNDRED) {
      return false;
    }
    group *= 100;
    return true;
  }

  private boolean takeScale(BigDecimal value) {
    if (group <= 0 || (!Numeral.same(scale, BigDecimal.ONE) && value.compareTo(scale) >= 0)) {
      return false;
    }
    total = total.add(BigDecimal.valueOf(group).multiply(value));
    scale = value;
    group = -1;
    return true;
  }

  private boolean takeGroup(BigDecimal value) {
    if (group <= 0 || total.signum() != 0) {
      return false;
    }
    total = BigDecimal.valueOf(group).multiply(value);
    group = -1;
    grouped = true;
    return true;
  }
}
