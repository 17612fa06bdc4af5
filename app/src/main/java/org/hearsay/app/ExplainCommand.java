package org.hearsay.app;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.annotation.Explanation;
import org.hearsay.intake.Delivery;
import org.hearsay.intake.Intake;
import org.hearsay.intake.IntakeWatch;
import org.hearsay.intake.Received;
import org.hearsay.output.Output;
import org.hearsay.output.SkippedInput;
import org.hearsay.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hearsay explain`: why something was found.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    header = "Say why each statement, figure and date was found.",
    versionProvider = HearsayCommand.Version.class,
    description = {
      "Shows for each statement which rule and which line of which lexicon spoke for it, or that",
      "the trained model found it; how sure it is, and by what counts; whom its source means, and",
      "on what ground; and which other readings were not kept. For figures and dates, which words",
      "and patterns were read."
    },
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
  /// For a reader, or for programs.
  enum ExplainFormat {
    TEXT,
    JSON
  }

  private final Console console;

  @Mixin private final InputOptions input = new InputOptions();

  @Option(
      names = "--attribution",
      paramLabel = "ID",
      description = "Only this one, such as a3: the id that 'hearsay read' gives it.")
  private @Nullable String attribution;

  @Option(
      names = "--at",
      paramLabel = "OFFSET",
      converter = OffsetConverter.class,
      description = "Only what covers this place of the text, in code points from 0.")
  private @Nullable Integer offset;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      description = "text (for a terminal, the default) or json (one object a line for a report).")
  private ExplainFormat format = ExplainFormat.TEXT;

  @Mixin private final CommonOptions common = new CommonOptions();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (attribution != null && offset != null) {
      throw new Refusal("--attribution and --at each choose what to explain; give one of them");
    }
    Reading reading = input.reading(0);
    SkipLog skips = new SkipLog(console, common.debug());
    boolean found = false;
    try (Destination destination = Destination.of(input.output(), console);
        Stream<Delivery> deliveries =
            Intake.deliveries(input.inputs(), input.intake(console, IntakeWatch.nobody()))) {
      for (Delivery delivery : (Iterable<Delivery>) deliveries::iterator) {
        switch (delivery.read()) {
          case Received.Accepted(Report report) -> {
            Optional<Explanation> chosen = chosen(reading.explain(report));
            found |= chosen.isPresent();
            if (chosen.isPresent() && !write(written(chosen.get()), destination)) {
              return ExitStatus.DONE;
            }
          }
          case Received.Skipped(String origin, String reason, String detail) ->
              skips.skipped(new SkippedInput(origin, reason, detail), null);
        }
      }
      destination.commit();
    }
    if (!found && attribution != null && skips.status() == ExitStatus.DONE) {
      throw new Refusal("no attribution '" + attribution + "'; 'hearsay read' shows their ids");
    }
    return skips.status();
  }

  private Optional<Explanation> chosen(Explanation explanation) {
    if (attribution != null) {
      return explanation.of(attribution);
    }
    if (offset == null) {
      return Optional.of(explanation);
    }
    String body = explanation.report().report().body();
    int length = body.codePointCount(0, body.length());
    if (offset >= length) {
      throw new Refusal("'" + offset + "' is no place in the text; expected 0 to " + (length - 1));
    }
    return Optional.of(explanation.at(body.offsetByCodePoints(0, offset)));
  }

  private String written(Explanation explanation) {
    return switch (format) {
      case TEXT -> Output.explanationPage(explanation, common.settings(console, input.output()));
      case JSON -> Output.explanationLine(explanation) + "\n";
    };
  }

  private static boolean write(String words, Destination destination) {
    try {
      destination.writer().write(words);
      return true;
    } catch (IOException e) {
      return destination.goesOn(e);
    }
  }

  static final class OffsetConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return OptionValues.whole(value, "place", 0, Integer.MAX_VALUE);
    }
  }

  static final class FormatConverter implements ITypeConverter<ExplainFormat> {
    @Override
    public ExplainFormat convert(String value) {
      return OptionValues.named(value, "format of explain", ExplainFormat.class);
    }
  }
}
