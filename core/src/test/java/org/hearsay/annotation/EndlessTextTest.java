package org.hearsay.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.hearsay.report.Span;
import org.hearsay.text.Segmenter;
import org.hearsay.text.Sentence;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One paragraph without end, of what a reader may stumble over. Work that grew with the square of
/// the length took minutes here; the bound is far above what any machine needs otherwise.
class EndlessTextTest {
  private static final int CHARACTERS = 120_000;
  private static final Duration BOUND = Duration.ofSeconds(60);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "said ",
        "Said ",
        "he said that ",
        "the agency said ",
        "according to the report ",
        "the 58-year-old ",
        "“ ",
        "\"",
        "' ",
        "“We sealed it,” she said. ",
        "( ",
        "12 ",
        "1,",
        "a-",
        "5 percent of ",
        "Monday ",
        "Ministry of ",
        "MWS NAB (KVN) ",
        ". ",
        "a",
        "Said.\n"
      })
  void isReadInTimeLinearInItsLength(String unit) {
    assertRead(unit.repeat(CHARACTERS / unit.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {". ", " "})
  void ofEverNewNamesIsReadInTimeLinearInItsLength(String between) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < CHARACTERS; i++) {
      text.append(name(i)).append(' ').append(name(i * 31 + 7)).append(" told ");
      text.append(name(i / 2)).append(" it was over").append(between);
    }
    assertRead(text.toString());
  }

  private static String name(int i) {
    StringBuilder name = new StringBuilder().append((char) ('A' + i % 26));
    for (int rest = i / 26 + 26; rest > 0; rest /= 26) {
      name.append((char) ('a' + rest % 26));
    }
    return name.toString();
  }

  private static void assertRead(String text) {
    Assertions.assertTimeoutPreemptively(
        BOUND,
        () -> {
          AnnotatedReport report =
              Annotator.annotate(SampleReports.report(text), AttributionModel.shipped());
          List<Sentence> sentences = Segmenter.segment(text).sentences();
          Span last = sentences.get(sentences.size() - 1).span();
          assertThat(report.prose().text()).isEqualTo(text);
          assertThat(last.end()).isEqualTo(text.strip().length());
        });
  }
}
