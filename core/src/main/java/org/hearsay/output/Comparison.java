package org.hearsay.output;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.finding.Dossier;
import org.hearsay.report.ReportId;

/// All that one run found: what every page and table is written from.
///
/// @param reports every report that was read, in the order of the pages; ids are unique. Here, as
///   in the dossiers, without figures that cannot be held against each other
///   ([AnnotatedReport#comparable])
/// @param dossiers one for each story; each report of a dossier is also in `reports`
/// @param skipped inputs that gave no report
public record Comparison(
    List<AnnotatedReport> reports, List<Dossier> dossiers, List<SkippedInput> skipped) {

  static final Comparison EMPTY = new Comparison(List.of(), List.of(), List.of());

  public Comparison {
    reports = reports.stream().map(AnnotatedReport::comparable).toList();
    dossiers = List.copyOf(dossiers);
    skipped = List.copyOf(skipped);
    Set<ReportId> ids = new HashSet<>();
    for (AnnotatedReport report : reports) {
      if (!ids.add(report.report().id())) {
        throw new IllegalArgumentException("two reports have the id " + report.report().id());
      }
    }
    for (Dossier dossier : dossiers) {
      for (AnnotatedReport report : dossier.reports()) {
        if (!ids.contains(report.report().id())) {
          throw new IllegalArgumentException(
              "report " + report.report().id() + " of story " + dossier.id() + " is not given");
        }
      }
    }
  }

  /// The stories that more than one report tells, in the order given.
  List<Dossier> stories() {
    return dossiers.stream().filter(d -> d.reports().size() > 1).toList();
  }

  /// The reports that share their story with no other.
  List<AnnotatedReport> alone() {
    Set<ReportId> told = new HashSet<>();
    stories().forEach(d -> d.reports().forEach(r -> told.add(r.report().id())));
    return reports.stream().filter(r -> !told.contains(r.report().id())).toList();
  }
}
