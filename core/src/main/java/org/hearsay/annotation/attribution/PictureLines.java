package org.hearsay.annotation.attribution;

import java.util.Set;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;

/// Tells whose picture is named from whose news: "(Ada Lint/NCA)", "© NCA", "photo: NCA via …".
final class PictureLines {
  private static final Set<String> WORDS = SpeechWords.list("pictures");

  /// So far from the name a sign of a picture counts, in characters.
  private static final int NEAR = 90;

  private PictureLines() {}

  /// Whether the tokens `[first, end)` name the maker or supplier of a picture.
  static boolean holds(Prose prose, int first, int end) {
    String text = prose.text();
    int start = prose.start(first);
    int stop = prose.end(end - 1);
    if ((start > 0 && text.charAt(start - 1) == '/')
        || (stop < text.length() && text.charAt(stop) == '/')) {
      return true;
    }
    Span paragraph = prose.paragraphs().get(prose.paragraphOf(first));
    int from = Math.max(paragraph.start(), start - NEAR);
    if (text.substring(from, start).indexOf('©') >= 0 && !isCopyright(prose, first)) {
      return true;
    }
    boolean tag = isBracketed(prose, first, end);
    if (tag && isMaker(prose, first)) {
      return true;
    }
    return hasPictureWord(prose, first, paragraph)
        && (tag || isVia(prose, first) || isAlone(prose, end, paragraph));
  }

  private static boolean isBracketed(Prose prose, int first, int end) {
    int open = first;
    while (open > 0 && first - open < 14 && !prose.is(open, "(") && !prose.is(open, ")")) {
      open--;
    }
    return prose.is(open, "(") && end < prose.tokenCount();
  }

  /// "(Ada Lint/Tarvo Courier via NCA)": the brackets hold a maker before the name.
  private static boolean isMaker(Prose prose, int first) {
    for (int k = first - 1; k > 0 && first - k < 14 && !prose.is(k, "("); k--) {
      if (prose.word(k).indexOf('/') >= 0) {
        return !prose.is(k + 1, "t");
      }
    }
    return false;
  }

  private static boolean isVia(Prose prose, int first) {
    for (int k = Math.max(0, first - 3); k < first; k++) {
      if (prose.is(k, "via") || prose.is(k, "courtesy")) {
        return true;
      }
    }
    return false;
  }

  /// Whether nothing follows the name in its paragraph.
  private static boolean isAlone(Prose prose, int end, Span paragraph) {
    return end >= prose.tokenCount() || prose.start(end) >= paragraph.end();
  }

  private static boolean isCopyright(Prose prose, int first) {
    for (int k = Math.max(0, first - 4); k < first; k++) {
      if (prose.is(k, "copyright") || prose.kind(k) == TokenKind.NUMBER) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasPictureWord(Prose prose, int first, Span paragraph) {
    int from = Math.max(paragraph.start(), prose.start(first) - 4 * NEAR);
    int to = Math.min(paragraph.end(), prose.start(first) + 4 * NEAR);
    for (int k = prose.tokenAt(from); k < prose.tokenCount() && prose.start(k) < to; k++) {
      if (WORDS.contains(prose.lower(k))) {
        return true;
      }
    }
    return false;
  }
}
