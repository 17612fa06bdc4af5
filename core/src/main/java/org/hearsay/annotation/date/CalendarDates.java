package org.hearsay.annotation.date;

import static org.hearsay.annotation.date.TimeMatch.has;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// Finds the year, or the week, that a date without one is meant in.
final class CalendarDates {
  private CalendarDates() {}

  static @Nullable Reading date(TimeMatch m, Setting at) {
    if (m.day() > (has(m.year()) ? YearMonth.of(m.year(), m.month()).lengthOfMonth() : 31)
        || m.day() > YearMonth.of(2000, m.month()).lengthOfMonth()) {
      return null;
    }
    int year = has(m.year()) ? m.year() : yearOf(m, at, m.day());
    if (!has(year)) {
      return Reading.of(type(m), null);
    }
    YearMonth month = YearMonth.of(year, m.month());
    LocalDate day = month.atDay(Math.min(m.day(), month.lengthOfMonth()));
    return m.partOfDay() == null
        ? Reading.point(day, Unit.DAY)
        : new Reading(TimexType.TIME, day + "T" + m.partOfDay(), day, Unit.DAY);
  }

  private static TimexType type(TimeMatch m) {
    return m.partOfDay() == null ? TimexType.DATE : TimexType.TIME;
  }

  static Reading month(TimeMatch m, Setting at) {
    int year = has(m.year()) ? m.year() : yearOf(m, at, 0);
    return Reading.point(has(year) ? LocalDate.of(year, m.month(), 1) : null, Unit.MONTH);
  }

  /// The year of a month or day that is named without one.
  private static int yearOf(TimeMatch m, Setting at, int day) {
    LocalDate published = at.published();
    if (published == null) {
      return TimeMatch.NONE;
    }
    int year = published.getYear();
    if (has(m.shift()) && m.unit() == Unit.YEAR) {
      return year + m.shift();
    }
    int months = m.month() - published.getMonthValue();
    if (has(m.shift())) {
      boolean wraps = m.shift() < 0 ? months >= 0 : m.shift() > 0 && months <= 0;
      return wraps ? year + m.shift() : year;
    }
    LocalDate told = at.narrative() ? at.told().latest(Unit.YEAR) : null;
    if (told != null) {
      return told.getYear() + (told.getMonthValue() - m.month() > 6 ? 1 : 0);
    }
    LocalDate there = LocalDate.of(year, m.month(), Math.max(1, Math.min(day, 28)));
    long days = ChronoUnit.DAYS.between(published, there);
    return switch (at.tense()) {
      case PAST ->
          days > (day > 0 ? 60 : 31) && months != 0 ? year - 1 : days < -330 ? year + 1 : year;
      case FUTURE -> days < -45 && months != 0 ? year + 1 : year;
      case UNKNOWN -> days > 200 ? year - 1 : days < -200 ? year + 1 : year;
    };
  }

  static @Nullable LocalDate weekday(TimeMatch m, Setting at) {
    LocalDate published = at.published();
    if (published == null) {
      return null;
    }
    DayOfWeek weekday = DayOfWeek.of(m.weekday());
    if (has(m.shift())) {
      if (m.shift() < 0) {
        return published.with(TemporalAdjusters.previous(weekday));
      }
      return m.shift() > 0
          ? published.with(TemporalAdjusters.next(weekday))
          : published.with(weekday);
    }
    return at.tense() == Tense.FUTURE
        ? published.with(TemporalAdjusters.next(weekday))
        : published.with(TemporalAdjusters.previousOrSame(weekday));
  }

  static @Nullable LocalDate weekdayStep(TimeMatch m, Setting at) {
    LocalDate told = at.told().latest(Unit.DAY);
    LocalDate from = told == null ? at.published() : told;
    if (from == null) {
      return null;
    }
    DayOfWeek weekday = DayOfWeek.of(m.weekday());
    return from.with(
        m.step() < 0 ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.next(weekday));
  }

  static @Nullable LocalDate weekdayOfWeek(TimeMatch m, Setting at) {
    LocalDate published = at.published();
    return published == null
        ? null
        : published.plusWeeks(m.shift()).with(DayOfWeek.of(m.weekday()));
  }

