package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class AddCommandTest {
  @TempDir private Path folder;

  private RecordingConsole.Run add(String... inputs) {
    String[] arguments = new String[inputs.length + 4];
    arguments[0] = "add";
    arguments[1] = "--model=none";
    arguments[2] = "--case";
    arguments[3] = folder.resolve("tide.db").toString();
    System.arraycopy(inputs, 0, arguments, 4, inputs.length);
    return RecordingConsole.run(arguments);
  }

  private Path report(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void saysWhatIsOnTheDiskAndAddsItOnce() throws IOException {
    Path tide = report("tide.txt", "At least 40 ferries stayed in port, the harbour master said.");
    Path ebb = report("ebb.txt", "The ferries sail again, the harbour master said.");
    RecordingConsole.Run first = add(tide.toString(), ebb.toString());
    assertThat(first.status()).isEqualTo(ExitStatus.DONE);
    assertThat(first.out()).isEqualTo("added\ttide.txt\nadded\tebb.txt\n");
    RecordingConsole.Run again = add(ebb.toString(), tide.toString());
    assertThat(again.status()).isEqualTo(ExitStatus.DONE);
    assertThat(again.out()).isEqualTo("known\tebb.txt\nknown\ttide.txt\n");
  }

  @Test
  void addsTheRestWhereOneCannotBeRead() throws IOException {
    Path tide = report("tide.txt", "Nobody was hurt, the harbour master said.");
    Path missing = folder.resolve("missing.txt");
    RecordingConsole.Run run = add(missing.toString(), tide.toString());
    assertThat(run.status()).isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(run.out()).isEqualTo("added\ttide.txt\n");
    assertThat(run.err()).contains("skipped").contains("missing.txt");
  }

  @Test
  void namesAFileThatIsNoCase() throws IOException {
    Files.writeString(folder.resolve("tide.db"), "no database ".repeat(200));
    Path tide = report("tide.txt", "Nobody was hurt, the harbour master said.");
    RecordingConsole.Run run = add(tide.toString());
    assertThat(run.status()).isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(run.err()).contains("tide.db: is no SQLite file");
  }

  @Test
  void theConfidenceThatIsGivenStaysTheCases() throws IOException {
    Path report = folder.resolve("one.txt");
    Files.writeString(report, "\"Nobody was hurt,\" the harbour master, Edda Kolm, said.");
    String file = folder.resolve("sure.db").toString();
    run("add", "--model=none", "--min-confidence", "1", "--case", file, report.toString());
    assertThat(said(file)).isEmpty();
    run("reread", "--model=none", "--all", "--case", file);
    assertThat(said(file)).as("read again with the case's confidence").isEmpty();
    run("reread", "--model=none", "--min-confidence", "0", "--case", file);
    assertThat(said(file)).contains("Nobody was hurt");
  }

  private static RecordingConsole.Run run(String... arguments) {
    RecordingConsole.Run run = RecordingConsole.run(arguments);
    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    return run;
  }

  /// The statements of the one report of a case.
  private static String said(String file) {
    String report = run("export", "--model=none", "--format", "jsonl", "--case", file).out();
    JsonNode statements = new JsonMapper().readTree(report).get("attributions");
    return statements.isEmpty() ? "" : statements.toString();
  }
}
