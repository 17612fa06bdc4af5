package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.report.Span;
import org.junit.jupiter.api.Test;

final class StoryScorerTest {
  private static final String BODY = "At least 14 died. He denied it. About 20 died.";
  private static final GoldReport.Place FOURTEEN = new GoldReport.Place(0, 11, "At least 14");
  private static final GoldReport.Place IT = new GoldReport.Place(28, 30, "it");
  private static final GoldReport.Place TWENTY = new GoldReport.Place(32, 40, "About 20");
  private static final Set<String> ONE = Set.of("a.txt", "b.txt", "c.txt");
  private static final Set<String> OTHER = Set.of("d.txt");

  private static Gold gold(GoldStory story) {
    List<GoldReport> reports =
        List.of("a.txt", "b.txt", "c.txt", "d.txt").stream()
            .map(n ->
                new GoldReport(
                    n, Path.of(n), null, List.of(), List.of(), List.of(), List.of(), List.of()))
            .toList();
    return new Gold(List.of(), reports, story);
  }

  private static Map<Layer, Tally> score(GoldStory story, StoryReading reading) {
    Gold gold = gold(story);
    Map<String, Alignment> alignments = new HashMap<>();
    gold.reports().forEach(r -> alignments.put(r.name(), new Alignment(r, BODY)));
    return new StoryScorer(gold, reading, alignments).tallies();
  }

  private static Tally of(Map<Layer, Tally> tallies, Layer layer) {
    return tallies.getOrDefault(layer, Tally.NONE);
  }

