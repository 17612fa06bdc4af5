package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.annotation.Annotator;
import org.hearsay.report.Provenance;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.report.Span;
import org.junit.jupiter.api.Test;

class JudgingTest {
  private static final String TEXT = "Ada Lint said that the northern lock is safe until May.";

  private static List<Span> spans(String words) {
    int start = TEXT.indexOf(words);
    return words.isEmpty() ? List.of() : List.of(new Span(start, start + words.length()));
  }

  private static boolean isRight(String source, String content) {
    MarkedReport marked =
        new MarkedReport(
            "m, line 1",
            TEXT,
            List.of(new MarkedReport.Marked(spans(source), spans("said"), spans(content))),
            true,
            null,
            null);
    Report report =
        new Report(
            new ReportId("m"), new Provenance("m", null), null, null, List.of(), null, null, TEXT);
    List<Judging.Judged> judged = Judging.judge(Annotator.annotate(report).attributions(), marked);
    assertThat(judged).hasSize(1);
    return judged.get(0).right();
  }

  @Test
  void halfOfTheContentAndAWordOfTheSourceAreEnough() {
    assertThat(isRight("Ada Lint", "that the northern lock is safe until May")).isTrue();
    assertThat(isRight("Lint", "the northern lock is safe")).isTrue();
    assertThat(isRight("Lint", "safe until May")).as("three of eight words").isFalse();
    assertThat(isRight("the northern lock", "is safe until May")).as("another source").isFalse();
    assertThat(isRight("", "the northern lock is safe until May")).as("no source").isFalse();
    assertThat(isRight("Ada Lint", "")).as("no content").isFalse();
  }
}
