package org.hearsay.annotation.attribution;

/// Sums of products over rows of floats.
///
/// Every row is an array of its own: the compiler turns loops over distinct arrays into vector
/// instructions, but not loops over one array at several offsets.
final class Rows {
  private Rows() {}

  /// `target[t] += input[t] · weights` for every row; widths must be multiples of four.
  static void multiply(float[][] target, float[][] input, int rows, float[][] weights) {
    int width = weights[0].length;
    int t = 0;
    for (; t + 1 < rows; t += 2) {
      for (int i = 0; i < weights.length; i += 4) {
        twoRows(target[t], target[t + 1], input[t], input[t + 1], i, weights, width);
      }
    }
    if (t < rows) {
      float[] x = input[t];
      for (int i = 0; i < weights.length; i += 4) {
        float[] w = weights[i];
        oneRow(
            target[t],
            x[i],
            w,
            x[i + 1],
            weights[i + 1],
            x[i + 2],
            weights[i + 2],
            x[i + 3],
            weights[i + 3],
            width);
      }
    }
  }

  /// `target[i] += Σ_t left[t][i] · right[t]`: the gradient of the weights of [#multiply].
  static void outer(float[][] target, float[][] left, float[][] right, int rows) {
    int width = target[0].length;
    int t = 0;
    for (; t + 3 < rows; t += 4) {
      for (int i = 0; i < target.length; i += 2) {
        twoOuter(target[i], target[i + 1], left, t, i, right, width);
      }
    }
    for (; t < rows; t++) {
      for (int i = 0; i < target.length; i++) {
        add(target[i], right[t], left[t][i]);
      }
    }
  }

  /// `target += factor · row`.
  static void add(float[] target, float[] row, float factor) {
    for (int j = 0; j < target.length; j++) {
      target[j] = Math.fma(factor, row[j], target[j]);
    }
  }

  /// Moves `target` towards `row` by this share of the way.
  static void approach(float[] target, float[] row, float share) {
    for (int j = 0; j < target.length; j++) {
      target[j] += share * (row[j] - target[j]);
    }
  }

  /// `target += Σ table[index]`, one after another; negative indices are skipped.
  static void addAll(float[] target, float[][] table, int[] indices) {
    // Nine rows in one loop, as many as a token's place has: the loop's beginning and end cost as
    // much as its middle.
    float[][] nine = new float[9][];
    int held = 0;
    for (int index : indices) {
      if (index < 0) {
        continue;
      }
      nine[held++] = table[index];
      if (held == nine.length) {
        addNine(
            target, nine[0], nine[1], nine[2], nine[3], nine[4], nine[5], nine[6], nine[7],
            nine[8]);
        held = 0;
      }
    }
    int i = 0;
    for (; i + 3 < held; i += 4) {
      addFour(target, nine[i], nine[i + 1], nine[i + 2], nine[i + 3]);
    }
    for (; i < held; i++) {
      add(target, nine[i]);
    }
  }

  private static void addNine(
      float[] target,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float[] e,
      float[] f,
      float[] g,
      float[] h,
      float[] i) {
    for (int j = 0; j < target.length; j++) {
      target[j] = target[j] + a[j] + b[j] + c[j] + d[j] + e[j] + f[j] + g[j] + h[j] + i[j];
    }
  }

  private static void addFour(float[] target, float[] a, float[] b, float[] c, float[] d) {
    for (int j = 0; j < target.length; j++) {
      target[j] = target[j] + a[j] + b[j] + c[j] + d[j];
    }
  }

  static void add(float[] target, float[] row) {
    for (int j = 0; j < target.length; j++) {
      target[j] += row[j];
    }
  }

  /// `target += a ∘ b`, element by element.
  static void addProduct(float[] target, float[] a, float[] b) {
    for (int j = 0; j < target.length; j++) {
      target[j] = Math.fma(a[j], b[j], target[j]);
    }
  }

  /// `target += a ∘ a`, then the same with the others: four in one loop, as the sum is then read
  /// and written once for all.
  static void addSquares(float[] target, float[] a, float[] b, float[] c, float[] d) {
    for (int j = 0; j < target.length; j++) {
      float p = a[j];
      float q = b[j];
      float r = c[j];
      float s = d[j];
      target[j] = Math.fma(s, s, Math.fma(r, r, Math.fma(q, q, Math.fma(p, p, target[j]))));
    }
  }

  /// In one order always, so that results are the same on every machine.
  static float dot(float[] a, float[] b) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int j = 0;
    for (; j + 3 < a.length; j += 4) {
      s0 += a[j] * b[j];
      s1 += a[j + 1] * b[j + 1];
      s2 += a[j + 2] * b[j + 2];
      s3 += a[j + 3] * b[j + 3];
    }
    for (; j < a.length; j++) {
      s0 += a[j] * b[j];
    }
    return (s0 + s1) + (s2 + s3);
  }

  private static void twoRows(
      float[] y0, float[] y1, float[] x0, float[] x1, int i, float[][] weights, int width) {
    float[] w0 = weights[i];
    float[] w1 = weights[i + 1];
    float[] w2 = weights[i + 2];
    float[] w3 = weights[i + 3];
    float a0 = x0[i];
    float a1 = x0[i + 1];
    float a2 = x0[i + 2];
    float a3 = x0[i + 3];
    float b0 = x1[i];
    float b1 = x1[i + 1];
    float b2 = x1[i + 2];
    float b3 = x1[i + 3];
    for (int j = 0; j < width; j++) {
      float p = w0[j];
      float q = w1[j];
      float r = w2[j];
      float s = w3[j];
      y0[j] = Math.fma(a3, s, Math.fma(a2, r, Math.fma(a1, q, Math.fma(a0, p, y0[j]))));
      y1[j] = Math.fma(b3, s, Math.fma(b2, r, Math.fma(b1, q, Math.fma(b0, p, y1[j]))));
    }
  }

  private static void oneRow(
      float[] y,
      float a0,
      float[] w0,
      float a1,
      float[] w1,
      float a2,
      float[] w2,
      float a3,
      float[] w3,
      int width) {
    for (int j = 0; j < width; j++) {
      y[j] =
          Math.fma(a3, w3[j], Math.fma(a2, w2[j], Math.fma(a1, w1[j], Math.fma(a0, w0[j], y[j]))));
    }
  }

  private static void twoOuter(
      float[] y0, float[] y1, float[][] left, int t, int i, float[][] right, int width) {
    float[] w0 = right[t];
    float[] w1 = right[t + 1];
    float[] w2 = right[t + 2];
    float[] w3 = right[t + 3];
    float a0 = left[t][i];
    float a1 = left[t + 1][i];
    float a2 = left[t + 2][i];
    float a3 = left[t + 3][i];
    float b0 = left[t][i + 1];
    float b1 = left[t + 1][i + 1];
    float b2 = left[t + 2][i + 1];
    float b3 = left[t + 3][i + 1];
    for (int j = 0; j < width; j++) {
      float p = w0[j];
      float q = w1[j];
      float r = w2[j];
      float s = w3[j];
      y0[j] = Math.fma(a3, s, Math.fma(a2, r, Math.fma(a1, q, Math.fma(a0, p, y0[j]))));
      y1[j] = Math.fma(b3, s, Math.fma(b2, r, Math.fma(b1, q, Math.fma(b0, p, y1[j]))));
    }
  }
}
