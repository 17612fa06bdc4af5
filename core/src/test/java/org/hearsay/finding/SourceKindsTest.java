package org.hearsay.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.report.Provenance;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceKindsTest {
  private static AnnotatedReport read(String body) {
    return Annotator.annotate(
        new Report(
            new ReportId("a"),
            new Provenance("a", URI.create("https://tarvopost.com/a")),
            null,
            null,
            List.of(),
            null,
            "en",
            body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "The wall held," Maud Ferrin said. | PERSON
          The Velmora Ministry said that the wall held. | BODY
          Police said that the wall held. | BODY
          The wall held, said a senior official who asked not to be named because talks go on. | UNNAMED
          Two officials said that the wall held. | UNNAMED
          The audit says that the wall was never inspected. | DOCUMENT
          The Harbour Courier reported that the wall held. | OUTLET
          "The wall held," Maud Ferrin wrote on Twitter. | POST
          An AFP reporter saw twelve boats leave the quay. | REPORTER
          """)
  void tellsTheKindOfSource(String body, SourceKind kind) {
    assertThat(SourceKinds.count(List.of(read(body))))
        .as(body)
        .extracting(SourceTally::kind)
        .contains(kind);
  }

  @Test
  void givesTheReasonForLeavingOutAName() {
    List<SourceTally> tallies =
        SourceKinds.count(
            List.of(
                read(
                    "The wall held, said a senior official who asked not to be named because talks"
                        + " go on.")));
    assertThat(tallies)
        .anySatisfy(tally -> {
          assertThat(tally.kind()).isEqualTo(SourceKind.UNNAMED);
          assertThat(tally.reasons())
              .extracting(p -> p.text())
              .anyMatch(r -> r.contains("talks go on"));
        });
  }
}
