package org.hearsay.cluster;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which reports are held against each other: those of one language and, if so wanted, of one span
/// of days. A scope is grouped by one thread, and scopes know nothing of each other.
///
/// A story may run over the border of two spans. So that it is not cut there, the reports of the
/// last days of a span are held against those of the next one too. The dossiers of both then name
/// these reports, by which they are found to belong together.
///
/// @param days of a span; 0 for one scope a language, without end
/// @param overlapDays of a span that the next one sees too; fewer than `days`
record Scopes(int days, int overlapDays) implements Serializable {
  private static final String UNKNOWN_LANGUAGE = "und";

  Scopes {
    if (days < 0 || overlapDays < 0 || (days > 0 && overlapDays >= days)) {
      throw new IllegalArgumentException(
          "spans of "
              + days
              + " days that overlap in "
              + overlapDays
              + "; expected 0 or more days, and fewer in which they overlap");
    }
  }

  /// The scopes of a report, its own first.
  ///
  /// @param language BCP 47 tag; null if unknown
  /// @param instant see [Filed]
  List<String> of(@Nullable String language, long instant) {
    String tag = language == null ? UNKNOWN_LANGUAGE : language.toLowerCase(Locale.ROOT);
    int cut = tag.indexOf('-');
    String primary = cut < 0 ? tag : tag.substring(0, cut);
    if (days == 0) {
      return List.of(primary);
    }
    if (instant == Filed.NEVER) {
      return List.of(primary + "/undated");
    }
    long day = Instant.ofEpochMilli(instant).atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
    long span = Math.floorDiv(day, days);
    List<String> scopes = new ArrayList<>();
    scopes.add(primary + "/" + LocalDate.ofEpochDay(span * days));
    next(day, span).ifPresent(s -> scopes.add(primary + "/" + LocalDate.ofEpochDay(s * days)));
    return scopes;
  }

  private Optional<Long> next(long day, long span) {
    long last = (span + 1) * days;
    return last - day <= overlapDays ? Optional.of(span + 1) : Optional.empty();
  }
}
