package org.hearsay.annotation.attribution;

import java.util.Arrays;

/// What the letters of spellings add up to in one model, kept for common ones: most words of a
/// report stood in the one before, and their rows lie all over a table that no near cache holds. A
/// sum does not depend on whether it was kept. May be used by several threads at once.
final class LetterSums {
  /// 16,384 sums of 96 floats are 6 MB.
  private static final int SLOTS = 1 << 14;

  private final TaggerModel model;
  private final RowIndex index;

  /// By the lowest bits of the features' hash. Who comes to a place first with two askings in a row
  /// stays: common words do so soon, and a place that changed hands would make the collector move
  /// sums about. Threads may overwrite each other's, which costs a sum and nothing else: an entry
  /// never changes.
  private final Entry[] slots = new Entry[SLOTS];

  /// By the same bits: the hash that was asked for last and is not kept.
  private final int[] asked = new int[SLOTS];

  @SuppressWarnings("ArrayRecordComponent") // compared by the features alone
  private record Entry(int[] letters, float[] sum) {}

  LetterSums(TaggerModel model, RowIndex index) {
    this.model = model;
    this.index = index;
  }

  /// The ground and the rows of these features, added up in their order. Not to be changed.
  float[] of(int[] letters) {
    int hash = Arrays.hashCode(letters);
    int slot = hash & SLOTS - 1;
    Entry entry = slots[slot];
    if (entry != null && Arrays.equals(entry.letters, letters)) {
      return entry.sum;
    }
    float[] sum = model.ground().clone();
    Rows.addAll(sum, model.embedding(), index.rows(letters));
    if (entry == null && asked[slot] == hash) {
      slots[slot] = new Entry(letters, sum);
    }
    asked[slot] = hash;
    return sum;
  }
}
