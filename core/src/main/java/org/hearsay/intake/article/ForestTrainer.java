package org.hearsay.intake.article;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/// Grows a [Forest] by gradient boosting of the logistic loss, with Newton steps and histograms.
/// The same rows, settings and seed give the same forest, on any number of cores.
final class ForestTrainer {
  private static final int BINS = 48;

  /// @param trees how many
  /// @param depth questions a tree asks
  /// @param rate how much of each tree's answer is taken
  /// @param ridge added to the curvature of every leaf, against leaves that few rows stand in
  /// @param rowShare the share of the rows that a tree sees
  /// @param featureShare the share of the features that a tree may ask
  record Settings(
      int trees, int depth, double rate, double ridge, double rowShare, double featureShare) {}

  private final Settings settings;
  private final int n;
  private final int features;
  private final float[][] borders;
  private final byte[][] bins;
  private final float[] wanted;
  private final float[] weights;

  private ForestTrainer(float[][] rows, float[] wanted, float[] weights, Settings settings) {
    this.settings = settings;
    this.n = rows.length;
    this.features = rows[0].length;
    this.wanted = wanted;
    this.weights = weights;
    borders = new float[features][];
    bins = new byte[features][];
    IntStream.range(0, features)
        .parallel()
        .forEach(f -> {
          float[] column = new float[n];
          for (int i = 0; i < n; i++) {
            column[i] = rows[i][f];
          }
          borders[f] = borders(column);
          byte[] b = new byte[n];
          for (int i = 0; i < n; i++) {
            int at = Arrays.binarySearch(borders[f], column[i]);
            b[i] = (byte) (at < 0 ? -at - 1 : at);
          }
          bins[f] = b;
        });
  }

  /// @param rows all of one length
  /// @param wanted for each row 0 or 1, or how likely
  /// @param weights how much each row counts
  static Forest train(
      float[][] rows, float[] wanted, float[] weights, Settings settings, long seed) {
    return new ForestTrainer(rows, wanted, weights, settings).grow(new Random(seed));
  }

  /// Borders between bins that hold about as many rows each; a value is in the first bin whose
  /// border is not below it.
  private static float[] borders(float[] column) {
    float[] sorted = column.clone();
    Arrays.sort(sorted);
    float[] found = new float[BINS - 1];
    int count = 0;
    int distinct = 1;
    for (int i = 1; i < sorted.length; i++) {
      distinct += sorted[i] > sorted[i - 1] ? 1 : 0;
    }
    if (distinct < BINS) {
      for (int i = 1; i < sorted.length; i++) {
        if (sorted[i] > sorted[i - 1]) {
          found[count++] = (sorted[i] + sorted[i - 1]) / 2;
        }
      }
    } else {
      for (int b = 1; b < BINS; b++) {
        int at = (int) ((long) b * sorted.length / BINS);
        float border = sorted[at];
        if (count == 0 || border > found[count - 1]) {
          found[count++] = border;
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  private Forest grow(Random random) {
    double[] sums = new double[n];
    double positive = 0;
    double all = 0;
    for (int i = 0; i < n; i++) {
      positive += wanted[i] * weights[i];
      all += weights[i];
    }
    float bias = (float) Math.log((positive + 1e-3) / (all - positive + 1e-3));
    Arrays.fill(sums, bias);
    int depth = settings.depth();
    short[] asked = new short[settings.trees() * depth];
    float[] thresholds = new float[asked.length];
    float[] leaves = new float[settings.trees() << depth];
    for (int tree = 0; tree < settings.trees(); tree++) {
      grow(tree, random, sums, asked, thresholds, leaves);
    }
    return new Forest(depth, features, bias, asked, thresholds, leaves);
  }

  private void grow(
      int tree, Random random, double[] sums, short[] asked, float[] thresholds, float[] leaves) {
    int[] sample = sample(random, n, settings.rowShare());
    int[] some = sample(random, features, settings.featureShare());
    float[] slopes = new float[n];
    float[] curves = new float[n];
    for (int i : sample) {
      double p = 1 / (1 + Math.exp(-sums[i]));
      slopes[i] = (float) (weights[i] * (wanted[i] - p));
      curves[i] = (float) (weights[i] * p * (1 - p));
    }
    int depth = settings.depth();
    int[] leaf = new int[n];
    for (int level = 0; level < depth; level++) {
      int at = tree * depth + level;
      Question question = best(sample, some, slopes, curves, leaf, 1 << level);
      asked[at] = (short) question.feature();
      thresholds[at] =
          question.feature() < borders.length && borders[question.feature()].length > 0
              ? borders[question.feature()][question.bin()]
              : Float.MAX_VALUE;
      byte[] column = bins[question.feature()];
      for (int i = 0; i < n; i++) {
        leaf[i] |= (column[i] > question.bin() ? 1 : 0) << level;
      }
    }
    double[] slope = new double[1 << depth];
    double[] curve = new double[1 << depth];
    for (int i : sample) {
      slope[leaf[i]] += slopes[i];
      curve[leaf[i]] += curves[i];
    }
    int base = tree << depth;
    for (int l = 0; l < slope.length; l++) {
      leaves[base + l] = (float) (settings.rate() * slope[l] / (curve[l] + settings.ridge()));
    }
    for (int i = 0; i < n; i++) {
      sums[i] += leaves[base + leaf[i]];
    }
  }

  private record Question(int feature, int bin, double gain) {}

  private Question best(
      int[] sample, int[] some, float[] slopes, float[] curves, int[] leaf, int leafCount) {
    return IntStream.of(some)
        .parallel()
        .mapToObj(f -> best(f, sample, slopes, curves, leaf, leafCount))
        .reduce((a, b) ->
            b.gain() > a.gain() || (b.gain() == a.gain() && b.feature() < a.feature()) ? b : a)
        .orElseThrow();
  }

  private Question best(
      int feature, int[] sample, float[] slopes, float[] curves, int[] leaf, int leafCount) {
    double[] slope = new double[leafCount * BINS];
    double[] curve = new double[leafCount * BINS];
    byte[] column = bins[feature];
    for (int i : sample) {
      int at = leaf[i] * BINS + column[i];
      slope[at] += slopes[i];
      curve[at] += curves[i];
    }
    double[] gains = new double[BINS];
    for (int l = 0; l < leafCount; l++) {
      double allSlope = 0;
      double allCurve = 0;
      for (int b = 0; b < BINS; b++) {
        allSlope += slope[l * BINS + b];
        allCurve += curve[l * BINS + b];
      }
      double left = 0;
      double leftCurve = 0;
      for (int b = 0; b < BINS - 1; b++) {
        left += slope[l * BINS + b];
        leftCurve += curve[l * BINS + b];
        double right = allSlope - left;
        gains[b] +=
            left * left / (leftCurve + settings.ridge())
                + right * right / (allCurve - leftCurve + settings.ridge());
      }
    }
    int best = 0;
    for (int b = 1; b < borders[feature].length; b++) {
      if (gains[b] > gains[best]) {
        best = b;
      }
    }
    return new Question(feature, best, gains[best]);
  }

  private static int[] sample(Random random, int count, double share) {
    int[] all = IntStream.range(0, count).toArray();
    int wanted = Math.max(1, (int) Math.round(count * share));
    for (int i = 0; i < wanted; i++) {
      int other = i + random.nextInt(count - i);
      int kept = all[i];
      all[i] = all[other];
      all[other] = kept;
    }
    int[] some = Arrays.copyOf(all, wanted);
    Arrays.sort(some);
    return some;
  }
}
