package org.hearsay.annotation.date;

import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// How the value of an expression of time came about.
///
/// In `two days later`, said after `3 May 2031`, the ground is [Ground#TOLD], the anchor
/// `2031-05-03`, its place that of `3 May 2031`, and two days were added.
///
/// @param ground what the value rests on
/// @param anchor the TIMEX3 value of the time counted from; null if none was
/// @param place where the text names that time; null if it does not
/// @param steps how many units were counted, before the anchor if negative
/// @param unit the units, in small letters; null if none were counted
/// @param nearest whether the time is the one nearest to the anchor that the words may mean
/// @param tense what the sentence tells of, where that decided whether to look ahead or back; null
///   where it did not
/// @param cue the word that shows the tense; null if none does
/// @param history whether the text was read as a history
public record Derivation(
    Ground ground,
    @Nullable String anchor,
    @Nullable Span place,
    double steps,
    @Nullable String unit,
    boolean nearest,
    @Nullable Tense tense,
    @Nullable Span cue,
    boolean history) {

  /// What a value rests on.
  public enum Ground {
    /// The words alone.
    WORDS,
    /// The day of publication.
    PUBLICATION,
    /// Another time that the text names.
    TOLD,
    /// A time that is not known, so that there is no value.
    UNKNOWN
  }
}
