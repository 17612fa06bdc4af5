package org.hearsay.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.accumulators.LongMaximum;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.hearsay.output.Output;
import org.hearsay.output.SkippedInput;
import org.hearsay.report.ReportId;
import org.hearsay.story.ReportKeys;
import org.hearsay.story.ResumableStories;
import org.jspecify.annotations.Nullable;

/// The stories of one scope after another: each report joins its story as soon as all that was
/// published before it is here. What comes later than that joins at once.
///
/// Everything that must survive lies in [ScopeState]; the stories themselves are held beside it,
/// ready to be compared with, and made anew from it wherever they are missing.
final class GroupingStep extends KeyedProcessFunction<String, Filed, ToldStory> {
  private static final long serialVersionUID = 1;

  private static final Comparator<Filed> BY_PUBLICATION =
      Comparator.comparingLong(Filed::instant).thenComparing(Filed::id);

  private final Grouping grouping;

  private transient @Nullable ScopeState state;
  private transient @Nullable Map<String, ResumableStories> open;
  private transient @Nullable LongCounter late;
  private transient @Nullable Counter lateReports;
  private transient @Nullable Counter twice;
  private transient @Nullable ScopeGauges gauges;
  private transient @Nullable LongMaximum most;

  GroupingStep(Grouping grouping) {
    this.grouping = grouping;
  }

  @Override
  public void open(OpenContext context) {
    state = new ScopeState(getRuntimeContext());
    open = new HashMap<>();
    late = new LongCounter();
    most = new LongMaximum();
    getRuntimeContext().addAccumulator("reports that came late", late);
    getRuntimeContext().addAccumulator("most reports that a scope remembered", most);
    MetricGroup metrics = getRuntimeContext().getMetricGroup();
    lateReports = metrics.counter("reportsLate");
    twice = metrics.counter("reportsTwice");
    gauges = new ScopeGauges();
    gauges.register(metrics);
  }

  /// What can be seen of all scopes while the job runs.
  ScopeGauges.Counts seen() {
    return known(gauges).all();
  }

  @Override
  public void processElement(Filed report, Context context, Collector<ToldStory> out)
      throws Exception {
    ScopeState scope = known(state);
    scope.tellTo(out, context.getCurrentKey());
    if (scope.holds(report.id())) {
      known(twice).inc();
      context.output(Lines.SKIPPED, twice(report));
      return;
    }
    if (grouping.inOrder()) {
      if (scope.anyWaiting() < report.instant()) {
        takeWaiting(context.getCurrentKey(), Long.MAX_VALUE - 1);
        endRested(context.getCurrentKey(), report.instant());
      }
      scope.await(report);
      context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
      return;
    }
    long due = grouping.due(report.instant());
    long now = context.timerService().currentWatermark();
    if (due <= now) {
      known(late).add(1);
      known(lateReports).inc();
      take(context.getCurrentKey(), report);
      awaitQuiet(context, Math.max(report.instant(), now));
    } else {
      scope.await(report);
      context.timerService().registerEventTimeTimer(due);
    }
    context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    show(context.getCurrentKey());
  }

  @Override
  public void onTimer(long instant, OnTimerContext context, Collector<ToldStory> out)
      throws Exception {
    String key = context.getCurrentKey();
    ScopeState scope = known(state);
    scope.tellTo(out, key);
    List<Long> taken = takeWaiting(key, instant);
    if (instant == Long.MAX_VALUE) {
      stories(key).finish();
    } else {
      for (long published : taken) {
        awaitQuiet(context, published);
      }
      scope.tellThoseResting(Grouping.earlier(instant, grouping.quiet()));
      endRested(key, instant);
    }
    if (stories(key).count() == 0) {
      known(open).remove(key);
    }
    show(key);
  }

  private void show(String key) throws Exception {
    ScopeState scope = known(state);
    ResumableStories stories = known(open).get(key);
    known(gauges)
        .show(
            key,
            new ScopeGauges.Counts(
                scope.waiting(), scope.size(), stories == null ? 0 : stories.count()));
  }

  /// Looks at the scope again when a story could be told, and when it could be over.
  private void awaitQuiet(Context context, long instant) {
    if (grouping.quiet() != Grouping.AT_THE_END) {
      long quiet = grouping.due(Grouping.later(instant, grouping.quiet()));
      context.timerService().registerEventTimeTimer(quiet);
    }
    long over = grouping.dueToEnd(Grouping.later(instant, grouping.ttl()));
    context.timerService().registerEventTimeTimer(over);
  }

  /// Groups what was published up to `until`, in order, and gives the instants.
  private List<Long> takeWaiting(String key, long until) throws Exception {
    List<Filed> ready = known(state).ready(until);
    ready.sort(BY_PUBLICATION);
    List<Long> instants = new ArrayList<>();
    for (Filed report : ready) {
      take(key, report);
      instants.add(report.instant());
    }
    return instants;
  }

  private void take(String key, Filed report) throws Exception {
    ScopeState scope = known(state);
    ResumableStories stories = stories(key);
    int number = stories.next();
    scope.enter(number, report);
    stories.add(
        new ReportId(report.id()), ReportKeys.ofBytes(report.keys().bytes()), report.instant());
    known(most).add(scope.size());
  }

  private void endRested(String key, long now) throws Exception {
    ScopeState scope = known(state);
    if (scope.isToLook(now, grouping.ttlStep())) {
      long bound = Grouping.earlier(now, grouping.ttl());
      stories(key).retireIf(story -> story.latest() <= bound);
      scope.lookedAt(now);
    }
  }

  private ResumableStories stories(String key) throws Exception {
    Map<String, ResumableStories> known = known(open);
    ResumableStories stories = known.get(key);
    if (stories == null) {
      if (grouping.inOrder()) {
        known.clear(); // scopes come one after another, and this one is over
      }
      stories = known(state).resume(grouping.live(), grouping.perStoryMax());
      known.put(key, stories);
    }
    return stories;
  }

  private static String twice(Filed report) {
    return Output.skippedLine(
        new SkippedInput(
            report.origin(),
            "id given twice",
            report.id() + " is also the id of another report; expected one report for each id"));
  }

  private static <T> T known(@Nullable T field) {
    if (field == null) {
      throw new IllegalStateException("used before it was opened");
    }
    return field;
  }
}
