package org.hearsay.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.intake.fetch.LoopbackServer.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PolitenessTest {
  private static final String TEXT = "HTTP/1.1 200 OK\nContent-Type: text/plain\n\n";

  private final LoopbackServer server = LoopbackServer.start().page("/a", Web.PAGE);

  @AfterEach
  void stop() {
    server.close();
  }

  private void expect(String path, FetchFault fault, String words) {
    Web.expect(Web.fetch(server.at(path)), fault, words);
  }

  @Test
  void saysWhoAsks() {
    Web.fetch(server.at("/a"));
    assertThat(server.asked())
        .hasSize(2)
        .allSatisfy(a ->
            assertThat(a.field("User-Agent"))
                .isEqualTo(
                    "Hearsay/0.0.1 (reads news reports for one person; contact:"
                        + " desk@courier.example)"));
    assertThat(FetchOptions.agent("1.0", ""))
        .isEqualTo("Hearsay/1.0 (reads news reports for one person)");
    for (String bad : List.of("a b", "a\r\nX: y", "(x)", "ä@b.example")) {
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> FetchOptions.agent("1", bad)))
          .as(bad)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  // --- robots.txt, RFC 9309

  @Test
  void robotsDisallow() {
    server.raw("/robots.txt", TEXT + "User-agent: *\nDisallow: /a\nAllow: /ab\n");
    server.page("/ab", Web.PAGE);
    expect("/a", FetchFault.ROBOTS, "/robots.txt does not allow it");
    assertThat(server.paths()).isEmpty();
    assertThat(Web.text(Web.fetch(server.at("/ab")))).isEqualTo(Web.PAGE);
  }

  @Test
  void robotsForThisProgramCountMoreThanForAll() {
    server.raw(
        "/robots.txt", TEXT + "User-agent: *\nDisallow: /\n\nUser-agent: Hearsay\nAllow: /\n");
    assertThat(Web.text(Web.fetch(server.at("/a")))).isEqualTo(Web.PAGE);
  }

  @Test
  void robotsThatCannotBeReadAllowNothing() {
    server.raw("/robots.txt", "HTTP/1.1 500 Oh\nContent-Length: 0\n\n");
    expect("/a", FetchFault.ROBOTS, "nothing is allowed: status 500");
    server.raw("/robots.txt", "HTTP/1.1 429 Slow\nContent-Length: 0\n\n");
    expect("/a", FetchFault.ROBOTS, "nothing is allowed: status 429");
    server.raw("/robots.txt", "nonsense\n");
    expect("/a", FetchFault.ROBOTS, "nothing is allowed: 'nonsense'");
    assertThat(server.paths()).isEmpty();
  }

  @Test
  void robotsThatAreNotThereAllowEverything() {
    for (int status : new int[] {400, 401, 403, 404, 410}) {
      server.raw("/robots.txt", "HTTP/1.1 " + status + " No\nContent-Length: 0\n\n");
      assertThat(Web.text(Web.fetch(server.at("/a")))).as("%d", status).isEqualTo(Web.PAGE);
    }
  }

  @Test
  void robotsBehindRedirects() {
    server.raw("/robots.txt", "HTTP/1.1 301 Moved\nLocation: /r1\n\n");
    for (int i = 1; i < 5; i++) {
      server.raw("/r" + i, "HTTP/1.1 301 Moved\nLocation: /r" + (i + 1) + "\n\n");
    }
    server.raw("/r5", TEXT + "User-agent: *\nDisallow: /\n");
    expect("/a", FetchFault.ROBOTS, "does not allow it");
    server.raw("/r5", "HTTP/1.1 301 Moved\nLocation: /robots.txt\n\n");
    assertThat(Web.text(Web.fetch(server.at("/a")))).isEqualTo(Web.PAGE);
  }

  /// Of a file without end the first 500 KiB count.
  @Test
  void endlessRobots() {
    server.on(
        "/robots.txt",
        out -> {
          LoopbackServer.write(out, "HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /secret\n");
          String lines = "# and so on\n".repeat(1000);
          while (true) {
            LoopbackServer.write(out, lines);
          }
        });
    expect("/secret", FetchFault.ROBOTS, "does not allow it");
    assertThat(Web.text(Web.fetch(server.at("/a")))).isEqualTo(Web.PAGE);
  }

  @Test
  void robotsAreAskedOnceARun() {
    server.page("/b", Web.PAGE);
    Fetcher fetcher = new Fetcher(Web.options());
    fetcher.fetch(server.at("/a"));
    fetcher.fetch(server.at("/b"));
    assertThat(server.asked().stream().map(Asked::path)).containsExactly("/robots.txt", "/a", "/b");
  }

  // --- one's turn

  private static FetchLimits turns(Duration turn) {
    FetchLimits limits = Web.LIMITS;
    return new FetchLimits(
        limits.connect(),
        limits.document(),
        turn,
        limits.longestWait(),
        limits.attempts(),
        limits.redirects(),
        limits.headBytes(),
        limits.bodyBytes(),
        limits.packing());
  }

  private List<Long> pausesMillis() {
    List<Asked> pages =
        server.asked().stream().filter(a -> !a.path().equals("/robots.txt")).toList();
    List<Long> pauses = new ArrayList<>();
    for (int i = 1; i < pages.size(); i++) {
      pauses.add((pages.get(i).nanos() - pages.get(i - 1).nanos()) / 1_000_000);
    }
    return pauses;
  }

  @Test
  void oneHostIsAskedOneAtATimeWithAPauseBetween() {
    server.page("/b", Web.PAGE).page("/c", Web.PAGE);
    Fetcher fetcher = new Fetcher(Web.options().withLimits(turns(Duration.ofMillis(150))));
    try (FetchAhead ahead =
        new FetchAhead(fetcher, List.of(server.at("/a"), server.at("/b"), server.at("/c")))) {
      while (ahead.hasNext()) {
        assertThat(ahead.next()).isInstanceOf(FetchResult.Document.class);
      }
    }
    assertThat(pausesMillis()).hasSize(2).allMatch(pause -> pause >= 145);
    assertThat(server.paths()).containsExactly("/a", "/b", "/c");
  }

  @Test
  void crawlDelayIsKept() {
    server.raw("/robots.txt", TEXT + "User-agent: *\nCrawl-delay: 0.3\n");
    server.page("/b", Web.PAGE);
    Fetcher fetcher = new Fetcher(Web.options());
    fetcher.fetch(server.at("/a"));
    fetcher.fetch(server.at("/b"));
    assertThat(pausesMillis()).singleElement().matches(pause -> pause >= 290);
  }

  @Test
  void aCrawlDelayThatNobodyWaitsFor() {
    server.raw("/robots.txt", TEXT + "User-agent: *\nCrawl-delay: 3600\n");
    Fetcher fetcher = new Fetcher(Web.options());
    assertThat(Web.text(fetcher.fetch(server.at("/a")))).isEqualTo(Web.PAGE);
    Web.expect(fetcher.fetch(server.at("/b")), FetchFault.BUSY, "alone for 3600 s; waits of 1.5 s");
  }

  /// The page behind a redirect belongs to the same visit: a pause would be an hour.
  @Test
  void noPauseWithinAVisit() {
    server.raw("/old", "HTTP/1.1 301 Moved\nLocation: /a\n\n");
    Fetcher fetcher = new Fetcher(Web.options().withLimits(turns(Duration.ofHours(1))));
    assertThat(Web.text(fetcher.fetch(server.at("/old")))).isEqualTo(Web.PAGE);
    Web.expect(fetcher.fetch(server.at("/a")), FetchFault.BUSY, "alone for 3600 s");
  }

  // --- later

  private void busyOnce(String path, String answer) {
    AtomicInteger times = new AtomicInteger();
    server.on(
        path,
        out ->
            LoopbackServer.write(
                out,
                times.getAndIncrement() == 0
                    ? answer.replace("\n", "\r\n")
                    : "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + Web.PAGE));
  }

  @Test
  void retryAfterIsTakenAtItsWord() {
    busyOnce("/busy", "HTTP/1.1 429 Slow\nRetry-After: 1\nContent-Length: 0\n\n");
    assertThat(Web.text(Web.fetch(server.at("/busy")))).isEqualTo(Web.PAGE);
    assertThat(pausesMillis()).singleElement().matches(pause -> pause >= 990);
  }

  @Test
  void retryAfterADate() {
    String past =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.now().minusSeconds(60).atOffset(ZoneOffset.UTC));
    busyOnce("/busy", "HTTP/1.1 503 Out\nRetry-After: " + past + "\nContent-Length: 0\n\n");
    assertThat(Web.text(Web.fetch(server.at("/busy")))).isEqualTo(Web.PAGE);
  }

  @Test
  void aWaitThatNobodyWaits() {
    server.raw("/busy", "HTTP/1.1 429 Slow\nRetry-After: 86400\nContent-Length: 0\n\n");
    Fetcher fetcher = new Fetcher(Web.options());
    Web.expect(fetcher.fetch(server.at("/busy")), FetchFault.BUSY, "alone for 86400 s");
    // and the rest of the host is left alone too
    Web.expect(fetcher.fetch(server.at("/a")), FetchFault.BUSY, "s; waits of 1.5 s at most");
    assertThat(server.paths()).containsExactly("/busy");
  }

  @Test
  void asksNoMoreThanTwice() {
    server.raw("/busy", "HTTP/1.1 503 Out\nRetry-After: 0\nContent-Length: 0\n\n");
    expect("/busy", FetchFault.HTTP_STATUS, "503");
    server.raw("/busy2", "HTTP/1.1 429 Slow\nContent-Length: 0\n\n");
    expect("/busy2", FetchFault.HTTP_STATUS, "429 (too many requests)");
    server.raw("/out", "HTTP/1.1 503 Out\nContent-Length: 0\n\n");
    expect("/out", FetchFault.HTTP_STATUS, "503");
    assertThat(server.paths()).containsExactly("/busy", "/busy", "/busy2", "/busy2", "/out");
  }

  // --- again

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    server.on(
        "/v",
        out ->
            LoopbackServer.write(
                out,
                server.asked().getLast().field("If-None-Match").equals("\"v1\"")
                    ? "HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\n\r\n"
                    : "HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nLast-Modified: Fri, 14 Mar 2031 09:30:00"
                        + " GMT\r\n\r\n"
                        + Web.PAGE));
    RememberingValidators memory = new RememberingValidators();
    Fetcher fetcher = new Fetcher(Web.options().withValidators(memory));
    assertThat(Web.text(fetcher.fetch(server.at("/v")))).isEqualTo(Web.PAGE);
    FetchResult again = fetcher.fetch(server.at("/v"));
    assertThat(again).isInstanceOf(FetchResult.Unchanged.class);
    assertThat(((FetchResult.Unchanged) again).address()).hasToString(server.at("/v"));
    assertThat(server.asked().getLast().field("If-Modified-Since"))
        .isEqualTo("Fri, 14 Mar 2031 09:30:00 GMT");
  }
}
