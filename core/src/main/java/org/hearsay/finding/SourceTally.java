package org.hearsay.finding;

import java.util.List;
import org.hearsay.report.Passage;
import org.hearsay.report.ReportId;

/// How much of a story rests on one kind of source.
///
/// @param statements how many statements are given to such sources, copies counted each
/// @param reports the reports that have one, sorted
/// @param sources the words by which reports name such sources, each wording once, by report and
///   place
/// @param reasons for unnamed sources: the reasons reports give for leaving out a name
public record SourceTally(
    SourceKind kind,
    int statements,
    List<ReportId> reports,
    List<Passage> sources,
    List<Passage> reasons) {
  public SourceTally {
    reports = List.copyOf(reports);
    sources = List.copyOf(sources);
    reasons = List.copyOf(reasons);
  }
}
