package org.hearsay.finding;

import java.util.List;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.finding.claim.Claim;
import org.hearsay.finding.claim.Conflict;
import org.hearsay.finding.lineage.Lineage;
import org.hearsay.finding.lineage.QuotationFamily;
import org.hearsay.finding.timeline.Moment;
import org.hearsay.story.Cast;

/// A story compared: everything found about it. One of the two records that cross the house's big
/// borders; made by [DossierCompiler], read by every writer.
///
/// @param id the story's id
/// @param title the headline of the report that stands for the story
/// @param headline one sentence on reports and origins: "2 reports, 1 origin: …, not among them"
/// @param reports by publication time, then id
/// @param claims in the order an editor needs them
/// @param sources what kinds of source its statements rest on
/// @param revisions what changed between captures of one address
/// @param notMeasured what the findings do not rest on, one sentence each, for people
public record Dossier(
    String id,
    String title,
    String headline,
    List<AnnotatedReport> reports,
    Cast cast,
    List<Claim> claims,
    Lineage lineage,
    List<QuotationFamily> quotations,
    List<Conflict> conflicts,
    List<Moment> timeline,
    List<SourceTally> sources,
    List<Revision> revisions,
    List<String> notMeasured) {

  public Dossier {
    reports = List.copyOf(reports);
    claims = List.copyOf(claims);
    quotations = List.copyOf(quotations);
    conflicts = List.copyOf(conflicts);
    timeline = List.copyOf(timeline);
    sources = List.copyOf(sources);
    revisions = List.copyOf(revisions);
    notMeasured = List.copyOf(notMeasured);
  }

  /// One whose sources are not counted, and no report of which was captured twice.
  public Dossier(
      String id,
      String title,
      String headline,
      List<AnnotatedReport> reports,
      Cast cast,
      List<Claim> claims,
      Lineage lineage,
      List<QuotationFamily> quotations,
      List<Conflict> conflicts,
      List<Moment> timeline) {
    this(
        id,
        title,
        headline,
        reports,
        cast,
        claims,
        lineage,
        quotations,
        conflicts,
        timeline,
        List.of(),
        List.of(),
        List.of());
  }
}
