package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CorrectCommandTest {
  @TempDir private Path folder;
  private String file = "";

  @BeforeEach
  void add() throws IOException {
    file = folder.resolve("tide.db").toString();
    Path tide =
        Files.writeString(
            folder.resolve("tide.txt"),
            "The mayor, Ivo Tarn, stood on the quay. \"Nobody was hurt,\" the harbour master, Edda"
                + " Kolm, said.");
    RecordingConsole.run("add", "--model=none", "--case", file, tide.toString());
  }

  private RecordingConsole.Run correct(String... arguments) {
    String[] all = new String[arguments.length + 4];
    all[0] = "correct";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = "--model=none";
    all[arguments.length + 2] = "--case";
    all[arguments.length + 3] = file;
    return RecordingConsole.run(all);
  }

  private String found() {
    return RecordingConsole.run("search", "--format=json", "--in=said", "--case", file, "hurt")
        .out();
  }

  @Test
  void correctsListsAndUndoes() {
    assertThat(correct("list").out()).isEqualTo("Nothing has been corrected.\n");
    assertThat(found()).contains("\"who\":\"Edda Kolm\"");
    RecordingConsole.Run made =
        correct("speaker", "--report=tide.txt", "--finding=a1", "--words=Ivo Tarn", "--by=Ada");
    assertThat(made.status()).isEqualTo(ExitStatus.DONE);
    assertThat(made.err()).contains("correction 1 made");
    assertThat(found()).contains("\"who\":\"Ivo Tarn\"");
    assertThat(RecordingConsole.run("reread", "--all", "--model=none", "--case", file).err())
        .contains("1 report read again");
    assertThat(found()).contains("\"who\":\"Ivo Tarn\"");
    assertThat(correct("list").out()).startsWith("1 stands ").contains("[Ada]");
    assertThat(correct("undo", "1").err()).contains("correction 1 taken back");
    assertThat(found()).contains("\"who\":\"Edda Kolm\"");
    assertThat(correct("list", "--format=json").out()).contains("\"state\":\"undone\"");
  }

  @Test
  void saysWhatCannotBeCorrected() {
    assertThat(correct("speakr").err()).contains("'speakr' is no kind of correction; expected ");
    assertThat(correct("speaker", "--report=tide.txt", "--finding=a1").err())
        .contains("speaker needs either --words or --nobody");
    RecordingConsole.Run run = correct("dismiss", "--report=tide.txt", "--finding=a9");
    assertThat(run.err()).contains("there is no statement, figure or credit 'a9' in tide.txt");
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(correct("undo").err()).contains("undo needs the number of a correction");
  }
}
