package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationMarksTest {
  private static List<String> inner(String text) {
    return Segmenter.segment(text).quotations().stream().map(q -> q.inner().of(text)).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said “we go” again.",
        "He said \"we go\" again.",
        "He said 'we go' again.",
        "He said ‘we go’ again.",
        "He said „we go“ again.",
        "He said „we go” again.",
        "He said «we go» again.",
        "He said »we go« again.",
        "He said « we go » again.",
        "He said ‹we go› again.",
        "He said 「we go」 again.",
        "He said 『we go』 again.",
        "He said ``we go'' again.",
        "He said ''we go'' again.",
        "He said ‘‘we go’’ again.",
        "He said “we go\" again.",
        "He said \" we go \" again.",
        "He said—\"we go\"—again.",
        "He said (\"we go\") again.",
        "The workers’ leader said ‘we go’ and didn’t.",
        "Back in the '90s he said 'we go' again.",
      })
  void pairsEveryStyle(String text) {
    assertThat(inner(text)).containsExactly("we go");
    assertThat(Segmenter.segment(text).quotations().get(0).closed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They don’t mind the miners’ songs of the ’90s.",
        "They don't mind the miners' songs of the '90s.",
        "He is 5'10\" tall.",
        "The Coast Mail‘s editor said so.",
        "rock 'n' roll",
        "Get 'em while they're hot, said the boys' father.",
        "a mark at the end ”",
        "\"\"",
        "“ ”",
      })
  void takesNoApostropheForAMark(String text) {
    assertThat(inner(text)).isEmpty();
  }

  @Test
  void nestsSinglesInDoublesAndBack() {
    String text = "“He told me ‘go home’ twice,” she said. ‘It was “odd” and sad,’ he said.";
    assertThat(inner(text))
        .containsExactly("He told me ‘go home’ twice,", "go home", "It was “odd” and sad,", "odd");
    assertThat(Segmenter.segment(text).quotations().stream().map(Quotation::depth))
        .containsExactly(0, 1, 0, 1);
  }

  @Test
  void nestsMarksThatTouch() {
    assertThat(inner("\"'Go,' he said,\" she said.")).containsExactly("'Go,' he said,", "Go,");
    assertThat(inner("“She said ‘go.’” Then rain.")).containsExactly("She said ‘go.’", "go.");
  }

  @Test
  void nestsDoublesInDoublesWhenBothClose() {
    assertThat(inner("“The “best” plan,” he said.")).containsExactly("The “best” plan,", "best");
  }

  @Test
  void keepsAPossessiveInsideSingleQuotes() {
    assertThat(inner("‘The miners’ union is strong,’ he said."))
        .containsExactly("The miners’ union is strong,");
  }

  @Test
  void runsOverParagraphsThatRepeatTheOpeningMark() {
    String text = "“We came at noon.\n“We left at night.\n“That is all,” she said.";
    List<Quotation> found = Segmenter.segment(text).quotations();
    assertThat(found).hasSize(1);
    Quotation q = found.get(0);
    assertThat(q.closed()).isTrue();
    assertThat(q.parts().stream().map(p -> p.of(text)))
        .containsExactly("We came at noon.", "We left at night.", "That is all,");
  }

  @Test
  void endsAnUnclosedQuotationWithItsParagraph() {
    String text = "“We came at noon.\nThe minister left. “We go,” he said.";
    List<Quotation> found = Segmenter.segment(text).quotations();
    assertThat(found.stream().map(q -> q.inner().of(text)))
        .containsExactly("We came at noon.", "We go,");
    assertThat(found.stream().map(Quotation::closed)).containsExactly(false, true);
  }

  @Test
  void anOddMarkSwallowsNoLaterQuotation() {
    String text = "He said \"we may go and left. \"We stay,\" she said. \"For good.\"";
    assertThat(inner(text)).contains("We stay,", "For good.");
  }

  @Test
  void lowMarksAreClosedByTheirOwn() {
    assertThat(Segmenter.segment("Er rief: „Sie sagte ‚komm heim‘ und ging.“").quotations())
        .extracting(Quotation::depth)
        .containsExactly(0, 1);
    assertThat(inner("»Die Fähre fährt«, sagte er.")).containsExactly("Die Fähre fährt");
  }
}
