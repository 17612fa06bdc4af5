package org.hearsay.intake.article;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/// Boosted oblivious trees: every level of a tree asks one question of all rows, so that a leaf's
/// number is the answers as bits. Small, quick, and slow to overfit.
///
/// Friedman, "Greedy Function Approximation" (Annals of Statistics, 2001); the form of the trees is
/// that of Prokhorenkova et al., "CatBoost" (NeurIPS 2018).
final class Forest {
  /// Tells the file of a forest from any other.
  private static final int MAGIC = 0x48464F31;

  private static final int TREES_MAX = 2_000;
  private static final int DEPTH_MAX = 8;

  private final int depth;
  private final int features;
  private final float bias;
  private final short[] asked;
  private final float[] thresholds;
  private final float[] leaves;

  /// @param asked which feature each level of each tree asks, tree after tree
  /// @param thresholds above which the answer is yes
  /// @param leaves what each leaf adds to the log-odds
  Forest(int depth, int features, float bias, short[] asked, float[] thresholds, float[] leaves) {
    this.depth = depth;
    this.features = features;
    this.bias = bias;
    this.asked = asked.clone();
    this.thresholds = thresholds.clone();
    this.leaves = leaves.clone();
  }

  int features() {
    return features;
  }

  /// How likely the row is what the forest was trained to tell, 0 to 1.
  float probability(float[] row) {
    // fields are read once: the first compiler would read them again at each question
    short[] asks = asked;
    float[] above = thresholds;
    float[] adds = leaves;
    int levels = depth;
    float sum = bias;
    int leafBase = 0;
    for (int at = 0; at < asks.length; at += levels) {
      int leaf = 0;
      for (int level = 0; level < levels; level++) {
        leaf |= (row[asks[at + level]] > above[at + level] ? 1 : 0) << level;
      }
      sum += adds[leafBase + leaf];
      leafBase += 1 << levels;
    }
    return (float) (1 / (1 + Math.exp(-sum)));
  }

  /// How often each feature is asked.
  int[] counts() {
    int[] counts = new int[features];
    for (short feature : asked) {
      counts[feature]++;
    }
    return counts;
  }

  /// Leaves are written as 16-bit steps of the largest of them, which is finer than what they mean.
  void write(DataOutputStream out) throws IOException {
    float largest = 1e-6f;
    for (float leaf : leaves) {
      largest = Math.max(largest, Math.abs(leaf));
    }
    out.writeInt(MAGIC);
    out.writeByte(depth);
    out.writeShort(features);
    out.writeShort(asked.length / depth);
    out.writeFloat(bias);
    out.writeFloat(largest);
    for (int i = 0; i < asked.length; i++) {
      out.writeShort(asked[i]);
      out.writeFloat(thresholds[i]);
    }
    for (float leaf : leaves) {
      out.writeShort(Math.round(leaf / largest * Short.MAX_VALUE));
    }
  }

  /// @throws IOException if this is no forest, or a broken one
  static Forest read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a forest");
    }
    int depth = in.readByte();
    int features = in.readShort();
    int trees = in.readShort();
    if (depth < 1 || depth > DEPTH_MAX || trees < 0 || trees > TREES_MAX || features < 1) {
      throw new IOException(
          "a forest of " + trees + " trees of depth " + depth + " over " + features + " features");
    }
    float bias = in.readFloat();
    float largest = in.readFloat();
    short[] asked = new short[trees * depth];
    float[] thresholds = new float[asked.length];
    for (int i = 0; i < asked.length; i++) {
      asked[i] = in.readShort();
      thresholds[i] = in.readFloat();
      if (asked[i] < 0 || asked[i] >= features) {
        throw new IOException("a forest that asks feature " + asked[i] + " of " + features);
      }
    }
    float[] leaves = new float[trees << depth];
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = in.readShort() * largest / Short.MAX_VALUE;
    }
    return new Forest(depth, features, bias, asked, thresholds, leaves);
  }

  @Override
  public String toString() {
    return asked.length / depth + " trees of depth " + depth + ", " + Arrays.toString(counts());
  }
}
