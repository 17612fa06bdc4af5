package org.hearsay.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// Contents of attributions by the stretches of text they touch, so that the innermost around a
/// figure is found among its neighbours and not among all of a report.
final class ContentIndex {
  private static final int BLOCK = 256;

  /// @param place the order of attributions, which decides between contents of one length
  private record Entry(Span content, Attribution attribution, int place) {}

  private final Map<Integer, List<Entry>> blocks = new HashMap<>();

  ContentIndex(List<Attribution> attributions) {
    int place = 0;
    for (Attribution attribution : attributions) {
      for (Span content : attribution.content()) {
        Entry entry = new Entry(content, attribution, place++);
        for (int b = content.start() / BLOCK; b <= content.end() / BLOCK; b++) {
          blocks.computeIfAbsent(b, block -> new ArrayList<>()).add(entry);
        }
      }
    }
  }

  /// The attribution with the shortest content that overlaps `span`; null if none does.
  @Nullable Attribution innermost(Span span) {
    Entry best = null;
    for (int b = span.start() / BLOCK; b <= span.end() / BLOCK; b++) {
      for (Entry entry : blocks.getOrDefault(b, List.of())) {
        if (entry.content().overlaps(span) && (best == null || isBefore(entry, best))) {
          best = entry;
        }
      }
    }
    return best == null ? null : best.attribution();
  }

  private static boolean isBefore(Entry entry, Entry best) {
    int shorter = Integer.compare(entry.content().length(), best.content().length());
    return shorter < 0 || (shorter == 0 && entry.place() < best.place());
  }
}
