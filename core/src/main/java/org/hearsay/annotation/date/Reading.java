package org.hearsay.annotation.date;

import java.time.LocalDate;
import java.util.Locale;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// What a matched expression means.
///
/// @param type its TIMEX3 type
/// @param value its TIMEX3 value, or null if that hangs on an unknown day
/// @param day a day within the time named, from which later expressions may count; null if none
/// @param unit how closely `day` is known
/// @param origin how the value came about
record Reading(
    TimexType type,
    @Nullable String value,
    @Nullable LocalDate day,
    @Nullable Unit unit,
    Origin origin) {

  static Reading of(TimexType type, @Nullable String value) {
    return new Reading(type, value, null, null, Origin.WORDS);
  }

  /// The point of time known to `unit` around `day`, or one without value if `day` is not known.
  static Reading point(@Nullable LocalDate day, Unit unit) {
    return day == null
        ? of(TimexType.DATE, null)
        : new Reading(TimexType.DATE, unit.around(day), day, unit, Origin.WORDS);
  }

  /// The point `steps` of `unit` from `anchor`.
  static Reading counted(@Nullable Anchor anchor, int steps, Unit unit) {
    return anchor == null
        ? of(TimexType.DATE, null)
        : point(unit.plus(anchor.day(), steps), unit).from(anchor, steps, unit);
  }

  /// A time of `day`: a part of it, or an hour.
  static Reading time(@Nullable LocalDate day, String part) {
    return day == null
        ? of(TimexType.TIME, null)
        : new Reading(TimexType.TIME, day(day) + "T" + part, day, Unit.DAY, Origin.WORDS);
  }

  private static String day(LocalDate day) {
    return Unit.DAY.around(day);
  }

  /// This reading, counted from `anchor`.
  Reading from(@Nullable Anchor anchor, double steps, Unit steppedBy) {
    return anchor == null || value == null
        ? this
        : new Reading(type, value, day, unit, new Origin(anchor, steps, steppedBy, false));
  }

  /// This reading, chosen nearest to `anchor` among those that fit the words.
  Reading near(@Nullable Anchor anchor) {
    return anchor == null || value == null
        ? this
        : new Reading(type, value, day, unit, new Origin(anchor, 0, null, true));
  }

  /// This reading, later expressions counting from something else.
  Reading aside() {
    return new Reading(type, value, null, null, origin);
  }

  /// The part of this day that `part` names; this reading if it is no day.
  Reading partOfDay(@Nullable String part) {
    if (part == null || unit != Unit.DAY || day == null || type != TimexType.DATE) {
      return part != null && value == null ? of(TimexType.TIME, null) : this;
    }
    Reading time = time(day, part);
    return new Reading(time.type, time.value, day, unit, origin);
  }

  /// This day's `wider` unit, such as its week.
  Reading within(Unit wider) {
    return day == null || unit != Unit.DAY
        ? this
        : new Reading(TimexType.DATE, wider.around(day), day, wider, origin);
  }

  /// How the value came about, for those who ask.
  ///
  /// @param cue the word that shows the tense; null if none does
  Derivation derivation(TimeMatch m, Setting at, @Nullable Span cue) {
    Anchor anchor = origin.anchor();
    if (anchor == null) {
      Derivation.Ground ground =
          value == null ? Derivation.Ground.UNKNOWN : Derivation.Ground.WORDS;
      return new Derivation(ground, null, null, 0, null, false, null, null, at.narrative());
    }
    Unit counted = origin.unit();
    boolean byTense = origin.nearest() && anchor.span() == null && !TimeMatch.has(m.shift());
    return new Derivation(
        anchor.span() == null ? Derivation.Ground.PUBLICATION : Derivation.Ground.TOLD,
        anchor.unit().around(anchor.day()),
        anchor.span(),
        origin.steps(),
        counted == null ? null : counted.name().toLowerCase(Locale.ROOT),
        origin.nearest(),
        byTense ? at.tense() : null,
        byTense ? cue : null,
        at.narrative());
  }

  /// How a value came about.
  ///
  /// @param anchor what it was counted from; null if the words alone give it
  /// @param steps how many units from there, before it if negative
  /// @param unit the units counted; null if none were
  /// @param nearest whether it was chosen as the one nearest to the anchor
  record Origin(@Nullable Anchor anchor, double steps, @Nullable Unit unit, boolean nearest) {
    static final Origin WORDS = new Origin(null, 0, null, false);
  }
}
