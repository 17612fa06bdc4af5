package org.hearsay.annotation.attribution.german;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.AttributionKind;
import org.hearsay.annotation.attribution.Stance;
import org.hearsay.annotation.mention.MentionFinder;
import org.hearsay.text.LexiconFile;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GermanAttributionsTest {
  private static List<Attribution> read(String text) {
    Prose prose = Segmenter.segment(text, "de");
    return GermanAttributions.find(prose, MentionFinder.find(prose, "de"));
  }

  private static String source(Attribution attribution, String text) {
    return attribution.source() == null ? "" : attribution.source().span().of(text);
  }

  private static String content(Attribution attribution, String text) {
    return String.join(" / ", attribution.content().stream().map(c -> c.of(text)).toList());
  }

  @TestFactory
  Stream<DynamicTest> everyVerbReadsItsExample() {
    return LexiconFile.rows(SpeechVerbs.class, "verbs.tsv", 6).stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () -> {
                  String lemma = row[0].replace("|", "");
                  Stance stance = Stance.valueOf(row[2].toUpperCase(Locale.ROOT));
                  List<Attribution> found = read(row[4]);
                  assertThat(found)
                      .as("%s gives %s", row[4], found)
                      .anyMatch(a ->
                          a.cue() != null
                              && a.cue().lemma().equals(lemma)
                              && source(a, row[4]).equals(row[5])
                              && a.stance() == stance);
                }));
  }

  @TestFactory
  Stream<DynamicTest> everyListHoldsAWordOfItsExample() {
    return LexiconFile.rows(GermanWords.class, "words.tsv", 3).stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () ->
                    assertThat(List.of(row[2].toLowerCase(Locale.ROOT).split("[ ,.]+", -1)))
                        .containsAnyElementsOf(List.of(row[1].split(" ", -1)))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # frames before, behind, inside
          Die Lotsin sagte am Montag, die Schranke sei offen gewesen. | Die Lotsin | die Schranke sei offen gewesen
          Am Montag sagte die Lotsin aus Ansel, dass die Schranke offen war. | die Lotsin aus Ansel | dass die Schranke offen war
          Die Schranke sei offen gewesen, sagte die Lotsin Ada Lind am Montag. | die Lotsin Ada Lind | Die Schranke sei offen gewesen
          „Die Schranke war offen“, sagte Lind. | Lind | Die Schranke war offen
          »Die Schranke war offen«, so der Sprecher des Hafens. | der Sprecher des Hafens | Die Schranke war offen
          Der Hafen sei, so Lind, seit Mai gesperrt. | Lind | Der Hafen sei / seit Mai gesperrt
          Lind sagte: „Wir haben gewartet.“ | Lind | Wir haben gewartet.
          Ivo Tarn, der Lotse von Ansel, sagte, er habe geschlafen. | Ivo Tarn | er habe geschlafen
          Jetzt gab der Leiter der Werft, Ivo Tarn, bekannt, dass die Werft schließt. | der Leiter der Werft | dass die Werft schließt
          Wie die Reederei mitteilte, liegt die Fähre fest. | die Reederei | liegt die Fähre fest
          Die Fähre liegt fest, wie Ada Lind, die Sprecherin, bekannt gab. | Ada Lind | Die Fähre liegt fest
          # perfect, passive, infinitive
          Der Rat hat angekündigt, das Bad zu schließen. | Der Rat | das Bad zu schließen
          Dem Müller wird vorgeworfen, das Mehl gestreckt zu haben. | ` ` | das Mehl gestreckt zu haben
          Es wird vermutet, dass die Schranke offen war. | ` ` | dass die Schranke offen war
          Der Lotse wird mit den Worten zitiert: „Niemand war wach.“ | Der Lotse | Niemand war wach.
          # prepositions
          Laut Hafenamt blieb die Fähre liegen. | Hafenamt | blieb die Fähre liegen
          Nach Angaben der Reederei blieb die Fähre liegen. | Angaben der Reederei | blieb die Fähre liegen
          Dem Bericht zufolge blieb die Fähre liegen. | Dem Bericht | blieb die Fähre liegen
          Die Fähre blieb nach Angaben der Reederei liegen. | Angaben der Reederei | Die Fähre blieb / liegen
          Ihrer Meinung nach ist die Fähre zu alt. | Ihrer Meinung | ist die Fähre zu alt
          # documents, nouns, names for things
          In dem Brief der Reederei heißt es, die Fähre sei verkauft. | dem Brief der Reederei | die Fähre sei verkauft
          Der Bürgermeister ist der Meinung, dass die Fähre bleiben muss. | Der Bürgermeister | dass die Fähre bleiben muss
          Lind nannte den Plan „einen schlechten Scherz“. | Lind | einen schlechten Scherz
          Der Bürgermeister wörtlich: „Die Fähre bleibt hier.“ | Der Bürgermeister | Die Fähre bleibt hier.
          # the mood alone, and hearsay
          Lind sagte, die Fähre fahre nicht. Der Lotse soll geschlafen haben. | Lind | Der Lotse soll geschlafen haben
          Lind sagte, die Fähre fahre. Am 3. Mai sei sie geprüft worden. Alles sei in Ordnung. | Lind | Am 3. Mai sei sie geprüft worden. Alles sei in Ordnung
          """)
  void reads(String text, String source, String content) {
    List<Attribution> found = read(text);
    assertThat(found)
        .as(
            "%s gives %s",
            text, found.stream().map(a -> source(a, text) + ": " + content(a, text)).toList())
        .anyMatch(a ->
            Objects.equals(content(a, text), content)
                && Objects.equals(source(a, text), source.strip()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Die Lotsin sagte nicht, ob die Schranke offen war.",
        "Der Lotse sagte das Treffen ab.",
        "Die angekündigte Fähre kam am Abend in Ansel an.",
        "Die Fähre lag im Hafen von Ansel, der seit Mai gesperrt ist.",
        "Wenn der Deich bricht, droht eine Flut."
      })
  void isNoStatement(String text) {
    assertThat(read(text)).as(text).isEmpty();
  }

  @Test
  void whatHoldsAnotherEnclosesIt() {
    String text = "Lind sagte, die Fähre habe nach Angaben des Hafens gebrannt.";
    List<Attribution> found = read(text);
    assertThat(found).hasSize(2);
    Attribution inner =
        found.stream().filter(a -> source(a, text).contains("Hafens")).findFirst().orElseThrow();
    Attribution outer =
        found.stream().filter(a -> source(a, text).equals("Lind")).findFirst().orElseThrow();
    assertThat(inner.within()).isEqualTo(outer.id());
    assertThat(outer.within()).isNull();
  }

  @Test
  void kindsFollowTheMarks() {
    assertThat(read("„Die Fähre fährt“, sagte Lind.").get(0).kind())
        .isEqualTo(AttributionKind.DIRECT);
    assertThat(read("Lind sagte, die Fähre fahre.").get(0).kind())
        .isEqualTo(AttributionKind.INDIRECT);
    assertThat(read("Lind sagte, die Fähre sei „ein altes Wrack“.").get(0).kind())
        .isEqualTo(AttributionKind.MIXED);
  }

  @Test
  void staysLinear() {
    staysLinear("Lind sagte, die Fähre fahre. ");
    staysLinear("Die Fähre, ");
    staysLinear("Laut Lind von Ansel und ");
    staysLinear("„Die Fähre fährt“, sagte Lind. ");
  }

  private static void staysLinear(String unit) {
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(unit.repeat(20_000)), () -> unit);
  }
}
