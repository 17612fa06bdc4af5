package org.hearsay.annotation.date;

import static org.hearsay.annotation.date.TimeMatch.has;
import static org.hearsay.annotation.date.Unit.two;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Says what a matched pattern means: one branch a rule.
final class TimeResolver {
  /// How many sentences a quarter stays the subject of comparisons such as `a year earlier`.
  private static final int QUARTER_REACH = 3;

  /// How far from the years around it a year of three figures may lie.
  private static final int EARLY_REACH = 150;

  private TimeResolver() {}

  /// The reading, or null if the parts make no possible time (31 June).
  static @Nullable Reading resolve(TimeRule rule, TimeMatch m, Setting at) {
    return switch (rule) {
      case DATE -> CalendarDates.date(m, at);
      case MONTH -> CalendarDates.month(m, at);
      case YEAR -> Reading.point(LocalDate.of(m.year(), 7, 1), Unit.YEAR);
      case EARLY_YEAR -> earlyYear(m, at);
      case DECADE -> decade(m);
      case CENTURY -> century(m);
      case SEASON -> CalendarDates.season(m, at);
      case QUARTER -> CalendarDates.quarter(m, at);
      case YEAR_PERIOD -> yearPeriod(m, at);
      case HALF -> CalendarDates.half(m, at);
      case HOLIDAY -> CalendarDates.holiday(m, at);
      case DAY_OFFSET -> dayOffset(m, at);
      case DAY_BEFORE -> daysFrom(at, m.dayOffset() - 1);
      case DAY_AFTER -> daysFrom(at, m.dayOffset() + 1);
      case WEEKDAY -> CalendarDates.weekday(m, at).partOfDay(m.partOfDay());
      case WEEKDAY_BEFORE -> beside(CalendarDates.weekday(m, at), -1);
      case WEEKDAY_AFTER -> beside(CalendarDates.weekday(m, at), 1);
      case WEEKDAY_STEP -> CalendarDates.weekdayStep(m, at).partOfDay(m.partOfDay());
      case WEEKDAY_OF_WEEK -> CalendarDates.weekdayOfWeek(m, at).partOfDay(m.partOfDay());
      case UNIT_SHIFT -> Reading.counted(at.now(unit(m)), has(m.shift()) ? m.shift() : 0, unit(m));
      case UNIT_STEP -> unitStep(m, at);
      case UNIT_SAME -> unitSame(m, at);
      case UNIT_DEFINITE -> unitDefinite(m, at);
      case PART_SHIFT -> Reading.counted(at.now(Unit.DAY), 0, Unit.DAY).partOfDay(part(m));
      case LAST_NIGHT -> Reading.counted(at.now(Unit.DAY), -1, Unit.DAY).partOfDay("NI");
      case PART_ALONE -> Reading.of(TimexType.TIME, "XXXX-XX-XXT" + part(m));
      case AGO -> ago(m, at);
      case EARLIER -> earlier(m, at);
      case LATER -> counted(m, at.told().latest(unit(m)), 1, at);
      case FROM_NOW -> counted(m, at.now(unit(m)), 1, at);
      case SPAN, DURATION -> Reading.of(TimexType.DURATION, duration(m));
      case HALF_UNIT -> Reading.of(TimexType.DURATION, halfUnit(m));
      case VAGUE_DURATION -> Reading.of(TimexType.DURATION, unit(m).duration(Double.NaN));
      case PAST, FORMER -> Reading.of(TimexType.DATE, "PAST_REF");
      case PRESENT, TOLD_TIME -> Reading.of(TimexType.DATE, "PRESENT_REF");
      case TOLD_PERIOD -> Reading.of(TimexType.DATE, null);
      case SAME_TIME -> sameTime(at);
      case FUTURE, FUTURE_THING -> Reading.of(TimexType.DATE, "FUTURE_REF");
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

  private static String part(TimeMatch m) {
    return m.partOfDay() == null ? "NI" : m.partOfDay();
  }

  private static Reading beside(Reading day, int days) {
    LocalDate beside = day.day() == null ? null : day.day().plusDays(days);
    return Reading.point(beside, Unit.DAY).near(day.origin().anchor());
  }

  private static Reading daysFrom(Setting at, int days) {
    return Reading.counted(at.narrative() ? null : at.publication(), days, Unit.DAY);
  }

  /// `today`; a history that says so means the age it is written in.
  private static Reading dayOffset(TimeMatch m, Setting at) {
    return at.narrative() && m.dayOffset() == 0 && m.partOfDay() == null
        ? Reading.of(TimexType.DATE, "PRESENT_REF")
        : daysFrom(at, m.dayOffset()).partOfDay(m.partOfDay());
  }

  private static Reading decade(TimeMatch m) {
    int year = m.decade() * 10 + 5;
    return Reading.point(LocalDate.of(m.beforeChrist() ? 1 - year : year, 7, 1), Unit.DECADE);
  }

  private static Reading century(TimeMatch m) {
    int year = m.century() * 100 - 50;
    return Reading.point(LocalDate.of(m.beforeChrist() ? 1 - year : year, 7, 1), Unit.CENTURY);
  }

  /// A year of three figures, in the era of the years around it.
  private static @Nullable Reading earlyYear(TimeMatch m, Setting at) {
    Anchor told = at.told().latest(Unit.CENTURY);
    if (told == null) {
      return null;
    }
    int from = told.day().getYear();
    int year = from <= 0 ? 1 - m.year() : m.year();
    return Math.abs(year - from) > EARLY_REACH
        ? null
        : Reading.point(LocalDate.of(year, 7, 1), Unit.YEAR).near(told);
  }

  private static Reading unitStep(TimeMatch m, Setting at) {
    int step = has(m.step()) ? m.step() : 1;
    Anchor told = at.told().latest(m.partOfDay() == null ? unit(m) : Unit.DAY);
    Anchor anchor = told == null && step < 0 && !at.narrative() ? at.publication() : told;
    return Reading.counted(anchor, step, unit(m)).partOfDay(m.partOfDay());
  }

  private static Reading unitSame(TimeMatch m, Setting at) {
    Unit unit = m.partOfDay() == null ? unit(m) : Unit.DAY;
    return Reading.counted(at.told().latest(unit), 0, unit).partOfDay(m.partOfDay());
  }

  private static Reading unitDefinite(TimeMatch m, Setting at) {
    Unit unit = m.unit() == null ? Unit.QUARTER : m.unit();
    Anchor now = at.now(unit);
    if (unit == Unit.WEEKEND && now != null) {
      boolean running = now.day().getDayOfWeek().getValue() > 5 || at.tense() == Tense.FUTURE;
      return Reading.counted(now, running ? 0 : -1, unit);
    }
    if (unit != Unit.QUARTER) {
      return Reading.counted(now, 0, unit);
    }
    Anchor named = at.told().quarterNear(at.sentence(), Integer.MAX_VALUE);
    return named == null
        ? Reading.counted(now, -1, Unit.QUARTER)
        : Reading.counted(named, 0, Unit.QUARTER);
  }

  /// The time told last, whatever it was.
  private static Reading sameTime(Setting at) {
    Anchor told = at.told().latest();
    return told == null
        ? Reading.of(TimexType.DATE, null)
        : Reading.counted(told, 0, told.unit()).aside();
  }

  private static Reading ago(TimeMatch m, Setting at) {
    if (Double.isNaN(m.count()) || !m.amount().named()) {
      return Reading.of(TimexType.DATE, "PAST_REF");
    }
    Anchor quarter = at.told().quarterNear(at.sentence(), QUARTER_REACH);
    if (quarter != null && unit(m) == Unit.YEAR && m.count() == 1) {
      return Reading.counted(quarter, -4, Unit.QUARTER).aside();
    }
    Reading counted = counted(m, at.now(unit(m)), -1, at);
    return at.narrative() ? counted.aside() : counted;
  }

  private static Reading earlier(TimeMatch m, Setting at) {
    Anchor quarter = at.told().quarterNear(at.sentence(), QUARTER_REACH);
    if (quarter != null && unit(m) == Unit.YEAR && m.count() == 1) {
      return Reading.counted(quarter, -4, Unit.QUARTER).aside();
    }
    return counted(m, at.toldOrPublished(unit(m)), -1, at);
  }

  /// `count` units before or behind `from`. Nearly three months ago is less than three: a quarter
  /// of a unit is taken off, or put on where more is said.
  private static Reading counted(TimeMatch m, @Nullable Anchor from, int direction, Setting at) {
    Unit unit = unit(m);
    if (Double.isNaN(m.count()) || (!m.amount().named() && m.length() == 2)) {
      return Reading.of(TimexType.DATE, direction < 0 ? "PAST_REF" : "FUTURE_REF");
    }
    if (unit.isOfClock()) {
      return Reading.of(TimexType.TIME, null);
    }
    if (from == null || m.count() > 5000) {
      return Reading.of(TimexType.DATE, null);
    }
    long whole = (long) Math.floor(m.count());
    LocalDate day = unit.plus(from.day(), direction * whole);
    double rest = m.count() - whole;
    if ("LESS_THAN".equals(at.modifier())) {
      rest -= 0.25;
    } else if ("MORE_THAN".equals(at.modifier())) {
      rest += 0.25;
    }
    day = day.plusDays(Math.round(direction * rest * unit.days()));
    return day.getYear() < -9998
        ? Reading.of(TimexType.DATE, null)
        : Reading.point(day, unit).from(from, direction * m.count(), unit);
  }

  private static String duration(TimeMatch m) {
    Double most = m.amount().most();
    return unit(m).duration(most == null ? m.count() : most);
  }

  /// The days of `the past two weeks`, as far as the publication tells them; null if it does not.
  static @Nullable String daysOfSpan(TimeMatch m, Setting at) {
    LocalDate published = at.published();
    Unit unit = unit(m);
    boolean whole = m.count() == Math.rint(m.count()) && m.count() <= 5000;
    if (published == null || at.narrative() || !has(m.shift()) || unit.isOfClock() || !whole) {
      return null;
    }
    LocalDate other = unit.plus(published, m.shift() * (long) m.count());
    return other.isBefore(published)
        ? Edtf.interval(other, published)
        : Edtf.interval(published, other);
  }

  private static String halfUnit(TimeMatch m) {
    return switch (unit(m)) {
      case SECOND, MINUTE -> "PT30S";
      case HOUR -> "PT30M";
      case NIGHT, DAY -> "PT12H";
      case WEEKEND, WEEK -> "P3D";
      case FORTNIGHT -> "P1W";
      case MONTH -> "P2W";
      case QUARTER -> "P6W";
      case YEAR -> "P6M";
      case DECADE -> "P5Y";
      case CENTURY -> "P50Y";
      case MILLENNIUM -> "P500Y";
    };
  }

  private static String everyWeekday(TimeMatch m) {
    return "XXXX-WXX-" + m.weekday() + (m.partOfDay() == null ? "" : "T" + m.partOfDay());
  }

  private static Reading clock(TimeMatch m, Setting at) {
    Reading day;
    if (has(m.weekday())) {
      day = CalendarDates.weekday(m, at);
    } else if (has(m.dayOffset())) {
      day = daysFrom(at, m.dayOffset());
    } else if (has(m.month())) {
      Reading date = CalendarDates.date(m, at);
      day = date == null ? Reading.of(TimexType.DATE, null) : date;
    } else {
      Anchor told = at.ahead() == null ? at.told().dayIn(at.sentence()) : at.ahead();
      day = Reading.counted(told == null ? at.now(Unit.DAY) : told, 0, Unit.DAY);
    }
    return day.partOfDay(two(m.hour()) + ":" + two(m.minute()));
  }

  private static Reading yearEnd(TimeMatch m, Setting at) {
    Anchor now = at.now(Unit.YEAR);
    if (has(m.year())) {
      return Reading.point(LocalDate.of(m.year(), 12, 31), Unit.YEAR);
    }
    return Reading.counted(now, 0, Unit.YEAR);
  }

  private static Reading yearEarlier(TimeMatch m, Setting at) {
    Anchor quarter = at.told().quarterNear(at.sentence(), QUARTER_REACH);
    boolean asQuarter = m.unit() == Unit.QUARTER || m.unit() == null;
    if (asQuarter && quarter != null) {
      return Reading.counted(quarter, -4, Unit.QUARTER).aside();
    }
    Unit unit = m.unit() == null ? Unit.YEAR : m.unit();
    Anchor from = at.toldOrPublished(unit);
    return from == null
        ? Reading.of(TimexType.DATE, null)
        : Reading.point(from.day().minusYears(1), unit).from(from, -1, Unit.YEAR).aside();
  }

  /// The quarter spoken of, in another year.
  private static Reading yearPeriod(TimeMatch m, Setting at) {
    Anchor quarter = at.told().quarterNear(at.sentence(), QUARTER_REACH);
    Anchor now = at.now(Unit.YEAR);
    if (!has(m.year()) && now == null) {
      return Reading.of(TimexType.DATE, null);
    }
    int year = has(m.year()) || now == null ? m.year() : now.day().getYear() + m.shift();
    if (quarter == null) {
      return Reading.of(TimexType.DATE, Unit.year(year));
    }
    int steps = 4 * (year - quarter.day().getYear());
    return Reading.counted(quarter, steps, Unit.QUARTER).aside();
  }
}
