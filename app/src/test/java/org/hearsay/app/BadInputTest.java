package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hearsay.app.RecordingConsole.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is wrong with one input is said in one line and costs the others nothing.
final class BadInputTest {
  @TempDir Path folder;

  @BeforeEach
  void writeTwoGoodReports() throws IOException {
    write("one.txt", Texts.FERRY_COURIER.getBytes(StandardCharsets.UTF_8));
    write("two.txt", Texts.FERRY_GAZETTE.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void emptyFile() throws IOException {
    expectSkipped(write("bad.txt", new byte[0]), "empty");
  }

  @Test
  void binaryJunk() throws IOException {
    byte[] junk = new byte[5_000];
    new Random(11).nextBytes(junk);
    expectSkipped(write("bad.txt", junk), "not text");
  }

  @Test
  void wrongEncodingIsDetected() throws IOException {
    byte[] latin = Texts.FERRY_GERMAN.getBytes(StandardCharsets.ISO_8859_1);
    Run run = RecordingConsole.run("read", write("latin.txt", latin).toString());
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Bürgermeisterin").contains("Brücke");
  }

  @Test
  void wrongEncodingThatCannotBeToldIsSaid() throws IOException {
    byte[] mixed = new byte[600];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = (byte) (i % 3 == 0 ? 0x81 + i % 0x1F : 'a' + i % 26);
    }
    Run run = RecordingConsole.run("read", write("bad.txt", mixed).toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).containsAnyOf("unknown encoding", "not text");
  }

  @Test
  void hugeFile() throws IOException {
    Path huge = folder.resolve("bad.txt");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(200L << 20);
    }
    expectSkipped(huge, "too large");
  }

  @Test
  void folderThatCannotBeRead() throws IOException {
    assumeFalse("root".equals(System.getProperty("user.name")), "root may read every folder");
    Path closed = Files.createDirectory(folder.resolve("bad"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    expectSkipped(closed, "cannot be read");
  }

  @Test
  void missingFile() {
    expectSkipped(folder.resolve("bad.txt"), "not found");
  }

  @Test
  void webAddressThatIsNone() {
    Run run = RecordingConsole.run("read", "https://desk@harbour-courier.example/ferry");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .startsWith(
            "hearsay: skipped https://desk@harbour-courier.example/ferry: bad address: a user"
                + " name");
  }

  @Test
  void badPublished() {
    for (String value : List.of("yesterday", "2031-02-30", "14.03.2031", "2031-03-14T25:00")) {
      Run run =
          RecordingConsole.run(
              "compare", "--published", value, folder.resolve("one.txt").toString());
      assertThat(run.status()).as(value).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("'" + value + "'").contains("YYYY-MM-DD");
    }
  }

  @Test
  void nothingButBadInput() throws IOException {
    Path bad = write("bad.txt", new byte[0]);
    for (String format : List.of("text", "json", "html", "markdown")) {
      Run run = RecordingConsole.run("compare", "--format", format, bad.toString());
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("skipped " + bad).contains("no report could be read");
    }
  }

  @Test
  void aFileNameCannotWriteToTheTerminal() {
    Run run = RecordingConsole.run("read", "\u001B[2Jgone.txt");
    assertThat(run.err()).contains("\\x1b[2Jgone.txt").doesNotContain("\u001B");
  }

  @Test
  void everyBadInputOfAFolderIsNamed() throws IOException {
    write("empty.txt", new byte[0]);
    write("picture.png", "\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1));
    Run run = RecordingConsole.run("read", folder.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.outLines()).hasSize(4);
    assertThat(run.err().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith("hearsay: skipped " + folder));
  }

  /// `bad` between two good reports: named with its reason, and the two compared all the same.
  private void expectSkipped(Path bad, String reason) {
    List<String> arguments = new ArrayList<>(List.of("compare", "--format", "json"));
    arguments.add(folder.resolve("one.txt").toString());
    arguments.add(bad.toString());
    arguments.add(folder.resolve("two.txt").toString());
    Run compared = RecordingConsole.run(arguments.toArray(String[]::new));
    assertThat(compared.status()).isEqualTo(1);
    assertThat(compared.err().lines())
        .singleElement()
        .satisfies(
            line -> assertThat(line).startsWith("hearsay: skipped " + bad + ": " + reason + ": "));
    assertThat(compared.out()).contains("\"one.txt\"").contains("\"two.txt\"");
    Run read = RecordingConsole.run("read", bad.toString());
    assertThat(read.status()).isEqualTo(1);
    assertThat(read.outLines())
        .singleElement()
        .satisfies(line ->
            assertThat(line)
                .startsWith("{\"origin\":\"" + bad + "\",\"skipped\":{\"reason\":\"" + reason));
  }

  @Test
  void leavesNothingBehind() throws IOException {
    Path target = folder.resolve("out.json");
    Files.writeString(target, "before");
    Run run =
        RecordingConsole.run(
            "compare", "--format", "json", "--output", target.toString(), "missing.txt");
    assertThat(run.status()).isEqualTo(1);
    assertThat(Files.readString(target)).isEqualTo("before");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("one.txt", "two.txt", "out.json");
    }
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
