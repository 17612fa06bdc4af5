package org.hearsay.intake.article;

import java.util.Arrays;

/// The features that a forest asks of many rows, by column, as whole numbers: the difference of two
/// has the sign that the difference of their floats has and never leaves 32 bits, so that a
/// question is a subtraction, and the compiler asks it of eight rows at once.
///
/// A float that is not negative is its own bits, IEEE 754's order. A feature with a threshold below
/// zero is the number of thresholds below it.
final class ForestColumns {
  private static final float[] NONE = {};

  private final short[] features;

  /// By column: the thresholds in order, where one is below zero; else none.
  private final float[][] ranked;

  /// By feature; -1 for those that are not asked.
  private final int[] columns;

  /// @param count how many features a row has
  /// @param asked the features of all questions
  /// @param thresholds above which the answer is yes, by question
  ForestColumns(int count, short[] asked, float[] thresholds) {
    this.columns = new int[count];
    Arrays.fill(columns, -1);
    short[] found = new short[count];
    int held = 0;
    for (short feature : asked) {
      if (columns[feature] < 0) {
        columns[feature] = held;
        found[held++] = feature;
      }
    }
    this.features = Arrays.copyOf(found, held);
    this.ranked = new float[held][];
    Arrays.fill(ranked, NONE);
    for (int i = 0; i < asked.length; i++) {
      int column = columns[asked[i]];
      if (thresholds[i] < 0 && ranked[column].length == 0) {
        ranked[column] = ranks(asked[i], asked, thresholds);
      }
    }
  }

  private static float[] ranks(short feature, short[] asked, float[] thresholds) {
    float[] ranks = new float[asked.length];
    int held = 0;
    for (int i = 0; i < asked.length; i++) {
      if (asked[i] == feature) {
        ranks[held++] = thresholds[i];
      }
    }
    ranks = Arrays.copyOf(ranks, held);
    Arrays.sort(ranks);
    return ranks;
  }

  /// The column of a feature that is asked.
  int column(int feature) {
    return columns[feature];
  }

  /// A value or a threshold of a column, as a number.
  int code(int column, float value) {
    float[] ranks = ranked[column];
    if (ranks.length == 0) {
      return value > 0 ? Float.floatToRawIntBits(value) : 0;
    }
    int below = 0;
    while (below < ranks.length && ranks[below] < value) {
      below++;
    }
    return below;
  }

  /// All rows, by column and row.
  int[][] of(float[][] rows) {
    int[][] codes = new int[features.length][rows.length];
    for (int r = 0; r < rows.length; r++) {
      float[] row = rows[r];
      for (int column = 0; column < features.length; column++) {
        codes[column][r] = code(column, row[features[column]]);
      }
    }
    return codes;
  }
}
