package org.hearsay.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.story.StoryKeys.Channel;

/// Finds the live reports that may tell the same story as a new one, by an inverted index over
/// their most telling keys. What one search costs does not grow with the number of reports.
final class LiveIndex {
  /// A key that more live reports have leads only to the latest of them.
  private static final int LONGEST_POSTING = 192;

  /// So many reports are looked at closely.
  private static final int NEIGHBOURS = 64;

  private final Map<Integer, Deque<LiveReport>> postings = new HashMap<>();
  private double[] scores = new double[64];

  void add(LiveReport report) {
    if (report.slot >= scores.length) {
      scores = new double[2 * report.slot];
    }
    for (int key : report.keys.telling()) {
      Deque<LiveReport> posting = postings.computeIfAbsent(key, k -> new ArrayDeque<>(2));
      posting.addLast(report);
      if (posting.size() > LONGEST_POSTING) {
        posting.removeFirst();
      }
    }
  }

  void remove(LiveReport report) {
    for (int key : report.keys.telling()) {
      Deque<LiveReport> posting = postings.get(key);
      if (posting != null) {
        posting.remove(report);
        if (posting.isEmpty()) {
          postings.remove(key);
        }
      }
    }
  }

  /// The nearest first, as far as the index shows.
  List<LiveReport> near(WeighedKeys keys) {
    List<LiveReport> touched = new ArrayList<>();
    for (Channel channel : List.of(Channel.NAME, Channel.WORD)) {
      KeyVector vector = keys.of(channel);
      for (int i = 0; i < vector.size(); i++) {
        Deque<LiveReport> posting = postings.get(vector.hash(i));
        if (posting == null) {
          continue;
        }
        double weight = vector.weight(i) * vector.weight(i);
        for (LiveReport report : posting) {
          if (scores[report.slot] == 0) {
            touched.add(report);
          }
          scores[report.slot] += weight;
        }
      }
    }
    List<LiveReport> near =
        touched.stream()
            .sorted(
                Comparator.comparingDouble((LiveReport r) -> scores[r.slot])
                    .reversed()
                    .thenComparingInt(r -> r.number))
            .limit(NEIGHBOURS)
            .toList();
    for (LiveReport report : touched) {
      scores[report.slot] = 0;
    }
    return near;
  }
}
