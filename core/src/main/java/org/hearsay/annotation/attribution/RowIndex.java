package org.hearsay.annotation.attribution;

import java.util.Arrays;

/// Finds the row of a hash. Open addressing, half full at most: a look-up costs about one reach
/// into memory, where a search in the sorted hashes costs fifteen.
final class RowIndex {
  private final int[] keys;
  private final int[] slots;

  /// @param keys the hash of every row, no two alike
  RowIndex(int[] keys) {
    this.keys = keys;
    this.slots = new int[Integer.highestOneBit(Math.max(1, keys.length)) * 4];
    Arrays.fill(slots, -1);
    for (int row = 0; row < keys.length; row++) {
      int slot = keys[row] & slots.length - 1;
      while (slots[slot] >= 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = row;
    }
  }

  /// The row of `hash`; -1 if there is none.
  int row(int hash) {
    int slot = hash & slots.length - 1;
    while (slots[slot] >= 0) {
      if (keys[slots[slot]] == hash) {
        return slots[slot];
      }
      slot = slot + 1 & slots.length - 1;
    }
    return -1;
  }

  /// The rows of hashes, one array a token.
  int[][] rows(int[][] hashes) {
    int[][] rows = new int[hashes.length][];
    for (int t = 0; t < rows.length; t++) {
      rows[t] = new int[hashes[t].length];
      for (int f = 0; f < rows[t].length; f++) {
        rows[t][f] = row(hashes[t][f]);
      }
    }
    return rows;
  }
}
