package org.hearsay.intake;

import org.hearsay.report.Report;

/// What became of one input: a report, or the reason why it is none.
public sealed interface Received {

  /// An input that was read.
  record Accepted(Report report) implements Received {}

  /// An input that could not be read.
  ///
  /// @param origin the input as the user would name it
  /// @param reason a short fixed phrase: "empty", "too large", "not text", "not found", …
  /// @param detail what was met and what was expected
  record Skipped(String origin, String reason, String detail) implements Received {}
}
