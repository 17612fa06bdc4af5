package org.hearsay.finding.lineage;

import java.util.List;
import org.hearsay.story.Cast;
import org.hearsay.story.Story;

/// Finds out which report draws on which. The door of this room.
public final class LineageTracer {
  private LineageTracer() {}

  /// The derivation graph of `story`.
  public static Lineage trace(Story story, Cast cast) {
    return trace(story, cast, quotations(story, cast));
  }

  /// The derivation graph of `story`, with its quotation families already found.
  public static Lineage trace(Story story, Cast cast, List<QuotationFamily> families) {
    throw new UnsupportedOperationException("being written " + story.id() + cast + families);
  }

  /// Utterances that at least two reports of `story` quote, by place of the first variant.
  public static List<QuotationFamily> quotations(Story story, Cast cast) {
    throw new UnsupportedOperationException("being written " + story.id() + cast);
  }
}
