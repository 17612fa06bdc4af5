package org.hearsay.annotation.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelTargetTest {
  private static final int[] LABELS = {0, 1, 2, 3, 5, 6, 6, 0};

  private static float[][] scores(long seed, int rows) {
    Random random = new Random(seed);
    float[][] scores = new float[rows][TagLabel.COUNT];
    for (float[] row : scores) {
      for (int y = 0; y < row.length; y++) {
        row[y] = (float) random.nextGaussian();
      }
    }
    return scores;
  }

  @Test
  void whatATeacherIsSureOfIsWhatItWouldMark() {
    float[][] sure = new float[LABELS.length][TagLabel.COUNT];
    for (int t = 0; t < LABELS.length; t++) {
      sure[t][LABELS[t]] = 40;
    }
    float[][] transitions = new float[TagLabel.COUNT + 1][TagLabel.COUNT];
    LabelTarget taught = LabelTarget.taught(new TagLattice(sure, transitions), LABELS.length);
    LabelTarget marked = LabelTarget.marked(LABELS);
    for (int t = 0; t < LABELS.length; t++) {
      assertThat(taught.shares()[t]).containsExactly(marked.shares()[t], within(1e-5f));
    }
    for (int i = 0; i < marked.steps().length; i++) {
      assertThat(taught.steps()[i]).containsExactly(marked.steps()[i], within(1e-5));
    }
  }

  @Test
  void sharesAddUpAndMixtureLiesBetween() {
    TagLattice lattice = new TagLattice(scores(1, LABELS.length), scores(2, TagLabel.COUNT + 1));
    LabelTarget taught = LabelTarget.taught(lattice, LABELS.length);
    LabelTarget mixed = LabelTarget.marked(LABELS).mixed(taught, 0.25f);
    for (int t = 0; t < LABELS.length; t++) {
      float sum = 0;
      for (float share : mixed.shares()[t]) {
        sum += share;
      }
      assertThat(sum).isCloseTo(1, within(1e-5f));
      assertThat(mixed.shares()[t][LABELS[t]])
          .isCloseTo(0.25f + 0.75f * taught.shares()[t][LABELS[t]], within(1e-5f));
    }
  }

  @Test
  void anOpinionThatIsSureIsAsGoodAsMarks() {
    LabelTarget marked = LabelTarget.marked(LABELS);
    LabelTarget given = LabelTarget.given(marked.shares());
    for (int i = 0; i < marked.steps().length; i++) {
      assertThat(given.steps()[i]).containsExactly(marked.steps()[i], within(1e-6));
    }
  }

  /// Half a content of three words, between words that are none: it goes on as a whole.
  @Test
  void whatAnOpinionHalfSeesGoesOnByHalf() {
    float[][] shares = {
      {1, 0, 0, 0, 0, 0, 0},
      {0.5f, 0, 0, 0, 0, 0.5f, 0},
      {0.5f, 0, 0, 0, 0, 0, 0.5f},
      {0.5f, 0, 0, 0, 0, 0, 0.5f},
      {1, 0, 0, 0, 0, 0, 0}
    };
    LabelTarget given = LabelTarget.given(shares);
    assertThat(given.shares()).isEqualTo(shares);
    assertThat(given.steps()[0]).containsExactly(2, 0, 0, 0, 0, 0.5, 0);
    assertThat(given.steps()[5]).containsExactly(0, 0, 0, 0, 0, 0, 0.5);
    assertThat(given.steps()[6]).containsExactly(0.5, 0, 0, 0, 0, 0, 0.5);
  }

  /// An opinion cannot say more of what goes on than of what began; the rest of it is left out.
  @Test
  void noInsideFollowsWhatIsNotItsOwn() {
    LabelTarget given =
        LabelTarget.given(
            new float[][] {{0.8f, 0.2f, 0, 0, 0, 0, 0}, {0.5f, 0, 0.4f, 0.1f, 0, 0, 0}});
    for (int i = 0; i < TagLabel.COUNT; i++) {
      for (int y = 0; y < TagLabel.COUNT; y++) {
        if (!TagLabel.mayFollow(i, y)) {
          assertThat(given.steps()[i][y]).isZero();
        }
      }
    }
    assertThat(given.steps()[1][2]).isCloseTo(0.2, within(1e-6));
    assertThat(given.steps()[0][3]).isCloseTo(0.1, within(1e-6));
  }

  /// What is marked is the less surprising the more probable it is.
  @Test
  void surpriseIsTheLogarithmOfTheProbability() {
    float[][] emissions = scores(3, 1);
    float[][] transitions = new float[TagLabel.COUNT + 1][TagLabel.COUNT];
    TagLattice lattice = new TagLattice(emissions, transitions);
    for (int label : new int[] {0, 1, 3, 5}) {
      assertThat(LabelTarget.marked(new int[] {label}).surprise(lattice, emissions, transitions))
          .isCloseTo(-Math.log(lattice.probability(0, label)), within(1e-5));
    }
  }
}
