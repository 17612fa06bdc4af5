package org.hearsay.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.hearsay.intake.ArchiveTally;
import org.hearsay.intake.IntakeWatch;
import org.hearsay.intake.PassedOver;
import org.jspecify.annotations.Nullable;

/// A count of reports read, on standard error, for runs long enough that someone wonders: a bar by
/// bytes where the input is an archive whose length is known. Says nothing where nobody looks.
final class Progress implements AutoCloseable, IntakeWatch {
  private static final long QUIET_NANOS = 700_000_000L;
  private static final int NAME_MAX = 28;
  private static final long MEGABYTE = 1_000_000;

  private final Console console;
  private final boolean shown;
  private final boolean tallies;
  private final long start = System.nanoTime();
  private final List<String> said = new ArrayList<>();
  private long count;
  private @Nullable ProgressBar bar;
  private @Nullable String origin;

  /// @param shown whether there is a bar
  /// @param tallies whether what an archive held is said at its end
  Progress(Console console, boolean shown, boolean tallies) {
    this.console = console;
    this.shown = shown;
    this.tallies = tallies;
  }

  void step() {
    count++;
    if (origin != null) {
      if (bar != null) {
        bar.setExtraMessage(" " + reports());
      }
    } else if (bar != null) {
      bar.stepTo(count);
    } else if (isTime()) {
      bar = bar("Reading reports", -1, count).build();
    }
  }

  @Override
  public void reached(String file, long bytes, long bytesTotal) {
    if (bytesTotal <= 0) {
      return;
    }
    if (origin != null && !origin.equals(file)) {
      takeAway();
    }
    if (origin == null && bar != null) {
      takeAway();
    }
    origin = file;
    if (bar != null) {
      bar.stepTo(Math.min(bytes, bytesTotal));
    } else if (isTime()) {
      bar = bar(name(file), bytesTotal, bytes).setUnit(" MB", MEGABYTE).build();
      bar.setExtraMessage(" " + reports());
    }
  }

  @Override
  public void finished(String file, ArchiveTally tally) {
    takeAway();
    if (tallies) {
      said.add(file + ": " + words(tally));
    }
  }

  /// `1,204 records: 310 pages, 2 faults; passed over: 601 other type, 291 about captures`.
  private static String words(ArchiveTally tally) {
    StringBuilder words = new StringBuilder();
    words
        .append(amount(tally.records(), "record"))
        .append(": ")
        .append(amount(tally.pages(), "page"));
    if (tally.faults() > 0) {
      words.append(", ").append(amount(tally.faults(), "fault"));
    }
    List<Map.Entry<PassedOver, Long>> others =
        tally.passedOver().entrySet().stream()
            .sorted(Comparator.comparing(Map.Entry::getKey))
            .toList();
    String before = "; passed over: ";
    for (Map.Entry<PassedOver, Long> other : others) {
      words
          .append(before)
          .append(number(other.getValue()))
          .append(' ')
          .append(other.getKey().words());
      before = ", ";
    }
    return words.toString();
  }

  private String reports() {
    return amount(count, "report");
  }

  private static String amount(long count, String what) {
    return number(count) + " " + what + (count == 1 ? "" : "s");
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private boolean isTime() {
    return shown && System.nanoTime() - start > QUIET_NANOS;
  }

  private ProgressBarBuilder bar(String task, long max, long from) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(max)
        .setUpdateIntervalMillis(200)
        .setStyle(ProgressBarStyle.ASCII)
        .startsFrom(from, Duration.ofNanos(System.nanoTime() - start))
        .setConsumer(
            // one column less than there are: a full line would break
            new ConsoleProgressBarConsumer(console.err(), console.columns() - 1));
  }

  /// The end of a path, on one line.
  private static String name(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    String cut =
        name.length() <= NAME_MAX ? name : "…" + name.substring(name.length() - NAME_MAX + 1);
    return cut.codePoints()
        .map(c -> Character.isISOControl(c) ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// Leaves what was found to be said, and nothing else: reading runs ahead of what is printed, so
  /// that an archive is at its end before the last report of it is.
  @Override
  public void close() {
    takeAway();
    said.forEach(console::say);
    said.clear();
  }

  /// Takes the bar away, so that what follows stands alone.
  void takeAway() {
    origin = null;
    if (bar != null) {
      bar.close();
      console.err().print("\r\u001B[A\u001B[K");
      console.err().flush();
      bar = null;
    }
  }
}
