package org.hearsay.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.lineage.Derivation;
import org.hearsay.report.ReportId;
import org.hearsay.story.CastMember;

/// Who is heard in more than one report of a story, and by which reports their words came in.
///
/// @param member who speaks
/// @param heard the first statement in each report, by report order
/// @param first those reports that draw on no other report that hears the same speaker
record Speakers(
    CastMember member, Map<AnnotatedReport, Attribution> heard, List<AnnotatedReport> first) {

  /// The speakers heard in most reports first.
  static List<Speakers> of(Dossier dossier) {
    Map<CastMember, Map<AnnotatedReport, Attribution>> heard = new LinkedHashMap<>();
    for (AnnotatedReport report : dossier.reports()) {
      for (Attribution attribution : report.attributions()) {
        Attribution.Participant source = attribution.source();
        if (source != null) {
          dossier
              .cast()
              .of(report.report().id(), source.entity())
              .ifPresent(member ->
                  heard
                      .computeIfAbsent(member, m -> new LinkedHashMap<>())
                      .putIfAbsent(report, attribution));
        }
      }
    }
    Map<String, Set<String>> drawsOn = new HashMap<>();
    for (Derivation edge : dossier.lineage().edges()) {
      if (edge.directed()) {
        drawsOn.computeIfAbsent(edge.from(), from -> new HashSet<>()).add(edge.to());
      }
    }
    List<Speakers> speakers = new ArrayList<>();
    heard.forEach((member, where) -> {
      if (where.size() > 1) {
        speakers.add(new Speakers(member, where, first(where, drawsOn)));
      }
    });
    speakers.sort(Comparator.comparingInt(speaker -> -speaker.heard().size()));
    return List.copyOf(speakers);
  }

  private static List<AnnotatedReport> first(
      Map<AnnotatedReport, Attribution> heard, Map<String, Set<String>> drawsOn) {
    Set<String> ids = new HashSet<>();
    heard.keySet().forEach(report -> ids.add(report.report().id().value()));
    return heard.keySet().stream()
        .filter(report -> !reaches(report.report().id(), ids, drawsOn))
        .toList();
  }

  /// Whether `report` draws on one of `targets`, at first or second hand.
  private static boolean reaches(
      ReportId report, Set<String> targets, Map<String, Set<String>> drawsOn) {
    Set<String> seen = new HashSet<>(Set.of(report.value()));
    List<String> open = new ArrayList<>(seen);
    while (!open.isEmpty()) {
      String node = open.removeLast();
      for (String source : drawsOn.getOrDefault(node, Set.of())) {
        if (seen.add(source)) {
          if (targets.contains(source)) {
            return true;
          }
          open.add(source);
        }
      }
    }
    return false;
  }
}
