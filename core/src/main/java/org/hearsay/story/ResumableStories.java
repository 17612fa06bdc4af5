package org.hearsay.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hearsay.report.ReportId;
import org.jspecify.annotations.Nullable;

/// [LiveStories] whose memory is written down in a [Book] with every report, so that another
/// process can go on where this one was stopped. For streams that must lose nothing: a cluster
/// keeps the book in its state.
///
/// The same reports in the same order give the same stories as [StoryGrouper], as long as no limit
/// is reached. Going on from a book gives what going on without a stop would have given, but for
/// one thing: of a key that more live reports share than the index follows, those it had dropped
/// may be followed again where others have left meanwhile.
///
/// Not safe for use by several threads.
public final class ResumableStories {
  /// Where everything is written down that is needed to go on.
  public interface Book {
    /// A report that others can join.
    void keep(Kept report);

    /// No report can be compared with this one any more, so its keys are not needed.
    void forget(int number);

    /// A story, in place of what was written about the one of the same first report.
    void write(Told story);

    /// There is no story any more that begins with this report.
    void erase(int first);

    /// No report joins this story any more. Its reports were forgotten, the story erased.
    void retire(Told story);
  }

  /// A report as it is kept in mind.
  ///
  /// @param number how many reports came before
  /// @param instant when it was published, in any unit that grows with time
  public record Kept(int number, ReportId id, ReportKeys keys, long instant) {}

  /// A story so far.
  ///
  /// @param first the lowest number among its reports; no other story of the book has it
  /// @param live those that new reports are compared with, ascending
  /// @param settled the others
  /// @param rested grows with every story that is touched: the lowest has rested longest
  /// @param latest the instant of its latest live report
  /// @param fresh whether other reports tell it now than when it was last written with the same
  ///   first report
  public record Told(
      int first,
      List<Integer> live,
      List<Integer> settled,
      long rested,
      long latest,
      boolean fresh) {

    public Told {
      live = List.copyOf(live);
      settled = List.copyOf(settled);
    }

    /// All its reports, ascending.
    public List<Integer> reports() {
      List<Integer> all = new ArrayList<>(settled);
      all.addAll(live);
      all.sort(Comparator.naturalOrder());
      return all;
    }

    LiveStories.Members members() {
      return new LiveStories.Members(live, settled);
    }
  }

  private final Book book;
  private final int perStoryMax;
  private final LiveStories stories;
  private final Map<Integer, Long> instants = new HashMap<>();
  private final Map<Integer, Told> written = new HashMap<>();
  private final Map<Integer, Told> apart = new HashMap<>();
  private long touched;
  private boolean full;

  private ResumableStories(int live, int perStoryMax, Book book) {
    if (live < 1 || perStoryMax < 2) {
      throw new IllegalArgumentException(
          "limits are " + live + " and " + perStoryMax + "; expected 1 and 2 or more");
    }
    this.book = book;
    this.perStoryMax = perStoryMax;
    this.stories =
        new LiveStories(
            HandGrouping.NONE,
            new LiveStories.Limits(
                live, LiveStories.Limits.USUAL.perStory(), LiveStories.Limits.USUAL.atOnce()),
            numbers -> {
              Told left = written.remove(numbers.get(0));
              if (left != null) {
                book.erase(left.first());
                book.retire(left);
              }
            },
            new Written());
  }

  /// No story yet.
  ///
  /// @param live how many reports are kept in mind at most; beyond, the story that has rested
  ///   longest is retired
  /// @param perStoryMax a story of so many reports is retired
  public static ResumableStories none(int live, int perStoryMax, Book book) {
    return new ResumableStories(live, perStoryMax, book);
  }

  /// Goes on from what is written in `book`.
  ///
  /// @param next the number of the next report: one more than the highest ever given
  public static ResumableStories resume(
      int live,
      int perStoryMax,
      Book book,
      Iterable<Kept> reports,
      Iterable<Told> stories,
      int next) {
    ResumableStories resumed = new ResumableStories(live, perStoryMax, book);
    List<Kept> kept = new ArrayList<>();
    reports.forEach(kept::add);
    kept.sort(Comparator.comparingInt(Kept::number));
    List<LiveReport> alive = new ArrayList<>();
    for (Kept report : kept) {
      WeighedKeys keys = report.keys().weighed();
      alive.add(new LiveReport(report.id(), keys, report.number(), alive.size()));
      resumed.instants.put(report.number(), report.instant());
    }
    List<Told> told = new ArrayList<>();
    stories.forEach(told::add);
    told.sort(Comparator.comparingLong(Told::rested));
    for (Told story : told) {
      resumed.written.put(story.first(), story);
      resumed.touched = Math.max(resumed.touched, story.rested() + 1);
    }
    resumed.stories.takeUp(alive, told.stream().map(Told::members).toList(), next);
    return resumed;
  }

  /// The number that the next report will have.
  public int next() {
    return stories.next();
  }

  /// Takes the next report, and gives its number.
  public int add(ReportId id, ReportKeys keys, long instant) {
    int number = stories.next();
    instants.put(number, instant);
    book.keep(new Kept(number, id, keys, instant));
    stories.add(id, keys.weighed());
    if (full) {
      stories.retireIf(this::isFull);
      full = false;
    }
    return number;
  }

  private boolean isFull(LiveStories.Members story) {
    return story.live().size() + story.settled().size() >= perStoryMax;
  }

  /// Retires the stories for which `isOver` holds, the one that has rested longest first.
  public void retireIf(Predicate<Told> isOver) {
    stories.retireIf(members -> {
      Told story = written.get(members.first());
      return story != null && isOver.test(story);
    });
  }

  /// Retires all stories, the largest first.
  public void finish() {
    stories.finish();
  }

  /// How many stories a report can still join.
  public int count() {
    return written.size();
  }

  private final class Written implements LiveStories.Watcher {
    @Override
    public void takenApart(List<Integer> firsts) {
      apart.clear();
      for (int first : firsts) {
        Told story = written.remove(first);
        if (story != null) {
          apart.put(first, story);
          book.erase(first);
        }
      }
    }

    @Override
    public void told(LiveStories.Members members) {
      long latest = Long.MIN_VALUE;
      for (int number : members.live()) {
        Long instant = instants.get(number);
        latest = instant == null ? latest : Math.max(latest, instant);
      }
      int first = members.first();
      Told now = new Told(first, members.live(), members.settled(), touched++, latest, true);
      @Nullable Told before = apart.get(first);
      boolean same = before != null && before.reports().equals(now.reports());
      Told story =
          same ? new Told(first, now.live(), now.settled(), now.rested(), latest, false) : now;
      written.put(first, story);
      full |= isFull(members);
      book.write(story);
    }

    @Override
    public void forgotten(int number) {
      instants.remove(number);
      book.forget(number);
    }
  }
}
