package org.hearsay.finding.lineage;

import java.util.List;
import org.hearsay.report.ReportId;

/// A root of the derivation graph: where what several reports tell came from.
///
/// @param node id of the root node
/// @param name for people
/// @param inSet whether it is among the reports at hand
/// @param reports the reports that rest on it, itself included where it is a report, sorted
public record Origin(String node, String name, boolean inSet, List<ReportId> reports) {
  public Origin {
    reports = List.copyOf(reports);
  }
}
