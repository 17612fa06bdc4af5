package org.hearsay.output;

import org.hearsay.report.Passage;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.report.Span;

/// Places in one report, in Unicode code points.
final class Places {
  private final Report report;
  private final CodePoints codePoints;

  Places(Report report) {
    this.report = report;
    this.codePoints = CodePoints.of(report.body());
  }

  ReportId id() {
    return report.id();
  }

  int at(int offset) {
    return codePoints.at(offset);
  }

  String text(Span span) {
    return span.of(report.body());
  }

  /// `start-end`.
  String range(Span span) {
    return at(span.start()) + "-" + at(span.end());
  }

  /// A passage as attributes of its element, so that a script can ask for its citation.
  static String[] attributes(Passage passage) {
    return new String[] {
      "data-report",
      passage.report().id().value(),
      "data-place",
      new Places(passage.report()).range(passage.span())
    };
  }
}
