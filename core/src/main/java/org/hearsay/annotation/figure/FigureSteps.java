package org.hearsay.annotation.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotation.figure.BoundWords.Bound;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.jspecify.annotations.Nullable;

/// How the value of a figure came about: what each word of it says, in their order.
public final class FigureSteps {
  /// What some words of a figure say.
  ///
  /// @param words where they stand
  /// @param says in plain words: "times 1,000,000", "no upper end"
  public record Step(Span words, String says) {}

  private final Atoms atoms;
  private final int end;
  private final List<Step> steps = new ArrayList<>();
  private @Nullable BigDecimal high;

  private FigureSteps(Atoms atoms, int end) {
    this.atoms = atoms;
    this.end = end;
  }

  /// The steps to the value of `figure`, which was found in `prose`.
  public static List<Step> of(Prose prose, Figure figure) {
    int token = prose.tokenAt(figure.span().start());
    int last = prose.tokenAt(figure.span().end() - 1);
    Atoms atoms = SentenceAtoms.of(prose, token, last + 1);
    int first = 0;
    while (first < atoms.size() && atoms.start(first) < figure.span().start()) {
      first++;
    }
    int end = first;
    while (end < atoms.size() && atoms.end(end) <= figure.span().end()) {
      end++;
    }
    FigureSteps steps = new FigureSteps(atoms, end);
    for (int i = first; i < end; ) {
      i = Math.max(i + 1, steps.read(i));
    }
    return List.copyOf(steps.steps);
  }

  /// Adds what the words at `i` say, and returns the atom behind them.
  private int read(int i) {
    PhraseTable.Hit<Bound> bound = BoundWords.beforeNumber(atoms, i);
    if (bound == null && high != null) {
      bound = BoundWords.afterNumber(atoms, i);
    }
    if (bound != null && bound.end() <= end) {
      return add(i, bound.end(), words(bound.meaning()));
    }
    BigDecimal digits = atoms.value(i);
    if (digits != null) {
      high = digits;
      return add(i, i + 1, plain(digits));
    }
    Units.Hit currency = high == null ? Units.beforeNumber(atoms, i) : null;
    if (currency != null && currency.end() <= end) {
      return add(i, currency.end(), "in " + currency.unit().name());
    }
    PhraseTable.Hit<NumberWords.Entry> vague = NumberWords.vagueAt(atoms, i);
    if (vague != null && vague.end() <= end) {
      high = BigDecimal.ONE;
      return add(i, vague.end(), words(vague.meaning()));
    }
    NumberWords.Entry word = NumberWords.at(atoms, i);
    if (word != null) {
      high = word.value();
      return add(i, i + 1, words(word));
    }
    Units.Hit unit = Units.afterNumber(atoms, i, BigDecimal.valueOf(Long.MAX_VALUE));
    if (unit != null && unit.end() <= end) {
      boolean same = Numeral.same(unit.unit().factor(), BigDecimal.ONE);
      String in = "in " + Units.name(unit.unit().code()).orElse(unit.unit().name());
      return add(i, unit.end(), same ? in : "times " + plain(unit.unit().factor()) + ", " + in);
    }
    boolean joins = atoms.is(i, "to") || atoms.is(i, "and") || atoms.is(i, "or");
    return joins ? add(i, i + 1, "goes on to a second number") : i + 1;
  }

  private int add(int from, int to, String says) {
    steps.add(new Step(new Span(atoms.start(from), atoms.end(to - 1)), says));
    return to;
  }

  private static String words(Bound bound) {
    String rough = bound.rough() ? "rough" : "";
    return switch (bound.effect()) {
      case AT_LEAST -> rough.isEmpty() ? "no upper end" : "no upper end, rough";
      case AT_MOST -> rough.isEmpty() ? "no lower end" : "no lower end, rough";
      case ABOUT -> "rough";
      case EXACTLY -> "neither more nor less";
    };
  }

  private static String words(NumberWords.Entry word) {
    String value = plain(word.value());
    return switch (word.kind()) {
      case ONE, TEEN, TEN -> value;
      case HUNDRED, SCALE, SUFFIX, GROUP -> "times " + value;
      case PART, PARTS -> "divided by " + value;
      case PLURAL -> value + " or more, rough";
      case VAGUE -> word.value().signum() > 0 ? value + ", rough" : "no number of its own";
      case TIMES -> value + " times";
    };
  }

  /// With commas between thousands.
  private static String plain(BigDecimal value) {
    String digits = value.stripTrailingZeros().toPlainString();
    int point = digits.indexOf('.');
    StringBuilder plain = new StringBuilder(digits);
    for (int i = (point < 0 ? digits.length() : point) - 3; i > 0; i -= 3) {
      if (Character.isDigit(digits.charAt(i - 1))) {
        plain.insert(i, ',');
      }
    }
    return plain.toString();
  }
}
