package org.hearsay.annotation.date;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The last point of time a text has named, for each unit: what `the previous day` counts from.
final class Told {
  private record Point(LocalDate day, int sentence, int order) {}

  private final Map<Unit, Point> points = new EnumMap<>(Unit.class);
  private int order;

  void tell(LocalDate day, Unit unit, int sentence) {
    points.put(unit, new Point(day, sentence, order++));
  }

  /// The day of the latest point known at least as closely as to `unit`, or null.
  @Nullable LocalDate latest(Unit unit) {
    Point latest = null;
    for (Map.Entry<Unit, Point> entry : points.entrySet()) {
      boolean close = entry.getKey().days() <= unit.days();
      if (close && (latest == null || entry.getValue().order() > latest.order())) {
        latest = entry.getValue();
      }
    }
    return latest == null ? null : latest.day();
  }

  /// The latest day named exactly, if `sentence` names it; null if not.
  @Nullable LocalDate dayIn(int sentence) {
    Point point = points.get(Unit.DAY);
    return point != null && point.sentence() == sentence ? point.day() : null;
  }

  /// The latest quarter, if named no more than `reach` sentences before `sentence`; null if not.
  @Nullable LocalDate quarterNear(int sentence, int reach) {
    Point point = points.get(Unit.QUARTER);
    return point != null && sentence - point.sentence() <= reach ? point.day() : null;
  }
}
