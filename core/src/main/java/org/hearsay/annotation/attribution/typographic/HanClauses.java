package org.hearsay.annotation.attribution.typographic;

import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Quotation;
import org.jspecify.annotations.Nullable;

/// Clauses of Chinese: no spaces, the speaker right before the verb, the verb right before the mark
/// or at the end of the clause behind it: `市长沈若棠说：“…”`, `“…，”沈若棠说。`
final class HanClauses implements SpeechClauses {
  private static final int LONGEST_CLAUSE = 60;
  private static final int LONGEST_SPEAKER = 20;

  /// Who was told may stand between verb and colon.
  private static final int LONGEST_AUDIENCE = 6;

  private static final String STOPS = "。！？；.!?;\n\r”」』\"";
  private static final String COMMAS = "，,、：:";

  private final String text;
  private final SpeechLanguage language;

  HanClauses(Prose prose, SpeechLanguage language) {
    this.text = prose.text();
    this.language = language;
  }

  @Override
  public @Nullable SpeechClause behind(Quotation quotation) {
    int from = quotation.span().end();
    int last = quotation.inner().end() - 1;
    boolean stopped = (STOPS + COMMAS).indexOf(text.charAt(last)) >= 0;
    boolean parted = from < text.length() && COMMAS.indexOf(text.charAt(from)) >= 0;
    if (!stopped && !parted) {
      return null;
    }
    int start = parted ? from + 1 : from;
    int end = start;
    while (end < text.length()
        && end - start < LONGEST_CLAUSE
        && (STOPS + COMMAS + "“「『").indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return clause(start, end, LONGEST_CLAUSE);
  }

  @Override
  public @Nullable SpeechClause before(Quotation quotation) {
    int end = quotation.span().start();
    if (end > 0 && COMMAS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    while (start > 0
        && end - start < LONGEST_CLAUSE
        && (STOPS + COMMAS).indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return clause(start, end, LONGEST_AUDIENCE);
  }

  /// The clause `[start, end)` with at most `rest` characters behind its verb.
  private @Nullable SpeechClause clause(int start, int end, int rest) {
    for (int verb = start; verb < end; verb++) {
      String form = language.formAt(text, verb, end);
      if (form != null && end - verb - form.length() <= rest) {
        String lemma = language.lemma(form);
        return new SpeechClause(
            speaker(start, verb),
            new Span(verb, verb + form.length()),
            lemma == null ? "" : lemma,
            end);
      }
    }
    return null;
  }

  /// What stands before the verb, up to the first word that cannot belong to a speaker.
  private @Nullable Span speaker(int from, int verb) {
    int start = from;
    while (start < verb && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = verb;
    for (int i = start + 1; i < verb && end == verb; i++) {
      for (String stop : language.stops()) {
        if (text.startsWith(stop, i)) {
          end = i;
        }
      }
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end == start || end - start > LONGEST_SPEAKER ? null : new Span(start, end);
  }
}
