package org.hearsay.annotation.date;

import java.time.LocalDate;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// A point of time from which others are counted.
///
/// @param day a day within it; years before Christ count as 0 for 1 BC, -1 for 2 BC
/// @param unit how closely `day` is known
/// @param span where the text names it; null for the day of publication
/// @param sentence index of the sentence that names it; -1 for the day of publication
record Anchor(LocalDate day, Unit unit, @Nullable Span span, int sentence) {
  static Anchor ofPublication(LocalDate day) {
    return new Anchor(day, Unit.DAY, null, -1);
  }
}
