package org.hearsay.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.intake.Intake;
import org.hearsay.intake.IntakeOptions;
import org.hearsay.intake.Received;
import org.hearsay.story.ReportKeys;
import org.hearsay.story.StoryGrouper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// One scope by itself, at moments that the test chooses.
class GroupingStepTest {
  private static final LocalDate DAY = LocalDate.of(2031, 5, 1);
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();
  private static final long DAYS = Duration.ofDays(1).toMillis();
  private static final Grouping USUAL =
      new Grouping(1_000, 1_000, 5 * DAYS, 30 * MINUTE, 60 * MINUTE, false);

  private static long at(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private static AnnotatedReport read(String line) {
    return switch (Intake.readLine(
        line.getBytes(StandardCharsets.UTF_8), "test", "test", IntakeOptions.standard())) {
      case Received.Accepted(var report) -> Annotator.annotate(report);
      case Received.Skipped skipped -> throw new AssertionError(skipped);
    };
  }

  private static Filed filed(AnnotatedReport report, boolean own) {
    var published = report.report().published();
    return new Filed(
        "en",
        own,
        report.report().id().value(),
        "test",
        published == null ? Filed.NEVER : at(published.date()),
        Packed.of(ReportKeys.of(report).toBytes()),
        AnnotatedReports.pack(report));
  }

  private static Filed filed(String line) {
    return filed(read(line), true);
  }

  private static final class Scope implements AutoCloseable {
    final GroupingStep step;
    final KeyedOneInputStreamOperatorTestHarness<String, Filed, ToldStory> harness;

    Scope(Grouping grouping, @Nullable OperatorSubtaskState from) throws Exception {
      step = new GroupingStep(grouping);
      harness =
          new KeyedOneInputStreamOperatorTestHarness<>(
              new KeyedProcessOperator<>(step), Filed::scope, Types.STRING);
      harness.setup(new RecordSerializer<>(ToldStory.class));
      if (from != null) {
        harness.initializeState(from);
      }
      harness.open();
    }

    Scope(Grouping grouping) throws Exception {
      this(grouping, null);
    }

    void add(Filed report) throws Exception {
      harness.processElement(report, report.instant());
    }

    void until(long instant) throws Exception {
      harness.processWatermark(instant);
    }

    long stateBytes() throws Exception {
      return harness.snapshot(0, 0).getStateSize();
    }

    /// What was told since the last time.
    List<ToldStory> told() {
      List<ToldStory> told = List.copyOf(harness.extractOutputValues());
      harness.getOutput().clear();
      return told;
    }

    @Override
    public void close() {
      try {
        harness.close();
      } catch (Exception e) {
        throw new AssertionError("the operator cannot be closed", e);
      }
    }
  }

  private static List<String> ids(ToldStory story) {
    return story.reports().stream()
        .map(r -> AnnotatedReports.unpack(r).report().id().value())
        .toList();
  }

  @Test
  void aLateReportJoinsItsStoryWhichIsToldAgain() throws Exception {
    Random random = new Random(1);
    Invented fire = Invented.event(random);
    try (Scope scope = new Scope(USUAL)) {
      scope.add(filed(fire.line("a", DAY, random)));
      scope.add(filed(fire.line("b", DAY.plusDays(1), random)));
      scope.until(at(DAY.plusDays(2)));
      assertThat(scope.told())
          .singleElement()
          .returns("s:a", ToldStory::id)
          .returns(1L, ToldStory::version)
          .satisfies(story -> assertThat(ids(story)).containsExactly("a", "b"));

      scope.add(filed(fire.line("late", DAY, random)));
      scope.until(at(DAY.plusDays(3)));
      assertThat(scope.told())
          .singleElement()
          .returns("s:a", ToldStory::id)
          .returns(2L, ToldStory::version)
          .satisfies(story -> assertThat(ids(story)).containsExactly("a", "b", "late"));

      scope.until(at(DAY.plusDays(4)));
      assertThat(scope.told()).as("nothing new, so nothing is told").isEmpty();
    }
  }

  @Test
  void whatWaitsAndWhatIsRememberedCanBeSeen() throws Exception {
    Random random = new Random(8);
    Invented fire = Invented.event(random);
    OperatorSubtaskState state;
    try (Scope scope = new Scope(USUAL)) {
      scope.add(filed(fire.line("a", DAY, random)));
      scope.add(filed(fire.line("b", DAY.plusDays(1), random)));
      assertThat(scope.step.seen()).isEqualTo(new ScopeGauges.Counts(2, 0, 0));
      scope.until(at(DAY) + MINUTE);
      assertThat(scope.step.seen()).isEqualTo(new ScopeGauges.Counts(1, 1, 1));
      state = scope.harness.snapshot(0, 0);
    }
    try (Scope scope = new Scope(USUAL, state)) {
      scope.add(filed(fire.line("c", DAY.plusDays(3), random)));
      assertThat(scope.step.seen())
          .as("what waited before it failed is counted, the stories are not before they are used")
          .isEqualTo(new ScopeGauges.Counts(2, 1, 0));
      scope.until(at(DAY.plusDays(2)));
      assertThat(scope.step.seen()).isEqualTo(new ScopeGauges.Counts(1, 2, 1));
      scope.until(Long.MAX_VALUE);
      assertThat(scope.step.seen()).isEqualTo(new ScopeGauges.Counts(0, 0, 0));
    }
  }

  @Test
  void nothingIsRememberedOfAStoryWhoseTimeToLiveIsOver() throws Exception {
    Random random = new Random(2);
    Invented fire = Invented.event(random);
    try (Scope scope = new Scope(USUAL)) {
      scope.add(filed(fire.line("a", DAY, random)));
      scope.add(filed(fire.line("b", DAY, random)));
      scope.until(at(DAY.plusDays(1)));
      assertThat(scope.told()).hasSize(1);
      long remembered = scope.stateBytes();
      scope.until(at(DAY.plusDays(12)));
      assertThat(scope.told()).isEmpty();
      assertThat(scope.stateBytes()).isLessThan(remembered / 2);
      assertThat(scope.harness.numKeyedStateEntries()).as("the scope's count").isEqualTo(1);

      scope.add(filed(fire.line("c", DAY.plusDays(20), random)));
      scope.add(filed(fire.line("d", DAY.plusDays(20), random)));
      scope.until(at(DAY.plusDays(21)));
      assertThat(scope.told())
          .singleElement()
          .satisfies(story -> assertThat(ids(story)).containsExactly("c", "d"));
    }
  }

  @Test
  void theStateHasABound() throws Exception {
    Grouping small = new Grouping(10, 1_000, 5_000 * DAYS, 30 * MINUTE, 60 * MINUTE, false);
    Random random = new Random(3);
    long most = 0;
    try (Scope scope = new Scope(small)) {
      for (int i = 0; i < 60; i++) {
        scope.add(filed(Invented.event(random).line("r" + i, DAY.plusDays(i), random)));
        scope.until(at(DAY.plusDays(i)) + 1);
        if (i == 15) {
          most = scope.stateBytes();
        }
      }
      assertThat(scope.stateBytes()).isLessThan(most * 5 / 4);
    }
  }

  /// One event of which all report is parted at the limit: the next reports found a new story.
  @Test
  void aGiantStoryIsTakenInParts() throws Exception {
    Grouping parts = new Grouping(1_000, 40, 5 * DAYS, 30 * MINUTE, 60 * MINUTE, false);
    Random random = new Random(6);
    Filed one = filed(Invented.event(random).line("one", DAY, random));
    int reports = 1_000;
    List<ToldStory> told = new ArrayList<>();
    try (Scope scope = new Scope(parts)) {
      for (int i = 0; i < reports; i++) {
        scope.add(
            new Filed(
                one.scope(),
                true,
                "g" + i,
                "test",
                one.instant() + i,
                one.keys(),
                one.annotated()));
      }
      scope.until(at(DAY.plusDays(1)));
      told.addAll(scope.told());
      assertThat(scope.step.seen().stories()).isLessThan(3);
      scope.until(Long.MAX_VALUE);
      told.addAll(scope.told());
      assertThat(scope.harness.numKeyedStateEntries()).as("the scope's count").isEqualTo(1);
    }
    assertThat(told).allSatisfy(story -> assertThat(story.reports()).hasSizeLessThanOrEqualTo(40));
    assertThat(told.stream().mapToInt(story -> story.reports().size()).sum()).isEqualTo(reports);
    assertThat(told.stream().map(ToldStory::id)).doesNotHaveDuplicates();
  }

  @Test
  void anIdGivenTwiceIsSkipped() throws Exception {
    Random random = new Random(4);
    Invented fire = Invented.event(random);
    try (Scope scope = new Scope(USUAL)) {
      scope.add(filed(fire.line("a", DAY, random)));
      scope.add(filed(fire.line("a", DAY, random)));
      scope.until(at(DAY.plusDays(1)));
      scope.add(filed(fire.line("a", DAY, random)));
      assertThat(scope.harness.getSideOutput(Lines.SKIPPED))
          .hasSize(2)
          .allSatisfy(line -> assertThat(line.getValue()).contains("id given twice"));
    }
  }

  @Test
  void ofReportsThatOnlyTheScopeBeforeCallsItsOwnNothingIsTold() throws Exception {
    Random random = new Random(5);
    Invented fire = Invented.event(random);
    try (Scope scope = new Scope(USUAL)) {
      scope.add(filed(read(fire.line("a", DAY, random)), false));
      scope.add(filed(read(fire.line("b", DAY, random)), false));
      scope.until(at(DAY.plusDays(1)));
      assertThat(scope.told()).isEmpty();
      scope.add(filed(fire.line("c", DAY.plusDays(1), random)));
      scope.until(at(DAY.plusDays(2)));
      assertThat(scope.told())
          .singleElement()
          .satisfies(story -> assertThat(ids(story)).containsExactly("a", "b", "c"));
    }
  }

  private static List<AnnotatedReport> stream(long seed) {
    List<AnnotatedReport> reports = new ArrayList<>();
    Invented.lines(6, 30, seed).forEach(line -> reports.add(read(line)));
    return reports;
  }

  private static Set<Set<String>> laptop(List<AnnotatedReport> reports) {
    return StoryGrouper.group(reports).stream()
        .filter(story -> story.reports().size() > 1)
        .map(s ->
            s.reports().stream()
                .map(r -> r.report().id().value())
                .collect(Collectors.toCollection(TreeSet::new)))
        .collect(Collectors.toSet());
  }

  /// The dossiers that stand when all have been told: the last of each name, but for those that
  /// others replaced later.
  private static Set<Set<String>> standing(List<ToldStory> told) {
    Map<String, Set<String>> last = new LinkedHashMap<>();
    told.stream()
        .sorted(Comparator.comparingLong(ToldStory::version))
        .forEach(story -> {
          story.replaces().forEach(last::remove);
          last.put(story.id(), new TreeSet<>(ids(story)));
        });
    last.values().removeIf(reports -> reports.size() == 1);
    return Set.copyOf(last.values());
  }

  @Test
  void whateverWasToldOnTheWayTheLaptopsStoriesStandAtTheEnd() throws Exception {
    List<AnnotatedReport> reports = stream(11);
    List<AnnotatedReport> inOrder = new ArrayList<>(reports);
    inOrder.sort(StoryGrouper.BY_PUBLICATION);
    List<ToldStory> told = new ArrayList<>();
    try (Scope scope = new Scope(USUAL)) {
      for (AnnotatedReport report : inOrder) {
        Filed filed = filed(report, true);
        scope.add(filed);
        scope.until(filed.instant() - 90 * MINUTE);
        told.addAll(scope.told());
      }
      assertThat(told).as("stories are told while they grow").isNotEmpty();
      scope.until(Long.MAX_VALUE);
      told.addAll(scope.told());
    }
    assertThat(standing(told)).hasSizeGreaterThan(4).isEqualTo(laptop(reports));
  }

  @Test
  void goesOnFromACheckpointAsIfNothingHadHappened() throws Exception {
    List<AnnotatedReport> reports = stream(12);
    List<ToldStory> told = new ArrayList<>();
    Scope scope = new Scope(USUAL);
    for (int i = 0; i < reports.size(); i++) {
      scope.add(filed(reports.get(i), true));
      if (i % 5 == 4) {
        scope.until(at(DAY.plusDays(i / 10)));
        told.addAll(scope.told());
        OperatorSubtaskState state = scope.harness.snapshot(i, i);
        // what the failed attempt does from here on is lost with it
        scope.add(filed(reports.get((i + 1) % reports.size()), true));
        scope.until(at(DAY.plusDays(40)));
        scope.close();
        scope = new Scope(USUAL, state);
      }
    }
    scope.until(Long.MAX_VALUE);
    told.addAll(scope.told());
    scope.close();

    List<ToldStory> undisturbed = new ArrayList<>();
    try (Scope other = new Scope(USUAL)) {
      for (int i = 0; i < reports.size(); i++) {
        other.add(filed(reports.get(i), true));
        if (i % 5 == 4) {
          other.until(at(DAY.plusDays(i / 10)));
        }
      }
      other.until(Long.MAX_VALUE);
      undisturbed.addAll(other.told());
    }
    assertThat(told).isEqualTo(undisturbed);
  }
}
