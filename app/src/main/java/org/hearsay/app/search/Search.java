package org.hearsay.app.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.report.ReportId;
import org.jspecify.annotations.Nullable;

/// Looks things up in a case. The door of this room.
///
/// Words are found whatever their case and accents; the grammar is that of [QueryParser], and
/// `hearsay help search` shows it.
public final class Search {
  /// Up to so many hits are weighed against each other; of more, the newest come first.
  private static final int WEIGHED_MAX = 5_000;

  private static final int PAGE_MAX = 1_000;

  private Search() {}

  /// What `query` finds within `scope`.
  ///
  /// @param skip how many hits come before this page
  /// @param limit how many it has at most, 1 to 1,000
  /// @throws QueryFault if the query cannot be understood
  public static Hits find(CaseFile file, String query, Scope scope, int skip, int limit) {
    if (skip < 0 || limit < 1 || limit > PAGE_MAX) {
      throw new IllegalArgumentException(
          "a page skips 0 or more and has 1 to "
              + PAGE_MAX
              + " hits, not "
              + skip
              + " and "
              + limit);
    }
    Query read = QueryParser.parse(query);
    SearchConditions conditions = new SearchConditions(scope);
    String match = conditions.match(read);
    Condition rest = conditions.rest(read);
    Rows rows = new Rows(scope, match != null);
    List<Object> values = new ArrayList<>();
    if (match != null) {
      values.add(match);
    }
    values.addAll(rest.values());
    boolean weighed = match != null && !isMany(file, rows, rest, values);
    String sql =
        "SELECT "
            + rows.columns()
            + rows.from()
            + " AND "
            + rest.sql()
            + " ORDER BY "
            + (weighed ? rows.index() + ".rank, " : "")
            + rows.newestFirst()
            + " LIMIT ? OFFSET ?";
    values.add(limit + 1);
    values.add(skip);
    List<Hit> hits =
        file.query(
            sql,
            found -> {
              List<Hit> list = new ArrayList<>();
              while (found.next()) {
                list.add(hit(found, scope));
              }
              return list;
            },
            values.toArray());
    boolean more = hits.size() > limit;
    return new Hits(more ? hits.subList(0, limit) : hits, more, weighed);
  }

  private static boolean isMany(CaseFile file, Rows rows, Condition rest, List<Object> values) {
    List<Object> counted = new ArrayList<>(values);
    counted.add(WEIGHED_MAX + 1);
    long count =
        file.query(
            "SELECT count(*) FROM (SELECT 1" + rows.from() + " AND " + rest.sql() + " LIMIT ?)",
            row -> row.next() ? row.getLong(1) : 0L,
            counted.toArray());
    return count > WEIGHED_MAX;
  }

  /// How the rows of a scope are read.
  private record Rows(Scope scope, boolean matches) {
    String index() {
      return switch (scope) {
        case REPORTS -> "report_text";
        case SAID -> "said_text";
        case CLAIMS -> "claim_text";
      };
    }

    String columns() {
      String marked =
          matches
              ? "highlight("
                  + index()
                  + ", "
                  + (scope == Scope.REPORTS ? 1 : 0)
                  + ", char(1), char(2))"
              : "NULL";
      String common = "r.id, r.title, r.outlet, r.day, r.body, r.story, " + marked + ", ";
      return switch (scope) {
        case REPORTS -> common + "NULL, NULL, NULL, NULL, NULL";
        case SAID ->
            common + "a.id, coalesce(a.source_name, a.source), a.kind, a.stance, a.content_spans";
        case CLAIMS -> common + "a.id, k.who, a.relation, NULL, k.start || '-' || k.\"end\"";
      };
    }

    String from() {
      String first = matches ? index() : null;
      return switch (scope) {
        case REPORTS ->
            first == null
                ? " FROM report r WHERE 1"
                : " FROM report_text JOIN report r ON r.number = report_text.rowid"
                    + " WHERE report_text MATCH ?";
        case SAID ->
            (first == null
                ? " FROM report r JOIN found_attributions a ON a.report_number = r.number WHERE 1"
                : " FROM said_text JOIN found_attributions a ON a.row = said_text.rowid"
                    + " JOIN report r ON r.number = a.report_number WHERE said_text MATCH ?");
        case CLAIMS ->
            (first == null
                    ? " FROM found_claims a"
                    : " FROM claim_text JOIN found_claims a ON a.row = claim_text.rowid")
                + " JOIN found_claim_members k ON k.row = (SELECT min(row) FROM found_claim_members"
                + " WHERE story_number = a.story_number AND claim = a.id)"
                + " JOIN report r ON r.id = k.report WHERE "
                + (first == null ? "1" : "claim_text MATCH ?");
      };
    }

    /// Behind an index of words its own order, which costs nothing, else the day.
    String newestFirst() {
      if (matches) {
        return index() + ".rowid DESC";
      }
      return switch (scope) {
        case REPORTS -> "r.day DESC, r.number DESC";
        case SAID -> "r.day DESC, r.number DESC, a.row";
        case CLAIMS -> "a.row DESC";
      };
    }
  }

  private static Hit hit(ResultSet row, Scope scope) throws SQLException {
    String body = row.getString(5);
    String marked = row.getString(7);
    Showing showing =
        scope == Scope.REPORTS
            ? Showing.ofReport(body, marked)
            : Showing.ofFinding(body, marked, String.valueOf(row.getString(12)));
    return new Hit(
        scope,
        new ReportId(row.getString(1)),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(8),
        number(row, 6),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        showing.start(),
        showing.end(),
        showing.sentence(),
        showing.marks());
  }

  private static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }
}
