package org.hearsay.annotation.attribution;

/// What the labels of a text should be: those somebody marked, the probabilities that other models
/// give them (Hinton et al. 2015), or something between.
///
/// @param shares how much of every token each label should have; a row sums to one
/// @param steps `[previous][next]`, how often labels should follow each other in the whole text;
///   the row behind the last label is the start
@SuppressWarnings("ArrayRecordComponent") // never compared
record LabelTarget(float[][] shares, double[][] steps) {
  private static final int N = TagLabel.COUNT;

  static LabelTarget marked(int[] labels) {
    LabelTarget target = new LabelTarget(new float[labels.length][N], new double[N + 1][N]);
    for (int t = 0; t < labels.length; t++) {
      target.shares[t][labels[t]] = 1;
      target.steps[t == 0 ? N : labels[t - 1]][labels[t]]++;
    }
    return target;
  }

  static LabelTarget taught(TagLattice lattice, int tokens) {
    LabelTarget target = new LabelTarget(new float[tokens][N], new double[N + 1][N]);
    for (int t = 0; t < tokens; t++) {
      for (int y = 0; y < N; y++) {
        double share = lattice.probability(t, y);
        target.shares[t][y] = (float) share;
        if (t == 0) {
          target.steps[N][y] += share;
        } else {
          for (int i = 0; i < N; i++) {
            target.steps[i][y] += lattice.probability(t, i, y);
          }
        }
      }
    }
    return target;
  }

  /// A share `weight` of this and the rest of `other`, which is of the same text.
  LabelTarget mixed(LabelTarget other, float weight) {
    LabelTarget target = new LabelTarget(new float[shares.length][N], new double[N + 1][N]);
    for (int t = 0; t < shares.length; t++) {
      for (int y = 0; y < N; y++) {
        target.shares[t][y] = weight * shares[t][y] + (1 - weight) * other.shares[t][y];
      }
    }
    for (int i = 0; i <= N; i++) {
      for (int y = 0; y < N; y++) {
        target.steps[i][y] = weight * steps[i][y] + (1 - weight) * other.steps[i][y];
      }
    }
    return target;
  }

  /// Cross-entropy of this and what a linear chain over these scores gives, up to the entropy of
  /// this.
  double surprise(TagLattice lattice, float[][] emissions, float[][] transitions) {
    double score = 0;
    for (int t = 0; t < shares.length; t++) {
      for (int y = 0; y < N; y++) {
        score += shares[t][y] * emissions[t][y];
      }
    }
    for (int i = 0; i <= N; i++) {
      for (int y = 0; y < N; y++) {
        score += steps[i][y] * transitions[i][y];
      }
    }
    return lattice.logPartition() - score;
  }
}
