package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
  private static List<Reliability.Case> cases(double confidence, int right, int found) {
    List<Reliability.Case> cases = new ArrayList<>();
    for (int i = 0; i < found; i++) {
      cases.add(new Reliability.Case(confidence, i < right));
    }
    return cases;
  }

  private static Reliability of(List<Reliability.Case> low, List<Reliability.Case> high) {
    List<Reliability.Case> all = new ArrayList<>(low);
    all.addAll(high);
    return new Reliability(all);
  }

  @Test
  void confidencesThatHoldHaveNoError() {
    Reliability reliability = of(cases(0.25, 5, 20), cases(1, 10, 10));
    assertThat(reliability.bins())
        .containsExactly(new Reliability.Bin(20, 0.25, 0.25), new Reliability.Bin(10, 1, 1));
    assertThat(reliability.error()).isZero();
    assertThat(reliability.brier()).isCloseTo(20 * 0.25 * 0.75 / 30, within(1e-9));
    assertThat(reliability.brierOfOneForAll()).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void theErrorIsTheMeanDistance() {
    Reliability reliability = of(cases(0.5, 5, 20), cases(0.9, 10, 20));
    assertThat(reliability.error()).isCloseTo((0.25 + 0.4) / 2, within(1e-9));
    assertThat(reliability.lines()).contains("     0.900   0.500   20");
  }

  @Test
  void theIntervalOfABinHoldsItsShareAndNarrowsWithCases() {
    double[] few = new Reliability.Bin(4, 0.8, 0.75).interval();
    double[] many = new Reliability.Bin(400, 0.8, 0.75).interval();
    assertThat(few[0]).isLessThan(many[0]);
    assertThat(many[0]).isBetween(0.70, 0.75);
    assertThat(many[1]).isBetween(0.75, 0.80);
    assertThat(new Reliability.Bin(3, 1, 1).interval()[1]).isEqualTo(1);
  }

  @Test
  void nothingFoundIsRefused() {
    assertThatThrownBy(() -> new Reliability(List.of())).hasMessageContaining("nothing was found");
  }

  @Test
  void theDrawingHasAPointForEveryBin() {
    Reliability reliability = of(cases(0.5, 5, 20), cases(0.9, 10, 20));
    String drawing = String.join("\n", ReliabilityPlot.lines(reliability));
    assertThat(drawing).startsWith("<svg").endsWith("</svg>");
    assertThat(drawing.split("<circle", -1)).hasSize(3);
    assertThat(drawing)
        .contains("cx=\"264.0\" cy=\"324.0\"", "20 found with a confidence of 0.50, 0.25");
  }
}
