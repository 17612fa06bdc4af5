package org.hearsay.story;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.text.Segmenter;
import org.jspecify.annotations.Nullable;

/// Groups any number of reports into stories, one after another, in bounded memory. What is kept of
/// a report is its weighed keys, some kilobytes, and of these only the latest.
///
/// Reports are put into the order of their publication within a window: up to [#WINDOW] of them
/// wait for one that should have come before. So the stories of so many reports or fewer are the
/// same whatever order they come in, and of more if none comes that much too late. Reports without
/// a date follow those that have one.
///
/// Not safe for use by several threads, but [#read] is.
public final class StoryStream {
  /// How many reports wait.
  public static final int WINDOW = 8_192;

  /// How many reports others can join; see [LiveStories].
  public static final int LIVE = LiveStories.Limits.USUAL.live();

  /// A report, read for grouping.
  public static final class Reading {
    private final StreamedStory.Told told;
    private final @Nullable LocalDateTime instant;
    private final WeighedKeys keys;

    private Reading(StreamedStory.Told told, WeighedKeys keys) {
      this.told = told;
      this.instant = StoryGrouper.instant(told.published());
      this.keys = keys;
    }

    /// In universal time where the zone is known; null where the day is not.
    private @Nullable LocalDateTime instant() {
      return instant;
    }
  }

  private final Consumer<StreamedStory> taker;
  private final LiveStories stories;
  private final Map<Integer, StreamedStory.Told> told = new HashMap<>();
  private final PriorityQueue<Reading> dated;
  private final PriorityQueue<Reading> undated;
  private final int window;
  private final AtomicInteger left = new AtomicInteger();

  /// @param taker gets each story once no report can join it any more
  public StoryStream(HandGrouping hand, Consumer<StreamedStory> taker) {
    this(hand, LiveStories.Limits.USUAL, WINDOW, taker);
  }

  StoryStream(
      HandGrouping hand, LiveStories.Limits limits, int window, Consumer<StreamedStory> taker) {
    this.taker = taker;
    this.window = window;
    this.stories = new LiveStories(hand, limits, this::leave);
    Comparator<Reading> byId = Comparator.comparing(r -> r.told.id());
    this.undated = new PriorityQueue<>(byId);
    this.dated =
        new PriorityQueue<>(
            Comparator.comparing(Reading::instant, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(byId));
  }

  /// Reads `report` for [#add]. This is nearly all the work there is.
  public static Reading read(Report report) {
    PublicationTime published = report.published();
    StoryKeys keys = StoryKeys.of(report, Segmenter.segment(report.body(), report.language()));
    WeighedKeys weighed =
        WeighedKeys.of(
            keys,
            WordRarity.of(report.language()),
            published == null ? null : published.date().toEpochDay());
    return new Reading(new StreamedStory.Told(report.id(), report.title(), published), weighed);
  }

  public void add(Reading reading) {
    PriorityQueue<Reading> waiting = reading.instant == null ? undated : dated;
    waiting.add(reading);
    if (waiting.size() > window) {
      group(waiting.remove());
    }
  }

  /// Lets all that waits and lives go. The largest story that is still open leaves first.
  public void finish() {
    for (PriorityQueue<Reading> waiting : List.of(dated, undated)) {
      while (!waiting.isEmpty()) {
        group(waiting.remove());
      }
    }
    stories.finish();
  }

  private void group(Reading reading) {
    told.put(stories.next(), reading.told);
    stories.add(reading.told.id(), reading.keys);
  }

  private void leave(List<Integer> numbers) {
    List<StreamedStory.Told> reports = new ArrayList<>();
    for (int number : numbers) {
      StreamedStory.Told report = told.remove(number);
      if (report != null) {
        reports.add(report);
      }
    }
    taker.accept(new StreamedStory("s" + left.incrementAndGet(), reports));
  }
}
