package org.hearsay.fuzz;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.intake.Intake;
import org.hearsay.intake.IntakeOptions;
import org.hearsay.intake.Received;
import org.hearsay.report.Report;

/// Bytes as standard input, and what must hold of whatever comes of them.
final class Inputs {
  private static final int BYTES_MAX = 1_000_000;
  private static final int RECEIVED_MAX = 100_000;

  private Inputs() {}

  static void read(byte[] bytes) {
    IntakeOptions options =
        IntakeOptions.standard()
            .withLimits(BYTES_MAX, BYTES_MAX)
            .withStandardInput(new ByteArrayInputStream(bytes));
    long count = 0;
    try (Stream<Received> received = Intake.read(List.of("-"), options)) {
      for (Received one : (Iterable<Received>) received::iterator) {
        count++;
        switch (one) {
          case Received.Accepted(Report report) -> check(report);
          case Received.Skipped skipped -> check(skipped);
        }
      }
    }
    if (count == 0 && bytes.length > 0 && !isArchiveOrFeed(bytes)) {
      throw new IllegalStateException("neither read nor skipped");
    }
    if (count > RECEIVED_MAX) {
      throw new IllegalStateException(count + " reports out of " + bytes.length + " bytes");
    }
  }

  /// An archive may hold no page, and a feed no item.
  private static boolean isArchiveOrFeed(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 4), StandardCharsets.ISO_8859_1);
    return head.startsWith("WARC")
        || head.startsWith("\u001f\u008b")
        || head.contains("<")
        || head.startsWith("file")
        || head.startsWith("PK");
  }

  private static void check(Report report) {
    if (report.body().isBlank()) {
      throw new IllegalStateException("a report without text");
    }
    requireWellFormed(report.id().value());
    requireWellFormed(report.body());
    if (report.title() != null) {
      requireWellFormed(report.title());
    }
    report.byline().forEach(Inputs::requireWellFormed);
  }

  private static void check(Received.Skipped skipped) {
    if (skipped.reason().isBlank() || skipped.detail().length() > 10_000) {
      throw new IllegalStateException("a reason that is none, or without end: " + skipped.reason());
    }
  }

  /// No half of a surrogate pair: UTF-8 cannot write it.
  private static void requireWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw new IllegalStateException("half a character at " + i);
      }
    }
  }
}
