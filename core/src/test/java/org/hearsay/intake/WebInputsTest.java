package org.hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearsay.intake.Received.Accepted;
import org.hearsay.intake.Received.Skipped;
import org.hearsay.intake.fetch.FetchLimits;
import org.hearsay.intake.fetch.FetchOptions;
import org.hearsay.intake.fetch.LoopbackServer;
import org.hearsay.report.Capture;
import org.hearsay.report.Outlet;
import org.hearsay.report.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Addresses among the inputs, answered by a server on this machine.
final class WebInputsTest {
  private static final FetchLimits LIMITS =
      new FetchLimits(
          Duration.ofSeconds(2),
          Duration.ofSeconds(10),
          Duration.ZERO,
          Duration.ofSeconds(1),
          2,
          5,
          64_000,
          1_000_000,
          100);

  @TempDir Path folder;

  private final LoopbackServer server = LoopbackServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private static String page(String head, String words) {
    return "<!doctype html><html lang=\"en\"><head><title>Ferry to sail again</title>"
        + head
        + "</head><body><article><h1>Ferry to sail again</h1><p>"
        + words
        + " The ferry to Skell will sail again in May, the harbour board of Lornehaven said on"
        + " Friday.</p><p>The repair cost at least four million crowns, and the ship has lain in"
        + " the harbour since a fire in its engine room a year ago, the board said in a"
        + " statement.</p></article></body></html>";
  }

  private static IntakeOptions options(@Nullable Path save) {
    return options(save, Following.standard());
  }

  private static IntakeOptions options(@Nullable Path save, Following following) {
    FetchOptions fetch =
        FetchOptions.standard(FetchOptions.agent("0", ""))
            .withAllowsPrivate(true)
            .withLimits(LIMITS);
    return IntakeOptions.standard().withWeb(new WebAccess(fetch, save, following));
  }

  private static List<Received> read(@Nullable Path save, String... inputs) {
    try (Stream<Received> received = Intake.read(List.of(inputs), options(save))) {
      return received.toList();
    }
  }

  private Report readOne(String path) {
    return report(read(null, server.at(path)).getFirst());
  }

  private static Report report(Received received) {
    assertThat(received).isInstanceOf(Accepted.class);
    return ((Accepted) received).report();
  }

  private static Outlet outlet(Report report) {
    return Objects.requireNonNull(report.outlet());
  }

  private static Capture capture(Report report) {
    return Objects.requireNonNull(report.provenance().capture());
  }

  private static void expectSkipped(Received received, String origin, String reason, String words) {
    assertThat(received).isInstanceOf(Skipped.class);
    Skipped skipped = (Skipped) received;
    assertThat(skipped.origin()).isEqualTo(origin);
    assertThat(skipped.reason()).as(skipped.detail()).isEqualTo(reason);
    assertThat(skipped.detail()).contains(words);
  }

  @Test
  void aPageBecomesAReportThatKnowsItsCapture() {
    server.raw("/f", "HTTP/1.1 302 Found\nLocation: /ferry\n\n");
    server.page("/ferry", page("<meta property=\"og:site_name\" content=\"Courier\">", ""));
    Report report = readOne("/f");
    assertThat(report.id().value()).isEqualTo(server.at("/ferry"));
    assertThat(report.provenance().origin()).isEqualTo(server.at("/f"));
    assertThat(report.provenance().url()).hasToString(server.at("/ferry"));
    assertThat(outlet(report).name()).isEqualTo("Courier");
    assertThat(outlet(report).host()).isEqualTo("127.0.0.1");
    assertThat(report.body()).contains("The ferry to Skell will sail again in May");
    Capture capture = capture(report);
    assertThat(capture.url()).hasToString(server.at("/ferry"));
    assertThat(capture.requested()).hasToString(server.at("/f"));
    assertThat(capture.status()).isEqualTo(200);
    assertThat(capture.digest()).startsWith("sha256:");
    assertThat(capture.values("content-type")).containsExactly("text/html; charset=utf-8");
  }

  /// A page cannot pass itself off as another outlet's.
  @Test
  void anAddressThatAPageClaimsOnAnotherSiteIsNotTaken() {
    server.page("/a", page("<link rel=\"canonical\" href=\"https://gazette.example/ferry\">", ""));
    Report report = readOne("/a");
    assertThat(report.provenance().url()).hasToString(server.at("/a"));
    assertThat(outlet(report).host()).isEqualTo("127.0.0.1");
    server.page("/b", page("<link rel=\"canonical\" href=\"" + server.at("/ferry") + "\">", ""));
    assertThat(readOne("/b").provenance().url()).hasToString(server.at("/ferry"));
  }

