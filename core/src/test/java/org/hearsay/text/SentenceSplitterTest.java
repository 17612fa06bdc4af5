package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
  private static List<String> sentences(String text) {
    return Segmenter.segment(text).sentences().stream().map(s -> s.span().of(text)).toList();
  }

  @TestFactory
  List<DynamicTest> everyAbbreviationStaysWhole() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : LexiconFile.rows(SentenceSplitter.class, "abbreviations.tsv", 3)) {
      tests.add(
          DynamicTest.dynamicTest(
              row[0],
              () -> {
                Prose prose = Segmenter.segment(row[2]);
                assertThat(prose.sentences()).hasSize(1);
                int at = prose.tokenAt(row[2].indexOf(row[0]));
                assertThat(prose.word(at)).isEqualTo(row[0]);
              }));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> everyOpenerStartsASentence() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : LexiconFile.rows(SentenceSplitter.class, "sentence-openers.tsv", 2)) {
      tests.add(DynamicTest.dynamicTest(row[0], () -> assertThat(sentences(row[1])).hasSize(2)));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> everyGermanAbbreviationStaysWhole() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : LexiconFile.rows(TextLanguage.class, "abbreviations-de.tsv", 3)) {
      tests.add(
          DynamicTest.dynamicTest(
              row[0],
              () -> {
                Prose prose = Segmenter.segment(row[2], "de");
                assertThat(prose.sentences()).hasSize(1);
                int at = prose.tokenAt(row[2].indexOf(row[0]));
                assertThat(prose.word(at)).isEqualTo(row[0]);
              }));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> everyGermanOpenerStartsASentence() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : LexiconFile.rows(TextLanguage.class, "sentence-openers-de.tsv", 2)) {
      tests.add(
          DynamicTest.dynamicTest(
              row[0], () -> assertThat(Segmenter.segment(row[1], "de-AT").sentences()).hasSize(2)));
    }
    return tests;
  }

  @Test
  void ordinalsEndNoGermanSentence() {
    String text = "Am 20. März kam Karl XVI. Gustav in den 3. Hafen. Es waren 12 Boote.";
    assertThat(Segmenter.segment(text, "de").sentences()).hasSize(2);
    assertThat(Segmenter.segment("It was Pier 20. Mara slept.").sentences()).hasSize(2);
  }

  @TestFactory
  List<DynamicTest> everyReportingVerbAttaches() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : LexiconFile.rows(SentenceSplitter.class, "reporting-verbs.tsv", 2)) {
      tests.add(DynamicTest.dynamicTest(row[0], () -> assertThat(sentences(row[1])).hasSize(1)));
    }
    return tests;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gov. Ada Lind met J. K. Moss at 9 a.m. Monday in the U.S. Embassy.",
        "“Is it over? We do not know,” she said.",
        "She said: “It is over. We know that. Go home.”",
        "“Is it over?” she asked.",
        "“Stop!” Dana Reyes shouted.",
        "He was … tired of the 3.5 million e-mails.",
        "The film “Who Goes There?” won a prize.",
        "Yahoo! shares rose.",
        "The mayor (he won in May. He lost in June) left.",
        "The treaty [4] is old.[5]",
        "3. The budget of the town.",
      })
  void keepsWhole(String text) {
    assertThat(sentences(text)).containsExactly(text);
  }

  @Test
  void splitsAtRealEnds() {
    assertThat(
            sentences("He left at 9 p.m. Police came. “It is over.” Nobody spoke! Why? Unclear."))
        .containsExactly(
            "He left at 9 p.m.",
            "Police came.",
            "“It is over.”",
            "Nobody spoke!",
            "Why?",
            "Unclear.");
  }

  @Test
  void splitsAQuotationThatStandsAlone() {
    assertThat(sentences("“We are tired. We want to go home. That is all.”"))
        .containsExactly("“We are tired.", "We want to go home.", "That is all.”");
  }

  @Test
  void splitsAQuotationTooLongForItsClause() {
    String quoted = "“" + "We walked all day and saw no one on the road. ".repeat(12) + "Amen,”";
    assertThat(sentences(quoted + " she said.")).hasSize(13);
  }

  @Test
  void linesAreParagraphs() {
    String text = "Storm hits the coast\nThe storm came at night, said the mayor\nof Tarnby.";
    assertThat(Segmenter.segment(text).paragraphs()).hasSize(3);
  }

  @Test
  void joinsLinesWrappedByHand() {
    String text =
        """
        The storm came at night and took the roofs of forty houses along the
        coast road, the mayor of Tarnby said on Monday, adding that the town
        had been warned two days before by the weather office in the capital
        and that no one was hurt.

        Help came at dawn from the towns of Quill and Westmere, which sent a
        dozen lorries with tents and food to the harbour.
        """;
    Prose prose = Segmenter.segment(text);
    assertThat(prose.paragraphs()).hasSize(2);
    assertThat(prose.sentences()).hasSize(2);
  }

  @Test
  void cutsARunOfWordsWithoutAStop() {
    Prose prose = Segmenter.segment("mud ".repeat(3 * SentenceSplitter.LONGEST_SENTENCE + 7));
    assertThat(prose.sentences())
        .extracting(s -> s.endToken() - s.firstToken())
        .containsExactly(500, 500, 500, 7);
  }
}
