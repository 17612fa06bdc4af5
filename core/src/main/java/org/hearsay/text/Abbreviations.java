package org.hearsay.text;

/// Words that are written with a period, from `abbreviations.tsv` and, for German,
/// `abbreviations-de.tsv`.
final class Abbreviations {
  /// Where the period belongs to the word.
  enum Kind {
    /// Before a name: `Gov.`; the period never ends a sentence.
    TITLE,
    /// Before a figure: `No.`
    NUMBER,
    /// Month or weekday: before a figure, comma or small letter.
    CALENDAR,
    /// A state of the United States: behind or before a comma, or behind a hyphen.
    STATE,
    /// Anywhere; the period may end a sentence as well.
    ANYWHERE
  }

  private Abbreviations() {}
}
