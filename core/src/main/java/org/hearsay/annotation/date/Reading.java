package org.hearsay.annotation.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a matched expression means.
///
/// @param type its TIMEX3 type
/// @param value its TIMEX3 value, or null if that hangs on an unknown day
/// @param day a day within the time named, from which later expressions may count; null if none
/// @param unit how closely `day` is known
record Reading(
    TimexType type, @Nullable String value, @Nullable LocalDate day, @Nullable Unit unit) {

  static Reading of(TimexType type, @Nullable String value) {
    return new Reading(type, value, null, null);
  }

  /// The point of time known to `unit` around `day`, or one without value if `day` is not known.
  static Reading point(@Nullable LocalDate day, Unit unit) {
    return day == null
        ? of(TimexType.DATE, null)
        : new Reading(TimexType.DATE, unit.around(day), day, unit);
  }
}
