package org.hearsay.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.report.Span;

/// Finds the paragraphs of a body.
///
/// A line is a paragraph, unless the body was wrapped by hand or by a mail program: then lines are
/// joined up to the next blank line, indent, or line so short that the next word would have fitted.
final class Paragraphs {
  private static final int NARROWEST_WRAP = 40;
  private static final int WIDEST_WRAP = 120;
  private static final int FEWEST_PAIRS = 3;

  /// How far short of the full width a wrapped line may still end.
  private static final int RAGGED = 12;

  private Paragraphs() {}

  /// Spans without surrounding white space, none empty, in order.
  static List<Span> find(String text) {
    List<Span> lines = new ArrayList<>();
    List<Boolean> afterBlank = new ArrayList<>();
    collectLines(text, lines, afterBlank);
    int width = wrapWidth(text, lines, afterBlank);
    if (width == 0) {
      return lines;
    }
    List<Span> joined = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i);
      boolean joins =
          !joined.isEmpty()
              && !afterBlank.get(i)
              && !indented(text, line)
              && lines.get(i - 1).length() + 1 + firstWordLength(text, line) > width - RAGGED;
      if (joins) {
        joined.set(joined.size() - 1, joined.get(joined.size() - 1).cover(line));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  private static void collectLines(String text, List<Span> lines, List<Boolean> afterBlank) {
    int n = text.length();
    boolean blank = false;
    int i = 0;
    while (i < n) {
      int end = i;
      while (end < n && !Characters.isLineEnd(text.charAt(end))) {
        end++;
      }
      int from = Characters.skipSpace(text, i, end);
      int to = end;
      while (to > from && Characters.isSpace(text.charAt(to - 1))) {
        to--;
      }
      if (to > from) {
        lines.add(new Span(from, to));
        afterBlank.add(blank);
        blank = false;
      } else {
        blank = true;
      }
      i = end + 1;
      if (end + 1 < n && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n') {
        i++;
      }
    }
  }

  /// The width the body is wrapped at, or 0 if its lines are paragraphs.
  private static int wrapWidth(String text, List<Span> lines, List<Boolean> afterBlank) {
    int pairs = 0;
    int running = 0;
    int[] lengths = new int[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      lengths[i] = lines.get(i).length();
      if (i > 0 && !afterBlank.get(i)) {
        pairs++;
        if (runsOn(text, lines.get(i - 1), lines.get(i))) {
          running++;
        }
      }
    }
    if (pairs < FEWEST_PAIRS || running * 5 < pairs * 2) {
      return 0;
    }
    Arrays.sort(lengths);
    int width = lengths[Math.max(0, (int) (lengths.length * 0.95) - 1)];
    return width >= NARROWEST_WRAP && width <= WIDEST_WRAP ? width : 0;
  }

  /// Whether a sentence seems to run from one line into the next.
  private static boolean runsOn(String text, Span line, Span next) {
    char last = text.charAt(line.end() - 1);
    boolean open = Character.isLetterOrDigit(last) || last == ',' || last == ';';
    return open && Character.isLowerCase(text.charAt(next.start()));
  }

  private static boolean indented(String text, Span line) {
    int before = line.start();
    int spaces = 0;
    while (before > 0 && !Characters.isLineEnd(text.charAt(before - 1))) {
      before--;
      spaces++;
    }
    return spaces >= 2;
  }

  private static int firstWordLength(String text, Span line) {
    int i = line.start();
    while (i < line.end() && !Characters.isSpace(text.charAt(i))) {
      i++;
    }
    return i - line.start();
  }
}
