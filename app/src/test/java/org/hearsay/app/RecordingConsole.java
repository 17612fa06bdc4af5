package org.hearsay.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Runs a command in this process and keeps what it prints.
final class RecordingConsole {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console;

  private RecordingConsole(String in, boolean terminal) {
    this.console =
        new Console(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminal,
            terminal,
            100,
            true);
  }

  /// What a run left behind.
  record Run(int status, String out, String err) {
    List<String> outLines() {
      return out.lines().toList();
    }
  }

  static Run run(String... arguments) {
    return runWith("", false, arguments);
  }

  static Run runWith(String in, boolean terminal, String... arguments) {
    RecordingConsole recording = new RecordingConsole(in, terminal);
    int status = CommandLines.run(recording.console, arguments);
    return new Run(
        status,
        recording.out.toString(StandardCharsets.UTF_8),
        recording.err.toString(StandardCharsets.UTF_8));
  }
}
