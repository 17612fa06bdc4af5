package org.hearsay.finding.lineage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.story.Cast;
import org.hearsay.story.Story;

/// Finds out which report draws on which. The door of this room.
///
/// Three grounds are known, from strong to weak: a credit, by which a report itself says where it
/// has something from; copied text; and a shared quotation. Where none is found nothing is claimed:
/// **no common origin found is not the same as independent.**
public final class LineageTracer {
  private LineageTracer() {}

  /// The derivation graph of `story`.
  public static Lineage trace(Story story, Cast cast) {
    return trace(story, cast, quotations(story, cast));
  }

  /// The derivation graph of `story`, with its quotation families already found.
  public static Lineage trace(Story story, Cast cast, List<QuotationFamily> families) {
    StoryReading reading = new StoryReading(story);
    GraphDrawing graph = new GraphDrawing();
    Map<String, String> outletOfNode = new TreeMap<>();
    for (int r = 0; r < reading.size(); r++) {
      graph.add(reading.reportNode(r));
      String own = reading.outletOf(r);
      if (own != null) {
        outletOfNode.put(reading.node(r), own);
      }
      reading
          .credits(r)
          .forEach(c -> outletOfNode.put(reading.outletNode(c.outlet()).id(), c.outlet()));
      reading
          .links(r)
          .forEach(l ->
              l.outlet()
                  .map(o -> reading.outlets().of(o.name()))
                  .ifPresent(o -> outletOfNode.put(reading.outletNode(o).id(), o)));
    }
    // in this order, since each may lean on what the one before it found
    CreditDrawing.draw(reading, graph);
    LinkDrawing.draw(reading, graph);
    new CopyDrawing(reading, graph).draw();
    new QuotedDocument(reading, graph).draw();
    new QuotationDrawing(reading, graph, cast).draw(families);
    List<Node> nodes = graph.nodes();
    List<Derivation> edges = graph.edges();
    return new Lineage(nodes, edges, new OriginFinder(story, nodes, edges, outletOfNode).find());
  }

  /// Utterances that at least two reports of `story` quote, by place of the first variant.
  public static List<QuotationFamily> quotations(Story story, Cast cast) {
    List<Wording> wordings = story.reports().stream().map(Wording::of).toList();
    return QuotationMatcher.find(story, wordings, cast).stream()
        .map(QuotationFamilies::of)
        .toList();
  }
}
