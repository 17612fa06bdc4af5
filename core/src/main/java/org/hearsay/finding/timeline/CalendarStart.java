package org.hearsay.finding.timeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/// The first day a calendar value of TIMEX3 covers, and how much it covers, to sort by.
///
/// @param day as `YYYY-MM-DD`; for a value no calendar holds (`2031-13`) the value itself
/// @param rank 0 for a month, 1 for a week, 2 for a day
record CalendarStart(String day, int rank) implements Comparable<CalendarStart> {

  /// @param value starting `YYYY-MM` or `YYYY-Www`
  static CalendarStart of(String value) {
    try {
      if (value.charAt(5) == 'W') {
        int week = Integer.parseInt(value, 6, 8, 10);
        LocalDate monday =
            LocalDate.of(Integer.parseInt(value, 0, 4, 10), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(java.time.DayOfWeek.MONDAY);
        return new CalendarStart(monday.toString(), 1);
      }
      if (value.length() >= 10 && value.charAt(7) == '-') {
        return new CalendarStart(value.substring(0, 10), 2);
      }
      return new CalendarStart(YearMonth.parse(value.substring(0, 7)).atDay(1).toString(), 0);
    } catch (DateTimeException e) {
      return new CalendarStart(value, 2);
    }
  }

  @Override
  public int compareTo(CalendarStart other) {
    int byDay = day.compareTo(other.day);
    return byDay != 0 ? byDay : Integer.compare(rank, other.rank);
  }
}
