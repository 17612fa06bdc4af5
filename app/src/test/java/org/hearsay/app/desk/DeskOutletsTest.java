package org.hearsay.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.app.casefile.Reader;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One outlet has one name and one page, whether its reports name it or are known by their host.
final class DeskOutletsTest {
  private static final String BODY =
      "The ferry to Varnholt stays in port, harbour master Edda Kolm said on Monday. ";

  @TempDir private Path folder = Path.of("");
  private CaseFile file;
  private Desk desk;

  @BeforeEach
  void open() throws IOException {
    file =
        CaseFile.open(folder.resolve("hearsay.db"), new Reader("test", "none"), Clock.systemUTC());
    file.add(
        List.of(
            report("a", new Outlet(null, "reuters.com"), "The tide is high."),
            report("b", new Outlet("Reuters", "reuters.com"), "The tide is low."),
            report("c", new Outlet(null, "courier.example"), "Reuters reported it first."),
            report("d", new Outlet("Courier, The", "courier.example"), "The quay is shut."),
            report("e", new Outlet(null, "unknown.example"), "The lamps are out."),
            report("f", new Outlet(null, "apnews.com"), "The bell rang.")));
    desk = ExampleDesk.serve(file, null);
  }

  @AfterEach
  void close() {
    desk.close();
    file.close();
  }

  private static AnnotatedReport report(String id, Outlet outlet, String more) {
    return Annotator.annotate(
        new Report(
            new ReportId(id),
            new Provenance(id + ".txt", URI.create("https://paper.example/" + id)),
            "The ferry stays in port",
            outlet,
            List.of(),
            PublicationTime.of(LocalDate.of(2031, 3, 11)),
            "en",
            BODY + more),
        null);
  }

  private String get(String path) throws IOException {
    Wire.Answer answer = DeskClient.get(desk.address().getPort(), path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.body();
  }

  @Test
  void countsAnOutletOnce() throws IOException {
    assertThat(get("/outlets.csv"))
        .contains("\nReuters,2,")
        .contains("\n\"Courier, The\",2,")
        .contains("\nunknown.example,1,")
        .doesNotContain("reuters.com")
        .doesNotContain("courier.example");
  }

  @Test
  void givesItOnePage() throws IOException {
    for (String address : List.of("/outlets/Reuters", "/outlets/reuters.com")) {
      assertThat(get(address))
          .contains("<h1 dir=\"auto\">Reuters</h1>")
          .contains("/reports/a")
          .contains("/reports/b")
          .contains("Courier, The")
          .doesNotContain("courier.example");
    }
    assertThat(get("/outlets/unknown.example")).contains("/reports/e");
  }

  @Test
  void findsItsReportsByItsName() throws IOException {
    assertThat(get("/search.csv?in=reports&q=outlet:%22Associated%20Press%22"))
        .contains("reports,f,")
        .doesNotContain("reports,a,");
    assertThat(get("/search.csv?in=said&q=ferry+-outlet:%22Associated%20Press%22"))
        .contains("said,a,")
        .doesNotContain("said,f,");
  }

  @Test
  void namesItOnEveryView() throws IOException {
    String story =
        "/stories/" + get("/stories.json").replaceAll("(?s).*?\"number\":(\\d+).*", "$1");
    for (String page :
        List.of(
            "/",
            story,
            "/reports/c",
            "/speakers/Edda%20Kolm",
            "/search?q=tide",
            "/search?q=kolm")) {
      assertThat(get(page))
          .as(page)
          .doesNotContain(">reuters.com")
          .doesNotContain(">courier.example")
          .doesNotContain(" courier.example")
          .doesNotContain(" reuters.com");
    }
    assertThat(get(story)).contains("Reuters").contains("Courier, The");
    assertThat(get("/search.json?q=tide")).contains("\"outlet\":\"Reuters\"");
  }
}
