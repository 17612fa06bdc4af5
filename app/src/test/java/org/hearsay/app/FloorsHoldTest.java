package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.app.RecordingConsole.Run;
import org.junit.jupiter.api.Test;

/// The examples score no lower than `gold/floors.json` says.
final class FloorsHoldTest {
  @Test
  void theExamplesHoldTheirFloors() {
    Path gold = Path.of("..", "gold");
    assertThat(Files.isRegularFile(gold.resolve("floors.json"))).isTrue();
    Run run = RecordingConsole.run("eval", gold.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("attributions (content)", "naive", "floor");
  }
}
