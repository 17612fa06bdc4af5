package org.hearsay.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.intake.Intake;
import org.hearsay.intake.IntakeOptions;
import org.hearsay.intake.Received;
import org.hearsay.output.SkippedInput;
import org.hearsay.story.WordCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay count-words`: the table by which reports are grouped into stories, counted anew.
@Command(
    name = "count-words",
    hidden = true,
    mixinStandardHelpOptions = true,
    header = "Count how rare words are, to group reports by.",
    versionProvider = HearsayCommand.Version.class,
    description = {
      "Counts in how many of the given reports each word occurs, for each language, and writes",
      "hashes of the words with their rarity: core/…/story/word-rarity.bin of a build.",
      "The same reports give the same bytes."
    },
    sortOptions = false)
final class CountWordsCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "Write the table there, whole or not at all.")
  private Path output = Path.of(".");

  @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Reports, as for read.")
  private List<String> inputs = List.of();

  CountWordsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path target;
    Path beside;
    try {
      target = Targets.resolve(output);
      beside = Targets.beside(target);
    } catch (IOException e) {
      throw new Refusal("cannot write " + output + ": " + Targets.describe(e));
    }
    WordCounts counts = new WordCounts();
    SkipLog skips = new SkipLog(console, false);
    try (Stream<Received> reports = Intake.read(inputs, IntakeOptions.standard())) {
      reports.forEach(received -> {
        switch (received) {
          case Received.Accepted(var report) -> counts.add(report);
          case Received.Skipped skipped ->
              skips.skipped(
                  new SkippedInput(skipped.origin(), skipped.reason(), skipped.detail()), null);
        }
      });
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
      counts.write(Intake.commonestWords(), out);
    } catch (IOException e) {
      throw new Failure("cannot write " + output + ": " + Targets.describe(e), e);
    }
    move(beside, target);
    console.say("counted " + counts.summary());
    return skips.status();
  }

  private void move(Path beside, Path target) {
    try {
      Targets.move(beside, target);
    } catch (IOException e) {
      throw new Failure("cannot write " + output + ": " + Targets.describe(e), e);
    }
  }
}
