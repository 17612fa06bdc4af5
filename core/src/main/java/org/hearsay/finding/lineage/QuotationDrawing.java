package org.hearsay.finding.lineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.Credit;
import org.hearsay.finding.lineage.GraphDrawing.Kind;
import org.hearsay.report.Passage;
import org.hearsay.report.Span;
import org.hearsay.story.Cast;
import org.hearsay.story.CastMember;
import org.hearsay.text.Prose;
import org.jspecify.annotations.Nullable;

/// Draws the edges that shared quotations give ground for.
///
/// Words that one report says were spoken to an outlet come from there in every report that has
/// them. Words that nobody credits were, as far as can be seen, spoken for all to hear: two
/// reporters at one news conference write down the same words, and neither copies the other. They
/// share a speaker, not an origin; such an edge leads to the person. Only where a report already
/// rests on another that has the same words does a shared quotation join those two.
final class QuotationDrawing {
  private final StoryReading reading;
  private final GraphDrawing graph;
  private final Cast cast;

  QuotationDrawing(StoryReading reading, GraphDrawing graph, Cast cast) {
    this.reading = reading;
    this.graph = graph;
    this.cast = cast;
  }

  void draw(List<QuotationFamily> families) {
    for (QuotationFamily family : families) {
      Map<Integer, QuotationFamily.Variant> first = new LinkedHashMap<>();
      for (QuotationFamily.Variant variant : family.variants()) {
        first.putIfAbsent(reading.number(variant.passage().report().id()), variant);
      }
      if (!drawToOutlet(family, first)) {
        drawPublic(family, first);
      }
    }
  }

  /// @return whether some report says that the words were spoken to an outlet
  private boolean drawToOutlet(
      QuotationFamily family, Map<Integer, QuotationFamily.Variant> first) {
    Map<Integer, String> told = new LinkedHashMap<>();
    for (QuotationFamily.Variant variant : family.variants()) {
      int report = reading.number(variant.passage().report().id());
      String outlet = toldTo(report, variant);
      if (outlet != null) {
        told.putIfAbsent(report, outlet);
      }
    }
    if (told.isEmpty()) {
      return false;
    }
    String earliest = told.values().iterator().next();
    for (Map.Entry<Integer, QuotationFamily.Variant> entry : first.entrySet()) {
      int report = entry.getKey();
      String outlet = told.getOrDefault(report, earliest);
      if (outlet.equals(reading.outletOf(report))) {
        continue;
      }
      Node target = holder(report, outlet, first);
      List<Passage> passages = new ArrayList<>();
      passages.add(entry.getValue().passage());
      first.forEach((other, variant) -> {
        if (other != report) {
          passages.add(variant.passage());
        }
      });
      graph.add(target);
      graph.add(reading.node(report), target.id(), Kind.SHARED_QUOTATION, true, false, 0, passages);
    }
    return true;
  }

  /// The outlet that a report says the words were spoken to; null if it says nothing of the kind.
  private @Nullable String toldTo(int number, QuotationFamily.Variant variant) {
    AnnotatedReport report = reading.report(number);
    Optional<Attribution> attribution = report.attribution(variant.attribution());
    if (attribution.isEmpty()) {
      return null;
    }
    for (Credit credit : report.credits()) {
      if (tells(report.prose(), attribution.get(), credit.span())) {
        return reading.outlets().of(credit);
      }
    }
    return null;
  }

  /// Whether the credit is the venue of the attribution or stands in the sentence that names its
  /// speaker.
  private static boolean tells(Prose prose, Attribution attribution, Span credit) {
    List<Attribution.Participant> participants = new ArrayList<>();
    for (Attribution.Participant p :
        new Attribution.@Nullable Participant[] {
          attribution.venue(), attribution.addressee(), attribution.source()
        }) {
      if (p != null) {
        participants.add(p);
      }
    }
    for (Attribution.Participant participant : participants) {
      int token = prose.tokenAt(participant.span().start());
      if (participant.span().overlaps(credit)
          || (token < prose.tokenCount() && prose.sentenceOf(token).span().overlaps(credit))) {
        return true;
      }
    }
    return false;
  }

  /// The report of `outlet` that has the words too, else the outlet.
  private Node holder(int report, String outlet, Map<Integer, QuotationFamily.Variant> first) {
    for (int other : first.keySet()) {
      if (other != report
          && outlet.equals(reading.outletOf(other))
          && !reading.isBefore(report, other)) {
        return reading.reportNode(other);
      }
    }
    return reading.outletNode(outlet);
  }

  private void drawPublic(QuotationFamily family, Map<Integer, QuotationFamily.Variant> first) {
    List<Integer> apart = new ArrayList<>();
    first.forEach((report, variant) -> {
      Integer source = null;
      for (int other : first.keySet()) {
        if (other != report && graph.hasWhole(reading.node(report), reading.node(other))) {
          source = other;
          break;
        }
      }
      QuotationFamily.Variant theirs = source == null ? null : first.get(source);
      if (source == null || theirs == null) {
        apart.add(report);
        return;
      }
      graph.add(
          reading.node(report),
          reading.node(source),
          Kind.SHARED_QUOTATION,
          true,
          false,
          0,
          List.of(variant.passage(), theirs.passage()));
    });
    Node person = person(family.speaker());
    if (person == null || apart.size() < 2) {
      return;
    }
    graph.add(person);
    for (int report : apart) {
      List<Passage> passages = new ArrayList<>();
      for (int other : apart) {
        QuotationFamily.Variant variant = first.get(other);
        if (variant != null) {
          passages.add(other == report ? 0 : passages.size(), variant.passage());
        }
      }
      graph.add(reading.node(report), person.id(), Kind.SHARED_QUOTATION, true, false, 0, passages);
    }
  }

  private @Nullable Node person(@Nullable String speaker) {
    for (CastMember member : cast.members()) {
      if (member.id().equals(speaker)) {
        return new Node("person:" + member.id(), Node.Kind.PERSON, member.name(), false);
      }
    }
    return null;
  }
}
