package org.hearsay.annotation.attribution;

import org.hearsay.report.Span;
import org.hearsay.text.Prose;

/// Tokens `[first, end)` of a prose, at least one.
record TokenRange(int first, int end) {
  TokenRange {
    if (first < 0 || end <= first) {
      throw new IllegalArgumentException("token range [" + first + ", " + end + ") is empty");
    }
  }

  Span in(Prose prose) {
    return prose.span(first, end);
  }

  boolean overlaps(TokenRange other) {
    return first < other.end && other.first < end;
  }

  boolean contains(TokenRange other) {
    return first <= other.first && other.end <= end;
  }
}
