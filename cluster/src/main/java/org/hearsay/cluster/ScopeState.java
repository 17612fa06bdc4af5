package org.hearsay.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.util.Collector;
import org.apache.flink.util.FlinkRuntimeException;
import org.hearsay.report.ReportId;
import org.hearsay.story.ReportKeys;
import org.hearsay.story.ResumableStories;
import org.jspecify.annotations.Nullable;

/// All that a scope remembers, in Flink's keyed state: the reports that wait for earlier ones, the
/// members of open stories, the stories as [ResumableStories] writes them down, and which of them
/// have not been told as they are now. What belongs to a story leaves with it.
///
/// Every method speaks of the scope that Flink is at.
final class ScopeState implements ResumableStories.Book {
  private final MapState<String, Filed> waiting;
  private final MapState<String, Integer> numbers;
  private final MapState<Integer, Member> members;
  private final MapState<Integer, PackedReport> annotated;
  private final MapState<Integer, KeptKeys> kept;
  private final MapState<Integer, ResumableStories.Told> stories;
  private final MapState<Integer, Boolean> untold;
  private final ValueState<ScopeCount> count;

  // not state: how many wait in each scope, counted when the scope is first looked at
  private final Map<String, Integer> waitingCounts = new HashMap<>();
  private @Nullable Collector<ToldStory> out;
  private String scope = "";

  ScopeState(RuntimeContext context) {
    waiting = map(context, "waiting", Types.STRING, RecordType.ofRecord(Filed.class));
    numbers = map(context, "numbers", Types.STRING, Types.INT);
    members = map(context, "members", Types.INT, RecordType.ofRecord(Member.class));
    annotated = map(context, "annotated", Types.INT, RecordType.ofRecord(PackedReport.class));
    kept = map(context, "kept", Types.INT, RecordType.ofRecord(KeptKeys.class));
    stories = map(context, "stories", Types.INT, RecordType.ofRecord(ResumableStories.Told.class));
    untold = map(context, "untold", Types.INT, Types.BOOLEAN);
    count =
        context.getState(
            new ValueStateDescriptor<>("count", RecordType.ofRecord(ScopeCount.class)));
  }

  private static <K, V> MapState<K, V> map(
      RuntimeContext context, String name, TypeInformation<K> keys, TypeInformation<V> values) {
    return context.getMapState(new MapStateDescriptor<>(name, keys, values));
  }

  /// Where stories that are to be told go, until another one is named.
  void tellTo(Collector<ToldStory> collector, String current) {
    out = collector;
    scope = current;
  }

  /// Takes up the stories of the scope.
  ResumableStories resume(int live, int perStoryMax) throws Exception {
    List<ResumableStories.Kept> reports = new ArrayList<>();
    for (Map.Entry<Integer, KeptKeys> entry : kept.entries()) {
      KeptKeys keys = entry.getValue();
      reports.add(
          new ResumableStories.Kept(
              entry.getKey(),
              new ReportId(keys.id()),
              ReportKeys.ofBytes(keys.keys().bytes()),
              keys.instant()));
    }
    return ResumableStories.resume(
        live, perStoryMax, this, reports, stories.values(), count().reports());
  }

  private ScopeCount count() throws IOException {
    ScopeCount known = count.value();
    return known == null ? ScopeCount.NONE : known;
  }

  /// Whether a report of this id waits or belongs to a story that is open.
  boolean holds(String id) throws Exception {
    return numbers.contains(id) || waiting.contains(id);
  }

  /// How many reports it remembers that belong to open stories.
  int size() throws IOException {
    return count().remembered();
  }

  /// How many reports wait for those published earlier.
  int waiting() throws Exception {
    Integer known = waitingCounts.get(scope);
    if (known != null) {
      return known;
    }
    int count = (int) StreamSupport.stream(waiting.keys().spliterator(), false).count();
    waitingCounts.put(scope, count);
    return count;
  }

  void await(Filed report) throws Exception {
    int before = waiting();
    waiting.put(report.id(), report);
    waitingCounts.put(scope, before + 1);
  }

  /// The instant of one of those waiting; behind all time if none is.
  long anyWaiting() throws Exception {
    Iterator<Filed> all = waiting.values().iterator();
    return all.hasNext() ? all.next().instant() : Long.MAX_VALUE;
  }

