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
  /// How far a year named by the way may lie from that which the story has come to.
  private static final int NEAR_YEARS = 2;

  private CalendarDates() {}

  /// A year, and what it was found from.
  ///
  /// @param steps years from the anchor, where they were counted
  /// @param counted whether they were; if not, the year is that which puts the date nearest
  private record Found(int year, @Nullable Anchor anchor, int steps, boolean counted) {
    static Found counted(Anchor anchor, int steps) {
      return new Found(anchor.day().getYear() + steps, anchor, steps, true);
    }

    static Found nearest(int year, @Nullable Anchor anchor) {
      return new Found(year, anchor, 0, false);
    }

    Reading of(Reading reading) {
      return counted ? reading.from(anchor, steps, Unit.YEAR) : reading.near(anchor);
    }
  }

  static @Nullable Reading date(TimeMatch m, Setting at) {
    if (m.day() > (has(m.year()) ? YearMonth.of(m.year(), m.month()).lengthOfMonth() : 31)
        || m.day() > YearMonth.of(2000, m.month()).lengthOfMonth()) {
      return null;
    }
    Found found = yearOf(m, at, m.day());
    if (found == null) {
      return Reading.of(m.partOfDay() == null ? TimexType.DATE : TimexType.TIME, null);
    }
    YearMonth month = YearMonth.of(found.year(), m.month());
    LocalDate day = month.atDay(Math.min(m.day(), month.lengthOfMonth()));
    return found.of(Reading.point(day, Unit.DAY).partOfDay(m.partOfDay()));
  }

  static Reading month(TimeMatch m, Setting at) {
    Found found = yearOf(m, at, 0);
    return found == null
        ? Reading.of(TimexType.DATE, null)
        : found.of(Reading.point(LocalDate.of(found.year(), m.month(), 1), Unit.MONTH));
  }

  /// The year that the words themselves or their neighbours give, or null.
  private static @Nullable Found namedYear(TimeMatch m, Setting at) {
    if (has(m.year())) {
      return new Found(m.year(), null, 0, true);
    }
    if (has(m.step()) && m.unit() == Unit.YEAR) {
      Anchor told = at.toldOrPublished(Unit.YEAR);
      return told == null ? null : Found.counted(told, m.step());
    }
    Anchor ahead = at.ahead();
    if (ahead != null) {
      boolean before = has(m.month()) && m.month() > ahead.day().getMonthValue();
      boolean wraps = before && ahead.unit() != Unit.YEAR;
      return Found.counted(ahead, wraps ? -1 : 0);
    }
    Anchor now = at.now(Unit.YEAR);
    return now != null && has(m.shift()) && m.unit() == Unit.YEAR
        ? Found.counted(now, m.shift())
        : null;
  }

  /// The year of a month or day, given or found; null if it cannot be known.
  private static @Nullable Found yearOf(TimeMatch m, Setting at, int day) {
    Found named = namedYear(m, at);
    if (named != null) {
      return named;
    }
    Anchor now = has(m.step()) ? at.toldOrPublished(Unit.YEAR) : at.now(Unit.YEAR);
    if (now == null || (has(m.step()) && m.unit() == Unit.YEAR)) {
      return null;
    }
    int year = now.day().getYear();
    int months = m.month() - now.day().getMonthValue();
    boolean known = now.unit() != Unit.YEAR;
    if (has(m.shift()) || has(m.step())) {
      int shift = has(m.shift()) ? m.shift() : m.step();
      boolean wraps = shift < 0 ? months >= 0 : shift > 0 && months <= 0;
      return Found.nearest(wraps && known ? year + shift : year, now);
    }
    if (at.narrative()) {
      return toldYear(m, at, now, day);
    }
    LocalDate there = LocalDate.of(year, m.month(), Math.max(1, Math.min(day, 28)));
    long days = ChronoUnit.DAYS.between(now.day(), there);
    int nearest =
        switch (at.tense()) {
          case PAST ->
              days > (day > 0 ? 60 : 31) && months != 0 ? year - 1 : days < -330 ? year + 1 : year;
          case FUTURE -> days < -45 && months != 0 ? year + 1 : year;
          case UNKNOWN -> days > 200 ? year - 1 : days < -200 ? year + 1 : year;
        };
    return Found.nearest(nearest, now);
  }

  /// In a history: the year in which the day was named before, else that which lies nearest to the
  /// time told last.
  private static Found toldYear(TimeMatch m, Setting at, Anchor now, int day) {
    Anchor same = day > 0 ? at.told().sameDay(m.month(), day) : null;
    int year = now.day().getYear();
    if (same != null && Math.abs(same.day().getYear() - year) <= 1) {
      return Found.nearest(same.day().getYear(), same);
    }
    Anchor scene = at.told().scene();
    if (scene != null && scene.unit() != Unit.YEAR && now.unit() == Unit.YEAR) {
      // A year named by the way does not move the story, if the day follows on where it stood.
      int told = scene.day().getYear();
      LocalDate there = LocalDate.of(told, m.month(), day == 0 ? 28 : Math.min(day, 28));
      if (!there.isBefore(scene.day()) && Math.abs(year - told) <= NEAR_YEARS) {
        return Found.nearest(told, scene);
      }
    }
    int ahead = now.day().getMonthValue() - m.month();
    boolean wraps = now.unit() != Unit.YEAR && ahead > 6;
    return Found.nearest(wraps ? year + 1 : year, now);
  }

  static Reading weekday(TimeMatch m, Setting at) {
    Anchor now = at.now(Unit.DAY);
    if (now == null) {
      return Reading.of(TimexType.DATE, null);
    }
    DayOfWeek weekday = DayOfWeek.of(m.weekday());
    LocalDate from = now.day();
    int shift = has(m.shift()) ? m.shift() : 0;
    boolean toCome = has(m.shift()) ? shift > 0 : at.narrative() || at.tense() == Tense.FUTURE;
    LocalDate day;
    if (shift < 0) {
      day = from.with(TemporalAdjusters.previous(weekday));
    } else if (has(m.shift()) && shift == 0) {
      day = from.with(weekday);
    } else if (toCome) {
      day =
          from.with(
              at.narrative()
                  ? TemporalAdjusters.nextOrSame(weekday)
                  : TemporalAdjusters.next(weekday));
    } else {
      day = from.with(TemporalAdjusters.previousOrSame(weekday));
    }
    return Reading.point(day, Unit.DAY).near(now);
  }

  static Reading weekdayStep(TimeMatch m, Setting at) {
    Anchor from = at.toldOrPublished(Unit.DAY);
    if (from == null) {
      return Reading.of(TimexType.DATE, null);
    }
    DayOfWeek weekday = DayOfWeek.of(m.weekday());
    LocalDate day =
        from.day()
            .with(
                m.step() < 0
                    ? TemporalAdjusters.previous(weekday)
                    : TemporalAdjusters.next(weekday));
    return Reading.point(day, Unit.DAY).near(from);
  }

  static Reading weekdayOfWeek(TimeMatch m, Setting at) {
    Anchor now = at.now(Unit.DAY);
    if (now == null) {
      return Reading.of(TimexType.DATE, null);
    }
    LocalDate day = now.day().plusWeeks(m.shift()).with(DayOfWeek.of(m.weekday()));
    return Reading.point(day, Unit.DAY).from(now, m.shift(), Unit.WEEK);
  }

  static Reading season(TimeMatch m, Setting at) {
    Found named = namedYear(m, at);
    Anchor now = has(m.step()) ? at.toldOrPublished(Unit.YEAR) : at.now(Unit.YEAR);
    Found found =
        named != null || now == null ? named : Found.nearest(seasonYear(m, at, now.day()), now);
    if (found == null) {
      return Reading.of(TimexType.DATE, null);
    }
    LocalDate day = LocalDate.of(found.year(), firstMonth(m), 15);
    String value = Unit.year(found.year()) + "-" + m.season();
    return found.of(new Reading(TimexType.DATE, value, day, Unit.YEAR, Reading.Origin.WORDS));
  }

  private static int firstMonth(TimeMatch m) {
    return switch (m.season() == null ? "" : m.season()) {
      case "SP" -> 3;
      case "SU" -> 6;
      case "FA" -> 9;
      default -> 12;
    };
  }

  private static int seasonYear(TimeMatch m, Setting at, LocalDate now) {
    int year = now.getYear();
    if (at.narrative() && !has(m.shift()) && !has(m.step())) {
      return year;
    }
    int month = now.getMonthValue();
    int first = firstMonth(m);
    boolean winter = first == 12;
    int shift = has(m.shift()) ? m.shift() : has(m.step()) ? m.step() : TimeMatch.NONE;
    boolean toCome = has(shift) ? shift > 0 : at.tense() == Tense.FUTURE;
    if (toCome) {
      return month >= first ? year + 1 : year;
    }
    boolean over = winter ? month < 12 && month > 2 : month > first + 2;
    if (has(shift) && shift < 0) {
      return winter ? year - 1 : over ? year : year - 1;
    }
    if (has(shift)) {
      return winter && month <= 2 ? year - 1 : year;
    }
    return month >= first ? year : year - 1;
  }

  static Reading quarter(TimeMatch m, Setting at) {
    if (m.ordinal() < 1 || m.ordinal() > 4) {
      return Reading.of(TimexType.DATE, null);
    }
    Found found = periodYear(m, at, (m.ordinal() - 1) * 3 + 1);
    return found == null
        ? Reading.of(TimexType.DATE, null)
        : found.of(Reading.point(LocalDate.of(found.year(), m.ordinal() * 3, 1), Unit.QUARTER));
  }

  static Reading half(TimeMatch m, Setting at) {
    int half = m.ordinal() == 1 ? 1 : 2;
    Found found = periodYear(m, at, half * 6 - 5);
    return found == null
        ? Reading.of(TimexType.DATE, null)
        : found.of(Reading.of(TimexType.DATE, Unit.year(found.year()) + "-H" + half));
  }

  /// The year of a quarter or half that starts in `firstMonth`.
  private static @Nullable Found periodYear(TimeMatch m, Setting at, int firstMonth) {
    Found named = namedYear(m, at);
    Anchor now = at.now(Unit.YEAR);
    if (named != null || now == null) {
      return named;
    }
    LocalDate from = now.day();
    int year = from.getYear();
    if (has(m.shift())) {
      return Found.counted(now, m.shift());
    }
    boolean toCome = firstMonth > from.getMonthValue() + 1;
    boolean over = from.get(IsoFields.QUARTER_OF_YEAR) > (firstMonth + 2) / 3;
    if (at.tense() == Tense.FUTURE) {
      return Found.nearest(over && firstMonth == 1 ? year + 1 : year, now);
    }
    return Found.nearest(toCome ? year - 1 : year, now);
  }

  static Reading holiday(TimeMatch m, Setting at) {
    Holiday holiday = m.holiday();
    Found named = namedYear(m, at);
    Anchor now = at.now(Unit.YEAR);
    if (holiday == null || (named == null && now == null)) {
      return Reading.of(TimexType.DATE, null);
    }
    if (named != null || now == null) {
      return named == null
          ? Reading.of(TimexType.DATE, null)
          : named.of(Reading.point(holiday.in(named.year()), Unit.DAY));
    }
    int year = now.day().getYear();
    boolean past = has(m.shift()) ? m.shift() < 0 : at.tense() == Tense.PAST;
    boolean future = has(m.shift()) ? m.shift() > 0 : at.tense() == Tense.FUTURE;
    long days = ChronoUnit.DAYS.between(now.day(), holiday.in(year));
    if (at.narrative() && !has(m.shift())) {
      year = now.day().getYear();
    } else if (past && days > 0) {
      year--;
    } else if (future && days < 0) {
      year++;
    } else if (!past && !future && days > 183) {
      year--;
    } else if (!past && !future && days < -183) {
      year++;
    }
    return Reading.point(holiday.in(year), Unit.DAY).near(now);
  }
}
