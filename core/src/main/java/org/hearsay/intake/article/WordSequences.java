package org.hearsay.intake.article;

import java.util.Arrays;
import java.util.function.LongConsumer;

/// The sequences of three words of a text, folded to letters and digits in lower case, as a set to
/// ask other texts against. A text of one or two words has itself as its sequence.
final class WordSequences {
  private static final int LENGTH = 3;
  private static final int WORDS_MAX = 100_000;

  private final Table sequences = new Table();
  private final int words;

  WordSequences(String text) {
    this.words = each(text, key -> sequences.put(key, 1));
  }

  int words() {
    return words;
  }

  /// The share of the sequences of `text` that are in this set, 0 to 1.
  double share(String text) {
    int[] counts = new int[2];
    each(
        text,
        key -> {
          counts[0]++;
          counts[1] += sequences.get(key, 0);
        });
    return counts[0] == 0 ? 0 : (double) counts[1] / counts[0];
  }

  /// Hands the sequences of `text` on as numbers, the same for the same words, and returns how many
  /// words there are.
  static int each(String text, LongConsumer to) {
    long[] last = new long[LENGTH];
    int words = 0;
    long word = 0;
    for (int i = 0; i <= text.length() && words < WORDS_MAX; i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      int folded = folded(c);
      if (folded >= 0) {
        word = (word + 1) * 1_000_003 + folded;
        // scripts without spaces: every character is a word
        if (c < '\u3040' || c > '\u9FFF') {
          continue;
        }
      }
      if (word != 0) {
        System.arraycopy(last, 1, last, 0, LENGTH - 1);
        last[LENGTH - 1] = word;
        words++;
        word = 0;
        if (words >= LENGTH) {
          to.accept(key(last));
        }
      }
    }
    if (words > 0 && words < LENGTH) {
      to.accept(key(last));
    }
    return words;
  }

  /// A letter or digit in lower case; -1 of all else. Nearly all letters are plain ones, for which
  /// no table is asked.
  private static int folded(char c) {
    if (c < 128) {
      boolean small = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      return small ? c : c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : -1;
    }
    return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : -1;
  }

  private static long key(long[] last) {
    long key = 17;
    for (long word : last) {
      key = key * 0x9E3779B97F4A7C15L + word;
      key ^= key >>> 29;
    }
    return key == 0 ? 1 : key;
  }

  /// Numbers that each remember one small number, in two plain arrays.
  static final class Table {
    private long[] keys = new long[1 << 12];
    private int[] values = new int[1 << 12];
    private int size;

    /// What is remembered for `key`, or `otherwise`.
    int get(long key, int otherwise) {
      int at = slot(keys, key);
      return keys[at] == 0 ? otherwise : values[at];
    }

    void put(long key, int value) {
      int at = slot(keys, key);
      if (keys[at] == 0) {
        size++;
        keys[at] = key;
      }
      values[at] = value;
      if (size > keys.length / 2) {
        grow();
      }
    }

    private void grow() {
      long[] oldKeys = keys;
      int[] oldValues = values;
      keys = new long[oldKeys.length * 2];
      values = new int[keys.length];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          int at = slot(keys, oldKeys[i]);
          keys[at] = oldKeys[i];
          values[at] = oldValues[i];
        }
      }
    }

    private static int slot(long[] keys, long key) {
      int mask = keys.length - 1;
      int at = (int) (key ^ (key >>> 32)) & mask;
      while (keys[at] != 0 && keys[at] != key) {
        at = (at + 1) & mask;
      }
      return at;
    }

    @Override
    public String toString() {
      return size + " of " + Arrays.toString(new int[] {keys.length});
    }
  }
}
