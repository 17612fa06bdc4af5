package org.hearsay.finding.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.finding.lineage.CopiedTextFinder.Copy;
import org.hearsay.finding.lineage.CopiedTextFinder.Piece;
import org.hearsay.finding.lineage.GraphDrawing.Kind;
import org.hearsay.report.Passage;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// Draws the edges that copied text gives ground for.
///
/// Who copied is told by a credit, else by the time of publication, else by containment: what lies
/// nearly whole in a longer text is its extract. Where none of these tells, the edge has no
/// direction. Two reports that share text which one of them credits to an outlet both have it from
/// there, whichever came first: wire copies meet at their agency.
final class CopyDrawing {
  /// Unquoted matching words that count in any report, and how many must be in one passage.
  private static final int LEAST_WORDS = 24;

  private static final int LEAST_IN_ONE_PASSAGE = 12;

  /// In a short report less counts, if it is so much of it.
  private static final double LEAST_SHARE = 0.4;

  /// From this share on a report as a whole rests on what it copies.
  private static final double WHOLE_SHARE = 0.3;

  /// When one text lies so much more in the other than the other in it, it is the extract.
  private static final double CONTAINMENT = 0.3;

  private final StoryReading reading;
  private final GraphDrawing graph;

  CopyDrawing(StoryReading reading, GraphDrawing graph) {
    this.reading = reading;
    this.graph = graph;
  }

  /// What one report has in common with another, seen from the one that may derive.
  ///
  /// @param source number of the other report
  /// @param directed whether it is known that `source` came first
  private record Source(int source, Copy copy, boolean directed) {}

  void draw() {
    List<List<Source>> sources = new ArrayList<>();
    for (int r = 0; r < reading.size(); r++) {
      sources.add(new ArrayList<>());
    }
    for (Copy copy : reading.copies()) {
      if (!counts(copy) || drawToCreditedOutlet(copy)) {
        continue;
      }
      int deriving = deriving(copy);
      boolean directed = deriving >= 0;
      int from = directed ? deriving : copy.right();
      int to = from == copy.right() ? copy.left() : copy.right();
      sources.get(from).add(new Source(to, copy, directed));
    }
    for (int r = 0; r < sources.size(); r++) {
      drawBest(r, sources.get(r));
    }
  }

  private boolean counts(Copy copy) {
    int unquoted = copy.unquotedWords();
    return (unquoted >= LEAST_WORDS && copy.longestUnquoted() >= LEAST_IN_ONE_PASSAGE)
        || share(copy.left(), copy) >= LEAST_SHARE
        || share(copy.right(), copy) >= LEAST_SHARE;
  }

  /// The share of a report's words outside quotations that stand in the other; of all its words
  /// where it is nearly all quotation.
  private double share(int report, Copy copy) {
    Wording wording = reading.wording(report);
    int unquoted = wording.size() - wording.quotedWords();
    return unquoted * 5 < wording.size()
        ? (double) copy.matchedWords() / wording.size()
        : (double) copy.unquotedWords() / unquoted;
  }

  /// Number of the report that has the text from the other; -1 if nothing tells.
  private int deriving(Copy copy) {
    boolean rightCredits = reading.restsOn(copy.right(), reading.outletOf(copy.left()));
    boolean leftCredits = reading.restsOn(copy.left(), reading.outletOf(copy.right()));
    if (rightCredits != leftCredits) {
      return rightCredits ? copy.right() : copy.left();
    }
    boolean rightPrimary = reading.isPrimary(copy.right());
    if (reading.isPrimary(copy.left()) != rightPrimary) {
      return rightPrimary ? copy.left() : copy.right();
    }
    if (reading.isBefore(copy.left(), copy.right())) {
      return copy.right();
    }
    if (reading.isBefore(copy.right(), copy.left())) {
      return copy.left();
    }
    double left = share(copy.left(), copy);
    double right = share(copy.right(), copy);
    if (Math.abs(left - right) >= CONTAINMENT) {
      return left > right ? copy.left() : copy.right();
    }
    return -1;
  }

