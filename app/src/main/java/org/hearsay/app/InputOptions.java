package org.hearsay.app;

import java.nio.file.Path;
import java.util.List;
import org.hearsay.intake.IntakeOptions;
import org.hearsay.report.PublicationTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "Text (.txt, .md), HTML, JSON Lines (.jsonl), any of these packed as .gz or .xz,"
              + " folders of them, or - for standard input.")
  private List<String> inputs = List.of();

  List<String> inputs() {
    return inputs;
  }

  @Nullable Path output() {
    return output;
  }

  IntakeOptions intake(Console console) {
    return IntakeOptions.standard().withPublished(published).withStandardInput(console.in());
  }
}
