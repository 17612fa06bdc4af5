package org.hearsay.intake;

/// Strings that every writer can encode: JSON may hold half a surrogate pair (`\ud83d` alone),
/// UTF-8 cannot.
final class WellFormed {
  private static final int BLOCK = 2048;

  private WellFormed() {}

  /// `text` with U+FFFD in place of each lone surrogate: of the same length in UTF-16 and in code
  /// points, so that offsets given for the original still hold.
  static String text(String text) {
    int first = firstSurrogate(text);
    if (first < 0) {
      return text;
    }
    StringBuilder mended = null;
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      boolean paired =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (paired) {
        i++;
        continue;
      }
      if (mended == null) {
        mended = new StringBuilder(text);
      }
      mended.setCharAt(i, '\uFFFD');
    }
    return mended == null ? text : mended.toString();
  }

  /// Where the first half of a pair stands, or -1. Whole pages come here, and hardly one has a pair
  /// at its beginning: they are read by blocks, which costs less than to ask for each character.
  private static int firstSurrogate(String text) {
    char[] block = new char[Math.min(text.length(), BLOCK)];
    for (int from = 0; from < text.length(); from += block.length) {
      int size = Math.min(block.length, text.length() - from);
      text.getChars(from, from + size, block, 0);
      for (int i = 0; i < size; i++) {
        if (block[i] >= Character.MIN_SURROGATE && block[i] <= Character.MAX_SURROGATE) {
          return from + i;
        }
      }
    }
    return -1;
  }
}
