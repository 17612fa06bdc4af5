package org.hearsay.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds for each report the few others that may tell the same story, by an inverted index over its
/// keys, so that the work for one report stays bounded however many there are.
final class Neighbours {

  /// Keys that occur in more reports than this lead nobody to a neighbour; they still count when
  /// two reports are compared.
  private static final int LONGEST_POSTING = 512;

  private static final int NEIGHBOURS = 64;

  private Neighbours() {}

  /// For each vector the numbers of the nearest others, ascending; symmetric.
  ///
  /// @param least similarity that a neighbour needs; below what makes one story, since a report may
  ///   be nearer to a story's later members than to its first
  static List<int[]> of(List<KeyVector> vectors, double least) {
    int keys = 0;
    for (KeyVector vector : vectors) {
      if (vector.size() > 0) {
        keys = Math.max(keys, vector.index(vector.size() - 1) + 1);
      }
    }
    int[] frequency = new int[keys];
    for (KeyVector vector : vectors) {
      for (int k = 0; k < vector.size(); k++) {
        frequency[vector.index(k)]++;
      }
    }
    int[][] postings = new int[keys][];
    double[][] weights = new double[keys][];
    int[] filled = new int[keys];
    for (int report = 0; report < vectors.size(); report++) {
      KeyVector vector = vectors.get(report);
      for (int k = 0; k < vector.size(); k++) {
        int key = vector.index(k);
        if (frequency[key] < 2 || frequency[key] > LONGEST_POSTING) {
          continue;
        }
        if (filled[key] == 0) {
          postings[key] = new int[frequency[key]];
          weights[key] = new double[frequency[key]];
        }
        postings[key][filled[key]] = report;
        weights[key][filled[key]++] = vector.value(k);
      }
    }
    List<List<Integer>> linked = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i++) {
      linked.add(new ArrayList<>());
    }
    double[] scores = new double[vectors.size()];
    for (int report = 0; report < vectors.size(); report++) {
      for (int other :
          nearest(report, vectors.get(report), postings, weights, filled, scores, least)) {
        linked.get(report).add(other);
        linked.get(other).add(report);
      }
    }
    return linked.stream()
        .map(l -> l.stream().mapToInt(Integer::intValue).sorted().distinct().toArray())
        .toList();
  }

  /// Leaves `scores` all zero, as it found it.
  private static List<Integer> nearest(
      int report,
      KeyVector vector,
      int[][] postings,
      double[][] weights,
      int[] filled,
      double[] scores,
      double least) {
    List<Integer> touched = new ArrayList<>();
    for (int k = 0; k < vector.size(); k++) {
      int key = vector.index(k);
      for (int p = 0; p < filled[key]; p++) {
        int other = postings[key][p];
        if (other != report) {
          if (scores[other] == 0) {
            touched.add(other);
          }
          scores[other] += vector.value(k) * weights[key][p];
        }
      }
    }
    List<Integer> nearest =
        touched.stream()
            .filter(o -> scores[o] >= least)
            .sorted(
                Comparator.comparingDouble((Integer o) -> scores[o])
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .limit(NEIGHBOURS)
            .toList();
    for (int other : touched) {
      scores[other] = 0;
    }
    return nearest;
  }
}
