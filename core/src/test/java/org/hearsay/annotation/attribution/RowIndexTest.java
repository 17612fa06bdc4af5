package org.hearsay.annotation.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RowIndexTest {
  @Test
  void findsEveryRowAndNoOther() {
    int[] keys = new Random(4).ints(5000).distinct().toArray();
    RowIndex index = new RowIndex(keys);
    for (int row = 0; row < keys.length; row++) {
      assertThat(index.row(keys[row])).isEqualTo(row);
    }
    assertThat(index.row(17)).isEqualTo(-1);
    assertThat(index.rows(new int[][] {{keys[3], 17}, {}})).isEqualTo(new int[][] {{3, -1}, {}});
  }

  @Test
  void keysThatFallTogetherAreToldApart() {
    int[] keys = {0, 1 << 20, 1 << 21, 1 << 22};
    RowIndex index = new RowIndex(keys);
    for (int row = 0; row < keys.length; row++) {
      assertThat(index.row(keys[row])).isEqualTo(row);
    }
    assertThat(new RowIndex(new int[0]).row(0)).isEqualTo(-1);
  }
}
