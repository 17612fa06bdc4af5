package org.hearsay.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.annotation.AttributionModel;
import org.hearsay.eval.Calibrating;
import org.hearsay.eval.Reliability;
import org.hearsay.eval.ReliabilityPlot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hearsay calibrate`: how sure attributions are, measured anew.
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    header = "Measure how sure attributions are, on marked reports.",
    versionProvider = HearsayCommand.Version.class,
    description = {
      "With --data, counts on marked reports how often each way of finding an attribution is",
      "right, and writes the counts. With --check, shows how far the confidences of this program",
      "hold on other marked reports, and with --plot draws it.",
      "Marked reports are those that 'hearsay train' learns from."
    },
    sortOptions = false)
final class CalibrateCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Marked reports to count on: a folder of .jsonl files, or one such file.")
  private @Nullable Path data;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the counts there, whole or not at all.")
  private @Nullable Path output;

  @Option(
      names = "--check",
      paramLabel = "DIR",
      description = "Marked reports to check the confidences on.")
  private @Nullable Path check;

  @Option(names = "--plot", paramLabel = "FILE", description = "Draw the check as SVG.")
  private @Nullable Path plot;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description =
          "A model that 'hearsay train' wrote, beside the rules, instead of the program's own;"
              + " 'none' for the rules alone.")
  private @Nullable String model;

  @Mixin private final CommonOptions common = new CommonOptions();

  CalibrateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if ((data == null) != (output == null)) {
      throw new Refusal("--data and --output go together: what is counted is written there");
    }
    if (plot != null && check == null) {
      throw new Refusal("--plot draws what --check finds; name marked reports with --check");
    }
    if (data == null && check == null) {
      throw new Refusal("nothing to do; give --data and --output, or --check");
    }
    AttributionModel beside = ModelChoice.of(model);
    try {
      if (data != null && output != null) {
        tell("counting on " + data);
        write(output, Calibrating.measure(data, beside));
      }
      if (check != null) {
        tell("checking on " + check);
        Reliability reliability = Calibrating.check(check, beside);
        if (plot != null) {
          write(plot, ReliabilityPlot.lines(reliability));
        }
        String table = String.join("\n", reliability.lines()) + "\n";
        console.out().write(table.getBytes(StandardCharsets.UTF_8));
        console.out().flush();
      }
    } catch (IOException e) {
      throw new Failure("cannot calibrate: " + Targets.describe(e), e);
    }
    return ExitStatus.DONE;
  }

  private void tell(String line) {
    if (common.showsProgress(console)) {
      console.say(line);
    }
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Path target = Targets.resolve(file);
    Path beside = Targets.beside(target);
    try {
      Files.writeString(beside, String.join("\n", lines) + "\n");
      Targets.move(beside, target);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
