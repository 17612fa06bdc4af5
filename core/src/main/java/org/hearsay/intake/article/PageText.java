package org.hearsay.intake.article;

/// Text as a browser shows it.
public final class PageText {
  private PageText() {}

  /// Runs of space as one; characters that show nothing (zero-width space, soft hyphen, byte order
  /// mark) left out.
  public static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    append(text, line);
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ') {
      end--;
    }
    return line.substring(0, end);
  }

  /// Appends `text` to a line that is being built; space at its start counts only after a word.
  static void append(String text, StringBuilder line) {
    int length = text.length();
    int i = 0;
    while (i < length) {
      int start = i;
      // words with one space behind each, which go over in one piece
      while (i < length) {
        char c = text.charAt(i);
        if (!isPlain(c) && (c != ' ' || i == start || text.charAt(i - 1) == ' ')) {
          break;
        }
        i++;
      }
      line.append(text, start, i);
      if (i < length) {
        appendOther(text.charAt(i), line);
        i++;
      }
    }
  }

  private static void appendOther(char c, StringBuilder line) {
    if (isSpace(c)) {
      if (!line.isEmpty()
          && line.charAt(line.length() - 1) != ' '
          && line.charAt(line.length() - 1) != '\n') {
        line.append(' ');
      }
    } else if (c != '\u200B' && c != '\u00AD' && c != '\uFEFF' && c != '\u2060' && c >= ' ') {
      line.append(c);
    }
  }

  /// Neither space nor a character that shows nothing: ASCII, the letters of most alphabets,
  /// quotation marks and dashes. The others are looked at one by one.
  private static boolean isPlain(char c) {
    return (c > ' ' && c <= '~')
        || (c > '\u00AD' && c < '\u2000')
        || (c >= '\u2010' && c < '\u2028');
  }

  private static boolean isSpace(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == '\u00A0'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029'
        || (c >= '\u2000' && c <= '\u200A')
        || c == '\u202F'
        || c == '\u3000';
  }
}
