package org.hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.hearsay.intake.Received.Accepted;
import org.hearsay.intake.Received.Skipped;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

final class IntakeTest {
  private static final String TEXT =
      "Ferry to sail again in May\nThe harbour board said on Monday that the ferry would sail.\n";

  @TempDir Path folder;

  @Test
  void readsAFileAsItStands() throws IOException {
    Path file = write("ferry.txt", TEXT);
    Report report = only(file.toString());
    assertThat(report.body()).isEqualTo(TEXT);
    assertThat(report.title()).isEqualTo("Ferry to sail again in May");
    assertThat(report.id().value()).isEqualTo("ferry.txt");
    assertThat(report.provenance().origin()).isEqualTo(file.toString());
    assertThat(report.published()).isNull();
    assertThat(report.outlet()).isNull();
    assertThat(report.language()).isEqualTo("en");
  }

  @Test
  void readsFoldersByNameToTheirDepthsWithoutHiddenFiles() throws IOException {
    write("b.txt", TEXT);
    write("a/z.md", TEXT);
    write("a/.draft.txt", TEXT);
    write(".hidden/c.txt", TEXT);
    write("c", TEXT);
    assertThat(ids(folder.toString())).containsExactly("z.md", "b.txt", "c");
  }

  @Test
  void tellsFilesOfOneNameApartByTheirFolders() throws IOException {
    write("monday/report.txt", TEXT);
    write("tuesday/report.txt", TEXT);
    write("tuesday/other.txt", TEXT);
    String monday = folder.resolve("monday").toString();
    String tuesday = folder.resolve("tuesday").toString();
    assertThat(ids(monday, tuesday))
        .containsExactly("monday/report.txt", "other.txt", "tuesday/report.txt");
    assertThat(ids(tuesday, monday))
        .containsExactly("other.txt", "tuesday/report.txt", "monday/report.txt");
  }

  @Test
  void readsAFileGivenTwiceOnce() throws IOException {
    String file = write("ferry.txt", TEXT).toString();
    List<Received> received = read(file, folder.toString());
    assertThat(received).hasSize(2);
    assertThat(received.get(0)).isInstanceOf(Accepted.class);
    assertThat(skipped(received.get(1)).reason()).isEqualTo("given twice");
  }

  @Test
  void followsNoLinkInACircle() throws IOException {
    write("a/ferry.txt", TEXT);
    Files.createSymbolicLink(folder.resolve("a/back"), folder);
    List<Received> received = read(folder.toString());
    assertThat(received).hasSize(2);
    assertThat(skipped(received.get(0)).reason()).isEqualTo("link loop");
    assertThat(received.get(1)).isInstanceOf(Accepted.class);
  }

  @Test
  void namesWhatIsMissing() {
    Skipped skipped = onlySkipped(folder.resolve("nothing.txt").toString());
    assertThat(skipped.reason()).isEqualTo("not found");
    assertThat(skipped.origin()).endsWith("nothing.txt");
  }

  @Test
  void namesAFolderThatMayNotBeRead() throws IOException {
    assumeFalse("root".equals(System.getProperty("user.name")), "root may read every folder");
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assertThat(onlySkipped(closed.toString()).reason()).isEqualTo("cannot be read");
  }

  @Test
  void skipsEmptyFiles() throws IOException {
    assertThat(onlySkipped(write("empty.txt", "").toString()).reason()).isEqualTo("empty");
    assertThat(onlySkipped(write("blank.txt", " \n\t\n").toString()).reason()).isEqualTo("empty");
    assertThat(onlySkipped(write("mark.txt", "\uFEFF").toString()).reason()).isEqualTo("empty");
    assertThat(onlySkipped(Files.createDirectory(folder.resolve("none")).toString()).reason())
        .isEqualTo("empty");
  }

  @Test
  void skipsBinaryJunk() throws IOException {
    byte[] junk = new byte[20_000];
    new Random(7).nextBytes(junk);
    assertThat(onlySkipped(write("junk.txt", junk).toString()).reason()).isEqualTo("not text");
    byte[] withoutZeros = junk.clone();
    for (int i = 0; i < junk.length; i++) {
      withoutZeros[i] = junk[i] == 0 ? 1 : junk[i];
    }
    assertThat(onlySkipped(write("junk2.txt", withoutZeros).toString()).reason())
        .isIn("not text", "unknown encoding");
  }

  @Test
  void saysWhatADocumentOfAnotherKindIs() throws IOException {
    byte[] pdf = "%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1);
    Skipped skipped = onlySkipped(write("report", pdf).toString());
    assertThat(skipped.reason()).isEqualTo("not text");
    assertThat(skipped.detail()).contains("PDF");
  }

