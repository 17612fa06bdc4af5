package org.hearsay.intake.fetch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Fetches a list of addresses, several at a time, and hands the results out in the order of the
/// list. How far it runs ahead is bounded, so that a long list takes no more memory than a short
/// one. Used by one thread; the fetching itself is done on virtual ones.
public final class FetchAhead implements Iterator<FetchResult>, AutoCloseable {
  /// Documents under way or waiting to be taken. Most hosts answer in well under a second, so that
  /// this many keep a laptop busy reading.
  private static final int AHEAD_MAX = 24;

  private final Fetcher fetcher;
  private final Iterator<String> addresses;
  private final Deque<Future<FetchResult>> ahead = new ArrayDeque<>();
  private final Map<String, CountDownLatch> hosts = new HashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// Fetches nothing before the first result is asked for.
  public FetchAhead(Fetcher fetcher, List<String> addresses) {
    this.fetcher = fetcher;
    this.addresses = List.copyOf(addresses).iterator();
  }

  @Override
  public boolean hasNext() {
    return !ahead.isEmpty() || addresses.hasNext();
  }

  /// What became of the next address. Waits for it.
  @Override
  public FetchResult next() {
    while (ahead.size() < AHEAD_MAX && addresses.hasNext()) {
      ahead.add(submit(addresses.next()));
    }
    if (ahead.isEmpty()) {
      throw new NoSuchElementException("all addresses are fetched");
    }
    try {
      return ahead.remove().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the web", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a fault of the fetcher", e.getCause());
    }
  }

  /// Documents of one host are fetched one after another, in the order of the list: whoever waits
  /// for the first of them does not wait for the others.
  private Future<FetchResult> submit(String address) {
    CountDownLatch done = new CountDownLatch(1);
    CountDownLatch before = hosts.put(host(address), done);
    return threads.submit(() -> {
      try {
        if (before != null) {
          before.await();
        }
        return fetcher.fetch(address);
      } finally {
        done.countDown();
      }
    });
  }

  private static String host(String address) {
    try {
      return WebAddress.of(address).authority();
    } catch (FetchFailure e) {
      return ""; // nobody will be asked
    }
  }

  /// Gives up what is under way.
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
