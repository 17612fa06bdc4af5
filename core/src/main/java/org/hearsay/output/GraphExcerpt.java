package org.hearsay.output;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Of a source graph too large to be looked at, the boxes with the most ties, those that are tied
/// most to these, and what ties them to each other. The most tied ones alone are often origins that
/// have no tie among them.
///
/// @param boxes those drawn, in their order
/// @param ties between them, one of each kind for a pair
/// @param loose boxes that no tie of the whole graph touches
record GraphExcerpt(
    List<LineageDrawing.Box> boxes, List<LineageDrawing.Tie> ties, List<LineageDrawing.Box> loose) {
  private static final int BOXES_MOST = 24;
  private static final int HUBS_MOST = 8;
  private static final int TIES_MOST = 80;

  GraphExcerpt {
    boxes = List.copyOf(boxes);
    ties = List.copyOf(ties);
    loose = List.copyOf(loose);
  }

  static GraphExcerpt of(List<LineageDrawing.Box> boxes, List<LineageDrawing.Tie> ties) {
    Map<String, Set<String>> neighbours = new HashMap<>();
    Map<List<String>, LineageDrawing.Tie> distinct = new LinkedHashMap<>();
    for (LineageDrawing.Tie tie : ties) {
      neighbours.computeIfAbsent(tie.from(), id -> new HashSet<>()).add(tie.to());
      neighbours.computeIfAbsent(tie.to(), id -> new HashSet<>()).add(tie.from());
      distinct.putIfAbsent(List.of(tie.from(), tie.to(), tie.style()), tie);
    }
    Map<String, Integer> weight = new HashMap<>();
    neighbours.forEach((id, others) -> weight.put(id, others.size()));
    Set<String> hubs = new HashSet<>();
    List<String> byWeight =
        boxes.stream()
            .map(LineageDrawing.Box::id)
            .filter(weight::containsKey)
            .sorted(Comparator.comparingInt(id -> -weight.getOrDefault(id, 0)))
            .toList();
    byWeight.stream().limit(HUBS_MOST).forEach(hubs::add);
    Set<String> chosen = new HashSet<>(hubs);
    byWeight.stream()
        .filter(id -> !hubs.contains(id))
        .sorted(Comparator.comparingLong(id -> -tiesTo(hubs, neighbours, id)))
        .limit(BOXES_MOST - (long) hubs.size())
        .forEach(chosen::add);
    return new GraphExcerpt(
        boxes.stream().filter(box -> chosen.contains(box.id())).toList(),
        distinct.values().stream()
            .filter(tie -> chosen.contains(tie.from()) && chosen.contains(tie.to()))
            .limit(TIES_MOST)
            .toList(),
        boxes.stream().filter(box -> !weight.containsKey(box.id())).toList());
  }

  private static long tiesTo(Set<String> hubs, Map<String, Set<String>> neighbours, String box) {
    return neighbours.getOrDefault(box, Set.of()).stream().filter(hubs::contains).count();
  }
}
