package org.hearsay.app.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.app.casefile.CaseOutlets;
import org.hearsay.report.ReportId;
import org.jspecify.annotations.Nullable;

/// Looks things up in a case. The door of this room.
///
/// Words are found whatever their case and accents; the grammar is that of [QueryParser], and
/// `hearsay help search` shows it.
public final class Search {
  private static final int PAGE_MAX = 1_000;

  private Search() {}

  /// What `query` finds within `scope`.
  ///
  /// param skip how many hits come before this page param limit how many it has at most, 1 to 1,000
  /// throws QueryFault if the query cannot be understood
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
    Query read = OutletHosts.beside(QueryParser.parse(query));
    String match = new SearchConditions(scope).match(read);
    SearchPlan plan = SearchPlan.of(file, scope, read, match);
    List<Long> found = plan.ids(file, skip, limit + 1);
    boolean more = found.size() > limit;
    List<Hit> hits = new ArrayList<>();
    for (long id : more ? found.subList(0, limit) : found) {
      hits.add(hit(file, scope, id, match));
    }
    return new Hits(hits, more, plan.isWeighed());
  }

  /// What is shown of a hit. Read for each by itself: texts are long, and a query that sorts them
  /// carries all of them along.
  private static Hit hit(CaseFile file, Scope scope, long id, @Nullable String match) {
    String marked = match == null ? null : marked(file, scope, id, match);
    String of =
        switch (scope) {
          case REPORTS -> "NULL, NULL, NULL, NULL, NULL FROM report r WHERE r.number = ?";
          case SAID ->
              "a.id, coalesce(a.source_name, a.source), a.kind, a.stance, a.content_spans FROM"
                  + " found_attributions a JOIN report r ON r.number = a.report_number WHERE a.row"
                  + " = ?";
          case CLAIMS ->
              "a.id, k.who, a.relation, NULL, k.start || '-' || k.\"end\" FROM found_claims a JOIN"
                  + " found_claim_members k ON k.row = (SELECT min(row) FROM found_claim_members"
                  + " WHERE story_number = a.story_number AND claim = a.id) JOIN report r ON r.id ="
                  + " k.report WHERE a.row = ?";
        };
    CaseOutlets outlets = file.outlets();
    return file.query(
        "SELECT r.id, r.title, coalesce(r.outlet, r.host), r.day, r.body, r.story, " + of,
        row -> {
          if (!row.next()) {
            throw new IllegalStateException("hit " + id + " went while it was looked for");
          }
          return hit(row, scope, marked, outlets);
        },
        id);
  }

  private static @Nullable String marked(CaseFile file, Scope scope, long id, String match) {
    String index = SearchPlan.index(scope);
    return file.query(
        "SELECT highlight("
            + index
            + ", "
            + (scope == Scope.REPORTS ? 1 : 0)
            + ", char(1), char(2)) FROM "
            + index
            + " WHERE "
            + index
            + " MATCH ? AND rowid = ?",
        row -> row.next() ? row.getString(1) : null,
        match,
        id);
  }

  private static Hit hit(ResultSet row, Scope scope, @Nullable String marked, CaseOutlets outlets)
      throws SQLException {
    String body = row.getString(5);
    Showing showing =
        scope == Scope.REPORTS
            ? Showing.ofReport(body, marked)
            : Showing.ofFinding(body, marked, String.valueOf(row.getString(11)));
    String outlet = row.getString(3);
    return new Hit(
        scope,
        new ReportId(row.getString(1)),
        row.getString(2),
        outlet == null ? null : outlets.called(outlet),
        row.getString(4),
        row.getString(7),
        number(row, 6),
        row.getString(8),
        row.getString(9),
        row.getString(10),
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
