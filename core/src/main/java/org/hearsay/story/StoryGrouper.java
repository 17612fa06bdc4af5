package org.hearsay.story;

import java.util.List;
import org.hearsay.annotation.AnnotatedReport;

/// Groups reports into stories. The door of this room.
public final class StoryGrouper {
  private StoryGrouper() {}

  /// The stories told by `reports`, a report that shares its event with no other in a story of its
  /// own. The order of `reports` does not matter.
  public static List<Story> group(List<AnnotatedReport> reports) {
    throw new UnsupportedOperationException("being written " + reports.size());
  }
}
