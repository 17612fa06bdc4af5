package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "“We—all—go…”|\"we-all-go...\"",
        "``Don’t''|\"don't\"",
        "a  \u00a0 b\t c|a b c",
        "co\u00adoper\u200bate|cooperate",
        "Ünal's « Été »|ünal's \" été \"",
        "ten -- or – so|ten - or - so",
      })
  void foldsTypography(String original, String expected) {
    assertThat(Folding.fold(original).text()).isEqualTo(expected);
  }

  @Test
  void leadsBackToTheOriginal() {
    String original = "  She “went…”  home";
    Folded folded = Folding.fold(original);
    assertThat(folded.text()).isEqualTo("she \"went...\" home");
    int at = folded.text().indexOf("went...");
    assertThat(folded.original(at, at + 7).of(original)).isEqualTo("went…");
    assertThat(folded.original(0, folded.text().length()).of(original))
        .isEqualTo("She “went…”  home");
    assertThat(folded.original(3, 3).isEmpty()).isTrue();
  }

  @Test
  void foldsNothingToNothing() {
    assertThat(Folding.fold("").text()).isEmpty();
    assertThat(Folding.fold(" \n ").text()).isEmpty();
    assertThat(Folding.fold("").original(0, 0).isEmpty()).isTrue();
  }
}
