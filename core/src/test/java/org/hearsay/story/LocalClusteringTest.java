package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocalClusteringTest {
  private static final class Given implements LocalClustering.Items {
    private final double[][] likeness;
    private final int[][] copies;
    private final int[][] together;
    private final int[][] apart;

    /// @param likeness rows below the diagonal
    Given(double[][] likeness, int[][] copies, int[][] together, int[][] apart) {
      this.likeness = likeness;
      this.copies = copies;
      this.together = together;
      this.apart = apart;
    }

    static Given of(double[]... likeness) {
      return new Given(likeness, new int[0][], new int[0][], new int[0][]);
    }

    @Override
    public int size() {
      return likeness.length + 1;
    }

    @Override
    public double likeness(int i, int j) {
      return likeness[Math.max(i, j) - 1][Math.min(i, j)];
    }

    @Override
    public boolean isCopy(int i, int j) {
      return holds(copies, i, j);
    }

    @Override
    public boolean areTogether(int i, int j) {
      return holds(together, i, j);
    }

    @Override
    public boolean areApart(int i, int j) {
      return holds(apart, i, j);
    }

    private static boolean holds(int[][] pairs, int i, int j) {
      for (int[] pair : pairs) {
        if ((pair[0] == i && pair[1] == j) || (pair[0] == j && pair[1] == i)) {
          return true;
        }
      }
      return false;
    }
  }

  private static double[] row(double... values) {
    return values;
  }

  @Test
  void joinsWhatIsAlikeAndLeavesTheRest() {
    assertThat(LocalClustering.cluster(Given.of(row(0.7), row(0.1, 0.0), row(0.6, 0.8, 0.1))))
        .containsExactly(0, 0, 2, 0);
    assertThat(LocalClustering.cluster(Given.of())).containsExactly(0);
  }

  @Test
  void twoGroupsThatHangTogetherMustBeNearerThanTwoLooseReports() {
    // two reports this much alike are one story …
    assertThat(LocalClustering.cluster(Given.of(row(0.45)))).containsExactly(0, 0);
    // … two groups of four, each nearly one text but no copies, are not
    double[][] likeness = new double[7][];
    for (int i = 1; i < 8; i++) {
      likeness[i - 1] = new double[i];
      for (int j = 0; j < i; j++) {
        likeness[i - 1][j] = i / 4 == j / 4 ? 0.98 : 0.45;
      }
    }
    assertThat(LocalClustering.cluster(Given.of(likeness))).containsExactly(0, 0, 0, 0, 4, 4, 4, 4);
  }

  @Test
  void copiesDoNotMakeAGroupHangTogether() {
    double[][] likeness = new double[7][];
    int[][] copies = new int[12][];
    int n = 0;
    for (int i = 1; i < 8; i++) {
      likeness[i - 1] = new double[i];
      for (int j = 0; j < i; j++) {
        boolean copy = i / 4 == j / 4;
        likeness[i - 1][j] = copy ? 1 : 0.45;
        if (copy) {
          copies[n++] = new int[] {i, j};
        }
      }
    }
    Given given = new Given(likeness, copies, new int[0][], new int[0][]);
    assertThat(LocalClustering.cluster(given)).containsOnly(0);
  }

  @Test
  void theReaderStandsAboveWhatIsMeasured() {
    double[][] likeness = {row(0.9), row(0.8, 0.4), row(0.0, 0.0, 0.0)};
    assertThat(
            LocalClustering.cluster(
                new Given(likeness, new int[0][], new int[][] {{0, 3}}, new int[][] {{0, 2}})))
        .containsExactly(0, 0, 2, 0);
    // parted from one, a report is parted from all that are put together with that one
    assertThat(
            LocalClustering.cluster(
                new Given(likeness, new int[0][], new int[][] {{0, 1}}, new int[][] {{1, 2}})))
        .containsExactly(0, 0, 2, 3);
  }
}
