package org.hearsay.app;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// A count of reports read, on standard error, for runs long enough that someone wonders. Says
/// nothing where nobody looks.
final class Progress implements AutoCloseable {
  private static final long QUIET_NANOS = 700_000_000L;

  private final Console console;
  private final boolean shown;
  private final long start = System.nanoTime();
  private long count;
  private @Nullable ProgressBar bar;

  Progress(Console console, boolean shown) {
    this.console = console;
    this.shown = shown;
  }

  void step() {
    count++;
    if (bar != null) {
      bar.stepTo(count);
    } else if (shown && System.nanoTime() - start > QUIET_NANOS) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("Reading reports")
              .setInitialMax(-1)
              .setUpdateIntervalMillis(200)
              .setStyle(ProgressBarStyle.ASCII)
              .startsFrom(count, Duration.ofNanos(System.nanoTime() - start))
              .setConsumer(
                  // one column less than there are: a full line would break
                  new ConsoleProgressBarConsumer(console.err(), console.columns() - 1))
              .build();
    }
  }

  /// Takes the bar away, so that what follows stands alone.
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      console.err().print("\r\u001B[A\u001B[K");
      console.err().flush();
      bar = null;
    }
  }
}
