package org.hearsay.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.claim.Claim;
import org.hearsay.report.Passage;
import org.hearsay.report.ReportId;
import org.hearsay.report.Span;

/// The anchors of a page, and the ways back: findings name the passages they rest on while they are
/// written, and the texts, written last, carry a reference to each.
///
/// Where a page shows only a part of a story, its texts stand elsewhere, each on a page of its own:
/// then what is given here leads there.
final class Anchors {
  private final Map<ReportId, String> reports = new HashMap<>();
  private final Map<ReportId, AnnotatedReport> annotated = new HashMap<>();
  private final Map<String, String> stories = new HashMap<>();
  private final Map<String, String> claims = new HashMap<>();
  private final Extent extent;
  private final Map<String, List<Mark.Reference>> references = new HashMap<>();
  private final Map<Passage, String> passages = new LinkedHashMap<>();

  Anchors(Comparison comparison) {
    this(comparison, Extent.WHOLE);
  }

  /// @param extent how much of its one story is shown
  Anchors(Comparison comparison, Extent extent) {
    this.extent = extent;
    for (AnnotatedReport report : comparison.reports()) {
      reports.put(report.report().id(), "r" + (reports.size() + 1));
      annotated.put(report.report().id(), report);
    }
    for (Dossier dossier : comparison.dossiers()) {
      stories.put(dossier.id(), "s" + (stories.size() + 1));
    }
  }

  String report(ReportId report) {
    Elsewhere elsewhere = extent.elsewhere();
    return elsewhere == null ? reports.getOrDefault(report, "reports") : elsewhere.report(report);
  }

  /// What a finding of `report` stands at; a page of one report calls it the first.
  private String within(ReportId report, String finding) {
    return report(report) + (extent.isWhole() ? "-" : "#r1-") + finding;
  }

  String story(Dossier dossier) {
    return stories.getOrDefault(dossier.id(), "stories");
  }

  String claim(Dossier dossier, Claim claim) {
    return story(dossier) + "-" + claim.id();
  }

  /// How a link leads to `claim`, which may stand on another page.
  String toClaim(Dossier dossier, Claim claim) {
    if (extent.isWhole()) {
      return claim(dossier, claim);
    }
    if (claims.isEmpty()) {
      claims.putAll(ClaimOrder.of(dossier).links(extent, story(dossier)));
    }
    return claims.getOrDefault(claim.id(), claim(dossier, claim));
  }

  String attribution(AnnotatedReport report, Attribution attribution) {
    return within(report.report().id(), attribution.id());
  }

  String figure(AnnotatedReport report, String figure) {
    return within(report.report().id(), figure);
  }

  String time(ReportId report, Span span) {
    return within(report, "t" + span.start());
  }

  /// The note on a mark, beside the text.
  static String note(String mark) {
    return mark + "-note";
  }

  /// The anchor of what `voice` says, which from now on leads back to `reference`.
  String voice(Voice voice, Mark.Reference reference) {
    String anchor =
        voice.figure() != null
            ? figure(voice.report(), voice.figure().id())
            : voice.attribution() != null
                ? attribution(voice.report(), voice.attribution())
                : passageAnchor(voice.passage());
    refer(anchor, reference);
    return anchor;
  }

  /// The anchor of `passage`, which from now on leads back to `reference`. Where a statement,
  /// figure or time stands at just these words, theirs.
  String passage(Passage passage, Mark.Reference reference) {
    String anchor = passageAnchor(passage);
    refer(anchor, reference);
    return anchor;
  }

  private void refer(String anchor, Mark.Reference reference) {
    List<Mark.Reference> known = references.computeIfAbsent(anchor, a -> new ArrayList<>());
    if (!known.contains(reference)) {
      known.add(reference);
    }
  }

  private String passageAnchor(Passage passage) {
    if (!extent.isWhole()) {
      return existing(passage).orElseGet(() -> elsewhere(passage));
    }
    return existing(passage)
        .orElseGet(() ->
            passages.computeIfAbsent(
                passage, p -> report(p.report().id()) + "-p" + (passages.size() + 1)));
  }

  /// No mark stands there: a browser finds the passage by its words.
  private String elsewhere(Passage passage) {
    String report = report(passage.report().id());
    AnnotatedReport found = annotated.get(passage.report().id());
    if (found == null || passage.span().isEmpty()) {
      return report;
    }
    return PassageCitation.at(found, new Places(passage.report()).range(passage.span()))
        .map(citation -> report + "#" + citation.directive())
        .orElse(report);
  }

  private Optional<String> existing(Passage passage) {
    AnnotatedReport report = annotated.get(passage.report().id());
    if (report == null) {
      return Optional.empty();
    }
    Span span = passage.span();
    return report.attributions().stream()
        .filter(a -> a.content().size() == 1 && a.contentCover().equals(span))
        .findFirst()
        .map(a -> attribution(report, a))
        .or(() ->
            report.figures().stream()
                .filter(f -> f.figure().span().equals(span))
                .findFirst()
                .map(f -> figure(report, f.id())))
        .or(() ->
            report.times().stream()
                .filter(t -> t.span().equals(span))
                .findFirst()
                .map(t -> time(passage.report().id(), span)));
  }

  /// The findings that rest on what stands at `anchor`.
  List<Mark.Reference> references(String anchor) {
    return references.getOrDefault(anchor, List.of());
  }

  /// The passages of `report` that findings rest on and that are not marked as something else.
  Map<String, Span> passagesOf(ReportId report) {
    Map<String, Span> found = new LinkedHashMap<>();
    passages.forEach((passage, anchor) -> {
      if (passage.report().id().equals(report)) {
        found.put(anchor, passage.span());
      }
    });
    return found;
  }
}
