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

  @Test
  void anUnrelatedReportChangesNoStory() {
    List<AnnotatedReport> reports = new ArrayList<>(example());
    List<List<String>> before = ids(StoryGrouper.group(reports));
    reports.add(report("x", BUDGET));
    List<List<String>> after = new ArrayList<>(ids(StoryGrouper.group(reports)));
    assertThat(after.remove(List.of("x"))).isTrue();
    assertThat(after).isEqualTo(before);
  }

  @Test
  void whatAReaderHasDecidedStandsAndMoreReportsFollowIt() {
    AnnotatedReport one = report("a", FERRY_ONE);
    AnnotatedReport two = report("b", FERRY_TWO);
    AnnotatedReport budget = report("c", BUDGET);
    AnnotatedReport copy = report("d", FERRY_TWO);
    List<AnnotatedReport> all = List.of(copy, one, two, budget);
    assertThat(ids(StoryGrouper.group(all, HandGrouping.parse(List.of("apart\ta\tb")))))
        .containsExactly(List.of("b", "d"), List.of("a"), List.of("c"));
    assertThat(
            ids(
                StoryGrouper.group(
                    all, HandGrouping.parse(List.of("together\ta\tc", "apart\tb\ta")))))
        .containsExactly(List.of("a", "c"), List.of("b", "d"));
    // what is said of reports that are not there waits for them
    assertThat(ids(StoryGrouper.group(all, HandGrouping.parse(List.of("together\ta\tnone")))))
        .containsExactly(List.of("a", "b", "d"), List.of("c"));
  }

  @Test
  void aStreamGroupsAsARunDoes() {
    List<AnnotatedReport> reports = new ArrayList<>(example());
    reports.add(report("x", FERRY_ONE));
    reports.add(report("y", FERRY_TWO));
    Collections.shuffle(reports, new Random(3));
    List<StreamedStory> streamed = new ArrayList<>();
    StoryStream stream = new StoryStream(HandGrouping.NONE, streamed::add);
    reports.forEach(r -> stream.add(StoryStream.read(r.report())));
    assertThat(streamed).isEmpty();
    stream.finish();
    assertThat(
            streamed.stream()
                .map(s -> s.reports().stream().map(r -> r.id().value()).toList())
                .toList())
        .containsExactlyInAnyOrderElementsOf(ids(StoryGrouper.group(reports)));
    assertThat(streamed).extracting(StreamedStory::id).startsWith("s1", "s2");
  }

  @Test
  void aStreamKeepsFewReportsInMindAndALongStoryTogether() {
    List<StreamedStory> streamed = new ArrayList<>();
    StoryStream stream =
        new StoryStream(
            HandGrouping.parse(List.of("together\tf00\tlast")),
            new LiveStories.Limits(12, 4, 8),
            2,
            streamed::add);
    Random random = new Random(11);
    for (int i = 0; i < 40; i++) {
      stream.add(
          StoryStream.read(
              new ReportDraft(String.format("f%02d", i), FERRY_ONE).day(1).done().report()));
      stream.add(StoryStream.read(report("noise" + i, noise(random)).report()));
    }
    assertThat(streamed).hasSizeGreaterThan(15);
    stream.add(StoryStream.read(report("last", noise(random)).report()));
    stream.finish();
    List<StreamedStory> told = streamed.stream().filter(s -> s.reports().size() > 1).toList();
    assertThat(told).hasSize(1);
    assertThat(told.get(0).reports()).hasSize(41);
    assertThat(told.get(0).reports())
        .extracting(r -> r.id().value())
        .contains("f00", "f01", "f39", "last");
    assertThat(streamed.stream().mapToInt(s -> s.reports().size()).sum()).isEqualTo(81);
  }

  /// Words that mean nothing and no two reports share.
  private static String noise(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      for (int letter = 0; letter < 7; letter++) {
        text.append((char) ('a' + random.nextInt(26)));
      }
      text.append(i % 10 == 9 ? ". " : " ");
    }
    return text.toString();
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
