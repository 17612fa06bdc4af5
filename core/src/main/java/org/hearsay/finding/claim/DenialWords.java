package org.hearsay.finding.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.Stance;
import org.hearsay.report.Span;
import org.hearsay.text.LexiconFile;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses;
import org.hearsay.text.WordClasses.WordClass;

/// The words by which a denial points at what is denied ("the claim", "it") and judges it
/// ("fiction"), from `denial-words.tsv`; and what makes a denial one of something claimed.
final class DenialWords {
  private static final Map<String, String> CLASSES = new HashMap<>();

  static {
    for (String[] row : LexiconFile.rows(DenialWords.class, "denial-words.tsv", 3)) {
      CLASSES.put(WordForms.stem(row[0]), row[1]);
    }
  }

  /// Cues of opposition whose content is not what is held untrue.
  private static final Set<String> NO_DENIALS = Set.of("oppose", "counter", "disagree");

  /// Cues whose object may be a clause that is held untrue.
  private static final Set<String> DENYING_CLAUSES =
      Set.of("deny", "refute", "dispute", "contradict", "rebut", "denial");

  private static final Set<String> RECEIVERS =
      Set.of("it", "him", "her", "them", "us", "me", "you");

  private DenialWords() {}

  static Set<String> stems() {
    return Set.copyOf(CLASSES.keySet());
  }

  /// Whether `attribution` denies that something is so. Who opposes a plan or rejects an offer
  /// denies nothing, and who counters says what he holds himself. What is rejected or dismissed
  /// must be a statement by name ("the claim", "it as fiction"); what is denied may also be a
  /// clause or a deed ("denied ignoring a warning").
  static boolean contests(AnnotatedReport report, Attribution attribution) {
    Attribution.Cue cue = attribution.cue();
    String lemma = cue == null ? "deny" : cue.lemma();
    if (attribution.stance() != Stance.DENIES || NO_DENIALS.contains(lemma)) {
      return false;
    }
    boolean takesClause = DENYING_CLAUSES.contains(lemma);
    Prose prose = report.prose();
    for (Span span : attribution.content()) {
      int first = prose.tokenAt(span.start());
      int end = Math.min(Voices.endToken(prose, span), prose.sentenceOf(first).endToken());
      if (takesClause && givesToNobody(prose, first, end)) {
        continue;
      }
      if (takesClause && (prose.is(first, "that") || prose.is(first - 1, "that"))) {
        return true;
      }
      for (int i = first; i < end; i++) {
        String lower = prose.lower(i);
        if (CLASSES.containsKey(WordForms.stem(lower))
            || (takesClause && isVerb(lower, i == first))) {
          return true;
        }
      }
    }
    return false;
  }

  /// "denied it entry", "denied her a visa": something was withheld, nothing called untrue.
  private static boolean givesToNobody(Prose prose, int first, int end) {
    if (!RECEIVERS.contains(prose.lower(first)) || first + 1 >= end) {
      return false;
    }
    for (int i = first + 1; i < end; i++) {
      if ("verdict".equals(CLASSES.get(WordForms.stem(prose.lower(i))))) {
        return false;
      }
    }
    String next = prose.lower(first + 1);
    boolean noun =
        prose.kind(first + 1) == TokenKind.WORD
            && !next.endsWith("ly")
            && !next.equals("as")
            && !WordClasses.is(next, WordClass.PREPOSITION)
            && !WordClasses.is(next, WordClass.COORDINATOR)
            && !WordClasses.is(next, WordClass.SUBORDINATOR)
            && !WordClasses.is(next, WordClass.ADVERB);
    return noun && !isVerb(next, false);
  }

  private static boolean isVerb(String lower, boolean isFirst) {
    return WordClasses.is(lower, WordClass.AUXILIARY)
        || WordClasses.is(lower, WordClass.MODAL)
        || WordClasses.is(lower, WordClass.COPULA)
        || (isFirst && lower.endsWith("ing"));
  }
}
