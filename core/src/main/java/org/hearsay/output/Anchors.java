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
final class Anchors {
  private final Map<ReportId, String> reports = new HashMap<>();
  private final Map<ReportId, AnnotatedReport> annotated = new HashMap<>();
  private final Map<String, String> stories = new HashMap<>();
  private final Map<String, List<Mark.Reference>> references = new HashMap<>();
  private final Map<Passage, String> passages = new LinkedHashMap<>();

  Anchors(Comparison comparison) {
    for (AnnotatedReport report : comparison.reports()) {
      reports.put(report.report().id(), "r" + (reports.size() + 1));
      annotated.put(report.report().id(), report);
    }
    for (Dossier dossier : comparison.dossiers()) {
      stories.put(dossier.id(), "s" + (stories.size() + 1));
    }
  }

  String report(ReportId report) {
    return reports.getOrDefault(report, "reports");
  }

  String story(Dossier dossier) {
    return stories.getOrDefault(dossier.id(), "stories");
  }

  String claim(Dossier dossier, Claim claim) {
    return story(dossier) + "-" + claim.id();
  }

  String attribution(AnnotatedReport report, Attribution attribution) {
    return report(report.report().id()) + "-" + attribution.id();
  }

  String figure(AnnotatedReport report, String figure) {
    return report(report.report().id()) + "-" + figure;
  }

  String time(ReportId report, Span span) {
    return report(report) + "-t" + span.start();
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
    return existing(passage)
        .orElseGet(() ->
            passages.computeIfAbsent(
                passage, p -> report(p.report().id()) + "-p" + (passages.size() + 1)));
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
