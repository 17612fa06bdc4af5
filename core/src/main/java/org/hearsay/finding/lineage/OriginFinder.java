package org.hearsay.finding.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.report.ReportId;
import org.hearsay.story.Story;

/// Finds the roots of a derivation graph.
///
/// Only edges by which a report **as a whole** rests on another lead to an origin. Nodes that draw
/// on one another (an undirected edge, a circle of credits) are taken together; so are roots of one
/// outlet, since a newsroom does not bear itself out.
final class OriginFinder {
  private final Story story;
  private final Map<String, Node> nodes = new LinkedHashMap<>();

  /// Key of the outlet that a node belongs to; absent where it is not known.
  private final Map<String, String> outletOf;

  private final Map<String, Set<String>> next = new HashMap<>();
  private final Map<String, Set<String>> reachable = new HashMap<>();

  OriginFinder(
      Story story, List<Node> nodes, List<Derivation> edges, Map<String, String> outletOf) {
    this.story = story;
    this.outletOf = outletOf;
    for (Node node : nodes) {
      this.nodes.put(node.id(), node);
    }
    for (Derivation edge : edges) {
      if (edge.whole()) {
        next.computeIfAbsent(edge.from(), k -> new TreeSet<>()).add(edge.to());
        if (!edge.directed()) {
          next.computeIfAbsent(edge.to(), k -> new TreeSet<>()).add(edge.from());
        }
      }
    }
  }

  /// By number of reports descending, then in the order of the story.
  List<Origin> find() {
    Map<ReportId, Set<String>> rootsOfReport = new TreeMap<>();
    Set<String> roots = new TreeSet<>();
    for (AnnotatedReport report : story.reports()) {
      ReportId id = report.report().id();
      Set<String> own = rootsOf(id.value());
      rootsOfReport.put(id, own);
      roots.addAll(own);
    }
    Map<String, String> joined = joinedRoots(roots);
    Map<String, Set<String>> rootNodes = new TreeMap<>();
    Map<String, Set<ReportId>> resting = new TreeMap<>();
    rootsOfReport.forEach((id, own) -> {
      for (String root : own) {
        String key = find(joined, root);
        rootNodes.computeIfAbsent(key, k -> new TreeSet<>()).add(root);
        resting.computeIfAbsent(key, k -> new TreeSet<>()).add(id);
      }
    });
    List<Origin> origins = new ArrayList<>();
    rootNodes.forEach((key, members) ->
        origins.add(origin(members, List.copyOf(resting.getOrDefault(key, Set.of())))));
    Map<String, Integer> order = storyOrder();
    origins.sort(
        Comparator.comparingInt((Origin o) -> o.reports().size())
            .reversed()
            .thenComparingInt(o -> order.getOrDefault(o.node(), Integer.MAX_VALUE))
            .thenComparing(Origin::node));
    return List.copyOf(origins);
  }

  private Origin origin(Set<String> roots, List<ReportId> reports) {
    Map<String, Integer> order = storyOrder();
    String first =
        roots.stream()
            .min(
                Comparator.comparingInt((String r) -> order.getOrDefault(r, Integer.MAX_VALUE))
                    .thenComparing(Comparator.naturalOrder()))
            .orElseThrow();
    Node node = nodes.get(first);
    return new Origin(first, node == null ? first : node.name(), order.containsKey(first), reports);
  }

  private Map<String, Integer> storyOrder() {
    Map<String, Integer> order = new HashMap<>();
    for (int i = 0; i < story.reports().size(); i++) {
      order.put(story.reports().get(i).report().id().value(), i);
    }
    return order;
  }

  /// The nodes at the end of every path from `node`: those that are reached again from whatever
  /// they reach themselves.
  private Set<String> rootsOf(String node) {
    Set<String> roots = new TreeSet<>();
    for (String other : reachableFrom(node)) {
      boolean root = true;
      for (String beyond : reachableFrom(other)) {
        root &= reachableFrom(beyond).contains(other);
      }
      if (root) {
        roots.add(other);
      }
    }
    return roots;
  }

  /// With `node` itself.
  private Set<String> reachableFrom(String node) {
    Set<String> known = reachable.get(node);
    if (known != null) {
      return known;
    }
    Set<String> found = new TreeSet<>(Set.of(node));
    List<String> open = new ArrayList<>(List.of(node));
    while (!open.isEmpty()) {
      for (String to : next.getOrDefault(open.remove(open.size() - 1), Set.of())) {
        if (found.add(to)) {
          open.add(to);
        }
      }
    }
    reachable.put(node, found);
    return found;
  }

  /// The first node of each circle of roots, those whose outlets meet under one.
  private Map<String, String> joinedRoots(Set<String> roots) {
    Map<String, String> joined = new TreeMap<>();
    Map<String, String> rootOfOutlet = new TreeMap<>();
    for (String root : roots) {
      joined.put(root, root);
    }
    for (String root : roots) {
      for (String member : reachableFrom(root)) {
        join(joined, root, member);
        String outlet = outletOf.get(member);
        String other = outlet == null ? null : rootOfOutlet.putIfAbsent(outlet, root);
        if (other != null) {
          join(joined, root, other);
        }
      }
    }
    joined.replaceAll((root, key) -> find(joined, key));
    return joined;
  }

  private static void join(Map<String, String> joined, String a, String b) {
    String left = find(joined, a);
    String right = find(joined, b);
    joined.put(left.compareTo(right) < 0 ? right : left, left.compareTo(right) < 0 ? left : right);
  }

  private static String find(Map<String, String> joined, String root) {
    String at = root;
    while (true) {
      String up = joined.getOrDefault(at, at);
      if (up.equals(at)) {
        return at;
      }
      at = up;
    }
  }
}
