package org.hearsay.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.Warcinfo;

/// What is saved is read back with the archivists' own library.
final class CaptureFileTest {
  @TempDir Path folder;

  private final LoopbackServer server = LoopbackServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  /// One record as a test sees it.
  private record Seen(String type, String target, String http, String body) {}

  private static List<Seen> records(Path file) throws IOException {
    List<Seen> seen = new ArrayList<>();
    try (WarcReader reader = new WarcReader(file)) {
      for (WarcRecord each : reader) {
        assertThat(each.version().toString()).isEqualTo("WARC/1.1");
        switch (each) {
          case WarcResponse response -> {
            HttpResponse http = response.http();
            seen.add(
                new Seen(
                    "response",
                    response.target(),
                    http.status() + " " + http.reason(),
                    new String(
                        http.bodyDecoded().stream().readAllBytes(), StandardCharsets.UTF_8)));
          }
          case WarcRequest request ->
              seen.add(
                  new Seen(
                      "request",
                      request.target(),
                      request.http().method() + " " + request.http().target(),
                      request.http().headers().first("Host").orElse("")));
          default -> seen.add(new Seen(each.type(), "", "", ""));
        }
      }
    }
    return seen;
  }

  private Path save(String name, String... paths) throws IOException {
    Path file = folder.resolve(name);
    Fetcher fetcher = new Fetcher(Web.options());
    try (CaptureFile captures = CaptureFile.create(file, Web.AGENT)) {
      for (String path : paths) {
        captures.save(fetcher.fetch(server.at(path)).trail(), null);
      }
    }
    return file;
  }

  @Test
  void keepsEveryExchange() throws IOException {
    server.raw("/old", "HTTP/1.1 301 Moved\nLocation: /a\nContent-Length: 0\n\n");
    server.body("/a", "Content-Encoding: gzip\n", Web.gzip(Web.bytes(Web.PAGE)));
    String chunked = "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n";
    server.raw("/chunks", chunked + "2\nhe\n3\nllo\n0\n\n");
    String here = "127.0.0.1:" + server.port();
    for (String name : List.of("captures.warc.gz", "captures.warc")) {
      Path file = save(name, "/old", "/gone", "/chunks");
      assertThat(records(file))
          .as(name)
          .containsExactly(
              new Seen("warcinfo", "", "", ""),
              new Seen("response", server.at("/old"), "301 Moved", ""),
              new Seen("request", server.at("/old"), "GET /old", here),
              new Seen("response", server.at("/a"), "200 OK", Web.PAGE),
              new Seen("request", server.at("/a"), "GET /a", here),
              new Seen("response", server.at("/gone"), "404 Not Found", "nope\n"),
              new Seen("request", server.at("/gone"), "GET /gone", here),
              new Seen("response", server.at("/chunks"), "200 OK", "hello"),
              new Seen("request", server.at("/chunks"), "GET /chunks", here));
    }
  }

  @Test
  void namesServerDigestAndRequest() throws IOException {
    server.page("/a", Web.PAGE);
    Fetcher fetcher = new Fetcher(Web.options());
    FetchResult.Document document = Web.document(fetcher.fetch(server.at("/a")));
    Path file = folder.resolve("c.warc.gz");
    try (CaptureFile captures = CaptureFile.create(file, Web.AGENT)) {
      captures.save(document.trail(), "an id");
    }
    try (WarcReader reader = new WarcReader(file)) {
      Warcinfo info = (Warcinfo) reader.next().orElseThrow();
      assertThat(info.filename()).contains("c.warc.gz");
      assertThat(info.fields().first("software")).contains(Web.AGENT);
      assertThat(info.fields().first("format")).contains("WARC File Format 1.1");
      WarcResponse response = (WarcResponse) reader.next().orElseThrow();
      assertThat(response.headers().first("WARC-Payload-Digest"))
          .contains(String.valueOf(document.capture().digest()));
      assertThat(response.headers().first("WARC-Block-Digest")).isPresent();
      assertThat(response.headers().first("Hearsay-Report-ID")).contains("an id");
      assertThat(response.date()).isEqualTo(document.capture().date());
      assertThat(response.ipAddress().orElseThrow().getHostAddress()).isEqualTo("127.0.0.1");
      WarcRequest request = (WarcRequest) reader.next().orElseThrow();
      assertThat(request.concurrentTo()).containsExactly(response.id());
      assertThat(request.http().headers().first("User-Agent")).contains(Web.AGENT);
    }
  }

  /// An error page that was not read to its end says so.
  @Test
  void whatWasCutIsMarked() throws IOException {
    server.raw("/", "HTTP/1.1 500 Oh\n\n" + "x".repeat(100_000));
    Path file = save("c.warc.gz", "/");
    try (WarcReader reader = new WarcReader(file)) {
      reader.next();
      WarcResponse response = (WarcResponse) reader.next().orElseThrow();
      assertThat(response.headers().first("WARC-Truncated")).contains("length");
      assertThat(response.headers().first("WARC-Payload-Digest")).isEmpty();
    }
  }

  /// A run that is cut off leaves whole records, under another name.
  @Test
  void isReadableBeforeItIsWhole() throws IOException {
    server.page("/a", Web.PAGE).page("/b", Web.PAGE);
    Path file = folder.resolve("c.warc.gz");
    Path open = folder.resolve("c.warc.gz.open");
    Fetcher fetcher = new Fetcher(Web.options());
    try (CaptureFile captures = CaptureFile.create(file, Web.AGENT)) {
      captures.save(fetcher.fetch(server.at("/a")).trail(), null);
      assertThat(file).doesNotExist();
      assertThat(records(open)).hasSize(3);
      // what a full disk or a power failure leaves of the next record
      byte[] whole = Files.readAllBytes(open);
      captures.save(fetcher.fetch(server.at("/b")).trail(), null);
      byte[] more = Files.readAllBytes(open);
      Path torn = folder.resolve("torn.warc.gz");
      Files.write(torn, java.util.Arrays.copyOf(more, whole.length + 40));
      List<String> types = new ArrayList<>();
      try (WarcReader reader = new WarcReader(torn)) {
        for (int i = 0; i < 3; i++) {
          types.add(reader.next().orElseThrow().type());
        }
      }
      assertThat(types).containsExactly("warcinfo", "response", "request");
      assertThatThrownBy(() -> CaptureFile.create(file, Web.AGENT))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("a run that was cut off left");
    }
    assertThat(records(file)).hasSize(5);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("c.warc.gz", "torn.warc.gz");
    }
  }

  @Test
  void neverWritesOverCaptures() throws IOException {
    Path file = Files.writeString(folder.resolve("c.warc.gz"), "kept");
    assertThatThrownBy(() -> CaptureFile.create(file, Web.AGENT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("captures are never written over");
    assertThat(file).hasContent("kept");
    assertThatThrownBy(() -> CaptureFile.create(folder.resolve("c.zip"), Web.AGENT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(".warc.gz");
  }
}
