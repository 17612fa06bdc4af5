package org.hearsay.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.mention.Entity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The language of a report decides who reads it.
class AttributionReadingTest {
  private static AnnotatedReport annotate(@Nullable String language, String body) {
    return Annotator.annotate(SampleReports.report(language, body));
  }

  private static String entity(AnnotatedReport report, Attribution attribution) {
    Attribution.Participant source = attribution.source();
    String id = source == null ? null : source.entity();
    return report.entities().stream()
        .filter(e -> e.id().equals(id))
        .map(Entity::name)
        .findFirst()
        .orElse("nobody");
  }

  @Test
  void russianIsReadByItsMarksAndPronounsNameNobody() {
    AnnotatedReport report =
        annotate(
            "ru-RU",
            "«Мост цел», — сказал мэр Иван Корнев. Вода уходит.\n\n«Мы ждём лодку», — добавил он.");
    assertThat(report.attributions()).hasSize(2);
    assertThat(entity(report, report.attributions().get(0))).contains("Иван Корнев");
    assertThat(entity(report, report.attributions().get(1))).isEqualTo("nobody");
    assertThat(report.entities()).noneMatch(e -> e.name().equals("он"));
  }

  @Test
  void germanIsReadByItsGrammar() {
    AnnotatedReport report =
        annotate("de-CH", "Die Fähre sei gesperrt, sagte die Lotsin am 3. Mai. Er schwieg.");
    assertThat(report.attributions()).hasSize(1);
    assertThat(entity(report, report.attributions().get(0))).contains("Lotsin");
  }

  @Test
  void germanSourcesMeanWhoIsNamed() {
    AnnotatedReport report =
        annotate(
            "de",
            """
            Die Ministerin Anna Lind sagte, die Fähre fahre nicht.
            Lind teilte mit, dass der Hafen gesperrt bleibt.
            Nach Angaben der Reederei fehlt Öl.
            Der Leiter der Werft, Peter Tarn, kündigte an, das Tor zu schließen.
            Die Reederei betonte, dass niemand fehlt.
            Er betonte, dass die Fähre alt sei.
            """);
    assertThat(report.attributions())
        .extracting(a -> entity(report, a))
        .containsExactly("Anna Lind", "Anna Lind", "Reederei", "Peter Tarn", "Reederei", "nobody");
    assertThat(report.entities())
        .extracting(Entity::name)
        .containsExactlyInAnyOrder("Anna Lind", "Peter Tarn", "Reederei");
    assertThat(report.entities().get(0).roles()).containsExactly("Ministerin");
  }

  @Test
  void aSourceWithoutCapitalsIsAnEntityByItsWords() {
    AnnotatedReport report = annotate("zh", "市长沈若棠说：“大桥没有问题。”\n\n市长沈若棠强调：“船都在港口。”");
    assertThat(report.attributions()).hasSize(2);
    assertThat(report.attributions()).extracting(a -> entity(report, a)).containsOnly("市长沈若棠");
  }

  @Test
  void englishRulesReadEnglishAndWhatIsUnknown() {
    String body = "The bridge is whole, Mayor Ivo Corvin said.";
    assertThat(annotate("en-GB", body).attributions()).hasSize(1);
    assertThat(annotate(null, body).attributions()).hasSize(1);
    assertThat(annotate("fr", body).attributions()).isEmpty();
  }
}
