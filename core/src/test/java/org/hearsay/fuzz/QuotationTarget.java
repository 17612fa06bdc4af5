package org.hearsay.fuzz;

import java.nio.charset.StandardCharsets;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Quotation;
import org.hearsay.text.Segmenter;
import org.hearsay.text.Sentence;

/// Paragraphs, sentences, tokens and the pairing of quotation marks.
public final class QuotationTarget {
  private QuotationTarget() {}

  /// Called by Jazzer and by [FuzzCorpusTest].
  public static void fuzzerTestOneInput(byte[] data) {
    String body = new String(data, StandardCharsets.UTF_8);
    for (String language : new String[] {"en", "de"}) {
      Prose prose = Segmenter.segment(body, language);
      int end = 0;
      for (Span paragraph : prose.paragraphs()) {
        requireOrder(end, paragraph, body);
        end = paragraph.end();
      }
      end = 0;
      for (Sentence sentence : prose.sentences()) {
        requireOrder(end, sentence.span(), body);
        end = sentence.span().end();
      }
      for (Quotation quotation : prose.quotations()) {
        requireOrder(0, quotation.span(), body);
      }
      if (!Segmenter.segment(body, language).equals(prose)
          && !Segmenter.segment(body, language).quotations().equals(prose.quotations())) {
        throw new IllegalStateException("two readings of one text");
      }
    }
  }

  private static void requireOrder(int from, Span span, String body) {
    if (span.start() < from || span.end() > body.length()) {
      throw new IllegalStateException(span + " behind " + from + " of " + body.length());
    }
  }
}
