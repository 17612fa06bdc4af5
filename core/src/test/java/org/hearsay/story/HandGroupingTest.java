package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hearsay.report.ReportId;
import org.junit.jupiter.api.Test;

class HandGroupingTest {
  private static ReportId id(String value) {
    return new ReportId(value);
  }

  @Test
  void setsThatShareAReportAreOne() {
    HandGrouping hand =
        HandGrouping.parse(List.of("together\ta\tb", "together\tc\td", "# why", "together\tb\tc"));
    assertThat(hand.areTogether(id("a"), id("d"))).isTrue();
    assertThat(hand.areTogether(id("a"), id("e"))).isFalse();
    assertThat(hand.with(id("d"))).containsExactly(id("a"), id("b"), id("c"), id("d"));
    assertThat(hand.names(id("e"))).isFalse();
  }

  @Test
  void whoIsPartedFromOneIsPartedFromAllOfItsSet() {
    HandGrouping hand = HandGrouping.parse(List.of("together\tb\ta", "", "apart\tb\tc\td"));
    assertThat(hand.areApart(id("a"), id("c"))).isTrue();
    assertThat(hand.areApart(id("d"), id("a"))).isTrue();
    assertThat(hand.areApart(id("c"), id("d"))).isTrue();
    assertThat(hand.areApart(id("a"), id("b"))).isFalse();
    assertThat(hand.names(id("c"))).isTrue();
  }

  @Test
  void contradictionsAndLinesThatAreNoneAreRefused() {
    assertThatThrownBy(() -> HandGrouping.parse(List.of("together\ta\tb\tc", "apart\ta\tc")))
        .hasMessageContaining("both put together and parted");
    for (String line : List.of("together\ta", "with\ta\tb", "together a b", "apart\ta\ta")) {
      assertThatThrownBy(() -> HandGrouping.parse(List.of("", line)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("line 2");
    }
  }
}
