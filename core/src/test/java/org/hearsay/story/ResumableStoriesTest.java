package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hearsay.annotation.AnnotatedReport;
import org.junit.jupiter.api.Test;

class ResumableStoriesTest {
  private static final int ROOM = 1_000;
  private static final List<String> SYLLABLES =
      List.of("bra", "tol", "vem", "sku", "dri", "pon", "gel", "ush", "mar", "ketz", "olf", "nib");

  /// Keeps what it is told, as a cluster's state does.
  private static final class Notes implements ResumableStories.Book {
    final Map<Integer, ResumableStories.Kept> reports = new TreeMap<>();
    final Map<Integer, ResumableStories.Told> stories = new TreeMap<>();
    final List<List<Integer>> retired = new ArrayList<>();

    @Override
    public void keep(ResumableStories.Kept report) {
      byte[] bytes = report.keys().toBytes();
      reports.put(
          report.number(),
          new ResumableStories.Kept(
              report.number(), report.id(), ReportKeys.ofBytes(bytes), report.instant()));
    }

    @Override
    public void forget(int number) {
      assertThat(reports.remove(number)).as("report %s was kept", number).isNotNull();
    }

    @Override
    public void write(ResumableStories.Told story) {
      stories.put(story.first(), story);
    }

    @Override
    public void erase(int first) {
      assertThat(stories.remove(first)).as("story %s was written", first).isNotNull();
    }

    @Override
    public void retire(ResumableStories.Told story) {
      retired.add(story.reports());
    }
  }

  /// Reports of a dozen events, each of which has its own names and things.
  private static List<AnnotatedReport> reports(int count, long seed) {
    Random random = new Random(seed);
    List<AnnotatedReport> reports = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Random event = new Random(random.nextInt(12) * 0x9e3779b97f4a7c15L);
      LocalDate day = LocalDate.of(2031, 3, 1).plusDays(event.nextInt(20) + random.nextInt(4));
      StringBuilder body = new StringBuilder();
      for (int s = 0; s < 9; s++) {
        StringBuilder sentence = new StringBuilder(name(event));
        for (int w = 0; w < 8; w++) {
          sentence.append(' ').append(w % 3 == 1 ? name(event) : word(event));
        }
        body.append(s == 0 || random.nextInt(3) > 0 ? sentence + ". " : "");
      }
      reports.add(new ReportDraft("r" + i, body.toString().strip()).published(day).done());
    }
    return reports;
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
    }
    return word.toString();
  }

  private static String name(Random random) {
    String word = word(random);
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static long instant(AnnotatedReport report) {
    var published = report.report().published();
    return published == null ? Long.MAX_VALUE : published.date().toEpochDay();
  }

  private static void add(ResumableStories stories, AnnotatedReport report) {
    stories.add(report.report().id(), ReportKeys.of(report), instant(report));
  }

  private static List<List<String>> grouped(List<AnnotatedReport> reports) {
    return StoryGrouper.group(reports).stream()
        .map(s -> s.reports().stream().map(r -> r.report().id().value()).toList())
        .toList();
  }

  private static List<List<String>> ids(List<List<Integer>> stories, List<AnnotatedReport> order) {
    return stories.stream()
        .map(s -> s.stream().map(n -> order.get(n).report().id().value()).toList())
        .toList();
  }

  @Test
  void groupsAsTheLaptopDoesWhereverItIsStoppedAndResumed() {
    for (int seed = 0; seed < 4; seed++) {
      List<AnnotatedReport> order =
          reports(60, seed).stream().sorted(StoryGrouper.BY_PUBLICATION).toList();
      Notes notes = new Notes();
      ResumableStories stories = ResumableStories.none(ROOM, ROOM, notes);
      for (int i = 0; i < order.size(); i++) {
        if (i % 7 == 3) {
          stories =
              ResumableStories.resume(
                  ROOM, ROOM, notes, notes.reports.values(), notes.stories.values(), i);
        }
        assertThat(stories.next()).isEqualTo(i);
        add(stories, order.get(i));
      }
      assertThat(stories.count()).isEqualTo(notes.stories.size());
      stories.finish();
      assertThat(ids(notes.retired, order))
          .hasSizeGreaterThan(9)
          .containsExactlyInAnyOrderElementsOf(grouped(order));
      assertThat(notes.stories).isEmpty();
      assertThat(notes.reports).isEmpty();
    }
  }

  @Test
  void keepsNoMoreInMindThanItMay() {
    Notes notes = new Notes();
    ResumableStories stories = ResumableStories.none(10, ROOM, notes);
    List<AnnotatedReport> all = reports(80, 5);
    for (AnnotatedReport report : all) {
      add(stories, report);
      assertThat(notes.reports).hasSizeLessThanOrEqualTo(10);
    }
    stories.finish();
    assertThat(notes.retired.stream().flatMap(List::stream).sorted().toList())
        .containsExactlyElementsOf(java.util.stream.IntStream.range(0, 80).boxed().toList());
  }

  @Test
  void retiresAStoryThatIsFullAndOneThatIsOver() {
    Notes notes = new Notes();
    ResumableStories stories = ResumableStories.none(ROOM, 3, notes);
    AnnotatedReport first = reports(1, 1).getFirst();
    for (int i = 0; i < 5; i++) {
      stories.add(
          new org.hearsay.report.ReportId("c" + i), ReportKeys.of(first), instant(first) + i);
    }
    assertThat(notes.retired).containsExactly(List.of(0, 1, 2));
    long fourth = instant(first) + 4;
    stories.retireIf(s -> s.latest() < fourth);
    assertThat(notes.retired).hasSize(1);
    stories.retireIf(s -> s.latest() <= fourth);
    assertThat(notes.retired).containsExactly(List.of(0, 1, 2), List.of(3, 4));
    assertThat(stories.count()).isZero();
  }

  @Test
  void saysWhichStoriesAreToldByOtherReportsThanBefore() {
    Notes notes = new Notes();
    ResumableStories stories = ResumableStories.none(ROOM, ROOM, notes);
    List<AnnotatedReport> all = reports(2, 1);
    add(stories, all.getFirst());
    assertThat(notes.stories.get(0)).matches(ResumableStories.Told::fresh);
    stories.add(new org.hearsay.report.ReportId("copy"), ReportKeys.of(all.getFirst()), 0);
    assertThat(notes.stories.get(0))
        .returns(List.of(0, 1), ResumableStories.Told::reports)
        .matches(ResumableStories.Told::fresh);
  }

  @Test
  void refusesBytesThatAreNoKeysAndStateThatLacksAReport() {
    assertThatThrownBy(() -> ReportKeys.ofBytes(new byte[] {0, 0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 bytes");
    var story = new ResumableStories.Told(0, List.of(0), List.of(), 0, 0, true);
    assertThatThrownBy(
            () -> ResumableStories.resume(ROOM, ROOM, new Notes(), List.of(), List.of(story), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("report 0");
  }
}
