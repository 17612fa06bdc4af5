package org.hearsay.annotation.attribution;

import org.hearsay.report.Span;
import org.hearsay.text.Prose;

/// Tokens `[first, end)` of a prose, at least one.
public record TokenRange(int first, int end) {
  public TokenRange {
    if (first < 0 || end <= first) {
      throw new IllegalArgumentException("token range [" + first + ", " + end + ") is empty");
    }
  }

  /// From the start of the first token to the end of the last.
  public Span in(Prose prose) {
    return prose.span(first, end);
  }

  /// Whether some token is in both.
  public boolean overlaps(TokenRange other) {
    return first < other.end && other.first < end;
  }

  /// Whether every token of `other` is in this.
  public boolean contains(TokenRange other) {
    return first <= other.first && other.end <= end;
  }
}
