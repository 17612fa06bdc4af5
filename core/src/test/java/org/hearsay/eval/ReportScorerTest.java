package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReportScorerTest {
  private static final String TEXT =
      """
      Ada Lind said the bridge was closed for good. The mayor denied that it was unsafe.
      Police hoped to open it. It is a “folly”, she said. At least 14 cars and almost 30 carts wait.
      """;

  private static SmallGold gold() {
    return new SmallGold(TEXT)
        .says("Ada Lind", "Ada Lind", "said", "the bridge was closed for good")
        .says("The mayor", "mayor", "denied", "it was unsafe", "denies")
        .says("Police", "Police", "hoped", "open it", "optional");
  }

  private static Map<Layer, Tally> score(SmallGold gold, ReportReading reading) {
    GoldReport report = gold.report();
    return new ReportScorer(report, reading, new Alignment(report, reading.body())).tallies();
  }

  private static void assertLayer(
      Map<Layer, Tally> tallies, Layer layer, double precision, double recall, double f1) {
    Tally tally = tallies.getOrDefault(layer, Tally.NONE);
    assertThat(tally.precision()).as(layer + " precision").isCloseTo(precision, within(0.01));
    assertThat(tally.recall()).as(layer + " recall").isCloseTo(recall, within(0.01));
    assertThat(tally.f1()).as(layer + " F1").isCloseTo(f1, within(0.01));
  }

  @Test
  void halfOfTheWordsAreEnough() {
    SmallGold gold = gold();
    // 3 of 6 words shared: counts; 1 of 3: does not
    Map<Layer, Tally> tallies =
        score(
            gold,
            gold.reading(
                List.of(
                    gold.found("Ada Lind", "Ada Lind", "the bridge was", false),
                    gold.found("The mayor", null, "unsafe", true)),
                List.of()));
    assertLayer(tallies, Layer.CONTENTS, 50, 50, 50);
    assertLayer(tallies, Layer.SOURCED, 50, 50, 50);
  }

  @Test
  void optionalGoldNeitherHelpsNorHarms() {
    SmallGold gold = gold();
    Map<Layer, Tally> tallies =
        score(
            gold,
            gold.reading(
                List.of(
                    gold.found("Ada Lind", "Ada Lind", "the bridge was closed for good", false),
                    gold.found("Police", "Police", "open it", false)),
                List.of()));
    assertLayer(tallies, Layer.CONTENTS, 100, 50, 66.67);
  }

  @Test
  void oneFindingStandsForOneOfTheGold() {
    SmallGold gold = gold();
    ReportReading.Said twice =
        gold.found("Ada Lind", "Ada Lind", "the bridge was closed for good", false);
    Map<Layer, Tally> tallies = score(gold, gold.reading(List.of(twice, twice), List.of()));
    assertLayer(tallies, Layer.CONTENTS, 50, 50, 50);
  }

  @Test
  void theSourceCountsByPlaceOrByName() {
    SmallGold gold = gold();
    Map<Layer, Tally> tallies =
        score(
            gold,
            gold.reading(
                List.of(
                    gold.found("Police", "ada lind", "the bridge was closed for good", false),
                    gold.found("The mayor", null, "it was unsafe", false)),
                List.of()));
    assertLayer(tallies, Layer.SOURCED, 100, 100, 100);
    assertThat(tallies.getOrDefault(Layer.SPEAKERS, Tally.NONE)).isEqualTo(Tally.answers(1, 2));
  }

  @Test
  void denialsAreCountedWhereTheyAreFound() {
    SmallGold gold = gold();
    ReportReading.Said right = gold.found("The mayor", "mayor", "it was unsafe", true);
    ReportReading.Said wrong =
        gold.found("Ada Lind", "Ada Lind", "the bridge was closed for good", true);
    assertLayer(
        score(gold, gold.reading(List.of(right, wrong), List.of())), Layer.DENIALS, 50, 100, 66.67);
  }

  @Test
  void anOpenStanceIsNotHeldAgainstTheFinding() {
    SmallGold gold =
        new SmallGold(TEXT).says("The mayor", "mayor", "denied", "it was unsafe", "open");
    ReportReading.Said found = gold.found("The mayor", "mayor", "it was unsafe", true);
    Tally denials =
        score(gold, gold.reading(List.of(found), List.of()))
            .getOrDefault(Layer.DENIALS, Tally.NONE);
    assertThat(denials.found()).isZero();
  }

  @Test
  void aScareQuoteTakenForAQuotationCounts() {
    SmallGold gold = gold().leaves("“folly”");
    ReportReading taken =
        gold.reading(List.of(gold.found("Ada Lind", null, "folly", false)), List.of());
    assertThat(score(gold, taken).getOrDefault(Layer.SCARE_QUOTES, Tally.NONE))
        .isEqualTo(Tally.answers(0, 1));
    ReportReading longer =
        gold.reading(List.of(gold.found("Ada Lind", null, "a “folly”", false)), List.of());
    assertThat(score(gold, longer).getOrDefault(Layer.SCARE_QUOTES, Tally.NONE))
        .isEqualTo(Tally.answers(1, 1));
  }

  @Test
  void figuresCountByPlaceAndBoundsByValue() {
    SmallGold gold =
        new SmallGold(TEXT)
            .counts("At least 14", 14, null, false)
            .counts("almost 30", null, 30, false);
    Map<Layer, Tally> tallies =
        score(
            gold,
            gold.reading(
                List.of(), List.of(gold.figure("14", 14, 14), gold.figure("30", null, 30))));
    assertLayer(tallies, Layer.FIGURES, 100, 100, 100);
    assertThat(tallies.getOrDefault(Layer.BOUNDS, Tally.NONE)).isEqualTo(Tally.answers(1, 2));
  }

  @Test
  void optionalFiguresNeitherHelpNorHarm() {
    SmallGold gold =
        new SmallGold(TEXT)
            .counts("At least 14", 14, null, false)
            .counts("almost 30", null, 30, true);
    Map<Layer, Tally> tallies =
        score(
            gold,
            gold.reading(List.of(), List.of(gold.figure("14", 14, null), gold.figure("30", 1, 2))));
    assertLayer(tallies, Layer.FIGURES, 100, 100, 100);
    assertThat(tallies.getOrDefault(Layer.BOUNDS, Tally.NONE)).isEqualTo(Tally.answers(1, 1));
  }

  @Test
  void everythingMissedIsNoError() {
    SmallGold gold = gold();
    assertLayer(score(gold, gold.reading(List.of(), List.of())), Layer.CONTENTS, 0, 0, 0);
  }
}
