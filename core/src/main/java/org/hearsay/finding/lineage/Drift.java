package org.hearsay.finding.lineage;

import org.hearsay.report.Passage;

/// One difference between the first variant of a quotation and a later one.
///
/// @param kind what happened to the words
/// @param before the words in the earlier variant, an empty span where words were added
/// @param after the words in the later variant, an empty span where words are gone
public record Drift(Kind kind, Passage before, Passage after) {
  /// What happened to the words.
  public enum Kind {
    CHANGED,
    ADDED,
    REMOVED,
    /// The later variant stops before or starts after the earlier one.
    SHORTENED,
    /// The later variant goes on after, or starts before, the earlier one.
    EXTENDED
  }
}
