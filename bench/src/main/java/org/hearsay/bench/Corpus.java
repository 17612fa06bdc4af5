package org.hearsay.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.intake.Intake;
import org.hearsay.intake.IntakeOptions;
import org.hearsay.intake.Received;
import org.hearsay.report.Report;

/// The reports that are read again and again, and how many words they have.
///
/// They come from a file or folder that the caller names; no corpus is part of the project.
///
/// @param words runs of characters other than white space in all bodies
record Corpus(List<Report> reports, long words) {
  Corpus {
    reports = List.copyOf(reports);
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("no report to measure by");
    }
  }

  /// The first reports of this corpus that together have at least `most` words; all if it has
  /// fewer.
  Corpus first(long most) {
    List<Report> some = new ArrayList<>();
    long sum = 0;
    for (Report report : reports) {
      if (sum >= most) {
        break;
      }
      some.add(report);
      sum += words(report.body());
    }
    return new Corpus(some, sum);
  }

  /// Reads what lies at `path`, in any form that `hearsay read` takes.
  static Corpus read(Path path) {
    if (!Files.exists(path)) {
      throw new IllegalArgumentException("no corpus at " + path);
    }
    List<Report> reports = new ArrayList<>();
    long words = 0;
    try (Stream<Received> received =
        Intake.read(List.of(path.toString()), IntakeOptions.standard())) {
      for (Received one : (Iterable<Received>) received::iterator) {
        if (one instanceof Received.Accepted(Report report)) {
          reports.add(report);
          words += words(report.body());
        }
      }
    }
    return new Corpus(reports, words);
  }

  private static long words(String body) {
    long words = 0;
    boolean inside = false;
    for (int i = 0; i < body.length(); i++) {
      boolean space = Character.isWhitespace(body.charAt(i));
      words += !space && !inside ? 1 : 0;
      inside = !space;
    }
    return words;
  }
}
