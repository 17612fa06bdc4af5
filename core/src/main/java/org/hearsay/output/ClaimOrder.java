package org.hearsay.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.claim.Claim;
import org.hearsay.finding.claim.Relation;
import org.hearsay.report.ReportId;

/// The claims of a story as a page lists them.
///
/// @param shared contested ones and those of several reports, in their order
/// @param alone those of one report only, report by report
record ClaimOrder(List<Claim> shared, List<Claim> alone) {
  ClaimOrder {
    shared = List.copyOf(shared);
    alone = List.copyOf(alone);
  }

  static ClaimOrder of(Dossier dossier) {
    List<Claim> shared = new ArrayList<>();
    Map<ReportId, List<Claim>> byReport = new LinkedHashMap<>();
    dossier.reports().forEach(r -> byReport.put(r.report().id(), new ArrayList<>()));
    for (Claim claim : dossier.claims()) {
      if (claim.relation() == Relation.SINGLE) {
        byReport.computeIfAbsent(reportOf(claim), id -> new ArrayList<>()).add(claim);
      } else {
        shared.add(claim);
      }
    }
    return new ClaimOrder(shared, byReport.values().stream().flatMap(List::stream).toList());
  }

  /// The report that alone carries `claim`.
  static ReportId reportOf(Claim claim) {
    return claim.reports().get(0);
  }

  /// How links lead to each claim, by its id.
  ///
  /// @param story anchor of the story
  Map<String, String> links(Extent extent, String story) {
    Map<String, String> links = new LinkedHashMap<>();
    for (int i = 0; i < shared.size(); i++) {
      String id = shared.get(i).id();
      links.put(id, extent.link(StoryPart.CLAIMS, i, story + "-" + id));
    }
    for (int i = 0; i < alone.size(); i++) {
      String id = alone.get(i).id();
      links.put(id, extent.link(StoryPart.ALONE, i, story + "-" + id));
    }
    return links;
  }
}
