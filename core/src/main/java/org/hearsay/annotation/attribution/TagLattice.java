package org.hearsay.annotation.attribution;

/// All ways to label a text: a linear chain (Lafferty et al. 2001) over the network's scores.
final class TagLattice {
  private static final int N = TagLabel.COUNT;

  private final float[][] emissions;
  private final double[][] step;

  /// By token and label, as are the next two.
  private final double[] forward;

  private final double[] backward;
  private final double[] local;
  private final double[] scale;
  private final double logPartition;

  /// @param emissions scores of labels, one row a token, at least one
  TagLattice(float[][] emissions, float[][] transitions) {
    int n = emissions.length;
    this.emissions = emissions;
    this.step = new double[N + 1][N];
    for (int i = 0; i <= N; i++) {
      for (int j = 0; j < N; j++) {
        step[i][j] = allowed(i, j) ? Math.exp(transitions[i][j]) : 0;
      }
    }
    this.forward = new double[n * N];
    this.backward = new double[n * N];
    this.local = new double[n * N];
    this.scale = new double[n];
    this.logPartition = sumForward();
    sumBackward();
  }

  private static boolean allowed(int previous, int next) {
    return TagLabel.mayFollow(previous == N ? TagLabel.OUTSIDE : previous, next);
  }

  private double sumForward() {
    double total = 0;
    for (int t = 0; t < scale.length; t++) {
      int at = t * N;
      float[] scores = emissions[t];
      double most = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < N; j++) {
        most = Math.max(most, scores[j]);
      }
      double sum = 0;
      for (int j = 0; j < N; j++) {
        local[at + j] = Math.exp(scores[j] - most);
        double in = 0;
        if (t == 0) {
          in = step[N][j];
        } else {
          for (int i = 0; i < N; i++) {
            in += forward[at - N + i] * step[i][j];
          }
        }
        forward[at + j] = in * local[at + j];
        sum += forward[at + j];
      }
      for (int j = 0; j < N; j++) {
        forward[at + j] /= sum;
      }
      scale[t] = sum;
      total += Math.log(sum) + most;
    }
    return total;
  }

  private void sumBackward() {
    int n = scale.length;
    for (int j = 0; j < N; j++) {
      backward[(n - 1) * N + j] = 1;
    }
    for (int t = n - 2; t >= 0; t--) {
      int at = t * N;
      for (int i = 0; i < N; i++) {
        double out = 0;
        for (int j = 0; j < N; j++) {
          out += step[i][j] * local[at + N + j] * backward[at + N + j];
        }
        backward[at + i] = out / scale[t + 1];
      }
    }
  }

  /// The probability of `label` at token `t`, over all ways to label the rest.
  double probability(int t, int label) {
    return forward[t * N + label] * backward[t * N + label];
  }

  /// The probability of both labels, at `t - 1` and `t`.
  double probability(int t, int previous, int label) {
    return forward[(t - 1) * N + previous]
        * step[previous][label]
        * local[t * N + label]
        * backward[t * N + label]
        / scale[t];
  }

  /// The logarithm of the sum over all ways to label the text.
  double logPartition() {
    return logPartition;
  }

  /// The most probable labels together (Viterbi).
  static int[] best(float[][] emissions, float[][] transitions) {
    int n = emissions.length;
    // What may not follow can never be the most.
    double[][] steps = new double[N + 1][N];
    for (int i = 0; i <= N; i++) {
      for (int j = 0; j < N; j++) {
        steps[i][j] = allowed(i, j) ? transitions[i][j] : Double.NEGATIVE_INFINITY;
      }
    }
    byte[] from = new byte[n * N];
    double[] score = new double[N];
    double[] next = new double[N];
    for (int t = 0; t < n; t++) {
      for (int j = 0; j < N; j++) {
        double most = t == 0 ? steps[N][j] : Double.NEGATIVE_INFINITY;
        int arg = 0;
        for (int i = 0; t > 0 && i < N; i++) {
          double value = score[i] + steps[i][j];
          if (value > most) {
            most = value;
            arg = i;
          }
        }
        next[j] = most + emissions[t][j];
        from[t * N + j] = (byte) arg;
      }
      double[] swap = score;
      score = next;
      next = swap;
    }
    int last = 0;
    for (int j = 1; j < N; j++) {
      if (score[j] > score[last]) {
        last = j;
      }
    }
    int[] labels = new int[n];
    for (int t = n - 1; t >= 0; t--) {
      labels[t] = last;
      last = from[t * N + last];
    }
    return labels;
  }
}