  /// Those waiting that were published up to `until`; they wait no more.
  List<Filed> ready(long until) throws Exception {
    List<Filed> ready = new ArrayList<>();
    for (Filed report : waiting.values()) {
      if (report.instant() <= until) {
        ready.add(report);
      }
    }
    int before = waiting();
    for (Filed report : ready) {
      waiting.remove(report.id());
    }
    waitingCounts.put(scope, before - ready.size());
    return ready;
  }

  /// A report that is about to be grouped as this number.
  void enter(int number, Filed report) throws Exception {
    numbers.put(report.id(), number);
    members.put(number, new Member(report.id(), report.own(), false));
    annotated.put(number, new PackedReport(report.annotated()));
    count.update(count().entered());
  }

  /// Whether it is time to look for stories that are over.
  boolean isToLook(long now, long step) throws IOException {
    long looked = count().looked();
    return Math.floorDiv(now, step) > Math.floorDiv(looked, step);
  }

  void lookedAt(long now) throws IOException {
    count.update(count().lookedAt(now));
  }

  /// Tells those stories whose latest report was published up to `until` and that have not been
  /// told as they are now.
  void tellThoseResting(long until) throws Exception {
    List<Integer> firsts = new ArrayList<>();
    untold.keys().forEach(firsts::add);
    firsts.sort(Comparator.naturalOrder());
    for (int first : firsts) {
      ResumableStories.Told story = stories.get(first);
      if (story == null) {
        untold.remove(first);
      } else if (story.latest() <= until) {
        untold.remove(first);
        tell(story);
      }
    }
  }

  private void tell(ResumableStories.Told story) throws Exception {
    List<Integer> reports = story.reports();
    boolean own = false;
    for (int number : reports) {
      own |= member(number).own();
    }
    Member first = member(story.first());
    if (!own || (reports.size() == 1 && !first.leads())) {
      return;
    }
    List<String> replaces = new ArrayList<>();
    List<Packed> packed = new ArrayList<>();
    for (int number : reports) {
      Member member = member(number);
      if (member.leads() && number != story.first()) {
        replaces.add(name(member));
        members.put(number, member.leading(false));
      }
      packed.add(annotated.get(number).bytes());
    }
    members.put(story.first(), first.leading(true));
    count.update(count().told());
    if (out == null) {
      throw new IllegalStateException("a story is to be told and nobody to tell it to");
    }
    out.collect(new ToldStory(scope, name(first), count().dossiers(), replaces, packed));
  }

  private Member member(int number) throws Exception {
    Member member = members.get(number);
    if (member == null) {
      throw new IllegalStateException("report " + number + " of a story of " + scope + " is lost");
    }
    return member;
  }

  private static String name(Member first) {
    return "s:" + first.id();
  }

  @Override
  public void keep(ResumableStories.Kept report) {
    KeptKeys keys =
        new KeptKeys(report.id().value(), Packed.of(report.keys().toBytes()), report.instant());
    changing(() -> kept.put(report.number(), keys));
  }

  @Override
  public void forget(int number) {
    changing(() -> kept.remove(number));
  }

  @Override
  public void write(ResumableStories.Told story) {
    changing(() -> {
      stories.put(story.first(), story);
      if (story.fresh()) {
        untold.put(story.first(), true);
      }
    });
  }

  @Override
  public void erase(int first) {
    changing(() -> stories.remove(first));
  }

  @Override
  public void retire(ResumableStories.Told story) {
    changing(() -> {
      if (untold.contains(story.first())) {
        untold.remove(story.first());
        tell(story);
      }
      List<Integer> reports = story.reports();
      for (int number : reports) {
        numbers.remove(member(number).id());
        members.remove(number);
        annotated.remove(number);
      }
      count.update(count().left(reports.size()));
    });
  }

  @FunctionalInterface
  private interface Change {
    void make() throws Exception;
  }

  /// Grouping knows of no storage that can fail. Where this one does, the task fails, and Flink
  /// goes back to the last checkpoint.
  private static void changing(Change change) {
    try {
      change.make();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new FlinkRuntimeException("state cannot be changed", e);
    }
  }
}
