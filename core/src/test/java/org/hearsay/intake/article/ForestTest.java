package org.hearsay.intake.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
    for (float[] row : rows(2)) {
      right += (forest.probability(row) > 0.5) == isWanted(row) ? 1 : 0;
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
    for (float[] row : rows(3)) {
      assertThat(again.probability(row))
          .isCloseTo(forest.probability(row), org.assertj.core.data.Offset.offset(0.001f));
    }
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
