package org.hearsay.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whatever a server does, a fetch ends: with a document or with a reason.
final class HostileServerTest {
  private final LoopbackServer server = LoopbackServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private void expect(String path, FetchFault fault, String words) {
    Web.expect(Web.fetch(server.at(path)), fault, words);
  }

  private void expectTimedOut(String path) {
    FetchOptions hasty = Web.within(Duration.ofMillis(300));
    Web.expect(
        new Fetcher(hasty).fetch(server.at(path)),
        FetchFault.TIMED_OUT,
        "no complete answer within 0.3 s");
  }

  private static final String OK = "HTTP/1.1 200 OK\nContent-Type: text/html\n";

  // --- time

  @Test
  void slowDrip() {
    server.on(
        "/",
        out -> {
          LoopbackServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
          for (int i = 0; i < 1000; i++) {
            LoopbackServer.write(out, "x");
            Thread.sleep(20);
          }
        });
    long start = System.nanoTime();
    expectTimedOut("/");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void headerFieldsThatDrip() {
    server.on(
        "/",
        out -> {
          LoopbackServer.write(out, "HTTP/1.1 200 OK\r\nX: ");
          for (int i = 0; i < 1000; i++) {
            LoopbackServer.write(out, "x");
            Thread.sleep(20);
          }
        });
    expectTimedOut("/");
  }

  @Test
  void silence() {
    server.on("/", out -> Thread.sleep(3_000));
    expectTimedOut("/");
  }

  /// A chain of redirects has no more time than one page.
  @Test
  void redirectsThatEachTakeTheirTime() {
    for (int i = 0; i < 4; i++) {
      String next = "/" + (i + 1);
      server.on(
          "/" + i,
          out -> {
            Thread.sleep(120);
            LoopbackServer.write(out, "HTTP/1.1 302 Found\r\nLocation: " + next + "\r\n\r\n");
          });
    }
    server.page("/4", Web.PAGE);
    expectTimedOut("/0");
  }

  // --- size

  @Test
  void endlessBody() {
    server.on(
        "/",
        out -> {
          LoopbackServer.write(out, "HTTP/1.1 200 OK\r\n\r\n");
          byte[] part = new byte[1 << 16];
          Arrays.fill(part, (byte) 'a');
          while (true) {
            out.write(part);
          }
        });
    expect("/", FetchFault.TOO_LARGE, "more than 1,500,000 bytes");
  }

  @Test
  void endlessChunks() {
    server.on(
        "/",
        out -> {
          LoopbackServer.write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
          byte[] part =
              ("1000\r\n" + "a".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
          while (true) {
            out.write(part);
          }
        });
    expect("/", FetchFault.TOO_LARGE, "more than 1,500,000 bytes");
  }

  @Test
  void chunksOfOneByteWithLongExtensions() {
    server.on(
        "/",
        out -> {
          LoopbackServer.write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
          byte[] part = ("1;" + "e".repeat(4000) + "\r\na\r\n").getBytes(StandardCharsets.US_ASCII);
          while (true) {
            out.write(part);
          }
        });
    expect("/", FetchFault.TOO_LARGE, "framing");
  }

  /// Refused by what it says, before a byte of it is read.
  @Test
  void announcedTooLarge() {
    server.raw("/", OK + "Content-Length: 99999999999\n\n");
    expect("/", FetchFault.TOO_LARGE, "99,999,999,999 bytes");
  }

  @Test
  void hugeHeaderField() {
    server.raw("/", "HTTP/1.1 200 OK\nX: " + "x".repeat(5_000) + "\n\n");
    expect("/", FetchFault.TOO_LARGE, "without end");
  }

  @Test
  void endlessHeaderFields() {
    server.on(
        "/",
        out -> {
          LoopbackServer.write(out, "HTTP/1.1 200 OK\r\n");
          while (true) {
            LoopbackServer.write(out, "X: y\r\n");
          }
        });
    expect("/", FetchFault.TOO_LARGE, "without end");
  }

  @Test
  void headerLineWithoutEnd() {
    server.on(
        "/",
        out -> {
          while (true) {
            LoopbackServer.write(out, "HTTP/1.1 200 OK ".repeat(100));
          }
        });
    expect("/", FetchFault.TOO_LARGE, "without end");
  }

  @Test
  void endlessInterimAnswers() {
    server.on(
        "/",
        out -> {
          while (true) {
            LoopbackServer.write(out, "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
          }
        });
    expect("/", FetchFault.BAD_ANSWER, "interim");
  }

  // --- packing

  @Test
  void gzipBombByRatio() {
    byte[] bomb = Web.gzip(new byte[1_400_000]);
    server.body("/", "Content-Encoding: gzip\n", bomb);
    expect("/", FetchFault.TOO_LARGE, "more than 20 times");
  }

  @Test
  void gzipBombBySize() {
    server.body("/", "Content-Encoding: gzip\n", Web.gzip(new byte[4_000_000]));
    FetchLimits lenient =
        new FetchLimits(
            Duration.ofMillis(200),
            Duration.ofMillis(900),
            Duration.ZERO,
            Duration.ZERO,
            1,
            1,
            4_000,
            1_500_000,
            10_000);
    Web.expect(
        new Fetcher(Web.options().withLimits(lenient)).fetch(server.at("/")),
        FetchFault.TOO_LARGE,
        "unpacks to more; a document may have 1,500,000");
  }

  @Test
  void gzipWithinGzip() {
    byte[] bomb = Web.gzip(Web.gzip(new byte[1_400_000]));
    server.body("/two", "Content-Encoding: gzip, gzip\n", bomb);
    expect("/two", FetchFault.TOO_LARGE, "more than 20 times");
    server.body("/nine", "Content-Encoding: gzip" + ", gzip".repeat(8) + "\n", bomb);
    expect("/nine", FetchFault.BAD_ANSWER, "9 content codings");
  }

  @Test
  void brokenGzip() {
    byte[] packed = Web.gzip(Web.bytes(Web.PAGE));
    server.body("/cut", "Content-Encoding: gzip\n", Arrays.copyOf(packed, packed.length / 2));
    expect("/cut", FetchFault.BAD_ANSWER, "broken gzip coding");
    server.body("/not", "Content-Encoding: gzip\n", Web.bytes(Web.PAGE));
    expect("/not", FetchFault.BAD_ANSWER, "broken gzip coding");
    server.body("/br", "Content-Encoding: br\n", Web.bytes(Web.PAGE));
    expect("/br", FetchFault.BAD_ANSWER, "broken br coding");
    server.body("/deflate", "Content-Encoding: deflate\n", Web.bytes(Web.PAGE));
    expect("/deflate", FetchFault.BAD_ANSWER, "broken deflate coding");
  }

  @Test
  void unknownCoding() {
    server.body("/", "Content-Encoding: rot13\n", Web.bytes(Web.PAGE));
    expect("/", FetchFault.BAD_ANSWER, "'rot13'; expected gzip, deflate, br");
  }

  // --- redirects

  @Test
  void redirectLoop() {
    server.raw("/a", "HTTP/1.1 302 Found\nLocation: /b\n\n");
    server.raw("/b", "HTTP/1.1 302 Found\nLocation: /a\n\n");
    expect("/a", FetchFault.REDIRECTS, "back to " + server.at("/a"));
    assertThat(server.paths()).containsExactly("/a", "/b");
  }

  @Test
  void redirectsWithoutEnd() {
    for (int i = 0; i < 9; i++) {
      server.raw("/" + i, "HTTP/1.1 301 Moved\nLocation: /" + (i + 1) + "\n\n");
    }
    expect("/0", FetchFault.REDIRECTS, "more than 4");
    assertThat(server.paths()).hasSize(5);
  }

  @Test
  void redirectToAFile() {
    server.raw("/", "HTTP/1.1 302 Found\nLocation: file:///etc/hosts\n\n");
    expect("/", FetchFault.REFUSED_ADDRESS, "a redirect to 'file:///etc/hosts': scheme 'file'");
  }

  @Test
  void redirectToOtherSchemes() {
    for (String scheme : new String[] {"ftp", "gopher", "jar", "data", "javascript", "ldap"}) {
      server.raw("/" + scheme, "HTTP/1.1 302 Found\nLocation: " + scheme + "://a.example/\n\n");
      expect("/" + scheme, FetchFault.REFUSED_ADDRESS, "scheme '" + scheme + "'");
    }
  }

  @Test
  void redirectToNowhere() {
    server.raw("/none", "HTTP/1.1 302 Found\nContent-Length: 0\n\n");
    expect("/none", FetchFault.HTTP_STATUS, "302");
    server.raw("/bad", "HTTP/1.1 302 Found\nLocation: http://:::/\n\n");
    expect("/bad", FetchFault.REFUSED_ADDRESS, "a redirect to");
  }

  /// The page behind an endless error page is reached all the same.
  @Test
  void redirectWithAnEndlessBody() {
    server.on(
        "/",
        out -> {
          LoopbackServer.write(out, "HTTP/1.1 302 Found\r\nLocation: /page\r\n\r\n");
          byte[] part = new byte[1 << 14];
          while (true) {
            out.write(part);
          }
        });
    server.page("/page", Web.PAGE);
    assertThat(Web.text(Web.fetch(server.at("/")))).isEqualTo(Web.PAGE);
  }

  // --- lines and lengths

  /// What a server puts into Location cannot become a line of the next request.
  @Test
  void headerInjectionByRedirect() {
    server.raw("/", "HTTP/1.1 302 Found\nLocation: /a%0d%0aX-Injected: 1\n\n");
    server.on(
        "/bare",
        out ->
            LoopbackServer.write(out, "HTTP/1.1 302 Found\r\nLocation: /b\rX-Injected: 1\r\n\r\n"));
    server.page("/a%0d%0aX-Injected:%201", Web.PAGE);
    assertThat(Web.text(Web.fetch(server.at("/")))).isEqualTo(Web.PAGE);
    expect("/bare", FetchFault.HTTP_STATUS, "404");
    assertThat(server.asked()).allSatisfy(a -> assertThat(a.field("X-Injected")).isEmpty());
  }

  @Test
  void headerInjectionByTheUser() {
    Web.expect(
        Web.fetch(server.at("/a\r\nX-Injected: 1")), FetchFault.BAD_ADDRESS, "a control character");
    assertThat(server.asked()).isEmpty();
  }

  /// An ETag that would end its line is not sent back.
  @Test
  void headerInjectionByWhatIsRemembered() {
    server.page("/", Web.PAGE);
    Validators evil =
        new RememberingValidators().knowing(server.at("/"), "\"a\"\r\nX-Injected: 1", null);
    new Fetcher(Web.options().withValidators(evil)).fetch(server.at("/"));
    assertThat(server.asked())
        .hasSize(2)
        .allSatisfy(a -> {
          assertThat(a.field("X-Injected")).isEmpty();
          assertThat(a.field("If-None-Match")).isEmpty();
        });
  }

  @Test
  void brokenHeaderFields() {
    server.raw("/space", "HTTP/1.1 200 OK\nContent-Length : 5\n\nhello");
    expect("/space", FetchFault.BAD_ANSWER, "the header field 'Content-Length : 5'");
    server.raw("/none", "HTTP/1.1 200 OK\nno colon\n\nhello");
    expect("/none", FetchFault.BAD_ANSWER, "the header field 'no colon'");
  }

  @Test
  void foldedAndCarelessHeaderFieldsAreRead() {
    server.on(
        "/",
        out ->
            LoopbackServer.write(
                out, "HTTP/1.1 200\nContent-Type: text/html;\n charset=utf-8\n\n" + Web.PAGE));
    assertThat(Web.document(Web.fetch(server.at("/"))).type())
        .isEqualTo("text/html; charset=utf-8");
  }

  @Test
  void brokenChunks() {
    String chunked = OK + "Transfer-Encoding: chunked\n\n";
    server.raw("/digits", chunked + "zz\nhello\n0\n\n");
    expect("/digits", FetchFault.BAD_ANSWER, "a chunk whose length is 'zz'");
    server.raw("/negative", chunked + "-1\nhello\n0\n\n");
    expect("/negative", FetchFault.BAD_ANSWER, "a chunk whose length is '-1'");
    server.raw("/huge", chunked + "fffffffffffffffff\nhello\n0\n\n");
    expect("/huge", FetchFault.BAD_ANSWER, "a chunk whose length is");
    server.on(
        "/bare",
        out -> LoopbackServer.write(out, chunked.replace("\n", "\r\n") + "5\nhello\n0\n\n"));
    expect("/bare", FetchFault.BAD_ANSWER, "a chunk whose framing has no CR");
    server.raw("/long", chunked + "3\nhello\n0\n\n");
    expect("/long", FetchFault.BAD_ANSWER, "a chunk longer than it says");
    server.raw("/cut", chunked + "5\nhel");
    expect("/cut", FetchFault.BAD_ANSWER, "broken off within a chunk");
    server.raw("/open", chunked + "5\nhello\n");
    expect("/open", FetchFault.BAD_ANSWER, "broken off");
    server.raw("/both", OK + "Transfer-Encoding: gzip, chunked\n\n5\nhello\n0\n\n");
    expect("/both", FetchFault.BAD_ANSWER, "expected chunked");
  }

  @Test
  void bodyShorterThanAnnounced() {
    server.raw("/", OK + "Content-Length: 100\n\nhello");
    expect("/", FetchFault.BAD_ANSWER, "broken off after 5 of 100 bytes");
  }

  @Test
  void bodyLongerThanAnnounced() {
    server.raw("/", OK + "Content-Length: 5\n\nhello and more");
    assertThat(Web.text(Web.fetch(server.at("/")))).isEqualTo("hello");
  }

  @Test
  void twoLengths() {
    server.raw("/", OK + "Content-Length: 5\nContent-Length: 50\n\nhello");
    expect("/", FetchFault.BAD_ANSWER, "two lengths, 5 and 50");
    server.raw("/bad", OK + "Content-Length: -5\n\nhello");
    expect("/bad", FetchFault.BAD_ANSWER, "Content-Length '-5'");
  }

  @Test
  void http10WithoutLength() {
    server.raw("/", "HTTP/1.0 200 OK\nContent-Type: text/html\n\nhello");
    assertThat(Web.text(Web.fetch(server.at("/")))).isEqualTo("hello");
  }

  @Test
  void earlyClose() {
    server.on("/nothing", out -> {});
    expect("/nothing", FetchFault.BAD_ANSWER, "closed without one");
    server.raw("/half", "HTTP/1.1 200 OK\nContent-Ty");
    expect("/half", FetchFault.BAD_ANSWER, "broken off");
  }

  @Test
  void notHttp() {
    server.raw("/", "SSH-2.0-Keeper_1.0\n");
    expect("/", FetchFault.BAD_ANSWER, "'SSH-2.0-Keeper_1.0'; expected HTTP/1.1");
    server.on("/noise", out -> out.write(new byte[] {0, 1, 2, '\n', 3}));
    expect("/noise", FetchFault.BAD_ANSWER, "expected HTTP/1.1");
  }

  @Test
  void nobodyListens() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Web.expect(
        Web.fetch("http://127.0.0.1:" + port + "/"),
        FetchFault.UNREACHABLE,
        "no connection to 127.0.0.1:" + port);
  }

  // --- types and statuses

  @Test
  void noContentType() {
    server.body("/", "", Web.bytes(Web.PAGE));
    FetchResult.Document document = Web.document(Web.fetch(server.at("/")));
    assertThat(document.type()).isNull();
    assertThat(document.content()).isEqualTo(Web.bytes(Web.PAGE));
  }

  @Test
  void otherContentTypesAreNotRead() {
    server.on(
        "/film",
        out -> {
          LoopbackServer.write(out, "HTTP/1.1 200 OK\r\nContent-Type: Video/mp4; x=y\r\n\r\n");
          Thread.sleep(2_000);
        });
    expect("/film", FetchFault.NOT_HTML, "video/mp4; expected a page");
    server.body("/pdf", "Content-Type: application/pdf\n", Web.bytes("%PDF-1.7"));
    expect("/pdf", FetchFault.NOT_HTML, "application/pdf");
  }

  @Test
  void errors() {
    for (int status : new int[] {400, 401, 402, 403, 404, 410, 451, 500, 502, 204, 206, 304, 300}) {
      server.raw("/" + status, "HTTP/1.1 " + status + " So it is\nContent-Length: 0\n\n");
      expect("/" + status, FetchFault.HTTP_STATUS, Integer.toString(status));
    }
    assertThat(server.paths()).hasSize(13);
  }
}
