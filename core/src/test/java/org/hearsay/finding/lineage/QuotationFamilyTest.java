package org.hearsay.finding.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.story.Cast;
import org.hearsay.story.ReportDraft;
import org.hearsay.story.Story;
import org.junit.jupiter.api.Test;

class QuotationFamilyTest {

  private static List<QuotationFamily> families(AnnotatedReport... reports) {
    Story story = new Story("s1", List.of(reports));
    return LineageTracer.quotations(story, Cast.of(story));
  }

  private static AnnotatedReport says(String id, String speaker, String... quotes) {
    StringBuilder body = new StringBuilder(speaker + " spoke.");
    for (String quote : quotes) {
      body.append(" “").append(quote).append("” ");
    }
    ReportDraft draft = new ReportDraft(id, body.toString()).person(speaker);
    for (String quote : quotes) {
      draft.quote(speaker, quote);
    }
    return draft.done();
  }

  private static List<String> drift(AnnotatedReport... reports) {
    List<QuotationFamily> families = families(reports);
    assertThat(families).hasSize(1);
    return families.get(0).drift().stream()
        .map(d -> d.kind() + " [" + d.before().text() + "] [" + d.after().text() + "]")
        .toList();
  }

  @Test
  void typographyIsNoDrift() {
    assertThat(
            drift(
                says(
                    "a",
                    "Maud Ferrin",
                    "We’re all—every one of us—long-time neighbours here, I’d say"),
                says(
                    "b",
                    "Maud Ferrin",
                    "we're all - every one of us - long time neighbors here, I'd say")))
        .isEmpty();
  }

  private static List<Drift.Type> types(AnnotatedReport... reports) {
    return families(reports).get(0).drift().stream().map(Drift::type).toList();
  }

  @Test
  void aDifferenceIsTypedByWhatTheTextsShow() {
    AnnotatedReport full =
        says(
            "a",
            "Maud Ferrin",
            "The northern wall has held for ninety years and it will hold for ninety more");
    assertThat(
            types(
                full,
                says(
                    "b",
                    "Maud Ferrin",
                    "The northern wall has held … and it will hold for ninety more")))
        .containsOnly(Drift.Type.ELLIPSIS);
    assertThat(
            types(
                full,
                says(
                    "b",
                    "Maud Ferrin",
                    "The northern wall has held for ninety years and [the wall] will hold for"
                        + " ninety more")))
        .containsOnly(Drift.Type.BRACKETED);
    assertThat(
            types(
                full,
                says(
                    "b",
                    "Through an interpreter Maud Ferrin",
                    "The northern wall has stood for ninety years and it will hold for ninety"
                        + " more")))
        .containsOnly(Drift.Type.TRANSLATION);
    assertThat(types(full, says("b", "Maud Ferrin", "The northern wall has held for ninety years")))
        .containsOnly(Drift.Type.SHORTENING);
  }

  @Test
  void otherSignsAreNamedAndNoDrift() {
    QuotationFamily family =
        families(
                says("a", "Maud Ferrin", "We’re all long-time neighbours here on the wall"),
                says("b", "Maud Ferrin", "We're all long time neighbors here on the wall"))
            .get(0);
    assertThat(family.drift()).isEmpty();
    assertThat(family.typography()).isTrue();
  }

  @Test
  void aChangedWordIsDrift() {
    assertThat(
            drift(
                says("a", "Maud Ferrin", "The wall may have been weakened by the rain"),
                says("b", "Maud Ferrin", "The wall was weakened by the rain")))
        .containsExactly("CHANGED [may have been] [was]");
  }

  @Test
  void wordsLeftOutAndPutInAreDrift() {
    assertThat(
            drift(
                says(
                    "a",
                    "Maud Ferrin",
                    "We have never promised anybody a second bridge over the river"),
                says(
                    "b",
                    "Maud Ferrin",
                    "We have promised anybody a second wooden bridge over the river")))
        .containsExactly("REMOVED [never] []", "ADDED [] [wooden]");
  }

  @Test
  void anExtractIsShortenedAndALongerOneExtended() {
    String whole = "I counted nine boats on Monday, and by Friday there were only two left";
    assertThat(
            drift(
                says("a", "Maud Ferrin", whole),
                says("b", "Maud Ferrin", "I counted nine boats on Monday")))
        .containsExactly("SHORTENED [and by Friday there were only two left] []");
    assertThat(
            drift(
                says("a", "Maud Ferrin", "I counted nine boats on Monday"),
                says("b", "Maud Ferrin", whole)))
        .containsExactly("EXTENDED [] [and by Friday there were only two left]");
  }

  @Test
  void aQuotationGivenInTwoPiecesIsNotShortened() {
    List<QuotationFamily> families =
        families(
            says(
                "a",
                "Maud Ferrin",
                "I counted nine boats on Monday, and by Friday only two were left"),
            says(
                "b",
                "Maud Ferrin",
                "I counted nine boats on Monday",
                "and by Friday only two were left"));
    assertThat(families).hasSize(1);
    assertThat(families.get(0).drift()).isEmpty();
    assertThat(families.get(0).variants()).hasSize(3);
  }

  @Test
  void otherWordsOfTheSameSpeakerAreAnotherUtterance() {
    assertThat(
            families(
                says("a", "Maud Ferrin", "The pumps ran all night and the water kept rising"),
                says("b", "Maud Ferrin", "Nobody from the ministry has answered a single letter")))
        .isEmpty();
  }

  @Test
  void aCommonPhraseOfTwoSpeakersIsNotOneUtterance() {
    assertThat(
            families(
                says("a", "Maud Ferrin", "Our thoughts are with the families tonight"),
                says("b", "Joss Aldane", "Our thoughts are with the families tonight")))
        .isEmpty();
  }

  @Test
  void anUnnamedSpeakerOfTheSameWordsIsTheSame() {
    List<QuotationFamily> families =
        families(
            says("a", "Maud Ferrin", "The pumps ran all night and the water kept rising"),
            says("b", "the keeper", "The pumps ran all night and the water kept rising"));
    assertThat(families).hasSize(1);
    assertThat(families.get(0).speaker()).isNotNull();
  }

  @Test
  void onlyQuotedWordsAreCompared() {
    String body = "Maud Ferrin called it “the coldest morning the harbour has known” and left.";
    AnnotatedReport mixed =
        new ReportDraft("b", body)
            .person("Maud Ferrin")
            .mixed("Maud Ferrin", body.substring(body.indexOf("it “"), body.length() - 1))
            .done();
    List<QuotationFamily> families =
        families(says("a", "Maud Ferrin", "the coldest morning the harbour has known"), mixed);
    assertThat(families).hasSize(1);
    assertThat(families.get(0).drift()).isEmpty();
    assertThat(families.get(0).variants().get(1).passage().text())
        .isEqualTo("the coldest morning the harbour has known");
  }
}
