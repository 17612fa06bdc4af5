package org.hearsay.annotation.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WordVectorsTest {
  private static final int SPEAKERS = 100;
  private static final int CUES = 200;
  private static final int REST = 300;
  private static final Offset<Float> NEAR = Offset.offset(1e-6f);

  /// Speakers stand before cues and cues before anything else.
  private static List<int[]> texts() {
    Random random = new Random(5);
    List<int[]> texts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int[] text = new int[30];
      for (int j = 0; j < text.length; j += 3) {
        text[j] = SPEAKERS + random.nextInt(10);
        text[j + 1] = CUES + random.nextInt(10);
        text[j + 2] = REST + random.nextInt(10);
      }
      texts.add(text);
    }
    return texts;
  }

  @Test
  void wordsUsedAlikeHaveLikeVectors() {
    WordVectors vectors = WordVectors.of(texts(), 4, new Random(1));
    for (int word = 0; word < 10; word++) {
      float[] cue = vectors.rows()[vectors.row(CUES + word)];
      float[] otherCue = vectors.rows()[vectors.row(CUES + (word + 1) % 10)];
      float[] speaker = vectors.rows()[vectors.row(SPEAKERS + word)];
      assertThat(Rows.dot(cue, cue)).isBetween(0.999f, 1.001f);
      assertThat(Rows.dot(cue, otherCue)).isGreaterThan(0.8f);
      assertThat(Rows.dot(cue, speaker)).isLessThan(0.4f);
    }
  }

  @Test
  void whatElsewhereKnowsStandsBehindWhatTheTextsShow() {
    WordVectors own = new WordVectors(new int[] {2, 3}, new float[][] {{1, 0}, {0, 1}});
    WordVectors known =
        WordVectors.known(
            Map.of("c", new float[] {3, 4}, "eeeee", new float[] {0, 2}), String::length);
    WordVectors both = own.and(known);
    assertThat(both.keys()).containsExactly(1, 2, 3, 5);
    assertThat(both.rows()[both.row(1)]).containsExactly(new float[] {0, 0, 0.6f, 0.8f}, NEAR);
    assertThat(both.rows()[both.row(3)]).containsExactly(0, 1, 0, 0);
    assertThat(both.rows()[both.row(5)]).containsExactly(new float[] {0, 0, 0, 1}, NEAR);
    assertThat(WordVectors.NONE.and(known).rows()[0]).hasSize(2);
    assertThat(own.and(WordVectors.NONE).rows()).isDeepEqualTo(own.rows());
  }

  @Test
  void knowsNothingOfRareWordsAndSmallTexts() {
    List<int[]> texts = new ArrayList<>(texts());
    texts.add(new int[] {SPEAKERS, 999, REST});
    assertThat(WordVectors.of(texts, 4, new Random(1)).row(999)).isEqualTo(-1);
    assertThat(WordVectors.of(List.of(new int[] {1, 2, 3}), 4, new Random(1)))
        .isEqualTo(WordVectors.NONE);
  }
}
