package org.hearsay.app;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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

  /// @param toTerminal whether what is coloured goes to a terminal
  boolean usesColor(Console console, boolean toTerminal) {
    return switch (color) {
      case AUTO -> toTerminal && console.colorWelcome();
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }

  static final class Threads implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      try {
        int threads = Integer.parseInt(value);
        if (threads >= 1 && threads <= THREADS_MAX) {
          return threads;
        }
      } catch (NumberFormatException e) {
        // said below, as for a number out of range
      }
      throw new TypeConversionException(
          "'" + value + "' is no number of threads; expected 1 to " + THREADS_MAX);
    }
  }

  static final class WhenColor implements ITypeConverter<Color> {
    @Override
    public Color convert(String value) {
      return switch (value) {
        case "auto" -> Color.AUTO;
        case "always" -> Color.ALWAYS;
        case "never" -> Color.NEVER;
        default ->
            throw new TypeConversionException("'" + value + "'; expected auto, always or never");
      };
    }
  }
}
