package org.hearsay.annotation.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What relative expressions count from at one place of a text.
///
/// @param published the day of publication, if known
/// @param told the times the text has named so far
/// @param tense the tense at this place
/// @param sentence index of the sentence
/// @param narrative whether the text tells of times long before its publication, so that dates
///   without a year count from the time told last
/// @param modifier the TIMEX3 modifier in front, if any
record Setting(
    @Nullable LocalDate published,
    Told told,
    Tense tense,
    int sentence,
    boolean narrative,
    @Nullable String modifier) {}
