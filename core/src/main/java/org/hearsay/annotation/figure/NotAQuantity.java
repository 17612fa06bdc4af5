package org.hearsay.annotation.figure;

import org.hearsay.annotation.figure.Atoms.Kind;
import org.hearsay.annotation.figure.Quantity.Form;
import org.hearsay.text.WordClasses;
import org.hearsay.text.WordClasses.WordClass;

/// Tells numbers that state no quantity: names and labels (Flight 370, F-16, Covid-19, 10 Downing
/// Street), years, lists, results of games and votes, telephone numbers, and "one" as a pronoun.
///
/// The ages of people are left out where they describe ("a 69-year-old", ", 69,", "aged 69"): they
/// tell who somebody is. A stated age ("the bridge is 40 years old") stays.
final class NotAQuantity {

  private final Atoms atoms;
  private final boolean titleCase;

  NotAQuantity(Atoms atoms) {
    this.atoms = atoms;
    this.titleCase = isTitleCase(atoms);
  }

  private static boolean isTitleCase(Atoms atoms) {
    int capitals = 0;
    int long4 = 0;
    for (int i = 0; i < atoms.size(); i++) {
      if (atoms.isWord(i) && atoms.lower(i).length() > 3) {
        long4++;
        capitals += atoms.capital(i) ? 1 : 0;
      }
    }
    return long4 > 2 && capitals * 3 > long4 * 2;
  }

  boolean test(FoundFigure f) {
    return f.score()
        || isStuck(f)
        || isDayOfMonth(f)
        || isAge(f)
        || (f.unit() == null
            && (isYear(f)
                || isLabelled(f)
                || isNamed(f)
                || isListNumber(f)
                || isHouseNumber(f)
                || isPlaceInList(f)
                || isTelephone(f)))
        || isAnchoredTime(f)
        || isPronoun(f)
        || isEmpty(f);
  }

  /// Letters or digits stuck to the number: F-16, 5G, 1990s, mid-20s, 555-0123.
  private boolean isStuck(FoundFigure f) {
    int first = f.number();
    if (f.first() == first) {
      if (atoms.glued(first) && isCharacter(first - 1)) {
        return true;
      }
      boolean tied =
          (atoms.joins(first - 1) || (atoms.is(first - 1, "/") && atoms.glued(first - 1)))
              && isCharacter(first - 2);
      if (tied) {
        return true;
      }
    }
    if (atoms.is(first - 1, "#") || atoms.is(first - 1, "+")) {
      return true;
    }
    int end = f.end();
    if (atoms.glued(end) && isCharacter(end) && !atoms.lower(end).startsWith("'")) {
      return true;
    }
    if (atoms.is(end, "/") && atoms.glued(end) && atoms.kind(end + 1) == Kind.NUMBER) {
      return true;
    }
    return atoms.joins(end) && !f.compound() && !isCompound(end + 1);
  }

  private boolean isCharacter(int atom) {
    Kind kind = atoms.kind(atom);
    return kind == Kind.WORD || kind == Kind.NUMBER || kind == Kind.CODE;
  }

  private boolean isCompound(int atom) {
    return Context.COMPOUND.has(atoms, atom);
  }

  /// "14 August", "August 14": the finder of dates may have missed it.
  private boolean isDayOfMonth(FoundFigure f) {
    if (f.form() != Form.DIGITS || f.unit() != null || atoms.lower(f.number()).length() > 2) {
      return false;
    }
    return isMonth(f.first() - 1) || isMonth(f.end());
  }

  private boolean isMonth(int atom) {
    return Context.MONTH.has(atoms, atom) && (atoms.capital(atom) || !atoms.is(atom, "may"));
  }

  private boolean isAge(FoundFigure f) {
    int end = f.end();
    boolean time = f.hasUnit(Unit.Kind.TIME);
    if (time && f.compound() && atoms.lower(end + 1).startsWith("old") && atoms.joins(end)) {
      return true;
    }
    if (atoms.is(f.first() - 1, "aged")
        || atoms.is(f.first() - 1, "age")
        || atoms.is(f.first() - 1, "ages")) {
      return true;
    }
    if (f.unit() != null || f.form() != Form.DIGITS || !f.isExact() || f.bounded()) {
      return false;
    }
    boolean small = atoms.lower(f.number()).length() <= 2 || atoms.lower(f.number()).equals("100");
    boolean apposed = atoms.is(f.first() - 1, ",") || atoms.is(f.first() - 1, "(");
    boolean closed =
        atoms.is(end, ",") || atoms.is(end, ")") || atoms.is(end, ".") || end == atoms.size();
    return small && apposed && closed && atoms.capital(f.first() - 2);
  }

  /// A bare number of four digits that could be a year and counts nothing.
  private boolean isYear(FoundFigure f) {
    if (f.form() != Form.DIGITS || !isYearAt(f.number()) || f.approximate()) {
      return false;
    }
    if (Context.YEAR_BEFORE.has(atoms, f.first() - 1) && !countsDirectly(f.end())) {
      return true;
    }
    return !countsPlainly(f.end());
  }

  /// Whether a plural in lower case follows within a few words; "2031 Olympics" names a year.
  private boolean countsPlainly(int end) {
    for (int i = end; i < end + 4; i++) {
      if (countsDirectly(i)) {
        return true;
      }
      if (Nouns.endsPhrase(atoms, i)) {
        return atoms.is(i, "of");
      }
    }
    return false;
  }

