package org.hearsay.intake;

/// Strings that every writer can encode: JSON may hold half a surrogate pair (`\ud83d` alone),
/// UTF-8 cannot.
final class WellFormed {
  private WellFormed() {}

  /// `text` with U+FFFD in place of each lone surrogate: of the same length in UTF-16 and in code
  /// points, so that offsets given for the original still hold.
  static String text(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
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
}
