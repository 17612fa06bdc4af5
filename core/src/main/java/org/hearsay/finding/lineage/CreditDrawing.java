package org.hearsay.finding.lineage;

/// Draws the edges that credits give ground for.
final class CreditDrawing {
  private CreditDrawing() {}

  static void draw(StoryReading reading, GraphDrawing graph) {
    for (int r = 0; r < reading.size(); r++) {
      for (CreditReading credit : reading.credits(r)) {
        Node target = reading.creditTarget(r, credit);
        graph.add(target);
        graph.addCredit(
            reading.node(r),
            target.id(),
            credit.whole(),
            credit.passages().stream().map(reading.report(r)::passage).toList(),
            credit.marks());
      }
    }
  }
}
