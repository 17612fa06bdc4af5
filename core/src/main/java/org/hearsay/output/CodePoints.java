package org.hearsay.output;

import java.util.Arrays;

/// The way from UTF-16 offsets of one text to its Unicode code points, which the printed contract
/// (and Python, and the W3C Web Annotation model) counts in. Built once for a text, in linear time.
final class CodePoints {
  private static final int[] NONE = {};

  /// Where the second halves of surrogate pairs stand, ascending.
  private final int[] seconds;

  private CodePoints(int[] seconds) {
    this.seconds = seconds;
  }

  static CodePoints of(String text) {
    int[] found = NONE;
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i)) && isPairedAt(text, i)) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(16, 2 * count));
        }
        found[count++] = i;
      }
    }
    return new CodePoints(count == found.length ? found : Arrays.copyOf(found, count));
  }

  /// Two highs before a low pair only the nearer one with it, so looking one back is enough.
  private static boolean isPairedAt(String text, int low) {
    return Character.isHighSurrogate(text.charAt(low - 1));
  }

  /// How many code points begin before the UTF-16 offset `offset`.
  int at(int offset) {
    if (seconds.length == 0) {
      return offset;
    }
    int found = Arrays.binarySearch(seconds, offset);
    int before = found >= 0 ? found : -found - 1;
    return offset - before;
  }
}
