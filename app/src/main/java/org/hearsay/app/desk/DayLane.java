package org.hearsay.app.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import org.hearsay.output.Markup;

/// A line from the first day of several rows to the last, with a dot for each day of one of them.
///
/// @param width in pixels
/// @param first in ISO 8601, before `last`
record DayLane(int width, String first, String last) {
  private static final int EDGE = 6;
  private static final int HEIGHT = 16;

  DayLane {
    if (first.compareTo(last) >= 0) {
      throw new IllegalArgumentException(
          "days " + first + " to " + last + "; expected two in turn");
    }
  }

  /// @param days from [#first] to [#last]; none where they are not known
  void write(Markup main, Collection<String> days) {
    String named = days.isEmpty() ? "day unknown" : String.join(", ", days);
    String right = String.valueOf(width);
    String middle = String.valueOf(HEIGHT / 2);
    main.open(
        "svg",
        "viewBox",
        "0 0 " + width + " " + HEIGHT,
        "width",
        right,
        "height",
        String.valueOf(HEIGHT),
        "role",
        "img",
        "aria-label",
        named);
    main.element("title", named);
    main.open("line", "class", "track", "x1", "0", "x2", right, "y1", middle, "y2", middle)
        .close("line");
    for (String day : days) {
      double x = EDGE + (width - 2.0 * EDGE) * distance(day) / distance(last);
      main.open("circle", "cx", String.format(Locale.ROOT, "%.1f", x), "cy", middle, "r", "4.5")
          .close("circle");
    }
    main.close("svg");
  }

  private long distance(String day) {
    return ChronoUnit.DAYS.between(LocalDate.parse(first), LocalDate.parse(day));
  }
}
