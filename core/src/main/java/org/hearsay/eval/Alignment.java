package org.hearsay.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// Carries places of the gold, in code points of the text as annotated, over to the body as read,
/// in UTF-16 code units. The body may lack the headline or other lines at either end: then
/// everything is shifted by as much.
final class Alignment {
  /// Places tried as anchors; the longest ones, which stand in few spots.
  private static final int MAX_ANCHORS = 3;

  private final String body;
  private final Words words;
  private final int codePoints;
  private final int shift;
  private final int misfits;

  Alignment(GoldReport gold, String body) {
    this.body = body;
    this.words = Words.of(body);
    this.codePoints = body.codePointCount(0, body.length());
    List<GoldReport.Place> places = gold.places().toList();
    int best = 0;
    int fewest = misfits(places, 0);
    if (fewest > 0) {
      for (int candidate : shifts(places)) {
        int count = misfits(places, candidate);
        if (count < fewest) {
          fewest = count;
          best = candidate;
        }
      }
    }
    this.shift = best;
    this.misfits = fewest;
  }

  /// How many places of the gold do not read the same in the body.
  int misfits() {
    return misfits;
  }

  String body() {
    return body;
  }

  /// Where `place` stands in the body, or null where the body does not hold it.
  @Nullable Span span(GoldReport.Place place) {
    return span(place, shift);
  }

  /// The words of the body that `place` covers, none where the body does not hold it.
  BitSet words(GoldReport.Place place) {
    Span span = span(place);
    return span == null ? new BitSet() : words.in(List.of(span));
  }

  BitSet words(List<GoldReport.Place> places) {
    BitSet covered = new BitSet();
    places.forEach(p -> covered.or(words(p)));
    return covered;
  }

  /// The words of the body that `spans` of the body itself cover.
  BitSet covered(List<Span> spans) {
    return words.in(spans);
  }

  private Set<Integer> shifts(List<GoldReport.Place> places) {
    List<GoldReport.Place> anchors = new ArrayList<>(places);
    anchors.sort((a, b) -> Integer.compare(b.text().length(), a.text().length()));
    Set<Integer> shifts = new LinkedHashSet<>();
    for (GoldReport.Place anchor : anchors.subList(0, Math.min(MAX_ANCHORS, anchors.size()))) {
      int at = body.indexOf(anchor.text());
      while (at >= 0 && !anchor.text().isEmpty()) {
        shifts.add(body.codePointCount(0, at) - anchor.start());
        at = body.indexOf(anchor.text(), at + 1);
      }
    }
    return shifts;
  }

  private int misfits(List<GoldReport.Place> places, int candidate) {
    int misfits = 0;
    for (GoldReport.Place place : places) {
      Span span = span(place, candidate);
      if (span == null || !span.of(body).equals(place.text())) {
        misfits++;
      }
    }
    return misfits;
  }

  private @Nullable Span span(GoldReport.Place place, int by) {
    int start = place.start() + by;
    int end = place.end() + by;
    if (start < 0 || end > codePoints || end < start) {
      return null;
    }
    int from = body.offsetByCodePoints(0, start);
    return new Span(from, body.offsetByCodePoints(from, end - start));
  }
}
