package org.hearsay.annotation.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hearsay.report.Span;
import org.hearsay.text.WordClasses;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Finds the whole of which a figure counts a part: "two of those 80 people", "12 people, including
/// three children", "About 30 of them".
///
/// "Them" and "whom" are the nearest figure before them that counts as many or more, in the same
/// sentence or shortly before it. Where there is none, nobody is named.
final class Wholes {
  /// How far before the sentence "of them" may look back, in UTF-16 code units: some sentences.
  private static final int REACH = 500;

  private static final Set<String> PRONOUNS = Set.of("them", "those", "these", "whom", "which");

  private final Atoms atoms;
  private final List<Figure> earlier;

  /// @param earlier the figures before this one, by place; may grow while this is in use
  Wholes(Atoms atoms, List<Figure> earlier) {
    this.atoms = atoms;
    this.earlier = earlier;
  }

  /// What a figure is a part of.
  ///
  /// @param whole the words that name it
  /// @param of what the whole counts
  /// @param named whether the part does not say itself what it counts
  record Part(Span whole, @Nullable Span of, boolean named) {}

  /// The whole of which `f` is a part; null where it is none.
  ///
  /// @param of the noun phrase found for `f`
  @Nullable Part find(FoundFigure f, @Nullable Span of) {
    int behind = f.end();
    if (atoms.is(behind, "of") && f.form() != Quantity.Form.BARE_FRACTION) {
      if (isPronoun(behind + 1)) {
        Figure whole = antecedent(f, null);
        return whole == null ? null : new Part(cover(whole), whole.of(), true);
      }
      return f.counts() && of != null && isDefinite(behind + 1) ? definite(behind + 1, of) : null;
    }
    if (isIncluded(f.first())) {
      Unit unit = f.unit();
      Figure whole = antecedent(f, unit == null ? null : unit.code());
      return whole == null || whole.span().start() < atoms.start(0)
          ? null
          : new Part(cover(whole), null, false);
    }
    return listed(f);
  }

  private Part definite(int first, Span of) {
    int start = first;
    while (atoms.start(start) < of.start()
        && (WordClasses.is(atoms.lower(start), WordClass.DETERMINER) || atoms.is(start, "all"))) {
      start++;
    }
    return new Part(new Span(Math.min(atoms.start(start), of.start()), of.end()), null, false);
  }

  /// "of those", "of whom", not "of those killed" or "of those 80 people".
  private boolean isPronoun(int atom) {
    return PRONOUNS.contains(atoms.lower(atom)) && isEnd(atom + 1);
  }

  private boolean isEnd(int atom) {
    return atoms.endsPhrase(atom)
        && atoms.kind(atom) != Atoms.Kind.NUMBER
        && NumberWords.at(atoms, atom) == null;
  }

  private boolean isDefinite(int atom) {
    for (int i = atom; i < atom + 4; i++) {
      if (atoms.is(i, "'s")) {
        return true;
      }
    }
    return WordClasses.is(atoms.lower(atom), WordClass.DETERMINER)
        && !atoms.is(atom, "a")
        && !atoms.is(atom, "an")
        && !atoms.is(atom, "any")
        && !atoms.is(atom, "some");
  }

  /// "including", "among them", "of whom" before the figure.
  private boolean isIncluded(int first) {
    int i = first - 1;
    i -= WordClasses.is(atoms.lower(i), WordClass.DETERMINER) ? 1 : 0;
    boolean among =
        (atoms.is(i - 1, "among") && (atoms.is(i, "them") || atoms.is(i, "those")))
            || (atoms.is(i - 1, "of") && (atoms.is(i, "whom") || atoms.is(i, "which")));
    return atoms.is(i, "including") || among;
  }

  /// "including two women and three children": the second is a part too.
  private @Nullable Part listed(FoundFigure f) {
    if (earlier.isEmpty() || (!atoms.is(f.first() - 1, "and") && !atoms.is(f.first() - 1, ","))) {
      return null;
    }
    Figure before = earlier.get(earlier.size() - 1);
    Span whole = before.partOf();
    Span counted = before.of();
    int end = counted == null ? before.span().end() : Math.max(before.span().end(), counted.end());
    boolean next = before.span().start() >= atoms.start(0) && end <= atoms.start(f.first());
    int words = 0;
    for (int i = f.first() - 1; next && i >= 0 && atoms.start(i) >= end; i--) {
      words++;
    }
    boolean included = whole != null && whole.end() <= before.span().start();
    return next && words <= 2 && included && whole != null ? new Part(whole, null, false) : null;
  }

  /// The nearest figure before `f` in the same unit that says as much or more.
  private @Nullable Figure antecedent(FoundFigure f, @Nullable String unit) {
    BigDecimal part = f.low() == null ? f.high() : f.low();
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Figure whole = earlier.get(i);
      if (whole.span().start() < atoms.start(0) - REACH) {
        return null;
      }
      boolean same = Objects.equals(whole.unit(), unit) && whole.change() == null;
      boolean counts = unit != null || whole.of() != null;
      if (same && counts && whole.partOf() == null && isEnough(whole.bounds(), part, f)) {
        return whole;
      }
    }
    return null;
  }

  private static boolean isEnough(Bounds whole, @Nullable BigDecimal part, FoundFigure f) {
    BigDecimal most = whole.high() == null ? whole.low() : whole.high();
    return most != null
        && (whole.high() == null
            || f.hasUnit(Unit.Kind.PERCENT)
            || f.isFraction()
            || part == null
            || part.compareTo(most) <= 0);
  }

  private static Span cover(Figure figure) {
    Span of = figure.of();
    return of == null || of.start() < figure.span().start()
        ? figure.span()
        : figure.span().cover(of);
  }
}
