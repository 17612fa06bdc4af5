package org.hearsay.annotation.date;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a pattern has read so far: the pieces it covers and the parts it has named. Immutable, so
/// that an optional element can be tried and given up.
final class TimeMatch {
  /// What a part is that no element has named.
  static final int NONE = Integer.MIN_VALUE;

  /// A part that is a whole number.
  enum Part {
    /// 1 January to 12 December.
    MONTH,
    /// Of the month, from 1.
    DAY,
    YEAR,
    /// The first three figures of its years, 199 for the nineties.
    DECADE,
    /// 21 for the years from 2000.
    CENTURY,
    /// 1 Monday to 7 Sunday.
    WEEKDAY,
    /// `third` quarter, `first` half.
    ORDINAL,
    /// Units from that of publication: -1 for `last`.
    SHIFT,
    /// Units from the time told last: 1 for `following`.
    STEP,
    /// Days from that of publication: -1 for `yesterday`.
    DAY_OFFSET,
    HOUR,
    MINUTE,
    /// -1 before Christ, 1 after.
    ERA;

    /// Where a match keeps the number.
    @SuppressWarnings("EnumOrdinal") // no match outlives the program
    int place() {
      return ordinal();
    }
  }

  /// How many units.
  ///
  /// @param count the number, 1 where none is named and NaN where words leave it open
  /// @param named whether the text names a number or has an article for it
  /// @param article whether it is only `a` or `an`
  /// @param most the upper end of a range, or null
  record Amount(double count, boolean named, boolean article, @Nullable Double most) {
    private static final Amount ONE = new Amount(1, false, false, null);
  }

  /// Parts that are no numbers.
  ///
  /// @param partOfDay, season, frequency as TIMEX3 writes them
  /// @param zone as `time-words.tsv` writes it
  private record Names(
      @Nullable Unit unit,
      @Nullable String partOfDay,
      @Nullable String season,
      @Nullable String frequency,
      @Nullable Holiday holiday,
      @Nullable String zone) {
    private static final Names NOTHING = new Names(null, null, null, null, null, null);
  }

  private static final int[] NO_NUMBERS = noNumbers();

  private final int first;
  private final int end;

  /// By the place of its part in [Part]; shared by matches, so it is copied before it is changed.
  private final int[] numbers;

  private final Amount amount;
  private final Names names;

  private TimeMatch(int first, int end, int[] numbers, Amount amount, Names names) {
    this.first = first;
    this.end = end;
    this.numbers = numbers;
    this.amount = amount;
    this.names = names;
  }

  private static int[] noNumbers() {
    int[] none = new int[Part.values().length];
    Arrays.fill(none, NONE);
    return none;
  }

  /// A match at piece `first` that has read nothing.
  static TimeMatch at(int first) {
    return new TimeMatch(first, first, NO_NUMBERS, Amount.ONE, Names.NOTHING);
  }

  static boolean has(int number) {
    return number != NONE;
  }

  /// This match, grown to `newEnd`.
  TimeMatch to(int newEnd) {
    return new TimeMatch(first, newEnd, numbers, amount, names);
  }

  TimeMatch with(Part part, int number) {
    int[] changed = numbers.clone();
    changed[part.place()] = number;
    return new TimeMatch(first, end, changed, amount, names);
  }

  TimeMatch with(Amount changed) {
    return new TimeMatch(first, end, numbers, changed, names);
  }

  TimeMatch with(Unit unit) {
    return with(new Names(unit, partOfDay(), season(), frequency(), holiday(), zone()));
  }

  TimeMatch with(Holiday holiday) {
    return with(new Names(unit(), partOfDay(), season(), frequency(), holiday, zone()));
  }

  TimeMatch withPartOfDay(String partOfDay) {
    return with(new Names(unit(), partOfDay, season(), frequency(), holiday(), zone()));
  }

  TimeMatch withSeason(String season) {
    return with(new Names(unit(), partOfDay(), season, frequency(), holiday(), zone()));
  }

  TimeMatch withFrequency(String frequency) {
    return with(new Names(unit(), partOfDay(), season(), frequency, holiday(), zone()));
  }

  TimeMatch withZone(String zone) {
    return with(new Names(unit(), partOfDay(), season(), frequency(), holiday(), zone));
  }

  private TimeMatch with(Names changed) {
    return new TimeMatch(first, end, numbers, amount, changed);
  }

  /// The first piece.
  int first() {
    return first;
  }

  /// The piece behind the last.
  int end() {
    return end;
  }

  int length() {
    return end - first;
  }

  /// The number of `part`, or [#NONE].
  private int number(Part part) {
    return numbers[part.place()];
  }

  int month() {
    return number(Part.MONTH);
  }

  int day() {
    return number(Part.DAY);
  }

  int year() {
    return number(Part.YEAR);
  }

  int decade() {
    return number(Part.DECADE);
  }

  int century() {
    return number(Part.CENTURY);
  }

  int weekday() {
    return number(Part.WEEKDAY);
  }

  int ordinal() {
    return number(Part.ORDINAL);
  }

  int shift() {
    return number(Part.SHIFT);
  }

  int step() {
    return number(Part.STEP);
  }

  int dayOffset() {
    return number(Part.DAY_OFFSET);
  }

  int hour() {
    return number(Part.HOUR);
  }

  boolean beforeChrist() {
    return number(Part.ERA) == -1;
  }

  int minute() {
    return number(Part.MINUTE);
  }

  Amount amount() {
    return amount;
  }

  double count() {
    return amount.count();
  }

  boolean article() {
    return amount.article();
  }

  @Nullable Unit unit() {
    return names.unit();
  }

  @Nullable String partOfDay() {
    return names.partOfDay();
  }

  @Nullable String season() {
    return names.season();
  }

  @Nullable String frequency() {
    return names.frequency();
  }

  @Nullable String zone() {
    return names.zone();
  }

  @Nullable Holiday holiday() {
    return names.holiday();
  }
}
