package org.hearsay.app;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.DossierCompiler;
import org.hearsay.story.HandGrouping;
import org.hearsay.story.Story;
import org.hearsay.story.StoryGrouper;

/// From annotated reports to dossiers.
final class Stories {
  private Stories() {}

  /// One dossier for each story that several reports tell. A report that shares its story with none
  /// is in no dossier, unless it is the only one.
  static List<Dossier> dossiers(List<AnnotatedReport> reports, HandGrouping hand, int threads) {
    List<Story> told =
        StoryGrouper.group(reports, hand).stream()
            .filter(s -> s.reports().size() > 1 || reports.size() == 1)
            .toList();
    List<Dossier> dossiers = new ArrayList<>();
    OrderedWork.run(told.iterator(), threads, DossierCompiler::compile, dossiers::add);
    return dossiers;
  }
}