  static Reading season(TimeMatch m, Setting at) {
    LocalDate published = at.published();
    if (!has(m.year()) && published == null) {
      return Reading.of(TimexType.DATE, null);
    }
    int year = has(m.year()) || published == null ? m.year() : seasonYear(m, at, published);
    String value = Unit.year(year) + "-" + m.season();
    return new Reading(TimexType.DATE, value, LocalDate.of(year, firstMonth(m), 15), Unit.YEAR);
  }

  private static int firstMonth(TimeMatch m) {
    return switch (m.season() == null ? "" : m.season()) {
      case "SP" -> 3;
      case "SU" -> 6;
      case "FA" -> 9;
      default -> 12;
    };
  }

  private static int seasonYear(TimeMatch m, Setting at, LocalDate published) {
    LocalDate told = at.narrative() && !has(m.shift()) ? at.told().latest(Unit.YEAR) : null;
    if (told != null) {
      return told.getYear();
    }
    int year = published.getYear();
    int month = published.getMonthValue();
    int first = firstMonth(m);
    boolean winter = first == 12;
    boolean toCome = has(m.shift()) ? m.shift() > 0 : at.tense() == Tense.FUTURE;
    if (toCome) {
      return month >= first ? year + 1 : year;
    }
    boolean over = winter ? month < 12 && month > 2 : month > first + 2;
    if (has(m.shift()) && m.shift() < 0) {
      return winter ? year - 1 : over ? year : year - 1;
    }
    boolean running = month >= first;
    if (has(m.shift())) {
      return winter && month <= 2 ? year - 1 : year;
    }
    return running ? year : year - 1;
  }

  static Reading quarter(TimeMatch m, Setting at) {
    if (m.ordinal() < 1 || m.ordinal() > 4) {
      return Reading.of(TimexType.DATE, null);
    }
    int year = periodYear(m, at, (m.ordinal() - 1) * 3 + 1);
    LocalDate day = has(year) ? LocalDate.of(year, m.ordinal() * 3, 1) : null;
    return Reading.point(day, Unit.QUARTER);
  }

  static Reading half(TimeMatch m, Setting at) {
    int half = m.ordinal() == 1 ? 1 : 2;
    int year = periodYear(m, at, half * 6 - 5);
    return Reading.of(TimexType.DATE, has(year) ? Unit.year(year) + "-H" + half : null);
  }

  /// The year of a quarter or half that starts in `firstMonth`.
  private static int periodYear(TimeMatch m, Setting at, int firstMonth) {
    if (has(m.year())) {
      return m.year();
    }
    LocalDate published = at.published();
    if (published == null) {
      return TimeMatch.NONE;
    }
    int year = published.getYear();
    if (has(m.shift())) {
      return year + m.shift();
    }
    boolean toCome = firstMonth > published.getMonthValue() + 1;
    boolean over = published.get(IsoFields.QUARTER_OF_YEAR) > (firstMonth + 2) / 3;
    if (at.tense() == Tense.FUTURE) {
      return over && firstMonth == 1 ? year + 1 : year;
    }
    return toCome ? year - 1 : year;
  }

  static Reading holiday(TimeMatch m, Setting at) {
    Holiday holiday = m.holiday();
    LocalDate published = at.published();
    if (holiday == null || (!has(m.year()) && published == null)) {
      return Reading.of(TimexType.DATE, null);
    }
    if (has(m.year()) || published == null) {
      return Reading.point(holiday.in(m.year()), Unit.DAY);
    }
    LocalDate thisYear = holiday.in(published.getYear());
    if (has(m.shift()) && m.unit() == Unit.YEAR) {
      return Reading.point(holiday.in(published.getYear() + m.shift()), Unit.DAY);
    }
    boolean past = has(m.shift()) ? m.shift() < 0 : at.tense() == Tense.PAST;
    boolean future = has(m.shift()) ? m.shift() > 0 : at.tense() == Tense.FUTURE;
    long days = ChronoUnit.DAYS.between(published, thisYear);
    int year = published.getYear();
    if (past && days > 0) {
      year--;
    } else if (future && days < 0) {
      year++;
    } else if (!past && !future && days > 183) {
      year--;
    } else if (!past && !future && days < -183) {
      year++;
    }
    return Reading.point(holiday.in(year), Unit.DAY);
  }
}
