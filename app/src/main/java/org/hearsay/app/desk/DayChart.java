package org.hearsay.app.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.output.Markup;

/// How many of something each day brought, as bars; each month where that would be too many bars.
final class DayChart {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 96;
  private static final int FLOOR = 78;
  private static final int CEILING = 14;
  private static final int LABEL = 110;
  private static final int BARS_MAX = 92;
  private static final double WIDEST = 26;

  private DayChart() {}

  /// Draws it; nothing where all is of one day.
  ///
  /// @param days rows of: day, count, part of it that is told apart
  /// @param what is counted, in the plural
  /// @param part what is told apart, in the plural; empty if nothing is
  static void write(Markup out, Listing days, String what, String part) {
    TreeMap<LocalDate, long[]> counts = new TreeMap<>();
    for (Listing.Row row : days.rows()) {
      if (!row.text(0).isEmpty()) {
        counts.put(LocalDate.parse(row.text(0)), new long[] {row.number(1), row.number(2)});
      }
    }
    if (counts.size() < 2) {
      return;
    }
    LocalDate first = counts.firstKey();
    LocalDate last = counts.lastKey();
    boolean months = ChronoUnit.DAYS.between(first, last) >= BARS_MAX;
    Map<Integer, long[]> bars = new TreeMap<>();
    counts.forEach((day, count) ->
        bars.merge(
            place(first, day, months), count, (a, b) -> new long[] {a[0] + b[0], a[1] + b[1]}));
    int places = 1 + place(first, last, months);
    long most = bars.values().stream().mapToLong(bar -> bar[0]).max().orElse(1);
    String label =
        what
            + (months ? " by month, " : " by day, ")
            + Pages.days(first.toString(), last.toString())
            + "; at most "
            + most;
    double pitch = Math.min(WIDEST, (double) WIDTH / places);
    double end = Math.min(WIDTH, places * pitch);
    boolean narrow = end <= 2 * LABEL;
    String width = at(end);
    String height = String.valueOf(narrow ? FLOOR + 2 : HEIGHT);
    out.open("figure", "class", narrow ? "days narrow" : "days");
    out.open(
        "svg",
        "viewBox",
        "0 0 " + width + " " + height,
        "width",
        width,
        "height",
        height,
        "role",
        "img",
        "aria-label",
        label);
    for (Map.Entry<Integer, long[]> bar : bars.entrySet()) {
      String when =
          months
              ? YearMonth.from(first).plusMonths(bar.getKey()).toString()
              : first.plusDays(bar.getKey()).toString();
      out.open("g").element("title", when + ": " + bar.getValue()[0]);
      bar(out, bar.getKey() * pitch, pitch, bar.getValue()[0], most, "all");
      bar(out, bar.getKey() * pitch, pitch, bar.getValue()[1], most, "part");
      out.close("g");
    }
    axis(out, first, last, end, narrow);
    out.close("svg");
    out.open("figcaption").text(what + (months ? " by month" : " by day"));
    // where the words of the drawing would be too small, or have no room
    out.element(
        "span", ", " + Pages.days(first.toString(), last.toString()), "class", "range-said");
    if (!part.isEmpty() && bars.values().stream().anyMatch(bar -> bar[1] > 0)) {
      out.text("; ").element("span", part, "class", "part");
    }
    out.close("figcaption").close("figure").line();
  }

  /// How many days or months behind the first.
  private static int place(LocalDate first, LocalDate day, boolean months) {
    return (int)
        (months
            ? ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(day))
            : ChronoUnit.DAYS.between(first, day));
  }

  private static void axis(
      Markup out, LocalDate first, LocalDate last, double end, boolean narrow) {
    out.open("line", "class", "track", "x1", "0", "x2", at(end), "y1", at(FLOOR), "y2", at(FLOOR))
        .close("line");
    if (!narrow) {
      out.element("text", first.toString(), "x", "0", "y", at(HEIGHT - 2.0));
      out.element(
          "text", last.toString(), "x", at(end), "y", at(HEIGHT - 2.0), "text-anchor", "end");
    }
  }

  private static void bar(Markup out, double x, double pitch, long count, long most, String style) {
    if (count > 0) {
      double height = Math.max(2, (double) (FLOOR - CEILING) * count / most);
      out.open(
              "rect",
              "class",
              style,
              "x",
              at(x + pitch * 0.1),
              "y",
              at(FLOOR - height),
              "width",
              at(pitch * 0.8),
              "height",
              at(height))
          .close("rect");
    }
  }

  private static String at(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
