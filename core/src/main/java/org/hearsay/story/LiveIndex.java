package org.hearsay.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.story.StoryKeys.Channel;
import org.jspecify.annotations.Nullable;

/// Finds the live reports that may tell the same story as a new one, by an inverted index over
/// their most telling keys. What one search costs does not grow with the number of reports.
final class LiveIndex {
  /// A key that more live reports have leads only to the latest of them.
  private static final int LONGEST_POSTING = 192;

  /// So many reports are looked at closely.
  private static final int NEIGHBOURS = 64;

  /// The slots of the reports that have a key, in the order in which they came.
  private static final class Posting {
    int[] slots = new int[2];
    int size;

    void add(int slot) {
      if (size == LONGEST_POSTING) {
        System.arraycopy(slots, 1, slots, 0, --size);
      } else if (size == slots.length) {
        slots = Arrays.copyOf(slots, Math.min(LONGEST_POSTING, 2 * size));
      }
      slots[size++] = slot;
    }

    void remove(int slot) {
      for (int i = 0; i < size; i++) {
        if (slots[i] == slot) {
          System.arraycopy(slots, i + 1, slots, i, --size - i);
          return;
        }
      }
    }
  }

  private final Map<Integer, Posting> postings = new HashMap<>();

  /// By slot, as everything below.
  private @Nullable LiveReport[] reports = new LiveReport[64];

  private double[] scores = new double[64];
  private int[] touched = new int[64];

  void add(LiveReport report) {
    if (report.slot >= scores.length) {
      int length = 2 * report.slot;
      scores = new double[length];
      touched = new int[length];
      reports = Arrays.copyOf(reports, length);
    }
    reports[report.slot] = report;
    for (int key : report.keys.telling()) {
      postings.computeIfAbsent(key, k -> new Posting()).add(report.slot);
    }
  }

  void remove(LiveReport report) {
    reports[report.slot] = null;
    for (int key : report.keys.telling()) {
      Posting posting = postings.get(key);
      if (posting != null) {
        posting.remove(report.slot);
        if (posting.size == 0) {
          postings.remove(key);
        }
      }
    }
  }

  /// The nearest as far as the index shows, in the order in which they came.
  List<LiveReport> near(WeighedKeys keys) {
    int count = 0;
    for (Channel channel : new Channel[] {Channel.NAME, Channel.WORD}) {
      KeyVector vector = keys.of(channel);
      for (int i = 0; i < vector.size(); i++) {
        Posting posting = postings.get(vector.hash(i));
        double weight = vector.weight(i) * vector.weight(i);
        // what weighs nothing brings nobody nearer
        if (posting == null || weight == 0) {
          continue;
        }
        for (int p = 0; p < posting.size; p++) {
          int slot = posting.slots[p];
          if (scores[slot] == 0) {
            touched[count++] = slot;
          }
          scores[slot] += weight;
        }
      }
    }
    List<LiveReport> near = nearest(count);
    for (int i = 0; i < count; i++) {
      scores[touched[i]] = 0;
    }
    return near;
  }

  /// Of the first `count` that were touched.
  private List<LiveReport> nearest(int count) {
    double least = count <= NEIGHBOURS ? 0 : leastOfNearest(count);
    List<LiveReport> near = new ArrayList<>();
    List<LiveReport> level = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LiveReport report = reports[touched[i]];
      if (report != null && scores[touched[i]] >= least) {
        (scores[touched[i]] > least ? near : level).add(report);
      }
    }
    // of equally near ones the earliest
    level.sort(LiveReport.BY_NUMBER);
    near.addAll(level.subList(0, Math.min(level.size(), NEIGHBOURS - near.size())));
    near.sort(LiveReport.BY_NUMBER);
    return near;
  }

  /// The score of the last of the nearest: the lowest of the highest, kept as a heap.
  private double leastOfNearest(int count) {
    double[] heap = new double[NEIGHBOURS];
    int size = 0;
    for (int i = 0; i < count; i++) {
      double score = scores[touched[i]];
      if (size < NEIGHBOURS) {
        int at = size++;
        while (at > 0 && heap[(at - 1) / 2] > score) {
          heap[at] = heap[(at - 1) / 2];
          at = (at - 1) / 2;
        }
        heap[at] = score;
      } else if (score > heap[0]) {
        int at = 0;
        while (true) {
          int child = 2 * at + 1;
          if (child >= NEIGHBOURS) {
            break;
          }
          if (child + 1 < NEIGHBOURS && heap[child + 1] < heap[child]) {
            child++;
          }
          if (heap[child] >= score) {
            break;
          }
          heap[at] = heap[child];
          at = child;
        }
        heap[at] = score;
      }
    }
    return heap[0];
  }
}
