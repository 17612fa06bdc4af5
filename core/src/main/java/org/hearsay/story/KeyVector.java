package org.hearsay.story;

import java.util.Arrays;

/// A sparse vector over numbered keys. Immutable; indices ascend.
final class KeyVector {
  private final int[] indices;
  private final double[] values;

  /// Takes arrays of one length, indices ascending. Not copied: only this room makes them.
  KeyVector(int[] indices, double[] values) {
    this.indices = indices;
    this.values = values;
  }

  int size() {
    return indices.length;
  }

  int index(int position) {
    return indices[position];
  }

  double value(int position) {
    return values[position];
  }

  /// The part with indices below `end`, or from `end` on.
  KeyVector part(int end, boolean below) {
    int at = Arrays.binarySearch(indices, end);
    int cut = at >= 0 ? at : -at - 1;
    int from = below ? 0 : cut;
    int to = below ? cut : indices.length;
    return new KeyVector(
        Arrays.copyOfRange(indices, from, to), Arrays.copyOfRange(values, from, to));
  }

  double dot(KeyVector other) {
    // walks the shorter one when the lengths differ much: a report against a long story
    if (indices.length > 8 * other.indices.length) {
      return other.dot(this);
    }
    double sum = 0;
    if (other.indices.length > 8 * indices.length) {
      int from = 0;
      for (int i = 0; i < indices.length; i++) {
        int at = Arrays.binarySearch(other.indices, from, other.indices.length, indices[i]);
        if (at >= 0) {
          sum += values[i] * other.values[at];
        }
        from = at >= 0 ? at + 1 : -at - 1;
      }
      return sum;
    }
    int i = 0;
    int j = 0;
    while (i < indices.length && j < other.indices.length) {
      if (indices[i] == other.indices[j]) {
        sum += values[i++] * other.values[j++];
      } else if (indices[i] < other.indices[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  KeyVector plus(KeyVector other) {
    int[] sumIndices = new int[indices.length + other.indices.length];
    double[] sums = new double[sumIndices.length];
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < indices.length || j < other.indices.length) {
      int left = i < indices.length ? indices[i] : Integer.MAX_VALUE;
      int right = j < other.indices.length ? other.indices[j] : Integer.MAX_VALUE;
      sumIndices[n] = Math.min(left, right);
      sums[n] = (left <= right ? values[i++] : 0) + (right <= left ? other.values[j++] : 0);
      n++;
    }
    return new KeyVector(Arrays.copyOf(sumIndices, n), Arrays.copyOf(sums, n));
  }
}
