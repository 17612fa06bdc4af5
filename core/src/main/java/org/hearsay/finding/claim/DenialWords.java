package org.hearsay.finding.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.Stance;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.WordClasses;
import org.hearsay.text.WordClasses.WordClass;

/// The words by which a denial points at what is denied ("the claim", "it") and judges it
/// ("fiction"), from `denial-words.tsv`; and what makes a denial one of something claimed.
final class DenialWords {
  private static final Map<String, String> CLASSES = new HashMap<>();

  static {
    for (List<String> row : Lexicon.rows("denial-words.tsv", 3)) {
      CLASSES.put(WordForms.stem(row.get(0)), row.get(1));
    }
  }

  private DenialWords() {}

  static Set<String> stems() {
    return Set.copyOf(CLASSES.keySet());
  }

  /// Whether `attribution` denies that something is so. Who opposes a plan or rejects an offer
  /// denies nothing: what is denied must point at a statement, hold one, or be a clause itself.
  static boolean contests(AnnotatedReport report, Attribution attribution) {
    Attribution.Cue cue = attribution.cue();
    if (attribution.stance() != Stance.DENIES || (cue != null && cue.lemma().equals("oppose"))) {
      return false;
    }
    boolean holdsStatement =
        report.attributions().stream().anyMatch(a -> attribution.id().equals(a.within()));
    Prose prose = report.prose();
    for (Span span : attribution.content()) {
      int first = prose.tokenAt(span.start());
      int end = Math.min(Voices.endToken(prose, span), prose.sentenceOf(first).endToken());
      if (prose.is(first, "that") || prose.is(first - 1, "that")) {
        return true;
      }
      for (int i = first; i < end; i++) {
        String lower = prose.lower(i);
        boolean isClause =
            WordClasses.is(lower, WordClass.AUXILIARY)
                || WordClasses.is(lower, WordClass.MODAL)
                || WordClasses.is(lower, WordClass.COPULA)
                || (i == first && lower.endsWith("ing"));
        if (isClause || CLASSES.containsKey(WordForms.stem(lower))) {
          return true;
        }
      }
    }
    return holdsStatement;
  }
}
