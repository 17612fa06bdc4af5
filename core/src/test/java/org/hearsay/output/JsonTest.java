package org.hearsay.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.report.Capture;
import org.hearsay.report.Provenance;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.text.Segmenter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class JsonTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Comparison comparison = SampleDossier.comparison();

  private JsonNode compared() throws IOException {
    StringWriter out = new StringWriter();
    Output.write(Format.JSON, comparison, Settings.PLAIN, out);
    return MAPPER.readTree(out.toString());
  }

  @Test
  void whatIsQuotedStandsAtItsOffsets() throws IOException {
    JsonNode json = compared();
    Map<String, String> texts = new HashMap<>();
    json.path("reports")
        .forEach(r -> texts.put(r.path("id").asString(), r.path("text").asString()));
    assertThat(texts.get("wire")).contains("🌊");
    int checked = 0;
    for (JsonNode report : json.path("reports")) {
      checked += check(report, texts.get(report.path("id").asString()), texts);
    }
    assertThat(checked).isGreaterThan(60);
    assertThat(check(json.path("dossiers"), null, texts)).isGreaterThan(40);
  }

  /// Everything below `node` that has offsets and words; returns how many there were.
  private static int check(JsonNode node, @Nullable String text, Map<String, String> texts) {
    int checked = 0;
    String own =
        node.has("report") ? texts.getOrDefault(node.path("report").asString(), text) : text;
    if (node.has("start") && node.has("text")) {
      int[] points = Objects.requireNonNull(own, "words of no report").codePoints().toArray();
      int start = node.path("start").asInt();
      int end = node.path("end").asInt();
      assertThat(new String(points, start, end - start)).isEqualTo(node.path("text").asString());
      checked++;
    }
    for (JsonNode child : node) {
      checked += check(child, own, texts);
    }
    return checked;
  }

  @Test
  void onlyFiguresSayThatSomethingIsNotStated() throws IOException {
    assertThat(nulls("", compared())).containsOnlyKeys("low", "high", "unit", "change");
  }

  private static Map<String, Integer> nulls(String name, JsonNode node) {
    Map<String, Integer> found = new HashMap<>();
    if (node.isNull()) {
      found.merge(name, 1, Integer::sum);
    }
    node.properties()
        .forEach(p ->
            nulls(p.getKey(), p.getValue()).forEach((k, v) -> found.merge(k, v, Integer::sum)));
    if (node.isArray()) {
      node.forEach(item -> nulls(name, item).forEach((k, v) -> found.merge(k, v, Integer::sum)));
    }
    return found;
  }

  @Test
  void aReportIsOneLine() {
    String line = Output.reportLine(SampleReports.wire());
    assertThat(line).doesNotContain("\n").startsWith("{\"id\":\"wire\"").endsWith("}");
    JsonNode json = MAPPER.readTree(line);
    assertThat(json.path("published").asString()).isEqualTo("2033-05-03");
    assertThat(json.path("outlet").path("name").asString()).isEqualTo("Northline Wire");
    assertThat(json.path("outlet").has("host")).isFalse();
    assertThat(json.path("attributions").get(2).path("content")).hasSize(2);
    assertThat(json.path("attributions").get(2).path("stance").asString()).isEqualTo("hedges");
  }

  @Test
  void whatIsUnknownIsLeftOut() {
    AnnotatedReport bare =
        new AnnotatedReport(
            new Report(
                new ReportId("x"),
                new Provenance("-", null),
                null,
                null,
                List.of(),
                null,
                null,
                "Nothing here."),
            Segmenter.segment("Nothing here."),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThat(Output.reportLine(bare))
        .isEqualTo(
            "{\"id\":\"x\",\"origin\":\"-\",\"text\":\"Nothing here.\",\"entities\":[],"
                + "\"attributions\":[],\"figures\":[],\"times\":[],\"credits\":[]}");
  }

  @Test
  void aCaptureIsNamedWithAllThatIsKnownOfIt() {
    AnnotatedReport captured =
        new AnnotatedReport(
            new Report(
                new ReportId("x"),
                new Provenance(
                    "pages.warc.gz@1024",
                    null,
                    new Capture(
                        URI.create("https://courier.invalid/ferry"),
                        Instant.parse("2031-03-14T09:30:00Z"),
                        200,
                        "sha1:ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
                        true,
                        "urn:uuid:0001",
                        3_000_000_000L,
                        URI.create("http://courier.invalid/f"),
                        List.of(new Capture.Header("ETag", "\"a\"")))),
                null,
                null,
                List.of(),
                null,
                null,
                "Nothing here."),
            Segmenter.segment("Nothing here."),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThat(Output.reportLine(captured))
        .contains(
            "\"capture\":{\"url\":\"https://courier.invalid/ferry\","
                + "\"requested\":\"http://courier.invalid/f\",\"date\":\"2031-03-14T09:30:00Z\","
                + "\"status\":200,\"digest\":\"sha1:ABCDEFGHIJKLMNOPQRSTUVWXYZ234567\","
                + "\"verified\":true,\"record\":\"urn:uuid:0001\",\"offset\":3000000000,"
                + "\"headers\":[{\"name\":\"ETag\",\"value\":\"\\\"a\\\"\"}]}");
  }

  @Test
  void aSkippedInputIsOneLine() {
    assertThat(Output.skippedLine(new SkippedInput("a \"b\".txt", "empty", "0 bytes")))
        .isEqualTo(
            "{\"origin\":\"a \\\"b\\\".txt\",\"skipped\":{\"reason\":\"empty\",\"detail\":\"0"
                + " bytes\"}}");
  }

  @Test
  void largeNumbersStandPlain() {
    AnnotatedReport report =
        new SampleReport("n", null, "2033-01-01", "t", "Some 12000000 trees fell.")
            .figure("12000000", 12_000_000, null, false, "trees", null)
            .build();
    assertThat(Output.reportLine(report)).contains("\"low\":12000000,\"high\":null");
  }

  @Test
  void aFaultOfTheWriterComesOutAsItself() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("disk full");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> Output.write(Format.JSON, comparison, Settings.PLAIN, full))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
  }
}
