package org.hearsay.annotation.figure;

import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// A quantity in the text.
///
/// @param span the number with the words that bound it and its unit: "Almost 200", "between 10,000
///   and 12,000", "up to five per cent"; a bound behind what is counted takes that in: "20 people
///   or more"
/// @param bounds what the text says it is
/// @param unit what a measured quantity is measured in: `USD`, `percent`, `km`, `year`,
///   `USD/share`; `fraction` for a part of a whole ("a third of"); null where things are counted.
///   [FigureFinder#unitName] gives the English name, [CommonUnit] compares units with each other
/// @param change set where the text says that something rose or fell **by** this
/// @param of the noun phrase that is counted or measured, or whose age it is; null if none is
///   found. Of "30 of them" it is what the whole counts, wherever that stands
/// @param partOf the whole of which this counts a part: "two of **those 80 people**", "**12
///   people**, including three children"; null where none is named
/// @param pattern how it is written
public record Figure(
    Span span,
    Bounds bounds,
    @Nullable String unit,
    @Nullable Change change,
    @Nullable Span of,
    @Nullable Span partOf,
    FigurePattern pattern)
    implements Comparable<Figure> {

  /// A figure in digits that is no part of another.
  public Figure(
      Span span, Bounds bounds, @Nullable String unit, @Nullable Change change, @Nullable Span of) {
    this(span, bounds, unit, change, of, null, FigurePattern.DIGITS);
  }

  @Override
  public int compareTo(Figure other) {
    return span.compareTo(other.span);
  }
}
