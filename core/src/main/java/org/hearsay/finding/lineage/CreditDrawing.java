package org.hearsay.finding.lineage;

import org.hearsay.finding.lineage.GraphDrawing.Kind;

/// Draws the edges that credits give ground for.
final class CreditDrawing {
  private CreditDrawing() {}

  static void draw(StoryReading reading, GraphDrawing graph) {
    for (int r = 0; r < reading.size(); r++) {
      for (CreditReading credit : reading.credits(r)) {
        Node target = reading.creditTarget(r, credit);
        graph.add(target);
        graph.add(
            reading.node(r),
            target.id(),
            Kind.CREDIT,
            true,
            credit.whole(),
            0,
            credit.passages().stream().map(reading.report(r)::passage).toList());
      }
    }
  }
}
