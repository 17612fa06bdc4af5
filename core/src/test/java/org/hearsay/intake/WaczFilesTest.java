package org.hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.intake.ArchiveBuilder.page;
import static org.hearsay.intake.ArchiveBuilder.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WaczFilesTest {
  private static final String DAY = "2031-03-14T09:30:00Z";

  @TempDir private Path folder;

  private static byte[] archive(String headline) {
    return new ArchiveBuilder(true)
        .answer("https://courier.example/a", DAY, page(headline, "It sails."))
        .bytes();
  }

  /// Names and contents, in pairs.
  private List<Received> read(Object... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) entries[i]));
        zip.write((byte[]) entries[i + 1]);
      }
    }
    return readFile(bytes.toByteArray());
  }

  private List<Received> readFile(byte[] bytes) throws IOException {
    Path file = folder.resolve("pages.wacz");
    Files.write(file, bytes);
    try (Stream<Received> received =
        Intake.read(List.of(file.toString()), IntakeOptions.standard())) {
      return received.toList();
    }
  }

  private static byte[] index(String name, byte[] archive) {
    return utf8(
        "{\"profile\": \"data-package\", \"resources\": [{\"name\": \"x\", \"path\": \""
            + name
            + "\", \"hash\": \"sha256:"
            + ArchiveBuilder.sha256(archive)
            + "\"}]}");
  }

  @Test
  void everyArchiveInTheFileIsRead() throws IOException {
    byte[] one = archive("One");
    List<Received> received =
        read(
            "datapackage.json", index("archive/a.warc.gz", one),
            "pages/pages.jsonl", utf8("{}"),
            "archive/b.warc.gz", archive("Two"),
            "archive/a.warc.gz", one);
    assertThat(received)
        .extracting(r -> ((Received.Accepted) r).report().title())
        .containsExactly("One", "Two");
    assertThat(((Received.Accepted) received.getFirst()).report().provenance().origin())
        .endsWith("pages.wacz!archive/a.warc.gz@0");
    assertThat(folder).isDirectoryNotContaining(p -> !p.endsWith("pages.wacz"));
  }

  @Test
  void aChangedArchiveIsNamed() throws IOException {
    List<Received> received =
        read(
            "archive/a.warc.gz", archive("Forged"),
            "datapackage.json", index("archive/a.warc.gz", archive("Sound")));
    assertThat(received).hasSize(2);
    assertThat(((Received.Skipped) received.getLast()).reason()).isEqualTo("bad archive");
    assertThat(((Received.Skipped) received.getLast()).detail()).contains("was changed");
  }

  @Test
  void namesAreNoPaths() throws IOException {
    List<Received> received = read("archive/../../../outside.warc.gz", archive("Out"));
    assertThat(received).hasSize(1);
    assertThat(Files.exists(folder.resolve("../../outside.warc.gz"))).isFalse();
    assertThat(folder.toFile().list()).containsExactly("pages.wacz");
  }

  @Test
  void anEntryThatUnpacksWithoutEndIsGivenUp() throws IOException {
    List<Received> received = read("archive/zeros.warc", new byte[70_000_000]);
    assertThat(received)
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r).isInstanceOf(Received.Skipped.class));
  }

  @Test
  void brokenFilesAreNamed() throws IOException {
    ByteArrayOutputStream sound = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(sound)) {
      zip.putNextEntry(new ZipEntry("archive/a.warc.gz"));
      zip.write(archive("One"));
    }
    byte[] whole = sound.toByteArray();
    byte[] huge = whole.clone();
    int end = whole.length - 22;
    Arrays.fill(huge, end + 12, end + 16, (byte) 0x7F);
    for (byte[] broken :
        List.of(new byte[0], utf8("no zip"), Arrays.copyOf(whole, whole.length / 2), huge)) {
      assertThat(readFile(broken))
          .singleElement()
          .satisfies(r -> assertThat(((Received.Skipped) r).reason()).isEqualTo("bad archive"));
    }
    assertThat(read("notes.txt", utf8("x")))
        .singleElement()
        .satisfies(r -> assertThat(((Received.Skipped) r).detail()).contains("no archive/"));
  }
}
