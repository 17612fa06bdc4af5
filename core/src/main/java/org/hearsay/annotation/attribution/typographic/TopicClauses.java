package org.hearsay.annotation.attribution.typographic;

import java.util.Arrays;
import java.util.List;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Quotation;
import org.jspecify.annotations.Nullable;

/// Clauses of languages that mark the speaker by an ending and close the sentence with the verb:
/// `한서윤 시장은 "…"라고 말했다`, `森川市長は「…」と述べた`.
final class TopicClauses implements SpeechClauses {
  private static final int LONGEST_TAIL = 60;
  private static final int LONGEST_HEAD = 120;
  private static final int LONGEST_SPEAKER = 24;
  private static final int MOST_WORDS = 5;
  private static final String STOPS = ".。!！?？\n\r";

  private final String text;
  private final SpeechLanguage language;
  private final int[] ends;

  TopicClauses(Prose prose, SpeechLanguage language) {
    this.ends = prose.quotations().stream().mapToInt(q -> q.span().end()).sorted().toArray();
    this.text = prose.text();
    this.language = language;
  }

  @Override
  public @Nullable SpeechClause behind(Quotation quotation) {
    int from = quotation.span().end();
    int quoted = quotativeEnd(from);
    if (quoted == from) {
      return null;
    }
    int end = tailEnd(quoted);
    int verb = quoted;
    String form = language.formAt(text, verb, end);
    while (form == null && verb < end) {
      verb++;
      form = language.formAt(text, verb, end);
    }
    if (form == null) {
      return null;
    }
    Span between = speaker(quoted, verb);
    Span source = between == null ? beforeQuotation(quotation) : between;
    String lemma = language.lemma(form);
    return new SpeechClause(
        source, new Span(verb, verb + form.length()), lemma == null ? "" : lemma, end);
  }

  /// Speaker and verb stand around the quotation; [#behind] has read both.
  @Override
  public @Nullable SpeechClause before(Quotation quotation) {
    int start = quotation.span().start();
    boolean colon = start > 0 && ":：".indexOf(text.charAt(lastVisible(start))) >= 0;
    if (!colon) {
      return null;
    }
    Span source = speaker(headStart(start), start);
    return source == null ? null : new SpeechClause(source, null, "", start);
  }

  private @Nullable Span beforeQuotation(Quotation quotation) {
    int start = quotation.span().start();
    return speaker(headStart(start), start);
  }

  private int lastVisible(int offset) {
    int i = offset - 1;
    while (i > 0 && Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return i;
  }

  private int quotativeEnd(int from) {
    for (String quotative : language.quotatives()) {
      if (text.startsWith(quotative, from)) {
        return from + quotative.length();
      }
    }
    return from;
  }

  private int tailEnd(int from) {
    int end = from;
    while (end < text.length()
        && end - from < LONGEST_TAIL
        && STOPS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /// The start of the sentence that leads to offset `to`, or the end of the quotation before it.
  private int headStart(int to) {
    int start = to;
    int closed = closedBefore(to);
    while (start > closed
        && to - start < LONGEST_HEAD
        && STOPS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  /// The end of the last quotation that closes before offset `to`; 0 if none does.
  private int closedBefore(int to) {
    int at = Arrays.binarySearch(ends, to);
    int before = at >= 0 ? at : -at - 2;
    return before < 0 ? 0 : ends[before];
  }

  /// The first phrase in `[from, to)` that such an ending marks; null if none does.
  private @Nullable Span speaker(int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '、' || c == '，') {
        start = i + 1;
        continue;
      }
      String topic = topicAt(i, to);
      if (topic != null && i > start) {
        Span phrase = trim(start, i);
        return isSpeaker(phrase) ? phrase : null;
      }
    }
    return null;
  }

  /// The ending at offset `i`: where the language parts words it must end one.
  private @Nullable String topicAt(int i, int to) {
    for (String topic : language.topics()) {
      int end = i + topic.length();
      if (end <= to
          && text.startsWith(topic, i)
          && Character.isLetter(text.charAt(i - 1 < 0 ? 0 : i - 1))) {
        boolean spaced =
            Character.UnicodeScript.of(topic.codePointAt(0)) == Character.UnicodeScript.HANGUL;
        boolean ends = end == to || !Character.isLetterOrDigit(text.charAt(end));
        if (!spaced || ends) {
          return topic;
        }
      }
    }
    return null;
  }

  private Span trim(int from, int to) {
    int start = from;
    while (start < to && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    for (String adverb : List.copyOf(language.adverbs())) {
      if (text.startsWith(adverb, start) && start + adverb.length() < to) {
        start += adverb.length();
        while (start < to && Character.isWhitespace(text.charAt(start))) {
          start++;
        }
      }
    }
    return new Span(start, to);
  }

  private boolean isSpeaker(Span phrase) {
    if (phrase.isEmpty() || phrase.length() > LONGEST_SPEAKER) {
      return false;
    }
    int words = 1;
    for (int i = phrase.start(); i < phrase.end(); i++) {
      words += Character.isWhitespace(text.charAt(i)) ? 1 : 0;
    }
    return words <= MOST_WORDS;
  }
}
