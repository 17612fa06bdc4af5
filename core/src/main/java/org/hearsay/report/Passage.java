package org.hearsay.report;

/// A place in a report: the one type of evidence. Its text is always taken from the report, so that
/// nothing can be shown as quoted that does not stand there.
///
/// W3C Web Annotation calls this a `TextPositionSelector` on a source.
///
/// @param report the report pointed into
/// @param span where in its body, in UTF-16 code units
public record Passage(Report report, Span span) implements Comparable<Passage> {

  public Passage {
    if (span.end() > report.body().length()) {
      throw new IllegalArgumentException(
          "passage "
              + span
              + " ends past the "
              + report.body().length()
              + " characters of report "
              + report.id());
    }
  }

  /// The words at this place, exactly as they stand.
  public String text() {
    return span.of(report.body());
  }

  /// By report id, then by place.
  @Override
  public int compareTo(Passage other) {
    int byReport = report.id().compareTo(other.report.id());
    return byReport != 0 ? byReport : span.compareTo(other.span);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Passage p && p.report.id().equals(report.id()) && p.span.equals(span);
  }

  @Override
  public int hashCode() {
    return 31 * report.id().hashCode() + span.hashCode();
  }
}
