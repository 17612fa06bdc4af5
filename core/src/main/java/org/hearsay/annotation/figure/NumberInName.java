package org.hearsay.annotation.figure;

import org.hearsay.annotation.figure.Atoms.Kind;
import org.hearsay.annotation.figure.Quantity.Form;
import org.hearsay.text.WordClasses;
import org.hearsay.text.WordClasses.WordClass;

/// Tells numbers that name something: labels (Flight 808, page 12), types (F-16, Covid-19), years,
/// addresses, list and telephone numbers.
final class NumberInName {
  private final Atoms atoms;
  private final boolean titleCase;

  NumberInName(Atoms atoms) {
    this.atoms = atoms;
    this.titleCase = isTitleCase(atoms);
  }

  /// Whether the sentence is set like a headline, so that capitals say nothing.
  boolean isTitleCase() {
    return titleCase;
  }

  boolean test(FoundFigure f) {
    if (isStuck(f)) {
      return true;
    }
    if (isTypeLetter(f)) {
      return true;
    }
    return f.unit() == null
        && (isYear(f)
            || isLabelled(f)
            || isNamed(f)
            || isModel(f)
            || isListNumber(f)
            || isHouseNumber(f)
            || isPlaceInList(f)
            || isTelephone(f));
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
    boolean times = atoms.is(end, "/") || atoms.is(end, "*") || atoms.is(end, "×");
    if (times && atoms.glued(end) && atoms.kind(end + 1) == Kind.NUMBER) {
      return true;
    }
    if (atoms.is(end, "(") && atoms.glued(end) && atoms.is(end + 2, ")")) {
      // 401(k)
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

  /// A bare number of four digits that could be a year and counts nothing.
  private boolean isYear(FoundFigure f) {
    if (f.form() != Form.DIGITS || !isYearAt(f.number()) || f.approximate()) {
      return false;
    }
    if (Context.YEAR_BEFORE.has(atoms, f.first() - 1) && !countsDirectly(f.end())) {
      return true;
    }
    String digits = atoms.lower(f.number());
    boolean recent = digits.startsWith("19") || digits.startsWith("20");
    return (recent && !digits.equals("2000") && !f.bounded()) || !countsPlainly(f.end());
  }

  /// Whether a plural in lower case follows within a few words; "2031 Olympics" names a year.
  private boolean countsPlainly(int end) {
    for (int i = end; i < end + 4; i++) {
      if (countsDirectly(i)) {
        return true;
      }
      if (atoms.endsPhrase(i)) {
        return i == end && atoms.is(i, "of");
      }
    }
    return false;
  }

  private boolean isYearAt(int atom) {
    String digits = atoms.lower(atom);
    return digits.length() == 4
        && digits.indexOf('.') < 0
        && digits.indexOf(',') < 0
        && ((digits.startsWith("1") && digits.charAt(1) > '2') || digits.startsWith("20"));
  }

  private boolean countsDirectly(int end) {
    return Nouns.isPlural(atoms, end) && !atoms.capital(end);
  }

  /// Whether a plural noun follows within a few words.
  boolean counts(int end) {
    for (int i = end; i < end + 4; i++) {
      if (Nouns.isPlural(atoms, i)) {
        return true;
      }
      if (atoms.endsPhrase(i)) {
        return i == end && atoms.is(i, "of");
      }
    }
    return false;
  }

  /// "Article 5", "page 12", "Flight 370".
  private boolean isLabelled(FoundFigure f) {
    int named = f.first() - (atoms.is(f.first() - 1, ":") ? 2 : 1);
    boolean label = Context.LABEL.has(atoms, named);
    boolean verb = !atoms.capital(f.first() - 1) && countsDirectly(f.end());
    boolean word = f.form() == Form.WORDS && atoms.endsPhrase(f.end());
    return label
        && !verb
        && !f.bounded()
        && (f.form() == Form.DIGITS || word || f.isOne() || atoms.capital(f.first()));
  }

  /// The letter of a type stuck to its number is no unit: "a Harbour 4C barge" is not warm.
  private boolean isTypeLetter(FoundFigure f) {
    int letter = f.end() - 1;
    return f.unit() != null
        && f.form() == Form.DIGITS
        && letter == f.number() + 1
        && atoms.glued(letter)
        && atoms.lower(letter).length() == 1
        && atoms.isWord(letter)
        && atoms.isWord(f.first() - 1)
        && atoms.capital(f.first() - 1)
        && atoms.lower(f.first() - 1).indexOf('\'') < 0
        && !titleCase
        && (!atoms.endsPhrase(f.first() - 1) || atoms.capital(f.first() - 2));
  }

  /// "the 757 may", "a 7.65 pistol", "the 501 c3": digits behind an article that count nothing.
  private boolean isModel(FoundFigure f) {
    if (f.form() != Form.DIGITS || f.bounded() || f.isOne()) {
      return false;
    }
    int end = f.end();
    boolean letters =
        atoms.isWord(end)
            && atoms.lower(end).length() == 1
            && atoms.glued(end + 1)
            && atoms.kind(end + 1) == Kind.NUMBER;
    if (letters) {
      return true;
    }
    int before = f.first() - 1;
    boolean hundreds = atoms.lower(f.number()).length() >= 3 && f.end() == f.number() + 1;
    boolean grouped = atoms.lower(f.number()).indexOf(',') >= 0;
    if (!hundreds || grouped || counts(end) || isCompound(end) || atoms.is(end, "-")) {
      return false;
    }
    boolean a = atoms.is(before, "a") || atoms.is(before, "an");
    boolean the = atoms.is(before, "the");
    boolean one =
        WordClasses.is(atoms.lower(end), WordClass.MODAL)
            || atoms.is(end, "is")
            || atoms.is(end, "was")
            || atoms.is(end, "has");
    return a || (the && one);
  }

  /// A number within a name: "Boeing 737", "Air Force One", "Six Nations".
  private boolean isNamed(FoundFigure f) {
    if (f.bounded() || f.number() == 0 || f.form() == Form.PLURAL || f.form() == Form.VAGUE) {
      return false;
    }
    int before = f.first() - 1;
    boolean ofName = atoms.is(before, "of") && atoms.capital(before - 1);
    if (ofName && (atoms.is(before - 1, "group") || (atoms.capital(f.number()) && !titleCase))) {
      // the Group of 7, the Gang of Nine
      return true;
    }
    boolean nameBefore =
        atoms.isWord(before)
            && atoms.capital(before)
            && before > 0
            && !Context.MONTH.has(atoms, before)
            && !atoms.endsPhrase(before);
    if (f.form() == Form.DIGITS) {
      boolean given = isPlace(before) || atoms.lower(f.number()).length() > 1;
      return nameBefore && !titleCase && !(counts(f.end()) && given);
    }
    boolean startsClause = atoms.kind(before) == Kind.QUOTE || atoms.is(before, ":") || before < 0;
    return atoms.isWord(f.number())
        && atoms.capital(f.number())
        && !titleCase
        && !startsClause
        && (nameBefore || atoms.capital(f.end()));
  }

  /// Whether the name that ends at `atom`, with one digit behind it, stands behind a preposition or
  /// opens the sentence: "in Port Hale 20 people", but not "two Falcon 9 rockets".
  private boolean isPlace(int atom) {
    int i = atom;
    while (i >= 0 && atom - i < 4 && atoms.isWord(i) && atoms.capital(i)) {
      if (WordClasses.is(atoms.lower(i), WordClass.PREPOSITION)) {
        return true;
      }
      i--;
    }
    return i < 0 || WordClasses.is(atoms.lower(i), WordClass.PREPOSITION);
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

  /// Whether a plural noun follows within some words, determiners and adjectives passed over: "of
  /// the injured passengers", "of Tarvo's biggest and oldest mills".
  boolean countsWide(int from) {
    for (int i = from; i < from + 10; i++) {
      if (Nouns.isPlural(atoms, i)) {
        return true;
      }
      boolean passes =
          WordClasses.is(atoms.lower(i), WordClass.DETERMINER)
              || WordClasses.is(atoms.lower(i), WordClass.COORDINATOR)
              || WordClasses.is(atoms.lower(i), WordClass.ADVERB)
              || atoms.lower(i).startsWith("'")
              || atoms.is(i, ",")
              || atoms.joins(i)
              || atoms.kind(i) == Kind.QUOTE
              || atoms.kind(i) == Kind.NUMBER;
      if (!passes && atoms.endsPhrase(i)) {
        return false;
      }
    }
    return false;
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
}
