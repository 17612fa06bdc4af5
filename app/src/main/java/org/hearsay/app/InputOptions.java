package org.hearsay.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.intake.Delivery;
import org.hearsay.intake.Intake;
import org.hearsay.intake.IntakeOptions;
import org.hearsay.intake.IntakeWatch;
import org.hearsay.report.PublicationTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// What is read, and where the findings go.
final class InputOptions {
  @Option(
      names = "--published",
      paramLabel = "DATE",
      converter = PublishedConverter.class,
      description =
          "When the reports that carry no date were published, such as 2031-03-14 or"
              + " 2031-03-14T09:30+01:00; 'Monday' is resolved against it.")
  private @Nullable PublicationTime published;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write there, whole or not at all, instead of to standard output.")
  private @Nullable Path output;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description =
          "A model that 'hearsay train' wrote, to find attributions beside the rules, instead of"
              + " the program's own; 'none' for the rules alone.")
  private @Nullable String model;

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      converter = ConfidenceConverter.class,
      description =
          "Leave out statements whose confidence is below P, 0 to 1, and what rests on them. By"
              + " default 'read' leaves out none, 'compare' and a case those below 0.8 that no rule"
              + " found but the model alone. A case keeps what 'add' or 'reread' was given.")
  private @Nullable Double leastConfidence;

  @Mixin private final SelectionOptions chosen = new SelectionOptions();

  @Mixin private final WebOptions web = new WebOptions();

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "Text (.txt, .md), HTML, JSON Lines (.jsonl), any of these packed as .gz or .xz, web"
              + " archives (.warc, .warc.gz, .arc.gz), folders of them, web addresses (http,"
              + " https), or - for standard input.")
  private List<String> inputs = List.of();

  List<String> inputs() {
    return inputs;
  }

  @Nullable Path output() {
    return output;
  }

  /// How inputs are read.
  ///
  /// @throws Refusal if the options contradict each other
  IntakeOptions intake(Console console, IntakeWatch watch) {
    return IntakeOptions.standard()
        .withPublished(published)
        .withStandardInput(console.in())
        .withSelection(chosen.selection())
        .withWatch(watch)
        .withWeb(web.access());
  }

  /// Works on every input, as many at once as threads are allowed, and shows how far it has come.
  ///
  /// @param work may run on any thread
  /// @param receiver takes the results in the order of the inputs
  <R> void each(
      Console console,
      CommonOptions common,
      Function<Delivery, R> work,
      OrderedWork.Receiver<R> receiver) {
    try (Progress progress = common.progress(console);
        Stream<Delivery> deliveries = Intake.deliveries(inputs, intake(console, progress))) {
      OrderedWork.run(
          deliveries.iterator(),
          common.threads(),
          work,
          (R result) -> {
            progress.step();
            return receiver.take(result);
          });
    }
  }

  /// How reports are read.
  ///
  /// @param leastAlone what the model alone found is left out below this, if nothing else is asked
  /// @throws Refusal if the model given cannot be read or is none
  Reading reading(double leastAlone) {
    double least = leastConfidence == null ? 0 : leastConfidence;
    return new Reading(ModelChoice.of(model), least, leastConfidence == null ? leastAlone : least);
  }

  /// How the reports of a case are read. A confidence that is given is the case's from now on.
  Reading readingFor(CaseFile file) {
    if (leastConfidence != null) {
      file.keepLeastConfidence(leastConfidence);
    }
    return Reading.inCase(file, ModelChoice.of(model));
  }

  /// `none`, or the digest of the model that [#reading] reads with.
  String modelDigest() {
    return ModelChoice.digestOf(model);
  }

  static final class ConfidenceConverter implements ITypeConverter<Double> {
    @Override
    public Double convert(String value) {
      try {
        double confidence = Double.parseDouble(value);
        if (confidence >= 0 && confidence <= 1) {
          return confidence;
        }
      } catch (NumberFormatException e) {
        // said below, as for a number out of range
      }
      throw new TypeConversionException("'" + value + "' is no confidence; expected 0 to 1");
    }
  }
}
