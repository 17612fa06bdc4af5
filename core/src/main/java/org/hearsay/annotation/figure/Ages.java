package org.hearsay.annotation.figure;

import java.math.BigDecimal;
import org.hearsay.annotation.figure.Quantity.Form;
import org.hearsay.report.Span;
import org.hearsay.text.WordClasses;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Tells how old somebody or something is: "a 69-year-old fisherman", "aged 12 to 19", "Anna Vell,
/// 42,", "He is 61".
///
/// An age is a figure, in years of age, since reports of one story differ in it. Whose it is stands
/// in [#owner]; a pronoun names nobody.
final class Ages {
  private static final BigDecimal OLDEST = BigDecimal.valueOf(115);
  private static final BigDecimal LONGEST_MONTH = BigDecimal.valueOf(31);
  private static final int MOST_NAMES = 5;

  private final Atoms atoms;
  private final SubjectPhrase subject;

  Ages(Atoms atoms) {
    this.atoms = atoms;
    this.subject = new SubjectPhrase(atoms);
  }

  /// `f` read as an age; null if it is none.
  @Nullable FoundFigure read(FoundFigure f) {
    if (f.score()) {
      return null;
    }
    FoundFigure compound = compound(f);
    if (compound != null) {
      return compound;
    }
    if (f.unit() != null || f.isFraction() || !isAge(f)) {
      return null;
    }
    FigurePattern pattern =
        isStated(f)
            ? FigurePattern.AGE_STATED
            : isApposed(f)
                ? FigurePattern.AGE_APPOSED
                : isOfPerson(f) ? FigurePattern.AGE_OF_PERSON : null;
    return pattern == null ? null : f.measuredIn(Units.AGE, f.end()).written(pattern);
  }

  /// Whose age it is, where that stands before it; null if it does not.
  @Nullable Span owner(FoundFigure age) {
    int end =
        switch (age.pattern()) {
          case AGE_APPOSED -> age.first() - 1;
          case AGE_STATED -> ownerOfStated(age.first() - 1);
          case AGE_OF_PERSON -> age.first() - 1;
          default -> -1;
        };
    if (end <= 0) {
      return null;
    }
    int start = end;
    while (start > 0
        && end - start < MOST_NAMES
        && atoms.isWord(start - 1)
        && atoms.capital(start - 1)
        && (start == end || !atoms.endsPhrase(start - 1))) {
      start--;
    }
    if (start == end) {
      start = subject.wordsBefore(end);
    }
    boolean pronoun = WordClasses.is(atoms.lower(end - 1), WordClass.PRONOUN);
    return start >= end || pronoun ? null : new Span(atoms.start(start), atoms.end(end - 1));
  }

  /// The atom behind the words before "aged" or "at the age of".
  private int ownerOfStated(int word) {
    int i = word;
    i -= atoms.is(i, "of") ? 1 : 0;
    i -= WordClasses.is(atoms.lower(i - 1), WordClass.DETERMINER) ? 1 : 0;
    i -= atoms.is(i - 1, ",") ? 1 : 0;
    return atoms.is(i - 1, "at") || atoms.is(i - 1, "of") ? -1 : i;
  }

  /// "a 69-year-old", "an 11-month-old calf": the unit goes on with "old".
  private @Nullable FoundFigure compound(FoundFigure f) {
    Unit unit = f.unit();
    if (unit == null || unit.kind() != Unit.Kind.TIME || unit.code().startsWith("year of")) {
      return null;
    }
    int old = f.end() + (atoms.joins(f.end()) ? 1 : 0);
    boolean compound = old > f.end() && f.compound();
    if (!compound || (!atoms.is(old, "old") && !atoms.is(old, "olds"))) {
      return null;
    }
    Unit age =
        new Unit(unit.code() + " of age", unit.name() + " of age", Unit.Kind.TIME, unit.factor());
    return f.measuredIn(age, old + 1).written(FigurePattern.AGE_IN_COMPOUND);
  }

  private boolean isAge(FoundFigure f) {
    BigDecimal most = f.high() == null ? f.low() : f.high();
    return most != null && most.signum() > 0 && most.compareTo(OLDEST) <= 0;
  }

  /// "aged 12 to 19", "age 9", "at the age of 14".
  private boolean isStated(FoundFigure f) {
    int before = f.first() - 1;
    boolean ageOf =
        atoms.is(before, "of") && (atoms.is(before - 1, "age") || atoms.is(before - 1, "ages"));
    return ageOf || isAgeWord(before);
  }

  private boolean isAgeWord(int atom) {
    return atoms.is(atom, "aged") || atoms.is(atom, "age") || atoms.is(atom, "ages");
  }

  private boolean isInDigits(FoundFigure f) {
    return f.form() == Form.DIGITS && atoms.lower(f.number()).indexOf('.') < 0;
  }

  /// "Anna Vell, 42,", "the driver (29)".
  private boolean isApposed(FoundFigure f) {
    int before = f.first() - 1;
    int end = f.end();
    boolean comma = atoms.is(before, ",");
    boolean apposed = comma || (atoms.is(before, "(") && atoms.is(end, ")"));
    boolean closed =
        atoms.is(end, ",") || atoms.is(end, ")") || atoms.is(end, ".") || end == atoms.size();
    return isInDigits(f)
        && f.isExact()
        && !f.bounded()
        && apposed
        && closed
        && atoms.isWord(before - 1)
        && (!Context.MONTH.has(atoms, before - 1) || isBeyondMonth(f))
        && (atoms.capital(before - 1) || (comma && atoms.is(end, ",")));
  }

  /// "Lin May, 60," is no day.
  private static boolean isBeyondMonth(FoundFigure f) {
    return f.low() != null && f.low().compareTo(LONGEST_MONTH) > 0;
  }

  /// "He is 61", "She turned 38", "my sister's 52".
  private boolean isOfPerson(FoundFigure f) {
    int verb = f.first() - 1;
    boolean turns = Context.TURNS.has(atoms, verb);
    boolean copula =
        atoms.is(verb, "is")
            || atoms.is(verb, "was")
            || atoms.is(verb, "am")
            || atoms.is(verb, "'m")
            || atoms.is(verb, "'s");
    int who = verb - 1;
    boolean person =
        atoms.is(who, "he")
            || atoms.is(who, "she")
            || atoms.is(who, "who")
            || atoms.is(who, "i")
            || Context.KIN.has(atoms, who)
            || (turns && atoms.capital(who));
    return isInDigits(f) && (copula || turns) && person && atoms.endsPhrase(f.end());
  }
}
