package org.hearsay.intake.article;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the first weighing says of the lines around a line: an article is in one place, and lines
/// of one make are of one kind. A second forest weighs each line by these beside its own features.
///
/// Tu, "Auto-context and its application to high-level vision tasks" (CVPR 2008), in one step.
final class ContextFeatures {
  private static final int REACH = 4;
  private static final int LEVELS = 4;
  private static final double SURE = 0.5;

  static final int COUNT = 1 + 2 * REACH + 2 + LEVELS + 1 + 8;

  private ContextFeatures() {}

  /// `rows` with what the `first` weighing gives behind each.
  static float[][] of(PageLayout layout, float[][] rows, float[] first) {
    List<PageBlock> blocks = layout.blocks();
    int n = rows.length;
    double[] boxMass = new double[layout.boxes().size()];
    double[] boxWords = new double[boxMass.length];
    Map<Long, double[]> paths = new HashMap<>();
    double all = 0;
    double sureWords = 0;
    int sureLines = 0;
    float most = 0;
    for (int i = 0; i < n; i++) {
      PageBlock block = blocks.get(i);
      double mass = first[i] * block.words();
      for (PageBox box = block.box(); box != null; box = box.parent()) {
        boxMass[box.number()] += mass;
        boxWords[box.number()] += block.words();
      }
      double[] path = paths.computeIfAbsent(block.owner().path(), key -> new double[2]);
      path[0] += mass;
      path[1] += block.words();
      all += mass;
      most = Math.max(most, first[i]);
      sureWords += first[i] > SURE ? block.words() : 0;
      sureLines += first[i] > SURE ? 1 : 0;
    }
    int[] since = nearest(first, true);
    int[] until = nearest(first, false);
    float[][] whole = new float[n][];
    double before = 0;
    for (int i = 0; i < n; i++) {
      PageBlock block = blocks.get(i);
      int at = rows[i].length;
      float[] row = Arrays.copyOf(rows[i], at + COUNT);
      row[at++] = first[i];
      for (int distance = 1; distance <= REACH; distance++) {
        row[at++] = i - distance < 0 ? -1 : first[i - distance];
        row[at++] = i + distance >= n ? -1 : first[i + distance];
      }
      row[at++] = (float) mean(first, i - REACH * 2, i);
      row[at++] = (float) mean(first, i + 1, i + 1 + REACH * 2);
      PageBox box = block.owner();
      for (int level = 0; level < LEVELS; level++) {
        row[at++] = (float) (boxMass[box.number()] / Math.max(1, boxWords[box.number()]));
        box = box.parent() == null ? box : box.parent();
      }
      // what the box holds of the whole article, without this line
      PageBox outer = block.owner().parent() == null ? block.owner() : block.owner().parent();
      row[at++] = (float) (all == 0 ? 0 : boxMass[outer.number()] / all);
      double[] path = paths.getOrDefault(block.owner().path(), new double[2]);
      row[at++] = (float) (path[1] == 0 ? 0 : path[0] / path[1]);
      row[at++] = (float) (all == 0 ? 0 : before / all);
      row[at++] = since[i];
      row[at++] = until[i];
      row[at++] = most;
      row[at++] = (float) sureWords;
      row[at++] = sureLines;
      row[at++] = steps(block, blocks, i, since[i], until[i]);
      before += first[i] * block.words();
      whole[i] = row;
    }
    return whole;
  }

  private static double mean(float[] first, int start, int end) {
    double sum = 0;
    int count = 0;
    for (int i = Math.max(0, start); i < Math.min(end, first.length); i++) {
      sum += first[i];
      count++;
    }
    return count == 0 ? 0 : sum / count;
  }

  private static int[] nearest(float[] first, boolean back) {
    int n = first.length;
    int[] distances = new int[n];
    int distance = 500;
    for (int k = 0; k < n; k++) {
      int i = back ? k : n - 1 - k;
      distances[i] = distance;
      distance = first[i] > SURE ? 1 : Math.min(500, distance + 1);
    }
    return distances;
  }

  /// How far out of this line's element the nearest sure line stands.
  private static float steps(PageBlock block, List<PageBlock> blocks, int i, int since, int until) {
    float best = 20;
    if (since < 500) {
      best = Math.min(best, out(block, blocks.get(i - since)));
    }
    if (until < 500) {
      best = Math.min(best, out(block, blocks.get(i + until)));
    }
    return best;
  }

  private static int out(PageBlock block, PageBlock other) {
    return block.owner().depth() - PageBox.around(block.owner(), other.owner()).depth();
  }
}
