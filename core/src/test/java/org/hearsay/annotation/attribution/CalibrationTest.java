package org.hearsay.annotation.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.annotation.attribution.Calibration.Tally;
import org.hearsay.report.Span;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final AttributionKind INDIRECT = AttributionKind.INDIRECT;
  private static final Basis THAT = Basis.of(Rule.THAT_CLAUSE);

  private static Attribution attribution(Basis basis, String lemma) {
    return new Attribution(
        "a1",
        INDIRECT,
        null,
        new Attribution.Cue(new Span(0, 4), lemma),
        List.of(new Span(5, 9)),
        Stance.ASSERTS,
        null,
        null,
        null,
        null,
        List.of(),
        basis,
        0);
  }

  private static void add(
      Calibration.Gathering gathering, Basis basis, String lemma, int right, int found) {
    for (int i = 0; i < found; i++) {
      gathering.add(attribution(basis, lemma), i < right);
    }
  }

  private static Calibration read(String... lines) throws IOException {
    String text = String.join("\n", lines);
    return Calibration.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void fewCasesAreDrawnTowardsTheWiderClass() {
    Calibration.Gathering gathering = new Calibration.Gathering();
    add(gathering, THAT, "say", 900, 1000);
    add(gathering, THAT, "hint", 0, 5);
    add(gathering, Basis.of(Rule.NOUN), "claim", 100, 1000);
    Calibration calibration = gathering.calibration();
    double often = calibration.confidence(THAT, INDIRECT, "say");
    double rare = calibration.confidence(THAT, INDIRECT, "hint");
    double unseen = calibration.confidence(THAT, INDIRECT, "moot");
    assertThat(often).isCloseTo(0.9, within(0.005));
    assertThat(unseen).isBetween(0.88, often);
    assertThat(rare).isBetween(0.65, 0.75);
    assertThat(calibration.confidence(Basis.of(Rule.NOUN), INDIRECT, "claim")).isBetween(0.1, 0.12);
    assertThat(calibration.confidence(Basis.of(Rule.SIGNED), INDIRECT, null))
        .as("a rule never seen goes by all together")
        .isBetween(0.48, 0.52);
  }

  @Test
  void saysStepByStepWhatItRestsOn() {
    Calibration.Gathering gathering = new Calibration.Gathering();
    add(gathering, THAT, "say", 30, 40);
    add(gathering, THAT.at(SourceSeat.SHARED), "say", 2, 10);
    add(gathering, Basis.of(Rule.OBJECT), "deny", 8, 16);
    List<Calibration.Step> steps =
        gathering.calibration().steps(attribution(THAT.at(SourceSeat.SHARED), "say"));
    assertThat(steps)
        .extracting(Calibration.Step::tally)
        .containsExactly(
            new Tally(40, 66),
            new Tally(32, 50),
            new Tally(2, 10),
            new Tally(2, 10),
            new Tally(2, 10));
    assertThat(steps.get(4).confidence()).isLessThan(steps.get(1).confidence());
  }

  @Test
  void aModelsProbabilityRisesOrStays() {
    Calibration.Gathering gathering = new Calibration.Gathering();
    add(gathering, Basis.learned(0.3), "say", 30, 100);
    add(gathering, Basis.learned(0.55), "say", 20, 100);
    add(gathering, Basis.learned(0.75), "say", 60, 100);
    add(gathering, Basis.learned(0.99), "say", 95, 100);
    Calibration calibration = gathering.calibration();
    double[] confidences = new double[4];
    double[] probabilities = {0.35, 0.58, 0.7, 1};
    for (int i = 0; i < 4; i++) {
      confidences[i] =
          calibration.confidence(Basis.learned(probabilities[i]), AttributionKind.MIXED, null);
    }
    assertThat(confidences).isSorted();
    assertThat(confidences[0]).isCloseTo(0.28, within(0.05));
    assertThat(confidences[3]).isCloseTo(0.95, within(0.01));
  }

  @Test
  void aModelNeverMeasuredIsTakenAtItsWordAndARuleBesideItByTheRule() {
    Calibration.Gathering gathering = new Calibration.Gathering();
    add(gathering, THAT, "say", 90, 100);
    Calibration calibration = gathering.calibration();
    assertThat(calibration.confidence(Basis.learned(0.4), INDIRECT, "say")).isEqualTo(0.4);
    assertThat(calibration.confidence(THAT.with(0.4), INDIRECT, "say"))
        .isEqualTo(calibration.confidence(THAT, INDIRECT, "say"));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    Calibration.Gathering gathering = new Calibration.Gathering();
    add(gathering, THAT, "say", 7, 9);
    add(gathering, THAT, "hint", 1, 2);
    add(gathering, THAT.with(0.97), "say", 7, 9);
    add(gathering, Basis.learned(0.1), "say", 1, 9);
    List<String> lines = gathering.calibration().lines();
    assertThat(lines)
        .contains(
            "that_clause\town\tindirect\tsay\t-\t7\t9",
            "that_clause\town\tindirect\t*\t-\t1\t2",
            "that_clause\town\tindirect\t*\t0.95\t7\t9",
            "-\tlearned\tindirect\t*\t0.0\t1\t9");
    assertThat(read(lines.toArray(String[]::new)).lines()).isEqualTo(lines);
  }

  @Test
  void refusesWhatIsNoCount() {
    assertThatThrownBy(() -> read("that_clause\town")).hasMessageContaining("is no count");
    assertThatThrownBy(() -> read("whistle\town\tindirect\t*\t-\t1\t2"))
        .hasMessageContaining("whistle");
    assertThatThrownBy(() -> read("noun\town\tindirect\t*\t-\t3\t2")).hasMessageContaining("noun");
    assertThatThrownBy(() -> read("noun\town\tindirect\t*\t7\t1\t2")).hasMessageContaining("noun");
  }

  @Test
  void theShippedOneKnowsQuotationsToBeSurerThanNouns() {
    double quoted =
        Calibration.SHIPPED.confidence(Basis.of(Rule.QUOTE_BEFORE), AttributionKind.DIRECT, "say");
    double noun = Calibration.SHIPPED.confidence(Basis.of(Rule.NOUN), INDIRECT, "claim");
    assertThat(quoted).isGreaterThan(0.9);
    assertThat(noun).isLessThan(0.6);
  }
}
