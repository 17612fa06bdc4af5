package org.hearsay.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.report.Span;

/// The words of a text, in which overlap is measured: punctuation and quotation marks do not count.
/// The same words as those of PolNeAR's and our other scorers: runs of letters and digits, joined
/// by apostrophes, periods, commas and hyphens between them.
final class Words {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}_]+(?:[’'.,-][\\p{L}\\p{N}_]+)*+");

  private final List<Span> spans;

  private Words(List<Span> spans) {
    this.spans = spans;
  }

  static Words of(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      spans.add(new Span(matcher.start(), matcher.end()));
    }
    return new Words(List.copyOf(spans));
  }

  /// The indices of the words of which more than half lies in one of `places`.
  BitSet in(List<Span> places) {
    BitSet covered = new BitSet();
    for (Span place : places) {
      for (int i = 0; i < spans.size(); i++) {
        Span word = spans.get(i);
        int shared = Math.min(place.end(), word.end()) - Math.max(place.start(), word.start());
        if (2 * shared > word.length()) {
          covered.set(i);
        }
      }
    }
    return covered;
  }

  /// Words in both sets over words in either (Jaccard), 0 where both are empty.
  static double overlap(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    BitSet either = (BitSet) a.clone();
    either.or(b);
    return either.isEmpty() ? 0 : (double) both.cardinality() / either.cardinality();
  }
}
