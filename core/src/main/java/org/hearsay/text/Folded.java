package org.hearsay.text;

import org.hearsay.report.Span;

/// A string in its comparison form, with the way back to where each character came from. Made by
/// [Folding].
public final class Folded {
  private final String text;
  private final int[] starts;
  private final int[] ends;

  Folded(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts.clone();
    this.ends = ends.clone();
  }

  /// The comparison form.
  public String text() {
    return text;
  }

  /// The offset in the original string of what became character `index` of [#text()].
  ///
  /// @throws IndexOutOfBoundsException if `index` is not within the folded text
  public int originalStart(int index) {
    return starts[index];
  }

  /// The offset behind what became character `index` of [#text()].
  ///
  /// @throws IndexOutOfBoundsException if `index` is not within the folded text
  public int originalEnd(int index) {
    return ends[index];
  }

  /// The part of the original string that `[from, to)` of [#text()] came from. An empty range maps
  /// to an empty span.
  ///
  /// @throws IndexOutOfBoundsException if the range is not within the folded text
  public Span original(int from, int to) {
    if (from < to) {
      return new Span(starts[from], ends[to - 1]);
    }
    int at = from < starts.length ? starts[from] : ends.length == 0 ? 0 : ends[ends.length - 1];
    return new Span(at, at);
  }
}
