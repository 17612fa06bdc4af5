package org.hearsay.finding.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.finding.lineage.Derivation;
import org.hearsay.finding.lineage.Ground;
import org.hearsay.finding.lineage.Lineage;
import org.hearsay.finding.lineage.Node;
import org.hearsay.finding.lineage.Origin;
import org.hearsay.report.Passage;
import org.hearsay.report.ReportId;
import org.hearsay.report.Span;
import org.junit.jupiter.api.Test;

final class ClaimOriginsTest {
  private static final String BODY =
      "The Orrin Times reported that the pumps were off. The mayor said the wall was dry.";
  private static final ReportId COURIER = new ReportId("Courier");
  private static final ReportId HERALD = new ReportId("Herald");

  private static AnnotatedReport report(String id) {
    return SketchReport.of(id, "2031-05-02", BODY)
        .says("The Orrin Times", "the pumps were off")
        .says("The mayor", "the wall was dry")
        .read();
  }

  private static Passage passage(AnnotatedReport report, String words) {
    int start = BODY.indexOf(words);
    return report.passage(new Span(start, start + words.length()));
  }

  private static Node node(ReportId id) {
    return new Node(id.value(), Node.Kind.REPORT, "The " + id, true);
  }

  @Test
  void aCreditedPassageRestsOnTheOutletAndTheRestOnTheReport() {
    AnnotatedReport courier = report("Courier");
    Node times = new Node("outlet:times", Node.Kind.OUTLET, "The Orrin Times", false);
    Lineage lineage =
        new Lineage(
            List.of(node(COURIER), times),
            List.of(
                new Derivation(
                    "Courier",
                    times.id(),
                    new Ground.Credit(List.of(passage(courier, "The Orrin Times reported"))),
                    true,
                    false)),
            List.of(new Origin("Courier", "The Courier", true, List.of(COURIER))));

    ClaimFindings findings = SketchStory.compare(List.of(courier), List.of(), lineage);

    assertThat(origins(findings, "the pumps were off")).containsExactly("The Orrin Times");
    assertThat(origins(findings, "the wall was dry")).containsExactly("The Courier");
  }

  @Test
  void aCopyHasTheOriginsOfWhatItCopiesPassageByPassage() {
    AnnotatedReport courier = report("Courier");
    AnnotatedReport herald = report("Herald");
    Node times = new Node("outlet:times", Node.Kind.OUTLET, "The Orrin Times", false);
    List<Passage> whole = List.of(passage(herald, BODY), passage(courier, BODY));
    Lineage lineage =
        new Lineage(
            List.of(node(COURIER), node(HERALD), times),
            List.of(
                new Derivation(
                    "Courier",
                    times.id(),
                    new Ground.Credit(List.of(passage(courier, "The Orrin Times reported"))),
                    true,
                    false),
                new Derivation("Herald", "Courier", new Ground.CopiedText(whole, 1), true, true)),
            List.of(new Origin("Courier", "The Courier", true, List.of(COURIER, HERALD))));

    ClaimFindings findings = SketchStory.compare(List.of(courier, herald), List.of(), lineage);

    assertThat(findings.claims()).hasSize(2);
    assertThat(findings.claims()).allMatch(c -> c.reports().size() == 2);
    assertThat(origins(findings, "the wall was dry")).containsExactly("The Courier");
  }

  @Test
  void amongSeveralOriginsOfAReportNoMoreAreCountedThanNeeded() {
    AnnotatedReport courier = report("Courier");
    AnnotatedReport herald = report("Herald");
    Lineage lineage =
        new Lineage(
            List.of(node(COURIER), node(HERALD)),
            List.of(),
            List.of(
                new Origin("outlet:a", "A", false, List.of(COURIER)),
                new Origin("outlet:b", "B", false, List.of(COURIER, HERALD)),
                new Origin("outlet:c", "C", false, List.of(HERALD))));

    ClaimFindings findings = SketchStory.compare(List.of(courier, herald), List.of(), lineage);

    assertThat(origins(findings, "the wall was dry")).containsExactly("B");
  }

  private static List<String> origins(ClaimFindings findings, String words) {
    List<Claim> claims =
        findings.claims().stream()
            .filter(c -> c.members().stream().anyMatch(m -> m.passage().text().equals(words)))
            .toList();
    assertThat(claims).hasSize(1);
    return claims.get(0).origins().stream().map(Origin::name).toList();
  }
}