  /// Draws both reports to an outlet that one of them credits as a whole and neither of them is.
  ///
  /// @return whether there is such an outlet
  private boolean drawToCreditedOutlet(Copy copy) {
    Node target = creditedBy(copy.left(), copy.right());
    if (target == null) {
      target = creditedBy(copy.right(), copy.left());
    }
    if (target == null) {
      return false;
    }
    graph.add(target);
    drawTo(target, copy.left(), copy.right(), copy);
    drawTo(target, copy.right(), copy.left(), copy);
    return true;
  }

  private void drawTo(Node target, int from, int other, Copy copy) {
    double share = share(from, copy);
    graph.add(
        reading.node(from),
        target.id(),
        Kind.COPIED_TEXT,
        true,
        share >= WHOLE_SHARE,
        share,
        passages(from, other, copy));
  }

  private @Nullable Node creditedBy(int report, int other) {
    for (CreditReading credit : reading.credits(report)) {
      if (credit.owns() && !credit.outlet().equals(reading.outletOf(other))) {
        Node target = reading.creditTarget(report, credit);
        if (!target.id().equals(reading.node(other))) {
          return target;
        }
      }
    }
    return null;
  }

  /// Of all that hold text of the report, the fewest that together hold most of it: a text copied a
  /// hundred times gives each copy one edge, not a hundred.
  private void drawBest(int report, List<Source> sources) {
    Wording wording = reading.wording(report);
    BitSet covered = new BitSet(wording.size());
    List<Source> left = new ArrayList<>(sources);
    while (!left.isEmpty()) {
      Source best =
          left.stream()
              .max(
                  Comparator.comparing(
                          (Source s) -> reading.restsOn(report, reading.outletOf(s.source)))
                      .thenComparingInt(s -> uncovered(report, s, covered))
                      .thenComparing(Comparator.comparingInt(Source::source).reversed()))
              .orElseThrow();
      left.remove(best);
      int gained = uncovered(report, best, covered);
      if (gained >= LEAST_WORDS || covered.isEmpty()) {
        double share = share(report, best.copy);
        double other = share(best.source, best.copy);
        graph.add(
            reading.node(report),
            reading.node(best.source),
            Kind.COPIED_TEXT,
            best.directed,
            (best.directed ? share : Math.max(share, other)) >= WHOLE_SHARE,
            share,
            passages(report, best.source, best.copy));
        for (Piece piece : best.copy.pieces()) {
          covered.set(first(report, best.copy, piece), end(report, best.copy, piece));
        }
      }
    }
  }

  private static int uncovered(int report, Source source, BitSet covered) {
    int words = 0;
    for (Piece piece : source.copy.pieces()) {
      int first = first(report, source.copy, piece);
      int end = end(report, source.copy, piece);
      int old = covered.get(first, end).cardinality();
      words += Math.max(0, piece.unquoted() - old);
    }
    return words;
  }

  private static int first(int report, Copy copy, Piece piece) {
    return report == copy.left() ? piece.leftFirst() : piece.rightFirst();
  }

  private static int end(int report, Copy copy, Piece piece) {
    return report == copy.left() ? piece.leftEnd() : piece.rightEnd();
  }

  /// Pairs of passages, the deriving report's first.
  private List<Passage> passages(int from, int to, Copy copy) {
    Set<Passage> passages = new LinkedHashSet<>();
    for (Piece piece : copy.pieces()) {
      for (int report : new int[] {from, to}) {
        Span words =
            reading.wording(report).span(first(report, copy, piece), end(report, copy, piece));
        passages.add(reading.report(report).passage(withSigns(reading.wording(report), words)));
      }
    }
    return List.copyOf(passages);
  }

  /// With the brackets, quotation marks and full stops that touch the words.
  private static Span withSigns(Wording wording, Span words) {
    String text = wording.report().report().body();
    int start = words.start();
    while (start > 0 && isSign(text.charAt(start - 1))) {
      start--;
    }
    int end = words.end();
    while (end < text.length() && isSign(text.charAt(end))) {
      end++;
    }
    return new Span(start, end);
  }

  private static boolean isSign(char c) {
    return !Character.isLetterOrDigit(c) && !Character.isWhitespace(c) && !Character.isSurrogate(c);
  }
}
