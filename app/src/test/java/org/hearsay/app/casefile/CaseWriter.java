package org.hearsay.app.casefile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.date.TimexType;
import org.hearsay.report.Report;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;

/// A process of its own that adds reports to a case until it is killed, and prints the name of each
/// once it is acknowledged.
final class CaseWriter {
  /// So many times every report has.
  static final int TIMES = 40;

  private static final Prose PROSE = Segmenter.segment("Monday.");

  private CaseWriter() {}

  /// Adds reports until it is killed, or has added enough.
  ///
  /// @param arguments the case, what the names begin with, and how many to add
  public static void main(String[] arguments) {
    try (CaseFile file = CaseTexts.open(Path.of(arguments[0]))) {
      for (int n = 0; n < Integer.parseInt(arguments[2]); n += 3) {
        List<AnnotatedReport> batch = new ArrayList<>();
        for (int i = n; i < n + 3; i++) {
          batch.add(report(arguments[1] + "-" + i));
        }
        StringBuilder acknowledged = new StringBuilder();
        for (Addition addition : file.add(batch)) {
          acknowledged.append(addition.id()).append('\n');
        }
        System.out.print(acknowledged);
        System.out.flush();
      }
    }
  }

  private static AnnotatedReport report(String name) {
    Report report = CaseTexts.report(name, ("Monday at " + name + ". ").repeat(TIMES));
    List<Timex> times = new ArrayList<>();
    int length = report.body().length() / TIMES;
    for (int i = 0; i < TIMES; i++) {
      times.add(new Timex(new Span(i * length, i * length + 6), TimexType.DATE, null, null));
    }
    return new AnnotatedReport(report, PROSE, List.of(), List.of(), List.of(), times, List.of());
  }
}
