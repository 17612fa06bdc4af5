package org.hearsay.finding.claim;

import java.util.List;
import org.hearsay.finding.lineage.Lineage;
import org.hearsay.finding.lineage.QuotationFamily;
import org.hearsay.story.Cast;
import org.hearsay.story.Story;

/// Gathers what the reports of a story claim. The door of this room.
public final class ClaimComparer {
  private ClaimComparer() {}

  /// The claims of `story` and where its reports differ.
  public static ClaimFindings compare(
      Story story, Cast cast, Lineage lineage, List<QuotationFamily> quotations) {
    throw new UnsupportedOperationException(
        "being written " + story.id() + cast + lineage + quotations);
  }
}
