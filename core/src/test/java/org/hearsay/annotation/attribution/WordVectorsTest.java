package org.hearsay.annotation.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordVectorsTest {
  private static final int SPEAKERS = 100;
  private static final int CUES = 200;
  private static final int REST = 300;

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
  void knowsNothingOfRareWordsAndSmallTexts() {
    List<int[]> texts = new ArrayList<>(texts());
    texts.add(new int[] {SPEAKERS, 999, REST});
    assertThat(WordVectors.of(texts, 4, new Random(1)).row(999)).isEqualTo(-1);
    assertThat(WordVectors.of(List.of(new int[] {1, 2, 3}), 4, new Random(1)))
        .isEqualTo(WordVectors.NONE);
  }
}
