package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hearsay.annotation.AnnotatedReport;
import org.junit.jupiter.api.Test;

class StoryGrouperTest {
  private static final String FERRY_ONE =
      """
      The ferry Marigold ran aground off Cape Wenlow on Monday night with 212 people on board.
      Rescue boats from Port Sallis took off all passengers before dawn, said harbourmaster Ines Dorrel.
      The Marigold, built in 1994, had lost power in both engines.
      """;
  private static final String FERRY_TWO =
      """
      More than two hundred travellers were brought ashore at Port Sallis after the Marigold hit rocks.
      Ines Dorrel, the harbourmaster, praised the volunteers of the Cape Wenlow lifeboat.
      An inquiry will look at why the old ship's engines stopped.
      """;
  private static final String BUDGET =
      """
      The city council of Brennick voted on Tuesday to close four libraries.
      Mayor Tobiah Lunt said the budget left no choice, while readers protested outside the town hall.
      Library staff were told in the morning.
      """;

  private static AnnotatedReport report(String id, String body) {
    return new ReportDraft(id, body).done();
  }

  private static List<List<String>> ids(List<Story> stories) {
    return stories.stream()
        .map(s -> s.reports().stream().map(r -> r.report().id().value()).toList())
        .toList();
  }

  @Test
  void twoReportsOfOneEventMakeAStoryWithHardlyAWordInCommon() {
    assertThat(ids(StoryGrouper.group(List.of(report("a", FERRY_ONE), report("b", FERRY_TWO)))))
        .containsExactly(List.of("a", "b"));
  }

  @Test
  void anUnrelatedReportStaysOut() {
    assertThat(
            ids(
                StoryGrouper.group(
                    List.of(report("c", BUDGET), report("b", FERRY_TWO), report("a", FERRY_ONE)))))
        .containsExactly(List.of("a", "b"), List.of("c"));
    assertThat(ids(StoryGrouper.group(List.of(report("c", BUDGET), report("a", FERRY_ONE)))))
        .hasSize(2);
  }

  @Test
  void reportsAreOrderedByPublicationAndStoriesBySize() {
    AnnotatedReport late = new ReportDraft("a", FERRY_ONE).day(12).done();
    AnnotatedReport early = new ReportDraft("b", FERRY_TWO).day(11).done();
    AnnotatedReport undated = new ReportDraft("0", FERRY_ONE).done();
    List<Story> stories = StoryGrouper.group(List.of(undated, late, early, report("1", BUDGET)));
    assertThat(ids(stories)).containsExactly(List.of("b", "a", "0"), List.of("1"));
    assertThat(stories).extracting(Story::id).containsExactly("s1", "s2");
  }

  @Test
  void aCopyJoinsItsOriginalHoweverLate() {
    AnnotatedReport first = new ReportDraft("a", FERRY_ONE).day(11).done();
    AnnotatedReport copy = ReportDraft.copy(first, "b", null, LocalDate.of(2035, 1, 1));
    assertThat(ids(StoryGrouper.group(List.of(copy, first)))).containsExactly(List.of("a", "b"));
  }

  @Test
  void nothingAndTextWithoutWordsAreNoTrouble() {
    assertThat(StoryGrouper.group(List.of())).isEmpty();
    assertThat(ids(StoryGrouper.group(List.of(report("a", "?! …"), report("b", "— 。")))))
        .containsExactly(List.of("a"), List.of("b"));
  }

  @Test
  void aStoryOfManyDaysHoldsTogetherAndItsCityDoesNotMakeAStory() {
    List<Story> stories = StoryGrouper.group(example());
    assertThat(ids(stories)).hasSize(2);
    assertThat(ids(stories).get(0)).hasSize(9);
    assertThat(ids(stories).get(1)).containsExactly("10-senneth-courier-trams.txt");
  }

  @Test
  void theOrderOfTheReportsChangesNothing() {
    List<AnnotatedReport> reports = new ArrayList<>(example());
    reports.add(report("x", FERRY_ONE));
    reports.add(report("y", FERRY_TWO));
    reports.add(report("z", BUDGET));
    List<List<String>> expected = ids(StoryGrouper.group(reports));
    Random random = new Random(7);
    for (int round = 0; round < 10; round++) {
      Collections.shuffle(reports, random);
      assertThat(ids(StoryGrouper.group(reports))).isEqualTo(expected);
    }
  }

  /// The example story: the headline, then header lines, a blank line and the body.
  private static List<AnnotatedReport> example() {
    Path folder = Path.of("..", "examples", "tressel");
    try (Stream<Path> files = Files.list(folder)) {
      List<AnnotatedReport> reports = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        int body = text.indexOf("\n\n");
        String head = text.substring(0, body);
        ReportDraft draft =
            new ReportDraft(file.getFileName().toString(), text.substring(body + 2))
                .title(head.substring(0, head.indexOf('\n')));
        int published = head.indexOf("Published: ") + 11;
        reports.add(
            draft.published(LocalDate.parse(head.substring(published, published + 10))).done());
      }
      return reports;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
