package org.hearsay.app;

import java.nio.file.Path;
import org.hearsay.output.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/// What every command takes.
final class CommonOptions {
  private static final int THREADS_MAX = 256;

  /// When to use colour.
  enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Option(
      names = {"-q", "--quiet"},
      description = "Show no progress. Skipped inputs are still named.")
  private boolean quiet;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Threads.class,
      description =
          "How many reports to read at once; by default as many as the machine has cores.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      converter = WhenColor.class,
      description = "auto, always or never; auto colours on a terminal, unless NO_COLOR is set.")
  private Color color = Color.AUTO;

  @Option(names = "--debug", description = "Print where an internal error arose.")
  private boolean debug;

  boolean quiet() {
    return quiet;
  }

  boolean showsProgress(Console console) {
    return !quiet && console.errIsTerminal();
  }

  /// Shows how far reading has come.
  Progress progress(Console console) {
    return new Progress(console, showsProgress(console), !quiet);
  }

  int threads() {
    return threads;
  }

  boolean debug() {
    return debug;
  }

  /// How text is laid out: for the terminal it goes to, else plainly.
  ///
  /// @param output where it goes; null for standard output
  Settings settings(Console console, @Nullable Path output) {
    boolean toTerminal = output == null && console.outIsTerminal();
    return new Settings(
        toTerminal ? console.columns() : Settings.PLAIN.width(), usesColor(console, toTerminal));
  }

  private boolean usesColor(Console console, boolean toTerminal) {
    return switch (color) {
      case AUTO -> toTerminal && console.colorWelcome();
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }

  static final class Threads implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return OptionValues.whole(value, "number of threads", 1, THREADS_MAX);
    }
  }

  static final class WhenColor implements ITypeConverter<Color> {
    @Override
    public Color convert(String value) {
      return OptionValues.named(value, "time for colour", Color.class);
    }
  }
}
