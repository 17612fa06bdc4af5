package org.hearsay.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparableFiguresTest {

  private static List<String> kept(String body) {
    AnnotatedReport report = SampleReports.annotate(body);
    return report.comparable().figures().stream().map(f -> f.figure().span().of(body)).toList();
  }

  @Test
  void whatSaysWhenIsATime() {
    assertThat(kept("The dam broke nearly three weeks ago. The repair took nearly three weeks."))
        .containsExactly("nearly three weeks");
  }

  @Test
  void agesStayWhereANameSaysWhose() {
    assertThat(kept("Anna Vell, 42, drowned. A 69-year-old fisherman was saved."))
        .containsExactly("42");
  }

  @Test
  void theRestStaysAsItIs() {
    AnnotatedReport report =
        SampleReports.annotate("At least 14 boats and 3 km of dyke were lost.");
    assertThat(report.figures()).hasSize(2);
    assertThat(report.comparable()).isSameAs(report);
  }

  @Test
  void thoseLeftKeepTheirIds() {
    AnnotatedReport report =
        SampleReports.annotate("Two weeks ago the dam broke. At least 14 boats were lost.");
    assertThat(report.figures()).extracting(GivenFigure::id).containsExactly("f1", "f2");
    assertThat(report.comparable().figures()).extracting(GivenFigure::id).containsExactly("f2");
  }
}
