package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OrderedWorkTest {
  @Test
  void keepsTheOrder() {
    List<Integer> results = new ArrayList<>();
    OrderedWork.run(IntStream.range(0, 500).boxed().iterator(), 8, i -> i * 2, results::add);
    assertThat(results).isEqualTo(IntStream.range(0, 500).map(i -> i * 2).boxed().toList());
  }

  @Test
  void runsAheadOfTheReceiverByABoundedNumber() {
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger received = new AtomicInteger();
    AtomicInteger farthest = new AtomicInteger();
    Iterator<Integer> items =
        IntStream.range(0, 1000)
            .peek(i -> {
              taken.incrementAndGet();
              farthest.accumulateAndGet(taken.get() - received.get(), Math::max);
            })
            .boxed()
            .iterator();
    OrderedWork.run(items, 3, i -> i, i -> received.incrementAndGet() > 0);
    assertThat(received).hasValue(1000);
    assertThat(farthest.get()).isLessThanOrEqualTo(2 * 3 + 2);
  }

  @Test
  void stopsWhenToldTo() {
    AtomicInteger received = new AtomicInteger();
    OrderedWork.run(
        IntStream.iterate(0, i -> i + 1).boxed().iterator(),
        2,
        i -> i,
        i -> received.incrementAndGet() < 5);
    assertThat(received).hasValue(5);
  }

  @Test
  void throwsWhatTheWorkThrows() {
    for (int threads : new int[] {1, 3}) {
      assertThatThrownBy(
              () -> OrderedWork.run(List.of(1, 2, 0).iterator(), threads, i -> 6 / i, i -> true))
          .isInstanceOf(ArithmeticException.class);
    }
  }
}
