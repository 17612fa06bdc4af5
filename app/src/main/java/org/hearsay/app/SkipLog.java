package org.hearsay.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.output.SkippedInput;
import org.jspecify.annotations.Nullable;

/// Names each skipped input on standard error, and remembers whether there was one.
final class SkipLog {
  private final Console console;
  private final boolean debug;
  private int count;

  SkipLog(Console console, boolean debug) {
    this.console = console;
    this.debug = debug;
  }

  void skipped(SkippedInput input, @Nullable Throwable cause) {
    count++;
    console.say("skipped " + input.origin() + ": " + input.reason() + ": " + input.detail());
    if (debug && cause != null) {
      cause.printStackTrace(console.err());
    }
  }

  int status() {
    return count == 0 ? ExitStatus.DONE : ExitStatus.INCOMPLETE;
  }

  /// The same inputs in any order give the same list.
  static List<SkippedInput> sorted(List<SkippedInput> inputs) {
    List<SkippedInput> sorted = new ArrayList<>(inputs);
    sorted.sort(
        Comparator.comparing(SkippedInput::origin)
            .thenComparing(SkippedInput::reason)
            .thenComparing(SkippedInput::detail));
    return sorted;
  }
}
