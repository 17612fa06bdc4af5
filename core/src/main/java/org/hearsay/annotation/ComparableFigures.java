package org.hearsay.annotation;

import java.util.List;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.date.TimexType;
import org.hearsay.annotation.figure.Figure;

import org.hearsay.report.Span;
import org.hearsay.text.Prose;

/// Leaves out figures by which reports cannot be held against each other: lengths that only say
/// when ("nearly three months ago" is a date, and listed as one), and ages of nobody named ("a
/// 69-year-old"), which may be anybody's.
final class ComparableFigures {
  private ComparableFigures() {}

  /// `report` without them. Those left keep their ids.
  static AnnotatedReport of(AnnotatedReport report) {
    List<GivenFigure> kept =
        report.figures().stream()
            .filter(f -> isComparable(report, f.figure()))
            .toList();
    if (kept.size() == report.figures().size()) {
      return report;
    }
    return new AnnotatedReport(
        report.report(),
        report.prose(),
        report.entities(),
        report.attributions(),
        kept,
        report.times(),
        report.credits());
  }

  private static boolean isComparable(AnnotatedReport report, Figure figure) {
    String unit = figure.unit();
    if (unit == null) {
      return true;
    }
    return unit.endsWith(" of age")
        ? isOfSomebodyNamed(report.prose(), figure)
        : !saysWhen(report.times(), figure.span());
  }

  private static boolean isOfSomebodyNamed(Prose prose, Figure figure) {
    Span of = figure.of();
    return of != null && Character.isUpperCase(prose.text().charAt(of.start()));
  }

  /// Whether an expression for a day or an hour holds the figure; one for a length does not say
  /// when. By halves, since expressions of time neither overlap nor stand out of order.
  private static boolean saysWhen(List<Timex> times, Span figure) {
    int low = 0;
    int high = times.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times.get(middle).span().end() <= figure.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == times.size() || !times.get(low).span().contains(figure)) {
      return false;
    }
    TimexType type = times.get(low).type();
    return type == TimexType.DATE || type == TimexType.TIME;
  }
}
