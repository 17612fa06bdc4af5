package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NaiveBaselineTest {
  private static final String BODY =
      """
      TOWN (NBX) — "It is shut," the mayor, Ada Lind, said on Monday.
      Bo Hart said that 1,200 cars had crossed in 2030, 3.5 times as many. He called it a “folly”.
      """;

  private static ReportReading read(String name, String body) {
    return NaiveBaseline.read(
        new ReportReading(
            name, body, LocalDate.of(2031, 3, 12), List.of(), List.of(), List.of(), List.of()));
  }

  @Test
  void itTakesQuotationMarksNamesAndSaid() {
    List<ReportReading.Said> said = read("a", BODY).attributions();
    assertThat(said)
        .extracting(s -> s.content().get(0).of(BODY))
        .containsExactly("It is shut,", "folly", "1,200 cars had crossed in 2030, 3");
    assertThat(said.get(2).source()).isNotNull();
    assertThat(said.get(0).cue()).isNotNull();
  }

  @Test
  void itTakesDigitsWeekdaysYearsAndTags() {
    ReportReading read = read("a", BODY);
    assertThat(read.figures())
        .extracting(f -> String.valueOf(f.low()))
        .containsExactly("1200", "2030", "3.5");
    assertThat(read.times())
        .extracting(ReportReading.Dated::value)
        .containsExactly("2031-03-10", "2030");
    assertThat(read.credits()).extracting(ReportReading.Credited::outlet).containsExactly("NBX");
  }

  @Test
  void everyReportIsItsOwnOrigin() {
    StoryReading story =
        NaiveBaseline.compare(
            List.of(read("a", "Some 14 men died."), read("b", "There 14 men and 20 men died.")));
    assertThat(story.groups()).hasSize(1);
    assertThat(story.lineage()).isEmpty();
    assertThat(story.claims()).singleElement().satisfies(c -> assertThat(c.origins()).hasSize(2));
    assertThat(story.conflicts()).hasSize(1);
  }
}
