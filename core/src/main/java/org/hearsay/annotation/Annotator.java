package org.hearsay.annotation;

import org.hearsay.report.Report;

/// Reads one report: runs the finders in order. The door of this room, and a pure function.
public final class Annotator {
  private Annotator() {}

  public static AnnotatedReport annotate(Report report) {
    throw new UnsupportedOperationException("being written " + report.id());
  }
}
