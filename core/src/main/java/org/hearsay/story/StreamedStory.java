package org.hearsay.story;

import java.util.List;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.ReportId;
import org.jspecify.annotations.Nullable;

/// A story as a stream gives it: which reports tell it, without their texts.
///
/// @param id `s1`, `s2`, … in the order in which stories leave the stream
/// @param reports in the order of the stream; at least one
public record StreamedStory(String id, List<Told> reports) {

  /// A report of which all but this is forgotten.
  public record Told(ReportId id, @Nullable String title, @Nullable PublicationTime published) {}

  public StreamedStory {
    reports = List.copyOf(reports);
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("story " + id + " has no report");
    }
  }
}
