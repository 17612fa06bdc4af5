package org.hearsay.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.annotation.attribution.Attribution;
import org.junit.jupiter.api.Test;

class UnnamedSourcesTest {
  private static AnnotatedReport annotate(String body) {
    return Annotator.annotate(SampleReports.report(body));
  }

  @Test
  void aDescriptionThatNoLexiconKnowsIsASource() {
    AnnotatedReport report =
        annotate(
            """
            The lock was open, according to a lamplighter.
            The lamplighter said the key was gone.
            Another lamplighter said the door was shut.
            """);
    List<String> sources = report.attributions().stream().map(a -> source(a)).toList();
    assertThat(sources).hasSize(3).doesNotContain("");
    assertThat(sources.get(1)).isEqualTo(sources.get(0));
    assertThat(sources.get(2)).isNotEqualTo(sources.get(0));
    assertThat(name(report, report.attributions().get(0))).isEqualTo("lamplighter");
  }

  @Test
  void aPronounWithoutAntecedentStaysUnknown() {
    AnnotatedReport report = annotate("It said the key was gone.");
    assertThat(report.attributions()).hasSize(1);
    assertThat(name(report, report.attributions().get(0))).isEmpty();
  }

  @Test
  void whoTakesUpTheNounBeforeIt() {
    AnnotatedReport report =
        annotate("On Monday guests met lamplighters who said that the key was gone.");
    assertThat(report.attributions()).hasSize(1);
    assertThat(name(report, report.attributions().get(0))).isEqualTo("lamplighters");
  }

  @Test
  void aLongDescriptionIsCutWhereItOnlyAdds() {
    AnnotatedReport report =
        annotate(
            "Three of the oldest lamplighters from the quarter behind the harbour of the old town"
                + " with lanterns of painted glass said that the key was gone.");
    String name = name(report, report.attributions().get(0));
    assertThat(name).isNotEmpty().hasSizeLessThanOrEqualTo(80);
    assertThat(name).doesNotEndWith(" of").doesNotEndWith(" with");
  }

  private static String source(Attribution attribution) {
    Attribution.Participant source = attribution.source();
    String entity = source == null ? null : source.entity();
    return entity == null ? "" : entity;
  }

  private static String name(AnnotatedReport report, Attribution attribution) {
    Attribution.Participant source = attribution.source();
    return source == null ? "" : report.entity(source.entity()).map(e -> e.name()).orElse("");
  }
}
