package org.hearsay.app.search;

import java.util.List;

/// One page of what was found.
///
/// @param more whether there are others behind this page
/// @param byRelevance whether the best come first (BM25), which is so unless there are too many to
///   weigh them all; else the newest do
public record Hits(List<Hit> hits, boolean more, boolean byRelevance) {
  public Hits {
    hits = List.copyOf(hits);
  }
}
