package org.hearsay.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import at.favre.lib.crypto.bcrypt.BCrypt;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.app.casefile.CaseGrouping;
import org.hearsay.app.casefile.Reader;
import org.hearsay.intake.Intake;
import org.hearsay.intake.IntakeOptions;
import org.hearsay.intake.Received;
import org.hearsay.report.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DeskTest {
  private static final String FLOOD =
      "Meridian Wire Service\nPublished: 2031-03-11\n\nAt least 14 people died when the dam at"
          + " Tressel burst, the mayor, Ivo Tarn, said.\n\"We are looking for 38 others,\" he told"
          + " the Varnholt Post.\n";

  @TempDir private static Path folder;
  private static CaseFile file;
  private static Desk desk;
  private static int port;

  @BeforeAll
  static void open() throws IOException {
    Path example = Path.of(System.getProperty("user.dir")).resolveSibling("examples/tressel");
    file =
        CaseFile.open(folder.resolve("hearsay.db"), new Reader("test", "none"), Clock.systemUTC());
    List<AnnotatedReport> reports = new ArrayList<>();
    try (var received = Intake.read(List.of(example.toString()), IntakeOptions.standard())) {
      for (Received each : (Iterable<Received>) received::iterator) {
        if (each instanceof Received.Accepted(Report report)) {
          reports.add(Annotator.annotate(report, null));
        }
      }
    }
    file.add(reports);
    desk = open(file, null);
    port = desk.address().getPort();
  }

  private static Desk open(CaseFile file, @Nullable Password password) throws IOException {
    CaseWork work = work(file);
    work.grouping().update(1);
    return Desk.open(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        "localhost",
        password,
        work,
        fault -> {
          throw new AssertionError(fault);
        });
  }

  private static CaseWork work(CaseFile file) {
    return new CaseWork(
        file,
        new CaseGrouping(file, report -> Annotator.annotate(report, null)),
        report -> Annotator.annotate(report, null),
        address -> List.of(new Received.Skipped(address, "refused", "no network in a test")),
        Map.of("version", "test", "model", "none"),
        1);
  }

  @AfterAll
  static void close() {
    desk.close();
    file.close();
  }

  private static Wire.Answer get(String path, String... headers) throws IOException {
    return DeskClient.get(port, path, headers);
  }

  private static Wire.Answer post(String path, String type, String body, String... headers)
      throws IOException {
    return DeskClient.post(port, path, type, body, headers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /                                       | Stories
          /                                       | 2031-03-11 to 2031-03-17
          /?sort=contested                        | 9 denials
          /stories/1                              | Who draws on whom
          /stories/1                              | Where sources differ
          /stories/1                              | Coverage by outlet
          /reports/02-senneth-courier.txt         | Its story
          /reports/02-senneth-courier.txt         | Draws on
          /reports/01-meridian.txt                | Drawn on by
          /speakers                               | Who says something
          /speakers?kind=described                | officials
          /speakers/Corvane%20Minerals            | Statements by day
          /speakers/Corvane%20Minerals?story=1    | word for word
          /speakers/Corvane%20Minerals            | What they come back to
          /speakers/Corvane%20Minerals?topic=dam  | <mark>dam</mark>
          /stories/1                              | Take it away
          /outlets                                | The Senneth Courier
          /outlets/The%20Senneth%20Courier        | Whom its reports rest on
          /outlets/Meridian%20Wire%20Service      | Whose reports rest on it
          /search?q=dam                           | <mark>dam</mark>
          /search?q=absent                        | Nothing found
          /search?q=dam&in=said                   | Everywhere
          /search?q=dam&in=claims                 | one report only
          /static/page.css                        | --paper
          /static/desk.js                         | X-Hearsay-Token
          /static/openapi.yaml                    | openapi: 3.1.0
          """)
  void showsEveryView(String path, String expected) throws IOException {
    Wire.Answer answer = get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains(expected);
    assertThat(answer.head().toLowerCase(Locale.ROOT))
        .contains("content-security-policy: default-src 'none';")
        .contains("x-content-type-options: nosniff")
        .contains("x-frame-options: deny")
        .doesNotContain("access-control-allow");
    assertThat(answer.body()).doesNotContain(" style=\"").doesNotContain(" onclick=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/stories.json",
        "/stories/1.json",
        "/reports/02-senneth-courier.txt.json",
        "/speakers.json",
        "/speakers/Corvane%20Minerals.json",
        "/speakers/Corvane%20Minerals/topics.json",
        "/speakers/Corvane%20Minerals.json?topic=dam",
        "/outlets.json",
        "/outlets/Radio%20Kerravia.json",
        "/reports/02-senneth-courier.txt/citations/a1.json",
        "/reports/02-senneth-courier.txt/citations/0-9.json",
        "/search.json?q=dam"
      })
  void givesEveryViewAsJson(String path) throws IOException {
    Wire.Answer answer = get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).startsWith("{").endsWith("}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/stories.csv",
        "/stories/1.csv",
        "/reports/02-senneth-courier.txt.csv",
        "/speakers.csv",
        "/speakers/Corvane%20Minerals/topics.csv",
        "/outlets.csv",
        "/search.csv?q=dam"
      })
  void givesEveryListAsCsv(String path) throws IOException {
    Wire.Answer answer = get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.head()).contains("text/csv");
    assertThat(answer.body().lines().count()).isGreaterThan(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /stories/999                 | 404
          /stories/one                 | 404
          /stories/1/export/word       | 404
          /stories/999/export/html     | 404
          /reports/none                | 404
          /reports/none/citations/a1.json                         | 404
          /reports/02-senneth-courier.txt/citations/a999.json     | 404
          /reports/02-senneth-courier.txt/citations/0-999999.json | 404
          /reports/02-senneth-courier.txt/citations/a1            | 404
          /speakers/Corvane%20Minerals?story=999                  | 404
          /speakers/Corvane%20Minerals?story=x                    | 400
          /speakers/Nobody             | 404
          /speakers/Nobody/topics.json | 404
          /speakers/Corvane%20Minerals?topic=absent               | 404
          /outlets/None                | 404
          /nothing                     | 404
          /static/../desk.js           | 404
          /static/%2e%2e%2fschema.sql  | 404
          /?sort=best                  | 400
          /speakers?kind=all           | 400
          /?page=0                     | 400
          /search?q=stance:deny        | 400
          /search.json?in=all          | 400
          """)
  void saysWhatIsNotThere(String path, int status) throws IOException {
    Wire.Answer answer = get(path);
    assertThat(answer.status()).as(path).isEqualTo(status);
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("hearsay-token");
  }

  /// The example has no addresses: a citation then leads to the report's page here.
  @Test
  void citesAPassage() throws IOException {
    String body = get("/reports/02-senneth-courier.txt/citations/a1.json").body();
    assertThat(body)
        .contains("{{cite news |title=Mine dam burst kills at least 14 in Ilvet valley")
        .contains("TextQuoteSelector")
        .contains("TextPositionSelector")
        .contains("\"link\":\"/reports/02-senneth-courier.txt#:~:text=");
  }

  @ParameterizedTest
  @CsvSource({
    "html, text/html, .html, <!doctype html>",
    "markdown, text/markdown, .md, # ",
    "text, text/plain, .txt, claim",
    "jsonl, application/jsonl, .jsonl, '\"attributions\":['",
    "jsonld, application/ld+json, .jsonld, @context",
    "tables, application/zip, -tables.zip, datapackage.json",
    "parquet, application/zip, -parquet.zip, attributions.parquet",
    "csl, application/vnd.citationstyles.csl+json, .csl.json, \"title\"",
    "bibtex, application/x-bibtex, .bib, @",
    "brat, application/zip, -brat.zip, .ann",
    "crate, application/zip, -crate.zip, ro-crate-metadata.json"
  })
  void givesAStoryToTakeAway(String form, String type, String ending, String holds)
      throws IOException {
    Wire.Answer answer = get("/stories/1/export/" + form);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.head())
        .containsIgnoringCase("content-type: " + type)
        .contains("attachment; filename=\"story-1" + ending + "\"");
    assertThat(answer.body()).contains(holds);
  }

  @Test
  void tellsFeedReadersWhatIsNew() throws IOException, FeedException {
    Wire.Answer answer = get("/stories/1.atom");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.head()).contains("application/atom+xml");
    SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.body()));
    assertThat(feed.getTitle()).isNotEmpty();
    assertThat(feed.getEntries()).isNotEmpty();
    assertThat(answer.body()).contains("<link rel=\"self\" href=\"/stories/1.atom\"/>");
    assertThat(get("/stories/999.atom").status()).isEqualTo(404);
  }

  @Test
  void answersProgramsWithProblems() throws IOException {
    Wire.Answer answer = get("/reports/none.json");
    assertThat(answer.head()).contains("application/problem+json");
    assertThat(answer.body()).contains("\"status\":404").contains("there is no report 'none'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: localhost.evil.example",
        "Host: localhost:1",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Origin: https://evil.example",
        "Origin: null"
      })
  void answersNoOtherSite(String header) throws IOException {
    Wire.Answer answer = get("/stories.json", header);
    assertThat(answer.status()).isIn(403, 421);
    assertThat(answer.body()).doesNotContain("Tressel").doesNotContain(desk.token());
    assertThat(get("/", header).body()).doesNotContain(desk.token());
  }

  @Test
  void letsAReaderFollowALinkHere() throws IOException {
    assertThat(
            get(
                    "/",
                    "Sec-Fetch-Site: cross-site",
                    "Sec-Fetch-Mode: navigate",
                    "Sec-Fetch-Dest: document")
                .status())
        .isEqualTo(200);
  }

  @Test
  void writesOnlyForWhoHasTheToken() throws IOException {
    assertThat(post("/api/reports", "text/plain", FLOOD).status()).isEqualTo(403);
    assertThat(post("/api/reports", "text/plain", FLOOD, "X-Hearsay-Token: wrong").status())
        .isEqualTo(403);
    String token = "X-Hearsay-Token: " + desk.token();
    assertThat(
            post("/api/reports", "text/plain", FLOOD, token, "Origin: https://evil.example")
                .status())
        .isEqualTo(403);
    long before = file.size();
    Wire.Answer added = post("/api/reports", "text/plain", FLOOD, token);
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.body()).contains("\"new\":true");
    assertThat(file.size()).isEqualTo(before + 1);
    assertThat(post("/api/reports", "text/plain", FLOOD, token).body()).contains("\"new\":false");
    assertThat(get("/search?q=speaker:tarn").body()).contains("Ivo Tarn");
    assertThat(post("/api/reports", "text/uri-list", "https://news.example/a\r\n", token).body())
        .contains("no network in a test");
    assertThat(post("/api/reports", "text/plain", "", token).status()).isEqualTo(400);
    assertThat(post("/api/other", "text/plain", "x", token).status()).isEqualTo(404);
    assertThat(
            Wire.ask(
                    port,
                    "DELETE / HTTP/1.1\r\nConnection: close\r\nHost: localhost:"
                        + port
                        + "\r\n\r\n")
                .status())
        .isEqualTo(405);
  }

  @Test
  void namesAReportAsItsFileWasNamed() throws IOException {
    String token = "X-Hearsay-Token: " + desk.token();
    String type = "application/octet-stream";
    assertThat(
            post(
                    "/api/reports",
                    type,
                    FLOOD + " One.",
                    token,
                    "X-Hearsay-Name: C%3A%5Ca%5Cfl%C3%BCt+1.txt")
                .body())
        .contains("\"id\":\"flüt+1.txt\"");
    assertThat(post("/api/reports", type, FLOOD + " Two.", token, "X-Hearsay-Name: ..%2F").body())
        .contains("\"id\":\"pasted\"");
    assertThat(
            post("/api/reports", type, FLOOD + " Three.", token, "X-Hearsay-Name: 100%").status())
        .isEqualTo(400);
  }

  @Test
  void asksForThePasswordWhereOneIsSet() throws IOException {
    String hash = BCrypt.withDefaults().hashToString(4, "tide gate".toCharArray());
    try (Desk guarded = open(file, new Password("editor:" + hash))) {
      int at = guarded.address().getPort();
      String host = "Connection: close\r\nHost: localhost:" + at + "\r\n";
      Wire.Answer asked = Wire.ask(at, "GET / HTTP/1.1\r\n" + host + "\r\n");
      assertThat(asked.status()).isEqualTo(401);
      assertThat(asked.head()).contains("Basic realm=");
      for (int n = 0; n < 2; n++) {
        assertThat(
                Wire.ask(at, "GET / HTTP/1.1\r\n" + host + basic("editor:tide gate") + "\r\n")
                    .status())
            .isEqualTo(200);
      }
      assertThat(Wire.ask(at, "GET / HTTP/1.1\r\n" + host + basic("editor:tide") + "\r\n").status())
          .isEqualTo(401);
      assertThat(
              Wire.ask(at, "GET / HTTP/1.1\r\n" + host + "Authorization: Basic %%%\r\n\r\n")
                  .status())
          .isEqualTo(401);
    }
    assertThatThrownBy(() -> new Password("secret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("htpasswd -nB");
  }

  private static String basic(String pair) {
    return "Authorization: Basic "
        + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))
        + "\r\n";
  }

  /// What the description names is there, and what is there is described.
  @Test
  void isDescribedAsItIs() throws IOException {
    Set<String> described = described();
    Set<String> served = new TreeSet<>();
    for (Routes.Route route : new Routes(work(file), "").all()) {
      for (String format : route.formats()) {
        boolean isWrite = !route.method().equals("GET");
        boolean isFile = route.template().contains("/export/");
        if (isWrite || isFile || format.equals("json") || format.equals("atom")) {
          served.add(
              route.method().toLowerCase(Locale.ROOT)
                  + " /"
                  + route.template()
                  + (isWrite || isFile ? "" : "." + format));
        }
      }
    }
    assertThat(described).isEqualTo(served);
    for (String path : described) {
      if (path.startsWith("get ")) {
        String concrete =
            path.substring(4)
                .replace("{number}", "1")
                .replace("{place}", "a1")
                .replace("{form}", "text")
                .replace("{id}", "02-senneth-courier.txt")
                .replace("/speakers/{name}", "/speakers/Corvane%20Minerals")
                .replace("/outlets/{name}", "/outlets/Radio%20Kerravia");
        assertThat(get(concrete).status()).as(concrete).isEqualTo(200);
      }
    }
  }

  @Test
  void describesEachFormOfExport() throws IOException {
    List<String> offered =
        get("/stories/1")
            .body()
            .lines()
            .flatMap(line -> Arrays.stream(line.split("\"", -1)))
            .filter(part -> part.startsWith("/stories/1/export/"))
            .map(part -> part.substring("/stories/1/export/".length()))
            .toList();
    assertThat(offered).hasSize(11);
    assertThat(get("/static/openapi.yaml").body())
        .contains("enum: [" + String.join(", ", offered) + "]");
  }

  /// Method and path of each operation in `openapi.yaml`.
  private static Set<String> described() throws IOException {
    Set<String> described = new TreeSet<>();
    String path = "";
    boolean inPaths = false;
    for (String line : get("/static/openapi.yaml").body().lines().toList()) {
      if (!line.startsWith(" ")) {
        inPaths = line.equals("paths:");
      } else if (inPaths && line.startsWith("  /")) {
        path = line.strip().replace(":", "");
      } else if (inPaths && line.matches(" {4}(get|post|delete|put|patch):")) {
        described.add(line.strip().replace(":", "") + " " + path);
      }
    }
    return described;
  }
}
