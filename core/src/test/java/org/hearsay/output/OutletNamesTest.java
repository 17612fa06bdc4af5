package org.hearsay.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.DossierCompiler;
import org.hearsay.finding.claim.Conflict;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.story.Story;
import org.junit.jupiter.api.Test;

/// A reader is told of outlets by name, never by the host where a name is known.
final class OutletNamesTest {
  private static final List<AnnotatedReport> REPORTS =
      List.of(
          report(
              "a",
              new Outlet(null, "reuters.com"),
              "At least 14 miners died when the Ilvet dam burst on Monday, mayor Edda Kolm said."
                  + " \"We will never rebuild the old dam at the mouth of the river,\" she said."),
          report(
              "b",
              new Outlet(null, "courier.example"),
              "Exactly 9 miners died when the Ilvet dam burst on Tuesday, mayor Edda Kolm said."
                  + " \"We will rebuild the old dam at the mouth of the river,\" she said."),
          report(
              "c",
              new Outlet("The Harbour Courier", "courier.example"),
              "Mayor Edda Kolm spoke of the Ilvet dam on Wednesday, Reuters reported."));

  private static final Dossier DOSSIER = DossierCompiler.compile(new Story("s1", REPORTS));

  private static AnnotatedReport report(String id, Outlet outlet, String body) {
    return Annotator.annotate(
        new Report(
            new ReportId(id),
            new Provenance(id + ".txt", URI.create("https://paper.example/" + id)),
            "The Ilvet dam",
            outlet,
            List.of(),
            PublicationTime.of(LocalDate.of(2031, 3, 13)),
            "en",
            body),
        null);
  }

  @Test
  void explainsWhatDiffersByNames() {
    List<String> explained =
        DOSSIER.conflicts().stream()
            .map(Conflict::explanation)
            .map(reason -> reason.text())
            .toList();
    assertThat(explained).anyMatch(line -> line.contains("14") && line.contains("Reuters"));
    assertThat(explained).anyMatch(line -> line.contains("never"));
    assertThat(explained)
        .allSatisfy(line ->
            assertThat(line).doesNotContain("reuters.com").doesNotContain("courier.example"));
    assertThat(String.join("\n", explained)).contains("The Harbour Courier");
  }

  @Test
  void namesThemOnEveryPage() throws IOException {
    Comparison comparison = new Comparison(DOSSIER.reports(), List.of(DOSSIER), List.of());
    for (Format format : List.of(Format.TEXT, Format.HTML, Format.MARKDOWN)) {
      StringWriter page = new StringWriter();
      Output.write(format, comparison, Settings.PLAIN, page);
      assertThat(page.toString())
          .as(format.name())
          .contains("Reuters")
          .contains("The Harbour Courier")
          .doesNotContain("reuters.com")
          .doesNotContain("courier.example");
    }
  }

  @Test
  void namesThemInCitations() {
    assertThat(Output.csl(REPORTS)).contains("\"container-title\":\"Reuters\"");
    assertThat(Output.bibtex(REPORTS)).contains("organization = {Reuters}");
    assertThat(Output.citation(REPORTS.getFirst(), "a1").orElseThrow().get("wikitext"))
        .contains("|work=Reuters");
    assertThat(Output.linkedData(new Comparison(REPORTS, List.of(), List.of())))
        .contains("\"name\":\"The Harbour Courier\"")
        .doesNotContain("\"name\":\"courier.example\"");
  }
}
