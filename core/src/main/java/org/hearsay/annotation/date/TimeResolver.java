package org.hearsay.annotation.date;

import static org.hearsay.annotation.date.TimeMatch.has;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says what a matched pattern means: one branch a rule.
final class TimeResolver {
  /// How many sentences a quarter stays the subject of comparisons such as `a year earlier`.
  private static final int QUARTER_REACH = 3;

  private TimeResolver() {}

  /// The reading, or null if the parts make no possible time (31 June).
  static @Nullable Reading resolve(TimeRule rule, TimeMatch m, Setting at) {
    return switch (rule) {
      case DATE -> CalendarDates.date(m, at);
      case MONTH -> CalendarDates.month(m, at);
      case YEAR -> Reading.point(LocalDate.of(m.year(), 7, 1), Unit.YEAR);
      case BC_YEAR -> Reading.of(TimexType.DATE, "BC" + Unit.year((int) m.count()));
      case DECADE -> Reading.of(TimexType.DATE, Integer.toString(m.decade()));
      case CENTURY -> Reading.of(TimexType.DATE, two(m.century() - 1));
      case SEASON -> CalendarDates.season(m, at);
      case QUARTER -> CalendarDates.quarter(m, at);
      case YEAR_PERIOD -> yearPeriod(m, at);
      case HALF -> CalendarDates.half(m, at);
      case HOLIDAY -> CalendarDates.holiday(m, at);
      case DAY_OFFSET -> partOf(m, plusDays(at.published(), m.dayOffset()));
      case DAY_BEFORE -> Reading.point(plusDays(at.published(), m.dayOffset() - 1), Unit.DAY);
      case DAY_AFTER -> Reading.point(plusDays(at.published(), m.dayOffset() + 1), Unit.DAY);
      case WEEKDAY -> partOf(m, CalendarDates.weekday(m, at));
      case WEEKDAY_STEP -> partOf(m, CalendarDates.weekdayStep(m, at));
      case WEEKDAY_OF_WEEK -> partOf(m, CalendarDates.weekdayOfWeek(m, at));
      case UNIT_SHIFT -> unitShift(m, at);
      case UNIT_STEP -> unitStep(m, at);
      case UNIT_SAME ->
          m.partOfDay() == null
              ? Reading.point(at.told().latest(unit(m)), unit(m))
              : time(at.told().latest(Unit.DAY), m.partOfDay());
      case UNIT_DEFINITE -> unitDefinite(m, at);
      case PART_SHIFT -> time(at.published(), m.partOfDay() == null ? "NI" : m.partOfDay());
      case LAST_NIGHT -> time(plusDays(at.published(), -1), "NI");
      case AGO -> ago(m, at);
      case EARLIER -> earlier(m, at);
      case LATER -> counted(m, at.told().latest(unit(m)), 1, at);
      case FROM_NOW -> counted(m, at.published(), 1, at);
      case SPAN, DURATION -> Reading.of(TimexType.DURATION, duration(m));
      case HALF_UNIT -> Reading.of(TimexType.DURATION, halfUnit(m));
      case VAGUE_DURATION -> Reading.of(TimexType.DURATION, unit(m).duration(Double.NaN));
      case PAST -> Reading.of(TimexType.DATE, "PAST_REF");
      case PRESENT -> Reading.of(TimexType.DATE, "PRESENT_REF");
      case FUTURE -> Reading.of(TimexType.DATE, "FUTURE_REF");
      case EVERY_UNIT -> Reading.of(TimexType.SET, duration(m));
      case EVERY_OTHER -> Reading.of(TimexType.SET, unit(m).duration(2));
      case EVERY_WEEKDAY -> Reading.of(TimexType.SET, everyWeekday(m));
      case EVERY_MONTH -> Reading.of(TimexType.SET, "XXXX-" + two(m.month()));
      case EVERY_SEASON -> Reading.of(TimexType.SET, "XXXX-" + m.season());
      case FREQUENCY -> Reading.of(TimexType.SET, m.frequency());
      case CLOCK -> clock(m, at);
      case YEAR_END -> yearEnd(m, at);
      case YEAR_EARLIER_PERIOD -> yearEarlier(m, at);
    };
  }

