package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.hearsay.app.RecordingConsole.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Addresses on the command line, answered by two servers on this machine.
final class WebCommandsTest {
  @TempDir Path folder;

  private final List<String> agents = new CopyOnWriteArrayList<>();
  private HttpServer courier;
  private HttpServer gazette;

  @BeforeEach
  void publish() throws IOException {
    courier = server("/ferry", Texts.FERRY_COURIER);
    gazette = server("/skell", Texts.FERRY_GAZETTE);
  }

  @AfterEach
  void stop() {
    courier.stop(0);
    gazette.stop(0);
  }

  private HttpServer server(String path, String text) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
          boolean there = exchange.getRequestURI().getPath().equals(path);
          byte[] bytes = there ? page(text).getBytes(StandardCharsets.UTF_8) : new byte[] {'-'};
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(there ? 200 : 404, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  /// Headline, two header lines, and paragraphs, as the texts of these tests have them.
  private static String page(String text) {
    List<String> lines = text.lines().toList();
    StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><head><title>");
    page.append(lines.getFirst()).append("</title><meta property=\"og:site_name\" content=\"");
    page.append(lines.get(1).replace("Outlet: ", ""));
    page.append("\"><meta property=\"article:published_time\" content=\"");
    page.append(lines.get(2).replace("Published: ", "")).append("\"></head><body><article>");
    lines.stream()
        .skip(4)
        .filter(line -> !line.isBlank())
        .forEach(line -> page.append("<p>").append(line).append("</p>"));
    return page.append("</article></body></html>").toString();
  }

  private static String at(HttpServer server, String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @Test
  void comparesWhatIsOnTheWebAndAgainWhatWasSaved() throws IOException {
    Path captures = folder.resolve("captures.warc.gz");
    Run live =
        RecordingConsole.run(
            "compare",
            "--format",
            "json",
            "--allow-private",
            "--save",
            captures.toString(),
            at(courier, "/ferry"),
            at(gazette, "/skell"));
    assertThat(live.err()).isEmpty();
    assertThat(live.status()).isZero();
    assertThat(live.out())
        .contains("\"id\":\"" + at(courier, "/ferry") + "\"")
        .contains("\"name\":\"The Skell Gazette\"")
        .contains("\"capture\":{\"url\":\"" + at(courier, "/ferry"))
        .contains("\"status\":200,\"digest\":\"sha256:")
        .contains("\"value\":\"text/html; charset=utf-8\"");
    Run saved = RecordingConsole.run("compare", "--format", "json", captures.toString());
    assertThat(saved.status()).isZero();
    // all that was found, but where it was read from
    String dossiers = live.out().substring(live.out().indexOf("\"dossiers\""));
    assertThat(saved.out()).endsWith(dossiers);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactly("captures.warc.gz");
    }
  }

  @Test
  void readsAddressesBesideFiles() throws IOException {
    Path file = Files.writeString(folder.resolve("one.txt"), Texts.FERRY_COURIER);
    Run run =
        RecordingConsole.run(
            "read",
            "--allow-private",
            "--contact",
            "desk@courier.example",
            at(courier, "/gone"),
            file.toString(),
            at(gazette, "/skell"));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines())
        .singleElement()
        .satisfies(line ->
            assertThat(line)
                .isEqualTo(
                    "hearsay: skipped " + at(courier, "/gone") + ": HTTP status: 404 (not found)"));
    assertThat(run.outLines()).hasSize(3);
    assertThat(run.outLines().get(0)).contains("\"reason\":\"HTTP status\"");
    assertThat(run.outLines().get(1)).contains("\"id\":\"one.txt\"");
    assertThat(run.outLines().get(2)).contains("\"id\":\"" + at(gazette, "/skell") + "\"");
    assertThat(agents)
        .isNotEmpty()
        .allSatisfy(agent ->
            assertThat(agent).startsWith("Hearsay/").contains("contact: desk@courier.example"));
  }

  @Test
  void refusesThisMachineUnlessItIsAskedFor() {
    Run run = RecordingConsole.run("read", at(courier, "/ferry"));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains(": refused address: 127.0.0.1 is a loopback address; expected a public one")
        .contains("--allow-private");
    assertThat(agents).isEmpty();
  }

  @Test
  void refusesToWriteOverCaptures() throws IOException {
    Path captures = Files.writeString(folder.resolve("captures.warc.gz"), "kept");
    for (String target :
        List.of(captures.toString(), folder + "/no/c.warc.gz", folder + "/captures.zip")) {
      Run run =
          RecordingConsole.run("read", "--allow-private", "--save", target, at(courier, "/ferry"));
      assertThat(run.status()).as(target).isEqualTo(2);
      assertThat(run.err()).startsWith("hearsay: cannot write " + target + ": ");
    }
    Run bad = RecordingConsole.run("read", "--contact", "a b", at(courier, "/ferry"));
    assertThat(bad.status()).isEqualTo(2);
    assertThat(bad.err()).contains("contact 'a b'");
    assertThat(captures).hasContent("kept");
    assertThat(agents).isEmpty();
  }
}
