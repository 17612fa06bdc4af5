package org.hearsay.text;

import java.util.List;
import java.util.Locale;
import org.hearsay.report.Span;

/// A body read as paragraphs, sentences, tokens and quotations. Immutable; made by [Segmenter].
///
/// Tokens lie in parallel arrays, not in objects, since every finder walks all of them. All offsets
/// are UTF-16 code units into [#text()]; token indices count from 0 over the whole body.
public final class Prose {
  private final String text;
  private final List<Span> paragraphs;
  private final List<Sentence> sentences;
  private final List<Quotation> quotations;
  private final int[] starts;
  private final int[] ends;
  private final TokenKind[] kinds;
  private final String[] words;
  private final String[] lowered;
  private final int[] sentenceOfToken;

  /// Takes what the segmenter found. Arrays are copied.
  ///
  /// @throws IllegalArgumentException if the token arrays differ in length, or tokens overlap, run
  ///   backwards or past the text, or the sentences do not tile the tokens
  Prose(
      String text,
      List<Span> paragraphs,
      List<Sentence> sentences,
      List<Quotation> quotations,
      int[] starts,
      int[] ends,
      TokenKind[] kinds) {
    if (starts.length != ends.length || starts.length != kinds.length) {
      throw new IllegalArgumentException(
          "token arrays differ in length: "
              + starts.length
              + ", "
              + ends.length
              + ", "
              + kinds.length);
    }
    this.text = text;
    this.paragraphs = List.copyOf(paragraphs);
    this.sentences = List.copyOf(sentences);
    this.quotations = List.copyOf(quotations);
    this.starts = starts.clone();
    this.ends = ends.clone();
    this.kinds = kinds.clone();
    this.words = new String[starts.length];
    this.lowered = new String[starts.length];
    int last = 0;
    for (int i = 0; i < starts.length; i++) {
      if (starts[i] < last || ends[i] <= starts[i] || ends[i] > text.length()) {
        throw new IllegalArgumentException(
            "token "
                + i
                + " ["
                + starts[i]
                + ", "
                + ends[i]
                + ") does not follow "
                + last
                + " within "
                + text.length());
      }
      last = ends[i];
      words[i] = text.substring(starts[i], ends[i]);
      lowered[i] = words[i].toLowerCase(Locale.ROOT);
    }
    this.sentenceOfToken = new int[starts.length];
    int next = 0;
    for (Sentence s : sentences) {
      if (s.firstToken() != next || s.endToken() < next || s.endToken() > starts.length) {
        throw new IllegalArgumentException("sentence " + s + " does not start at token " + next);
      }
      for (int i = s.firstToken(); i < s.endToken(); i++) {
        sentenceOfToken[i] = s.index();
      }
      next = s.endToken();
    }
    if (next != starts.length) {
      throw new IllegalArgumentException("sentences end at token " + next + " of " + starts.length);
    }
  }

  public String text() {
    return text;
  }

  public List<Span> paragraphs() {
    return paragraphs;
  }

  public List<Sentence> sentences() {
    return sentences;
  }

  /// All quotations, nested ones too, by start.
  public List<Quotation> quotations() {
    return quotations;
  }

  public int tokenCount() {
    return starts.length;
  }

  public int start(int token) {
    return starts[token];
  }

  public int end(int token) {
    return ends[token];
  }

  public TokenKind kind(int token) {
    return kinds[token];
  }

  /// The token as it stands.
  public String word(int token) {
    return words[token];
  }

  /// The token in lower case (root locale), apostrophes as they stand.
  public String lower(int token) {
    return lowered[token];
  }

  /// Whether token `token` exists and reads `lower` in lower case.
  public boolean is(int token, String lower) {
    return token >= 0 && token < starts.length && lowered[token].equals(lower);
  }

  public Span span(int token) {
    return new Span(starts[token], ends[token]);
  }

  /// From the start of `first` to the end of the token before `end`.
  public Span span(int first, int end) {
    return new Span(starts[first], ends[end - 1]);
  }

  public Sentence sentenceOf(int token) {
    return sentences.get(sentenceOfToken[token]);
  }

  /// Whether both tokens stand in one sentence.
  public boolean sameSentence(int token, int other) {
    return sentenceOfToken[token] == sentenceOfToken[other];
  }

  public int paragraphOf(int token) {
    return sentenceOf(token).paragraph();
  }

  /// The index of the first token that ends behind `offset`, or [#tokenCount()] if none does: the
  /// token at the offset, or the next one after a gap.
  public int tokenAt(int offset) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
