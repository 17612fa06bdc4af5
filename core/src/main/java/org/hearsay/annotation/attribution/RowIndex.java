package org.hearsay.annotation.attribution;

import java.util.Arrays;

/// Finds the row of a hash. Open addressing, half full at most: a look-up costs about one reach
/// into memory, where a search in the sorted hashes costs fifteen.
final class RowIndex {
  /// Twice as long as there are slots: the hash of a slot and its row lie side by side.
  private final int[] slots;

  /// @param keys the hash of every row, no two alike
  RowIndex(int[] keys) {
    this.slots = new int[Integer.highestOneBit(Math.max(1, keys.length)) * 8];
    Arrays.fill(slots, -1);
    for (int row = 0; row < keys.length; row++) {
      int slot = first(keys[row]);
      while (slots[slot + 1] >= 0) {
        slot = slot + 2 & slots.length - 1;
      }
      slots[slot] = keys[row];
      slots[slot + 1] = row;
    }
  }

  private int first(int hash) {
    return hash << 1 & slots.length - 1;
  }

  /// The row of `hash`; -1 if there is none.
  int row(int hash) {
    int slot = first(hash);
    while (slots[slot + 1] >= 0) {
      if (slots[slot] == hash) {
        return slots[slot + 1];
      }
      slot = slot + 2 & slots.length - 1;
    }
    return -1;
  }

  /// The rows of hashes; -1 for those that have none.
  int[] rows(int[] hashes) {
    int[] rows = new int[hashes.length];
    for (int f = 0; f < rows.length; f++) {
      rows[f] = row(hashes[f]);
    }
    return rows;
  }

  /// The rows of hashes, one array a token.
  int[][] rows(int[][] hashes) {
    int[][] rows = new int[hashes.length][];
    for (int t = 0; t < rows.length; t++) {
      rows[t] = rows(hashes[t]);
    }
    return rows;
  }
}
