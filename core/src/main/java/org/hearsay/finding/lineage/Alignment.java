package org.hearsay.finding.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Word-by-word alignments of two short texts by dynamic programming, in time and memory
/// proportional to the product of their lengths; longer texts are cut at [#LONGEST] words.
final class Alignment {
  /// Longer quotations are compared by their first so many words.
  static final int LONGEST = 400;

  static final double CONTENT_WORD = 1;
  static final double FUNCTION_WORD = 0.25;
  private static final double GAP = 0.15;

  /// What a change inside a matching costs, in content words.
  private static final double CHANGE = 0.2;

  private Alignment() {}

  static double weight(Wording.Word word) {
    return word.content() ? CONTENT_WORD : FUNCTION_WORD;
  }

  static double weight(List<Wording.Word> words) {
    return words.stream().mapToDouble(Alignment::weight).sum();
  }

  /// The best local alignment.
  ///
  /// @param score weight of the matched words less what the gaps cost
  /// @param content how many content words match
  record Local(double score, int content) {}

  /// The best-scoring run of matches with few words skipped in between (Smith and Waterman 1981).
  static Local local(List<Wording.Word> a, List<Wording.Word> b) {
    int columns = Math.min(b.size(), LONGEST) + 1;
    double[] above = new double[columns];
    int[] contentAbove = new int[columns];
    double best = 0;
    int bestContent = 0;
    for (int i = 0; i < Math.min(a.size(), LONGEST); i++) {
      double[] row = new double[columns];
      int[] content = new int[columns];
      for (int j = 1; j < columns; j++) {
        double up = above[j] - GAP;
        double left = row[j - 1] - GAP;
        row[j] = Math.max(0, Math.max(up, left));
        content[j] = row[j] == 0 ? 0 : row[j] == up ? contentAbove[j] : content[j - 1];
        Wording.Word word = a.get(i);
        if (word.key().equals(b.get(j - 1).key()) && above[j - 1] + weight(word) >= row[j]) {
          row[j] = above[j - 1] + weight(word);
          content[j] = contentAbove[j - 1] + (word.content() ? 1 : 0);
        }
        if (row[j] > best) {
          best = row[j];
          bestContent = content[j];
        }
      }
      above = row;
      contentAbove = content;
    }
    return new Local(best, bestContent);
  }

  /// For each word of `a` the number of the word of `b` it is matched with, or -1: the matching in
  /// order with the greatest weight, less a little for every change inside it (Gotoh 1982), so that
  /// few long changes are preferred to many short ones; lone function words in changed surroundings
  /// are left unmatched. What lies before the first and behind the last match costs nothing.
  static int[] match(List<Wording.Word> a, List<Wording.Word> b) {
    int rows = Math.min(a.size(), LONGEST);
    int columns = Math.min(b.size(), LONGEST);
    // behind: the best of a[i..] and b[j..] right behind a match; open: within a change
    double[][] behind = new double[rows + 1][columns + 1];
    double[][] open = new double[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        double match = gain(a, b, i, j, behind);
        open[i][j] = Math.max(match, Math.max(open[i + 1][j], open[i][j + 1]));
        behind[i][j] = Math.max(0, Math.max(match, open[i][j] - CHANGE));
      }
    }
    int[] matched = new int[a.size()];
    Arrays.fill(matched, -1);
    boolean free = true;
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      double here = free ? open[i][j] : behind[i][j];
      if (here <= 0) {
        break;
      }
      if (gain(a, b, i, j, behind) >= here) {
        matched[i++] = j++;
        free = false;
      } else if (!free) {
        free = true;
      } else if (open[i + 1][j] >= open[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    dropLoneMatches(a, b.size(), matched);
    return matched;
  }

  private static double gain(
      List<Wording.Word> a, List<Wording.Word> b, int i, int j, double[][] behind) {
    return a.get(i).key().equals(b.get(j).key())
        ? weight(a.get(i)) + behind[i + 1][j + 1]
        : Double.NEGATIVE_INFINITY;
  }

  /// A function word matched between two changes would only cut one change in two.
  private static void dropLoneMatches(List<Wording.Word> a, int sizeOfB, int[] matched) {
    List<Integer> lone = new ArrayList<>();
    for (int i = 0; i < matched.length; i++) {
      if (matched[i] >= 0 && !a.get(i).content()) {
        boolean before = i == 0 || matched[i] == 0 || matched[i - 1] == matched[i] - 1;
        boolean after =
            i + 1 == matched.length
                || matched[i] == sizeOfB - 1
                || matched[i + 1] == matched[i] + 1;
        if (!before && !after) {
          lone.add(i);
        }
      }
    }
    for (int i : lone) {
      matched[i] = -1;
    }
  }
}
