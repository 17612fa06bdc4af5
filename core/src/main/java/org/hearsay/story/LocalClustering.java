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

  /// The groups that are left, ascending; the first [#count].
  private final int[] groups;

  private int count;

  /// By group: the group most like it, negative if none may join it, and how alike they are.
  private final int[] nearest;

  private final double[] nearness;

  private LocalClustering(Items items) {
    size = items.size();
    mean = new double[size][size];
    holding = new double[size][size];
    apart = new boolean[size][size];
    groupOf = new int[size];
    members = new int[size];
    within = new double[size];
    cohesion = new double[size];
    groups = new int[size];
    nearest = new int[size];
    nearness = new double[size];
    Arrays.setAll(groupOf, i -> i);
    Arrays.fill(members, 1);
    Arrays.fill(cohesion, 1);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        mean[i][j] = mean[j][i] = items.likeness(i, j);
        holding[i][j] = holding[j][i] = holding(items, i, j);
        apart[i][j] = apart[j][i] = items.areApart(i, j);
      }
    }
  }

  /// What a pair says of how well its group hangs together.
  private static double holding(Items items, int i, int j) {
    double held = items.isCopy(i, j) ? USUAL : items.likeness(i, j);
    return items.areTogether(i, j) ? Math.max(USUAL, held) : held;
  }

  /// How well all of `items` hang together as one group: 1 as usual, less if they do not.
  static double cohesion(Items items) {
    double within = 0;
    for (int i = 0; i < items.size(); i++) {
      for (int j = 0; j < i; j++) {
        within += holding(items, i, j);
      }
    }
    return cohesion(within, items.size());
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
      if (members[i] > 0) {
        groups[count++] = i;
      }
    }
    for (int g = 0; g < count; g++) {
      findNearest(groups[g]);
    }
    while (true) {
      int best = -1;
      double most = StorySimilarity.ONE_STORY;
      for (int g = 0; g < count; g++) {
        int i = groups[g];
        if (nearest[i] >= 0 && (nearness[i] > most || (best < 0 && nearness[i] >= most))) {
          best = i;
          most = nearness[i];
        }
      }
      if (best < 0) {
        return;
      }
      int into = Math.min(best, nearest[best]);
      int from = Math.max(best, nearest[best]);
      join(into, from);
      leave(from);
      for (int g = 0; g < count; g++) {
        int i = groups[g];
        if (i == into || nearest[i] == into || nearest[i] == from) {
          findNearest(i);
        } else {
          double likeness = likeness(i, into);
          if (nearest[i] < 0 || likeness > nearness[i]) {
            nearest[i] = into;
            nearness[i] = likeness;
          }
        }
      }
    }
  }

  private void leave(int group) {
    int at = Arrays.binarySearch(groups, 0, count, group);
    System.arraycopy(groups, at + 1, groups, at, --count - at);
  }

  private void findNearest(int group) {
    int best = -1;
    double most = NEVER;
    for (int g = 0; g < count; g++) {
      int i = groups[g];
      if (i != group) {
        double likeness = likeness(group, i);
        if (likeness > most) {
          best = i;
          most = likeness;
        }
      }
    }
    nearest[group] = best;
    nearness[group] = most;
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
    cohesion[into] = cohesion(within[into], members[into]);
  }

  private static double cohesion(double within, int members) {
    double pairs = members * (members - 1) / 2.0;
    return (within + USUAL_PAIRS * USUAL) / (pairs + USUAL_PAIRS) / USUAL;
  }
}
