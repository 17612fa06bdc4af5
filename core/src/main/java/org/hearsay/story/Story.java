package org.hearsay.story;

import java.util.List;
import org.hearsay.annotation.AnnotatedReport;

/// Reports that tell of the same event (a topic, in the words of Topic Detection and Tracking).
///
/// @param id `s1`, `s2`, … unique within a run
/// @param reports by publication time, then id; at least one
public record Story(String id, List<AnnotatedReport> reports) {

  public Story {
    reports = List.copyOf(reports);
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("story " + id + " has no report");
    }
  }
}
