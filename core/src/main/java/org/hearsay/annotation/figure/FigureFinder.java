package org.hearsay.annotation.figure;

import java.util.List;
import org.hearsay.annotation.date.Timex;
import org.hearsay.text.Prose;

/// Finds quantities. The door of this room.
public final class FigureFinder {
  private FigureFinder() {}

  /// All figures in `prose`, by place, none overlapping another and none inside an expression of
  /// time, except where that is itself a quantity ("around a decade").
  ///
  /// @param times what [org.hearsay.annotation.date.DateFinder] found in the same prose
  public static List<Figure> find(Prose prose, List<Timex> times) {
    throw new UnsupportedOperationException("being written");
  }
}
