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

  /// What another model gives every label, a row a token that sums to one. How often labels follow
  /// each other is not known then: each inside goes on with its own part, as far as that reaches,
  /// and whatever else is next to each other is taken to be independent.
  static LabelTarget given(float[][] shares) {
    LabelTarget target = new LabelTarget(shares, new double[N + 1][N]);
    for (int y = 0; y < N; y++) {
      target.steps[N][y] = shares[0][y];
    }
    for (int t = 1; t < shares.length; t++) {
      target.follow(shares[t - 1].clone(), shares[t]);
    }
    return target;
  }

  /// @param rest what the labels of the token before have; what goes on is taken away from it
  private void follow(float[] rest, float[] next) {
    float open = 0;
    for (int y = 0; y < N; y++) {
      if (TagLabel.isInside(y)) {
        float own = rest[y - 1] + rest[y];
        float kept = own == 0 ? 0 : Math.min(1, next[y] / own);
        steps[y - 1][y] += kept * rest[y - 1];
        steps[y][y] += kept * rest[y];
        rest[y - 1] *= 1 - kept;
        rest[y] *= 1 - kept;
      }
    }
    for (float share : rest) {
      open += share;
    }
    for (int y = 0; y < N; y++) {
      if (!TagLabel.isInside(y) && open > 0) {
        for (int i = 0; i < N; i++) {
          steps[i][y] += rest[i] / open * next[y];
        }
      }
    }
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
