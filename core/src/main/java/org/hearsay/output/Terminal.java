package org.hearsay.output;

import java.util.ArrayList;
import java.util.List;

/// Lines of text for a terminal: wrapped to its width by columns, indented, coloured where allowed.
///
/// Reports are outside text: control characters, which could drive the terminal, and marks that
/// reorder a line are shown as U+FFFD.
public final class Terminal {
  /// How a piece of text stands out; told by words or place as well, since colour may be off.
  public enum Style {
    PLAIN(""),
    STRONG("1"),
    FAINT("2"),
    HEADING("1"),
    WARNING("1;31");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  /// Some words in one style.
  public record Piece(String text, Style style) {}

  private static final int LEAST_TEXT_COLUMNS = 20;

  private final StringBuilder out = new StringBuilder();
  private final Settings settings;

  /// An empty page.
  public Terminal(Settings settings) {
    this.settings = settings;
  }

  /// Words that do not stand out.
  public static Piece plain(String text) {
    return new Piece(text, Style.PLAIN);
  }

  /// Words that stand out.
  public static Piece strong(String text) {
    return new Piece(text, Style.STRONG);
  }

  /// Words that stand back.
  public static Piece faint(String text) {
    return new Piece(text, Style.FAINT);
  }

  /// Words that warn.
  public static Piece warning(String text) {
    return new Piece(text, Style.WARNING);
  }

  /// An empty line.
  public void blank() {
    out.append('\n');
  }

  /// A heading.
  public void heading(String text) {
    line(0, 0, new Piece(text, Style.HEADING));
  }

  /// One paragraph.
  ///
  /// @param indent columns before its first line
  /// @param hang further columns before its other lines
  /// @param pieces set one behind the other; white space in them is where lines may break
  public void line(int indent, int hang, Piece... pieces) {
    line(indent, hang, List.of(pieces));
  }

  /// One paragraph, of a list of pieces.
  public void line(int indent, int hang, List<Piece> pieces) {
    int most = Math.max(settings.width(), indent + hang + LEAST_TEXT_COLUMNS);
    out.repeat(" ", indent);
    int column = indent;
    int begin = indent;
    boolean spaceBefore = false;
    for (Piece piece : pieces) {
      List<String> words = words(piece.text());
      for (String word : words) {
        if (word.equals(" ")) {
          spaceBefore = column > begin;
          continue;
        }
        int width = DisplayWidth.of(word);
        if (column > begin && column + (spaceBefore ? 1 : 0) + width > most && spaceBefore) {
          out.append('\n').repeat(" ", indent + hang);
          begin = indent + hang;
          column = begin;
        } else if (spaceBefore) {
          out.append(' ');
          column++;
        }
        spaceBefore = false;
        append(word, piece.style());
        column += width;
      }
    }
    out.append('\n');
  }

  private void append(String word, Style style) {
    if (settings.color() && style != Style.PLAIN) {
      out.append("\u001B[").append(style.code).append('m').append(word).append("\u001B[0m");
    } else {
      out.append(word);
    }
  }

  /// Words, and a single space for each run of white space between or around them.
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        flush(word, words);
        if (words.isEmpty() || !words.getLast().equals(" ")) {
          words.add(" ");
        }
      } else {
        word.append(isSafe(c) ? c : '\uFFFD');
      }
    }
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isSafe(char c) {
    return !Character.isISOControl(c)
        && !(c >= '\u202A' && c <= '\u202E')
        && !(c >= '\u2066' && c <= '\u2069');
  }

  /// The page.
  @Override
  public String toString() {
    return out.toString();
  }
}
