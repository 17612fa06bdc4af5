package org.hearsay.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.output.Comparison;
import org.hearsay.output.Format;
import org.hearsay.output.Output;
import org.hearsay.output.Settings;
import org.hearsay.output.SkippedInput;
import org.hearsay.story.HandGrouping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hearsay compare`: all reports against each other.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    header = "Compare reports: stories, origins, claims, conflicts, changed quotations.",
    versionProvider = HearsayCommand.Version.class,
    description = {
      "Groups the reports into stories and shows for each: who says what, on how many",
      "independent origins, who copied whom, and where figures, wordings and claims differ."
    },
    sortOptions = false)
final class CompareCommand implements Callable<Integer> {
  /// One order for the same reports, however they were given. Ids are unique but for faulty input,
  /// where the rest decides.
  private static final Comparator<AnnotatedReport> CANONICAL =
      Comparator.comparing((AnnotatedReport r) -> r.report().id())
          .thenComparing(r -> r.report().provenance().origin())
          .thenComparing(r -> r.report().body());

  private final Console console;

  @Mixin private final InputOptions input = new InputOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = CompareFormat.Converter.class,
      description = "text (for a terminal, the default), json, html, markdown, or csv (a folder).")
  private CompareFormat format = CompareFormat.TEXT;

  @Option(
      names = "--verbose",
      description = "Show also which names are taken for one person or body, and why (text).")
  private boolean verbose;

  @Mixin private final GroupingOptions grouping = new GroupingOptions();

  @Mixin private final CommonOptions common = new CommonOptions();

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Format page = format.page();
    return page == null ? writeTables() : writePage(page);
  }

  private int writeTables() {
    Path output = input.output();
    if (output == null) {
      throw new Refusal("--format csv writes a folder of tables; name it with --output FOLDER");
    }
    Path folder = TableFolder.check(output);
    SkipLog skips = new SkipLog(console, common.debug());
    Comparison comparison = compare(skips);
    if (comparison == null) {
      return ExitStatus.INCOMPLETE;
    }
    TableFolder.write(folder, Output.tables(comparison));
    return skips.status();
  }

  private int writePage(Format page) {
    SkipLog skips = new SkipLog(console, common.debug());
    try (Destination destination = Destination.of(input.output(), console)) {
      Comparison comparison = compare(skips);
      if (comparison == null) {
        return ExitStatus.INCOMPLETE;
      }
      Settings usual = common.settings(console, input.output());
      Settings settings = verbose ? usual.verbosely() : usual;
      try {
        Output.write(page, comparison, settings, destination.writer());
      } catch (IOException e) {
        destination.goesOn(e);
      }
      destination.commit();
    }
    return skips.status();
  }

  /// Everything found about the inputs; null, and a line that says so, if none could be read.
  private @Nullable Comparison compare(SkipLog skips) {
    HandGrouping hand = grouping.decided();
    Reading reading = input.reading(Reading.ALONE_IN_COMPARISONS);
    List<AnnotatedReport> reports = new ArrayList<>();
    List<SkippedInput> skipped = new ArrayList<>();
    input.each(
        console,
        common,
        delivery -> Outcome.of(delivery, reading),
        (Outcome outcome) -> {
          switch (outcome) {
            case Outcome.Annotated(AnnotatedReport report) -> reports.add(report);
            case Outcome.Refused(SkippedInput refused, Throwable cause) -> {
              skipped.add(refused);
              skips.skipped(refused, cause);
            }
          }
          return true;
        });
    List<AnnotatedReport> compared = withoutDoubles(reports, skipped, skips);
    if (compared.isEmpty()) {
      console.say("no report could be read, so there is nothing to compare");
      return null;
    }
    return new Comparison(
        compared, Stories.dossiers(compared, hand, common.threads()), SkipLog.sorted(skipped));
  }

  /// The reports in canonical order, of those with one id the first.
  private static List<AnnotatedReport> withoutDoubles(
      List<AnnotatedReport> reports, List<SkippedInput> skipped, SkipLog skips) {
    reports.sort(CANONICAL);
    List<AnnotatedReport> kept = new ArrayList<>();
    for (AnnotatedReport report : reports) {
      if (!kept.isEmpty() && kept.getLast().report().id().equals(report.report().id())) {
        SkippedInput twice =
            new SkippedInput(
                report.report().provenance().origin(),
                "id given twice",
                report.report().id()
                    + " is also the id of "
                    + kept.getLast().report().provenance().origin()
                    + "; expected one report for each id");
        skipped.add(twice);
        skips.skipped(twice, null);
      } else {
        kept.add(report);
      }
    }
    return kept;
  }
}
