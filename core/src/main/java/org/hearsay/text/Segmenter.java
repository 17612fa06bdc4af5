package org.hearsay.text;

import java.util.List;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// Reads a body as [Prose]. The door of this room.
///
/// `Gov. Ada Lind said “Is it over?” at 9 a.m.` is one sentence, ten words and one quotation.
public final class Segmenter {
  private Segmenter() {}

  /// Splits `body` into paragraphs, sentences and tokens and pairs its quotation marks, in time
  /// linear in its length. Never throws, whatever the text holds.
  ///
  /// A line is a paragraph, unless the whole body is wrapped at a fixed width; then blank lines
  /// part paragraphs. Written for English; other scripts come out as runs of letters.
  public static Prose segment(String body) {
    return segment(body, null);
  }

  /// The same for a text of a known language.
  ///
  /// @param language BCP 47 tag, which decides what a period means; null for English
  public static Prose segment(String body, @Nullable String language) {
    TextLanguage rules = TextLanguage.of(language);
    List<Span> paragraphs = Paragraphs.find(body);
    QuotationMarks.Result paired = QuotationMarks.pair(body, paragraphs);
    Tokens tokens = Tokenizer.tokenize(body, paragraphs, paired.marks(), rules);
    SentenceSplitter.Split split =
        SentenceSplitter.split(body, paragraphs, tokens, paired.quotations(), rules);
    return new Prose(
        body,
        paragraphs,
        split.sentences(),
        split.within(),
        paired.quotations(),
        tokens.starts(),
        tokens.ends(),
        tokens.kinds());
  }
}
