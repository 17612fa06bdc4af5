package org.hearsay.finding;

import java.util.List;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.finding.claim.ClaimComparer;
import org.hearsay.finding.claim.ClaimFindings;
import org.hearsay.finding.lineage.Lineage;
import org.hearsay.finding.lineage.LineageTracer;
import org.hearsay.finding.lineage.QuotationFamily;
import org.hearsay.finding.timeline.TimelineBuilder;
import org.hearsay.report.Report;
import org.hearsay.story.Cast;
import org.hearsay.story.Story;
import org.hearsay.story.StoryGrouper;

/// Compares the reports of a story. The door of this room, and a pure function: the same reports
/// give the same dossier, in whatever order they come.
public final class DossierCompiler {

  private DossierCompiler() {}

  /// Everything found about `story`. A story of a single report is compared with nothing: it has
  /// claims, a timeline, and a lineage as far as the report itself tells of one.
  public static Dossier compile(Story story) {
    return compile(story, HandComparison.NONE);
  }

  /// The same with what a person has put right.
  public static Dossier compile(Story story, HandComparison hand) {
    List<AnnotatedReport> reports =
        story.reports().stream()
            .map(AnnotatedReport::comparable)
            .sorted(StoryGrouper.BY_PUBLICATION)
            .toList();
    Story sorted = new Story(story.id(), reports);
    Cast cast = hand.cast().apply(sorted, Cast.of(sorted));
    List<QuotationFamily> quotations = LineageTracer.quotations(sorted, cast);
    Lineage lineage = LineageTracer.trace(sorted, cast, quotations);
    ClaimFindings claims = ClaimComparer.compare(sorted, cast, lineage, quotations, hand.claims());
    List<Report> plain = reports.stream().map(AnnotatedReport::report).toList();
    return new Dossier(
        story.id(),
        StoryTitle.of(plain),
        Headline.of(reports.size(), lineage.origins()),
        reports,
        cast,
        claims.claims(),
        lineage,
        quotations,
        claims.conflicts(),
        TimelineBuilder.build(sorted),
        SourceKinds.count(reports),
        RevisionFinder.find(reports),
        NotMeasured.of(reports));
  }
}
