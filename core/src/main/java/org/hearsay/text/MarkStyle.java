package org.hearsay.text;

/// The families of quotation marks. Marks of one family may close each other, so that a curly
/// opening mark is closed by a straight one where a keyboard mixed them.
enum MarkStyle {
  DOUBLE,
  SINGLE,
  GUILLEMET,
  ANGLE,
  CORNER,
  WHITE_CORNER,
  BOOK,
  TITLE;

  /// Which way the shape of a mark points; context may overrule it.
  enum Direction {
    OPENING,
    CLOSING,
    NEITHER
  }

  static boolean isMark(char c) {
    if (c < 0x80) {
      return c == '"' || c == '\'' || c == '`';
    }
    return c == '«'
        || c == '»'
        || c == '\u02bc'
        || (c >= '\u2018' && c <= '\u201f')
        || c == '‹'
        || c == '›'
        || (c >= '\u3008' && c <= '\u300f')
        || c == '\uff02'
        || c == '\uff07';
  }

  /// The family of the mark that starts with `c` and has `length` characters: two single marks in a
  /// row, as in TeX, make a double one.
  static MarkStyle of(char c, int length) {
    return switch (c) {
      case '"', '“', '”', '„', '‟', '\uff02' -> DOUBLE;
      case '«', '»' -> GUILLEMET;
      case '‹', '›' -> ANGLE;
      case '「', '」' -> CORNER;
      case '『', '』' -> WHITE_CORNER;
      case '《', '》' -> BOOK;
      case '〈', '〉' -> TITLE;
      default -> length == 2 ? DOUBLE : SINGLE;
    };
  }

  static Direction direction(char c) {
    return switch (c) {
      case '“', '„', '‟', '«', '‹', '「', '『', '《', '〈', '‘', '‚', '‛', '`' -> Direction.OPENING;
      case '”', '»', '›', '」', '』', '》', '〉', '’', '\u02bc' -> Direction.CLOSING;
      default -> Direction.NEITHER;
    };
  }
}
