package org.hearsay.finding.lineage;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.AttributionKind;
import org.hearsay.report.Passage;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// The quoted words of one attribution.
///
/// @param reportNumber the report's place in the story
/// @param speaker id of the cast member who says it; null if unknown
/// @param words the quoted words only, in order, at least one
/// @param segments for each word the number of the unbroken stretch of quotation it stands in
record QuotedWords(
    int reportNumber,
    Wording wording,
    Attribution attribution,
    @Nullable String speaker,
    List<Wording.Word> words,
    List<Integer> segments) {

  QuotedWords {
    words = List.copyOf(words);
    segments = List.copyOf(segments);
  }

  /// Null if nothing in the attribution is quoted.
  static @Nullable QuotedWords of(
      int reportNumber, Wording wording, Attribution attribution, @Nullable String speaker) {
    if (attribution.kind() == AttributionKind.INDIRECT) {
      return null;
    }
    List<Wording.Word> words = new ArrayList<>();
    List<Integer> segments = new ArrayList<>();
    int segment = 0;
    for (Span content : attribution.content()) {
      segment++;
      for (int i = wording.firstIn(content); i < wording.endIn(content); i++) {
        // marks that could not be paired leave a direct quotation without a quoted word
        if (wording.isQuoted(i) || attribution.kind() == AttributionKind.DIRECT) {
          words.add(wording.word(i));
          segments.add(segment);
        } else {
          segment++;
        }
      }
    }
    return words.isEmpty()
        ? null
        : new QuotedWords(reportNumber, wording, attribution, speaker, words, segments);
  }

  /// From the first quoted word to the last.
  Passage passage() {
    return wording.report().passage(words.get(0).span().cover(words.get(words.size() - 1).span()));
  }

  Passage passage(Span span) {
    return wording.report().passage(span);
  }
}
