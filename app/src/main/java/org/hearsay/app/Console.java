package org.hearsay.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The program's surroundings, so that a test can put its own in their place.
///
/// @param in standard input
/// @param out standard output; not a `PrintStream`, which would keep a full disk or a closed pipe
///   to itself
/// @param err standard error
/// @param outIsTerminal whether someone looks at `out`
/// @param errIsTerminal whether someone looks at `err`
/// @param columns how wide the terminal is
/// @param colorWelcome whether the environment allows colour (`NO_COLOR` is unset, `TERM` not dumb)
record Console(
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns,
    boolean colorWelcome) {

  private static final int COLUMNS = 80;

  /// The launcher knows best and says so in `hearsay.terminals` (`o`, `e` or both) and
  /// `hearsay.columns`; without it, what the system tells.
  static Console system() {
    String told = System.getProperty("hearsay.terminals");
    return new Console(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        System.err,
        told != null ? told.contains("o") : isTerminal(1),
        told != null ? told.contains("e") : isTerminal(2),
        terminalColumns(),
        isUnset("NO_COLOR") && !"dumb".equals(System.getenv("TERM")));
  }

  private static boolean isUnset(String variable) {
    String value = System.getenv(variable);
    return value == null || value.isEmpty();
  }

  private static boolean isTerminal(int descriptor) {
    try {
      String device = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static int terminalColumns() {
    String told = System.getProperty("hearsay.columns", System.getenv("COLUMNS"));
    try {
      int columns = told == null ? 0 : Integer.parseInt(told.strip());
      return columns > 0 ? columns : COLUMNS;
    } catch (NumberFormatException e) {
      return COLUMNS;
    }
  }

  /// One line on standard error. Control characters, which a file name may hold, are shown and not
  /// obeyed.
  void say(String message) {
    err.println((errIsTerminal ? "\r\u001B[K" : "") + "hearsay: " + shown(message));
    err.flush();
  }

  /// `text` on one line, its control characters shown.
  static String shown(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (Character.isISOControl(c)) {
            line.append(String.format(Locale.ROOT, "\\x%02x", c));
          } else {
            line.appendCodePoint(c);
          }
        });
    return line.toString();
  }
}
