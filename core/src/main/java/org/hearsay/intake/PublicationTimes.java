package org.hearsay.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.hearsay.report.PublicationTime;
import org.jspecify.annotations.Nullable;

/// Publication times as pages and files write them: ISO 8601 in its usual variants, RFC 1123 (`Fri,
/// 14 Mar 2031 09:30:00 GMT`), and a day with the month in English words. Numbers whose order is
/// not known (`03/04/2031`) are not read.
final class PublicationTimes {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final List<String> MONTH_NAMES =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final int LENGTH_MAX = 80;

  private PublicationTimes() {}

  /// The time that `value` gives; null if it gives none that can be read for certain.
  ///
  /// Midnight to the second without a zone is how databases write a day, and is read as the day.
  static @Nullable PublicationTime find(@Nullable String value) {
    if (value == null || value.length() > LENGTH_MAX) {
      return null;
    }
    try {
      Scanner scanner = new Scanner(value.strip());
      PublicationTime time = scanner.numericDay() ? scanner.rest() : scanner.wordedDay();
      return time == null || !scanner.atEnd() ? null : time;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// Reads a value from left to right, once.
  private static final class Scanner {
    private final String text;
    private int at;
    private int year;
    private int month;
    private int day;

    Scanner(String text) {
      this.text = text;
    }

    boolean atEnd() {
      skipSpace();
      return at == text.length();
    }

    /// `2031-03-14`, `2031/03/14` or `20310314`.
    boolean numericDay() {
      int start = at;
      Integer y = digits(4);
      if (y == null) {
        at = start;
        return false;
      }
      boolean separated = at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '/');
      char separator = separated ? text.charAt(at) : '\0';
      at += separated ? 1 : 0;
      Integer m = digits(2);
      if (separated && (m == null || at >= text.length() || text.charAt(at) != separator)) {
        at = start;
        return false;
      }
      at += separated ? 1 : 0;
      Integer d = digits(2);
      if (m == null || d == null) {
        at = start;
        return false;
      }
      year = y;
      month = m;
      day = d;
      return true;
    }

    /// What follows the day: nothing, or a time of day, with or without its zone.
    PublicationTime rest() {
      LocalDate date = LocalDate.of(year, month, day);
      int mark = at;
      if (at < text.length() && (text.charAt(at) == 'T' || text.charAt(at) == 't')) {
        at++;
      } else {
        skipSpace();
        if (at < text.length() && text.charAt(at) == ',') {
          at++;
          skipSpace();
        }
      }
      LocalTime time = timeOfDay();
      if (time == null) {
        at = mark;
        return PublicationTime.of(date);
      }
      ZoneOffset offset = zone();
      return time.equals(LocalTime.MIDNIGHT) && offset == null
          ? PublicationTime.of(date)
          : new PublicationTime(date, time, offset);
    }

    /// `Fri, 14 Mar 2031 …`, `14 March 2031`, `March 14, 2031`; null if none.
    @Nullable PublicationTime wordedDay() {
      String first = word();
      if (isWeekday(first)) {
        skip(',');
        first = word();
      }
      skip('.');
      int m = month(first);
      if (m > 0) {
        Integer d = shortNumber();
        skip(',');
        Integer y = spacedYear();
        return d == null || y == null ? null : at(y, m, d);
      }
      if (!first.isEmpty()) {
        return null;
      }
      Integer d = shortNumber();
      m = month(word());
      skip('.');
      skip(',');
      Integer y = spacedYear();
      return d == null || m == 0 || y == null ? null : at(y, m, d);
    }

    private PublicationTime at(int y, int m, int d) {
      year = y;
      month = m;
      day = d;
      return rest();
    }

    private @Nullable Integer spacedYear() {
      skipSpace();
      return digits(4);
    }

    private @Nullable LocalTime timeOfDay() {
      int start = at;
      Integer hour = digits(2);
      if (hour == null || at >= text.length() || text.charAt(at) != ':') {
        at = start;
        return null;
      }
      at++;
      Integer minute = digits(2);
      if (minute == null) {
        at = start;
        return null;
      }
      int second = 0;
      if (at < text.length() && text.charAt(at) == ':') {
        at++;
        Integer s = digits(2);
        second = s == null ? 0 : Math.min(s, 59);
        fraction();
      }
      return LocalTime.of(hour, minute, second);
    }

    private void fraction() {
      if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
        at++;
        while (at < text.length() && isDigit(text.charAt(at))) {
          at++;
        }
      }
    }

    private @Nullable ZoneOffset zone() {
      skipSpace();
      if (at >= text.length()) {
        return null;
      }
      char c = text.charAt(at);
      if (c == '+' || c == '-') {
        at++;
        Integer hours = digits(2);
        if (at < text.length() && text.charAt(at) == ':') {
          at++;
        }
        Integer minutes = digits(2);
        if (hours == null) {
          return null;
        }
        int total = hours * 3600 + (minutes == null ? 0 : minutes) * 60;
        return ZoneOffset.ofTotalSeconds(c == '-' ? -total : total);
      }
      String name = word();
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "z", "utc", "gmt", "ut" -> ZoneOffset.UTC;
        case "edt" -> ZoneOffset.ofHours(-4);
        case "est", "cdt" -> ZoneOffset.ofHours(-5);
        case "cst", "mdt" -> ZoneOffset.ofHours(-6);
        case "mst", "pdt" -> ZoneOffset.ofHours(-7);
        case "pst" -> ZoneOffset.ofHours(-8);
        default -> null;
      };
    }

    private @Nullable Integer digits(int count) {
      if (at + count > text.length()) {
        return null;
      }
      int value = 0;
      for (int i = 0; i < count; i++) {
        char c = text.charAt(at + i);
        if (!isDigit(c)) {
          return null;
        }
        value = 10 * value + (c - '0');
      }
      at += count;
      return value;
    }

    private @Nullable Integer shortNumber() {
      skipSpace();
      Integer two = digits(2);
      return two != null ? two : digits(1);
    }

    private String word() {
      skipSpace();
      int start = at;
      while (at < text.length() && Character.isLetter(text.charAt(at))) {
        at++;
      }
      return text.substring(start, at);
    }

    private void skip(char c) {
      skipSpace();
      if (at < text.length() && text.charAt(at) == c) {
        at++;
      }
    }

    private void skipSpace() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    private static boolean isWeekday(String word) {
      String w = word.toLowerCase(Locale.ROOT);
      return w.length() >= 3
          && List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun").contains(w.substring(0, 3));
    }

    /// 1 to 12, or 0.
    private static int month(String word) {
      String w = word.toLowerCase(Locale.ROOT);
      int named = MONTH_NAMES.indexOf(w);
      return 1 + (named >= 0 ? named : w.equals("sept") ? 8 : MONTHS.indexOf(w));
    }
  }
}
