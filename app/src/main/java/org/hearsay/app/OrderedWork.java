package org.hearsay.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Does the same work on many items by several threads and gives the results in the order of the
/// items. No more than twice as many items as threads are held at a time, so that memory does not
/// grow with their number.
final class OrderedWork {
  private OrderedWork() {}

  /// Takes the results, one at a time and in order, on the calling thread.
  interface Receiver<R> {
    /// Returns false to end the work here.
    boolean take(R result);
  }

  /// Runs `work` on each of `items`.
  ///
  /// @param work may run on any thread; what it throws is thrown here, in its place in the order
  static <T, R> void run(
      Iterator<T> items, int threads, Function<? super T, ? extends R> work, Receiver<R> receiver) {
    if (threads == 1) {
      while (items.hasNext()) {
        if (!receiver.take(work.apply(items.next()))) {
          return;
        }
      }
      return;
    }
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("report-", 1).factory());
    try {
      Deque<Future<? extends R>> ahead = new ArrayDeque<>();
      while (items.hasNext() || !ahead.isEmpty()) {
        while (ahead.size() < 2 * threads && items.hasNext()) {
          T item = items.next();
          ahead.add(pool.submit(() -> work.apply(item)));
        }
        if (!receiver.take(result(ahead.remove()))) {
          return;
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reports were being read", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }
}
