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
/// with its neighbour; a lone quoted word in reported speech is not.
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
    List<QuotedWords> all = new ArrayList<>();
    List<Wording.Word> words = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    int number = 0;
    for (Span content : attribution.content()) {
      List<List<Wording.Word>> stretches = stretches(wording, attribution, content);
      for (List<Wording.Word> stretch : stretches) {
        if (stretches.size() > 1 || Alignment.weight(words) >= leastWeight) {
          flush(words, numbers, leastWeight, all, reportNumber, wording, attribution, speaker);
        }
        number++;
        for (Wording.Word word : stretch) {
          words.add(word);
          numbers.add(number);
        }
      }
    }
    flush(words, numbers, leastWeight, all, reportNumber, wording, attribution, speaker);
    return all;
  }

  private static void flush(
      List<Wording.Word> words,
      List<Integer> numbers,
      double leastWeight,
      List<QuotedWords> all,
      int reportNumber,
      Wording wording,
      Attribution attribution,
      @Nullable String speaker) {
    if (Alignment.weight(words) >= leastWeight) {
      all.add(new QuotedWords(reportNumber, wording, attribution, speaker, words, numbers));
    }
    words.clear();
    numbers.clear();
  }

  private static List<List<Wording.Word>> stretches(
      Wording wording, Attribution attribution, Span content) {
    List<List<Wording.Word>> stretches = new ArrayList<>();
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
    return stretches;
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
