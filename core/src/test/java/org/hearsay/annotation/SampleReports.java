package org.hearsay.annotation;

import java.time.LocalDate;
import java.util.List;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.jspecify.annotations.Nullable;

/// Reports of which only the body matters.
final class SampleReports {
  private SampleReports() {}

  static AnnotatedReport annotate(String body) {
    return Annotator.annotate(report(body));
  }

  /// A report of Thursday 12 June 2031.
  static Report report(String body) {
    return report("en", body);
  }

  static Report report(@Nullable String language, String body) {
    return new Report(
        new ReportId("r"),
        new Provenance("r.txt", null),
        null,
        null,
        List.of(),
        PublicationTime.of(LocalDate.of(2031, 6, 12)),
        language,
        body);
  }
}
