package org.hearsay.annotation.figure;

import org.hearsay.annotation.figure.Atoms.Kind;
import org.hearsay.annotation.figure.Quantity.Form;
import org.hearsay.text.WordClasses;
import org.hearsay.text.WordClasses.WordClass;

/// Tells numbers that state no quantity: parts of names, results of games and votes, hours of the
/// day, places in time, and "one" as a pronoun.
///
/// The ages of people are left out where they describe ("a 69-year-old", ", 69,", "aged 69"): they
/// tell who somebody is. A stated age ("the bridge is 40 years old") stays.
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
        || isAge(f)
        || isAnchoredTime(f)
        || isPronoun(f)
        || isEmpty(f);
  }

  /// "14 August", "August 14": the finder of dates may have missed it.
  private boolean isDayOfMonth(FoundFigure f) {
    if (f.form() != Form.DIGITS || f.unit() != null || atoms.lower(f.number()).length() > 2) {
      return false;
    }
    int before = f.first() - 1;
    boolean may = atoms.is(before, "may") && atoms.is(before - 1, "on");
    boolean dotted = atoms.is(before, ".") && atoms.glued(before) && isMonth(before - 1);
    return may || dotted || isMonth(before) || isMonth(f.end());
  }

  private boolean isClock(FoundFigure f) {
    return f.unit() == null && f.form() != Form.VAGUE && Context.CLOCK.has(atoms, f.end());
  }

  private boolean isMonth(int atom) {
    return Context.MONTH.has(atoms, atom) && (atoms.capital(atom) || !atoms.is(atom, "may"));
  }

  /// "He is 61".
  private boolean isAgeOfPronoun(FoundFigure f) {
    int verb = f.first() - 1;
    boolean copula =
        atoms.is(verb, "is") || atoms.is(verb, "was") || Context.TURNS.has(atoms, verb);
    boolean person =
        atoms.is(verb - 1, "he")
            || atoms.is(verb - 1, "she")
            || atoms.is(verb - 1, "who")
            || (Context.TURNS.has(atoms, verb) && atoms.capital(verb - 1));
    return copula && person && atoms.endsPhrase(f.end());
  }

  private boolean isAge(FoundFigure f) {
    int end = f.end();
    boolean time = f.hasUnit(Unit.Kind.TIME);
    if (time && atoms.is(end - 1, "yo")) {
      return true;
    }
    boolean old = atoms.lower(end + 1).startsWith("old") && atoms.joins(end);
    if (time && f.compound() && (old || atoms.is(end - 1, "old"))) {
      return true;
    }
    int before = f.first() - 1;
    boolean ageOf =
        atoms.is(before, "of") && (atoms.is(before - 1, "age") || atoms.is(before - 1, "ages"));
    if (ageOf
        || atoms.is(f.first() - 1, "aged")
        || atoms.is(f.first() - 1, "age")
        || atoms.is(f.first() - 1, "ages")) {
      return true;
    }
    if (f.unit() != null || f.form() != Form.DIGITS || !f.isExact() || f.bounded()) {
      return false;
    }
    if (isAgeOfPronoun(f)) {
      return true;
    }
    boolean small = atoms.lower(f.number()).length() <= 2 || atoms.lower(f.number()).equals("100");
    boolean apposed = atoms.is(f.first() - 1, ",") || atoms.is(f.first() - 1, "(");
    boolean closed =
        atoms.is(end, ",") || atoms.is(end, ")") || atoms.is(end, ".") || end == atoms.size();
    boolean between = atoms.is(f.first() - 1, ",") && atoms.is(end, ",");
    return small
        && apposed
        && closed
        && (atoms.capital(f.first() - 2) || between)
        && atoms.isWord(f.first() - 2);
  }

  /// "three months ago", "the past two weeks": a place in time, not a length of it.
  private boolean isAnchoredTime(FoundFigure f) {
    if (!f.hasUnit(Unit.Kind.TIME) || f.unit() == null || f.unit().code().indexOf('/') >= 0) {
      return false;
    }
    if (Context.ANCHOR_BEHIND.has(atoms, f.end())
        || (atoms.is(f.end(), "from") && atoms.is(f.end() + 1, "now"))
        || (atoms.is(f.end(), "to") && atoms.is(f.end() + 1, "the"))) {
      return true;
    }
    // "can last around a decade" tells a length, "the last nearly ten years" a place.
    return Context.ANCHOR_BEFORE.has(atoms, f.first() - 1)
        && (!f.bounded() || WordClasses.is(atoms.lower(f.first() - 2), WordClass.DETERMINER));
  }

  /// "one" that counts nothing: "one of the", "no one", "one official said".
  private boolean isPronoun(FoundFigure f) {
    int next = f.number() + 1;
    if (f.bounded() && atoms.is(f.number(), "one") && f.end() == next && f.unit() == null) {
      // "a film about one man", "beyond one of the largest"; but "at least one of the crew"
      return !Context.ONE_BOUND.has(atoms, f.first());
    }
    boolean one = atoms.is(f.number(), "one") && f.isExact() && !f.bounded();
    boolean counts =
        f.unit() == null
            ? f.end() == next
            : f.hasUnit(Unit.Kind.TIME) || f.hasUnit(Unit.Kind.PERCENT);
    if (!one || !counts || atoms.joins(next)) {
      return false;
    }
    if (Context.ONE_BEFORE.has(atoms, f.first() - 1)) {
      return true;
    }
    if (Context.CASUALTY.has(atoms, next)) {
      return false;
    }
    boolean participle = Nouns.isVerbLike(atoms, next) && atoms.endsPhrase(next + 1);
    if (atoms.endsPhrase(next) || participle) {
      return true;
    }
    if (Context.ONE_IDIOM.has(atoms, next) || (atoms.capital(next) && !names.isTitleCase())) {
      return true;
    }
    for (int i = next; i < next + 5; i++) {
      if (Context.TELLING.has(atoms, i)) {
        return true;
      }
      if (atoms.endsPhrase(i)) {
        return false;
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
    boolean named =
        atoms.is(f.end(), "of")
            || !atoms.endsPhrase(f.end())
            || Context.DEGREE.has(atoms, f.end())
            || atoms.kind(f.end()) == Kind.QUOTE;
    return f.form() == Form.VAGUE && f.high() == null && (!named || atoms.is(f.end(), "times"));
  }
}
