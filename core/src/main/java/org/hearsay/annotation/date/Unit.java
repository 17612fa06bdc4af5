package org.hearsay.annotation.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;

/// A unit of the calendar or clock: how it is counted, and how TIMEX3 writes a point known to it.
enum Unit {
  SECOND("S", true, 0),
  MINUTE("M", true, 0),
  HOUR("H", true, 0),
  NIGHT("NI", false, 1),
  DAY("D", false, 1),
  WEEKEND("WE", false, 7),
  WEEK("W", false, 7),
  MONTH("M", false, 30),
  QUARTER("Q", false, 91),
  YEAR("Y", false, 365),
  DECADE("Y", false, 3652),
  CENTURY("Y", false, 36524);

  private final String designator;
  private final boolean ofClock;
  private final int days;

  Unit(String designator, boolean ofClock, int days) {
    this.designator = designator;
    this.ofClock = ofClock;
    this.days = days;
  }

  boolean isOfClock() {
    return ofClock;
  }

  /// About how many days it holds.
  int days() {
    return days;
  }

  private int multiple() {
    return switch (this) {
      case DECADE -> 10;
      case CENTURY -> 100;
      case SECOND, MINUTE, HOUR, NIGHT, DAY, WEEKEND, WEEK, MONTH, QUARTER, YEAR -> 1;
    };
  }

  /// A duration of `count` of this unit, `P3W`; halves go to the next smaller unit, and an unknown
  /// number (NaN) is written `X`.
  String duration(double count) {
    String head = ofClock ? "PT" : "P";
    if (Double.isNaN(count)) {
      String vague =
          switch (this) {
            case DECADE -> "DE";
            case CENTURY -> "CE";
            case SECOND, MINUTE, HOUR, NIGHT, DAY, WEEKEND, WEEK, MONTH, QUARTER, YEAR ->
                designator;
          };
      return head + "X" + vague;
    }
    double all = count * multiple();
    long whole = (long) Math.floor(all);
    double rest = all - whole;
    if (rest == 0.5 && this == YEAR) {
      return "P" + (whole > 0 ? whole + "Y" : "") + "6M";
    }
    if (rest == 0.5 && (this == HOUR || this == MINUTE)) {
      String smaller = this == HOUR ? "30M" : "30S";
      return "PT" + (whole > 0 ? whole + designator : "") + smaller;
    }
    return head + plain(all) + designator;
  }

  private static String plain(double number) {
    long whole = (long) number;
    return whole == number ? Long.toString(whole) : Double.toString(number);
  }

  /// The day `count` units behind `day` (before it, if negative).
  LocalDate plus(LocalDate day, long count) {
    return switch (this) {
      case SECOND, MINUTE, HOUR -> day;
      case NIGHT, DAY -> day.plusDays(count);
      case WEEKEND, WEEK -> day.plusWeeks(count);
      case MONTH -> day.plusMonths(count);
      case QUARTER -> day.plus(count, IsoFields.QUARTER_YEARS);
      case YEAR -> day.plusYears(count);
      case DECADE -> day.plus(count, ChronoUnit.DECADES);
      case CENTURY -> day.plus(count, ChronoUnit.CENTURIES);
    };
  }

  /// The TIMEX3 value of this unit around `day`: `2031-W24`, `2031-06`, `203`.
  String around(LocalDate day) {
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAY -> day.toString();
      case NIGHT -> day + "TNI";
      case WEEKEND -> week(day) + "-WE";
      case WEEK -> week(day);
      case MONTH -> year(day.getYear()) + String.format(Locale.ROOT, "-%02d", day.getMonthValue());
      case QUARTER -> year(day.getYear()) + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
      case YEAR -> year(day.getYear());
      case DECADE -> year(day.getYear()).substring(0, 3);
      case CENTURY -> year(day.getYear()).substring(0, 2);
    };
  }

  static String year(int year) {
    return String.format(Locale.ROOT, "%04d", year);
  }

  private static String week(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
