package org.hearsay.annotation.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LetterSumsTest {
  private static final int KEYS = 500;

  private final TaggerModel model = model();
  private final RowIndex index = new RowIndex(IntStream.range(0, KEYS).toArray());

  private static TaggerModel model() {
    int[] keys = IntStream.range(0, KEYS).toArray();
    TaggerModel model = TaggerModel.blank(3, keys, new float[0][], 8, 1);
    Random random = new Random(3);
    for (float[] row : model.embedding()) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) random.nextGaussian();
      }
    }
    return model;
  }

  private float[] summed(int[] letters) {
    float[] sum = model.ground().clone();
    Rows.addAll(sum, model.embedding(), index.rows(letters));
    return sum;
  }

  /// More spellings than there are places for, so that most push another out.
  @Test
  void givesEachSpellingItsOwnSumWhoeverStoodThereBefore() {
    LetterSums sums = new LetterSums(model, index);
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 40_000; i++) {
        int[] letters = {i, i % 7, i % 600};
        assertThat(sums.of(letters)).as("spelling %d", i).containsExactly(summed(letters));
      }
    }
  }

  @Test
  void keepsTheSumOfASpellingMetTwice() {
    LetterSums sums = new LetterSums(model, index);
    int[] letters = {4, 8, 15};
    float[] first = sums.of(letters);
    float[] second = sums.of(letters.clone());
    assertThat(second).isNotSameAs(first).containsExactly(first);
    assertThat(sums.of(letters.clone())).isSameAs(second);
    assertThat(sums.of(Arrays.copyOf(letters, 2))).isNotSameAs(second);
  }
}
