package org.hearsay.output;

import java.util.List;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// A place in a report's text that a page shows.
///
/// @param id anchor of the place
/// @param note anchor of where it is spoken of, if the words themselves lead there
/// @param meaning what it was read as, for a pointer held over it
/// @param references what is shown behind it and leads to findings that rest on it
record Mark(
    Span span,
    Kind kind,
    String id,
    @Nullable String note,
    @Nullable String meaning,
    List<Reference> references)
    implements Comparable<Mark> {

  Mark {
    references = List.copyOf(references);
  }

  /// What stands there; where two kinds cover the same words, the earlier holds the later.
  enum Kind {
    PASSAGE("passage"),
    CONTENT("content"),
    /// Content that stands in quotation marks as a whole.
    QUOTED("content quoted"),
    CREDIT("credit"),
    SOURCE("source"),
    CUE("cue"),
    HEDGE("hedge"),
    TIME("time"),
    FIGURE("figure");

    final String style;

    Kind(String style) {
      this.style = style;
    }
  }

  /// A way back to a finding.
  ///
  /// @param anchor id of the finding
  /// @param sign what is shown, as short as a footnote's number
  /// @param name for those who hear the page
  record Reference(String anchor, String sign, String name) {}

  /// By place, then an outer mark before what it holds, then by kind.
  @Override
  public int compareTo(Mark other) {
    int bySpan = span.compareTo(other.span);
    if (bySpan != 0) {
      return bySpan;
    }
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : id.compareTo(other.id);
  }
}
