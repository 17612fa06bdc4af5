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

  boolean contains(int term) {
    return Arrays.binarySearch(sorted, term) >= 0;
  }

  Terms and(Terms other) {
    return of(stream().filter(other::contains));
  }

  Terms without(Terms other) {
    return of(stream().filter(t -> !other.contains(t)));
  }

  Terms plus(Terms other) {
    return of(IntStream.concat(stream(), other.stream()));
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