  @Test
  void theServersCharsetCountsWhereTheBytesFitIt() {
    String words = "Frühstück für Ängstliche — žluťoučký kůň.";
    Charset latin2 = Charset.forName("windows-1250");
    server.body(
        "/true",
        "Content-Type: text/html; charset=windows-1250\n",
        page("", words).getBytes(latin2));
    // what the server says is not what it sends
    server.body(
        "/lies",
        "Content-Type: text/html; charset=ISO-8859-1\n",
        page("", words).getBytes(StandardCharsets.UTF_8));
    server.body(
        "/says-utf8",
        "Content-Type: text/html; charset=utf-8\n",
        page("<meta charset=\"windows-1250\">", words).getBytes(latin2));
    server.body(
        "/nonsense",
        "Content-Type: text/html; charset=klingon\n",
        page("", words).getBytes(StandardCharsets.UTF_8));
    for (String path : List.of("/true", "/lies", "/says-utf8", "/nonsense")) {
      assertThat(readOne(path).body()).as(path).contains(words);
    }
  }

  @Test
  void theTypeThatTheServerNamesIsNotBelievedAlone() {
    String html = page("", "");
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    server.body("/none", "", bytes);
    server.body("/stream", "Content-Type: application/octet-stream\n", bytes);
    server.body("/plain", "Content-Type: text/plain\n", bytes);
    for (String path : List.of("/none", "/stream", "/plain")) {
      assertThat(readOne(path).body()).as(path).startsWith("The ferry").doesNotContain("<p>");
    }
    server.body(
        "/text",
        "Content-Type: text/plain\n",
        "Ferry to sail again\n\nIn May.".getBytes(StandardCharsets.UTF_8));
    assertThat(readOne("/text").body()).isEqualTo("Ferry to sail again\n\nIn May.");
    server.body("/pdf", "Content-Type: text/html\n", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8));
    expectSkipped(
        read(null, server.at("/pdf")).getFirst(), server.at("/pdf"), "not text", "a PDF document");
    server.body(
        "/json", "Content-Type: application/json\n", "{\"a\": 1}".getBytes(StandardCharsets.UTF_8));
    expectSkipped(
        read(null, server.at("/json")).getFirst(), server.at("/json"), "not supported yet", "JSON");
    server.page("/empty", "<!doctype html><html><body></body></html>");
    expectSkipped(
        read(null, server.at("/empty")).getFirst(), server.at("/empty"), "no article found", "");
  }

  @Test
  void everyFaultIsASkippedInput() {
    server.raw("/busy", "HTTP/1.1 429 Slow\nRetry-After: 99\nContent-Length: 0\n\n");
    server.raw("/loop", "HTTP/1.1 302 Found\nLocation: /loop\n\n");
    server.raw("/huge", "HTTP/1.1 200 OK\nContent-Length: 2000000\n\n");
    server.raw("/ssh", "SSH-2.0\n");
    server.raw("/picture", "HTTP/1.1 200 OK\nContent-Type: image/png\n\n");
    String[][] cases = {
      {"/gone", "HTTP status", "404 (not found)"},
      {"/loop", "too many redirects", "back to"},
      {"/huge", "too large", "2,000,000 bytes"},
      {"/ssh", "bad answer", "'SSH-2.0'"},
      {"/picture", "not html", "image/png"},
      {"/busy", "asked to wait", "99 s"}
    };
    for (String[] each : cases) {
      String address = server.at(each[0]);
      expectSkipped(read(null, address).getFirst(), address, each[1], each[2]);
    }
    LoopbackServer closed = LoopbackServer.start();
    closed.raw("/robots.txt", "HTTP/1.1 200 OK\n\nUser-agent: *\nDisallow: /\n");
    expectSkipped(
        read(null, closed.at("/")).getFirst(),
        closed.at("/"),
        "refused by robots.txt",
        "save the page");
    closed.close();
    expectSkipped(
        read(null, closed.at("/")).getFirst(),
        closed.at("/"),
        "cannot be reached",
        "no connection");
    expectSkipped(
        read(null, "http://user@courier.example/").getFirst(),
        "http://user@courier.example/",
        "bad address",
        "a user name in it");
  }

  @Test
  void withoutLeaveNothingIsFetched() {
    server.page("/a", page("", ""));
    List<Received> received;
    try (Stream<Received> stream =
        Intake.read(List.of(server.at("/a")), IntakeOptions.standard())) {
      received = stream.toList();
    }
    expectSkipped(received.getFirst(), server.at("/a"), "not fetched", "no leave");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void privateAddressesNeedLeave() {
    FetchOptions fetch = FetchOptions.standard("Hearsay/0").withLimits(LIMITS);
    IntakeOptions guarded = IntakeOptions.standard().withWeb(new WebAccess(fetch, null));
    try (Stream<Received> stream = Intake.read(List.of(server.at("/a")), guarded)) {
      expectSkipped(
          stream.toList().getFirst(), server.at("/a"), "refused address", "--allow-private");
    }
    assertThat(server.asked()).isEmpty();
  }

  /// Files and addresses come out in the order in which they were given.
  @Test
  void mixesWithFilesInOrder() throws IOException {
    List<String> inputs = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int number = i;
      server.on(
          "/" + i,
          out -> {
            Thread.sleep(number == 0 ? 150 : 0);
            LoopbackServer.write(out, "HTTP/1.1 200 OK\r\n\r\n" + page("", "Item " + number + "."));
          });
      Path file = folder.resolve("f" + i + ".txt");
      Files.writeString(file, "File number " + i + " is here.");
      inputs.add(server.at("/" + i));
      inputs.add(file.toString());
    }
    List<String> ids =
        read(null, inputs.toArray(String[]::new)).stream()
            .map(r -> report(r).id().value())
            .toList();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      expected.add(server.at("/" + i));
      expected.add("f" + i + ".txt");
    }
    assertThat(ids).isEqualTo(expected);
  }

  @Test
  void twoAddressesOfOnePageAreOneReport() {
    server.page("/a", page("", ""));
    server.raw("/old", "HTTP/1.1 301 Moved\nLocation: /a#part\n\n");
    List<Received> received = read(null, server.at("/a"), server.at("/old"), server.at("/a#top"));
    report(received.getFirst());
    expectSkipped(
        received.get(1), server.at("/old"), "given twice", "it leads to " + server.at("/a"));
    expectSkipped(received.get(2), server.at("/a#top"), "given twice", "it leads to");
  }

  // --- captures

  private static String item(String link, String text) {
    return "<item><title>Ferry</title><link>"
        + link
        + "</link><guid isPermaLink='false'>"
        + link
        + "</guid>"
        + (text.isEmpty()
            ? "<description>More on the page.</description>"
            : "<content:encoded><![CDATA[<p>"
                + text
                + " The ferry to Skell will sail again in May, the harbour board of Lornehaven said"
                + " on Friday, and the old timetable will hold.</p>]]></content:encoded>")
        + "</item>";
  }

  private void feed(String path, String items) {
    server.body(
        path,
        "Content-Type: application/rss+xml\n",
        ("<?xml version='1.0'?><rss version='2.0'"
                + " xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
                + "<title>The Harbour Courier</title>"
                + items
                + "</channel></rss>")
            .getBytes(StandardCharsets.UTF_8));
  }

  /// A feed is read from what was saved as it was from the web: its own texts, and the pages that
  /// were fetched for the rest.
  @Test
  void aSavedFeedGivesTheSameReports() {
    server.page("/page", page("", "From its page."));
    feed("/feed", item(server.at("/page"), "") + item(server.at("/elsewhere"), "From the feed."));
    server.body(
        "/list",
        "Content-Type: text/x-opml\n",
        ("<?xml version='1.0'?><opml version='2.0'><head/><body><outline type='rss' text='a'"
                + " xmlUrl='"
                + server.at("/other")
                + "'/></body></opml>")
            .getBytes(StandardCharsets.UTF_8));
    feed("/other", item(server.at("/further"), "From the other feed."));
    Path file = folder.resolve("feeds.warc.gz");
    List<Report> live =
        read(file, server.at("/feed"), server.at("/list")).stream()
            .map(WebInputsTest::report)
            .toList();
    assertThat(live).hasSize(3);
    List<Report> saved = read(null, file.toString()).stream().map(WebInputsTest::report).toList();
    assertThat(saved)
        .extracting(r -> r.id() + " " + r.body())
        .containsExactlyInAnyOrderElementsOf(
            live.stream().map(r -> r.id() + " " + r.body()).toList());
    assertThat(saved).allSatisfy(r -> assertThat(capture(r).url()).isNotNull());
  }

  /// Without leave to follow, a feed's short texts are its reports, and stay so.
  @Test
  void aSavedFeedThatWasNotFollowedGivesWhatItCarries() {
    feed("/feed", item(server.at("/page"), "") + item(server.at("/elsewhere"), "From the feed."));
    Path file = folder.resolve("feeds.warc");
    List<Received> live;
    try (Stream<Received> received =
        Intake.read(List.of(server.at("/feed")), options(file, new Following(false, false, 9)))) {
      live = received.toList();
    }
    List<Received> saved = read(null, file.toString());
    assertThat(live).hasSize(2);
    assertThat(saved).hasSize(2);
    for (int i = 0; i < 2; i++) {
      assertThat(saved.get(i).getClass()).isEqualTo(live.get(i).getClass());
    }
  }

  /// The same ids, texts and captures, whether from the web or from what was saved of it.
  @Test
  void whatWasSavedGivesTheSameReports() {
    server.page("/one", page("<meta charset=utf-8>", "One."));
    server.raw("/two", "HTTP/1.1 302 Found\nLocation: /two/index?x=1\n\n");
    String two = page("", "Two.");
    server.raw(
        "/two/index?x=1",
        "HTTP/1.1 200 OK\nContent-Type:\n text/html\nTransfer-Encoding: chunked\n\n"
            + Integer.toHexString(two.length())
            + "\n"
            + two
            + "\n0\n\n");
    server.body(
        "/text",
        "Content-Type: text/plain\n",
        "Three\n\nis here.".getBytes(StandardCharsets.UTF_8));
    // lines that end with LF alone
    server.on(
        "/bare",
        out ->
            LoopbackServer.write(
                out, "HTTP/1.1 200 OK\nContent-Type: text/html\nX: y\n\n" + page("", "Four.")));
    Path file = folder.resolve("captures.warc.gz");
    List<Received> live =
        read(
            file,
            server.at("/one"),
            server.at("/gone"),
            server.at("/two"),
            server.at("/text"),
            server.at("/bare"),
            server.at("/one#again"));
    assertThat(live).hasSize(6);
    List<Report> fromWeb =
        live.stream().filter(r -> r instanceof Accepted).map(WebInputsTest::report).toList();
    assertThat(fromWeb).hasSize(4);
    List<Report> fromFile =
        read(null, file.toString()).stream().map(WebInputsTest::report).toList();
    assertThat(fromFile).hasSize(4);
    for (int i = 0; i < 4; i++) {
      Report web = fromWeb.get(i);
      Report archived = fromFile.get(i);
      assertThat(archived)
          .usingRecursiveComparison()
          .ignoringFields("provenance.origin", "provenance.capture")
          .isEqualTo(web);
      Capture met = capture(web);
      Capture kept = capture(archived);
      assertThat(kept.url()).isEqualTo(met.url());
      assertThat(kept.date()).isEqualTo(met.date());
      assertThat(kept.status()).isEqualTo(met.status());
      assertThat(kept.digest()).isEqualTo(met.digest());
      assertThat(kept.verified()).as(met.url().toString()).isTrue();
      assertThat(kept.values("content-type")).isEqualTo(met.values("content-type"));
    }
  }

  @Test
  void capturesAreNeverWrittenOver() throws IOException {
    Path file = Files.writeString(folder.resolve("c.warc.gz"), "kept");
    assertThatThrownBy(() -> read(file, server.at("/a")))
        .isInstanceOf(CaptureFault.class)
        .hasMessageContaining("c.warc.gz: it exists");
    assertThat(file).hasContent("kept");
    assertThat(server.asked()).isEmpty();
  }

  /// Feeds and sitemaps reach the web through the same door.
  @Test
  void fetchesForOthers() throws NotReadable {
    server.page("/a", page("", ""));
    Path file = folder.resolve("c.warc.gz");
    WebAccess access = Objects.requireNonNull(options(file).web());
    try (Web web = Web.of(access, List.of(), options(file))) {
      Fetched fetched = web.fetch(URI.create(server.at("/a")));
      assertThat(fetched.type()).isEqualTo("text/html; charset=utf-8");
      assertThat(fetched.capture().url()).hasToString(server.at("/a"));
      assertThatThrownBy(() -> web.fetch(URI.create(server.at("/gone"))))
          .isInstanceOf(NotReadable.class);
    }
    assertThat(file).isNotEmptyFile();
  }
}
