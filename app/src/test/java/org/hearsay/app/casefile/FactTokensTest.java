package org.hearsay.app.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FactTokensTest {
  private static final LocalDate FIRST = LocalDate.parse("2030-11-20");

  private static boolean share(List<String> some, List<String> others) {
    return !Collections.disjoint(some, others);
  }

  @Test
  void givesDaysByTheFewestTokens() {
    assertThat(FactTokens.days(LocalDate.parse("2030-12-30"), LocalDate.parse("2032-02-01")))
        .containsExactly("da20301230", "da20301231", "da2031", "da203201", "da20320201");
    Random random = new Random(3);
    for (int n = 0; n < 300; n++) {
      LocalDate first = FIRST.plusDays(random.nextInt(900));
      LocalDate last = first.plusDays(random.nextInt(900) - 2L);
      Set<String> tokens = new HashSet<>(FactTokens.days(first, last));
      for (int d = 0; d < 40; d++) {
        LocalDate day = FIRST.plusDays(random.nextInt(2_000));
        assertThat(FactTokens.times(day.toString()).stream().anyMatch(tokens::contains))
            .as("%s from %s to %s", day, first, last)
            .isEqualTo(!day.isBefore(first) && !day.isAfter(last));
      }
    }
  }

  private static double number(Random random) {
    double[] often = {0, 1, 3, 10, 40, 99, 100, 1_000, 1_200, 1e6, 0.5, -7, 1e-9, 4e17, -1e20};
    return random.nextBoolean()
        ? often[random.nextInt(often.length)]
        : (random.nextDouble() - 0.3) * Math.pow(10, random.nextInt(12) - 2);
  }

  private static @Nullable BigDecimal bound(Random random) {
    return random.nextInt(4) == 0 ? null : BigDecimal.valueOf(number(random));
  }

  /// What lies in a range is found, and what is sure lies in it.
  @Test
  void losesNoFigureOfARange() {
    Random random = new Random(5);
    for (int n = 0; n < 20_000; n++) {
      double figure = number(random);
      List<String> tokens = FactTokens.figure(figure, figure);
      BigDecimal low = bound(random);
      BigDecimal high = bound(random);
      boolean lies =
          (low == null || figure >= low.doubleValue())
              && (high == null || figure <= high.doubleValue());
      String what = figure + " from " + low + " to " + high;
      if (lies) {
        assertThat(share(tokens, FactTokens.exactly(low, high, false))).as(what).isTrue();
      } else {
        assertThat(share(tokens, FactTokens.exactly(low, high, true))).as(what).isFalse();
      }
    }
  }

  @Test
  void knowsFiguresWithARangeByTheirEnds() {
    List<String> tokens = FactTokens.figure(10, 500);
    BigDecimal thousand = BigDecimal.valueOf(1_000);
    BigDecimal forty = BigDecimal.valueOf(40);
    assertThat(share(tokens, FactTokens.upperEnds(forty, false))).isTrue();
    assertThat(share(tokens, FactTokens.upperEnds(thousand, false))).isFalse();
    assertThat(share(tokens, FactTokens.lowerEnds(forty, false))).isTrue();
    assertThat(share(tokens, FactTokens.lowerEnds(BigDecimal.ONE, false))).isFalse();
    assertThat(share(tokens, FactTokens.exactly(null, null, false)))
        .as("no figure without a range")
        .isFalse();
  }

  @Test
  void needsFewTokensForARange() {
    Random random = new Random(7);
    for (int n = 0; n < 500; n++) {
      List<String> tokens =
          new ArrayList<>(FactTokens.exactly(bound(random), bound(random), false));
      assertThat(tokens).hasSizeLessThan(60).doesNotHaveDuplicates();
      assertThat(tokens).allMatch(token -> token.matches("[a-z]+[0-9]+"));
    }
  }
}
