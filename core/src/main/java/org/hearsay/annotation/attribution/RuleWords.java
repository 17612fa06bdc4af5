package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.text.LexiconFile;
import org.hearsay.text.LexiconFile.Located;

/// What the lexicons say of why an attribution was found: which lines of which files, each with its
/// example. Read anew at every call: only who asks why pays for it.
public final class RuleWords {
  private static final String CUES = "cues.tsv";
  private static final String NOUNS = "cue-nouns.tsv";

  private RuleWords() {}

  /// The rule in plain words: line of `rules.tsv` with rule, words, example.
  public static Located of(Rule rule) {
    return LexiconFile.located(RuleWords.class, "rules.tsv").stream()
        .filter(row -> row.cells().get(0).equals(rule.name().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("rules.tsv has no line for " + rule));
  }

  /// The lines of the lexicons that spoke for `attribution`: that of its cue, and of each word of
  /// doubt; where it denies by naming ("called it fake"), that of the name. None for a construction
  /// that needs no lexicon.
  ///
  /// @param body the text it stands in
  public static List<Located> lexicon(Attribution attribution, String body) {
    List<Located> lines = new ArrayList<>();
    Attribution.Cue cue = attribution.cue();
    if (cue != null) {
      String lemma = cue.lemma();
      int space = lemma.indexOf(' ');
      String head = space < 0 ? lemma : lemma.substring(0, space);
      List<String> files =
          attribution.basis().rule() == Rule.NOUN ? List.of(NOUNS, CUES) : List.of(CUES, NOUNS);
      files.stream()
          .flatMap(file -> line(file, lemma).or(() -> line(file, head)).stream())
          .findFirst()
          .ifPresent(lines::add);
    }
    for (var hedge : attribution.hedges()) {
      line("hedges.tsv", hedge.of(body).toLowerCase(Locale.ROOT)).ifPresent(lines::add);
    }
    if (attribution.stance() == Stance.DENIES && attribution.basis().rule() == Rule.PREDICATE) {
      String content =
          attribution
              .contentCover()
              .of(body)
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}]+", " ");
      LexiconFile.located(RuleWords.class, "denying-predicates.tsv").stream()
          .filter(row -> (" " + content + " ").contains(" " + row.cells().get(0) + " "))
          .findFirst()
          .ifPresent(lines::add);
    }
    return lines;
  }

  private static Optional<Located> line(String file, String entry) {
    return LexiconFile.located(RuleWords.class, file).stream()
        .filter(row -> row.cells().get(0).equals(entry))
        .findFirst();
  }
}
