package org.hearsay.report;

/// A half-open range `[start, end)` of a text, in **UTF-16 code units** (what `String.charAt`
/// counts). Writers turn these into Unicode code points, which the printed contract counts in.
///
/// @param start first offset covered, 0 or more
/// @param end first offset not covered, at least `start`
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span [" + start + ", " + end + ") is not within 0 <= start <= end");
    }
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /// Whether at least one offset is in both; an empty span overlaps nothing.
  public boolean overlaps(Span other) {
    return Math.max(start, other.start) < Math.min(end, other.end);
  }

  /// The smallest span that holds both.
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /// The characters of `text` covered by this span.
  ///
  /// @throws IndexOutOfBoundsException if the span reaches past the end of `text`
  public String of(String text) {
    return text.substring(start, end);
  }

  /// By start; of two with one start the longer first, so that an enclosing span precedes what it
  /// holds.
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(other.end, end);
  }
}
