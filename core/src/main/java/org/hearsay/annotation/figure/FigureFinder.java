package org.hearsay.annotation.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  /// The same in `language`, a BCP 47 tag; null for English. Of languages beside English, German is
  /// read with its words; in the others only numbers that nothing but a figure can be, with the
  /// marks of that language: `1.234` is 1234 in Spanish and no decimal.
  public static List<Figure> find(Prose prose, List<Timex> times, @Nullable String language) {
    String primary =
        language == null ? "en" : language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return primary.equals("en") || primary.equals("und")
        ? find(prose, times)
        : WordedFigures.find(prose, times, primary);
  }

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
        find(SentenceAtoms.of(prose, sentence), sorted.subList(firstTime, endTime), figures);
      }
    }
    return List.copyOf(figures);
  }

  /// The full English name of a [Figure#unit()]: `dollar` for `USD`, `kilometre per hour` for
  /// `km/hour`; empty if `unit` is none of ours.
  public static Optional<String> unitName(String unit) {
    return Units.name(unit);
  }

  /// Adds the figures of a sentence to those before it.
  ///
  /// @param times the expressions of time in the sentence, by place
  static void find(Atoms atoms, List<Timex> times, List<Figure> figures) {
    FigureReader reader = new FigureReader(atoms);
    NotAQuantity notAQuantity = new NotAQuantity(atoms);
    CountedPhrase counted = new CountedPhrase(atoms);
    Ages ages = new Ages(atoms);
    Wholes wholes = new Wholes(atoms, figures);
    FoundFigure before = null;
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
      FoundFigure age = ages.read(found);
      if (age != null) {
        Span behind = age.pattern() == FigurePattern.AGE_IN_COMPOUND ? counted.find(age) : null;
        figures.add(figure(atoms, age, behind == null ? ages.owner(age) : behind, null, null));
        i = age.end();
        continue;
      }
      boolean inTime = time < times.size() && isPlaceInTime(times.get(time), atoms, found);
      if (!inTime && !notAQuantity.test(found)) {
        Span of = counted.find(found);
        FoundFigure bounded = boundedBehindNoun(atoms, found, of);
        Wholes.Part part = wholes.find(found, of);
        Figure restated = before == null ? null : restated(atoms, before, bounded, figures);
        figures.add(figure(atoms, bounded, of, part, restated));
        before = bounded;
        i = bounded.end();
      } else {
        i = Math.max(found.end(), i + 1);
      }
    }
  }

  /// The figure that `found` says again in another unit: "24 points, or 0.1 percent", "60 km (37
  /// miles)"; null if it says something new.
  private static @Nullable Figure restated(
      Atoms atoms, FoundFigure before, FoundFigure found, List<Figure> figures) {
    int i = before.end();
    boolean bracket = atoms.is(i, "(");
    boolean or = atoms.is(i, ",") && atoms.is(i + 1, "or");
    i += bracket ? 1 : or ? 2 : 0;
    boolean measured =
        before.unit() != null
            && found.unit() != null
            && !before.unit().code().equals(found.unit().code());
    return i > before.end() && i == found.first() && measured
        ? figures.get(figures.size() - 1)
        : null;
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
    // "$20 billion a year": there only the rate is an expression of time. "Three weeks ago" says
    // when, and how long before.
    if (found.unit() == null) {
      return time.span().overlaps(number);
    }
    // "three quarters billion euros" is no three quarters of a year
    boolean cutShort = time.type() == TimexType.DURATION && time.span().end() < number.end();
    return !found.hasUnit(Unit.Kind.TIME) && time.span().contains(number.start()) && !cutShort;
  }

  private static Figure figure(
      Atoms atoms,
      FoundFigure found,
      @Nullable Span of,
      Wholes.@Nullable Part part,
      @Nullable Figure restated) {
    Span span = new Span(atoms.start(found.first()), atoms.end(found.end() - 1));
    Unit unit = found.unit();
    String code = unit == null ? null : unit.code();
    if (code == null && found.isFraction()) {
      code = "fraction";
    }
    Bounds bounds = new Bounds(found.low(), found.high(), found.approximate());
    Change change = Changes.of(atoms, found);
    Span counted = of == null && part != null && part.named() ? part.of() : of;
    if (restated != null) {
      change = change == null ? restated.change() : change;
      counted = counted == null ? restated.of() : counted;
    }
    return new Figure(
        span, bounds, code, change, counted, part == null ? null : part.whole(), found.pattern());
  }
}
