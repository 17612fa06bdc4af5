package org.hearsay.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.hearsay.annotation.figure.Bounds;
import org.hearsay.annotation.figure.Change;
import org.hearsay.annotation.figure.Figure;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class WordingTest {

  private static String range(
      @Nullable String low, @Nullable String high, boolean rough, @Nullable String unit) {
    return Wording.range(figure(low, high, rough, unit, null));
  }

  private static Figure figure(
      @Nullable String low,
      @Nullable String high,
      boolean rough,
      @Nullable String unit,
      @Nullable Change change) {
    Bounds bounds =
        new Bounds(
            low == null ? null : new BigDecimal(low),
            high == null ? null : new BigDecimal(high),
            rough);
    return new Figure(new Span(0, 1), bounds, unit, change, null);
  }

  @Test
  void saysBoundsInWords() {
    assertThat(range("6", "6", false, null)).isEqualTo("6");
    assertThat(range("18", null, false, null)).isEqualTo("at least 18");
    assertThat(range(null, "10000", false, null)).isEqualTo("up to 10,000");
    assertThat(range("35", "40", false, null)).isEqualTo("35 to 40");
    assertThat(range("300", "300", true, "km")).isEqualTo("about 300 km");
    assertThat(range("2.50", "2.50", false, "percent")).isEqualTo("2.5 %");
    assertThat(range("2", "2", false, "day")).isEqualTo("2 days");
    assertThat(range("1", "1", false, "year")).isEqualTo("1 year");
    assertThat(range("5", "5", false, "mile")).isEqualTo("5 miles");
    assertThat(range("6", "6", false, "foot")).isEqualTo("6 feet");
    assertThat(range("42", "42", false, "year of age")).isEqualTo("42 years old");
    assertThat(range("1", "1", false, "month of age")).isEqualTo("1 month old");
    assertThat(range(null, null, true, null)).isEqualTo("no exact number");
    assertThat(Wording.range(figure("5", "5", false, "percent", Change.UP))).isEqualTo("up by 5 %");
  }

  @Test
  void cutsAtAWordAndNeverInACharacter() {
    assertThat(Wording.excerpt("one  two\nthree", 40)).isEqualTo("one two three");
    assertThat(Wording.excerpt("one two three four", 12)).isEqualTo("one two …");
    assertThat(Wording.excerpt("👩‍🚒".repeat(20), 12)).isEqualTo("👩‍🚒".repeat(2) + " …");
  }

  @Test
  void reportsOfOneOutletAreToldApart() {
    var first = new SampleReport("a", "The Bell", "2033-01-01", "t", "Text one.").build();
    var second = new SampleReport("b", "The Bell", "2033-01-02", "t", "Text two.").build();
    var third = new SampleReport("c", "The Bell", "2033-01-02", "t", "Text three.").build();
    var other = new SampleReport("d", null, "2033-01-02", "t", "Text four.").build();
    Labels labels = Labels.of(List.of(first, second, third, other));
    assertThat(labels.of(first)).isEqualTo("The Bell (2033-01-01)");
    assertThat(labels.of(second)).isEqualTo("The Bell (b)");
    assertThat(labels.of(third)).isEqualTo("The Bell (c)");
    assertThat(labels.of(other)).isEqualTo("d.txt");
  }

  @Test
  void aScaleRunsFromTheLeastToTheMost() {
    RangeScale even =
        RangeScale.of(
                List.of(
                    new Bounds(BigDecimal.valueOf(10), null, false),
                    new Bounds(null, BigDecimal.valueOf(30), false)))
            .orElseThrow();
    assertThat(even.at(BigDecimal.valueOf(20))).isEqualTo(0.5);
    assertThat(even.logarithmic()).isFalse();
    RangeScale wide =
        RangeScale.of(List.of(new Bounds(BigDecimal.ONE, BigDecimal.valueOf(10_000), false)))
            .orElseThrow();
    assertThat(wide.logarithmic()).isTrue();
    assertThat(wide.at(BigDecimal.valueOf(100))).isCloseTo(0.5, within(1e-9));
    assertThat(RangeScale.of(List.of(new Bounds(null, null, true)))).isEmpty();
  }

  @Test
  void saysTimesInWords() {
    assertThat(CalendarWords.of("2031-03-11")).isEqualTo("11 March 2031");
    assertThat(CalendarWords.of("2031-03-11TEV")).isEqualTo("11 March 2031, evening");
    assertThat(CalendarWords.of("2031-03-11T05:00")).isEqualTo("11 March 2031, 05:00");
    assertThat(CalendarWords.of("2031-03")).isEqualTo("March 2031");
    assertThat(CalendarWords.of("2031-W09")).isEqualTo("week 9 of 2031");
    assertThat(CalendarWords.of("2031-Q2")).isEqualTo("quarter 2 of 2031");
    assertThat(CalendarWords.of("2031-FA")).isEqualTo("autumn 2031");
    assertThat(CalendarWords.of("203")).isEqualTo("2030s");
    for (String other : new String[] {"P10Y", "PAST_REF", "2031-02-30", "2031-13", "XXXX-03", ""}) {
      assertThat(CalendarWords.of(other)).isEqualTo(other);
    }
  }

  @Test
  void nothingInAReportIsReadAsMarkdown() {
    assertThat(MarkdownPage.escape("*a* <b>|[c](d) `e`\n# f"))
        .isEqualTo("\\*a\\* \\<b\\>\\|\\[c\\](d) \\`e\\` \\# f");
  }
}
