package org.hearsay.annotation.date;

import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// An expression of time and what it means (TIMEX3 of ISO-TimeML, ISO 24617-1).
///
/// @param span where it stands, in UTF-16 code units
/// @param type what kind of time
/// @param value the TIMEX3 value: `2024-10-28`, `2024-W43`, `P10Y`, `BC0480`, `PAST_REF`; null
///   where it depends on a date that is not known
/// @param mod the TIMEX3 modifier `START`, `MID`, `END`, `APPROX`, `BEFORE`, `AFTER`, `LESS_THAN`,
///   `MORE_THAN`, `EQUAL_OR_LESS`, `EQUAL_OR_MORE`; null if none
/// @param edtf the same time in the format of ISO 8601-2, `2024-10-21/2024-10-27`; null where that
///   has no words for it
public record Timex(
    Span span, TimexType type, @Nullable String value, @Nullable String mod, @Nullable String edtf)
    implements Comparable<Timex> {

  /// An expression whose value says all that is known of it.
  public Timex(Span span, TimexType type, @Nullable String value, @Nullable String mod) {
    this(span, type, value, mod, Edtf.of(type, value, mod, null));
  }

  @Override
  public int compareTo(Timex other) {
    return span.compareTo(other.span);
  }
}
