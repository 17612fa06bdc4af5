package org.hearsay.finding.lineage;

import java.util.Optional;
import org.hearsay.annotation.mention.Outlets;
import org.jspecify.annotations.Nullable;

/// Draws the edges that links to a source give ground for: to the very report that a link leads to,
/// to the outlet on whose site an article stands, or to a document.
final class LinkDrawing {
  private static final int NAME_CHARACTERS = 80;

  private LinkDrawing() {}

  static void draw(StoryReading reading, GraphDrawing graph) {
    for (int r = 0; r < reading.size(); r++) {
      for (LinkReading link : reading.links(r)) {
        Node target = target(reading, r, link);
        if (target != null) {
          graph.add(target);
          graph.addLink(
              reading.node(r),
              target.id(),
              carriesReport(link, target),
              reading.report(r).report().passage(link.sentence()),
              link.link());
        }
      }
    }
  }

  /// Whether the report as a whole rests on what a link in its opening leads to: on a report at
  /// hand, since both tell this story; on another article only where the words say so. Nothing is a
  /// document's copy because it links to one.
  private static boolean carriesReport(LinkReading link, Node target) {
    return switch (target.kind()) {
      case REPORT -> link.opening();
      case OUTLET -> link.opening() && link.said();
      case DOCUMENT, PERSON -> false;
    };
  }

  private static @Nullable Node target(StoryReading reading, int number, LinkReading link) {
    int atHand = reading.at(link.address());
    if (atHand >= 0) {
      return atHand == number || reading.isBefore(number, atHand) || isOwn(reading, number, atHand)
          ? null
          : reading.reportNode(atHand);
    }
    if (link.leadsToDocument()) {
      return document(link);
    }
    Optional<String> outlet = link.outlet().map(Outlets.Entry::name).map(reading.outlets()::of);
    if (outlet.isEmpty() && LinkPlaces.isArticle(link.address())) {
      outlet = reading.outletOn(LinkPlaces.host(link.address()));
    }
    return outlet
        .filter(key -> !key.equals(reading.outletOf(number)))
        .map(reading::outletNode)
        .orElse(null);
  }

  /// Whether two reports are one outlet's.
  private static boolean isOwn(StoryReading reading, int number, int other) {
    String outlet = reading.outletOf(number);
    return outlet != null && outlet.equals(reading.outletOf(other));
  }

  private static Node document(LinkReading link) {
    String plain = LinkPlaces.plain(link.address());
    String name =
        plain.length() <= NAME_CHARACTERS ? plain : plain.substring(0, NAME_CHARACTERS) + "…";
    return new Node("document:" + plain, Node.Kind.DOCUMENT, name, false);
  }
}
