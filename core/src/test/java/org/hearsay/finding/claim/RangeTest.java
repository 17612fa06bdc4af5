package org.hearsay.finding.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.hearsay.annotation.figure.Bounds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RangeTest {

  private static Range range(@Nullable Integer low, @Nullable Integer high, boolean approximate) {
    Bounds bounds = new Bounds(decimal(low), decimal(high), approximate);
    return Objects.requireNonNull(Range.of(bounds));
  }

  private static @Nullable BigDecimal decimal(@Nullable Integer value) {
    return value == null ? null : BigDecimal.valueOf(value);
  }

  @Test
  void anOpenEndMeetsWhatLiesBeyondButIsNotMeantForIt() {
    Range atLeast14 = range(14, null, false);
    Range exactly33 = range(33, 33, false);

    assertThat(atLeast14.meets(exactly33)).isTrue();
    assertThat(atLeast14.isNear(exactly33)).isFalse();
    assertThat(atLeast14.isMeantBelow(exactly33)).isTrue();
  }

  @Test
  void roughNumbersReachATenthFurther() {
    assertThat(range(100, 100, true).isNear(range(109, 109, false))).isTrue();
    assertThat(range(100, 100, true).meets(range(112, 112, false))).isFalse();
    assertThat(range(null, 200, true).isNear(range(200, 200, true))).as("almost, around").isTrue();
    assertThat(range(null, 200, true).meets(range(210, 210, false))).as("almost").isFalse();
  }

  @Test
  void aNumberIsTellingIfTwoTextsSeldomShareItByChance() {
    assertThat(range(27, 27, false).namesTellingNumberOf(range(27, null, false))).isTrue();
    assertThat(range(100, 100, false).namesTellingNumberOf(range(100, 100, false))).isFalse();
    assertThat(range(7, 7, false).namesTellingNumberOf(range(7, 7, false))).isFalse();
  }

  @Test
  void withoutAnyEndThereIsNoRange() {
    assertThat(Range.of(new Bounds(null, null, true))).isNull();
  }
}
