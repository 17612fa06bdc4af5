package org.hearsay.annotation.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/// Writes TIMEX3 values as EDTF, the extended date format of ISO 8601-2, for programs that read no
/// TIMEX3.
///
/// Days, months and years are of level 0, as are weeks, which are written as the interval of their
/// days; seasons, decades, years before Christ and `~` for what is approximate are of level 1;
/// quarters and halves of level 2. What the format has no words for has none: durations, sets,
/// `PAST_REF`. Parts of a day and modifiers such as `START` are left out, so that the value is
/// never narrower than the text.
final class Edtf {
  private static final int FIRST_QUARTER = 33;
  private static final int FIRST_HALF = 40;

  private Edtf() {}

  /// @param zone an offset such as `+01:00` or `Z`; null if none is known
  static @Nullable String of(
      TimexType type, @Nullable String value, @Nullable String mod, @Nullable String zone) {
    if (value == null || type == TimexType.DURATION || type == TimexType.SET) {
      return null;
    }
    String[] dayAndTime = value.split("T", 2);
    String date = date(dayAndTime[0]);
    if (date == null) {
      return null;
    }
    boolean clock = dayAndTime.length == 2 && dayAndTime[1].indexOf(':') > 0;
    String point = clock ? time(date, dayAndTime[1], zone) : date;
    if (!"APPROX".equals(mod)) {
      return point;
    }
    return clock ? null : point.replace("/", "~/") + "~";
  }

  /// The days from `first` to `last`.
  static String interval(LocalDate first, LocalDate last) {
    return day(first) + "/" + day(last);
  }

  private static String time(String date, String clock, @Nullable String zone) {
    String offset = zone == null ? "" : zone;
    if (clock.startsWith("24:")) {
      // ISO 8601-1:2019 has no hour 24.
      LocalDateTime midnight = LocalDate.parse(date).plusDays(1).atStartOfDay();
      return day(midnight.toLocalDate()) + "T00:00:00" + offset;
    }
    return date + "T" + clock + ":00" + offset;
  }

  private static @Nullable String date(String value) {
    boolean before = value.startsWith("BC");
    String[] parts = (before ? value.substring(2) : value).split("-", -1);
    int figures = parts[0].length();
    int head = Years.figures(parts[0], 1, 4);
    if (head < 0) {
      return null;
    }
    if (figures < 4) {
      return parts.length > 1 ? null : decade(head, figures, before);
    }
    int year = before ? 1 - head : head;
    return switch (parts.length) {
      case 1 -> year(year);
      case 2 -> part(year, parts[1]);
      case 3 -> part(year, parts[1], parts[2]);
      default -> null;
    };
  }

  private static @Nullable String part(int year, String part) {
    String named =
        switch (part) {
          case "SP" -> "21";
          case "SU" -> "22";
          case "FA" -> "23";
          case "WI" -> "24";
          default -> null;
        };
    if (named != null) {
      return year(year) + "-" + named;
    }
    int number = Years.figures(part.substring(1), 1, 2);
    return switch (part.charAt(0)) {
      case 'Q' -> number < 1 ? null : year(year) + "-" + (FIRST_QUARTER - 1 + number);
      case 'H' -> number < 1 ? null : year(year) + "-" + (FIRST_HALF - 1 + number);
      case 'W' -> week(year, number, DayOfWeek.MONDAY);
      default -> Years.figures(part, 2, 2) < 1 ? null : year(year) + "-" + part;
    };
  }

  private static @Nullable String part(int year, String second, String third) {
    if (third.equals("WE")) {
      return week(year, Years.figures(second.substring(1), 2, 2), DayOfWeek.SATURDAY);
    }
    boolean day = Years.figures(second, 2, 2) > 0 && Years.figures(third, 2, 2) > 0;
    return day ? year(year) + "-" + second + "-" + third : null;
  }

  /// The days of a week from `first` on.
  private static @Nullable String week(int year, int week, DayOfWeek first) {
    if (week < 1) {
      return null;
    }
    LocalDate sunday =
        LocalDate.of(year, 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
            .with(DayOfWeek.SUNDAY);
    return interval(sunday.with(first), sunday);
  }

  /// The years that share their first `figures` figures.
  private static String decade(int head, int figures, boolean before) {
    if (!before) {
      String known = Integer.toString(head);
      return "0".repeat(figures - known.length()) + known + "X".repeat(4 - figures);
    }
    int span = figures == 3 ? 10 : figures == 2 ? 100 : 1000;
    // The 480s BC are 489 to 480; the fourth century BC is 400 to 301.
    int late = head * span + (figures == 3 ? 0 : 1);
    return year(1 - (late + span - 1)) + "/" + year(1 - late);
  }

  private static String year(int year) {
    String figures = Integer.toString(Math.abs(year));
    return (year < 0 ? "-" : "") + "0".repeat(Math.max(0, 4 - figures.length())) + figures;
  }

  private static String day(LocalDate day) {
    return year(day.getYear())
        + "-"
        + Unit.two(day.getMonthValue())
        + "-"
        + Unit.two(day.getDayOfMonth());
  }
}
