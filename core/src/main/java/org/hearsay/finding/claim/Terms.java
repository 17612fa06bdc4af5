package org.hearsay.finding.claim;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A set of stems as sorted numbers of a [Vocabulary], so that two can be laid over each other in
/// one walk.
final class Terms {
  static final Terms NONE = new Terms(new int[0]);

  private final int[] sorted;

  private Terms(int[] sorted) {
    this.sorted = sorted;
  }

  static Terms of(IntStream numbers) {
    return new Terms(numbers.filter(n -> n >= 0).sorted().distinct().toArray());
  }

  int size() {
    return sorted.length;
  }

  boolean isEmpty() {
    return sorted.length == 0;
  }

  IntStream stream() {
    return Arrays.stream(sorted);
  }

  /// The sum of `weights` over these terms.
  double weight(double[] weights) {
    double sum = 0;
    for (int term : sorted) {
      sum += weights[term];
    }
    return sum;
  }

  boolean contains(int term) {
    return Arrays.binarySearch(sorted, term) >= 0;
  }

  Terms and(Terms other) {
    int[] both = new int[Math.min(sorted.length, other.sorted.length)];
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < sorted.length && j < other.sorted.length) {
      if (sorted[i] < other.sorted[j]) {
        i++;
      } else if (sorted[i] > other.sorted[j]) {
        j++;
      } else {
        both[n++] = sorted[i++];
        j++;
      }
    }
    return first(both, n);
  }

  Terms without(Terms other) {
    int[] rest = new int[sorted.length];
    int n = 0;
    int j = 0;
    for (int term : sorted) {
      while (j < other.sorted.length && other.sorted[j] < term) {
        j++;
      }
      if (j == other.sorted.length || other.sorted[j] > term) {
        rest[n++] = term;
      }
    }
    return first(rest, n);
  }

  Terms plus(Terms other) {
    int[] all = new int[sorted.length + other.sorted.length];
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < sorted.length || j < other.sorted.length) {
      if (j == other.sorted.length || (i < sorted.length && sorted[i] < other.sorted[j])) {
        all[n++] = sorted[i++];
      } else {
        i += i < sorted.length && sorted[i] == other.sorted[j] ? 1 : 0;
        all[n++] = other.sorted[j++];
      }
    }
    return first(all, n);
  }

  private static Terms first(int[] sorted, int count) {
    return count == 0 ? NONE : new Terms(Arrays.copyOf(sorted, count));
  }

  boolean meets(Terms other) {
    int i = 0;
    int j = 0;
    while (i < sorted.length && j < other.sorted.length) {
      if (sorted[i] == other.sorted[j]) {
        return true;
      }
      if (sorted[i] < other.sorted[j]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Terms t && Arrays.equals(sorted, t.sorted);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sorted);
  }

  @Override
  public String toString() {
    return Arrays.toString(sorted);
  }
}
