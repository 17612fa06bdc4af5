package org.hearsay.finding.lineage;

import java.util.List;
import java.util.Optional;
import org.hearsay.report.ReportId;

/// The derivation graph of a story.
///
/// @param nodes every report of the story, and every outlet or person that one draws on
/// @param edges who draws on whom, and on what ground
/// @param origins the roots; their number is the number of independent origins found. That no
///   common origin was found does not prove that two reports are independent
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

  /// The origin that a credited outlet is, also where no report as a whole rests on it: then one
  /// that is not among [#origins()].
  ///
  /// @param node id of a node of this graph
  public Optional<Origin> originAt(String node) {
    Optional<Node> found = nodes.stream().filter(n -> n.id().equals(node)).findFirst();
    if (found.isEmpty() || found.get().kind() == Node.Kind.PERSON) {
      return Optional.empty();
    }
    Node at = found.get();
    Optional<Origin> known =
        origins.stream()
            .filter(o ->
                o.node().equals(node)
                    || (at.kind() == Node.Kind.OUTLET && o.name().equals(at.name())))
            .findFirst();
    if (known.isPresent() || at.kind() == Node.Kind.REPORT) {
      return known;
    }
    List<ReportId> drawing =
        edges.stream()
            .filter(e -> e.to().equals(node))
            .map(e -> new ReportId(e.from()))
            .distinct()
            .sorted()
            .toList();
    return Optional.of(new Origin(node, at.name(), at.inSet(), drawing));
  }
}
