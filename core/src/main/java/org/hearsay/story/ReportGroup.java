package org.hearsay.story;

import org.jspecify.annotations.Nullable;

/// Reports that are held to tell one story so far, as one vector and one stretch of time.
///
/// @param sum the sum of the reports' vectors
/// @param size how many reports
/// @param firstDay epoch day of the first publication; null if no date is known
/// @param lastDay epoch day of the last publication; null if no date is known
record ReportGroup(KeyVector sum, int size, @Nullable Long firstDay, @Nullable Long lastDay) {

  ReportGroup with(ReportGroup other) {
    return new ReportGroup(
        sum.plus(other.sum),
        size + other.size,
        firstDay == null || (other.firstDay != null && other.firstDay < firstDay)
            ? other.firstDay
            : firstDay,
        lastDay == null || (other.lastDay != null && other.lastDay > lastDay)
            ? other.lastDay
            : lastDay);
  }

  /// The mean similarity of this group's reports to the other's, fading with the days between the
  /// two stretches of time; an unknown date does not fade.
  double similarity(ReportGroup other) {
    return sum.dot(other.sum)
        / size
        / other.size
        * StorySimilarity.fading((double) daysApart(other));
  }

  private long daysApart(ReportGroup other) {
    if (firstDay == null || lastDay == null || other.firstDay == null || other.lastDay == null) {
      return 0;
    }
    return Math.max(0, Math.max(other.firstDay - lastDay, firstDay - other.lastDay));
  }
}
