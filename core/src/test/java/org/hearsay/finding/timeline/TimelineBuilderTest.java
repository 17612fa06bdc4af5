package org.hearsay.finding.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.date.TimexType;
import org.hearsay.report.Provenance;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.report.Span;
import org.hearsay.story.Story;
import org.hearsay.text.Segmenter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TimelineBuilderTest {
  private static final String BODY =
      "The ferry sank on Monday. Divers went down on Tuesday and again on Tuesday night."
          + " The inquiry starts next week and lasts nine days. It may end in May or next year.";

  private record Named(String words, TimexType type, @Nullable String value) {}

  private static AnnotatedReport report(String id, Named... named) {
    Report report =
        new Report(
            new ReportId(id), new Provenance(id, null), null, null, List.of(), null, "en", BODY);
    List<Timex> times = new ArrayList<>();
    for (Named n : named) {
      int start = BODY.indexOf(n.words());
      times.add(new Timex(new Span(start, start + n.words().length()), n.type(), n.value(), null));
    }
    return new AnnotatedReport(
        report, Segmenter.segment(BODY), List.of(), List.of(), List.of(), times, List.of());
  }

  @Test
  void daysWeeksAndMonthsStandInOrderAndNothingElse() {
    List<Moment> moments =
        TimelineBuilder.build(
            new Story(
                "s1",
                List.of(
                    report(
                        "a",
                        new Named("next year", TimexType.DATE, "2032"),
                        new Named("May", TimexType.DATE, "2031-05"),
                        new Named("nine days", TimexType.DURATION, "P9D"),
                        new Named("next week", TimexType.DATE, "2031-W19"),
                        new Named("Tuesday night", TimexType.TIME, "2031-05-06TNI"),
                        new Named("Tuesday", TimexType.DATE, "2031-05-06"),
                        new Named("again", TimexType.DATE, null),
                        new Named("Monday", TimexType.DATE, "2031-05-05")))));

    assertThat(moments.stream().map(Moment::value))
        .containsExactly("2031-05", "2031-W19", "2031-05-05", "2031-05-06", "2031-05-06TNI");
    assertThat(moments.get(2).sentence().text()).isEqualTo("The ferry sank on Monday.");
    assertThat(moments.get(2).time().text()).isEqualTo("Monday");
  }

  @Test
  void aSentenceStandsOncePerValueAndReportsKeepTheirOrder() {
    Named tuesday = new Named("Tuesday", TimexType.DATE, "2031-05-06");
    Named night = new Named("Tuesday night", TimexType.DATE, "2031-05-06");

    List<Moment> moments =
        TimelineBuilder.build(
            new Story("s1", List.of(report("b", tuesday, night), report("a", tuesday))));

    assertThat(moments.stream().map(m -> m.sentence().report().id().value()))
        .containsExactly("b", "a");
  }

  @Test
  void weeksAndMonthsSortByTheirFirstDay() {
    assertThat(CalendarStart.of("2031-W01").day()).isEqualTo("2030-12-30");
    assertThat(CalendarStart.of("2031-05").day()).isEqualTo("2031-05-01");
    assertThat(CalendarStart.of("2031-99").day()).isEqualTo("2031-99");
  }
}
