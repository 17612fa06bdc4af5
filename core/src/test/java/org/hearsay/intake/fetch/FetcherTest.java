package org.hearsay.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.hearsay.report.Capture;
import org.hearsay.report.Digest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FetcherTest {
  private final LoopbackServer server = LoopbackServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void keepsWhatItMet() {
    server.raw("/old", "HTTP/1.1 301 Moved\nLocation: new?x=1#part\n\n");
    server.body("/new?x=1", "Content-Type: text/html\nX-Served-By: quay 4\n", Web.bytes(Web.PAGE));
    Instant before = Instant.now().minusSeconds(1);
    FetchResult.Document document = Web.document(Web.fetch(server.at("/old#top")));
    Capture capture = document.capture();
    assertThat(capture.url()).hasToString(server.at("/new?x=1"));
    assertThat(capture.requested()).hasToString(server.at("/old"));
    assertThat(capture.status()).isEqualTo(200);
    assertThat(capture.date()).isBetween(before, Instant.now());
    assertThat(capture.date()).isEqualTo(capture.date().truncatedTo(ChronoUnit.SECONDS));
    assertThat(capture.values("x-served-by")).containsExactly("quay 4");
    assertThat(capture.digest()).isEqualTo(Digest.name(Web.bytes(Web.PAGE)));
    assertThat(capture.verified()).isTrue();
    assertThat(document.type()).isEqualTo("text/html");
    assertThat(document.trail().exchanges()).hasSize(2);
  }

  /// The digest is of what the server sent: gzip stays, chunks go, as WARC has it.
  @Test
  void readsPackedAndChunkedBodies() {
    byte[] packed = Web.gzip(Web.bytes(Web.PAGE));
    server.on(
        "/",
        out -> {
          LoopbackServer.write(
              out,
              "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: GZIP\r\n\r\n");
          for (byte b : packed) {
            out.write(new byte[] {'0', '1', ';', 'x', '\r', '\n', b, '\r', '\n'});
          }
          LoopbackServer.write(out, "0\r\nX-Trailer: y\r\n\r\n");
        });
    FetchResult result = Web.fetch(server.at("/"));
    assertThat(Web.text(result)).isEqualTo(Web.PAGE);
    assertThat(Web.document(result).capture().digest()).isEqualTo(Digest.name(packed));
  }

  @Test
  void readsDeflateInBothOfItsForms() throws IOException {
    ByteArrayOutputStream zlib = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(zlib)) {
      out.write(Web.bytes(Web.PAGE));
    }
    byte[] bare = java.util.Arrays.copyOfRange(zlib.toByteArray(), 2, zlib.size() - 4);
    server.body("/zlib", "Content-Encoding: deflate\n", zlib.toByteArray());
    server.body("/bare", "Content-Encoding: deflate\n", bare);
    assertThat(Web.text(Web.fetch(server.at("/zlib")))).isEqualTo(Web.PAGE);
    assertThat(Web.text(Web.fetch(server.at("/bare")))).isEqualTo(Web.PAGE);
  }

  /// RFC 7932, 9: a window of 2^16, one stored block of five bytes, an empty last block.
  @Test
  void readsBrotli() {
    byte[] stored = {0x40, 0x00, 0x10, 'h', 'e', 'l', 'l', 'o', 0x03};
    server.body("/", "Content-Encoding: br\n", stored);
    assertThat(Web.text(Web.fetch(server.at("/")))).isEqualTo("hello");
  }

  @Test
  void interimAnswersArePassedOver() {
    server.raw("/", "HTTP/1.1 103 Hints\nLink: </x>\n\nHTTP/1.1 200 OK\nContent-Length: 2\n\nok");
    assertThat(Web.text(Web.fetch(server.at("/")))).isEqualTo("ok");
  }

  /// The results come in the order of the list, however long each takes.
  @Test
  void fetchesAheadInOrder() {
    List<String> addresses = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int number = i;
      server.on(
          "/" + i,
          out -> {
            Thread.sleep(number % 3 == 0 ? 20 : 0);
            LoopbackServer.write(out, "HTTP/1.1 200 OK\r\n\r\npage " + number);
          });
      addresses.add(server.at("/" + i));
    }
    List<String> texts = new ArrayList<>();
    try (FetchAhead ahead = new FetchAhead(new Fetcher(Web.options()), addresses)) {
      while (ahead.hasNext()) {
        texts.add(Web.text(ahead.next()));
      }
    }
    assertThat(texts)
        .containsExactlyElementsOf(IntStream.range(0, 40).mapToObj(i -> "page " + i).toList());
  }

  @Test
  void givesUpWhatIsUnderWay() {
    server.on("/", out -> Thread.sleep(20_000));
    server.page("/quick", Web.PAGE);
    long start = System.nanoTime();
    try (FetchAhead ahead =
        new FetchAhead(new Fetcher(Web.options()), List.of(server.at("/quick"), server.at("/")))) {
      assertThat(Web.text(ahead.next())).isEqualTo(Web.PAGE);
    }
    assertThat(System.nanoTime() - start).isLessThan(18_000_000_000L);
  }

  // --- TLS

  private static KeyStore keys() throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = FetcherTest.class.getResourceAsStream("courier.p12")) {
      keys.load(Objects.requireNonNull(in), "invented".toCharArray());
    }
    return keys;
  }

  private static SSLContext context() throws GeneralSecurityException, IOException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(keys(), "invented".toCharArray());
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(keys());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  /// The certificate is checked against the name that was asked for, not the address behind it.
  @Test
  void secureConnectionsAreCheckedByName() throws GeneralSecurityException, IOException {
    SSLContext context = context();
    InetAddress here = InetAddress.getLoopbackAddress();
    SSLServerSocket socket =
        (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 50, here);
    try (LoopbackServer secure = new LoopbackServer(socket)) {
      secure.page("/a", Web.PAGE);
      SSLSocketFactory tls = context.getSocketFactory();
      Fetcher fetcher =
          new Fetcher(Web.options().withTls(() -> tls).withResolver(host -> List.of(here)));
      String port = ":" + secure.port() + "/a";
      assertThat(Web.text(fetcher.fetch("https://courier.example" + port))).isEqualTo(Web.PAGE);
      Web.expect(
          fetcher.fetch("https://gazette.example" + port),
          FetchFault.UNREACHABLE,
          "gazette.example");
      // a certificate that nobody vouches for
      Web.expect(
          new Fetcher(Web.options().withResolver(host -> List.of(here)))
              .fetch("https://courier.example" + port),
          FetchFault.UNREACHABLE,
          "no secure connection");
    }
  }
}
