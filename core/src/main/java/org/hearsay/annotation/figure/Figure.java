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
///   [FigureFinder#unitName] gives the English name
/// @param change set where the text says that something rose or fell **by** this
/// @param of the noun phrase that is counted or measured; null if none is found
public record Figure(
    Span span, Bounds bounds, @Nullable String unit, @Nullable Change change, @Nullable Span of)
    implements Comparable<Figure> {
  @Override
  public int compareTo(Figure other) {
    return span.compareTo(other.span);
  }
}
