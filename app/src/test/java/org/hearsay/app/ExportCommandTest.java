package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hearsay.report.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ExportCommandTest {
  @TempDir private Path folder;

  private String caseFile() {
    return folder.resolve("tide.db").toString();
  }

  @BeforeEach
  void addReports() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("add", "--model=none", "--case", caseFile()));
    String[] texts = {
      "At least 40 ferries stayed in port in Varnholt on Monday, the harbour master, Edda Kolm,"
          + " said.",
      "Some 45 ferries stayed in port in Varnholt on Monday, the harbour master, Edda Kolm, said.",
      "A baker in Ostrel won a prize for bread, the guild said."
    };
    for (int i = 0; i < texts.length; i++) {
      Path file = folder.resolve("report" + i + ".txt");
      Files.writeString(file, texts[i]);
      arguments.add(file.toString());
    }
    assertThat(RecordingConsole.run(arguments.toArray(String[]::new)).status())
        .isEqualTo(ExitStatus.DONE);
  }

  private RecordingConsole.Run export(String... arguments) {
    List<String> all = new ArrayList<>(List.of("export", "--model=none", "--case", caseFile()));
    all.addAll(Arrays.asList(arguments));
    return RecordingConsole.run(all.toArray(String[]::new));
  }

  @Test
  void writesEveryPage() {
    for (String format :
        List.of("json", "jsonl", "html", "markdown", "text", "jsonld", "csl", "bibtex")) {
      RecordingConsole.Run run = export("--format", format);
      assertThat(run.err()).as(format).isEmpty();
      assertThat(run.status()).as(format).isEqualTo(ExitStatus.DONE);
      assertThat(run.out())
          .as(format)
          .contains(format.equals("bibtex") || format.equals("csl") ? "report1" : "Edda Kolm");
    }
    assertThat(export("--format", "jsonl").outLines()).hasSize(3);
  }

  @Test
  void writesFoldersAndCratesTheSameTwice() throws IOException {
    for (String name : List.of("one.zip", "two.zip")) {
      assertThat(export("--format", "crate", "-o", folder.resolve(name).toString()).status())
          .isEqualTo(ExitStatus.DONE);
    }
    assertThat(folder.resolve("one.zip")).hasSameBinaryContentAs(folder.resolve("two.zip"));
    try (ZipFile zip = new ZipFile(folder.resolve("one.zip").toFile())) {
      JsonNode metadata = new JsonMapper().readTree(bytes(zip, "ro-crate-metadata.json"));
      int described = 0;
      for (JsonNode node : metadata.get("@graph")) {
        if (node.get("@type").asString().equals("File")) {
          described++;
          byte[] file = bytes(zip, node.get("@id").asString());
          assertThat(node.get("contentSize").asString()).isEqualTo(String.valueOf(file.length));
          assertThat(node.get("sha256").asString()).isEqualTo(Digest.hex(file));
        }
      }
      assertThat(zip.size()).isEqualTo(described + 1);
    }
    for (String format : List.of("csv", "parquet", "brat", "csv")) {
      String target = folder.resolve(format).toString();
      assertThat(export("--format", format, "-o", target).status()).isEqualTo(ExitStatus.DONE);
      assertThat(export("--format", format, "-o", target).status()).isEqualTo(ExitStatus.DONE);
      assertThat(folder.resolve(format)).isNotEmptyDirectory();
    }
  }

  private static byte[] bytes(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    assertThat(entry).as(name).isNotNull();
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  @Test
  void sqliteShellOpensTheCaseAndTheTables() throws IOException {
    Path file = Path.of(caseFile());
    assertThat(shell(file, "PRAGMA integrity_check", "PRAGMA foreign_key_check")).isEqualTo("ok");
    assertThat(shell(file, "SELECT DISTINCT source_name FROM attributions").lines())
        .contains("Edda Kolm");
    Path tables = folder.resolve("tables");
    export("--format", "csv", "-o", tables.toString());
    Path other = folder.resolve("other.db");
    for (String table : List.of("entities", "attributions", "figures", "times")) {
      String count = "SELECT count(*) FROM " + table;
      String read = ".import --csv '" + tables.resolve(table + ".csv") + "' " + table;
      assertThat(shell(other, read, count)).as(table).isEqualTo(shell(file, count));
    }
  }

  /// What SQLite's own shell prints.
  private static String shell(Path file, String... commands) throws IOException {
    List<String> line = new ArrayList<>(List.of("sqlite3", "-batch", file.toString()));
    line.addAll(Arrays.asList(commands));
    Process shell;
    try {
      shell = new ProcessBuilder(line).redirectErrorStream(true).start();
    } catch (IOException e) {
      return abort("there is no sqlite3 on the PATH to open a case with");
    }
    shell.getOutputStream().close();
    try (InputStream out = shell.getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  @Test
  void writesOneStory() {
    RecordingConsole.Run all = export("--format", "jsonl");
    RecordingConsole.Run one = export("--format", "jsonl", "--story", "1");
    assertThat(one.outLines()).isNotEmpty().hasSizeLessThan(all.outLines().size());
    RecordingConsole.Run none = export("--format", "jsonl", "--story", "99");
    assertThat(none.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(none.err()).contains("there is no story 99");
  }

  @Test
  void refusesWhatItCannotDo() {
    assertThat(export("--format", "csv").err()).contains("--format csv needs --output");
    assertThat(export("--format", "pdf").err()).contains("'pdf' is no format of export");
    assertThat(
            RecordingConsole.run(
                    "export", "--format", "json", "--case", folder.resolve("no.db").toString())
                .err())
        .contains("there is no case");
  }
}
