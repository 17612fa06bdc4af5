package org.hearsay.finding.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.finding.claim.SketchStory.claimWith;

import java.util.List;
import org.hearsay.annotation.attribution.Stance;
import org.junit.jupiter.api.Test;

final class DenialsTest {

  private static Conflict onlyDenial(ClaimFindings findings) {
    List<Conflict> denials =
        findings.conflicts().stream().filter(c -> c.kind() == Conflict.Kind.DENIAL).toList();
    assertThat(denials).hasSize(1);
    return denials.get(0);
  }

  @Test
  void aDenialDeniesTheStatementInsideIt() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of(
                    "Courier",
                    "2031-05-02",
                    "Olaf Brandt rejected the council's claim that the pumps had rusted for years.")
                .denies("Olaf Brandt", "the council's claim that the pumps had rusted for years")
                .says(
                    "the council",
                    "the council",
                    "the pumps had rusted for years",
                    Stance.ASSERTS,
                    "a1"));

    Claim claim = claimWith(findings, "the pumps had rusted for years");
    assertThat(claim.relation()).isEqualTo(Relation.DENIED);
    assertThat(claim.text()).isEqualTo("the pumps had rusted for years");
    assertThat(claim.sources()).as("who denies is no source of it").hasSize(1);
    assertThat(onlyDenial(findings).explanation().text())
        .isEqualTo("denied by Olaf Brandt; said by the council");
  }

  @Test
  void aPointingDenialDeniesWhatStandsBefore() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of(
                    "Courier",
                    "2031-05-02",
                    "Ida Rehn said the owner had switched off the pumps. Olaf Brandt called it pure"
                        + " fiction.")
                .says("Ida Rehn", "the owner had switched off the pumps")
                .denies("Olaf Brandt", "it pure fiction"));

    assertThat(claimWith(findings, "the owner had switched off the pumps").relation())
        .isEqualTo(Relation.DENIED);
    assertThat(findings.claims()).hasSize(1);
  }

  @Test
  void aDenialFindsWhatItDeniesInAnotherReport() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of(
                    "Courier",
                    "2031-05-02",
                    "Ida Rehn said the owner had switched off the harbour pumps.")
                .says("Ida Rehn", "the owner had switched off the harbour pumps"),
            SketchReport.of(
                    "Herald",
                    "2031-05-03",
                    "The firm denied that its owner switched off any pumps at the harbour.")
                .denies("The firm", "its owner switched off any pumps at the harbour"));

    assertThat(findings.claims()).hasSize(1);
    assertThat(findings.claims().get(0).relation()).isEqualTo(Relation.DENIED);
    assertThat(onlyDenial(findings).claim()).isEqualTo("k1");
    assertThat(onlyDenial(findings).members()).hasSize(2);
  }

  @Test
  void aDenialOfWhatNobodySaysIsAContestedClaimOfItsOwn() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of(
                    "Courier", "2031-05-02", "The firm denied that it had ignored a warning.")
                .denies("The firm", "it had ignored a warning"));

    assertThat(findings.claims()).hasSize(1);
    assertThat(findings.claims().get(0).relation()).isEqualTo(Relation.DENIED);
    assertThat(findings.claims().get(0).sources()).isEmpty();
    assertThat(onlyDenial(findings).explanation().text()).isEqualTo("denied by The firm");
  }

  /// A pronoun that nobody was found for names nobody.
  @Test
  void heWhomNobodyKnowsIsNotNamed() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of("Courier", "2031-05-02", "He denied that it had ignored a warning.")
                .denies("He", "it had ignored a warning"));

    assertThat(onlyDenial(findings).explanation().text()).isEqualTo("denied by somebody not named");
  }

  @Test
  void nobodyDeniesHisOwnWords() {
    ClaimFindings findings =
        SketchStory.compare(
            SketchReport.of(
                    "Courier", "2031-05-02", "Olaf Brandt said the harbour pumps ran all night.")
                .says("Olaf Brandt", "the harbour pumps ran all night"),
            SketchReport.of(
                    "Herald",
                    "2031-05-02",
                    "Olaf Brandt denied that the harbour pumps ran at night.")
                .denies("Olaf Brandt", "the harbour pumps ran at night"));

    assertThat(claimWith(findings, "the harbour pumps ran all night").relation())
        .isEqualTo(Relation.SINGLE);
  }
}
