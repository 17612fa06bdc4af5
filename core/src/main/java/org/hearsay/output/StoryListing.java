package org.hearsay.output;

import static org.hearsay.output.Terminal.faint;
import static org.hearsay.output.Terminal.plain;
import static org.hearsay.output.Terminal.strong;

import java.util.Objects;
import org.hearsay.report.PublicationTime;
import org.hearsay.story.StreamedStory;
import org.jspecify.annotations.Nullable;

/// A story of a stream: its reports by name, day and headline.
final class StoryListing {
  private StoryListing() {}

  static String text(StreamedStory story, Settings settings) {
    Terminal terminal = new Terminal(settings);
    String title = title(story);
    terminal.line(
        0,
        2,
        strong(story.id()),
        plain("  " + Wording.count(story.reports().size(), "report")),
        plain(days(story)),
        plain(title == null ? "" : ": " + title));
    for (StreamedStory.Told report : story.reports()) {
      terminal.line(
          2,
          4,
          plain(report.id().value()),
          faint(report.published() == null ? "" : "  " + report.published().date()),
          plain(report.title() == null ? "" : "  " + report.title()));
    }
    terminal.blank();
    return terminal.toString();
  }

  static void write(Json json, StreamedStory story) {
    json.object(() -> {
      json.field("id", story.id());
      json.field("title", title(story));
      json.field("first", day(story, true));
      json.field("last", day(story, false));
      json.array("reports", story.reports(), r -> json.text(r.id().value()));
    });
  }

  /// The headline of the first report that has one.
  private static @Nullable String title(StreamedStory story) {
    return story.reports().stream()
        .map(StreamedStory.Told::title)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String days(StreamedStory story) {
    String first = day(story, true);
    String last = day(story, false);
    if (first == null || last == null) {
      return "";
    }
    return first.equals(last) ? ", " + first : ", " + first + " to " + last;
  }

  private static @Nullable String day(StreamedStory story, boolean first) {
    String found = null;
    for (StreamedStory.Told report : story.reports()) {
      PublicationTime published = report.published();
      if (published != null && (found == null || !first)) {
        found = published.date().toString();
      }
    }
    return found;
  }
}
