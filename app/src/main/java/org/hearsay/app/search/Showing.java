package org.hearsay.app.search;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.report.Span;
import org.hearsay.text.Segmenter;
import org.hearsay.text.Sentence;
import org.jspecify.annotations.Nullable;

/// A hit in its sentence.
///
/// @param start of the hit in the body, in code points
/// @param end behind it
/// @param marks within the sentence, in UTF-16 code units
record Showing(int start, int end, String sentence, List<Span> marks) {
  /// Around what the index marked; they are no letters, and stand in no report's text.
  private static final char OPENS = '\u0001';

  private static final char CLOSES = '\u0002';

  /// A page of text without a period is no sentence.
  private static final int SENTENCE_MAX = 600;

  private static final int BEFORE_HIT = 200;

  /// The first sentence of `body` that holds something marked, else its first.
  ///
  /// @param marked the body with marks around what was looked for; null where nothing was
  static Showing ofReport(String body, @Nullable String marked) {
    List<Span> marks = marks(body, marked);
    Span hit = marks.isEmpty() ? null : marks.getFirst();
    Span sentence = sentenceAt(body, hit == null ? 0 : hit.start());
    return shown(body, sentence, hit == null ? sentence : hit, marks);
  }

  /// The sentence that a finding begins in.
  ///
  /// @param marked the words of the finding with marks; null where no words were looked for
  /// @param places `start-end` of its parts in code points, apart by spaces
  static Showing ofFinding(String body, @Nullable String marked, String places) {
    String first = places.contains(" ") ? places.substring(0, places.indexOf(' ')) : places;
    int dash = first.indexOf('-');
    int start = body.offsetByCodePoints(0, Integer.parseInt(first.substring(0, dash)));
    int end = body.offsetByCodePoints(0, Integer.parseInt(first.substring(dash + 1)));
    List<Span> marks = new ArrayList<>();
    if (marked != null && !places.contains(" ")) {
      for (Span mark : marks(body.substring(start, end), marked)) {
        marks.add(new Span(start + mark.start(), start + mark.end()));
      }
    }
    return shown(body, sentenceAt(body, start), new Span(start, end), marks);
  }

  private static Showing shown(String body, Span sentence, Span hit, List<Span> marks) {
    Span shown = sentence;
    if (sentence.length() > SENTENCE_MAX) {
      int from = Math.max(sentence.start(), hit.start() - BEFORE_HIT);
      shown = whole(body, from, Math.min(sentence.end(), from + SENTENCE_MAX));
    }
    List<Span> inside = new ArrayList<>();
    for (Span mark : marks) {
      if (mark.start() >= shown.start() && mark.end() <= shown.end()) {
        inside.add(new Span(mark.start() - shown.start(), mark.end() - shown.start()));
      }
    }
    return new Showing(
        body.codePointCount(0, hit.start()),
        body.codePointCount(0, hit.end()),
        shown.of(body),
        inside);
  }

  /// No half of a surrogate pair at either end.
  private static Span whole(String body, int from, int to) {
    int start = from > 0 && Character.isLowSurrogate(body.charAt(from)) ? from - 1 : from;
    int end = to < body.length() && Character.isLowSurrogate(body.charAt(to)) ? to - 1 : to;
    return new Span(start, end);
  }

  private static Span sentenceAt(String body, int offset) {
    for (Sentence sentence : Segmenter.segment(body).sentences()) {
      if (sentence.span().end() > offset) {
        return sentence.span();
      }
    }
    return new Span(0, body.length());
  }

  /// Where the marks of `marked` stand in `text`, which is the same without them; none if it is
  /// not.
  private static List<Span> marks(String text, @Nullable String marked) {
    List<Span> marks = new ArrayList<>();
    if (marked == null || text.indexOf(OPENS) >= 0 || text.indexOf(CLOSES) >= 0) {
      return marks;
    }
    int seen = 0;
    int open = -1;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == OPENS) {
        open = i - seen++;
      } else if (c == CLOSES) {
        int close = i - seen++;
        if (open >= 0 && open < close && close <= text.length()) {
          marks.add(new Span(open, close));
        }
      }
    }
    return marked.length() - seen == text.length() ? marks : List.of();
  }
}
