package org.hearsay.output;

/// A page that a comparison can be written as. Tables are a folder, not a page: see
/// [Output#tables(Comparison)].
public enum Format {
  /// For a terminal: what a reader takes in within ten seconds.
  TEXT,
  /// For programs: everything, offsets in Unicode code points.
  JSON,
  /// One self-contained page for a browser, every finding linked to its passage.
  HTML,
  /// CommonMark with tables, for a wiki or an issue.
  MARKDOWN
}