  private static Unit unit(TimeMatch m) {
    return m.unit() == null ? Unit.DAY : m.unit();
  }

  static String two(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }

  static @Nullable LocalDate plusDays(@Nullable LocalDate day, int days) {
    return day == null ? null : day.plusDays(days);
  }

  private static Reading time(@Nullable LocalDate day, String part) {
    return day == null
        ? Reading.of(TimexType.TIME, null)
        : new Reading(TimexType.TIME, day + "T" + part, day, Unit.DAY);
  }

  /// The day, or the part of it that the match names.
  private static Reading partOf(TimeMatch m, @Nullable LocalDate day) {
    return m.partOfDay() == null ? Reading.point(day, Unit.DAY) : time(day, m.partOfDay());
  }

  private static Reading unitShift(TimeMatch m, Setting at) {
    LocalDate published = at.published();
    int shift = has(m.shift()) ? m.shift() : 0;
    return Reading.point(published == null ? null : unit(m).plus(published, shift), unit(m));
  }

  private static Reading unitStep(TimeMatch m, Setting at) {
    LocalDate anchor = at.told().latest(unit(m));
    int step = has(m.step()) ? m.step() : 1;
    if (anchor == null && step < 0) {
      anchor = at.published();
    }
    if (m.partOfDay() != null) {
      return time(plusDays(anchor, step), m.partOfDay());
    }
    return Reading.point(anchor == null ? null : unit(m).plus(anchor, step), unit(m));
  }

  private static Reading unitDefinite(TimeMatch m, Setting at) {
    LocalDate published = at.published();
    Unit unit = m.unit() == null ? Unit.QUARTER : m.unit();
    if (unit == Unit.WEEKEND && published != null) {
      boolean running = published.getDayOfWeek().getValue() > 5 || at.tense() == Tense.FUTURE;
      return Reading.point(running ? published : published.minusWeeks(1), unit);
    }
    if (unit != Unit.QUARTER) {
      LocalDate told = at.narrative() ? at.told().latest(unit) : null;
      return Reading.point(told == null ? published : told, unit);
    }
    LocalDate named = at.told().quarterNear(at.sentence(), Integer.MAX_VALUE);
    if (named == null && published != null) {
      named = Unit.QUARTER.plus(published, -1);
    }
    return Reading.point(named, Unit.QUARTER);
  }

  private static Reading ago(TimeMatch m, Setting at) {
    if (Double.isNaN(m.count()) || !m.amount().named()) {
      return Reading.of(TimexType.DATE, "PAST_REF");
    }
    LocalDate quarter = at.told().quarterNear(at.sentence(), QUARTER_REACH);
    if (quarter != null && unit(m) == Unit.YEAR && m.count() == 1) {
      return aside(quarter.minusYears(1), Unit.QUARTER);
    }
    return counted(m, at.published(), -1, at);
  }

  private static Reading earlier(TimeMatch m, Setting at) {
    LocalDate quarter = at.told().quarterNear(at.sentence(), QUARTER_REACH);
    if (quarter != null && unit(m) == Unit.YEAR && m.count() == 1) {
      return aside(quarter.minusYears(1), Unit.QUARTER);
    }
    LocalDate anchor = at.told().latest(unit(m));
    return counted(m, anchor == null ? at.published() : anchor, -1, at);
  }

