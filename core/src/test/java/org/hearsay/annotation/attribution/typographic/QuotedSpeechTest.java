package org.hearsay.annotation.attribution.typographic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.AttributionKind;
import org.hearsay.annotation.mention.MentionFinder;
import org.hearsay.text.LexiconFile;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuotedSpeechTest {
  private static List<Attribution> read(String language, String text) {
    Prose prose = Segmenter.segment(text);
    return QuotedSpeech.find(prose, MentionFinder.find(prose), language);
  }

  private static @Nullable String source(Attribution attribution, String text) {
    return attribution.source() == null ? null : attribution.source().span().of(text);
  }

  private static String content(Attribution attribution, String text) {
    return String.join(" / ", attribution.content().stream().map(c -> c.of(text)).toList());
  }

  @TestFactory
  Stream<DynamicTest> everyEntryReadsItsExample() {
    return LexiconFile.rows(SpeechLanguage.class, "speech.tsv", 6).stream()
        .map(row ->
            DynamicTest.dynamicTest(
                String.join(" ", row[0], row[1], row[2]),
                () -> {
                  List<Attribution> found = read(row[0], row[4]);
                  assertThat(found).as(row[4]).hasSize(1);
                  assertThat(source(found.get(0), row[4])).isEqualTo(row[5]);
                  assertThat(found.get(0).kind()).isEqualTo(AttributionKind.DIRECT);
                  Attribution.Cue cue = found.get(0).cue();
                  assertThat(cue != null && (!row[1].equals("verb") || cue.lemma().equals(row[2])))
                      .as("cue %s", cue)
                      .isTrue();
                }));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # the clause behind, between and before; dashes; marks of every style
          ru | «Мы ждём, — сказал мэр Иван Корнев. — Вода уходит». | мэр Иван Корнев | Мы ждём / Вода уходит
          ru | «Мы ждём», — сказал Корнев. «Вода уже уходит». | Корнев | Мы ждём / Вода уже уходит
          ru | — Мост цел, — сказал Корнев. — Мы ждём воду. | Корнев | Мост цел / Мы ждём воду.
          ru | В среду мэр Тресселя заявил: „Мост цел“. | ` ` | Мост цел
          ru | «Мы все ждём этого», — резюмировал Роман Дуб. | Роман Дуб | Мы все ждём этого
          ru | Корнев: «Мы не уйдём». | Корнев | Мы не уйдём
          uk | «Де ключі?» — запитав сторож. «Не знаю», — відповіла Ганна Лебідь. | Ганна Лебідь | Не знаю
          uk | — Міст цілий, — сказав Корній. | Корній | Міст цілий
          uk | Речниця Оксана Дуб заявила: “Роботи тривають”. | Речниця Оксана Дуб | Роботи тривають
          fr | « Le quai est vide, a déclaré Anne Delmas. Rentrons. » | Anne Delmas | Le quai est vide / Rentrons.
          fr | – Le quai est vide, dit-elle. | elle | Le quai est vide
          fr | Paul Corvin, maire de Tressel, a déclaré : “Le pont tient.” | Paul Corvin | Le pont tient.
          fr | Elle a ajouté : "Nous attendons." | Elle | Nous attendons.
          es | —El puente está cerrado —dijo Ana Robles—. Abrirá en abril. | Ana Robles | El puente está cerrado / Abrirá en abril.
          es | «El puente aguanta», dijo la alcaldesa. «No hay peligro». | la alcaldesa | El puente aguanta / No hay peligro
          es | Según el informe, Pablo Corvino declaró: “El puente aguanta”. | Pablo Corvino | El puente aguanta
          ko | 목격자는 밤에 "배가 뒤집혔다"며 "모두 놀랐다"고 전했다. | 목격자 | 모두 놀랐다
          ko | "우리는 집으로 돌아가고 싶다." | ` ` | 우리는 집으로 돌아가고 싶다.
          ja | 森川市長は十五日、記者団に「橋は無事だ」と述べた。 | 森川市長 | 橋は無事だ
          ja | 『橋は無事だ』と浜口さんは語った。 | 浜口さん | 橋は無事だ
          zh | 沈若棠在会上说：“大桥没有问题。” | 沈若棠 | 大桥没有问题。
          zh | 「大橋沒有問題。」市長沈若棠說。 | 市長沈若棠 | 大橋沒有問題。
          zh | “我们在等船，”她表示，“水退得很慢。” | 她 | 我们在等船，
          fi | ”Me odotamme yhä venettä”, kiteytti Anna Roola. | Anna Roola | Me odotamme yhä venettä
          """)
  void readsWhatStandsBeside(String language, String text, String source, String content) {
    List<Attribution> found = read(language, text);
    assertThat(found).as(text).isNotEmpty();
    assertThat(found)
        .as(
            "%s gives %s",
            text, found.stream().map(a -> source(a, text) + ": " + content(a, text)).toList())
        .anyMatch(a ->
            content(a, text).equals(content)
                && Objects.equals(source(a, text), source.isBlank() ? null : source));
    assertThat(found).allMatch(a -> a.kind() == AttributionKind.DIRECT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ru | Клуб «Заря» сказал решающее слово в споре о мосте.
          ru | Роман «Тихая пристань», роман Павла Рудина, вышел весной.
          fr | Le livre « La Rive », roman de Paul Corvin, est paru.
          es | La película «La orilla» abre el festival de Tressel.
          zh | 《大桥》由沈若棠执导。
          ko | 영화 "다리"는 봄에 개봉한다.
          """)
  void titlesAndTermsAreNoSpeech(String language, String text) {
    assertThat(read(language, text)).as(text).isEmpty();
  }

  @Test
  void aSpeakerThatCannotBeToldIsLeftOut() {
    String text = "«Мост цел», — сказал в среду на мосту старый друг мэра и пекаря.";
    List<Attribution> found = read("ru", text);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).source()).isNull();
  }

  @Test
  void aColonWithNothingBeforeItNamesNobody() {
    for (String text : List.of(": «Мост цел.»", "Дождь.\n: «Мост цел, и дорога цела.»\n")) {
      assertThat(read("ru", text)).as(text).allMatch(a -> a.source() == null);
    }
  }

  @Test
  void pronounsNameNobody() {
    assertThat(QuotedSpeech.isPronoun("ru", "Она")).isTrue();
    assertThat(QuotedSpeech.isPronoun("ru", "Корнев")).isFalse();
    assertThat(QuotedSpeech.isPronoun("xx", "она")).isFalse();
  }

  @Test
  void staysLinear() {
    staysLinear("ru", "«Мост цел», — сказал Корнев. ");
    staysLinear("ru", "— а, — б\n");
    staysLinear("ko", "한서윤 시장은 \"닫는다\"라고 말했다. ");
    staysLinear("zh", "沈若棠说：“大桥没有问题。”");
  }

  private static void staysLinear(String language, String unit) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> read(language, unit.repeat(20_000)), () -> unit);
  }
}
