package org.hearsay.finding.lineage;

import java.util.List;
import org.hearsay.report.ReportId;

/// A root of the derivation graph: where what several reports tell came from.
///
/// Found by following the edges by which reports **as a whole** rest on others. Nodes that draw on
/// each other, and roots of one outlet, are one origin; ten outlets that rest on one article are
/// one, whether the article is at hand or not. A person who is quoted is a source and never an
/// origin: two reporters at one news conference are two origins with one speaker. That no common
/// origin was found does not mean that there is none; see `docs/decisions/0011-origins.md`.
///
/// @param node id of the root node
/// @param name for people: the outlet, or the report's headline where its outlet is not known
/// @param inSet whether it is among the reports at hand
/// @param reports the reports that rest on it, itself included where it is a report, sorted
public record Origin(String node, String name, boolean inSet, List<ReportId> reports) {
  public Origin {
    reports = List.copyOf(reports);
  }
}
