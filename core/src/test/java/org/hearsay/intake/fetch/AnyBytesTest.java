package org.hearsay.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hearsay.intake.fetch.AnswerReader.BodyRule;
import org.hearsay.report.Capture.Header;
import org.junit.jupiter.api.Test;

/// Whatever comes in, what goes out is an answer or a reason: no other exception, and nothing
/// longer than it may be.
final class AnyBytesTest {
  private static final String ADDRESS_PARTS =
      "http|https|:|//|/|..|.|?|#|@|%|%2e|%zz|[|]|::1|127.0.0.1|0x7f|a.example|A|ä|ß|\\|\t|\r\n"
          + "| |:80|:0|ﬀ|\uD800|\u202e|xn--|-";

  @Test
  void anyTextIsAnAddressOrNone() {
    String[] parts = ADDRESS_PARTS.split("\\|", -1);
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder(i % 3 == 0 ? "" : "http://a.example/b/");
      for (int n = random.nextInt(8); n >= 0; n--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      try {
        WebAddress base = WebAddress.of("http://a.example/b/c?d");
        WebAddress address =
            i % 2 == 0 ? WebAddress.of(text.toString()) : base.resolve(text.toString());
        String written = address.toString();
        assertThat(address.toUri().toString()).isEqualTo(written);
        assertThat(written).matches("https?://[a-z0-9._:\\[\\]-]+/[\\x21-\\x7E]*");
        assertThat(WebAddress.of(written)).isEqualTo(address);
      } catch (FetchFailure e) {
        assertThat(e.fault()).isEqualTo(FetchFault.BAD_ADDRESS);
      }
    }
  }

  /// `|` ends a line.
  private static final List<String> ANSWERS =
      List.of(
          "HTTP/1.1 200 OK|Content-Type: text/html|Content-Length: 5||hello",
          "HTTP/1.1 200 OK|Transfer-Encoding: chunked||5;x=y|hello|0|T: z||",
          "HTTP/1.0 301 Moved|Location: /a|X: y| folded||moved",
          "HTTP/1.1 103 Hints|Link: a||HTTP/1.1 404 No||nope");

  @Test
  void anyBytesAreAnAnswerOrNone() {
    Random random = new Random(11);
    FetchLimits limits = Web.LIMITS;
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes =
          ANSWERS
              .get(random.nextInt(ANSWERS.size()))
              .replace("|", "\r\n")
              .getBytes(StandardCharsets.ISO_8859_1);
      for (int n = random.nextInt(4); n >= 0; n--) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(4)) {
          case 0 -> bytes[at] = (byte) random.nextInt(256);
          case 1 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
          case 2 -> bytes[at] = (byte) "\r\n: ;0f-,".charAt(random.nextInt(9));
          default -> {
            byte[] more = Arrays.copyOf(bytes, bytes.length + 20);
            System.arraycopy(bytes, at, more, at + 20, bytes.length - at);
            bytes = more;
          }
        }
      }
      boolean cuts = random.nextBoolean();
      try {
        Answer answer =
            new AnswerReader(new Wire(new ByteArrayInputStream(bytes), 10_000), limits)
                .read((status, headers) -> new BodyRule(3 + status % 7, cuts));
        assertThat(answer.payload().length).isLessThanOrEqualTo(10);
        assertThat(answer.status()).isBetween(200, 599);
        assertThat(answer.headers()).allMatch(AnyBytesTest::isPrintable);
      } catch (FetchFailure e) {
        assertThat(e.fault()).isIn(FetchFault.BAD_ANSWER, FetchFault.TOO_LARGE);
        assertThat(e.detail()).doesNotContain("\r", "\n", "\0");
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static boolean isPrintable(Header header) {
    return (header.name() + header.value()).chars().noneMatch(Character::isISOControl);
  }

  @Test
  void anyPackedBytesUnpackOrNot() {
    Random random = new Random(13);
    byte[] page = Web.gzip(Web.bytes(Web.PAGE.repeat(20)));
    for (int i = 0; i < 500; i++) {
      byte[] bytes = page.clone();
      for (int n = random.nextInt(5); n >= 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      String coding = List.of("gzip", "deflate", "br", "br, gzip").get(random.nextInt(4));
      try {
        byte[] unpacked =
            ContentCodings.decode(
                bytes, List.of(new Header("Content-Encoding", coding)), Web.LIMITS);
        assertThat(unpacked.length).isLessThanOrEqualTo(Web.LIMITS.bodyBytes());
      } catch (FetchFailure e) {
        assertThat(e.fault()).isIn(FetchFault.BAD_ANSWER, FetchFault.TOO_LARGE);
      }
    }
  }

  /// Rules made to be matched slowly cost no more than a moment.
  @Test
  void robotsMadeToBeSlow() {
    String slow = ("Disallow: /" + "*a".repeat(100) + "*b$\n").repeat(2_000);
    try (LoopbackServer server = LoopbackServer.start()) {
      server.raw("/robots.txt", "HTTP/1.1 200 OK\n\nUser-agent: *\n" + slow);
      String path = "/" + "a".repeat(2_000);
      server.page(path, Web.PAGE);
      long start = System.nanoTime();
      assertThat(Web.text(Web.fetch(server.at(path)))).isEqualTo(Web.PAGE);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
  }
}
