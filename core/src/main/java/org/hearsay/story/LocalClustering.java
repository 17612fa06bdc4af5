package org.hearsay.story;

import java.util.Arrays;

/// Group-average agglomerative clustering (Voorhees 1986) of a few reports: the two groups that are
/// most alike are joined, again and again, until none are alike enough.
///
/// The likeness of two groups is the mean over their pairs of reports, divided by how well each
/// group hangs together. Two groups whose own reports are nearly one text must be closer to each
/// other than two in which every report tells of something else: the second tremor of a week does
/// not join the first, while late reports join a story that has spread out anyway.
final class LocalClustering {
  /// How alike reports of one story usually are. A group is held to this as long as it has too few
  /// pairs to show better: as if it had [#USUAL_PAIRS] such pairs beside its own.
  private static final double USUAL = 0.6;

  private static final double USUAL_PAIRS = 3;

  private static final double NEVER = -1;

  /// What is clustered.
  interface Items {
    int size();

    /// From 0 to 1; symmetric.
    double likeness(int i, int j);

    /// Whether the two are copies, which say nothing of how well a group hangs together.
    boolean isCopy(int i, int j);

    /// Whether a reader has said that the two belong together.
    boolean areTogether(int i, int j);

    /// Whether a reader has said that the two do not.
    boolean areApart(int i, int j);
  }

  private final int size;
  private final double[][] mean;
  private final double[][] holding;
  private final boolean[][] apart;
  private final int[] groupOf;
  private final int[] members;
  private final double[] within;
  private final double[] cohesion;
  private final int[] nearest;

  private LocalClustering(Items items) {
    size = items.size();
    mean = new double[size][size];
    holding = new double[size][size];
    apart = new boolean[size][size];
    groupOf = new int[size];
    members = new int[size];
    within = new double[size];
    cohesion = new double[size];
    nearest = new int[size];
    Arrays.setAll(groupOf, i -> i);
    Arrays.fill(members, 1);
    Arrays.fill(cohesion, 1);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        double likeness = items.likeness(i, j);
        double held = items.isCopy(i, j) ? USUAL : likeness;
        mean[i][j] = mean[j][i] = likeness;
        holding[i][j] = holding[j][i] = items.areTogether(i, j) ? Math.max(USUAL, held) : held;
        apart[i][j] = apart[j][i] = items.areApart(i, j);
      }
    }
  }

  /// For each item the lowest item of its group.
  static int[] cluster(Items items) {
    LocalClustering clustering = new LocalClustering(items);
    for (int i = 0; i < items.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (items.areTogether(i, j) && clustering.groupOf[i] != clustering.groupOf[j]) {
          clustering.join(clustering.groupOf[j], clustering.groupOf[i]);
        }
      }
    }
    clustering.joinAlike();
    return clustering.groupOf;
  }

  private void joinAlike() {
    for (int i = 0; i < size; i++) {
      nearest[i] = nearestOf(i);
    }
    while (true) {
      int best = -1;
      double most = StorySimilarity.ONE_STORY;
      for (int i = 0; i < size; i++) {
        if (members[i] > 0 && nearest[i] >= 0) {
          double likeness = likeness(i, nearest[i]);
          if (likeness > most || (best < 0 && likeness >= most)) {
            best = i;
            most = likeness;
          }
        }
      }
      if (best < 0) {
        return;
      }
      int into = Math.min(best, nearest[best]);
      int from = Math.max(best, nearest[best]);
      join(into, from);
      for (int i = 0; i < size; i++) {
        if (members[i] > 0) {
          boolean stale = i == into || nearest[i] == into || nearest[i] == from;
          if (stale) {
            nearest[i] = nearestOf(i);
          } else if (nearest[i] < 0 || likeness(i, into) > likeness(i, nearest[i])) {
            nearest[i] = into;
          }
        }
      }
    }
  }

  private int nearestOf(int group) {
    int best = -1;
    double most = NEVER;
    if (members[group] > 0) {
      for (int i = 0; i < size; i++) {
        if (i != group && members[i] > 0 && likeness(group, i) > most) {
          best = i;
          most = likeness(group, i);
        }
      }
    }
    return best;
  }

  private double likeness(int i, int j) {
    return apart[i][j] ? NEVER : mean[i][j] / (cohesion[i] * cohesion[j]);
  }

  private void join(int into, int from) {
    double left = members[into];
    double right = members[from];
    within[into] += within[from] + holding[into][from] * left * right;
    for (int i = 0; i < size; i++) {
      if (i != into && i != from) {
        mean[into][i] = (mean[into][i] * left + mean[from][i] * right) / (left + right);
        mean[i][into] = mean[into][i];
        holding[into][i] = (holding[into][i] * left + holding[from][i] * right) / (left + right);
        holding[i][into] = holding[into][i];
        apart[into][i] |= apart[from][i];
        apart[i][into] = apart[into][i];
      }
      if (groupOf[i] == from) {
        groupOf[i] = into;
      }
    }
    members[into] += members[from];
    members[from] = 0;
    double pairs = members[into] * (members[into] - 1) / 2.0;
    cohesion[into] = (within[into] + USUAL_PAIRS * USUAL) / (pairs + USUAL_PAIRS) / USUAL;
  }
}
