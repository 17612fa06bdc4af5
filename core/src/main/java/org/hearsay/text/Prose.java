package org.hearsay.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.report.Span;
import org.hearsay.text.WordClasses.WordClass;

/// A body read as paragraphs, sentences, tokens and quotations. Immutable; made by [Segmenter].
///
/// Tokens lie in parallel arrays, not in objects, since every finder walks all of them. All offsets
/// are UTF-16 code units into [#text()]; token indices count from 0 over the whole body.
public final class Prose {
  private final String text;
  private final List<Span> paragraphs;
  private final List<Sentence> sentences;
  private final List<Integer> within;
  private final List<Quotation> quotations;
  private final int[] starts;
  private final int[] ends;
  private final TokenKind[] kinds;
  private final Form[] forms;
  private final int spellings;
  private final int[] sentenceOfToken;

  /// Takes what the segmenter found; the arrays are kept, not copied.
  ///
  /// @param within tokens at which a sentence begins inside a quotation that stands in a sentence
  /// @throws IllegalArgumentException if the token arrays differ in length, or tokens overlap, run
  ///   backwards or past the text, or the sentences do not tile the tokens
  Prose(
      String text,
      List<Span> paragraphs,
      List<Sentence> sentences,
      List<Integer> within,
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
    this.within = List.copyOf(within);
    this.quotations = List.copyOf(quotations);
    this.starts = starts;
    this.ends = ends;
    this.kinds = kinds;
    this.forms = new Form[starts.length];
    Forms known = Forms.withCommonWords();
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
      forms[i] = known.find(text, starts[i], ends[i]);
    }
    this.spellings = known.count();
    this.sentenceOfToken = sentenceOfToken(this.sentences, starts.length);
  }

  /// The tokens of `whole` in other sentences.
  private Prose(Prose whole, List<Sentence> sentences) {
    this.text = whole.text;
    this.paragraphs = whole.paragraphs;
    this.sentences = List.copyOf(sentences);
    this.within = whole.within;
    this.quotations = whole.quotations;
    this.starts = whole.starts;
    this.ends = whole.ends;
    this.kinds = whole.kinds;
    this.forms = whole.forms;
    this.spellings = whole.spellings;
    this.sentenceOfToken = sentenceOfToken(this.sentences, starts.length);
  }

  private static int[] sentenceOfToken(List<Sentence> sentences, int tokens) {
    int[] sentenceOfToken = new int[tokens];
    int next = 0;
    for (Sentence s : sentences) {
      if (s.firstToken() != next || s.endToken() < next || s.endToken() > tokens) {
        throw new IllegalArgumentException("sentence " + s + " does not start at token " + next);
      }
      for (int i = s.firstToken(); i < s.endToken(); i++) {
        sentenceOfToken[i] = s.index();
      }
      next = s.endToken();
    }
    if (next != tokens) {
      throw new IllegalArgumentException("sentences end at token " + next + " of " + tokens);
    }
    return sentenceOfToken;
  }

  /// The same tokens under the same indices, with every sentence cut where words begin or end that
  /// stand in quotation marks of `depth` or less, and where a sentence of theirs ends: whoever
  /// reads the words inside the marks finds their sentences alone, without the reporter's (“He
  /// left,” and not “He left,” she said).
  public Prose cutAtQuotations(int depth) {
    boolean[] cut = new boolean[starts.length + 1];
    boolean[] deeper = new boolean[starts.length + 1];
    for (Quotation quotation : quotations) {
      for (Span part : quotation.parts()) {
        int first = tokenAt(part.start());
        int end = tokenAt(part.end());
        if (quotation.depth() <= depth) {
          cut[first] = true;
          cut[end] = true;
        } else if (first < end) {
          Arrays.fill(deeper, first, end, true);
        }
      }
    }
    for (int token : within) {
      cut[token] |= !deeper[token];
    }
    List<Sentence> pieces = new ArrayList<>();
    for (Sentence sentence : sentences) {
      int first = sentence.firstToken();
      for (int i = first + 1; i < sentence.endToken(); i++) {
        if (cut[i]) {
          pieces.add(new Sentence(pieces.size(), span(first, i), first, i, sentence.paragraph()));
          first = i;
        }
      }
      Span rest =
          first == sentence.firstToken()
              ? sentence.span()
              : new Span(starts[first], sentence.span().end());
      pieces.add(
          new Sentence(pieces.size(), rest, first, sentence.endToken(), sentence.paragraph()));
    }
    return new Prose(this, pieces);
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
    return forms[token].word();
  }

  /// The token in lower case (root locale), apostrophes as they stand.
  public String lower(int token) {
    return forms[token].lower();
  }

  /// The number of the token's spelling: tokens spelled alike, case included, share one. What
  /// depends on a word's letters alone is looked up once for each, in an array, and not once for
  /// each token in a table of strings.
  public int spelling(int token) {
    return forms[token].number();
  }

  /// Numbers of spellings lie below this.
  public int spellings() {
    return spellings;
  }

  /// Whether token `token` exists and reads `lower` in lower case.
  public boolean is(int token, String lower) {
    return token >= 0 && token < starts.length && forms[token].lower().equals(lower);
  }

  /// Whether the token, which must exist, is a word of the closed class `wordClass`.
  public boolean is(int token, WordClass wordClass) {
    return forms[token].is(wordClass);
  }

  /// All closed classes of the token, one bit each, in their order.
  public int classes(int token) {
    return forms[token].classes();
  }

  /// Whether the token starts with a capital letter.
  public boolean isCapitalised(int token) {
    return forms[token].capitalised();
  }

  /// Whether the token is longer than one character and upper case leaves it as it is: `KCNA`, but
  /// `24` too.
  public boolean isAllCapitals(int token) {
    return forms[token].allCapitals();
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
