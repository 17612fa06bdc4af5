package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordVectorFilesTest {
  @TempDir private Path folder = Path.of("");

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void readsAllFilesOfTheFolderByName() throws IOException {
    write("b.vec", "lock 9 9 9\nFerry -1e-2 0 2\n");
    write("a.vec", "2 3\nsaid 0.5 1 -2\nlock 1 2 3\n");
    write("c.txt", "no vectors");
    var vectors = WordVectorFiles.read(folder);
    assertThat(vectors).containsOnlyKeys("said", "lock", "ferry");
    assertThat(vectors.get("said")).containsExactly(0.5f, 1, -2);
    assertThat(vectors.get("lock")).containsExactly(1, 2, 3);
    assertThat(vectors.get("ferry")).containsExactly(-0.01f, 0, 2);
  }

  @Test
  void aFileOfReportsBringsNone() throws IOException {
    write("some.jsonl", "{}");
    assertThat(WordVectorFiles.read(folder)).isEmpty();
    assertThat(WordVectorFiles.read(folder.resolve("some.jsonl"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "said 1 2/lock 1, 'line 2: 1 numbers; expected a word and 2 numbers'",
    "said 1 2/lock 1 x, 'line 2: ''x''; expected'",
    "said 1 NaN, 'line 1: ''NaN''; expected'",
    "2 2/said, 'line 2: 0 numbers; expected a word and its numbers'"
  })
  void refusesWhatIsNoVectorWithItsPlace(String lines, String message) throws IOException {
    write("a.vec", lines.replace('/', '\n'));
    assertThatThrownBy(() -> WordVectorFiles.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a.vec, " + message);
  }
}
