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
}
