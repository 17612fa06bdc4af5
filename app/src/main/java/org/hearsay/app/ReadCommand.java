package org.hearsay.app;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.intake.Delivery;
import org.hearsay.intake.Intake;
import org.hearsay.output.Output;
import org.hearsay.output.SkippedInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// `hearsay read`: each report by itself, as it comes.
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    header = "Read each report: who says what, figures, dates, credits.",
    versionProvider = HearsayCommand.Version.class,
    description = {
      "Prints one JSON object a line for each report: its text, who is named, who says what,",
      "figures, dates and credits. An input that cannot be read is a line too.",
      "Any number of reports: they are read, printed and forgotten one after another."
    },
    sortOptions = false)
final class ReadCommand implements Callable<Integer> {
  /// The one format there is.
  enum LineFormat {
    JSONL
  }

  private final Console console;

  @Mixin private final InputOptions input = new InputOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      description = "jsonl, the only one: JSON Lines.")
  @SuppressWarnings("UnusedVariable") // its converter refuses all others
  private LineFormat format = LineFormat.JSONL;

  @Mixin private final CommonOptions common = new CommonOptions();

  ReadCommand(Console console) {
    this.console = console;
  }

  /// A line to print.
  ///
  /// @param skipped what is to be said on standard error
  private record Line(String json, @Nullable SkippedInput skipped, @Nullable Throwable cause) {}

  @Override
  public Integer call() {
    Reading reading = input.reading(0);
    SkipLog skips = new SkipLog(console, common.debug());
    try (Destination destination = Destination.of(input.output(), console);
        Progress progress = new Progress(console, common.showsProgress(console));
        Stream<Delivery> deliveries = Intake.deliveries(input.inputs(), input.intake(console))) {
      Writer out = destination.writer();
      OrderedWork.run(
          deliveries.iterator(),
          common.threads(),
          delivery -> line(delivery, reading),
          line -> {
            progress.step();
            if (line.skipped() != null) {
              skips.skipped(line.skipped(), line.cause());
            }
            return write(line, out, destination);
          });
      destination.commit();
    }
    return skips.status();
  }

  private static Line line(Delivery delivery, Reading reading) {
    return switch (Outcome.of(delivery, reading)) {
      case Outcome.Annotated(var report) -> new Line(Output.reportLine(report), null, null);
      case Outcome.Refused(SkippedInput skipped, Throwable cause) ->
          new Line(Output.skippedLine(skipped), skipped, cause);
    };
  }

  /// False where nobody reads on.
  private static boolean write(Line line, Writer out, Destination destination) {
    try {
      out.write(line.json());
      out.write('\n');
      return true;
    } catch (IOException e) {
      return destination.goesOn(e);
    }
  }

  static final class FormatConverter implements ITypeConverter<LineFormat> {
    @Override
    public LineFormat convert(String value) {
      if (value.equals("jsonl")) {
        return LineFormat.JSONL;
      }
      throw new TypeConversionException("'" + value + "' is no format of read; expected jsonl");
    }
  }
}
