package org.hearsay.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hearsay.report.ReportId;

/// A report that others may still join. Belongs to one [LiveStories] and changes with it.
final class LiveReport {
  /// In the order in which they came.
  static final Comparator<LiveReport> BY_NUMBER = Comparator.comparingInt(r -> r.number);

  /// Likenesses that are remembered; of more, those to the latest reports.
  private static final int MOST_REMEMBERED = 512;

  /// So many reports to compare with are worth spreading the keys for.
  private static final int WORTH_SPREADING = 3;

  final ReportId id;
  final WeighedKeys keys;

  /// How many reports came before.
  final int number;

  /// Its place among live reports, free for another when this one goes.
  final int slot;

  /// Ascending; the reports that came before this one and that it was compared with.
  private int[] compared = new int[8];

  /// Beside each: how alike; negative for a copy, since a copy is never wholly unlike.
  private float[] likeness = new float[8];

  private int count;

  LiveReport(ReportId id, WeighedKeys keys, int number, int slot) {
    this.id = id;
    this.keys = keys;
    this.number = number;
    this.slot = slot;
  }

  /// How alike this report and each of `earlier` are, negative for copies.
  ///
  /// @param earlier reports that came before this one, in the order in which they came
  /// @param until so many of them
  /// @param spread for use in between
  float[] likenesses(List<LiveReport> earlier, int until, SpreadKeys spread) {
    float[] row = new float[until];
    int unknown = 0;
    int at = 0;
    for (int i = 0; i < until; i++) {
      int other = earlier.get(i).number;
      while (at < count && compared[at] < other) {
        at++;
      }
      if (at < count && compared[at] == other) {
        row[i] = likeness[at];
      } else {
        row[i] = Float.NaN;
        unknown++;
      }
    }
    if (unknown > 0) {
      compare(earlier, row, unknown, spread);
    }
    return row;
  }

  /// Compares with those of `earlier` whose place in `row` is no number, and remembers.
  private void compare(List<LiveReport> earlier, float[] row, int unknown, SpreadKeys spread) {
    if (unknown >= WORTH_SPREADING) {
      spread.take(keys);
    }
    int[] numbers = new int[count + unknown];
    float[] found = new float[count + unknown];
    int n = 0;
    int at = 0;
    for (int i = 0; i < row.length; i++) {
      if (!Float.isNaN(row[i])) {
        continue;
      }
      LiveReport other = earlier.get(i);
      while (at < count && compared[at] < other.number) {
        numbers[n] = compared[at];
        found[n++] = likeness[at++];
      }
      StorySimilarity.Likeness likeness =
          unknown >= WORTH_SPREADING
              ? StorySimilarity.of(spread, other.keys)
              : StorySimilarity.of(keys, other.keys);
      row[i] = likeness.copy() ? -likeness.likeness() : likeness.likeness();
      numbers[n] = other.number;
      found[n++] = row[i];
    }
    System.arraycopy(compared, at, numbers, n, count - at);
    System.arraycopy(likeness, at, found, n, count - at);
    int dropped = Math.max(0, numbers.length - MOST_REMEMBERED);
    compared = dropped == 0 ? numbers : Arrays.copyOfRange(numbers, dropped, numbers.length);
    likeness = dropped == 0 ? found : Arrays.copyOfRange(found, dropped, found.length);
    count = compared.length;
  }
}
