package org.hearsay.app;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.app.casefile.Addition;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.app.casefile.CaseGrouping;
import org.hearsay.intake.Delivery;
import org.hearsay.intake.Received;
import org.hearsay.output.SkippedInput;
import org.hearsay.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `hearsay add`: reports into a case.
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    header = "Add reports to a case.",
    versionProvider = HearsayCommand.Version.class,
    description = {
      "Reads each report and keeps it with what was found in it. A report whose address, outlet,",
      "headline, time and text are in the case already is not added again. A line is printed for",
      "each report once it is on the disk: 'added' or 'known', and its name in the case."
    },
    sortOptions = false)
final class AddCommand implements Callable<Integer> {
  /// One commit for so many reports or so much time, whichever comes first: each costs a flush of
  /// the disk.
  private static final int REPORTS_A_COMMIT = 64;

  private static final long NANOS_A_COMMIT = 500_000_000L;

  private final Console console;

  @Mixin private final InputOptions input = new InputOptions();

  @Mixin private final CaseOptions caseOptions = new CaseOptions();

  @Mixin private final CommonOptions common = new CommonOptions();

  AddCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    SkipLog skips = new SkipLog(console, common.debug());
    try (CaseFile caseFile = caseOptions.open(input.modelDigest());
        Destination destination = Destination.of(input.output(), console)) {
      Reading reading = input.readingFor(caseFile);
      CaseOptions.tellUnread(caseFile, console);
      Batch batch = new Batch(caseFile, destination);
      input.each(
          console,
          common,
          delivery -> read(delivery, caseFile, reading),
          read ->
              switch (read) {
                case Read.Known(Report report) -> batch.known(report);
                case Read.New(AnnotatedReport report) -> batch.add(report);
                case Read.Refused(SkippedInput skipped, Throwable cause) -> {
                  skips.skipped(skipped, cause);
                  yield true;
                }
              });
      batch.commit();
      new CaseGrouping(caseFile, reading::read).update(common.threads());
      destination.commit();
    }
    return skips.status();
  }

  /// What became of one input before it is written.
  private sealed interface Read {
    record Known(Report report) implements Read {}

    record New(AnnotatedReport report) implements Read {}

    record Refused(SkippedInput input, @Nullable Throwable cause) implements Read {}
  }

  /// A report that the case holds is not annotated again.
  private static Read read(Delivery delivery, CaseFile caseFile, Reading reading) {
    Received received = delivery.read();
    if (received instanceof Received.Accepted(Report report) && caseFile.holds(report)) {
      return new Read.Known(report);
    }
    return switch (Outcome.of(() -> received, reading)) {
      case Outcome.Annotated(AnnotatedReport report) -> new Read.New(report);
      case Outcome.Refused(SkippedInput skipped, Throwable cause) ->
          new Read.Refused(skipped, cause);
    };
  }

  /// Reports that wait for one commit, in input order.
  private static final class Batch {
    private final CaseFile caseFile;
    private final Destination destination;
    private final List<AnnotatedReport> waiting = new ArrayList<>();
    private long since;

    Batch(CaseFile caseFile, Destination destination) {
      this.caseFile = caseFile;
      this.destination = destination;
    }

    boolean add(AnnotatedReport report) {
      if (waiting.isEmpty()) {
        since = System.nanoTime();
      }
      waiting.add(report);
      boolean full =
          waiting.size() >= REPORTS_A_COMMIT || System.nanoTime() - since >= NANOS_A_COMMIT;
      return !full || commit();
    }

    boolean known(Report report) {
      return commit() && print(List.of(new Addition(caseFile.nameOf(report), false)));
    }

    /// False where nobody reads on; what was added is kept all the same.
    boolean commit() {
      if (waiting.isEmpty()) {
        return true;
      }
      List<Addition> additions = caseFile.add(waiting);
      waiting.clear();
      return print(additions);
    }

    private boolean print(List<Addition> additions) {
      Writer out = destination.writer();
      try {
        for (Addition addition : additions) {
          out.write((addition.isNew() ? "added\t" : "known\t") + addition.id() + '\n');
        }
        out.flush();
        return true;
      } catch (IOException e) {
        return destination.goesOn(e);
      }
    }
  }
}
