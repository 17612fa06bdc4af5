package org.hearsay.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Places the nodes of a derivation graph in columns, origins at the left, each report to the right
/// of what it draws on, and orders the columns so that fewer edges cross (layered drawing after
/// Sugiyama, Tagawa and Toda 1981, with barycentres).
///
/// @param columns node ids, from left to right and top to bottom
/// @param loose ids of nodes that no edge touches
record LineageLayout(List<List<String>> columns, List<String> loose) {
  private static final int SWEEPS = 4;

  /// @param nodes ids, in the order they are to come where nothing else orders them
  /// @param ties what each node draws on, by id
  static LineageLayout of(List<String> nodes, Map<String, Set<String>> ties) {
    Map<String, Set<String>> sources = new LinkedHashMap<>();
    Set<String> touched = new HashSet<>();
    nodes.forEach(node -> sources.put(node, new HashSet<>()));
    ties.forEach((from, all) -> {
      Set<String> known = sources.get(from);
      for (String to : all) {
        if (known != null && sources.containsKey(to)) {
          known.add(to);
          touched.add(from);
          touched.add(to);
        }
      }
    });
    Map<String, Integer> depths = new HashMap<>();
    List<List<String>> columns = new ArrayList<>();
    List<String> loose = new ArrayList<>();
    for (String node : sources.keySet()) {
      if (!touched.contains(node)) {
        loose.add(node);
        continue;
      }
      int depth = depth(node, sources, depths, new HashSet<>());
      while (columns.size() <= depth) {
        columns.add(new ArrayList<>());
      }
      columns.get(depth).add(node);
    }
    order(columns, sources);
    return new LineageLayout(columns, loose);
  }

  /// The longest way to a root. An edge that would close a circle does not count.
  private static int depth(
      String node,
      Map<String, Set<String>> sources,
      Map<String, Integer> depths,
      Set<String> onTheWay) {
    Integer known = depths.get(node);
    if (known != null) {
      return known;
    }
    onTheWay.add(node);
    int depth = 0;
    for (String source : sources.getOrDefault(node, Set.of()).stream().sorted().toList()) {
      if (!onTheWay.contains(source)) {
        depth = Math.max(depth, 1 + depth(source, sources, depths, onTheWay));
      }
    }
    onTheWay.remove(node);
    depths.put(node, depth);
    return depth;
  }

  private static void order(List<List<String>> columns, Map<String, Set<String>> sources) {
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      Map<String, Double> rows = rows(columns);
      for (int i = 1; i < columns.size(); i++) {
        sortByCentre(columns.get(i), rows, sources);
        rows = rows(columns);
      }
      Map<String, Set<String>> derived = reversed(sources);
      for (int i = columns.size() - 2; i >= 0; i--) {
        sortByCentre(columns.get(i), rows, derived);
        rows = rows(columns);
      }
    }
  }

  /// Where each node lies in its column, from 0 at the top to 1.
  private static Map<String, Double> rows(List<List<String>> columns) {
    Map<String, Double> rows = new HashMap<>();
    for (List<String> column : columns) {
      for (int i = 0; i < column.size(); i++) {
        rows.put(column.get(i), (i + 0.5) / column.size());
      }
    }
    return rows;
  }

  private static void sortByCentre(
      List<String> column, Map<String, Double> rows, Map<String, Set<String>> neighbours) {
    Map<String, Double> centres = new HashMap<>();
    for (String node : column) {
      double own = rows.getOrDefault(node, 0.5);
      centres.put(
          node,
          neighbours.getOrDefault(node, Set.of()).stream()
              .sorted()
              .mapToDouble(n -> rows.getOrDefault(n, 0.5))
              .average()
              .orElse(own));
    }
    column.sort(Comparator.comparingDouble(node -> centres.getOrDefault(node, 0.5)));
  }

  private static Map<String, Set<String>> reversed(Map<String, Set<String>> sources) {
    Map<String, Set<String>> derived = new HashMap<>();
    sources.forEach((node, all) ->
        all.forEach(s -> derived.computeIfAbsent(s, x -> new HashSet<>()).add(node)));
    return derived;
  }
}
