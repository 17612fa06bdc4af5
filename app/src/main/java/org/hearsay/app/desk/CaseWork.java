package org.hearsay.app.desk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.app.casefile.Addition;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.app.casefile.CaseGrouping;
import org.hearsay.intake.Received;
import org.hearsay.report.Report;

/// What a desk does to its case, beside showing it.
///
/// @param file the case
/// @param grouping brings its stories up to date
/// @param reading what is found in one report
/// @param fetching reads an address, politely; what it gives is added
/// @param about version and model of the reading, for files that say how they were made
/// @param threads how many may work at once
public record CaseWork(
    CaseFile file,
    CaseGrouping grouping,
    Function<Report, AnnotatedReport> reading,
    Function<String, List<Received>> fetching,
    Map<String, String> about,
    int threads) {

  /// Adds a report and brings the stories up to date.
  Addition add(Report report) {
    Addition addition = file.add(List.of(reading.apply(report))).getFirst();
    if (addition.isNew()) {
      grouping.update(threads);
    }
    return addition;
  }
}
