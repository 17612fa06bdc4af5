package org.hearsay.story;

import java.util.Arrays;
import org.hearsay.story.StoryKeys.Channel;
import org.jspecify.annotations.Nullable;

/// One report's keys, spread out so that any key is found at once: many reports can then be held
/// against this one without walking through its keys each time. Used over and over, for one report
/// after another; not safe for use by several threads.
///
/// Gives the very sums that [KeyVector#dot] gives, since the same products are added in the same
/// order.
final class SpreadKeys {
  /// Places for each key: most searches meet an empty one at once.
  private static final int ROOM = 4;

  private static final int CHANNELS = Channel.values().length;

  private final int[][] hashes = new int[CHANNELS][0];

  /// Beside each hash; 0 where a place is empty. A key without weight adds nothing and has none.
  private final float[][] weights = new float[CHANNELS][0];

  private @Nullable WeighedKeys keys;

  /// Spreads `report`'s keys in place of those that lie here.
  void take(WeighedKeys report) {
    if (keys == report) {
      return;
    }
    keys = report;
    for (int c = 0; c < CHANNELS; c++) {
      spread(c, report.vector(c));
    }
  }

  private void spread(int channel, KeyVector vector) {
    int places = Integer.highestOneBit(Math.max(16, vector.size() * ROOM)) << 1;
    // room that a longer report took is given back with a much shorter one
    if (weights[channel].length < places || weights[channel].length > 16 * places) {
      hashes[channel] = new int[places];
      weights[channel] = new float[places];
    } else {
      Arrays.fill(weights[channel], 0);
    }
    int[] at = hashes[channel];
    float[] weight = weights[channel];
    int mask = at.length - 1;
    for (int i = 0; i < vector.size(); i++) {
      int place = place(vector.hash(i), mask);
      while (weight[place] != 0) {
        place = (place + 1) & mask;
      }
      at[place] = vector.hash(i);
      weight[place] = (float) vector.weight(i);
    }
  }

  private static int place(int hash, int mask) {
    return (hash ^ (hash >>> 15)) & mask;
  }

  /// The dot product of the keys that lie here and `other`, in the channel numbered `channel`.
  double dot(int channel, KeyVector other) {
    int[] at = hashes[channel];
    float[] weight = weights[channel];
    int mask = at.length - 1;
    double sum = 0;
    for (int i = 0; i < other.size(); i++) {
      int hash = other.hash(i);
      int place = place(hash, mask);
      while (weight[place] != 0) {
        if (at[place] == hash) {
          sum += (double) weight[place] * other.weight(i);
          break;
        }
        place = (place + 1) & mask;
      }
    }
    return sum;
  }

  /// The report whose keys lie here.
  WeighedKeys report() {
    WeighedKeys report = keys;
    if (report == null) {
      throw new IllegalStateException("no report's keys were taken");
    }
    return report;
  }
}
