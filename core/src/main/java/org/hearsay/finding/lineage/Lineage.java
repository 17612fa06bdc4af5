package org.hearsay.finding.lineage;

import java.util.List;
import org.hearsay.report.ReportId;

/// The derivation graph of a story.
///
/// @param nodes every report of the story, and every outlet or person that one draws on
/// @param edges who draws on whom, and on what ground
/// @param origins the roots; their number is the number of independent origins found. That no common
///     origin was found does not prove that two reports are independent
public record Lineage(List<Node> nodes, List<Derivation> edges, List<Origin> origins) {
  public Lineage {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    origins = List.copyOf(origins);
  }

  /// The origins that `report` as a whole rests on.
  public List<Origin> originsOf(ReportId report) {
    return origins.stream().filter(o -> o.reports().contains(report)).toList();
  }
}
