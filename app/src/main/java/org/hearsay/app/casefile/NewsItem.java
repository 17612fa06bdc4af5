package org.hearsay.app.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that a case did not know before.
///
/// @param number counts up; later is higher
/// @param at when it came to be known
/// @param kind `report`, `revision`, `story`, `figure`, `denial`, `conflict` or `origin`
/// @param story the number of its story; null for a report
/// @param report the id of the report; null for what was found by comparing
public record NewsItem(
    long number,
    Instant at,
    String kind,
    @Nullable Long story,
    @Nullable String report,
    String text) {

  /// The latest number there is; 0 if there is none.
  public static long latest(CaseFile file) {
    return file.query(
        "SELECT coalesce(max(number), 0) FROM news", row -> row.next() ? row.getLong(1) : 0L);
  }

  /// What came behind `number`, the first first.
  public static List<NewsItem> since(CaseFile file, long number) {
    return read(file, "WHERE number > ? ORDER BY number", number);
  }

  /// The latest of a story, the last first.
  public static List<NewsItem> ofStory(CaseFile file, long story, int limit) {
    return read(
        file,
        "WHERE story = ?1 OR report IN (SELECT id FROM report WHERE story = ?1)"
            + " ORDER BY number DESC LIMIT ?2",
        story,
        limit);
  }

  private static List<NewsItem> read(CaseFile file, String which, Object... values) {
    return file.query(
        "SELECT number, at, kind, story, report, text FROM news " + which,
        rows -> {
          List<NewsItem> items = new ArrayList<>();
          while (rows.next()) {
            long story = rows.getLong(4);
            boolean hasStory = !rows.wasNull();
            items.add(
                new NewsItem(
                    rows.getLong(1),
                    Instant.parse(rows.getString(2)),
                    rows.getString(3),
                    hasStory ? story : null,
                    rows.getString(5),
                    rows.getString(6)));
          }
          return items;
        },
        values);
  }
}
