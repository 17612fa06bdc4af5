package org.hearsay.finding.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.finding.claim.SketchStory.claimWith;
import static org.hearsay.finding.claim.SketchStory.words;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FigureClaimsTest {

  @Test
  void figuresOfOneThingThatMeetAgree() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of(
                    "Courier",
                    "2031-05-02",
                    "The kingdom sent between 4,000 and 5,000 soldiers to the strait.")
                .counts("between 4,000 and 5,000", 4000, 5000, " soldiers"),
            SketchReport.of(
                    "Herald",
                    "2031-05-02",
                    "Some say the kingdom has sent as many as 4,000 soldiers there.")
                .counts("as many as 4,000", -1, 4000, " soldiers"));

    assertThat(findings.claims()).hasSize(1);
    Claim claim = findings.claims().get(0);
    assertThat(claim.relation()).isEqualTo(Relation.AGREE);
    assertThat(words(claim)).containsExactly("between 4,000 and 5,000", "as many as 4,000");
    assertThat(claim.grounds().get(0).text()).contains("“soldiers”").endsWith("they meet");
    assertThat(findings.conflicts()).isEmpty();
  }

  @Test
  void whatHappensToThemKeepsCountsApart() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of(
                    "Courier",
                    "2031-05-02",
                    "The blast killed 40 workers, and 40 workers are missing at the yard.")
                .counts("40", 40, 40, " workers, and")
                .counts("40 workers are", 40, 40, " missing"),
            SketchReport.of(
                    "Herald", "2031-05-02", "At the yard 40 workers were injured by the blast.")
                .counts("40", 40, 40, " workers"));

    assertThat(findings.claims()).allMatch(c -> c.reports().size() == 1);
  }

  @Test
  void figuresOfOneDayThatCannotBothHoldConflict() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of(
                    "Courier",
                    "2031-05-02",
                    "The cleanup of the yard will cost 80 million crowns, the owner said.")
                .says("the owner", "The cleanup of the yard will cost 80 million crowns")
                .counts("80 million crowns", 80_000_000, 80_000_000, false, "XCR", ""),
            SketchReport.of(
                    "Herald",
                    "2031-05-02",
                    "The cleanup of the yard will cost 200 million crowns, the mayor said.")
                .says("the mayor", "The cleanup of the yard will cost 200 million crowns")
                .counts("200 million crowns", 200_000_000, 200_000_000, false, "XCR", ""));

    Claim claim = claimWith(findings, "80 million crowns");
    assertThat(words(claim)).contains("200 million crowns");
    assertThat(claim.relation()).isEqualTo(Relation.CONFLICT);
    assertThat(findings.conflicts()).hasSize(1);
    Conflict conflict = findings.conflicts().get(0);
    assertThat(conflict.kind()).isEqualTo(Conflict.Kind.FIGURE);
    assertThat(conflict.claim()).isEqualTo(claim.id());
    assertThat(conflict.explanation().text())
        .contains("“80 million crowns” (the owner, The Courier)")
        .contains("“200 million crowns” (the mayor, The Herald)");
  }

  @Test
  void aSentencePrintedAgainWithAnotherNumberIsAnUpdate() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of(
                    "Courier",
                    "2031-05-02",
                    "At least 14 people were killed when the old ferry sank off the northern quay.")
                .counts("At least 14", 14, -1, " people"),
            SketchReport.of(
                    "Herald",
                    "2031-05-03",
                    "At least 19 people were killed when the old ferry sank off the northern quay.")
                .counts("At least 19", 19, -1, " people"));

    assertThat(claimWith(findings, "At least 19").relation()).isEqualTo(Relation.SUPERSEDED);
  }

  @Test
  void aTollThatGrowsOverTheDaysIsNoConflict() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of(
                    "Courier", "2031-05-02", "At least 14 people were killed when the ferry sank.")
                .counts("At least 14", 14, -1, " people"),
            SketchReport.of(
                    "Herald", "2031-05-03", "The ferry killed exactly 19 people, the navy says.")
                .counts("exactly 19", 19, 19, " people"),
            SketchReport.of("Tribune", "2031-05-05", "Divers say 31 people died on the ferry.")
                .counts("31", 31, 31, " people"));

    assertThat(findings.conflicts()).isEmpty();
    Claim claim = claimWith(findings, "31");
    assertThat(claim.relation()).isEqualTo(Relation.SUPERSEDED);
    assertThat(claim.grounds().stream().map(Reason::text))
        .contains(
            "grew from “At least 14” on 2031-05-02 to “exactly 19” on 2031-05-03 to “31” on"
                + " 2031-05-05");
  }

  @Test
  void theDeadOfAnEarlierEventStayApart() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of("Courier", "2031-05-02", "The ferry killed 14 people off Cape Orrin.")
                .place("Cape Orrin")
                .counts("14", 14, 14, " people"),
            SketchReport.of(
                    "Herald", "2031-05-02", "In 2019 a ferry killed 60 people off Cape Orrin.")
                .place("Cape Orrin")
                .dates("2019", "2019")
                .counts("60", 60, 60, " people"),
            SketchReport.of("Tribune", "2031-05-02", "A ferry killed 90 people at Port Marrow.")
                .place("Port Marrow")
                .counts("90", 90, 90, " people"));

    assertThat(findings.conflicts()).isEmpty();
    assertThat(findings.claims()).allMatch(c -> c.reports().size() == 1);
  }

  @Test
  void aPartIsNotHeldAgainstTheWhole() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of(
                    "Courier",
                    "2031-05-02",
                    "The ferry killed 14 people, including two people from Orrin.")
                .counts("14", 14, 14, " people")
                .counts("two", 2, 2, " people"),
            SketchReport.of(
                    "Herald",
                    "2031-05-02",
                    "Crews recovered five more bodies after the ferry killed 14 people.")
                .counts("five", 5, 5, " more bodies")
                .counts("14", 14, 14, " people"));

    assertThat(findings.conflicts()).isEmpty();
    assertThat(words(claimWith(findings, "two"))).containsExactly("two");
    assertThat(words(claimWith(findings, "five"))).containsExactly("five");
  }

  @Test
  void unitsAndNationsKeepCountsApart() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of(
                    "Courier",
                    "2031-05-02",
                    "Some 300 Orrin soldiers marched 40 miles to the pass.")
                .counts("300", 300, 300, " Orrin soldiers")
                .counts("40 miles", 40, 40, false, "mi", ""),
            SketchReport.of(
                    "Herald",
                    "2031-05-02",
                    "Some 300 Marrow soldiers marched 40 hours to the pass.")
                .counts("300", 300, 300, " Marrow soldiers")
                .counts("40 hours", 40, 40, false, "hour", ""));

    assertThat(findings.claims()).allMatch(c -> c.reports().size() == 1);
  }

  @Test
  void measuresInDifferentUnitsAreComparedInOne() {
    ClaimFindings agreeing =
        SketchStory.compare(
            SketchReport.of(
                    "Courier", "2031-05-02", "The tanker drifted 5 miles from the burning pier.")
                .counts("5 miles", 5, 5, false, "mile", ""),
            SketchReport.of(
                    "Herald", "2031-05-02", "The tanker drifted 8 km from the burning pier.")
                .counts("8 km", 8, 8, false, "km", ""));
    assertThat(agreeing.claims()).hasSize(1);
    assertThat(agreeing.claims().get(0).relation()).isEqualTo(Relation.AGREE);
    assertThat(agreeing.conflicts()).isEmpty();

    ClaimFindings differing =
        SketchStory.compare(
            SketchReport.of(
                    "Courier", "2031-05-02", "The tanker drifted 5 miles from the burning pier.")
                .counts("5 miles", 5, 5, false, "mile", ""),
            SketchReport.of(
                    "Herald", "2031-05-02", "The tanker drifted 18 km from the burning pier.")
                .counts("18 km", 18, 18, false, "km", ""));
    assertThat(differing.conflicts()).hasSize(1);
  }

  @Test
  void agesOfTwoPeopleAreNoConflict() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of("Courier", "2031-05-02", "Tom Roe, 42, was killed at the pier.")
                .counts("42", 42, 42, false, "year of age", ""),
            SketchReport.of("Herald", "2031-05-02", "Anna Vell, 69, was killed at the pier.")
                .counts("69", 69, 69, false, "year of age", ""));
    assertThat(findings.conflicts()).isEmpty();
  }

  @Test
  void figuresThatMeetNothingMakeOneClaimASentence() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of(
                    "Courier",
                    "2031-05-02",
                    "The yard has six cranes and nine sheds. It is 80 years old.")
                .counts("six", 6, 6, " cranes")
                .counts("nine", 9, 9, " sheds")
                .counts("80 years", 80, 80, false, "year", ""));

    assertThat(findings.claims().stream().map(Claim::text))
        .containsExactly("The yard has six cranes and nine sheds.", "It is 80 years old.");
    assertThat(findings.claims()).allMatch(c -> c.relation() == Relation.SINGLE);
  }

  @Test
  void aShortStatementOfAGatheredFigureJoinsItsClaim() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of(
                    "Courier", "2031-05-02", "The navy said that the ferry killed 14 people.")
                .says("The navy", "the ferry killed 14 people")
                .counts("14", 14, 14, " people"),
            SketchReport.of("Herald", "2031-05-02", "As many as 14 people died at sea.")
                .counts("As many as 14", -1, 14, " people"));

    assertThat(findings.claims()).hasSize(1);
    assertThat(words(findings.claims().get(0)))
        .containsExactly("the ferry killed 14 people", "14", "As many as 14");
    assertThat(findings.claims().get(0).sources()).isEqualTo(List.of("c1"));
  }
}
