package org.hearsay.annotation.attribution;

import org.hearsay.report.Span;

/// A place where a report says that it rests on another outlet: "first reported by the …", "told
/// the …", "(AP)".
///
/// @param span the words of the credit
/// @param outlet the outlet credited, by its main name: a section or sub-brand names its parent
public record Credit(Span span, String outlet, Kind kind) {
  /// What kind of words credit the outlet.
  public enum Kind {
    /// A statement in a sentence of the report: "the … reported".
    STATED,
    /// A mark of whose text it is: dateline, byline, closing tag, copyright line.
    TAG,
    /// A note that others had a hand in it: "the … contributed to this report".
    CONTRIBUTION
  }

  /// A credit that is stated.
  public Credit(Span span, String outlet) {
    this(span, outlet, Kind.STATED);
  }
}
