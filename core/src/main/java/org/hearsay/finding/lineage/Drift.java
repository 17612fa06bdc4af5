package org.hearsay.finding.lineage;

import org.hearsay.report.Passage;

/// One difference between the first variant of a quotation and a later one.
///
/// @param kind what happened to the words
/// @param before the words in the earlier variant, an empty span where words were added
/// @param after the words in the later variant, an empty span where words are gone
/// @param type how it came about, as far as the texts show it
public record Drift(Kind kind, Passage before, Passage after, Type type) {

  /// A difference of which nothing shows how it came about.
  public Drift(Kind kind, Passage before, Passage after) {
    this(
        kind,
        before,
        after,
        kind == Kind.SHORTENED || kind == Kind.EXTENDED ? Type.SHORTENING : Type.WORDS);
  }

  /// How a difference came about.
  public enum Type {
    /// The words differ, and nothing marks it.
    WORDS,
    /// One variant stops or starts elsewhere.
    SHORTENING,
    /// Dots say that something is left out.
    ELLIPSIS,
    /// Brackets say that the reporter put something in.
    BRACKETED,
    /// A report says that the words were spoken in another language.
    TRANSLATION
  }

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
