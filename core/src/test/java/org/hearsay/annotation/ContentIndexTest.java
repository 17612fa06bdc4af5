package org.hearsay.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.report.Span;
import org.junit.jupiter.api.Test;

class ContentIndexTest {
  private static final String BODY =
      """
      Mayor Ada Sollis said the harbour office had told her that 40 boats were lost. "Eleven of \
      them were mine," said Ben Marr, who fishes there. According to the office, repairs would \
      cost 3 million crowns, and the mayor said that she believed 5 million was nearer.
      """;

  /// What the index stands in for: a look at every content.
  private static Attribution innermost(List<Attribution> attributions, Span span) {
    Attribution best = null;
    int smallest = Integer.MAX_VALUE;
    for (Attribution attribution : attributions) {
      for (Span content : attribution.content()) {
        if (content.overlaps(span) && content.length() < smallest) {
          smallest = content.length();
          best = attribution;
        }
      }
    }
    return Objects.requireNonNullElse(best, attributions.get(0));
  }

  @Test
  void findsWhatALookAtEveryContentFinds() {
    AnnotatedReport report = SampleReports.annotate(BODY.repeat(20));
    List<Attribution> attributions = report.attributions();
    assertThat(attributions).hasSizeGreaterThan(40);
    ContentIndex index = new ContentIndex(attributions);
    Random random = new Random(20310611);
    for (int round = 0; round < 2_000; round++) {
      int start = random.nextInt(report.prose().text().length() - 400);
      Span span = new Span(start, start + 1 + random.nextInt(400));
      Attribution expected = innermost(attributions, span);
      Attribution found = index.innermost(span);
      assertThat(found == null ? attributions.get(0) : found).as("%s", span).isSameAs(expected);
    }
  }
}
