package org.hearsay.app;

import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hearsay.intake.Delivery;
import org.hearsay.intake.Received;
import org.hearsay.output.Output;
import org.hearsay.output.Settings;
import org.hearsay.output.SkippedInput;
import org.hearsay.story.StoryStream;
import org.hearsay.story.StreamedStory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hearsay stories`: which reports tell of one event, for any number of them.
@Command(
    name = "stories",
    mixinStandardHelpOptions = true,
    header = "Group any number of reports into stories.",
    versionProvider = HearsayCommand.Version.class,
    description = {
      "Prints each story with its reports, once no report can join it any more. Reports are",
      "grouped one after another in the order of their publication, as 'compare' groups them,",
      "but not compared: a hundred thousand fit in a gigabyte."
    },
    sortOptions = false)
final class StoriesCommand implements Callable<Integer> {
  /// How stories are printed.
  enum StoryFormat {
    TEXT,
    JSONL
  }

  private final Console console;

  @Mixin private final InputOptions input = new InputOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      description = "text (the default), or jsonl: one JSON object a line.")
  private StoryFormat format = StoryFormat.TEXT;

  @Mixin private final GroupingOptions grouping = new GroupingOptions();

  @Mixin private final CommonOptions common = new CommonOptions();

  private long reports;
  private long stories;

  StoriesCommand(Console console) {
    this.console = console;
  }

  /// What became of one input.
  private sealed interface Read {
    record Grouped(StoryStream.Reading reading) implements Read {}

    record Refused(SkippedInput input) implements Read {}
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    SkipLog skips = new SkipLog(console, common.debug());
    try (Destination destination = Destination.of(input.output(), console)) {
      Settings settings = common.settings(console, input.output());
      StoryStream stream =
          new StoryStream(grouping.decided(), story -> print(story, settings, destination));
      input.each(
          console,
          common,
          StoriesCommand::read,
          (Read read) -> {
            switch (read) {
              case Read.Grouped(StoryStream.Reading reading) -> {
                reports++;
                stream.add(reading);
              }
              case Read.Refused(SkippedInput skipped) -> skips.skipped(skipped, null);
            }
            return true;
          });
      stream.finish();
      destination.commit();
    }
    if (!common.quiet()) {
      console.say(
          String.format(
              Locale.ROOT,
              "%,d %s in %,d %s, %.1f s, at most %d MB of memory",
              reports,
              reports == 1 ? "report" : "reports",
              stories,
              stories == 1 ? "story" : "stories",
              (System.nanoTime() - start) / 1e9,
              peakHeap() >> 20));
    }
    return skips.status();
  }

  private static Read read(Delivery delivery) {
    return switch (delivery.read()) {
      case Received.Accepted(var report) -> new Read.Grouped(StoryStream.read(report));
      case Received.Skipped(String origin, String reason, String detail) ->
          new Read.Refused(new SkippedInput(origin, reason, detail));
    };
  }

  private void print(StreamedStory story, Settings settings, Destination destination) {
    stories++;
    Writer out = destination.writer();
    try {
      out.write(
          switch (format) {
            case TEXT -> Output.storyText(story, settings);
            case JSONL -> Output.storyLine(story) + "\n";
          });
    } catch (IOException e) {
      destination.goesOn(e);
    }
  }

  /// What the heap's parts held at most, at whatever moments: no less than the heap ever held.
  private static long peakHeap() {
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        peak += pool.getPeakUsage().getUsed();
      }
    }
    return peak;
  }

  static final class FormatConverter implements ITypeConverter<StoryFormat> {
    @Override
    public StoryFormat convert(String value) {
      return OptionValues.named(value, "format of stories", StoryFormat.class);
    }
  }
}
