package org.hearsay.output;

import java.io.IOException;
import java.util.Map;
import org.hearsay.annotation.AnnotatedReport;

/// Findings on paper. The door of this room.
///
/// Writers only read an [AnnotatedReport] or a [Comparison] and decide nothing, so two formats can
/// never disagree. All of them are pure: the same findings give the same characters. Text is meant
/// to be encoded as UTF-8.
public final class Output {
  private Output() {}

  /// One report as a JSON object on one line, without a line break at its end.
  public static String reportLine(AnnotatedReport report) {
    throw new UnsupportedOperationException("being written " + report.report().id());
  }

  /// A skipped input as a JSON object on one line, without a line break at its end.
  public static String skippedLine(SkippedInput skipped) {
    throw new UnsupportedOperationException("being written " + skipped.origin());
  }

  /// Writes `comparison` as a page. Does not close or flush `out`.
  ///
  /// @throws IOException if `out` does
  public static void write(Format format, Comparison comparison, Settings settings, Appendable out)
      throws IOException {
    throw new UnsupportedOperationException("being written " + format + settings + comparison);
  }

  /// `comparison` as tables: file name (`claims.csv`, …, `datapackage.json`) to content, in the
  /// order to be written. CSV as in RFC 4180 with a header line; the package description is
  /// Frictionless. Cells that a spreadsheet would run as a formula have an apostrophe before them.
  public static Map<String, String> tables(Comparison comparison) {
    throw new UnsupportedOperationException("being written " + comparison);
  }
}
