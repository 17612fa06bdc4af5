package org.hearsay.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// When a report was published, no more exactly than its input says.
///
/// @param date the day, in the zone of the input
/// @param time the time of day; null if only the day is known
/// @param offset the zone of `time`; null if the input gives none
public record PublicationTime(
    LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

  public PublicationTime {
    if (time == null && offset != null) {
      throw new IllegalArgumentException("a zone offset without a time of day: " + offset);
    }
  }

  public static PublicationTime of(LocalDate date) {
    return new PublicationTime(date, null, null);
  }

  /// Whether this is certainly earlier than `other`: an earlier day, or, where both give a time and
  /// the same kind of zone, an earlier instant.
  public boolean isBefore(PublicationTime other) {
    if (time != null && other.time != null) {
      if (offset != null && other.offset != null) {
        return date.atTime(time)
            .toInstant(offset)
            .isBefore(other.date.atTime(other.time).toInstant(other.offset));
      }
      if (offset == null && other.offset == null) {
        return date.atTime(time).isBefore(other.date.atTime(other.time));
      }
    }
    return date.isBefore(other.date);
  }

  /// ISO 8601, as exact as known: `2031-03-14`, `2031-03-14T09:30`, `2031-03-14T09:30+01:00`.
  @Override
  public String toString() {
    if (time == null) {
      return date.toString();
    }
    return date + "T" + time + (offset == null ? "" : offset);
  }
}
