package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordRarityTest {
  @Test
  void whatStandsInMostNewsIsCommonAndANameNobodyKnowsIsRare() {
    WordRarity english = WordRarity.of("en-GB");
    assertThat(english.ofWord("year")).isLessThan(3);
    assertThat(english.ofWord("year")).isLessThan(english.ofWord("ferry"));
    assertThat(english.ofWord("velmora")).isEqualTo(WordRarity.FULL);
    assertThat(english.ofPair("year velmora"))
        .isEqualTo((english.ofWord("year") + WordRarity.FULL) / 2);
    assertThat(WordRarity.of(null).ofWord("year")).isEqualTo(english.ofWord("year"));
    assertThat(WordRarity.of("de").ofWord("jahr")).isLessThan(3);
  }

  @Test
  void ofOtherLanguagesOnlyTheCommonestWordsAreKnown() {
    WordRarity french = WordRarity.of("fr");
    assertThat(french.ofWord("dans")).isLessThan(2);
    assertThat(french.ofWord("mairie")).isGreaterThan(4).isLessThan(WordRarity.FULL);
    assertThat(WordRarity.of("xx").ofWord("dans")).isEqualTo(french.ofWord("mairie"));
  }

  @Test
  void theSameCountsGiveTheSameBytes() throws IOException {
    Map<String, Map<String, Integer>> counts = Map.of("en", Map.of("a", 3, "b", 40, "c", 2));
    ByteArrayOutputStream one = new ByteArrayOutputStream();
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    WordRarity.write(counts, Map.of("en", 50), 3, Map.of("fr", List.of("le", "la")), one);
    WordRarity.write(counts, Map.of("en", 50), 3, Map.of("fr", List.of("la", "le")), two);
    assertThat(one.toByteArray()).isEqualTo(two.toByteArray());
    // two words and two; the third is in too few reports
    assertThat(one.size()).isEqualTo(4 + 4 + 2 * (2 + 2 + 1 + 4 + 2 * 5));
  }
}
