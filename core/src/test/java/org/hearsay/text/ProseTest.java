package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProseTest {
  private static final String TEXT =
      "“He left. The clerk said, ‘The ship is late. Go home,’ and she left,” Lint said. It rained.";

  @Test
  void cutsSentencesAtTheMarksOfQuotations() {
    Prose prose = Segmenter.segment(TEXT);
    assertThat(sentences(prose)).hasSize(2);
    assertThat(sentences(prose.cutAtQuotations(0)))
        .containsExactly(
            "“",
            "He left.",
            "The clerk said, ‘The ship is late. Go home,’ and she left,",
            "” Lint said.",
            "It rained.");
  }

  @Test
  void cutsSentencesInsideQuotationsWithinQuotations() {
    Prose inner = Segmenter.segment(TEXT).cutAtQuotations(1);
    assertThat(sentences(inner))
        .containsExactly(
            "“",
            "He left.",
            "The clerk said, ‘",
            "The ship is late.",
            "Go home,",
            "’ and she left,",
            "” Lint said.",
            "It rained.");
  }

  @Test
  void keepsTokensParagraphsAndTheIndexOfSentences() {
    Prose prose = Segmenter.segment(TEXT + "\n" + TEXT);
    Prose cut = prose.cutAtQuotations(0);
    assertThat(cut.tokenCount()).isEqualTo(prose.tokenCount());
    for (int i = 0; i < prose.tokenCount(); i++) {
      assertThat(cut.word(i)).isEqualTo(prose.word(i));
      assertThat(cut.paragraphOf(i)).isEqualTo(prose.paragraphOf(i));
      Sentence sentence = cut.sentenceOf(i);
      assertThat(cut.sentences().get(sentence.index())).isEqualTo(sentence);
    }
  }

  private static List<String> sentences(Prose prose) {
    return prose.sentences().stream().map(s -> s.span().of(prose.text())).toList();
  }

  @Test
  void tokensSpelledAlikeShareANumber() {
    Prose prose = Segmenter.segment("The ferry left. The other ferry, THE old one, stayed.");
    for (int i = 0; i < prose.tokenCount(); i++) {
      assertThat(prose.spelling(i)).isBetween(0, prose.spellings() - 1);
      for (int j = 0; j < i; j++) {
        assertThat(prose.spelling(i) == prose.spelling(j))
            .as("%s and %s", prose.word(i), prose.word(j))
            .isEqualTo(prose.word(i).equals(prose.word(j)));
      }
    }
  }
}
