package org.hearsay.output;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.report.Span;

/// A place in a text as the end of an address: `:~:text=[prefix-,]start[,end][,-suffix]` (URL
/// Fragment Text Directives, WICG). Browsers look for the words whatever their case and however
/// they are spaced, each of the four within one paragraph.
///
/// - Short words within a paragraph stand whole; longer ones as their first and last words.
/// - Where the same words stand in the text before, what stands around them is named too.
final class TextDirective {
  private static final int WHOLE_CHARACTERS = 160;
  private static final int WORDS_AT_AN_END = 6;
  private static final int WORDS_AROUND = 4;

  private final String text;
  private final Span span;

  TextDirective(String text, Span span) {
    this.text = text;
    this.span = span;
  }

  @Override
  public String toString() {
    List<List<String>> paragraphs = paragraphs(span.of(text));
    if (paragraphs.isEmpty()) {
      return "";
    }
    List<String> first = paragraphs.getFirst();
    List<String> last = paragraphs.getLast();
    String whole = String.join(" ", first);
    boolean isWhole =
        paragraphs.size() == 1
            && (whole.length() <= WHOLE_CHARACTERS || first.size() <= 2 * WORDS_AT_AN_END);
    StringBuilder out = new StringBuilder(":~:text=");
    String begin =
        isWhole
            ? whole
            : String.join(" ", first.subList(0, Math.min(WORDS_AT_AN_END, first.size())));
    boolean again = standsBefore(begin);
    if (again) {
      List<List<String>> before = paragraphs(text.substring(lineStart(), span.start()));
      if (!before.isEmpty()) {
        List<String> words = before.getLast();
        int from = Math.max(0, words.size() - WORDS_AROUND);
        out.append(encoded(String.join(" ", words.subList(from, words.size())))).append("-,");
      }
    }
    out.append(encoded(begin));
    if (!isWhole) {
      int from = Math.max(0, last.size() - WORDS_AT_AN_END);
      if (paragraphs.size() == 1) {
        from = Math.max(from, Math.min(WORDS_AT_AN_END, last.size() - 1));
      }
      out.append(',').append(encoded(String.join(" ", last.subList(from, last.size()))));
    }
    if (again) {
      List<List<String>> behind = paragraphs(text.substring(span.end(), lineEnd()));
      if (!behind.isEmpty()) {
        List<String> words = behind.getFirst();
        int to = Math.min(WORDS_AROUND, words.size());
        out.append(",-").append(encoded(String.join(" ", words.subList(0, to))));
      }
    }
    return out.toString();
  }

  private int lineStart() {
    return text.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
  }

  private int lineEnd() {
    int end = text.indexOf('\n', span.end());
    return end < 0 ? text.length() : end;
  }

  private boolean standsBefore(String words) {
    String earlier =
        String.join(
            " ",
            paragraphs(text.substring(0, span.start())).stream()
                .map(paragraph -> String.join(" ", paragraph))
                .toList());
    return earlier.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  /// The words of each line that has any.
  private static List<List<String>> paragraphs(String text) {
    List<List<String>> paragraphs = new ArrayList<>();
    text.lines()
        .forEach(line -> {
          List<String> words = new ArrayList<>();
          int at = 0;
          while (at < line.length()) {
            int start = at;
            while (at < line.length() && !isSpace(line.charAt(at))) {
              at++;
            }
            if (at > start) {
              words.add(line.substring(start, at));
            }
            at++;
          }
          if (!words.isEmpty()) {
            paragraphs.add(words);
          }
        });
    return paragraphs;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /// Percent-encoded; a hyphen would part a prefix, a comma the ends, an ampersand two directives.
  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20").replace("-", "%2D");
  }
}
