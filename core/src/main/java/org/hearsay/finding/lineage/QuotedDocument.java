package org.hearsay.finding.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.finding.lineage.CopiedTextFinder.Copy;
import org.hearsay.finding.lineage.CopiedTextFinder.Piece;
import org.hearsay.finding.lineage.GraphDrawing.Kind;
import org.hearsay.report.Passage;

/// Draws the edges from reports that quote a document to the document, where it is among the
/// reports: what stands there in its own voice stands here between quotation marks.
///
/// A report that merely lost its quotation marks looks the same. So the document must be primary
/// material by its own signs, or be quoted by reports of two outlets and more.
final class QuotedDocument {
  /// Matching words that are quoted in the one and not in the other.
  private static final int LEAST_WORDS = 10;

  /// Of the words of a passage so many must be quoted in the one, and at most so many in the other.
  private static final double QUOTED = 0.8;

  private static final double OWN_VOICE = 0.1;

  private static final int LEAST_OUTLETS = 2;

  private final StoryReading reading;
  private final GraphDrawing graph;

  QuotedDocument(StoryReading reading, GraphDrawing graph) {
    this.reading = reading;
    this.graph = graph;
  }

  void draw() {
    Map<Integer, Map<Integer, List<Passage>>> quoting = new TreeMap<>();
    for (Copy copy : reading.copies()) {
      for (Piece piece : copy.pieces()) {
        if (piece.matched() < LEAST_WORDS) {
          continue;
        }
        double left = quoted(copy.left(), piece.leftFirst(), piece.leftEnd());
        double right = quoted(copy.right(), piece.rightFirst(), piece.rightEnd());
        if (left >= QUOTED && right <= OWN_VOICE) {
          add(quoting, copy.right(), copy.left(), passages(copy, piece, true));
        } else if (right >= QUOTED && left <= OWN_VOICE) {
          add(quoting, copy.left(), copy.right(), passages(copy, piece, false));
        }
      }
    }
    quoting.forEach((document, reports) -> {
      if (isDocument(document, reports)) {
        reports.forEach((report, passages) -> {
          if (!reading.isBefore(report, document) || reading.isPrimary(document)) {
            graph.add(
                reading.node(report),
                reading.node(document),
                Kind.SHARED_QUOTATION,
                true,
                false,
                0,
                passages);
          }
        });
      }
    });
  }

  private boolean isDocument(int document, Map<Integer, List<Passage>> reports) {
    if (reading.isPrimary(document)) {
      return true;
    }
    TreeSet<String> outlets = new TreeSet<>();
    for (int report : reports.keySet()) {
      String outlet = reading.outletOf(report);
      outlets.add(outlet == null ? reading.node(report) : outlet);
    }
    String own = reading.outletOf(document);
    if (own != null) {
      outlets.remove(own);
    }
    // a report with quotations of its own is somebody's reporting, and may have lost marks
    return outlets.size() >= LEAST_OUTLETS && reading.wording(document).quotedWords() == 0;
  }

  private static void add(
      Map<Integer, Map<Integer, List<Passage>>> quoting,
      int document,
      int report,
      List<Passage> passages) {
    quoting
        .computeIfAbsent(document, k -> new TreeMap<>())
        .computeIfAbsent(report, k -> new ArrayList<>())
        .addAll(passages);
  }

  private double quoted(int report, int first, int end) {
    Wording wording = reading.wording(report);
    int quoted = 0;
    for (int i = first; i < end; i++) {
      quoted += wording.isQuoted(i) ? 1 : 0;
    }
    return (double) quoted / Math.max(1, end - first);
  }

  /// The quoting report's passage first.
  private List<Passage> passages(Copy copy, Piece piece, boolean leftQuotes) {
    Passage left =
        reading
            .report(copy.left())
            .passage(reading.wording(copy.left()).span(piece.leftFirst(), piece.leftEnd()));
    Passage right =
        reading
            .report(copy.right())
            .passage(reading.wording(copy.right()).span(piece.rightFirst(), piece.rightEnd()));
    return leftQuotes ? List.of(left, right) : List.of(right, left);
  }
}
