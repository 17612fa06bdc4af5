package org.hearsay.finding.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.finding.claim.SketchStory.claimWith;
import static org.hearsay.finding.claim.SketchStory.words;

import java.util.List;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.attribution.Stance;
import org.hearsay.finding.lineage.Drift;
import org.hearsay.finding.lineage.QuotationFamily;
import org.hearsay.report.Passage;
import org.hearsay.report.Span;
import org.junit.jupiter.api.Test;

final class SayingClaimsTest {

  @Test
  void oneSourceInLikeWordsIsOneClaim() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of(
                    "Courier",
                    "2031-05-02",
                    "Ida Rehn said the harbour pumps had been switched off before the flood.")
                .says("Ida Rehn", "the harbour pumps had been switched off before the flood"),
            SketchReport.of(
                    "Herald",
                    "2031-05-03",
                    "The harbour pumps were switched off hours before the flood, Ida Rehn told the"
                        + " council.")
                .says("Ida Rehn", "The harbour pumps were switched off hours before the flood"));

    assertThat(findings.claims()).hasSize(1);
    Claim claim = findings.claims().get(0);
    assertThat(claim.relation()).isEqualTo(Relation.AGREE);
    assertThat(claim.independent()).isEqualTo(2);
    assertThat(claim.grounds().get(0).text())
        .startsWith("the same source in 2 reports, with the words ");
    assertThat(claim.grounds().get(0).passages()).hasSize(2);
  }

  @Test
  void otherWordsForTheSameAreOneClaim() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of(
                    "Courier",
                    "2031-05-02",
                    "Ida Rehn said the kidnapped pupils were freed near the northern quarry.")
                .says("Ida Rehn", "the kidnapped pupils were freed near the northern quarry"),
            SketchReport.of(
                    "Herald",
                    "2031-05-03",
                    "Otto Lund said the abducted pupils were released near the northern quarry.")
                .says("Otto Lund", "the abducted pupils were released near the northern quarry"),
            SketchReport.of(
                    "Tribune",
                    "2031-05-03",
                    "Otto Lund said the abducted pupils were not released near the northern"
                        + " quarry.")
                .says(
                    "Otto Lund", "the abducted pupils were not released near the northern quarry"));

    assertThat(findings.claims()).hasSize(2);
    assertThat(findings.claims()).anyMatch(c -> c.reports().size() == 2 && c.independent() == 2);
  }

  /// The wording conflicts where the Herald stops before `gone`.
  private static List<Conflict> cut(String kept, String gone) {
    AnnotatedReport courier =
        SketchReport.of("Courier", "2031-05-02", "“" + kept + gone + "” Ida Rehn said.")
            .says("Ida Rehn", kept + gone)
            .read();
    AnnotatedReport herald =
        SketchReport.of("Herald", "2031-05-03", "“" + kept + "” Ida Rehn said.")
            .says("Ida Rehn", kept)
            .read();
    Passage variant = passage(herald, kept);
    int end = variant.span().end();
    QuotationFamily family =
        new QuotationFamily(
            "c1",
            List.of(
                new QuotationFamily.Variant(passage(courier, kept + gone), "a1"),
                new QuotationFamily.Variant(variant, "a1")),
            List.of(
                new Drift(
                    Drift.Kind.SHORTENED,
                    passage(courier, gone),
                    herald.passage(new Span(end, end)))));
    return SketchStory.compare(List.of(courier, herald), List.of(family)).conflicts();
  }

  @Test
  void aHedgeLostByCuttingASentenceIsAConflictAndAWholeSentenceLeftOutIsNone() {
    assertThat(cut("The pumps were off", ", or so it may seem to us now"))
        .extracting(Conflict::kind)
        .containsExactly(Conflict.Kind.WORDING);
    assertThat(cut("The pumps were off.", " It may seem odd that nobody came")).isEmpty();
  }

  @Test
  void whatIsWithheldFromSomebodyIsNotDenied() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of(
                    "Courier", "2031-05-02", "The council denied it entry to the northern quarry.")
                .denies("The council", "it entry to the northern quarry"),
            SketchReport.of("Herald", "2031-05-02", "Nobody came."));

    assertThat(findings.claims()).allMatch(c -> c.relation() == Relation.SINGLE);
  }

  @Test
  void negationFiguresAndOppositesKeepLikeWordsApart() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of(
                    "Courier",
                    "2031-05-02",
                    "Ida Rehn said the harbour bridge inspection was finished in March.")
                .says("Ida Rehn", "the harbour bridge inspection was finished in March"),
            SketchReport.of(
                    "Herald",
                    "2031-05-02",
                    "Ida Rehn said the harbour bridge inspection was not finished in March.")
                .says("Ida Rehn", "the harbour bridge inspection was not finished in March"),
            SketchReport.of(
                    "Tribune",
                    "2031-05-02",
                    "Ida Rehn said the harbour bridge inspection found 12 cracks in March.")
                .says("Ida Rehn", "the harbour bridge inspection found 12 cracks in March")
                .counts("12", 12, 12, " cracks"),
            SketchReport.of(
                    "Gazette",
                    "2031-05-02",
                    "Ida Rehn said the harbour bridge inspection found 80 cracks in March.")
                .says("Ida Rehn", "the harbour bridge inspection found 80 cracks in March")
                .counts("80", 80, 80, " cracks"));

    assertThat(claimWith(findings, "the harbour bridge inspection was finished in March").reports())
        .hasSize(1);
    List<String> twelve =
        words(claimWith(findings, "the harbour bridge inspection found 12 cracks in March"));
    assertThat(twelve).doesNotContain("the harbour bridge inspection was not finished in March");
  }

  @Test
  void twoSourcesNeedMoreThanATopic() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of(
                    "Courier",
                    "2031-05-02",
                    "Ida Rehn said the flood had ruined the harbour market.")
                .says("Ida Rehn", "the flood had ruined the harbour market"),
            SketchReport.of(
                    "Herald",
                    "2031-05-02",
                    "Olaf Brandt said the harbour market would open despite the flood.")
                .says("Olaf Brandt", "the harbour market would open despite the flood"));

    assertThat(findings.claims()).hasSize(2);
  }

  @Test
  void anInnerStatementOfTheSameWordsIsLeftOut() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of(
                    "Courier",
                    "2031-05-02",
                    "Ida Rehn said she had warned that the harbour pumps were off before the flood"
                        + " came.")
                .says(
                    "Ida Rehn",
                    "she had warned that the harbour pumps were off before the flood came")
                .says(
                    "she",
                    "Ida Rehn",
                    "the harbour pumps were off before the flood came",
                    Stance.ASSERTS,
                    "a1"));

    assertThat(findings.claims()).hasSize(1);
    assertThat(words(findings.claims().get(0))).hasSize(1);
  }

  @Test
  void variantsOfAQuotationAreOneClaimAndALostHedgeAConflict() {
    AnnotatedReport courier =
        SketchReport.of("Courier", "2031-05-02", "“The pumps may have been off,” Ida Rehn said.")
            .says("Ida Rehn", "The pumps may have been off")
            .read();
    AnnotatedReport herald =
        SketchReport.of("Herald", "2031-05-03", "“The pumps were off,” Ida Rehn said.")
            .says("Ida Rehn", "The pumps were off")
            .read();
    QuotationFamily family =
        new QuotationFamily(
            "c1",
            List.of(
                new QuotationFamily.Variant(passage(courier, "The pumps may have been off"), "a1"),
                new QuotationFamily.Variant(passage(herald, "The pumps were off"), "a1")),
            List.of(
                new Drift(
                    Drift.Kind.CHANGED,
                    passage(courier, "may have been"),
                    passage(herald, "were"))));

    ClaimFindings findings = SketchStory.compare(List.of(courier, herald), List.of(family));

    assertThat(findings.claims()).hasSize(1);
    assertThat(findings.claims().get(0).relation()).isEqualTo(Relation.CONFLICT);
    assertThat(findings.conflicts()).hasSize(1);
    assertThat(findings.conflicts().get(0).kind()).isEqualTo(Conflict.Kind.WORDING);
    assertThat(findings.conflicts().get(0).explanation().text())
        .isEqualTo("“may have been” in The Courier, “were” in The Herald");
  }

  @Test
  void oneMemoOfTwoDatesIsADateConflict() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of(
                    "Courier",
                    "2031-05-02",
                    "The memo, dated March 4, warned of rust in the harbour pumps, Ida Rehn said.")
                .says("Ida Rehn", "The memo, dated March 4, warned of rust in the harbour pumps")
                .dates("March 4", "2031-03-04"),
            SketchReport.of(
                    "Herald",
                    "2031-05-02",
                    "Ida Rehn said rust in the pumps was named in a memo dated March 14.")
                .says("Ida Rehn", "rust in the pumps was named in a memo dated March 14")
                .dates("March 14", "2031-03-14"));

    assertThat(findings.conflicts()).hasSize(1);
    assertThat(findings.conflicts().get(0).kind()).isEqualTo(Conflict.Kind.DATE);
    assertThat(findings.conflicts().get(0).explanation().text())
        .isEqualTo(
            "“March 4” (2031-03-04) in The Courier against “March 14” (2031-03-14) in The Herald");
  }

  private static Passage passage(AnnotatedReport report, String words) {
    int start = report.report().body().indexOf(words);
    return report.passage(new Span(start, start + words.length()));
  }
}
