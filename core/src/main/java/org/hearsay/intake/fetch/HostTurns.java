package org.hearsay.intake.fetch;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/// One request to a host at a time, and a pause before the next document.
final class HostTurns {
  /// What is asked for, by the pause that is due before it.
  enum Purpose {
    /// A document of its own.
    DOCUMENT,
    /// Part of a document under way, such as the page behind a redirect.
    CONTINUED,
    /// The robots.txt: asked before the first document and no reason to wait for it.
    ROBOTS
  }

  /// What is done in one's turn.
  interface Request<T> {
    T ask(Turn turn) throws FetchFailure;
  }

  /// The turn at one host. Its state is touched only by whoever holds the permit.
  static final class Turn {
    private final Semaphore permit = new Semaphore(1, true);
    private final long madeNanos = System.nanoTime();
    private long documentNanos;
    private long heldNanos;

    private long nowNanos() {
      return System.nanoTime() - madeNanos;
    }

    /// The host said "later": nothing more is asked for before.
    void hold(Duration time) {
      heldNanos = Math.max(heldNanos, nowNanos() + time.toNanos());
    }
  }

  private final ConcurrentMap<String, Turn> hosts = new ConcurrentHashMap<>();
  private final FetchLimits limits;

  HostTurns(FetchLimits limits) {
    this.limits = limits;
  }

  /// Asks `authority` when it is its turn.
  ///
  /// @param pause how long the host wants to be left alone between documents
  /// @throws FetchFailure if the host would have one wait too long, or the request fails
  <T> T take(String authority, Duration pause, Purpose purpose, Request<T> request)
      throws FetchFailure {
    Turn turn = hosts.computeIfAbsent(authority, a -> new Turn());
    try {
      turn.permit.acquire();
    } catch (InterruptedException e) {
      throw interrupted();
    }
    try {
      await(turn, purpose);
      return request.ask(turn);
    } finally {
      if (purpose != Purpose.ROBOTS) {
        Duration due = pause.compareTo(limits.turn()) > 0 ? pause : limits.turn();
        turn.documentNanos = turn.nowNanos() + due.toNanos();
      }
      turn.permit.release();
    }
  }

  private void await(Turn turn, Purpose purpose) throws FetchFailure {
    long until =
        purpose == Purpose.DOCUMENT ? Math.max(turn.documentNanos, turn.heldNanos) : turn.heldNanos;
    Duration wait = Duration.ofNanos(until - turn.nowNanos());
    if (wait.compareTo(limits.longestWait()) > 0) {
      throw tooLong(wait);
    }
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /// @throws FetchFailure if that is longer than anyone would wait
  void requireBearable(Duration wait) throws FetchFailure {
    if (wait.compareTo(limits.longestWait()) > 0) {
      throw tooLong(wait);
    }
  }

  private FetchFailure tooLong(Duration wait) {
    return new FetchFailure(
        FetchFault.BUSY,
        "the host wants to be left alone for "
            + TimeBudget.seconds(wait.plusMillis(999).truncatedTo(ChronoUnit.SECONDS))
            + " s; waits of "
            + TimeBudget.seconds(limits.longestWait())
            + " s at most");
  }

  private static FetchFailure interrupted() {
    Thread.currentThread().interrupt();
    return new FetchFailure(FetchFault.UNREACHABLE, "interrupted");
  }
}
