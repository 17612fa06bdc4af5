package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whom `hearsay serve` lets others reach; it is refused before anything is opened.
final class ServeCommandTest {
  @TempDir private Path folder;

  private RecordingConsole.Run serve(String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = "serve";
    arguments[1] = "--case";
    arguments[2] = folder.resolve("a.db").toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return RecordingConsole.run(arguments);
  }

  @Test
  void isReachedFromElsewhereOnlyWithAPassword() {
    RecordingConsole.Run run = serve("--host", "0.0.0.0");
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).contains("--password-file");
    assertThat(folder.resolve("a.db")).doesNotExist();
  }

  @Test
  void takesNoPasswordInTheClear() throws IOException {
    Path password = Files.writeString(folder.resolve("password"), "editor:tide gate\n");
    RecordingConsole.Run run = serve("--host", "0.0.0.0", "--password-file", password.toString());
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).contains("htpasswd -nB").doesNotContain("tide gate");
    assertThat(serve("--host", "0.0.0.0", "--password-file", "none").err())
        .contains("cannot read the password file none");
    assertThat(serve("--port", "70000").err()).contains("expected 0 to 65535");
  }
}
