package org.hearsay.output;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;

/// How many columns of a terminal text takes: two for wide East Asian characters and emoji, none
/// for combining marks (Unicode Standard Annex 11).
final class DisplayWidth {
  /// Below this every printable character takes one column.
  private static final int FIRST_UNEVEN = 0x300;

  private DisplayWidth() {}

  static int of(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      width += of(codePoint);
      i += Character.charCount(codePoint);
    }
    return width;
  }

  static int of(int codePoint) {
    if (codePoint < FIRST_UNEVEN) {
      return codePoint == 0xAD ? 0 : 1;
    }
    switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {
        return 0;
      }
      default -> {}
    }
    int kind = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return kind == EastAsianWidth.WIDE || kind == EastAsianWidth.FULLWIDTH ? 2 : 1;
  }
}
