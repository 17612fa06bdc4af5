package org.hearsay.output;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// TIMEX3 values (ISO 8601 with TimeML's parts of the day and year) in words: `2031-03-11TEV` as
/// "11 March 2031, evening". What is of no known form is given back as it is.
final class CalendarWords {
  private CalendarWords() {}

  static String of(String value) {
    int time = value.indexOf('T');
    String day = time < 0 ? value : value.substring(0, time);
    if (day.isEmpty() || !Character.isDigit(day.charAt(0))) {
      return value;
    }
    String date = date(day);
    if (date == null || time < 0) {
      return date == null ? value : date;
    }
    String hours = value.substring(time + 1);
    String partOfDay =
        switch (hours) {
          case "MO" -> "morning";
          case "MI" -> "midday";
          case "AF" -> "afternoon";
          case "EV" -> "evening";
          case "NI" -> "night";
          case "DT" -> "daytime";
          default -> hours;
        };
    return date + ", " + partOfDay;
  }

  private static @Nullable String date(String day) {
    String[] parts = day.split("-", -1);
    String year = parts[0];
    if (!digits(year)) {
      return null;
    }
    if (parts.length == 1) {
      return switch (year.length()) {
        case 4 -> year;
        case 3 -> year + "0s";
        default -> null;
      };
    }
    if (year.length() != 4) {
      return null;
    }
    String second = parts[1];
    if (parts.length == 2) {
      return partOfYear(second, year);
    }
    return digits(second) && digits(parts[2]) && parts.length == 3 ? exact(day) : null;
  }

  private static @Nullable String partOfYear(String part, String year) {
    return switch (part) {
      case "SP" -> "spring " + year;
      case "SU" -> "summer " + year;
      case "FA" -> "autumn " + year;
      case "WI" -> "winter " + year;
      case "H1" -> "first half of " + year;
      case "H2" -> "second half of " + year;
      case "Q1", "Q2", "Q3", "Q4" -> "quarter " + part.charAt(1) + " of " + year;
      default -> weekOrMonth(part, year);
    };
  }

  private static @Nullable String weekOrMonth(String part, String year) {
    if (part.length() == 3 && part.charAt(0) == 'W' && digits(part.substring(1))) {
      return "week " + Integer.parseInt(part.substring(1)) + " of " + year;
    }
    if (part.length() != 2 || !digits(part)) {
      return null;
    }
    int month = Integer.parseInt(part);
    return month < 1 || month > 12 ? null : name(Month.of(month)) + " " + year;
  }

  private static @Nullable String exact(String day) {
    try {
      LocalDate date = LocalDate.parse(day);
      return date.getDayOfMonth() + " " + name(date.getMonth()) + " " + date.getYear();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String name(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static boolean digits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
