package org.hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.intake.ArchiveBuilder.gzip;
import static org.hearsay.intake.ArchiveBuilder.joined;
import static org.hearsay.intake.ArchiveBuilder.page;
import static org.hearsay.intake.ArchiveBuilder.utf8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.hearsay.report.Capture;
import org.hearsay.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WarcFilesTest {
  private static final String DAY = "2031-03-14T09:30:00Z";
  private static final String HTML = "Content-Type: text/html\r\n";

  @TempDir private Path folder;

  /// What one archive gave, and what its watch was told.
  private record Read(List<Received> all, List<ArchiveTally> tallies) {
    List<Report> reports() {
      return all.stream()
          .filter(Received.Accepted.class::isInstance)
          .map(r -> ((Received.Accepted) r).report())
          .toList();
    }

    List<Received.Skipped> skipped() {
      return all.stream()
          .filter(Received.Skipped.class::isInstance)
          .map(Received.Skipped.class::cast)
          .toList();
    }

    ArchiveTally tally() {
      assertThat(tallies).hasSize(1);
      return tallies.getFirst();
    }
  }

  private static Capture capture(Report report) {
    return Objects.requireNonNull(report.provenance().capture());
  }

  private Read read(byte[] archive) throws IOException {
    return read(archive, IntakeOptions.standard());
  }

  private Read read(byte[] archive, IntakeOptions options) throws IOException {
    Path file = folder.resolve("pages.warc.gz");
    Files.write(file, archive);
    return read(file.toString(), options);
  }

  private static Read read(String input, IntakeOptions options) {
    List<ArchiveTally> tallies = new ArrayList<>();
    IntakeWatch watch =
        new IntakeWatch() {
          @Override
          public void reached(String origin, long bytes, long bytesTotal) {}

          @Override
          public void finished(String origin, ArchiveTally tally) {
            tallies.add(tally);
          }
        };
    try (Stream<Received> all = Intake.read(List.of(input), options.withWatch(watch))) {
      return new Read(all.toList(), tallies);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyPageNamesTheRecordItComesFrom(boolean packed) throws IOException {
    ArchiveBuilder archive = new ArchiveBuilder(packed);
    archive.record("warcinfo", "urn:x:1", DAY, "", utf8("software: a test\r\n"));
    int second = archive.size();
    archive.answer("https://www.courier.example/ferry", DAY, page("Ferry to sail", "It sails."));
    Read read = read(archive.bytes());
    assertThat(read.skipped()).isEmpty();
    Report report = read.reports().getFirst();
    assertThat(report.id().value()).isEqualTo("pages.warc.gz@" + second);
    assertThat(report.body()).startsWith("It sails. The harbour master").contains("Ilse Lund");
    assertThat(report.title()).isEqualTo("Ferry to sail");
    assertThat(Objects.requireNonNull(report.outlet()).host()).isEqualTo("courier.example");
    assertThat(report.published()).isNull();
    Capture capture = capture(report);
    assertThat(capture.url()).hasToString("https://www.courier.example/ferry");
    assertThat(capture.date()).isEqualTo(Instant.parse(DAY));
    assertThat(capture.status()).isEqualTo(200);
    assertThat(capture.digest()).startsWith("sha256:");
    assertThat(capture.verified()).isTrue();
    assertThat(capture.recordId()).isEqualTo("urn:uuid:00000000-0000-0000-0000-000000000002");
    assertThat(capture.offset()).isEqualTo(second);
    assertThat(report.provenance().origin()).endsWith("pages.warc.gz@" + second);
    assertThat(read.tally())
        .isEqualTo(new ArchiveTally(1, 0, Map.of(PassedOver.ABOUT_CAPTURES, 1L)));
  }

  @Test
  void whatIsNoPageIsCountedAndPassedOver() throws IOException {
    ArchiveBuilder archive = new ArchiveBuilder(true);
    String at = "https://courier.example/";
    byte[] html = utf8(page("Ferry", "It sails."));
    archive
        .record(
            "request",
            at,
            DAY,
            "Content-Type: application/http\r\n",
            utf8("GET / HTTP/1.1\r\n\r\n"))
        .record(
            "metadata", at, DAY, "Content-Type: application/warc-fields\r\n", utf8("via: x\r\n"))
        .record(
            "revisit",
            at,
            DAY,
            "Content-Type: application/http\r\n",
            utf8("HTTP/1.1 304 Not Modified\r\n\r\n"))
        .record("continuation", at, DAY, "WARC-Segment-Number: 2\r\n", html)
        .record(
            "response", "dns:courier.example", DAY, "Content-Type: text/dns\r\n", utf8("20310314"))
        .answer(at, DAY, "301 Moved", "Location: /b\r\nContent-Type: text/html\r\n", html)
        .answer(at, DAY, "404 Not Found", HTML, html)
        .answer(at, DAY, "503 Busy", HTML, html)
        .answer(
            at,
            DAY,
            "200 OK",
            "Content-Type: image/png\r\n",
            new byte[] {(byte) 0x89, 'P', 'N', 'G'})
        .answer(at, DAY, "200 OK", "Content-Type: application/rss+xml\r\n", utf8("<rss/>"))
        .answer(at, DAY, "200 OK", "", new byte[] {0, 1, 2, 3, 4})
        .record("unheard-of", at, DAY, "", html)
        .answer(at, DAY, "200 OK", "", html)
        .record("resource", at, DAY, HTML, html)
        .record("resource", at, DAY, "Content-Type: image/gif\r\n", html)
        .record(
            "conversion",
            at,
            DAY,
            "Content-Type: text/plain\r\n",
            utf8("Ferry to sail\n\nNobody was hurt, the harbour master said."));
    Read read = read(archive.bytes());
    assertThat(read.skipped()).isEmpty();
    assertThat(read.reports()).hasSize(3);
    assertThat(capture(read.reports().get(1)).status()).isNull();
    assertThat(read.reports().get(2).title()).isEqualTo("Ferry to sail");
    assertThat(read.tally().passedOver())
        .isEqualTo(
            Map.of(
                PassedOver.ABOUT_CAPTURES, 4L,
                PassedOver.REVISIT, 1L,
                PassedOver.REDIRECT, 1L,
                PassedOver.ERROR_PAGE, 2L,
                PassedOver.OTHER_TYPE, 5L));
    assertThat(read.tally().records()).isEqualTo(16);
  }

  @Test
  void codingsAreTakenOffAndDigestsCheckedBeforeThat() throws IOException {
    byte[] html = utf8(page("Ferry", "It sails."));
    byte[] gzip = gzip(html);
    ByteArrayOutputStream zlib = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(zlib)) {
      deflater.write(html);
    }
    byte[] chunked =
        joined(
            utf8(Integer.toHexString(100) + ";x=y\r\n"),
            Arrays.copyOf(html, 100),
            utf8("\r\n" + Integer.toHexString(html.length - 100) + "\r\n"),
            Arrays.copyOfRange(html, 100, html.length),
            utf8("\r\n0\r\n\r\n"));
    String at = "https://courier.example/";
    ArchiveBuilder archive =
        new ArchiveBuilder(true)
            .answer(at, DAY, "200 OK", HTML + "Content-Encoding: gzip\r\n", gzip)
            .answer(at, DAY, "200 OK", HTML + "Content-Encoding: deflate\r\n", zlib.toByteArray())
            .answer(at, DAY, "200 OK", HTML + "Content-Encoding: gzip\r\n", html)
            .answer(at, DAY, "200 OK", HTML + "Content-Encoding: br\r\n", html)
            .answer(at, DAY, "200 OK", HTML + "Transfer-Encoding: chunked\r\n", chunked)
            .answer(at, DAY, "200 OK", HTML + "Transfer-Encoding: chunked\r\n", html)
            .answer(at, DAY, "200 OK", HTML + "Content-Encoding: rot13\r\n", html)
            .answer(
                at, DAY, "200 OK", HTML + "Content-Encoding: gzip\r\n", Arrays.copyOf(gzip, 90));
    Read read = read(archive.bytes());
    assertThat(read.reports()).hasSize(6);
    assertThat(read.reports())
        .allSatisfy(report -> {
          assertThat(report.body()).startsWith("It sails.");
          assertThat(capture(report).verified()).isTrue();
        });
    assertThat(read.skipped())
        .extracting(Received.Skipped::reason)
        .containsExactly("bad archive record", "bad archive record");
    assertThat(read.skipped().getFirst().detail()).contains("rot13");
  }

  @Test
  void aChangedPayloadSaysSo() throws IOException {
    byte[] block =
        joined(utf8("HTTP/1.1 200 OK\r\n" + HTML + "\r\n"), utf8(page("A", "It sails.")));
    String type = "Content-Type: application/http\r\nWARC-Payload-Digest: ";
    ArchiveBuilder archive =
        new ArchiveBuilder(true)
            .record(
                "response",
                "https://courier.example/a",
                DAY,
                type + "sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n",
                block)
            .record("response", "https://courier.example/b", DAY, type + "whirlpool:00\r\n", block);
    List<Report> reports = read(archive.bytes()).reports();
    assertThat(capture(reports.get(0)).verified()).isFalse();
    assertThat(capture(reports.get(1)).verified()).isNull();
    assertThat(capture(reports.get(1)).digest()).isEqualTo("whirlpool:00");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBrokenRecordIsNamedAndTheRestIsRead(boolean packed) throws IOException {
    ArchiveBuilder archive = new ArchiveBuilder(packed);
    archive.answer("https://courier.example/1", DAY, page("One", "It sails."));
    int broken = archive.size();
    ArchiveBuilder other = new ArchiveBuilder(packed);
    other.answer("https://courier.example/2", DAY, page("Two", "It sinks."));
    byte[] bad = other.bytes();
    if (packed) {
      Arrays.fill(bad, 40, 80, (byte) 0x55);
    } else {
      bad =
          utf8(
              new String(bad, StandardCharsets.UTF_8)
                  .replace("Content-Length: ", "Content-Length: 9"));
    }
    archive.stored(bad);
    int third = archive.size();
    archive.answer("https://courier.example/3", DAY, page("Three", "It swims."));
    Read read = read(archive.bytes());
    assertThat(read.reports()).extracting(Report::title).containsExactly("One", "Three");
    assertThat(read.skipped()).hasSize(1);
    assertThat(read.skipped().getFirst().origin()).endsWith("@" + broken);
    assertThat(read.skipped().getFirst().reason()).isEqualTo("bad archive record");
    assertThat(read.skipped().getFirst().detail()).endsWith("reading goes on at byte " + third);
    assertThat(read.tally().faults()).isEqualTo(1);
  }

  @Test
  void everyWayToBreakARecordCostsThatRecordAlone() throws IOException {
    byte[] html = utf8(page("Bad", "It sinks."));
    ArchiveBuilder maker = new ArchiveBuilder(false);
    String type = "Content-Type: application/http\r\n";
    byte[] answer = joined(utf8("HTTP/1.1 200 OK\r\n" + HTML + "\r\n"), html);
    String at = "https://courier.example/bad";
    byte[] sound = gzip(maker.record("response", at, DAY, type, answer, answer.length));
    byte[] wrongChecksum = sound.clone();
    wrongChecksum[sound.length - 6] ^= 1;
    List<byte[]> broken =
        List.of(
            wrongChecksum,
            Arrays.copyOf(sound, sound.length - 30),
            gzip(maker.record("response", at, DAY, type, answer, answer.length + 50L)),
            gzip(maker.record("response", at, DAY, type, answer, answer.length - 50L)),
            gzip(maker.record("response", at, DAY, type, answer, -1)),
            gzip(maker.record("response", at, DAY, type, answer, Long.MAX_VALUE)),
            gzip(maker.record("response", at, DAY, type, utf8("nothing like HTTP"), 17)),
            gzip(maker.record("response", at, DAY, "X: " + "y".repeat(70_000) + "\r\n", answer, 9)),
            gzip(utf8("WARC/1.1\r\nno colon here\r\n\r\n")),
            gzip(utf8("WARC/1.1\r\nContent-Length: x\r\n\r\n")),
            gzip(utf8("no archive at all")),
            utf8("between members"),
            new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3, 4, 5});
    for (byte[] bad : broken) {
      ArchiveBuilder archive = new ArchiveBuilder(true);
      archive.answer("https://courier.example/1", DAY, page("One", "It sails."));
      int offset = archive.size();
      archive.stored(bad);
      archive.answer("https://courier.example/3", DAY, page("Three", "It swims."));
      Read read = read(archive.bytes());
      assertThat(read.reports())
          .as("around %d", broken.indexOf(bad))
          .extracting(Report::title)
          .containsExactly("One", "Three");
      assertThat(read.skipped()).as("fault %d", broken.indexOf(bad)).hasSize(1);
      assertThat(read.skipped().getFirst().origin()).endsWith("@" + offset);
      byte[] bytes = archive.bytes();
      Read stream =
          read("-", IntakeOptions.standard().withStandardInput(new ByteArrayInputStream(bytes)));
      assertThat(stream.reports()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anArchiveCutOffAnywhereGivesAllBeforeTheCut(boolean packed) throws IOException {
    ArchiveBuilder archive = new ArchiveBuilder(packed);
    archive.answer("https://courier.example/1", DAY, page("One", "It sails."));
    int last = archive.size();
    archive.answer("https://courier.example/2", DAY, page("Two", "It sinks."));
    byte[] whole = archive.bytes();
    for (int cut = last + 5; cut < whole.length - 4; cut += 101) {
      Read read = read(Arrays.copyOf(whole, cut));
      assertThat(read.reports()).extracting(Report::title).containsExactly("One");
      assertThat(read.skipped()).as("cut at %d", cut).hasSize(1);
      assertThat(read.skipped().getFirst().reason()).isEqualTo("cut off");
      assertThat(read.skipped().getFirst().detail()).endsWith("--resume " + last);
    }
    Read resumed = read(whole, IntakeOptions.standard().withResumeAt(last));
    assertThat(resumed.reports()).extracting(Report::title).containsExactly("Two");
    assertThat(resumed.skipped()).isEmpty();
  }

  @Test
  void readingGoesOnWhereADeliverySaysItStopped() throws IOException {
    ArchiveBuilder archive = new ArchiveBuilder(true);
    for (int i = 0; i < 5; i++) {
      archive.answer("https://courier.example/" + i, DAY, page("Page " + i, "It sails."));
    }
    Path file = folder.resolve("pages.warc.gz");
    Files.write(file, archive.bytes());
    List<Long> offsets;
    try (Stream<Delivery> all =
        Intake.deliveries(List.of(file.toString()), IntakeOptions.standard())) {
      offsets = all.map(d -> Objects.requireNonNull(d.resumeAt()).offset()).toList();
    }
    for (int i = 0; i < 5; i++) {
      Read rest = read(file.toString(), IntakeOptions.standard().withResumeAt(offsets.get(i)));
      assertThat(rest.reports()).hasSize(4 - i);
      Read offByOne =
          read(file.toString(), IntakeOptions.standard().withResumeAt(offsets.get(i) - 1));
      assertThat(offByOne.reports()).hasSize(4 - i);
    }
    assertThat(read(file.toString(), IntakeOptions.standard().withResumeAt(1L << 40)).all())
        .isEmpty();
  }

  @Test
  void daysAndHostsAreChosen() throws IOException {
    ArchiveBuilder archive =
        new ArchiveBuilder(true)
            .answer("https://www.courier.example/a", "2031-03-13T23:59:59Z", page("A", "It sails."))
            .answer("https://courier.example/b", "2031-03-14T00:00:00Z", page("B", "It sails."))
            .answer(
                "https://live.courier.example/c", "2031-03-14T23:59:59.5Z", page("C", "It sails."))
            .answer("https://notcourier.example/d", "2031-03-14T12:00:00Z", page("D", "It sails."))
            .answer("https://courier.example/e", "2031-03-15T00:00:00Z", page("E", "It sails."));
    Selection selection =
        new Selection(
            Instant.parse("2031-03-14T00:00:00Z"),
            Instant.parse("2031-03-15T00:00:00Z"),
            Set.of("Courier.example"));
    Read read = read(archive.bytes(), IntakeOptions.standard().withSelection(selection));
    assertThat(read.reports()).extracting(Report::title).containsExactly("B", "C");
    assertThat(read.tally().passedOver()).isEqualTo(Map.of(PassedOver.NOT_ASKED_FOR, 3L));
  }

  @Test
  void aRecordThatUnpacksWithoutEndIsGivenUp() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write(utf8("WARC/1.1\r\nWARC-Type: resource\r\nContent-Length: 90000000000\r\n\r\n"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 70; i++) {
        gzip.write(zeros);
      }
    }
    ArchiveBuilder archive = new ArchiveBuilder(true).stored(bomb.toByteArray());
    archive.answer("https://courier.example/1", DAY, page("One", "It sails."));
    Read read = read(archive.bytes());
    assertThat(read.reports()).extracting(Report::title).containsExactly("One");
    assertThat(read.skipped().getFirst().detail()).contains("200 times");
  }

  @Test
  void aPageThatIsTooLargeIsNamed() throws IOException {
    ArchiveBuilder archive =
        new ArchiveBuilder(true)
            .answer("https://courier.example/1", DAY, page("One", "It sails. ".repeat(30_000)))
            .answer(
                "https://courier.example/2",
                DAY,
                "200 OK",
                HTML + "Content-Encoding: gzip\r\n",
                gzip(utf8(page("Two", "It sails. ".repeat(30_000)))))
            .answer("https://courier.example/3", DAY, page("Three", "It sails."));
    Read read = read(archive.bytes(), IntakeOptions.standard().withLimits(100_000, 100_000));
    assertThat(read.reports()).extracting(Report::title).containsExactly("Three");
    assertThat(read.skipped())
        .extracting(Received.Skipped::reason)
        .containsExactly("too large", "bad archive record");
  }

  @Test
  void severalRecordsMayBePackedTogether() throws IOException {
    ArchiveBuilder plain = new ArchiveBuilder(false);
    plain.answer("https://courier.example/1", DAY, page("One", "It sails."));
    plain.answer("https://courier.example/2", DAY, page("Two", "It sinks."));
    Read read = read(gzip(plain.bytes()));
    assertThat(read.reports())
        .extracting(r -> r.id().value())
        .containsExactly("pages.warc.gz@0", "pages.warc.gz@0.1");
  }

  @Test
  void arcFilesAreReadToo() throws IOException {
    byte[] block =
        joined(utf8("HTTP/1.1 200 OK\r\n" + HTML + "\r\n"), utf8(page("Old", "It sailed.")));
    byte[] version = utf8("1 0 Example\nURL IP-address Archive-date Content-type Archive-length\n");
    ArchiveBuilder archive =
        new ArchiveBuilder(true)
            .raw(
                joined(
                    utf8(
                        "filedesc://old.arc 0.0.0.0 20010314093000 text/plain "
                            + version.length
                            + "\n"),
                    version,
                    utf8("\n")))
            .raw(
                joined(
                    utf8(
                        "http://courier.example/old 192.0.2.1 20010314093000 text/html "
                            + block.length
                            + "\n"),
                    block,
                    utf8("\n")));
    Read read = read(archive.bytes());
    assertThat(read.reports()).extracting(Report::title).containsExactly("Old");
    assertThat(capture(read.reports().getFirst()).date())
        .isEqualTo(Instant.parse("2001-03-14T09:30:00Z"));
    assertThat(read.skipped()).isEmpty();
  }

  @Test
  void anArchiveIsKnownByItsFirstBytes() throws IOException {
    byte[] packed =
        new ArchiveBuilder(true)
            .answer("https://courier.example/1", DAY, page("One", "It sails."))
            .bytes();
    byte[] plain =
        new ArchiveBuilder(false)
            .answer("https://courier.example/1", DAY, page("One", "It sails."))
            .bytes();
    for (byte[] archive : List.of(packed, plain)) {
      Path file = folder.resolve("capture");
      Files.write(file, archive);
      assertThat(read(file.toString(), IntakeOptions.standard()).reports()).hasSize(1);
      IntakeOptions piped =
          IntakeOptions.standard().withStandardInput(new ByteArrayInputStream(archive));
      assertThat(read("-", piped).reports()).hasSize(1);
    }
  }
}
