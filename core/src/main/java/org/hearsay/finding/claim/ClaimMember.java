package org.hearsay.finding.claim;

import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.GivenFigure;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.report.Passage;

/// One report's voice in a claim.
public sealed interface ClaimMember {
  AnnotatedReport report();

  /// Where it stands.
  Passage passage();

  /// A statement that the report gives to somebody.
  record Said(AnnotatedReport report, Attribution attribution) implements ClaimMember {
    @Override
    public Passage passage() {
      return report.passage(attribution.contentCover());
    }
  }

  /// A figure.
  record Counted(AnnotatedReport report, GivenFigure figure) implements ClaimMember {
    @Override
    public Passage passage() {
      return report.passage(figure.figure().span());
    }
  }
}
