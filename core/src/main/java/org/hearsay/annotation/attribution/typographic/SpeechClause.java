package org.hearsay.annotation.attribution.typographic;

import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// The clause beside a quotation that says whose words it holds.
///
/// @param source who speaks; null where the clause does not show it
/// @param cue the verb; null where typography alone ties speaker and words
/// @param lemma base form of the cue; empty without one
/// @param end offset behind the clause
record SpeechClause(@Nullable Span source, @Nullable Span cue, String lemma, int end) {}
