package org.hearsay.intake.fetch;

import java.time.Duration;

/// The time that one document may still take. Runs only while a request is under way: waiting one's
/// turn at a busy host costs nothing. Used by one thread at a time.
final class TimeBudget {
  private final Duration whole;
  private long leftNanos;
  private long startedNanos;

  TimeBudget(Duration whole) {
    this.whole = whole;
    this.leftNanos = whole.toNanos();
  }

  void start() {
    startedNanos = System.nanoTime();
  }

  void stop() {
    leftNanos -= System.nanoTime() - startedNanos;
  }

  /// What is left, at least a millisecond.
  ///
  /// @throws FetchFailure if nothing is
  long leftMillis() throws FetchFailure {
    long left = leftNanos - (System.nanoTime() - startedNanos);
    if (left <= 0) {
      throw timedOut();
    }
    return Math.max(1, left / 1_000_000);
  }

  FetchFailure timedOut() {
    return new FetchFailure(
        FetchFault.TIMED_OUT, "no complete answer within " + seconds(whole) + " s");
  }

  static String seconds(Duration time) {
    long millis = time.toMillis();
    return millis % 1000 == 0 ? Long.toString(millis / 1000) : Double.toString(millis / 1000.0);
  }
}
