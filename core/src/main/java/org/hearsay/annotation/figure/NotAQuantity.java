package org.hearsay.annotation.figure;

import org.hearsay.annotation.figure.Atoms.Kind;
import org.hearsay.annotation.figure.Quantity.Form;
import org.hearsay.text.WordClasses;
import org.hearsay.text.WordClasses.WordClass;

/// Tells numbers that state no quantity: parts of names, results of games and votes, hours of the
/// day, "one" as a pronoun, and words such as "several" that state no number.
final class NotAQuantity {

  private final Atoms atoms;
  private final NumberInName names;

  NotAQuantity(Atoms atoms) {
    this.atoms = atoms;
    this.names = new NumberInName(atoms);
  }

  boolean test(FoundFigure f) {
    return f.score()
        || names.test(f)
        || isDayOfMonth(f)
        || isClock(f)
        || isPronoun(f)
        || isEmpty(f);
  }

  /// "14 August", "August 14": the finder of dates may have missed it.
  private boolean isDayOfMonth(FoundFigure f) {
    if (f.form() != Form.DIGITS || f.unit() != null || atoms.lower(f.number()).length() > 2) {
      return false;
    }
    int before = f.first() - 1;
    boolean may =
        (atoms.is(before, "may") && atoms.is(before - 1, "on"))
            || (atoms.is(f.end(), "may") && atoms.is(before, "on"));
    boolean dotted = atoms.is(before, ".") && atoms.glued(before) && isMonth(before - 1);
    return may || dotted || isMonth(before) || isMonth(f.end());
  }

  private boolean isClock(FoundFigure f) {
    return f.unit() == null && f.form() != Form.VAGUE && Context.CLOCK.has(atoms, f.end());
  }

  private boolean isMonth(int atom) {
    return Context.MONTH.has(atoms, atom) && (atoms.capital(atom) || !atoms.is(atom, "may"));
  }

  /// "one" that counts nothing: "no one", "one another", "one day", "one must ask".
  private boolean isPronoun(FoundFigure f) {
    int next = f.number() + 1;
    if (f.bounded() && atoms.is(f.number(), "one") && f.end() == next && f.unit() == null) {
      // "a film about one man", "beyond one of the largest"; but "at least one of the crew"
      return !Context.ONE_BOUND.has(atoms, f.first());
    }
    if (!atoms.is(f.number(), "one") || !f.isExact() || f.bounded() || atoms.joins(next)) {
      return false;
    }
    if (f.hasUnit(Unit.Kind.TIME)) {
      // "one day to return", but "one day after"
      return Context.ONE_IDIOM.has(atoms, next)
          && !Context.ANCHOR_BEHIND.has(atoms, f.end())
          && !Context.LENGTH.has(atoms, f.first() - 1);
    }
    if (f.end() != next) {
      // "at one point"
      return Context.ONE_IDIOM.has(atoms, next) && atoms.is(f.first() - 1, "at");
    }
    boolean of = atoms.is(next, "of");
    boolean thatOneOf = of && atoms.is(f.first() - 1, "that");
    if ((Context.ONE_BEFORE.has(atoms, f.first() - 1) && !thatOneOf)
        || Context.ONE_IDIOM.has(atoms, next)) {
      return true;
    }
    if (Context.CASUALTY.has(atoms, next)) {
      return false;
    }
    if (of) {
      // "one of the guards", "one of them"; but "a matter of one of principle"
      boolean counted = Context.UNNAMED.has(atoms, next + 1) || names.countsWide(next + 1);
      return !counted || isMembership(f.first() - 1);
    }
    boolean participle = Nouns.isVerbLike(atoms, next) && atoms.endsPhrase(next + 1);
    boolean capitals =
        atoms.capital(f.number()) && atoms.capital(next) && f.first() > 0 && !names.isTitleCase();
    return capitals || ((atoms.endsPhrase(next) || participle) && !isOneOfThem(f));
  }

  /// "Vell, one of the founders,", "is one of the largest": says what somebody is, not how many.
  private boolean isMembership(int before) {
    return atoms.is(before, ",")
        || atoms.is(before, "as")
        || atoms.is(before, "(")
        || WordClasses.is(atoms.lower(before), WordClass.COPULA);
  }

  /// "57 escaped, and one was found": what happens to people happens to one of those counted.
  private boolean isOneOfThem(FoundFigure f) {
    int before = f.first() - 1;
    boolean listed = atoms.is(before, "and") || atoms.is(before, ",") || atoms.is(before, ";");
    int verb = f.end();
    boolean happens =
        atoms.is(verb, "was")
            || atoms.is(verb, "has")
            || atoms.is(verb, "died")
            || atoms.is(verb, "remains");
    return listed && happens && hasNumberBefore(before);
  }

  private boolean hasNumberBefore(int atom) {
    for (int i = atom; i > Math.max(-1, atom - 20); i--) {
      if (atoms.kind(i) == Kind.NUMBER || NumberWords.at(atoms, i) != null) {
        return true;
      }
    }
    return false;
  }

  /// Numbers that need company: bare "half", "zero tolerance", "several" without a noun.
  private boolean isEmpty(FoundFigure f) {
    boolean by = atoms.is(f.first() - 1, "by") || atoms.is(f.first() - 1, "to");
    if (f.form() == Form.BARE_FRACTION) {
      return !f.bounded() && !by;
    }
    if (f.low() == null && f.high() == null) {
      // "several guards" counts, though it has neither end, and so does "several years of training";
      // "several" alone counts nothing, and "several weeks" says only when
      return f.unit() == null ? !names.counts(f.end()) : !atoms.is(f.end(), "of");
    }
    if (f.unit() != null || f.bounded()) {
      return false;
    }
    if (atoms.is(f.first() - 1, "or") && Units.at(atoms, f.first() - 2) != null) {
      // "the coming year or two"
      return true;
    }
    if (atoms.is(f.number(), "zero") || atoms.is(f.number(), "0")) {
      return !names.counts(f.end());
    }
    if (f.form() == Form.FRACTION && atoms.kind(f.number()) == Kind.NUMBER) {
      // 1/8 under a picture
      boolean of = atoms.isWord(f.end()) && !atoms.capital(f.end());
      return atoms.is(f.number() + 1, "/") && !of;
    }
    return false;
  }
}