  /// `count` units before or behind `from`. Nearly three months ago is less than three: a quarter
  /// of a unit is taken off, or put on where more is said.
  private static Reading counted(TimeMatch m, @Nullable LocalDate from, int direction, Setting at) {
    Unit unit = unit(m);
    if (unit.isOfClock()) {
      return Reading.of(TimexType.TIME, null);
    }
    if (Double.isNaN(m.count())) {
      return Reading.of(TimexType.DATE, direction < 0 ? "PAST_REF" : "FUTURE_REF");
    }
    if (from == null || m.count() > 5000) {
      return Reading.of(TimexType.DATE, null);
    }
    long whole = (long) Math.floor(m.count());
    LocalDate day = unit.plus(from, direction * whole);
    double rest = m.count() - whole;
    if ("LESS_THAN".equals(at.modifier())) {
      rest -= 0.25;
    } else if ("MORE_THAN".equals(at.modifier())) {
      rest += 0.25;
    }
    day = day.plusDays(Math.round(direction * rest * unit.days()));
    return day.getYear() < 1 ? Reading.of(TimexType.DATE, null) : Reading.point(day, unit);
  }

  private static String duration(TimeMatch m) {
    Double most = m.amount().most();
    return unit(m).duration(most == null ? m.count() : most);
  }

  private static String halfUnit(TimeMatch m) {
    return switch (unit(m)) {
      case SECOND, MINUTE -> "PT30S";
      case HOUR -> "PT30M";
      case NIGHT, DAY -> "PT12H";
      case WEEKEND, WEEK -> "P3D";
      case MONTH -> "P2W";
      case QUARTER -> "P6W";
      case YEAR -> "P6M";
      case DECADE -> "P5Y";
      case CENTURY -> "P50Y";
    };
  }

  private static String everyWeekday(TimeMatch m) {
    return "XXXX-WXX-" + m.weekday() + (m.partOfDay() == null ? "" : "T" + m.partOfDay());
  }

  private static Reading clock(TimeMatch m, Setting at) {
    LocalDate day = null;
    if (has(m.weekday())) {
      day = CalendarDates.weekday(m, at);
    } else if (has(m.dayOffset())) {
      day = plusDays(at.published(), m.dayOffset());
    } else if (has(m.month())) {
      Reading date = CalendarDates.date(m, at);
      day = date == null ? null : date.day();
    } else {
      day = at.told().dayIn(at.sentence());
      day = day == null ? at.published() : day;
    }
    return time(day, two(m.hour()) + ":" + two(m.minute()));
  }

  private static Reading yearEnd(TimeMatch m, Setting at) {
    LocalDate published = at.published();
    int year = has(m.year()) ? m.year() : published == null ? TimeMatch.NONE : published.getYear();
    return has(year)
        ? Reading.point(LocalDate.of(year, 12, 31), Unit.YEAR)
        : Reading.of(TimexType.DATE, null);
  }

  private static Reading yearEarlier(TimeMatch m, Setting at) {
    LocalDate quarter = at.told().quarterNear(at.sentence(), QUARTER_REACH);
    boolean asQuarter = m.unit() == Unit.QUARTER || m.unit() == null;
    if (asQuarter && quarter != null) {
      return aside(quarter.minusYears(1), Unit.QUARTER);
    }
    Unit unit = m.unit() == null ? Unit.YEAR : m.unit();
    LocalDate anchor = at.told().latest(unit);
    LocalDate from = anchor == null ? at.published() : anchor;
    return from == null ? Reading.of(TimexType.DATE, null) : aside(from.minusYears(1), unit);
  }

  /// A point named only for comparison: later expressions do not count from it.
  private static Reading aside(LocalDate day, Unit unit) {
    return Reading.of(TimexType.DATE, unit.around(day));
  }

  /// The quarter spoken of, in another year.
  private static Reading yearPeriod(TimeMatch m, Setting at) {
    LocalDate quarter = at.told().quarterNear(at.sentence(), QUARTER_REACH);
    LocalDate published = at.published();
    if (!has(m.year()) && published == null) {
      return Reading.of(TimexType.DATE, null);
    }
    int year = has(m.year()) || published == null ? m.year() : published.getYear() + m.shift();
    return quarter == null
        ? Reading.of(TimexType.DATE, Unit.year(year))
        : aside(quarter.withYear(year), Unit.QUARTER);
  }
}
