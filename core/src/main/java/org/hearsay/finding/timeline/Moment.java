package org.hearsay.finding.timeline;

import org.hearsay.report.Passage;

/// One dated thing that a report tells.
///
/// @param value TIMEX3 value with a calendar date, for example `2024-10-28` or `2024-W43`
/// @param time the expression of time as it stands
/// @param sentence the sentence it stands in
public record Moment(String value, Passage time, Passage sentence) {}
