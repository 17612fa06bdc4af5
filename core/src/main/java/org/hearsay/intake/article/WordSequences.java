package org.hearsay.intake.article;

import java.util.Arrays;

/// The sequences of three words of a text, folded to letters and digits in lower case, as a set to
/// ask other texts against. A text of one or two words has itself as its sequence.
final class WordSequences {
  private static final int LENGTH = 3;
  private static final int WORDS_MAX = 100_000;

  /// For how many sequences room is made before any is met, at most.
  private static final int EXPECTED_MAX = 1 << 12;

  private final Table sequences = new Table();
  private final int words;

  WordSequences(String text) {
    Read read = Read.of(text);
    for (int i = 0; i < read.size; i++) {
      sequences.put(read.keys[i], 1);
    }
    this.words = read.words;
  }

  int words() {
    return words;
  }

  /// The share of the sequences of `text` that are in this set, 0 to 1.
  double share(String text) {
    return share(Read.of(text));
  }

  /// The same of a text that was read before.
  double share(Read text) {
    int met = 0;
    for (int i = 0; i < text.size; i++) {
      met += sequences.get(text.keys[i], 0);
    }
    return text.size == 0 ? 0 : (double) met / text.size;
  }

  /// The sequences of a text as numbers, the same for the same words: a line of a page is held
  /// against several others, and read once.
  static final class Read {
    private long[] keys;
    private int size;
    private int words;

    private Read(int expected) {
      keys = new long[expected];
    }

    static Read of(String text) {
      Read read = new Read(Math.min(EXPECTED_MAX, 4 + text.length() / 5));
      read.fill(text);
      return read;
    }

    int size() {
      return size;
    }

    long key(int i) {
      return keys[i];
    }

    private void fill(String text) {
      long before = 0;
      long last = 0;
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
          words++;
          if (words >= LENGTH) {
            add(WordSequences.key(before, last, word));
          }
          before = last;
          last = word;
          word = 0;
        }
      }
      if (words > 0 && words < LENGTH) {
        add(WordSequences.key(0, before, last));
      }
    }

    private void add(long key) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, 2 * size);
      }
      keys[size++] = key;
    }
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

  private static long key(long first, long second, long third) {
    long key = mixed(mixed(mixed(17, first), second), third);
    return key == 0 ? 1 : key;
  }

  private static long mixed(long key, long word) {
    long sum = key * 0x9E3779B97F4A7C15L + word;
    return sum ^ (sum >>> 29);
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
      boolean added = keys[at] == 0;
      values[at] = value;
      if (added) {
        add(at, key);
      }
    }

    /// What is remembered for `key`; where nothing is, `value` is from now on.
    int getOrPut(long key, int value) {
      int at = slot(keys, key);
      if (keys[at] != 0) {
        return values[at];
      }
      values[at] = value;
      add(at, key);
      return value;
    }

    private void add(int at, long key) {
      keys[at] = key;
      size++;
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