  @Test
  void skipsAHugeFileWithoutReadingIt() throws IOException {
    Path huge = folder.resolve("huge.txt");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(200_000_000);
    }
    Skipped skipped = onlySkipped(huge.toString());
    assertThat(skipped.reason()).isEqualTo("too large");
    assertThat(skipped.detail()).contains("200,000,000").contains("20,000,000");
  }

  @Test
  void unpacksNoMoreThanTheLimit() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      byte[] line = "The ferry sailed and sailed.\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 100; i++) {
        out.write(line);
      }
    }
    Path file = write("bomb.txt.gz", packed.toByteArray());
    try (Stream<Received> received =
        Intake.read(
            List.of(file.toString()), IntakeOptions.standard().withLimits(1_000_000, 1_000_000))) {
      assertThat(skipped(received.toList().getFirst()).reason()).isEqualTo("too large");
    }
  }

  @Test
  void saysThatOtherXmlIsNotReadYet() throws IOException {
    write("feed.xml", "<?xml version=\"1.0\"?><nitf></nitf>");
    write("feed", "<?xml version=\"1.0\"?><nitf></nitf>");
    assertThat(read(folder.toString()))
        .hasSize(2)
        .allSatisfy(r -> assertThat(skipped(r).reason()).isEqualTo("not supported yet"));
  }

  @Test
  void readsStandardInputAsTextPageOrLines() {
    assertThat(standardInput(TEXT)).singleElement().isInstanceOf(Accepted.class);
    List<Received> page =
        standardInput("<!DOCTYPE html><p>" + "The ferry will sail again. ".repeat(20));
    assertThat(accepted(page.getFirst()).body()).startsWith("The ferry will").doesNotContain("<p>");
    List<Received> lines =
        standardInput("{\"id\": 1, \"text\": \"One.\"}\n{\"id\": \"b\", \"text\": \"Two.\"}\n");
    assertThat(lines).extracting(r -> accepted(r).id().value()).containsExactly("1", "b");
  }

  @Test
  void readsPackedLines() throws IOException {
    byte[] lines =
        "{\"id\":\"a\",\"text\":\"One.\"}\n{\"text\":\"Two.\"}".getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gzip)) {
      out.write(lines);
    }
    ByteArrayOutputStream xz = new ByteArrayOutputStream();
    try (OutputStream out = new XZOutputStream(xz, new LZMA2Options())) {
      out.write(lines);
    }
    assertThat(ids(write("a.jsonl.gz", gzip.toByteArray()).toString()))
        .containsExactly("a", "a.jsonl.gz:2");
    assertThat(ids(write("a.jsonl.xz", xz.toByteArray()).toString()))
        .containsExactly("a", "a.jsonl.xz:2");
    byte[] cut = Arrays.copyOf(gzip.toByteArray(), gzip.size() - 12);
    List<Received> broken = read(write("cut.jsonl.gz", cut).toString());
    assertThat(skipped(broken.getLast()).reason()).isEqualTo("cannot be read");
    assertThat(skipped(broken.getLast()).detail()).contains("line");
  }

  @Test
  void datesReportsThatCarryNoDate() throws IOException {
    PublicationTime day = PublicationTime.of(LocalDate.of(2031, 3, 14));
    write("a.txt", TEXT);
    write("b.txt", "Head\nPublished: 2031-03-01\n\nThe ferry sailed.\n");
    try (Stream<Received> received =
        Intake.read(List.of(folder.toString()), IntakeOptions.standard().withPublished(day))) {
      assertThat(received.map(r -> accepted(r).published()))
          .containsExactly(day, PublicationTime.of(LocalDate.of(2031, 3, 1)));
    }
  }

  @Test
  void decodesWhatIsNotUtf8() throws IOException {
    String words =
        "Die Bürgermeisterin sagte, die Brücke müsse für eine Woche geschlossen werden. "
            + "„Wir können das nicht länger verantworten“, fügte sie hinzu.";
    for (String name : List.of("windows-1252", "UTF-16LE", "UTF-16BE", "UTF-8")) {
      Path file = write(name + ".txt", words.getBytes(Charset.forName(name)));
      assertThat(only(file.toString()).body()).as(name).isEqualTo(words);
    }
  }

  @Test
  void holdsOneLineAtATime() throws IOException {
    Path lines = folder.resolve("many.jsonl");
    try (var out = Files.newBufferedWriter(lines)) {
      for (int i = 0; i < 50_000; i++) {
        out.write("{\"id\":" + i + ",\"text\":\"The ferry sailed.\"}\n");
      }
    }
    try (Stream<Delivery> deliveries =
        Intake.deliveries(List.of(lines.toString()), IntakeOptions.standard())) {
      var iterator = deliveries.iterator();
      assertThat(accepted(iterator.next().read()).id().value()).isEqualTo("0");
    }
    assumeTrue(Files.exists(lines));
    try (Stream<Received> all = Intake.read(List.of(lines.toString()), IntakeOptions.standard())) {
      assertThat(all.count()).isEqualTo(50_000);
    }
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private static List<Received> read(String... inputs) {
    try (Stream<Received> received = Intake.read(List.of(inputs), IntakeOptions.standard())) {
      return received.toList();
    }
  }

  private static List<Received> standardInput(String text) {
    IntakeOptions options =
        IntakeOptions.standard()
            .withStandardInput(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    try (Stream<Received> received = Intake.read(List.of("-"), options)) {
      return received.toList();
    }
  }

  private static List<String> ids(String... inputs) {
    return read(inputs).stream().map(r -> accepted(r).id().value()).toList();
  }

  private static Report only(String input) {
    List<Received> received = read(input);
    assertThat(received).hasSize(1);
    return accepted(received.getFirst());
  }

  private static Skipped onlySkipped(String input) {
    List<Received> received = read(input);
    assertThat(received).hasSize(1);
    return skipped(received.getFirst());
  }

  private static Report accepted(Received received) {
    assertThat(received).isInstanceOf(Accepted.class);
    return ((Accepted) received).report();
  }

  private static Skipped skipped(Received received) {
    assertThat(received).isInstanceOf(Skipped.class);
    return (Skipped) received;
  }
}
