package org.hearsay.app;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.eval.Floors;
import org.hearsay.eval.Gold;
import org.hearsay.eval.Scorecard;
import org.hearsay.intake.Delivery;
import org.hearsay.intake.Intake;
import org.hearsay.intake.IntakeOptions;
import org.hearsay.output.SkippedInput;
import org.hearsay.report.PublicationTime;
import org.hearsay.story.HandGrouping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay eval`: the program held against hand annotation.
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    header = "Score the program against hand annotation.",
    versionProvider = HearsayCommand.Version.class,
    description = {
      "Reads the reports that a folder of hand annotation is about, compares them, and prints",
      "precision, recall and F1 for each layer beside a naive baseline.",
      "Exit status 1 when a score is below its floor in floors.json."
    },
    sortOptions = false)
final class EvalCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "GOLD", description = "A folder of gold (*.json), or one such file.")
  private @Nullable Path gold;

  @Option(
      names = "--update-floors",
      description = "Raise the floors to what was reached. Never lowers one for the same reports.")
  private boolean updateFloors;

  @Option(
      names = {"-v", "--verbose"},
      description = "List everything missed, extra or wrong.")
  private boolean verbose;

  @Mixin private final CommonOptions common = new CommonOptions();

  EvalCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path path = gold == null ? Path.of("gold") : gold;
    if (!Files.exists(path)) {
      throw new Refusal("no gold at " + path + "; expected a folder of *.json, or one such file");
    }
    try (Destination destination = Destination.of(null, console)) {
      return evaluate(path, destination);
    } catch (IOException e) {
      throw new Failure("cannot evaluate " + path + ": " + Targets.describe(e), e);
    }
  }

  private int evaluate(Path path, Destination destination) throws IOException {
    Gold read = Gold.read(path);
    SkipLog skips = new SkipLog(console, common.debug());
    List<AnnotatedReport> reports = annotate(read, skips);
    Scorecard card =
        Scorecard.score(
            read, reports, Stories.dossiers(reports, HandGrouping.NONE, common.threads()));
    Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
    Floors floors = folder == null ? null : Floors.read(folder).orElse(null);
    boolean holds = report(card, floors, read.digest(), folder, destination);
    return holds ? skips.status() : ExitStatus.INCOMPLETE;
  }

  /// The reports of the gold, each dated as the gold says where it does not say so itself.
  private List<AnnotatedReport> annotate(Gold read, SkipLog skips) {
    List<AnnotatedReport> reports = new ArrayList<>();
    Function<Path, List<Outcome>> open =
        file -> {
          PublicationTime published = read.published(file).map(PublicationTime::of).orElse(null);
          IntakeOptions options = IntakeOptions.standard().withPublished(published);
          try (Stream<Delivery> deliveries = Intake.deliveries(List.of(file.toString()), options)) {
            return deliveries.map(delivery -> Outcome.of(delivery, Reading.usual())).toList();
          }
        };
    OrderedWork.run(
        read.reportFiles().iterator(),
        common.threads(),
        open,
        (List<Outcome> outcomes) -> {
          for (Outcome outcome : outcomes) {
            switch (outcome) {
              case Outcome.Annotated(AnnotatedReport report) -> reports.add(report);
              case Outcome.Refused(SkippedInput skipped, Throwable cause) ->
                  skips.skipped(skipped, cause);
            }
          }
          return true;
        });
    return reports;
  }

  /// Prints the scores and what the floors say to them. True if all is well.
  private boolean report(
      Scorecard card,
      @Nullable Floors floors,
      String corpus,
      @Nullable Path folder,
      Destination destination)
      throws IOException {
    Writer out = destination.writer();
    if (verbose) {
      for (String detail : card.details()) {
        out.write(detail + "\n");
      }
    }
    out.write(card.table(floors));
    List<String> failures = new ArrayList<>(card.faults());
    if (updateFloors && folder != null) {
      Floors.Update update = (floors == null ? Floors.none() : floors).updated(card, corpus);
      update.floors().write(folder);
      for (String change : update.changes()) {
        out.write(change + "\n");
      }
    } else if (floors != null) {
      failures.addAll(floors.failures(card, corpus));
    }
    destination.commit();
    failures.forEach(console::say);
    return failures.isEmpty();
  }
}
