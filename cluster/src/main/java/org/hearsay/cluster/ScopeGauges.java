package org.hearsay.cluster;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/// What a grouping step shows of all its scopes while it runs. Of a scope that was not looked at
/// since this attempt began nothing is counted.
final class ScopeGauges {
  private static final Counts NONE = new Counts(0, 0, 0);

  private final Map<String, Counts> scopes = new HashMap<>();
  // written by the task, read by whoever reports metrics
  private volatile Counts all = NONE;

  /// @param waiting reports that wait for those published earlier
  /// @param remembered reports of open stories
  /// @param stories that a report can still join
  record Counts(int waiting, int remembered, int stories) {
    private Counts plus(Counts other) {
      return new Counts(
          waiting + other.waiting, remembered + other.remembered, stories + other.stories);
    }
  }

  void register(MetricGroup metrics) {
    gauge(metrics, "reportsWaiting", Counts::waiting);
    gauge(metrics, "reportsRemembered", Counts::remembered);
    gauge(metrics, "storiesOpen", Counts::stories);
  }

  private void gauge(MetricGroup metrics, String name, ToIntFunction<Counts> count) {
    metrics.gauge(name, (Gauge<Integer>) () -> count.applyAsInt(all));
  }

  void show(String scope, Counts counts) {
    if (counts.equals(NONE)) {
      scopes.remove(scope);
    } else {
      scopes.put(scope, counts);
    }
    all = scopes.values().stream().reduce(NONE, Counts::plus);
  }

  /// All scopes together.
  Counts all() {
    return all;
  }
}
