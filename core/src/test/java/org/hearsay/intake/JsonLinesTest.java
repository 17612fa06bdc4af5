package org.hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.intake.Received.Accepted;
import org.hearsay.intake.Received.Skipped;
import org.hearsay.report.Capture;
import org.hearsay.report.Outlet;
import org.hearsay.report.Report;
import org.junit.jupiter.api.Test;

final class JsonLinesTest {
  private static List<Received> read(String lines, IntakeOptions options) {
    List<Received> received = new ArrayList<>();
    try (JsonLines source =
        new JsonLines(
            "wire.jsonl",
            "wire.jsonl",
            new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
            options)) {
      for (Delivery next = source.next(); next != null; next = source.next()) {
        received.add(next.read());
      }
    }
    return received;
  }

  private static Report one(String line) {
    List<Received> received = read(line, IntakeOptions.standard());
    assertThat(received).hasSize(1);
    assertThat(received.getFirst()).isInstanceOf(Accepted.class);
    return ((Accepted) received.getFirst()).report();
  }

  @Test
  void readsEveryMember() {
    Report report =
        one(
            """
            {"id":"a-1","title":"Ferry","text":"It sails.\\r\\nSoon.","published":"2031-03-14",\
            "url":"https://www.courier.example/1","outlet":"The Courier","byline":["Una Brandt"],\
            "language":"en-GB","notes":{"deep":[1,{"text":"not this"}]}}
            """);
    assertThat(report.id().value()).isEqualTo("a-1");
    assertThat(report.title()).isEqualTo("Ferry");
    assertThat(report.body()).isEqualTo("It sails.\r\nSoon.");
    assertThat(report.published()).hasToString("2031-03-14");
    assertThat(report.outlet()).isEqualTo(new Outlet("The Courier", "courier.example"));
    assertThat(report.byline()).containsExactly("Una Brandt");
    assertThat(report.language()).isEqualTo("en-GB");
    assertThat(report.provenance().origin()).isEqualTo("wire.jsonl:1");
  }

  @Test
  void fallsBackToPublisherAndDate() {
    Report report =
        one(
            "{\"id\":12,\"text\":\"It"
                + " sails.\",\"publisher\":\"www.courier.example\",\"date\":\"2031-03-14T00:00:00\"}");
    assertThat(report.id().value()).isEqualTo("12");
    assertThat(report.outlet()).isEqualTo(new Outlet(null, "courier.example"));
    assertThat(report.published()).hasToString("2031-03-14");
  }

  @Test
  void readsWhatReadPrints() {
    Report report =
        one(
            "{\"id\":\"a\",\"outlet\":{\"name\":\"The"
                + " Courier\",\"host\":\"courier.example\"},\"text\":\"It sails.\"}");
    assertThat(report.outlet()).isEqualTo(new Outlet("The Courier", "courier.example"));
    assertThat(
            read(
                "{\"origin\":\"x.txt\",\"skipped\":{\"reason\":\"empty\",\"detail\":\"0 bytes\"}}",
                IntakeOptions.standard()))
        .containsExactly(new Skipped("x.txt", "empty", "0 bytes"));
  }

  @Test
  void readsWhichAnswerAReportWasReadFrom() {
    String capture =
        "{\"url\":\"https://courier.example/ferry\",\"requested\":\"http://courier.example/f\","
            + "\"date\":\"2031-03-14T09:30:00Z\",\"status\":200,\"digest\":\"sha256:0f\","
            + "\"verified\":true,\"record\":\"urn:uuid:1\",\"offset\":7,\"other\":[{}],"
            + "\"headers\":[{\"name\":\"ETag\",\"value\":\"a\"},{\"name\":3}]}";
    Report report = one("{\"text\":\"The ferry sails.\",\"capture\":" + capture + "}");
    assertThat(report.provenance().capture())
        .isEqualTo(
            new Capture(
                URI.create("https://courier.example/ferry"),
                Instant.parse("2031-03-14T09:30:00Z"),
                200,
                "sha256:0f",
                true,
                "urn:uuid:1",
                7L,
                URI.create("http://courier.example/f"),
                List.of(new Capture.Header("ETag", "a"))));
    for (String none :
        List.of(
            "3",
            "[[1]]",
            "{}",
            "{\"url\":\"file:///x\",\"date\":\"2031-03-14T09:30:00Z\"}",
            "{\"url\":\"https://courier.example/\",\"date\":\"Friday\",\"headers\":[[1],2]}",
            "{\"url\":{\"a\":[1]},\"status\":{\"b\":2},\"verified\":[],\"headers\":{\"c\":3}}")) {
      Report other = one("{\"capture\":" + none + ",\"text\":\"The ferry sails.\"}");
      assertThat(other.provenance().capture()).as(none).isNull();
    }
  }

  @Test
  void skipsABadLineByItsNumberAndGoesOn() {
    List<Received> received =
        read(
            """
            {"id":"a","text":"One."}
            {"id":"b","text":"Two.

            [1,2]
            {"id":"c"}
            {"id":"d","text":"  "}
            {"id":"e","text":"Five."} {"id":"f"}
            {"id":"","text":"Six."}
            {"id":"g","text":"Seven."}
            """,
            IntakeOptions.standard());
    assertThat(received)
        .extracting(r ->
            switch (r) {
              case Accepted(Report report) -> report.id().value();
              case Skipped skipped -> skipped.origin() + " " + skipped.reason();
            })
        .containsExactly(
            "a",
            "wire.jsonl:2 bad JSON line",
            "wire.jsonl:4 bad JSON line",
            "wire.jsonl:5 no text",
            "wire.jsonl:6 empty",
            "wire.jsonl:7 bad JSON line",
            "wire.jsonl:8 bad JSON line",
            "g");
  }

  @Test
  void passesOverALineLongerThanTheLimit() {
    String longLine = "{\"id\":\"long\",\"text\":\"" + "x".repeat(300_000) + "\"}\n";
    List<Received> received =
        read(
            longLine + "{\"id\":\"b\",\"text\":\"Two.\"}\n" + longLine,
            IntakeOptions.standard().withLimits(1000, 100_000));
    assertThat(received).hasSize(3);
    assertThat(((Skipped) received.get(0)).reason()).isEqualTo("too large");
    assertThat(((Skipped) received.get(0)).detail()).contains("300,");
    assertThat(received.get(1)).isInstanceOf(Accepted.class);
    assertThat(((Skipped) received.get(2)).origin()).isEqualTo("wire.jsonl:3");
  }

  @Test
  void mendsHalfACharacter() {
    assertThat(one("{\"id\":\"a\",\"text\":\"Sun \\ud83d and \\ud83c\\udf1e.\"}").body())
        .isEqualTo("Sun \uFFFD and \uD83C\uDF1E.");
  }

  @Test
  void prefersThePageToSomeonesTextOfIt() {
    Report report =
        one(
            "{\"id\":\"a\",\"text\":\"Not this.\",\"html\":\"<p>"
                + "The ferry will sail again in May, the harbour board said. ".repeat(5)
                + "</p>\"}");
    assertThat(report.body()).startsWith("The ferry will sail");
  }

  @Test
  void saysThatAnEmptyFileIsEmpty() {
    assertThat(read("\n \n", IntakeOptions.standard()))
        .singleElement()
        .satisfies(r -> assertThat(((Skipped) r).reason()).isEqualTo("empty"));
  }
}
