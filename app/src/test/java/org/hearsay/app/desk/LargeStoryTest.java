package org.hearsay.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.app.casefile.Reader;
import org.hearsay.output.StoryPart;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A story of more reports than a page should hold.
final class LargeStoryTest {
  private static final int REPORTS = 44;

  @TempDir private static Path folder = Path.of("");
  private static CaseFile file;
  private static Desk desk;
  private static String story = "";

  @BeforeAll
  static void open() throws IOException {
    file =
        CaseFile.open(folder.resolve("hearsay.db"), new Reader("test", "none"), Clock.systemUTC());
    file.add(IntStream.range(0, REPORTS).mapToObj(LargeStoryTest::report).toList());
    desk = ExampleDesk.serve(file, null);
    story = "/stories/" + get("/stories.json").replaceAll("(?s).*?\"number\":(\\d+).*", "$1");
  }

  @AfterAll
  static void close() {
    desk.close();
    file.close();
  }

  private static AnnotatedReport report(int number) {
    return Annotator.annotate(
        new Report(
            new ReportId("r" + number),
            new Provenance("r" + number + ".txt", URI.create("https://paper.example/" + number)),
            "The ferry to Varnholt stays in port",
            new Outlet("Paper " + number, "paper" + number + ".example"),
            List.of(),
            PublicationTime.of(LocalDate.of(2031, 3, 11)),
            "en",
            "The ferry to Varnholt stays in port, harbour master Edda Kolm said on Monday.\n\n"
                + "At least "
                + (40 + number)
                + " cars wait at the quay in Varnholt, said Jan Rieke of desk "
                + number
                + ".\n\n“Nobody told the drivers of lane "
                + number
                + ",” Tomas Ebbe said.\n\nThe crane of dock "
                + number
                + " stands still, said Ida Moll. She has "
                + (900 + 3 * number)
                + " crates of apples.\n\nWarden "
                + number
                + " slept through the storm of "
                + (1800 + number)
                + ", Nils Orre recalled."),
        null);
  }

  private static String get(String path) throws IOException {
    Wire.Answer answer = DeskClient.get(desk.address().getPort(), path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.body();
  }

  @Test
  void showsTheBeginningOfEachPartAndSaysSo() throws IOException {
    assertThat(get(story))
        .contains("This page shows the first findings of each part")
        .contains("The first 25 of ")
        .contains("href=\"" + story + "/parts/ties?page=2\"")
        .contains("href=\"/reports/r43\"")
        .doesNotContain("<article");
  }

  @Test
  void turnsThePagesOfAPart() throws IOException {
    assertThat(get(story + "/parts/ties"))
        .contains("Page 1 of ")
        .contains("rel=\"next\"")
        .doesNotContain("rel=\"prev\"")
        .contains("<h2>Who draws on whom</h2>");
    assertThat(get(story + "/parts/ties?page=2")).contains("26 to 50 of ").contains("rel=\"prev\"");
    assertThat(status(story + "/parts/ties?page=9000")).isEqualTo(404);
    assertThat(status(story + "/parts/gossip")).isEqualTo(404);
    assertThat(status("/stories/999/parts/ties")).isEqualTo(404);
  }

  private static int status(String path) throws IOException {
    return DeskClient.get(desk.address().getPort(), path).status();
  }

  @Test
  void leadsToAClaimWhereverItStands() throws IOException {
    List<String> claims =
        file.query(
            "SELECT id FROM found_claims ORDER BY row",
            rows -> {
              List<String> ids = new ArrayList<>();
              while (rows.next()) {
                ids.add(rows.getString(1));
              }
              return ids;
            });
    assertThat(claims).hasSizeGreaterThan(StoryPart.ALONE.size());
    int elsewhere = 0;
    for (String claim : List.of(claims.getFirst(), claims.getLast())) {
      Wire.Answer answer = DeskClient.get(desk.address().getPort(), story + "/claims/" + claim);
      assertThat(answer.status()).isEqualTo(303);
      String to = answer.head().replaceAll("(?s).*\\nLocation: (\\S+).*", "$1");
      elsewhere += to.contains("/parts/") ? 1 : 0;
      assertThat(get(to.substring(0, to.indexOf('#'))))
          .contains("id=\"" + to.substring(to.indexOf('#') + 1) + "\"");
    }
    assertThat(elsewhere).isEqualTo(1);
    assertThat(status(story + "/claims/k99999")).isEqualTo(404);
    assertThat(get("/search?in=claims&q=crane")).contains("href=\"" + story + "/claims/");
  }

  @Test
  void takesAwayTheWholeStory() throws IOException {
    String whole = get(story + "/export/html");
    assertThat(whole).doesNotContain("The first 25 of ");
    assertThat(whole.split("<article", -1)).hasSize(REPORTS + 1);
  }
}
