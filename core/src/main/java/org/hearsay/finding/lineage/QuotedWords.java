package org.hearsay.finding.lineage;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.AttributionKind;
import org.hearsay.report.Passage;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// A stretch of quoted words in one attribution: from an opening mark to the closing one. Where the
/// reporter breaks in ("…," she said, "…") a stretch too short to be known again is taken together
/// with the one before it.
///
/// @param reportNumber the report's place in the story
/// @param speaker id of the cast member who says it; null if unknown
/// @param words the quoted words only, in order, at least one
/// @param stretches for each word the number of the unbroken stretch it stands in
record QuotedWords(
    int reportNumber,
    Wording wording,
    Attribution attribution,
    @Nullable String speaker,
    List<Wording.Word> words,
    List<Integer> stretches) {

  QuotedWords {
    words = List.copyOf(words);
    stretches = List.copyOf(stretches);
  }

  /// The stretches of one attribution that weigh at least `leastWeight`.
  static List<QuotedWords> of(
      int reportNumber,
      Wording wording,
      Attribution attribution,
      @Nullable String speaker,
      double leastWeight) {
    if (attribution.kind() == AttributionKind.INDIRECT) {
      return List.of();
    }
    List<List<Wording.Word>> stretches = new ArrayList<>();
    for (Span content : attribution.content()) {
      boolean inside = false;
      for (int i = wording.firstIn(content); i < wording.endIn(content); i++) {
        // marks that could not be paired leave a direct quotation without a quoted word
        boolean quoted = wording.isQuoted(i) || attribution.kind() == AttributionKind.DIRECT;
        if (quoted && !inside) {
          stretches.add(new ArrayList<>());
        }
        if (quoted) {
          stretches.get(stretches.size() - 1).add(wording.word(i));
        }
        inside = quoted;
      }
    }
    List<QuotedWords> all = new ArrayList<>();
    List<Wording.Word> words = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int s = 0; s < stretches.size(); s++) {
      for (Wording.Word word : stretches.get(s)) {
        words.add(word);
        numbers.add(s);
      }
      boolean last = s == stretches.size() - 1;
      boolean nextIsLight =
          !last
              && Alignment.weight(stretches.get(s + 1)) < leastWeight
              && s + 2 == stretches.size();
      if (Alignment.weight(words) >= leastWeight && !nextIsLight) {
        all.add(new QuotedWords(reportNumber, wording, attribution, speaker, words, numbers));
        words.clear();
        numbers.clear();
      }
    }
    return all;
  }

  /// From the first quoted word to the last.
  Passage passage() {
    return wording.report().passage(span());
  }

  Span span() {
    return words.get(0).span().cover(words.get(words.size() - 1).span());
  }

  Passage passage(Span span) {
    return wording.report().passage(span);
  }
}