  private boolean isYearAt(int atom) {
    String digits = atoms.lower(atom);
    return digits.length() == 4
        && digits.indexOf('.') < 0
        && digits.indexOf(',') < 0
        && (digits.startsWith("1") && digits.charAt(1) > '2' || digits.startsWith("20"));
  }

  private boolean countsDirectly(int end) {
    return Nouns.isPlural(atoms, end) && !atoms.capital(end);
  }

  /// Whether a plural noun follows within a few words.
  private boolean counts(int end) {
    for (int i = end; i < end + 4; i++) {
      if (Nouns.isPlural(atoms, i)) {
        return true;
      }
      if (Nouns.endsPhrase(atoms, i)) {
        return atoms.is(i, "of");
      }
    }
    return false;
  }

  /// "Article 5", "page 12", "Flight 370".
  private boolean isLabelled(FoundFigure f) {
    boolean label = Context.LABEL.has(atoms, f.first() - 1);
    boolean verb = !atoms.capital(f.first() - 1) && countsDirectly(f.end());
    return label
        && !verb
        && !f.bounded()
        && (f.form() == Form.DIGITS || f.isOne() || atoms.capital(f.first()));
  }

  /// A number within a name: "Boeing 737", "Air Force One", "Six Nations".
  private boolean isNamed(FoundFigure f) {
    if (f.bounded() || f.number() == 0 || f.form() == Form.PLURAL || f.form() == Form.VAGUE) {
      return false;
    }
    int before = f.first() - 1;
    boolean nameBefore =
        atoms.isWord(before)
            && atoms.capital(before)
            && before > 0
            && !Nouns.endsPhrase(atoms, before);
    if (f.form() == Form.DIGITS) {
      return nameBefore && !titleCase && !counts(f.end());
    }
    boolean startsClause = atoms.kind(before) == Kind.QUOTE || atoms.is(before, ":") || before < 0;
    return atoms.isWord(f.number())
        && atoms.capital(f.number())
        && !titleCase
        && !startsClause
        && (nameBefore || atoms.capital(f.end()));
  }

  private boolean isListNumber(FoundFigure f) {
    if (f.form() != Form.DIGITS || f.bounded()) {
      return false;
    }
    boolean opened = atoms.is(f.first() - 1, "(");
    boolean closed = atoms.is(f.end(), ")");
    if (opened && closed) {
      return true;
    }
    return f.first() == 0 && (closed || atoms.is(f.end(), ".") || atoms.is(f.end(), ":"));
  }

  /// "17 of 30" under a picture.
  private boolean isPlaceInList(FoundFigure f) {
    if (f.form() != Form.DIGITS || f.bounded()) {
      return false;
    }
    int end = f.end();
    boolean first =
        atoms.is(end, "of") && atoms.kind(end + 1) == Kind.NUMBER && !countsDirectly(end + 2);
    boolean second =
        atoms.is(f.first() - 1, "of")
            && atoms.kind(f.first() - 2) == Kind.NUMBER
            && !countsDirectly(end);
    return first || second;
  }

  private boolean isHouseNumber(FoundFigure f) {
    if (f.form() != Form.DIGITS || f.bounded()) {
      return false;
    }
    for (int i = f.end(); i < f.end() + 4 && atoms.isWord(i) && atoms.capital(i); i++) {
      if (i > f.end() && Context.STREET.has(atoms, i)) {
        return true;
      }
    }
    return false;
  }

  /// Groups of digits with nothing but a space or bracket between them.
  private boolean isTelephone(FoundFigure f) {
    if (f.form() != Form.DIGITS) {
      return false;
    }
    boolean before = atoms.kind(f.first() - 1) == Kind.CODE;
    boolean behind = atoms.kind(f.end()) == Kind.CODE;
    boolean range = !Numeral.same(f.low(), f.high());
    return before
        || behind
        || (range
            && atoms.lower(f.number()).length() == 3
            && atoms.lower(f.end() - 1).length() == 4
            && !counts(f.end()));
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
    boolean one = atoms.is(f.number(), "one") && f.isExact() && !f.bounded();
    int next = f.number() + 1;
    boolean counts = f.unit() == null ? f.end() == next : f.hasUnit(Unit.Kind.TIME);
    if (!one || !counts || atoms.joins(next)) {
      return false;
    }
    if (Context.ONE_BEFORE.has(atoms, f.first() - 1)) {
      return true;
    }
    if (Context.CASUALTY.has(atoms, next)) {
      return false;
    }
    boolean participle = Nouns.isVerbLike(atoms, next) && Nouns.endsPhrase(atoms, next + 1);
    if (Nouns.endsPhrase(atoms, next) || participle) {
      return true;
    }
    if (Context.ONE_IDIOM.has(atoms, next) || (atoms.capital(next) && !titleCase)) {
      return true;
    }
    for (int i = next; i < next + 5; i++) {
      if (Context.TELLING.has(atoms, i)) {
        return true;
      }
      if (Nouns.endsPhrase(atoms, i)) {
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
    if (atoms.is(f.number(), "zero") || atoms.is(f.number(), "0")) {
      return !counts(f.end());
    }
    boolean named =
        atoms.is(f.end(), "of")
            || !Nouns.endsPhrase(atoms, f.end())
            || atoms.kind(f.end()) == Kind.QUOTE;
    return f.form() == Form.VAGUE && f.high() == null && (!named || atoms.is(f.end(), "times"));
  }
}
