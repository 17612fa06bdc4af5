package org.hearsay.finding.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.report.Link;
import org.hearsay.report.Passage;

/// Collects nodes and edges; several findings of one kind between two nodes become one edge.
final class GraphDrawing {
  /// An edge shows at most so many passages; more help nobody to check it.
  private static final int MOST_PASSAGES = 60;

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Drawn> edges = new LinkedHashMap<>();

  /// The kinds of [Ground], in the order edges between two nodes are listed.
  enum Kind {
    CREDIT,
    SHARED_QUOTATION,
    COPIED_TEXT
  }

  private record Drawn(
      String from,
      String to,
      Kind kind,
      boolean directed,
      boolean whole,
      double share,
      Set<Passage> passages,
      Set<WireMark> marks,
      Set<Link> links,
      boolean inWords) {}

  void add(Node node) {
    nodes.putIfAbsent(node.id(), node);
  }

  /// @param share how much of the deriving report is copied; of meaning for copied text only
  void add(
      String from,
      String to,
      Kind kind,
      boolean directed,
      boolean whole,
      double share,
      List<Passage> passages) {
    add(from, to, kind, directed, whole, share, passages, List.of(), List.of());
  }

  /// Adds a credit.
  void addCredit(
      String from, String to, boolean whole, List<Passage> passages, List<WireMark> marks) {
    add(from, to, Kind.CREDIT, true, whole, 0, passages, marks, List.of());
  }

  /// Adds a credit by a link.
  void addLink(String from, String to, boolean whole, Passage sentence, Link link) {
    add(from, to, Kind.CREDIT, true, whole, 0, List.of(sentence), List.of(), List.of(link));
  }

  private void add(
      String from,
      String to,
      Kind kind,
      boolean directed,
      boolean whole,
      double share,
      List<Passage> passages,
      List<WireMark> marks,
      List<Link> links) {
    String key = from + '\u0000' + to + '\u0000' + kind;
    Drawn before = edges.get(key);
    Set<Passage> all =
        before == null ? new LinkedHashSet<>() : new LinkedHashSet<>(before.passages);
    for (Passage passage : passages) {
      if (all.size() < MOST_PASSAGES) {
        all.add(passage);
      }
    }
    Set<WireMark> beside = before == null ? new LinkedHashSet<>() : before.marks;
    beside.addAll(marks);
    Set<Link> linked = before == null ? new LinkedHashSet<>() : before.links;
    linked.addAll(links);
    edges.put(
        key,
        new Drawn(
            from,
            to,
            kind,
            directed || (before != null && before.directed),
            whole || (before != null && before.whole),
            before == null ? share : Math.max(share, before.share),
            all,
            beside,
            linked,
            links.isEmpty() || (before != null && before.inWords)));
  }

  /// Whether the one rests on the other as a whole.
  boolean hasWhole(String from, String to) {
    return edges.values().stream()
        .anyMatch(e -> e.from.equals(from) && e.to.equals(to) && e.whole && e.directed);
  }

  /// Reports in the order they were added, then outlets and people by id.
  List<Node> nodes() {
    List<Node> reports = nodes.values().stream().filter(n -> n.kind() == Node.Kind.REPORT).toList();
    List<Node> others =
        nodes.values().stream()
            .filter(n -> n.kind() != Node.Kind.REPORT)
            .sorted(Comparator.comparing(Node::kind).thenComparing(Node::id))
            .toList();
    List<Node> all = new ArrayList<>(reports);
    all.addAll(others);
    return all;
  }

  /// By the order of their nodes, then by kind of ground.
  List<Derivation> edges() {
    Map<String, Integer> order = new TreeMap<>();
    for (Node node : nodes()) {
      order.put(node.id(), order.size());
    }
    return edges.values().stream()
        .sorted(
            Comparator.comparingInt((Drawn e) -> order.getOrDefault(e.from, -1))
                .thenComparingInt(e -> order.getOrDefault(e.to, -1))
                .thenComparing(Drawn::kind))
        .map(e -> new Derivation(e.from, e.to, ground(e), e.directed, e.whole))
        .toList();
  }

  private static Ground ground(Drawn edge) {
    List<Passage> passages = List.copyOf(edge.passages);
    return switch (edge.kind) {
      case CREDIT ->
          new Ground.Credit(
              passages, List.copyOf(edge.marks), List.copyOf(edge.links), !edge.inWords);
      case SHARED_QUOTATION -> new Ground.SharedQuotation(passages);
      case COPIED_TEXT -> new Ground.CopiedText(passages, edge.share);
    };
  }
}
