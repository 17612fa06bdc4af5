package org.hearsay.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.app.casefile.Reader;
import org.hearsay.output.Settings;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SearchTest {
  @TempDir private static Path folder;
  private static CaseFile file;

  @BeforeAll
  static void addReports() {
    file =
        CaseFile.open(folder.resolve("hearsay.db"), new Reader("test", "none"), Clock.systemUTC());
    file.add(
        List.of(
            report(
                "tide",
                "Varnholt Post",
                "2031-03-11",
                "A tide of four metres came in. At least 40 ferries stayed in port, the harbour"
                    + " master, Edda Kolm, said. The café on the quay was shut."),
            report(
                "denial",
                "The Lantern",
                "2031-03-12",
                "Harbour master Edda Kolm denied that the gate was open.\n"
                    + "🌊 The mayor, Ivo Tarn, said: \"Nobody was hurt by the flood.\""),
            report(
                "trams",
                "The Lantern",
                "2031-04-02",
                "The trams of Varnholt ran late, a driver said. They carried 1,200 passengers.")));
  }

  @AfterAll
  static void close() {
    file.close();
  }

  private static AnnotatedReport report(String id, String outlet, String day, String body) {
    return Annotator.annotate(
        new Report(
            new ReportId(id),
            new Provenance(id + ".txt", URI.create("https://news.example/" + id)),
            "The report of " + id,
            new Outlet(outlet, null),
            List.of(),
            PublicationTime.of(LocalDate.parse(day)),
            "en",
            body),
        null);
  }

  private static List<String> reports(String query, Scope scope) {
    return Search.find(file, query, scope, 0, 20).hits().stream()
        .map(hit -> hit.report().value())
        .distinct()
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tide                               | denial-less tide
          CAFE                               | denial-less tide
          "harbour master"                   | denial tide
          "master harbour"                   | none
          ferr*                              | denial-less tide
          tide OR flood                      | denial tide
          "harbour master" -ferries          | denial
          varnholt -tide                     | trams
          outlet:lantern                     | denial trams
          outlet:lantern date:2031-03        | denial
          date:..2031-03-11                  | tide
          figure:>1000                       | trams
          figure:30..50                      | tide
          speaker:kolm                       | denial tide
          speaker:tarn flood                 | denial
          stance:denies                      | denial
          kind:direct                        | denial
          NOT kind:direct                    | tide trams
          language:en trams                  | trams
          language:de                        | none
          """)
  void findsReports(String query, String expected) {
    assertThat(reports(query, Scope.REPORTS))
        .containsExactlyElementsOf(
            List.of(expected.replace("denial-less ", "").split(" ")).stream()
                .filter(name -> !name.equals("none"))
                .toList());
  }

  @Test
  void findsWhatSomebodySaid() {
    Hits hits = Search.find(file, "speaker:tarn hurt", Scope.SAID, 0, 20);
    assertThat(hits.hits()).hasSize(1);
    Hit hit = hits.hits().getFirst();
    assertThat(hit.who()).isEqualTo("Ivo Tarn");
    assertThat(hit.kind()).isEqualTo("direct");
    assertThat(hit.marks()).extracting(mark -> mark.of(hit.sentence())).containsExactly("hurt");
    assertThat(reports("stance:denies", Scope.SAID)).containsExactly("denial");
    assertThat(reports("figure:40 speaker:kolm", Scope.SAID)).containsExactly("tide");
    assertThat(reports("figure:1200", Scope.SAID)).isEmpty();
  }

  @Test
  void showsAHitInItsSentenceAndCountsCodePoints() {
    Hit hit = Search.find(file, "flood", Scope.REPORTS, 0, 20).hits().getFirst();
    assertThat(hit.sentence()).contains("Nobody was hurt by the flood.");
    String body = file.report(hit.report()).orElseThrow().body();
    int start = body.offsetByCodePoints(0, hit.start());
    assertThat(body.substring(start, body.offsetByCodePoints(0, hit.end()))).isEqualTo("flood");
    assertThat(start).isEqualTo(hit.start() + 1);
  }

  @Test
  void pagesThroughWhatItFinds() {
    Hits first = Search.find(file, "", Scope.REPORTS, 0, 2);
    assertThat(first.more()).isTrue();
    assertThat(first.hits())
        .extracting(hit -> hit.report().value())
        .containsExactly("trams", "denial");
    Hits second = Search.find(file, "", Scope.REPORTS, 2, 2);
    assertThat(second.more()).isFalse();
    assertThat(second.hits()).extracting(hit -> hit.report().value()).containsExactly("tide");
  }

  /// Whatever is typed is looked for and never run.
  @Test
  void takesNothingForAnOrder() {
    Random random = new Random(11);
    String signs = "ti'd;e% _\\-(){}^+:\",NEAR/3*\u0000\u0001";
    for (int n = 0; n < 2_000; n++) {
      StringBuilder query = new StringBuilder(n % 2 == 0 ? "" : "speaker:");
      for (int i = random.nextInt(14); i >= 0; i--) {
        query.append(signs.charAt(random.nextInt(signs.length())));
      }
      for (Scope scope : Scope.values()) {
        try {
          assertThat(Search.find(file, query.toString(), scope, 0, 3)).isNotNull();
        } catch (QueryFault e) {
          assertThat(e).hasMessageNotContaining("SQL");
        }
      }
    }
    assertThat(file.size()).isEqualTo(3);
  }

  @Test
  void writesPages() {
    List<Hits> hits = List.of(Search.find(file, "flood", Scope.SAID, 0, 5));
    assertThat(SearchPages.text(hits, Settings.PLAIN))
        .startsWith("Said\n  Ivo Tarn: ")
        .contains("direct · asserts · The Lantern · 2031-03-12 · denial [");
    assertThat(SearchPages.json("flood", hits))
        .startsWith("{\"query\":\"flood\",\"results\":[{\"more\":false,\"order\":\"relevance\"")
        .contains("\"who\":\"Ivo Tarn\"");
    assertThat(
            SearchPages.text(
                List.of(Search.find(file, "absent", Scope.SAID, 0, 5)), Settings.PLAIN))
        .isEqualTo("Nothing found.\n");
  }
}
