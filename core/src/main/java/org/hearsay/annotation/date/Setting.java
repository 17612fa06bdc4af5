package org.hearsay.annotation.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What relative expressions count from at one place of a text.
///
/// @param publication the day of publication, if known
/// @param told the times the text has named so far
/// @param tense the tense at this place
/// @param sentence index of the sentence
/// @param narrative whether the text tells of times long before its publication, so that dates
///   without a year count from the time told last
/// @param modifier the TIMEX3 modifier in front, if any
/// @param ahead the date right behind that this one is told together with, as 1914 is for both
///   months of `August and September 1914`; null if there is none
record Setting(
    @Nullable Anchor publication,
    Told told,
    Tense tense,
    int sentence,
    boolean narrative,
    @Nullable String modifier,
    @Nullable Anchor ahead) {

  @Nullable LocalDate published() {
    return publication == null ? null : publication.day();
  }

  /// What the text counts its times from: a history from the time told last, news from the day of
  /// publication.
  @Nullable Anchor now(Unit unit) {
    Anchor latest = narrative ? told.latest(unit) : null;
    return latest == null && !narrative ? publication : latest;
  }

  /// The time told last, or else the day of publication.
  @Nullable Anchor toldOrPublished(Unit unit) {
    Anchor latest = told.latest(unit);
    return latest == null && !narrative ? publication : latest;
  }
}
