package org.hearsay.annotation.figure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.text.LexiconFile;
import org.jspecify.annotations.Nullable;

/// The units of measure and the currencies. Read once from `units.tsv`: forms, code, name, kind,
/// place (before, after), condition, example.
///
/// A code may be followed by `*` and a factor, `year*10` for a decade. A condition narrows where a
/// form is a unit: `glued` only where it is stuck to its number or its parts to each other, `large`
/// only behind a thousand or more, `plain` only in lower case.
final class Units {

  /// What "four times" and "twice" are counted in.
  static final Unit TIMES = new Unit("times", "times", Unit.Kind.MEASURE, BigDecimal.ONE);

  /// How old somebody is, where the text leaves the years unsaid.
  static final Unit AGE = new Unit("year of age", "year of age", Unit.Kind.TIME, BigDecimal.ONE);

  private enum Condition {
    NONE,
    GLUED,
    LARGE,
    PLAIN
  }

  /// A unit beside a number.
  ///
  /// @param end the atom behind it
  record Hit(int end, Unit unit) {}

  private record Form(Unit unit, Condition condition) {}

  private static final BigDecimal LARGE = BigDecimal.valueOf(1000);
  private static final PhraseTable<Form> BEFORE = new PhraseTable<>();
  private static final PhraseTable<Form> AFTER = new PhraseTable<>();
  private static final Map<String, String> NAMES = new TreeMap<>();

  static {
    for (String[] row : LexiconFile.rows(Units.class, "units.tsv", 7)) {
      int star = row[1].indexOf('*');
      String code = star < 0 ? row[1] : row[1].substring(0, star);
      BigDecimal factor = star < 0 ? BigDecimal.ONE : new BigDecimal(row[1].substring(star + 1));
      Unit unit = new Unit(code, row[2], Unit.Kind.valueOf(upper(row[3])), factor);
      Condition condition = row[5].isEmpty() ? Condition.NONE : Condition.valueOf(upper(row[5]));
      if (star < 0) {
        NAMES.putIfAbsent(code, row[2]);
      }
      for (String form : LexiconFile.values(row[0])) {
        (row[4].equals("before") ? BEFORE : AFTER).add(form, new Form(unit, condition));
      }
    }
  }

  private Units() {}

  private static String upper(String cell) {
    return cell.toUpperCase(Locale.ROOT);
  }

  /// The English name of a code, rates too; empty if the code is not ours.
  static Optional<String> name(String code) {
    int slash = code.indexOf('/');
    if (slash < 0) {
      return Optional.ofNullable(NAMES.get(code));
    }
    return name(code.substring(0, slash))
        .flatMap(first -> name(code.substring(slash + 1)).map(rest -> first + " per " + rest));
  }

  /// The atoms that currencies before a number start with.
  static Set<String> firstBeforeNumber() {
    return BEFORE.first();
  }

  /// Whether a unit behind its number may start with the atom `lower`.
  static boolean opens(String lower) {
    return AFTER.first().contains(lower);
  }

  /// The currency sign or code that starts at `atom` and stands before its number; null if none
  /// does.
  static @Nullable Hit beforeNumber(Atoms atoms, int atom) {
    PhraseTable.Hit<Form> hit = BEFORE.at(atoms, atom);
    if (hit == null) {
      return null;
    }
    boolean glued = hit.end() - atom < 2 || atoms.glued(hit.end() - 1);
    boolean fits = hit.meaning().condition() != Condition.GLUED || (glued && atoms.capital(atom));
    return fits ? new Hit(hit.end(), hit.meaning().unit()) : null;
  }

  /// The unit that starts at `atom`, whatever stands before it; null if none does.
  static @Nullable Hit at(Atoms atoms, int atom) {
    PhraseTable.Hit<Form> hit = AFTER.at(atoms, atom);
    return hit == null || hit.meaning().condition() != Condition.NONE
        ? null
        : new Hit(hit.end(), hit.meaning().unit());
  }

  /// The unit at `atom` of which something is given, in the singular: "a share", "per day"; null if
  /// none stands there.
  static @Nullable Hit rate(Atoms atoms, int atom) {
    Hit hit = at(atoms, atom);
    boolean fits =
        hit != null
            && hit.unit().kind() != Unit.Kind.MONEY
            && hit.unit().kind() != Unit.Kind.PERCENT
            && Numeral.same(hit.unit().factor(), BigDecimal.ONE)
            && !atoms.lower(hit.end() - 1).endsWith("s");
    return fits ? hit : null;
  }

  /// The unit that starts at `atom` behind a number of at most `high`; null if none does.
  static @Nullable Hit afterNumber(Atoms atoms, int atom, @Nullable BigDecimal high) {
    PhraseTable.Hit<Form> hit = AFTER.at(atoms, atom);
    if (hit == null) {
      return null;
    }
    boolean fits =
        switch (hit.meaning().condition()) {
          case NONE -> true;
          case GLUED ->
              atoms.glued(atom) && (!atoms.capital(atom) || hit.meaning().unit().isTemperature());
          case LARGE -> high != null && high.compareTo(LARGE) >= 0;
          case PLAIN -> !atoms.capital(atom);
        };
    boolean inWord = atoms.joins(hit.end()) && hit.meaning().condition() == Condition.PLAIN;
    return fits && !inWord ? new Hit(hit.end(), hit.meaning().unit()) : null;
  }
}
