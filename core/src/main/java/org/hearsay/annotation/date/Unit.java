package org.hearsay.annotation.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/// A unit of the calendar or clock: how it is counted, and how TIMEX3 writes a point known to it.
enum Unit {
  SECOND("S", true, 0),
  MINUTE("M", true, 0),
  HOUR("H", true, 0),
  NIGHT("NI", false, 1),
  DAY("D", false, 1),
  WEEKEND("WE", false, 7),
  WEEK("W", false, 7),
  FORTNIGHT("W", false, 14),
  MONTH("M", false, 30),
  QUARTER("Q", false, 91),
  YEAR("Y", false, 365),
  DECADE("Y", false, 3652),
  CENTURY("Y", false, 36524),
  MILLENNIUM("Y", false, 365242);

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
      case FORTNIGHT -> 2;
      case DECADE -> 10;
      case CENTURY -> 100;
      case MILLENNIUM -> 1000;
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
            case MILLENNIUM -> "ML";
            case SECOND, MINUTE, HOUR, NIGHT, DAY, WEEKEND, WEEK, FORTNIGHT, MONTH, QUARTER, YEAR ->
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
      case FORTNIGHT -> day.plusWeeks(2 * count);
      case MONTH -> day.plusMonths(count);
      case QUARTER -> day.plus(count, IsoFields.QUARTER_YEARS);
      case YEAR -> day.plusYears(count);
      case DECADE -> day.plus(count, ChronoUnit.DECADES);
      case CENTURY -> day.plus(count, ChronoUnit.CENTURIES);
      case MILLENNIUM -> day.plus(count, ChronoUnit.MILLENNIA);
    };
  }

  /// The TIMEX3 value of this unit around `day`: `2031-W24`, `2031-06`, `203`, `BC0480`.
  String around(LocalDate day) {
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAY -> month(day) + "-" + two(day.getDayOfMonth());
      case NIGHT -> month(day) + "-" + two(day.getDayOfMonth()) + "TNI";
      case WEEKEND -> week(day) + "-WE";
      case WEEK, FORTNIGHT -> week(day);
      case MONTH -> month(day);
      case QUARTER -> year(day.getYear()) + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
      case YEAR -> year(day.getYear());
      case DECADE -> shortened(day, 3);
      case CENTURY -> shortened(day, 2);
      case MILLENNIUM -> shortened(day, 1);
    };
  }

  /// The first `figures` figures of a year.
  private static String shortened(LocalDate day, int figures) {
    String year = year(day.getYear());
    return year.substring(0, year.length() - 4 + figures);
  }

  private static String month(LocalDate day) {
    return year(day.getYear()) + "-" + two(day.getMonthValue());
  }

  static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /// Four figures; years before Christ behind `BC`, 1 BC being year 0 here.
  static String year(int year) {
    String figures = Integer.toString(year > 0 ? year : 1 - year);
    return (year > 0 ? "" : "BC") + "0".repeat(Math.max(0, 4 - figures.length())) + figures;
  }

  private static String week(LocalDate day) {
    return year(day.get(IsoFields.WEEK_BASED_YEAR))
        + "-W"
        + two(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
