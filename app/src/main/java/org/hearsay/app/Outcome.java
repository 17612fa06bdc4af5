package org.hearsay.app;

import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.intake.Delivery;
import org.hearsay.intake.Received;
import org.hearsay.output.SkippedInput;
import org.hearsay.report.Report;
import org.jspecify.annotations.Nullable;

/// What became of one delivery.
sealed interface Outcome {
  /// It was read and annotated.
  record Annotated(AnnotatedReport report) implements Outcome {}

  /// It gave no report.
  ///
  /// @param cause the fault of this program, if that was it
  record Refused(SkippedInput input, @Nullable Throwable cause) implements Outcome {}

  /// Reads and annotates. A fault of this program in one report costs that report, not the run.
  static Outcome of(Delivery delivery, Reading reading) {
    return switch (delivery.read()) {
      case Received.Accepted(Report report) -> annotate(report, reading);
      case Received.Skipped(String origin, String reason, String detail) ->
          new Refused(new SkippedInput(origin, reason, detail), null);
    };
  }

  private static Outcome annotate(Report report, Reading reading) {
    try {
      return new Annotated(reading.read(report));
    } catch (RuntimeException | StackOverflowError e) {
      return new Refused(
          new SkippedInput(
              report.provenance().origin(), "internal error", e + "; please report it"),
          e);
    }
  }
}
