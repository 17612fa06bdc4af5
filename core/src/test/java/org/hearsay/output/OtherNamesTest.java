package org.hearsay.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.DossierCompiler;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.story.Story;
import org.junit.jupiter.api.Test;

final class OtherNamesTest {
  private static AnnotatedReport report(String id, String author, String body) {
    return Annotator.annotate(
        new Report(
            new ReportId(id),
            new Provenance(id, null),
            null,
            new Outlet("The " + id, null),
            author.isEmpty() ? List.of() : List.of(author),
            PublicationTime.of(LocalDate.of(2033, 5, 3)),
            "en",
            body));
  }

  private static Comparison comparison() {
    List<AnnotatedReport> reports =
        List.of(
            report(
                "Beacon",
                "Una Brandt",
                "The ferry ran aground in fog, said Dario Velk. Mr. Velk leads the coast guard."),
            report(
                "Courier",
                "",
                "The ferry ran aground in thick fog, Mr. Velk said. She was full, Mr. Velk said."));
    Dossier dossier = DossierCompiler.compile(new Story("s1", reports));
    return new Comparison(reports, List.of(dossier), List.of());
  }

  private static String page(Format format, Settings settings) throws IOException {
    StringWriter out = new StringWriter();
    Output.write(format, comparison(), settings, out);
    return out.toString();
  }

  @Test
  void theTerminalTellsOnRequestWhyNamesAreTakenForOne() throws IOException {
    assertThat(page(Format.TEXT, Settings.PLAIN)).doesNotContain("NAMES TAKEN FOR ONE");
    assertThat(page(Format.TEXT, new Settings(200, false).verbosely()))
        .contains("NAMES TAKEN FOR ONE")
        .contains("Dario Velk, also called “Velk”")
        .contains("“Velk” is taken for “Dario Velk”, whose family name it is");
  }

  @Test
  void thePageHoldsItInADisclosure() throws IOException {
    assertThat(page(Format.HTML, Settings.PLAIN))
        .contains("<summary>Names taken for one, and why (1)</summary>")
        .contains("also called “Velk”, because “Velk” is taken for “Dario Velk”");
  }

  @Test
  void theTerminalTellsWhatIsKnownOfEachReport() throws IOException {
    assertThat(page(Format.TEXT, Settings.PLAIN))
        .contains("THE REPORTS")
        .contains("The Beacon: 2033-05-03 · by Una Brandt");
  }
}
