package org.hearsay.annotation.date;

import java.time.MonthDay;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The last point of time a text has named, for each unit: what `the previous day` counts from.
final class Told {
  private record Point(Anchor anchor, int order) {}

  private final Map<Unit, Point> points = new EnumMap<>(Unit.class);
  private final Map<MonthDay, Anchor> days = new HashMap<>();
  private int order;
  private @Nullable Anchor scene;

  /// @param sets whether it sets the scene for what follows, as years at the start of a sentence do
  void tell(Anchor anchor, boolean sets) {
    if (sets || anchor.unit().days() < Unit.YEAR.days() || scene == null) {
      scene = anchor;
    }
    points.put(anchor.unit(), new Point(anchor, order++));
    if (anchor.unit() == Unit.DAY) {
      days.put(MonthDay.from(anchor.day()), anchor);
    }
  }

  /// The latest point known at least as closely as to `unit`, or null.
  @Nullable Anchor latest(Unit unit) {
    Point latest = null;
    for (Map.Entry<Unit, Point> entry : points.entrySet()) {
      boolean close = entry.getKey().days() <= unit.days();
      if (close && (latest == null || entry.getValue().order() > latest.order())) {
        latest = entry.getValue();
      }
    }
    return latest == null ? null : latest.anchor();
  }

  /// Where the story has come to: the last day or month told, or year that set the scene; null if
  /// none was.
  @Nullable Anchor scene() {
    return scene;
  }

  /// The latest point of any unit, or null.
  @Nullable Anchor latest() {
    return latest(Unit.MILLENNIUM);
  }

  /// The day of this month and day that the text has named before, or null.
  @Nullable Anchor sameDay(int month, int day) {
    return days.get(MonthDay.of(month, day));
  }

  /// The latest day named exactly, if `sentence` names it; null if not.
  @Nullable Anchor dayIn(int sentence) {
    Point point = points.get(Unit.DAY);
    return point != null && point.anchor().sentence() == sentence ? point.anchor() : null;
  }

  /// The latest quarter, if named no more than `reach` sentences before `sentence`; null if not.
  @Nullable Anchor quarterNear(int sentence, int reach) {
    Point point = points.get(Unit.QUARTER);
    return point != null && sentence - point.anchor().sentence() <= reach ? point.anchor() : null;
  }
}
