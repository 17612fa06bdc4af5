package org.hearsay.story;

import org.jspecify.annotations.Nullable;

/// Reports that are held to tell one story so far, as two vectors and one stretch of time.
/// Immutable.
final class ReportGroup {
  /// How far the names of a group that differs in itself are set off; 0 not at all, 1 fully.
  private static final double SPREAD = 0.25;

  private final KeyVector names;
  private final KeyVector words;
  private final int size;

  /// How much alike the names of the group's own reports are: 1 for one report or equal ones, less
  /// the more they differ.
  private final double cohesion;

  private final @Nullable Long firstDay;
  private final @Nullable Long lastDay;

  /// @param names the sum of the reports' vectors, names only
  /// @param words the sum of the reports' vectors, all other keys
  /// @param size how many reports
  /// @param firstDay epoch day of the first publication; null if no date is known
  /// @param lastDay epoch day of the last publication; null if no date is known
  ReportGroup(
      KeyVector names, KeyVector words, int size, @Nullable Long firstDay, @Nullable Long lastDay) {
    this.names = names;
    this.words = words;
    this.size = size;
    this.cohesion = Math.sqrt(names.dot(names) / StorySimilarity.NAMES_WEIGHT) / size;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
  }

  ReportGroup with(ReportGroup other) {
    return new ReportGroup(
        names.plus(other.names),
        words.plus(other.words),
        size + other.size,
        earlier(firstDay, other.firstDay),
        later(lastDay, other.lastDay));
  }

  private static @Nullable Long earlier(@Nullable Long a, @Nullable Long b) {
    return a == null || (b != null && b < a) ? b : a;
  }

  private static @Nullable Long later(@Nullable Long a, @Nullable Long b) {
    return a == null || (b != null && b > a) ? b : a;
  }

  /// The mean similarity of this group's reports to the other's, fading with the days between the
  /// two stretches of time; an unknown date does not fade.
  ///
  /// The mean similarity of names is set off in part against how much the groups' own reports
  /// differ in names: reports on a story that has run for days each name other people, and yet a
  /// new one that names those who come back in all of them belongs.
  double similarity(ReportGroup other) {
    double pairs = (double) size * other.size;
    double spread = Math.pow(cohesion * other.cohesion, SPREAD);
    double nameSimilarity = spread == 0 ? 0 : names.dot(other.names) / pairs / spread;
    return (nameSimilarity + words.dot(other.words) / pairs)
        * StorySimilarity.fading((double) daysApart(other));
  }

  private long daysApart(ReportGroup other) {
    if (firstDay == null || lastDay == null || other.firstDay == null || other.lastDay == null) {
      return 0;
    }
    return Math.max(0, Math.max(other.firstDay - lastDay, firstDay - other.lastDay));
  }
}
