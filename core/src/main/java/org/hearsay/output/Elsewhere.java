package org.hearsay.output;

import org.hearsay.report.ReportId;

/// Where the rest of a large story stands when a page shows only a part of it. Addresses begin with
/// `/`.
public interface Elsewhere {
  /// The page that [Output#storyBeginning] writes.
  String beginning();

  /// A report with everything found in it, as [Output#reportSection] writes it.
  String report(ReportId report);

  /// The page of a part of the story that [Output#storyPart] writes.
  ///
  /// @param page from 1
  String part(StoryPart part, int page);
}
