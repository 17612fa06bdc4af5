package org.hearsay.app.search;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.app.casefile.FactTokens;
import org.jspecify.annotations.Nullable;

/// Reports or statements by the day of publication, the newest first, out of an index that has them
/// in the order of their rows.
///
/// A time in which few lie is put in order at once; where many do, it is parted, from years to
/// months to days, and what is behind the page is not looked at. On a day of very many, and among
/// those without a day, the last added come first.
final class NewestFirst {
  private static final int DAY_LENGTH = "2031-03-11".length();
  private static final int YEAR_LENGTH = "2031".length();

  private final CaseFile file;
  private final SearchPlan.ByDay plan;
  private final String index;
  private final int limit;
  private final List<Long> found = new ArrayList<>();
  private long left;

  NewestFirst(CaseFile file, SearchPlan.ByDay plan, int skip, int limit) {
    this.file = file;
    this.plan = plan;
    this.index = FactQuery.index(plan.scope());
    this.left = skip;
    this.limit = limit;
  }

  List<Long> ids() {
    visit("", plan.facts());
    return found;
  }

  private void visit(String time, String match) {
    String all = "SELECT 1 FROM " + index + " WHERE " + index + " MATCH ?";
    if (count(all, List.of(match), plan.few() + 1) <= plan.few()) {
      take(
          match,
          " ORDER BY r.day DESC, r.number DESC" + (plan.scope() == Scope.SAID ? ", a.row" : ""));
    } else if (time.length() == DAY_LENGTH) {
      take(match, lastAdded());
    } else {
      for (String part = before(time, time + '~'); part != null; part = before(time, part)) {
        visit(part, and(match, FactTokens.time(part)));
        if (found.size() >= limit) {
          return;
        }
      }
      if (time.isEmpty()) {
        take(and(match, FactTokens.UNDATED), lastAdded());
      }
    }
  }

  private static String and(String match, String token) {
    return match + " AND fact : (\"" + token + "\")";
  }

  /// The last year, month or day within `time` that reports have, before another.
  private @Nullable String before(String time, String other) {
    String first = plan.days().first();
    String last = plan.days().last();
    String day =
        file.query(
            "SELECT max(day) FROM report WHERE day < ? AND day >= ? AND day >= ? AND day <= ?",
            row -> row.next() ? row.getString(1) : null,
            other,
            time,
            first == null ? "" : first,
            last == null ? "~" : last);
    return day == null
        ? null
        : day.substring(0, time.isEmpty() ? YEAR_LENGTH : time.length() + "-00".length());
  }

  private String lastAdded() {
    return " ORDER BY " + index + ".rowid DESC";
  }

  /// Goes on with what `match` finds; where the page begins behind it, it is counted and left.
  private void take(String match, String order) {
    String from =
        " FROM "
            + index
            + SearchPlan.rows(plan.scope(), index + ".rowid")
            + " WHERE "
            + index
            + " MATCH ? AND "
            + plan.rest().sql();
    List<Object> values = new ArrayList<>(List.of(match));
    values.addAll(plan.rest().values());
    List<Object> page = new ArrayList<>(values);
    page.add(limit - found.size());
    page.add(left);
    List<Long> taken =
        file.query(
            "SELECT " + index + ".rowid" + from + order + " LIMIT ? OFFSET ?",
            SearchPlan::ids,
            page.toArray());
    if (taken.isEmpty() && left > 0) {
      left -= count("SELECT 1" + from, values, Integer.MAX_VALUE);
    } else {
      left = 0;
      found.addAll(taken);
    }
  }

  private long count(String sql, List<Object> values, int most) {
    List<Object> all = new ArrayList<>(values);
    all.add(most);
    return file.query(
        "SELECT count(*) FROM (" + sql + " LIMIT ?)",
        row -> row.next() ? row.getLong(1) : 0L,
        all.toArray());
  }
}
