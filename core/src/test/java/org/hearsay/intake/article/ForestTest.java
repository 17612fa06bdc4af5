package org.hearsay.intake.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ForestTest {
  private static final ForestTrainer.Settings SETTINGS =
      new ForestTrainer.Settings(40, 3, 0.3, 1, 0.8, 1);

  /// True where exactly one of the first two numbers is above one half: no single question tells.
  private static float[][] rows(long seed) {
    Random random = new Random(seed);
    float[][] rows = new float[600][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new float[] {random.nextFloat(), random.nextFloat(), random.nextFloat()};
    }
    return rows;
  }

  private static boolean isWanted(float[] row) {
    return (row[0] > 0.5) != (row[1] > 0.5);
  }

  private static Forest trained(long seed) {
    float[][] rows = rows(1);
    float[] wanted = new float[rows.length];
    float[] weights = new float[rows.length];
    Arrays.fill(weights, 1);
    for (int i = 0; i < rows.length; i++) {
      wanted[i] = isWanted(rows[i]) ? 1 : 0;
    }
    return ForestTrainer.train(rows, wanted, weights, SETTINGS, seed);
  }

  private static byte[] bytes(Forest forest) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    forest.write(new DataOutputStream(out));
    return out.toByteArray();
  }

  private static Forest read(byte[] bytes) throws IOException {
    return Forest.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  @Test
  void learnsWhatNoSingleQuestionTells() {
    Forest forest = trained(7);
    int right = 0;
    float[][] rows = rows(2);
    float[] found = forest.probabilities(rows);
    for (int r = 0; r < rows.length; r++) {
      right += (found[r] > 0.5) == isWanted(rows[r]) ? 1 : 0;
    }
    assertThat(right).isGreaterThan(540);
  }

  @Test
  void givesTheSameBytesForTheSameSeed() throws IOException {
    assertThat(bytes(trained(7))).isEqualTo(bytes(trained(7))).isNotEqualTo(bytes(trained(8)));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    Forest forest = trained(7);
    Forest again = read(bytes(forest));
    assertThat(again.probabilities(rows(3)))
        .containsExactly(forest.probabilities(rows(3)), offset(0.001f));
  }

  /// Values on, just above and just below thresholds, of either sign, and what is no number.
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5, 6, 8})
  void answersAsTheFloatsCompare(int depth) {
    float[] values = {
      -3e9f,
      -2,
      -1.5f,
      Math.nextDown(-1),
      -1,
      Math.nextUp(-1),
      -Float.MIN_VALUE,
      -0f,
      0,
      Float.MIN_VALUE,
      Math.nextDown(.5f),
      .5f,
      Math.nextUp(.5f),
      1,
      3e9f,
      Float.POSITIVE_INFINITY,
      Float.NaN
    };
    Random random = new Random(depth);
    int trees = 40;
    short[] asked = new short[trees * depth];
    float[] thresholds = new float[asked.length];
    for (int i = 0; i < asked.length; i++) {
      asked[i] = (short) random.nextInt(4);
      // the first two features have no threshold below zero
      thresholds[i] = values[(asked[i] < 2 ? 8 : 0) + random.nextInt(asked[i] < 2 ? 7 : 15)];
    }
    float[] leaves = new float[trees << depth];
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = (float) random.nextGaussian();
    }
    float[][] rows = new float[201][5];
    float[] expected = new float[rows.length];
    for (int r = 0; r < rows.length; r++) {
      for (int f = 0; f < rows[r].length; f++) {
        rows[r][f] = values[random.nextInt(values.length)];
      }
      expected[r] = 0.25f;
      for (int tree = 0; tree < trees; tree++) {
        int leaf = 0;
        for (int i = tree * depth; i < (tree + 1) * depth; i++) {
          leaf |= (rows[r][asked[i]] > thresholds[i] ? 1 : 0) << (i - tree * depth);
        }
        expected[r] += leaves[(tree << depth) + leaf];
      }
      expected[r] = (float) (1 / (1 + Math.exp(-expected[r])));
    }
    Forest forest = new Forest(depth, 5, 0.25f, asked, thresholds, leaves);
    assertThat(forest.probabilities(rows)).containsExactly(expected);
  }

  @Test
  void refusesWhatIsNoForest() throws IOException {
    byte[] bytes = bytes(trained(7));
    assertThatThrownBy(() -> read(new byte[] {1, 2, 3, 4, 5})).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length / 2)))
        .isInstanceOf(IOException.class);
    byte[] deep = bytes.clone();
    deep[4] = 100;
    assertThatThrownBy(() -> read(deep))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("100");
  }
}
