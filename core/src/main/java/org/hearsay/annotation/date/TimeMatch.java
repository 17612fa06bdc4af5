package org.hearsay.annotation.date;

import org.jspecify.annotations.Nullable;

/// What a pattern read: the pieces it covers and the parts it named. Filled while matching; copied
/// before an optional element is tried.
final class TimeMatch {
  static final int NONE = Integer.MIN_VALUE;

  final int first;
  int end;
  int month = NONE;
  int day = NONE;
  int year = NONE;
  int decade = NONE;
  int century = NONE;
  int weekday = NONE;
  int ordinal = NONE;
  int shift = NONE;
  int step = NONE;
  int dayOffset = NONE;
  int hour = NONE;
  int minute = NONE;
  double count = 1;
  boolean counted;
  boolean article;
  double most = NONE;
  @Nullable Unit unit;
  @Nullable String part;
  @Nullable String season;
  @Nullable String frequency;
  @Nullable Holiday holiday;

  TimeMatch(int first) {
    this.first = first;
    this.end = first;
  }

  TimeMatch copy() {
    TimeMatch copy = new TimeMatch(first);
    copy.end = end;
    copy.month = month;
    copy.day = day;
    copy.year = year;
    copy.decade = decade;
    copy.century = century;
    copy.weekday = weekday;
    copy.ordinal = ordinal;
    copy.shift = shift;
    copy.step = step;
    copy.dayOffset = dayOffset;
    copy.hour = hour;
    copy.minute = minute;
    copy.count = count;
    copy.counted = counted;
    copy.article = article;
    copy.most = most;
    copy.unit = unit;
    copy.part = part;
    copy.season = season;
    copy.frequency = frequency;
    copy.holiday = holiday;
    return copy;
  }

  static boolean has(int field) {
    return field != NONE;
  }
}
