package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.annotation.attribution.TagLabel.Part;
import org.hearsay.annotation.attribution.TaggerTraining.Marked;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;

/// What somebody marked in a text by hand, as the tagger learns it: a label a token, and which
/// spans belong together.
@SuppressWarnings("ArrayRecordComponent") // never compared
record MarkedText(int[] labels, List<SpanLinks.Choice> links) {
  static MarkedText of(Prose prose, List<Marked> attributions) {
    int[] labels = new int[prose.tokenCount()];
    List<TokenRange> cues = new ArrayList<>();
    List<TokenRange> sources = new ArrayList<>();
    for (Marked marked : attributions) {
      cues.addAll(painted(prose, labels, marked.cue(), Part.CUE));
      sources.addAll(painted(prose, labels, marked.source(), Part.SOURCE));
    }
    cues.sort(Comparator.comparingInt(TokenRange::first));
    sources.sort(Comparator.comparingInt(TokenRange::first));
    List<SpanLinks.Choice> links = new ArrayList<>();
    for (Marked marked : attributions) {
      List<TokenRange> contents = painted(prose, labels, marked.content(), Part.CONTENT);
      List<TokenRange> cue = ranges(prose, marked.cue());
      if (cue.isEmpty() || !cues.contains(cue.get(0))) {
        continue;
      }
      int rightCue = cues.indexOf(cue.get(0));
      for (TokenRange content : contents) {
        links.add(SpanLinks.choice(prose, 0, Part.CONTENT, content, cues, rightCue));
      }
      List<TokenRange> source = ranges(prose, marked.source());
      int rightSource = source.isEmpty() ? -1 : sources.indexOf(source.get(0));
      if (source.isEmpty() || rightSource >= 0) {
        links.add(SpanLinks.choice(prose, 0, Part.SOURCE, cue.get(0), sources, rightSource));
      }
    }
    links.removeIf(link -> link.right() < 0);
    return new MarkedText(labels, List.copyOf(links));
  }

  private static List<TokenRange> painted(Prose prose, int[] labels, List<Span> spans, Part part) {
    return ranges(prose, spans).stream().filter(range -> paint(labels, range, part)).toList();
  }

  private static boolean paint(int[] labels, TokenRange range, Part part) {
    for (int i = range.first(); i < range.end(); i++) {
      if (labels[i] != TagLabel.OUTSIDE) {
        return false;
      }
    }
    for (int i = range.first(); i < range.end(); i++) {
      labels[i] = i == range.first() ? part.begin() : part.inside();
    }
    return true;
  }

  /// The tokens of the spans, without punctuation at both ends: people differ on it.
  private static List<TokenRange> ranges(Prose prose, List<Span> spans) {
    List<TokenRange> ranges = new ArrayList<>();
    for (Span span : spans) {
      int first = prose.tokenAt(span.start());
      int end = first;
      while (end < prose.tokenCount() && prose.start(end) < span.end()) {
        end++;
      }
      while (first < end && isMark(prose, first)) {
        first++;
      }
      while (end > first && isMark(prose, end - 1)) {
        end--;
      }
      if (first < end) {
        ranges.add(new TokenRange(first, end));
      }
    }
    return ranges;
  }

  private static boolean isMark(Prose prose, int token) {
    return prose.kind(token) == TokenKind.PUNCTUATION || prose.kind(token) == TokenKind.QUOTE;
  }
}
