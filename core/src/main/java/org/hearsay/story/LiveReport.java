package org.hearsay.story;

import java.util.Arrays;
import org.hearsay.report.ReportId;

/// A report that others may still join. Belongs to one [LiveStories] and changes with it.
final class LiveReport {
  /// Likenesses that are remembered; what is beyond is reckoned anew.
  private static final int MOST_REMEMBERED = 512;

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

  StorySimilarity.Likeness likeness(LiveReport other) {
    return other.number > number ? other.ofEarlier(this) : ofEarlier(other);
  }

  private StorySimilarity.Likeness ofEarlier(LiveReport earlier) {
    int at = Arrays.binarySearch(compared, 0, count, earlier.number);
    if (at >= 0) {
      return new StorySimilarity.Likeness(Math.abs(likeness[at]), likeness[at] < 0);
    }
    StorySimilarity.Likeness found = StorySimilarity.of(keys, earlier.keys);
    if (count < MOST_REMEMBERED) {
      if (count == compared.length) {
        compared = Arrays.copyOf(compared, 2 * count);
        likeness = Arrays.copyOf(likeness, 2 * count);
      }
      int insert = -at - 1;
      System.arraycopy(compared, insert, compared, insert + 1, count - insert);
      System.arraycopy(likeness, insert, likeness, insert + 1, count - insert);
      compared[insert] = earlier.number;
      likeness[insert] = found.copy() ? -found.likeness() : found.likeness();
      count++;
    }
    return found;
  }
}
