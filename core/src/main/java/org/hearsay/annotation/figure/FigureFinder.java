package org.hearsay.annotation.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.date.TimexType;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.jspecify.annotations.Nullable;

/// Finds quantities. The door of this room.
///
/// "At least 18 miners were killed" gives one figure: span "At least 18", low 18, no high, of
/// "miners". What a number must be to count is said in [NotAQuantity].
public final class FigureFinder {
  private FigureFinder() {}

  /// All figures in `prose`, by place, none overlapping another and none inside an expression of
  /// time, except where that is itself a quantity ("around a decade").
  ///
  /// @param times what [org.hearsay.annotation.date.DateFinder] found in the same prose
  public static List<Figure> find(Prose prose, List<Timex> times) {
    List<Timex> sorted = times.stream().sorted().toList();
    List<Figure> figures = new ArrayList<>();
    int firstTime = 0;
    for (Sentence sentence : prose.sentences()) {
      while (firstTime < sorted.size()
          && sorted.get(firstTime).span().end() <= sentence.span().start()) {
        firstTime++;
      }
      int endTime = firstTime;
      while (endTime < sorted.size()
          && sorted.get(endTime).span().start() < sentence.span().end()) {
        endTime++;
      }
      if (FigureOpenings.mayBeIn(prose, sentence)) {
        figures.addAll(find(SentenceAtoms.of(prose, sentence), sorted.subList(firstTime, endTime)));
      }
    }
    return List.copyOf(figures);
  }

  /// The full English name of a [Figure#unit()]: `dollar` for `USD`, `kilometre per hour` for
  /// `km/hour`; empty if `unit` is none of ours.
  public static Optional<String> unitName(String unit) {
    return Units.name(unit);
  }

  /// @param times the expressions of time in the sentence, by place
  static List<Figure> find(Atoms atoms, List<Timex> times) {
    FigureReader reader = new FigureReader(atoms);
    NotAQuantity notAQuantity = new NotAQuantity(atoms);
    CountedPhrase counted = new CountedPhrase(atoms);
    List<Figure> figures = new ArrayList<>();
    int time = 0;
    int i = 0;
    while (i < atoms.size()) {
      FoundFigure found = FigureOpenings.mayStart(atoms, i) ? reader.read(i) : null;
      if (found == null) {
        i++;
        continue;
      }
      int number = atoms.start(found.number());
      while (time < times.size() && times.get(time).span().end() <= number) {
        time++;
      }
      boolean inTime = time < times.size() && isPlaceInTime(times.get(time), atoms, found);
      if (!inTime && !notAQuantity.test(found)) {
        Span of = counted.find(found);
        FoundFigure bounded = boundedBehindNoun(atoms, found, of);
        figures.add(figure(atoms, bounded, of));
        i = bounded.end();
      } else {
        i = Math.max(found.end(), i + 1);
      }
    }
    return figures;
  }

  /// "20 members or more": the bound may stand behind what is counted.
  private static FoundFigure boundedBehindNoun(Atoms atoms, FoundFigure found, @Nullable Span of) {
    int i = found.end();
    while (of != null && i < atoms.size() && atoms.start(i) < of.end()) {
      i++;
    }
    return of != null && !found.bounded() && atoms.is(i, "or")
        ? FigureReader.boundedBehind(atoms, found, i)
        : found;
  }

  /// Whether the number lies in an expression that says when, not how long.
  private static boolean isPlaceInTime(Timex time, Atoms atoms, FoundFigure found) {
    Span number = new Span(atoms.start(found.number()), atoms.end(found.end() - 1));
    // "$20 billion a year": there only the rate is an expression of time
    boolean covers =
        time.span().contains(number.start())
            || (found.unit() == null && time.span().overlaps(number));
    return covers && !(time.type() == TimexType.DURATION && found.hasUnit(Unit.Kind.TIME));
  }

  private static Figure figure(Atoms atoms, FoundFigure found, @Nullable Span of) {
    Span span = new Span(atoms.start(found.first()), atoms.end(found.end() - 1));
    Unit unit = found.unit();
    String code = unit == null ? null : unit.code();
    if (code == null && found.isFraction()) {
      code = "fraction";
    }
    Bounds bounds = new Bounds(found.low(), found.high(), found.approximate());
    return new Figure(span, bounds, code, Changes.of(atoms, found), of);
  }
}
