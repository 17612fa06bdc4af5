package org.hearsay.finding.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.date.TimexType;
import org.hearsay.story.Story;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.jspecify.annotations.Nullable;

/// Lays out what the reports of a story date. The door of this room.
///
/// Kept are expressions of type `DATE` or `TIME` whose TIMEX3 value names a day (`2031-03-11`, with
/// or without a clock time), a week (`2031-W11`, `2031-W11-WE`) or a month (`2031-03`). Left out
/// are durations, sets, references such as `PAST_REF`, expressions that got no value, and whole
/// years, decades, seasons, quarters and halves, which say too little to put anything in order by.
public final class TimelineBuilder {
  private TimelineBuilder() {}

  /// The dated sentences of `story`, by value, then in the order of its reports, then by place. A
  /// sentence stands once for each value it names, with the first expression that names it.
  public static List<Moment> build(Story story) {
    TreeMap<String, List<Moment>> byValue = new TreeMap<>(TimelineBuilder::compareValues);
    for (AnnotatedReport report : story.reports()) {
      for (Timex time : report.times().stream().sorted().toList()) {
        String value = calendarValue(time);
        Sentence sentence = value == null ? null : sentenceAt(report.prose(), time.span().start());
        if (value == null || sentence == null) {
          continue;
        }
        Moment moment =
            new Moment(value, report.passage(time.span()), report.passage(sentence.span()));
        List<Moment> same = byValue.computeIfAbsent(value, v -> new ArrayList<>());
        if (same.stream().noneMatch(m -> m.sentence().equals(moment.sentence()))) {
          same.add(moment);
        }
      }
    }
    return byValue.values().stream().flatMap(List::stream).toList();
  }

  /// The value to sort by; null for what the timeline leaves out.
  private static @Nullable String calendarValue(Timex time) {
    String value = time.value();
    boolean pointsAtCalendar = time.type() == TimexType.DATE || time.type() == TimexType.TIME;
    return value != null && pointsAtCalendar && isDayWeekOrMonth(value) ? value : null;
  }

  /// Whether `value` starts `YYYY-MM` or `YYYY-Www`.
  static boolean isDayWeekOrMonth(String value) {
    if (value.length() < 7 || value.charAt(4) != '-' || !areDigits(value, 0, 4)) {
      return false;
    }
    return value.charAt(5) == 'W'
        ? value.length() >= 8 && areDigits(value, 6, 8)
        : areDigits(value, 5, 7);
  }

  private static boolean areDigits(String value, int from, int to) {
    for (int i = from; i < to; i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /// By the first day that a value covers; of two that start on one day the longer stretch first,
  /// so that a month stands before its days.
  private static int compareValues(String a, String b) {
    return Comparator.comparing(CalendarStart::of)
        .thenComparing(Comparator.naturalOrder())
        .compare(a, b);
  }

  private static @Nullable Sentence sentenceAt(Prose prose, int offset) {
    int token = prose.tokenAt(offset);
    return token < prose.tokenCount() ? prose.sentenceOf(token) : null;
  }
}
