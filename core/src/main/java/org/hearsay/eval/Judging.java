package org.hearsay.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.report.Span;

/// Which attributions found in a report its readers marked too. One is right where it pairs with a
/// marked one of which it shares half of the words of the content, found or marked, and any word of
/// the source; or where neither has a source.
///
/// What is said within something said is not judged: in PolNeAR a word belongs to one attribution
/// at most.
final class Judging {
  private static final double LEAST_OVERLAP = 0.5;

  private Judging() {}

  /// @param right whether readers marked it too
  record Judged(Attribution attribution, boolean right) {}

  static List<Judged> judge(List<Attribution> attributions, MarkedReport marked) {
    Words words = Words.of(marked.text());
    List<Attribution> found =
        attributions.stream()
            .filter(a -> a.within() == null && !words.in(a.content()).isEmpty())
            .toList();
    List<BitSet> contents = found.stream().map(a -> words.in(a.content())).toList();
    List<MarkedReport.Marked> wanted =
        marked.attributions().stream().filter(m -> !words.in(m.content()).isEmpty()).toList();
    List<BitSet> wantedContents = wanted.stream().map(m -> words.in(m.content())).toList();
    BitSet right = new BitSet();
    for (Pairing pair :
        Pairing.greedy(
            found.size(),
            wanted.size(),
            (f, w) -> Words.overlap(contents.get(f), wantedContents.get(w)))) {
      if (pair.score() >= LEAST_OVERLAP
          && agree(
              words.in(source(found.get(pair.found()))),
              words.in(wanted.get(pair.wanted()).source()))) {
        right.set(pair.found());
      }
    }
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      judged.add(new Judged(found.get(i), right.get(i)));
    }
    return judged;
  }

  private static List<Span> source(Attribution attribution) {
    Attribution.Participant source = attribution.source();
    return source == null ? List.of() : List.of(source.span());
  }

  private static boolean agree(BitSet found, BitSet wanted) {
    return found.isEmpty() ? wanted.isEmpty() : found.intersects(wanted);
  }
}
