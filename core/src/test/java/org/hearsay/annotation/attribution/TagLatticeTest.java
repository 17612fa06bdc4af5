package org.hearsay.annotation.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TagLatticeTest {
  private static float[][] random(Random random, int rows) {
    float[][] matrix = new float[rows][TagLabel.COUNT];
    for (float[] row : matrix) {
      for (int i = 0; i < row.length; i++) {
        row[i] = 3 * (float) random.nextGaussian();
      }
    }
    return matrix;
  }

  @Test
  void theBestLabelsAreLegalAndNoOthersAreMoreProbable() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      int n = 1 + random.nextInt(4);
      float[][] emissions = random(random, n);
      float[][] transitions = random(random, TagLabel.COUNT + 1);
      int[] best = TagLattice.best(emissions, transitions);
      TagLattice lattice = new TagLattice(emissions, transitions);
      double least = LabelTarget.marked(best).surprise(lattice, emissions, transitions);
      double total = 0;
      int ways = (int) Math.pow(TagLabel.COUNT, n);
      for (int way = 0; way < ways; way++) {
        int[] labels = new int[n];
        boolean legal = true;
        for (int t = 0, rest = way; t < n; t++, rest /= TagLabel.COUNT) {
          labels[t] = rest % TagLabel.COUNT;
          legal &= TagLabel.mayFollow(t == 0 ? TagLabel.OUTSIDE : labels[t - 1], labels[t]);
        }
        if (legal) {
          double surprise = LabelTarget.marked(labels).surprise(lattice, emissions, transitions);
          assertThat(surprise).isGreaterThanOrEqualTo(least - 1e-4);
          total += Math.exp(-surprise);
        }
      }
      assertThat(total).isCloseTo(1, within(1e-4));
    }
  }

  @Test
  void theProbabilitiesOfATokensLabelsSumToOne() {
    Random random = new Random(12);
    TagLattice lattice = new TagLattice(random(random, 500), random(random, TagLabel.COUNT + 1));
    for (int t = 0; t < 500; t++) {
      double sum = 0;
      for (int label = 0; label < TagLabel.COUNT; label++) {
        sum += lattice.probability(t, label);
      }
      assertThat(sum).isCloseTo(1, within(1e-6));
    }
  }
}
