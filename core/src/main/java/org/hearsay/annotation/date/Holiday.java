package org.hearsay.annotation.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// A feast or day of remembrance, and the rule that gives its date in a year.
///
/// @param rule `MM-DD` for a fixed day, `easter±N` for one that follows Easter Sunday, `MM-wN-D`
///   for the Nth (or, with `L`, last) weekday D (1 Monday to 7 Sunday) of a month
record Holiday(String name, String rule) {

  /// The date in `year` of the Gregorian calendar.
  ///
  /// @throws IllegalStateException if the rule is not of a known form
  LocalDate in(int year) {
    try {
      if (rule.startsWith("easter")) {
        return easter(year).plusDays(Integer.parseInt(rule.substring("easter".length())));
      }
      int month = Integer.parseInt(rule.substring(0, 2));
      if (rule.charAt(3) != 'w') {
        return LocalDate.of(year, month, Integer.parseInt(rule.substring(3)));
      }
      DayOfWeek weekday = DayOfWeek.of(rule.charAt(6) - '0');
      LocalDate first = LocalDate.of(year, month, 1);
      return rule.charAt(4) == 'L'
          ? first.with(TemporalAdjusters.lastInMonth(weekday))
          : first.with(TemporalAdjusters.dayOfWeekInMonth(rule.charAt(4) - '0', weekday));
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalStateException("holiday " + name + " has no such rule: " + rule, e);
    }
  }

  /// Western Easter Sunday, by the method of Meeus, Jones and Butcher.
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
