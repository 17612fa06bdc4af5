package org.hearsay.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ClusterJobTest {
  private static final int SLOTS = 3;
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private static Path folder;

  private static final List<String> INPUTS = new ArrayList<>();
  private static Laptop laptop;

  @BeforeAll
  static void readOnTheLaptop() throws IOException {
    Files.write(folder.resolve("invented.jsonl"), Invented.lines(6, 18, 7), StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("broken.jsonl"), "{\"text\": 7\n");
    writeArchive(folder.resolve("pages.warc.gz"));
    INPUTS.add(OutputFolder.projectRoot().resolve("examples/tressel").toString());
    for (String file : List.of("invented.jsonl", "broken.jsonl", "pages.warc.gz")) {
      INPUTS.add(folder.resolve(file).toString());
    }
    laptop = Laptop.read(INPUTS);
  }

  private static OutputFolder run(RuntimeExecutionMode mode, String format, List<String> inputs)
      throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(ExecutionOptions.RUNTIME_MODE, mode);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(SLOTS, configuration);
    Path output = folder.resolve("out-" + mode + "-" + format);
    List<String> arguments =
        new ArrayList<>(List.of("--output", output.toString(), "--format", format));
    inputs.forEach(input -> arguments.addAll(List.of("--input", input)));
    ClusterJob.build(environment, JobOptions.parse(arguments.toArray(String[]::new)));
    environment.execute();
    return new OutputFolder(output);
  }

  /// A web archive of three pages, each record packed by itself, as crawlers write it.
  private static void writeArchive(Path file) throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    for (int i = 0; i < 3; i++) {
      String page =
          "<html lang=en><head><title>Heron pier %d</title><meta property='article:published_time'"
                  .formatted(i)
              + " content='2031-06-0%d'></head><body><article><p>%s</p><p>%s</p></article>"
                  .formatted(
                      i + 1,
                      "The heron pier at Ushlaby was shut for days, warden Olga Nibstad said.",
                      "\"Nobody walks on it until the piles are replaced,\" said Olga Nibstad.")
              + "</body></html>";
      String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
      byte[] block = answer.getBytes(StandardCharsets.UTF_8);
      String header =
          "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:%s>\r\n"
                  .formatted(new UUID(7, i))
              + "WARC-Date: 2031-06-09T10:00:00Z\r\n"
              + "WARC-Target-URI: https://courier.example/pier/%d\r\n".formatted(i)
              + "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
                  .formatted(block.length);
      try (GZIPOutputStream member = new GZIPOutputStream(archive)) {
        member.write(header.getBytes(StandardCharsets.UTF_8));
        member.write(block);
        member.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.write(file, archive.toByteArray());
  }

  @ParameterizedTest
  @EnumSource(
      value = RuntimeExecutionMode.class,
      names = {"BATCH", "STREAMING"})
  void findsWhatTheLaptopFinds(RuntimeExecutionMode mode) throws Exception {
    OutputFolder found = run(mode, "jsonl", INPUTS);

    assertThat(found.lines("reports")).hasSize(31);
    assertThat(new TreeSet<>(found.lines("reports"))).isEqualTo(laptop.reports());
    assertThat(laptop.dossiers()).hasSizeGreaterThan(4);
    assertThat(found.dossiers()).isEqualTo(laptop.dossiers());
    assertThat(found.lines("dossiers")).hasSameSizeAs(laptop.dossiers());
    assertThat(found.lines("skipped")).singleElement().asString().contains("broken.jsonl:1");
  }

  @Test
  void parquetInAndOutHoldsTheSameRecords() throws Exception {
    List<String> lines = new ArrayList<>();
    for (String line : Invented.lines(4, 12, 7)) {
      ObjectNode report = (ObjectNode) JSON.readTree(line);
      String outlet = report.get("outlet").asString();
      report.putObject("outlet").put("name", outlet);
      lines.add(report.toString());
    }
    Path in = Files.createDirectories(folder.resolve("columns"));
    Files.write(in.resolve("told.jsonl"), lines, StandardCharsets.UTF_8);
    Laptop expected = Laptop.read(List.of(in.resolve("told.jsonl").toString()));
    Files.delete(in.resolve("told.jsonl"));
    OutputFolder.writeParquet(in.resolve("told.parquet"), "report", lines);
    Files.writeString(in.resolve("torn.parquet"), "PAR1 and no end");

    OutputFolder found = run(RuntimeExecutionMode.BATCH, "parquet", List.of(in.toString()));

    assertThat(found.lines("reports")).hasSize(12);
    assertThat(OutputFolder.plain(OutputFolder.withoutOrigin(found.lines("reports"))))
        .isEqualTo(OutputFolder.plain(OutputFolder.withoutOrigin(expected.reports())));
    assertThat(found.dossiers()).hasSizeGreaterThan(1);
    assertThat(OutputFolder.plain(found.dossiers()))
        .isEqualTo(OutputFolder.plain(expected.dossiers()));
    assertThat(found.lines("reports")).allMatch(line -> line.contains("told.parquet:"));
    assertThat(found.lines("skipped")).singleElement().asString().contains("torn.parquet");
    try (Stream<Path> files = Files.walk(found.folder())) {
      assertThat(files.map(Path::toString)).noneMatch(file -> file.endsWith(".jsonl"));
    }
  }
}
