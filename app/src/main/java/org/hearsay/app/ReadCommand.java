package org.hearsay.app;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.hearsay.intake.Delivery;
import org.hearsay.intake.Delivery.ArchivePlace;
import org.hearsay.intake.Intake;
import org.hearsay.intake.IntakeOptions;
import org.hearsay.output.Output;
import org.hearsay.output.SkippedInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Option(
      names = "--resume",
      paramLabel = "OFFSET",
      converter = OffsetConverter.class,
      description =
          "Begin in the one archive given at the first record at or behind this byte, as a run that"
              + " was stopped or an archive that was cut off has named it.")
  private long resume;

  @Mixin private final CommonOptions common = new CommonOptions();

  ReadCommand(Console console) {
    this.console = console;
  }

  /// A line to print.
  ///
  /// @param skipped what is to be said on standard error
  /// @param resumeAt where its archive goes on behind it
  private record Line(
      String json,
      @Nullable SkippedInput skipped,
      @Nullable Throwable cause,
      @Nullable ArchivePlace resumeAt) {}

  @Override
  public Integer call() {
    Reading reading = input.reading(0);
    SkipLog skips = new SkipLog(console, common.debug());
    try (Destination destination = Destination.of(input.output(), console);
        Progress progress = common.progress(console);
        Interruption interruption = Interruption.listen();
        Stream<Delivery> deliveries = Intake.deliveries(input.inputs(), options(progress))) {
      Writer out = destination.writer();
      AtomicReference<@Nullable ArchivePlace> place = new AtomicReference<>();
      OrderedWork.run(
          deliveries.iterator(),
          common.threads(),
          delivery -> line(delivery, reading),
          line -> {
            progress.step();
            if (line.skipped() != null) {
              skips.skipped(line.skipped(), line.cause());
            }
            boolean written = write(line, out, destination);
            place.set(line.resumeAt());
            return written && !interruption.isAsked();
          });
      if (interruption.isAsked() && input.output() != null) {
        return ExitStatus.INCOMPLETE;
      }
      destination.commit();
      if (interruption.isAsked()) {
        progress.takeAway();
        stopped(place.get());
        return ExitStatus.INCOMPLETE;
      }
    }
    return skips.status();
  }

  private IntakeOptions options(Progress progress) {
    if (resume > 0 && input.inputs().size() != 1) {
      throw new Refusal(
          "--resume goes on in one archive, not in "
              + input.inputs().size()
              + " inputs; expected one");
    }
    return input.intake(console, progress).withResumeAt(resume);
  }

  private void stopped(@Nullable ArchivePlace place) {
    console.say(
        place == null
            ? "stopped; not all inputs were read"
            : "stopped in " + place.origin() + "; go on with --resume " + place.offset());
  }

  private static Line line(Delivery delivery, Reading reading) {
    return switch (Outcome.of(delivery, reading)) {
      case Outcome.Annotated(var report) ->
          new Line(Output.reportLine(report), null, null, delivery.resumeAt());
      case Outcome.Refused(SkippedInput skipped, Throwable cause) ->
          new Line(Output.skippedLine(skipped), skipped, cause, delivery.resumeAt());
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

  static final class OffsetConverter implements ITypeConverter<Long> {
    @Override
    public Long convert(String value) {
      return OptionValues.whole(value, "offset in bytes", 0, Long.MAX_VALUE);
    }
  }

  static final class FormatConverter implements ITypeConverter<LineFormat> {
    @Override
    public LineFormat convert(String value) {
      return OptionValues.named(value, "format of read", LineFormat.class);
    }
  }
}
