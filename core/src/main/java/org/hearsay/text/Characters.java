package org.hearsay.text;

/// Classes of characters this room decides by.
final class Characters {
  private Characters() {}

  /// White space, also the kinds that Java does not count as such: no-break and zero-width spaces,
  /// the byte order mark, and control characters.
  static boolean isSpace(char c) {
    if (c < 0x80) {
      return c <= ' ' || c == 0x7f;
    }
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == '\u200b'
        || c == '\ufeff';
  }

  static boolean isLineEnd(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == '\u000b'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  /// Letters, combining marks and digits, and the halves of a surrogate pair that encodes one.
  static boolean isWordAt(String text, int i) {
    char c = text.charAt(i);
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    if (Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1))) {
      return isWordCodePoint(text.codePointAt(i - 1));
    }
    return isWordCodePoint(text.codePointAt(i));
  }

  static boolean isWordCodePoint(int c) {
    return Character.isLetterOrDigit(c) || isCombining(c);
  }

  /// Marks that combine with the letter before them, and the soft hyphen and joiners, which stand
  /// inside words.
  static boolean isCombining(int c) {
    if (c < 0xad) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == 0xad
        || c == 0x200c
        || c == 0x200d;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  static boolean isDash(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
  }

  static boolean isOpeningBracket(char c) {
    return c == '(' || c == '[' || c == '{' || c == '\uff08' || c == '\u3010';
  }

  static boolean isClosingBracket(char c) {
    return c == ')' || c == ']' || c == '}' || c == '\uff09' || c == '\u3011';
  }

  /// The first offset in `[from, end)` that holds no white space, or `end`.
  static int skipSpace(String text, int from, int end) {
    int i = from;
    while (i < end && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
