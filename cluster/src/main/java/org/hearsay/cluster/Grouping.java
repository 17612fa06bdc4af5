package org.hearsay.cluster;

import java.io.Serializable;

/// How long and how much a scope remembers. Times are milliseconds of publication, not of the
/// clock: a past is read as it would have been read while it happened.
///
/// @param live reports that others can join
/// @param perStoryMax a story of so many reports is over
/// @param ttl a story whose latest report is so old is over
/// @param quiet a story whose latest report is so old is told; told again if one comes late
/// @param disorder how long to wait for what was published earlier
/// @param inOrder whether the reports of a scope come by publication already, as Flink sorts them
///   when it runs a bounded job; otherwise they are put in order here
record Grouping(int live, int perStoryMax, long ttl, long quiet, long disorder, boolean inOrder)
    implements Serializable {
  /// For `quiet`: stories are told once they are over, or there are no more reports.
  static final long AT_THE_END = Long.MAX_VALUE;

  /// Timers are set at multiples of this, so that a report sets hardly any of its own.
  long step() {
    long shortest = Math.min(Math.min(ttl, quiet), Math.max(disorder, 16_000));
    return Math.max(1_000, shortest / 16);
  }

  /// The first such multiple at or behind `instant`.
  long due(long instant) {
    return firstMultiple(instant, step());
  }

  /// The first moment at or behind `instant` at which stories are looked through for those that are
  /// over.
  long dueToEnd(long instant) {
    return firstMultiple(instant, ttlStep());
  }

  private static long firstMultiple(long instant, long step) {
    return instant > Long.MAX_VALUE - step
        ? Long.MAX_VALUE
        : Math.floorDiv(instant + step - 1, step) * step;
  }

  /// `instant` and so much time; never, if that lies behind all time.
  static long later(long instant, long time) {
    return instant > Long.MAX_VALUE - time ? Long.MAX_VALUE : instant + time;
  }

  /// So much time before `instant`; before all time, if it would lie there.
  static long earlier(long instant, long time) {
    return instant < Long.MIN_VALUE + time ? Long.MIN_VALUE : instant - time;
  }

  /// Stories are looked through for those that are over once in each such span.
  long ttlStep() {
    return Math.max(1_000, ttl / 64);
  }

  Grouping withInOrder(boolean sorted) {
    return new Grouping(live, perStoryMax, ttl, quiet, disorder, sorted);
  }
}