  private static GoldStory groups() {
    return new GoldStory(
        List.of(ONE, OTHER), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private static StoryReading grouped(List<Set<String>> groups) {
    return new StoryReading(groups, List.of(), List.of(), List.of(), List.of());
  }

  private static GoldStory.Member member(String report, GoldReport.Place place, String side) {
    return new GoldStory.Member(report, place, null, side);
  }

  private static StoryReading.Voice voice(String report, GoldReport.Place place) {
    return new StoryReading.Voice(report, List.of(new Span(place.start(), place.end())), true);
  }

  @Test
  void groupingIsScoredByBCubed() {
    // all four together: precision (3/4 + 3/4 + 3/4 + 1/4) / 4, recall 1
    Tally together =
        of(
            score(groups(), grouped(List.of(Set.of("a.txt", "b.txt", "c.txt", "d.txt")))),
            Layer.STORIES);
    assertThat(together.precision()).isCloseTo(62.5, within(0.01));
    assertThat(together.recall()).isCloseTo(100, within(0.01));
    // nobody together: precision 1, recall (1/3 + 1/3 + 1/3 + 1) / 4
    Tally apart = of(score(groups(), grouped(List.of())), Layer.STORIES);
    assertThat(apart.precision()).isCloseTo(100, within(0.01));
    assertThat(apart.recall()).isCloseTo(50, within(0.01));
  }

  @Test
  void edgesCountOnceByAnyOfTheirNames() {
    GoldStory story =
        new GoldStory(
            List.of(ONE, OTHER),
            List.of(
                new GoldStory.Edge("b.txt", Set.of("a.txt", "The Wire")),
                new GoldStory.Edge("c.txt", Set.of("The Harbour Courier"))),
            List.of(Set.of("b.txt", "c.txt")),
            List.of(),
            List.of(),
            List.of());
    StoryReading reading =
        new StoryReading(
            List.of(),
            List.of(
                new StoryReading.Edge("b.txt", "a.txt", true),
                new StoryReading.Edge("b.txt", "the wire", true),
                new StoryReading.Edge("c.txt", "b.txt", true),
                new StoryReading.Edge("d.txt", "a.txt", true)),
            List.of(),
            List.of(),
            List.of());
    Tally lineage = of(score(story, reading), Layer.LINEAGE);
    assertThat(lineage.precision()).as("one right, one wrong").isCloseTo(50, within(0.01));
    assertThat(lineage.recall()).isCloseTo(50, within(0.01));
  }

  @Test
  void onlyAnUndirectedEdgeMayRunBackwards() {
    GoldStory story =
        new GoldStory(
            List.of(ONE, OTHER),
            List.of(new GoldStory.Edge("b.txt", Set.of("a.txt"))),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    for (boolean directed : new boolean[] {true, false}) {
      StoryReading.Edge edge = new StoryReading.Edge("a.txt", "b.txt", directed);
      StoryReading reading =
          new StoryReading(List.of(), List.of(edge), List.of(), List.of(), List.of());
      assertThat(of(score(story, reading), Layer.LINEAGE).f1())
          .isCloseTo(directed ? 0 : 100, within(0.01));
    }
  }

  @Test
  void aClaimIsGatheredAcrossReportsAndItsOriginsCountAmongThem() {
    GoldStory.Claim dead =
        new GoldStory.Claim(
            "dead", List.of(member("a.txt", FOURTEEN, ""), member("b.txt", FOURTEEN, "")), 1);
    GoldStory story =
        new GoldStory(
            List.of(ONE, OTHER), List.of(), List.of(), List.of(dead), List.of(), List.of());
    StoryReading.Claim apart =
        new StoryReading.Claim(List.of(voice("a.txt", FOURTEEN)), List.of(Set.of("a.txt")));
    StoryReading.Claim gathered =
        new StoryReading.Claim(
            List.of(voice("a.txt", FOURTEEN), voice("b.txt", FOURTEEN), voice("c.txt", TWENTY)),
            List.of(Set.of("a.txt", "b.txt"), Set.of("c.txt")));
    StoryReading.Claim doubled =
        new StoryReading.Claim(gathered.members(), List.of(Set.of("a.txt"), Set.of("b.txt")));
    assertClaims(score(story, claims(apart)), 0, 0);
    assertClaims(score(story, claims(gathered)), 1, 1);
    assertClaims(score(story, claims(doubled)), 1, 0);
  }

  private static StoryReading claims(StoryReading.Claim claim) {
    return new StoryReading(List.of(), List.of(), List.of(claim), List.of(), List.of());
  }

  private static void assertClaims(Map<Layer, Tally> tallies, int gathered, int origins) {
    assertThat(of(tallies, Layer.CLAIMS)).isEqualTo(Tally.answers(gathered, 1));
    assertThat(of(tallies, Layer.ORIGINS)).isEqualTo(Tally.answers(origins, 1));
  }

  @Test
  void aConflictNeedsTwoSidesAndADenialItsDenier() {
    GoldStory.Conflict figures =
        new GoldStory.Conflict(
            "figure",
            "dead",
            List.of(member("a.txt", FOURTEEN, "14"), member("b.txt", TWENTY, "20")),
            false);
    GoldStory.Conflict denial =
        new GoldStory.Conflict(
            "denial",
            "it",
            List.of(member("a.txt", IT, "denies"), member("b.txt", FOURTEEN, "asserts")),
            false);
    GoldStory story =
        new GoldStory(
            List.of(ONE, OTHER),
            List.of(),
            List.of(),
            List.of(),
            List.of(figures, denial),
            List.of());
    StoryReading.Conflict oneSide =
        new StoryReading.Conflict("figure", List.of(voice("a.txt", FOURTEEN)));
    StoryReading.Conflict twoSides =
        new StoryReading.Conflict(
            "figure", List.of(voice("a.txt", FOURTEEN), voice("b.txt", TWENTY)));
    StoryReading.Conflict denier = new StoryReading.Conflict("denial", List.of(voice("a.txt", IT)));
    assertThat(of(score(story, conflicts(oneSide)), Layer.CONFLICTS).f1()).isZero();
    Tally both = of(score(story, conflicts(twoSides, denier, twoSides)), Layer.CONFLICTS);
    assertThat(both.precision()).as("the same one twice is no new one").isEqualTo(100);
    assertThat(both.recall()).isEqualTo(100);
  }

  private static StoryReading conflicts(StoryReading.Conflict... conflicts) {
    return new StoryReading(List.of(), List.of(), List.of(), List.of(conflicts), List.of());
  }
}
