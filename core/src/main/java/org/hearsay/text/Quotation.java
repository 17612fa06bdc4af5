package org.hearsay.text;

import java.util.List;
import org.hearsay.report.Span;

/// Text between a pair of quotation marks.
///
/// A quotation may run over paragraphs that each repeat the opening mark, with one closing mark at
/// the very end; it then has one part a paragraph.
///
/// @param span from the first opening mark to behind the last closing mark (or the end of the last
///   part, where none closes it)
/// @param parts the words between the marks, one span a paragraph, marks left out, in order
/// @param closed whether a closing mark was found
/// @param depth 0 for a quotation that stands in no other, 1 for one inside it, and so on
public record Quotation(Span span, List<Span> parts, boolean closed, int depth) {

  public Quotation {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("quotation at " + span + " has no part");
    }
  }

  /// From the first word to the last, marks at both ends left out.
  public Span inner() {
    return parts.get(0).cover(parts.get(parts.size() - 1));
  }
}
