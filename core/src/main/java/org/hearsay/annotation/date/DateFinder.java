package org.hearsay.annotation.date;

import java.time.LocalDate;
import java.util.List;
import org.hearsay.text.Prose;
import org.jspecify.annotations.Nullable;

/// Finds expressions of time and resolves them. The door of this room.
public final class DateFinder {
  private DateFinder() {}

  /// All expressions of time in `prose`, by place, none overlapping another.
  ///
  /// @param published the day relative expressions count from; if null they keep no value
  public static List<Timex> find(Prose prose, @Nullable LocalDate published) {
    throw new UnsupportedOperationException("being written");
  }
}
