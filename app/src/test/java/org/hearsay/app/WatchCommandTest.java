package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WatchCommandTest {
  @TempDir private Path folder;
  private HttpServer server;
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final AtomicInteger sent = new AtomicInteger();

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /// Sends a page once; asked with its tag again, it says that nothing changed.
  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String page = pages.get(path);
      if (page == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String tag = "\"" + Integer.toHexString(page.hashCode()) + "\"";
      exchange.getResponseHeaders().set("ETag", tag);
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      sent.incrementAndGet();
      boolean feed = path.endsWith(".xml");
      exchange
          .getResponseHeaders()
          .set("Content-Type", feed ? "application/rss+xml" : "text/html; charset=utf-8");
      byte[] body = page.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private String feed(String... paths) {
    StringBuilder feed =
        new StringBuilder("<rss version=\"2.0\"><channel><title>Post</title><link>")
            .append(address("/"))
            .append("</link><description>News</description>");
    for (String path : paths) {
      feed.append("<item><title>Ferries</title><link>")
          .append(address(path))
          .append("</link></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  private static String page(String toll) {
    String paragraph =
        "<p>Some "
            + toll
            + " ferries stayed in port in Varnholt on Monday, the harbour master, Edda"
            + " Kolm, said. \"Nobody was hurt and nobody will be,\" she told reporters on the quay"
            + " in the morning, while the wind was rising and the tide stood at four metres.</p>";
    return "<!doctype html><html lang=en><head><title>Ferries stay in port</title><meta"
        + " property=og:site_name content=\"Varnholt Post\"><meta property=article:published_time"
        + " content=2031-03-11></head><body><article><h1>Ferries stay in port</h1>"
        + paragraph
        + "<p>The port of Varnholt is the largest of the coast, and its ferries carry some 9,000"
        + " people a day to the islands and back, the harbour office"
        + " said.</p></article></body></html>";
  }

  private RecordingConsole.Run watch() {
    return RecordingConsole.run(
        "watch",
        "--once",
        "--allow-private",
        "--model=none",
        "--case",
        folder.resolve("tide.db").toString(),
        address("/feed.xml"));
  }

  @Test
  void tellsWhatIsNewAndAsksOnlyForWhatChanged() {
    pages.put("/feed.xml", feed("/a.html"));
    pages.put("/a.html", page("40"));
    RecordingConsole.Run first = watch();
    assertThat(first.err()).isEmpty();
    assertThat(first.out()).contains("report: Ferries stay in port (Varnholt Post)");
    int before = sent.get();
    RecordingConsole.Run second = watch();
    assertThat(second.out()).isEmpty();
    assertThat(second.status()).isEqualTo(ExitStatus.DONE);
    assertThat(sent.get()).as("documents sent again").isEqualTo(before);
    pages.put("/feed.xml", feed("/a.html", "/b.html"));
    pages.put("/a.html", page("45"));
    pages.put("/b.html", page("60").replace("Varnholt Post", "The Lantern"));
    RecordingConsole.Run third = watch();
    assertThat(third.out())
        .contains("revision: Ferries stay in port (Varnholt Post), changed since ")
        .contains("report: Ferries stay in port (The Lantern)")
        .contains("story [story ");
  }

  @Test
  void namesAFeedThatCannotBeRead() {
    RecordingConsole.Run run = watch();
    assertThat(run.status()).isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(run.err()).contains("skipped").contains("404");
  }
}
