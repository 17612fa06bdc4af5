package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.hearsay.annotation.attribution.TaggerTraining.Opinion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedReportTest {
  private static final String MARKED =
      """
      {"text": "Rain stayed, Ada Lint said.", "attributions": [{"source": [[13, 21]], "cue": [[22, 26]], "content": [[0, 11]]}]}
      """;

  @TempDir private Path folder = Path.of("");

  private Path written(String... lines) throws IOException {
    return Files.writeString(folder.resolve("some.jsonl"), MARKED + String.join("\n", lines));
  }

  /// The letter before "Lint" takes two code units and is one code point.
  @Test
  void anOpinionIsKeptByWordsInCodeUnits() throws IOException {
    Path data =
        written(
            "{\"text\": \"\uD835\uDC00 Lint said so.\", \"opinion\": [[2, 900, 40, 0, 0, 0, 0]]}");
    MarkedReport report = MarkedReport.readAll(data).get(1);
    assertThat(report.isMarked()).isFalse();
    Opinion opinion = Objects.requireNonNull(report.opinion());
    assertThat(opinion.starts()).containsExactly(3);
    assertThat(opinion.shares()[0]).containsExactly(0.9f, 0.04f, 0, 0, 0, 0);
    assertThat(MarkedReport.read(data)).hasSize(1).allMatch(r -> r.opinion() == null);
  }

  @Test
  void anOpinionOutsideTheTextIsRefusedWithItsPlace() throws IOException {
    Path data = written("{\"text\": \"Rain.\", \"opinion\": [[9, 900, 0, 0, 0, 0, 0]]}");
    assertThatThrownBy(() -> MarkedReport.readAll(data))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("some.jsonl, line 2")
        .hasMessageContaining("[9,900,0,0,0,0,0]")
        .hasMessageContaining("a start within the text");
  }

  @Test
  void anOpinionOfTooFewNumbersIsRefused() throws IOException {
    Path data = written("{\"text\": \"Rain.\", \"opinion\": [[0, 900]]}");
    assertThatThrownBy(() -> MarkedReport.readAll(data))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expected a start within the text and 6 numbers");
  }
}
