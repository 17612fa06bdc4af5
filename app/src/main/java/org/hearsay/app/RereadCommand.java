package org.hearsay.app;

import java.util.concurrent.Callable;
import org.hearsay.annotation.AttributionModel;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.app.casefile.CaseGrouping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hearsay reread`: the reports of a case, read again.
@Command(
    name = "reread",
    mixinStandardHelpOptions = true,
    header = "Read the reports of a case again.",
    versionProvider = HearsayCommand.Version.class,
    description = {
      "Reads again, from the text that the case keeps, every report that another version of"
          + " Hearsay",
      "or another model has read, and compares their stories again. Corrections are applied again.",
      "Stopped, it goes on where it was the next time."
    },
    sortOptions = false)
final class RereadCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--all", description = "Also the reports that would be read the same way.")
  private boolean all;

  @Option(names = "--model", paramLabel = "MODEL", description = "As for 'hearsay add'.")
  private @Nullable String model;

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      converter = InputOptions.ConfidenceConverter.class,
      description =
          "Leave out statements whose confidence is below P, 0 to 1, from now on; by default as"
              + " the case has it.")
  private @Nullable Double leastConfidence;

  @Mixin private final CaseOptions caseOptions = new CaseOptions();

  @Mixin private final CommonOptions common = new CommonOptions();

  RereadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    AttributionModel chosen = ModelChoice.of(model);
    try (CaseFile file = caseOptions.openThere(ModelChoice.digestOf(model))) {
      if (leastConfidence != null) {
        file.keepLeastConfidence(leastConfidence);
      }
      Reading reading = Reading.inCase(file, chosen);
      long due = file.markToReadAgain(all);
      new CaseGrouping(file, reading::read).update(common.threads());
      if (!common.quiet()) {
        console.say(
            due == 0
                ? "every report has been read as it would be now"
                : due + (due == 1 ? " report" : " reports") + " read again");
      }
    }
    return ExitStatus.DONE;
  }
}
