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
  private final ForestColumns columns;

  /// By question: its threshold as the columns code it.
  private final int[] codes;

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
    this.columns = new ForestColumns(features, asked, thresholds);
    this.codes = new int[asked.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = columns.code(columns.column(asked[i]), thresholds[i]);
    }
  }

  int features() {
    return features;
  }

  /// How likely each row is what the forest was trained to tell, 0 to 1. Each tree is asked of all
  /// rows before the next.
  float[] probabilities(float[][] rows) {
    int[][] values = columns.of(rows);
    float[] sums = new float[rows.length];
    Arrays.fill(sums, bias);
    int[] found = new int[rows.length];
    for (int tree = 0; tree < asked.length / depth; tree++) {
      Arrays.fill(found, 0);
      int at = tree * depth;
      int level = 0;
      for (; level + 2 < depth; level += 3) {
        askThree(
            found,
            level,
            values[columns.column(asked[at + level])],
            codes[at + level],
            values[columns.column(asked[at + level + 1])],
            codes[at + level + 1],
            values[columns.column(asked[at + level + 2])],
            codes[at + level + 2]);
      }
      for (; level < depth; level++) {
        ask(found, level, values[columns.column(asked[at + level])], codes[at + level]);
      }
      addLeaves(sums, leaves, tree << depth, found);
    }
    for (int r = 0; r < sums.length; r++) {
      sums[r] = (float) (1 / (1 + Math.exp(-sums[r])));
    }
    return sums;
  }

  /// A value above its threshold leaves a negative difference, whose highest bit is the answer.
  private static void askThree(
      int[] leaf, int level, int[] a, int aboveA, int[] b, int aboveB, int[] c, int aboveC) {
    for (int r = 0; r < leaf.length; r++) {
      leaf[r] |=
          ((aboveA - a[r]) >>> 31 | (aboveB - b[r]) >>> 31 << 1 | (aboveC - c[r]) >>> 31 << 2)
              << level;
    }
  }

  private static void ask(int[] leaf, int level, int[] values, int above) {
    for (int r = 0; r < leaf.length; r++) {
      leaf[r] |= (above - values[r]) >>> 31 << level;
    }
  }

  private static void addLeaves(float[] sums, float[] leaves, int base, int[] leaf) {
    for (int r = 0; r < sums.length; r++) {
      sums[r] += leaves[base + leaf[r]];
    }
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
