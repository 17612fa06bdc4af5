package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchivesTest {
  @TempDir private Path folder;

  private static byte[] record(String url, String date, String type, String sentence)
      throws IOException {
    String block =
        "HTTP/1.1 200 OK\r\nContent-Type: "
            + type
            + "\r\n\r\n<html><body><article><p>"
            + sentence
            + " said Ilse Lund, who runs the port of Tarvo, on Monday. Nobody was hurt, she said"
            + " after a meeting with the crews.</p></article></body></html>";
    byte[] content = block.getBytes(StandardCharsets.UTF_8);
    String head =
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x:"
            + url.hashCode()
            + ">\r\nWARC-Date: "
            + date
            + "\r\nWARC-Target-URI: "
            + url
            + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + content.length
            + "\r\n\r\n";
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(head.getBytes(StandardCharsets.UTF_8));
      gzip.write(content);
      gzip.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private Path archive() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        record("https://courier.example/a", "2031-03-14T09:30:00Z", "text/html", "\"It sails,\""));
    out.writeBytes(
        record("https://courier.example/p", "2031-03-14T09:30:01Z", "image/png", "no page"));
    out.writeBytes(
        record("https://gazette.example/b", "2031-03-15T09:30:00Z", "text/html", "\"It sinks,\""));
    Path file = folder.resolve("two.warc.gz");
    Files.write(file, out.toByteArray());
    return file;
  }

  @Test
  void readsAnArchiveAndSaysWhatItHeld() throws IOException {
    String file = archive().toString();
    RecordingConsole.Run run = RecordingConsole.run("read", "--model", "none", file);
    assertThat(run.status()).isZero();
    assertThat(run.outLines()).hasSize(2);
    assertThat(run.outLines().getFirst())
        .contains("\"capture\":{\"url\":\"https://courier.example/a\"", "\"offset\":0")
        .contains("\"host\":\"courier.example\"");
    assertThat(run.err())
        .isEqualTo("hearsay: " + file + ": 3 records: 2 pages; passed over: 1 other type\n");
    assertThat(RecordingConsole.run("read", "--quiet", "--model", "none", file).err()).isEmpty();
  }

  @Test
  void choosesByDayAndHost() throws IOException {
    String file = archive().toString();
    assertThat(RecordingConsole.run("read", "--model", "none", "--from", "2031-03-15", file).out())
        .contains("gazette.example/b")
        .doesNotContain("courier.example");
    assertThat(RecordingConsole.run("read", "--model", "none", "--to", "2031-03-14", file).out())
        .contains("courier.example/a")
        .doesNotContain("gazette.example");
    assertThat(
            RecordingConsole.run("read", "--model", "none", "--host", "gazette.example", file)
                .outLines())
        .hasSize(1);
    RecordingConsole.Run wrong =
        RecordingConsole.run("read", "--from", "2031-03-15", "--to", "2031-03-14", file);
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("--from 2031-03-15 is later than --to 2031-03-14");
  }

  @Test
  void goesOnWhereItIsTold() throws IOException {
    Path file = archive();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 50));
    RecordingConsole.Run cut = RecordingConsole.run("read", "--model", "none", file.toString());
    assertThat(cut.status()).isEqualTo(1);
    assertThat(cut.err()).contains("go on with --resume ");
    String offset =
        cut.err().lines().findFirst().orElseThrow().replaceFirst(".*--resume (\\d+).*", "$1");
    Files.write(file, whole);
    RecordingConsole.Run rest =
        RecordingConsole.run("read", "--model", "none", "--resume", offset, file.toString());
    assertThat(rest.status()).isZero();
    assertThat(rest.outLines()).singleElement().asString().contains("gazette.example/b");
    assertThat(RecordingConsole.run("read", "--resume", "x", file.toString()).err())
        .contains("'x' is no offset");
    assertThat(
            RecordingConsole.run("read", "--resume", "5", file.toString(), file.toString())
                .status())
        .isEqualTo(2);
  }
}
