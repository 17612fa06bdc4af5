package org.hearsay.app;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.AttributionModel;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.app.casefile.CaseGrouping;
import org.hearsay.app.casefile.KnownDocuments;
import org.hearsay.app.casefile.NewsItem;
import org.hearsay.intake.Delivery;
import org.hearsay.intake.Following;
import org.hearsay.intake.Intake;
import org.hearsay.intake.IntakeOptions;
import org.hearsay.intake.WebAccess;
import org.hearsay.output.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay watch`: feeds into a case, again and again.
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    header = "Watch feeds, and say what is new in a case.",
    versionProvider = HearsayCommand.Version.class,
    description = {
      "Asks the feeds given (addresses, or an OPML file of them) until it is stopped, adds what"
          + " they",
      "lead to, and prints a line for each thing that the case did not know: a report, a revision,",
      "a story, a figure, a denial, a conflict, an origin. Servers are asked only for what"
          + " changed.",
      "Begun again, it goes on where it was."
    },
    sortOptions = false)
final class WatchCommand implements Callable<Integer> {
  private static final int MINUTES = 15;
  private static final int REPORTS_A_COMMIT = 16;

  /// What a server that has nothing new says: no fault, and not worth a line.
  private static final String UNCHANGED = "not modified";

  /// For a reader, or for programs.
  enum WatchFormat {
    TEXT,
    JSONL
  }

  private final Console console;

  @Parameters(
      paramLabel = "FEED",
      arity = "1..*",
      description = "Addresses of feeds, sitemaps or pages; OPML files of feeds.")
  private List<String> feeds = List.of();

  @Option(
      names = "--every",
      paramLabel = "MINUTES",
      converter = MinutesConverter.class,
      description = "How long to wait between two visits, 1 to 1440; " + MINUTES + " by default.")
  private int minutes = MINUTES;

  @Option(names = "--once", description = "Visit each once and end.")
  private boolean once;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      description = "text (the default) or jsonl.")
  private WatchFormat format = WatchFormat.TEXT;

  @Option(names = "--model", paramLabel = "MODEL", description = "As for 'hearsay add'.")
  private @Nullable String model;

  @Mixin private final WebOptions web = new WebOptions();

  @Mixin private final CaseOptions caseOptions = new CaseOptions();

  @Mixin private final CommonOptions common = new CommonOptions();

  WatchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    AttributionModel chosen = ModelChoice.of(model);
    SkipLog skips = new SkipLog(console, common.debug());
    try (CaseFile file = caseOptions.open(ModelChoice.digestOf(model));
        Destination destination = Destination.of(null, console)) {
      Reading reading = Reading.inCase(file, chosen);
      CaseOptions.tellUnread(file, console);
      KnownDocuments known = new KnownDocuments(file);
      boolean goesOn = true;
      while (goesOn) {
        long before = NewsItem.latest(file);
        visit(file, known, reading, skips);
        goesOn = print(NewsItem.since(file, before), destination) && !once && waited();
      }
      destination.commit();
    }
    return once ? skips.status() : ExitStatus.DONE;
  }

  private void visit(CaseFile file, KnownDocuments known, Reading reading, SkipLog skips) {
    WebAccess given = web.access();
    WebAccess access =
        new WebAccess(
            given.options().withValidators(known),
            given.captures(),
            // a list of feeds that was given is there to be followed
            new Following(true, true, given.following().pagesMax()));
    List<AnnotatedReport> waiting = new ArrayList<>();
    try (Stream<Delivery> deliveries =
        Intake.deliveries(feeds, IntakeOptions.standard().withWeb(access))) {
      OrderedWork.run(
          deliveries.iterator(),
          common.threads(),
          delivery -> Outcome.of(delivery, reading),
          (Outcome outcome) -> {
            switch (outcome) {
              case Outcome.Annotated(AnnotatedReport report) -> waiting.add(report);
              case Outcome.Refused(var skipped, Throwable cause) -> {
                if (!skipped.reason().equals(UNCHANGED)) {
                  skips.skipped(skipped, cause);
                }
              }
            }
            if (waiting.size() >= REPORTS_A_COMMIT) {
              file.add(waiting);
              waiting.clear();
            }
            return true;
          });
    }
    file.add(waiting);
    known.save();
    new CaseGrouping(file, reading::read).update(common.threads());
  }

  private boolean waited() {
    try {
      Thread.sleep(Duration.ofMinutes(minutes));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean print(List<NewsItem> news, Destination destination) {
    Writer out = destination.writer();
    try {
      for (NewsItem item : news) {
        out.write(line(item));
        out.write('\n');
      }
      out.flush();
      return true;
    } catch (IOException e) {
      return destination.goesOn(e);
    }
  }

  private String line(NewsItem item) {
    if (format == WatchFormat.TEXT) {
      String where = item.story() == null ? "" : " [story " + item.story() + "]";
      return Console.shown(item.kind() + where + ": " + item.text());
    }
    StringWriter out = new StringWriter();
    Json.write(
        out,
        json ->
            json.object(() -> {
              json.field("at", item.at().toString());
              json.field("kind", item.kind());
              json.field("story", item.story());
              json.field("report", item.report());
              json.field("text", item.text());
            }));
    return out.toString();
  }

  static final class MinutesConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return OptionValues.whole(value, "number of minutes", 1, 1440);
    }
  }

  static final class FormatConverter implements ITypeConverter<WatchFormat> {
    @Override
    public WatchFormat convert(String value) {
      return OptionValues.named(value, "format of watch", WatchFormat.class);
    }
  }
}
