package org.hearsay.app.search;

import org.jspecify.annotations.Nullable;

/// Conditions as queries for the ids that meet them, each begun at an index: where few do, a search
/// begins there.
final class SearchSets {
  /// From a report's row `q`, or a statement or figure, to the claims that it carries.
  private static final String CLAIMS_OF =
      "SELECT a.row FROM %s CROSS JOIN found_claim_members m ON %s CROSS JOIN found_claims a ON"
          + " a.story_number = m.story_number AND a.id = m.claim WHERE ";

  private static final String OF_STATEMENT =
      "found_attributions x CROSS JOIN report q ON q.number = x.report_number";

  private final Scope scope;

  SearchSets(Scope scope) {
    this.scope = scope;
  }

  /// Null where no index gives it.
  @Nullable Condition of(Query query) {
    return switch (query) {
      case Query.Speaker(Query.Words name) when scope != Scope.SAID -> speaker(name);
      case Query.Outlet(String part) -> {
        String pattern = SearchConditions.contains(part);
        yield ofReport(
            "(q.outlet IN ("
                + SearchConditions.names("outlet")
                + ") OR q.host IN ("
                + SearchConditions.names("host")
                + "))",
            pattern,
            pattern);
      }
      case Query.Statement(String column, String value) -> statement(column, value);
      case Query.Figure figure -> figure(figure);
      case Query.Published(String first, String last) ->
          ofReport(
              "q.day BETWEEN ? AND ?",
              first == null ? "" : first,
              last == null ? "9999-12-31" : last);
      case Query.Language(String tag) ->
          ofReport("(q.language = ? OR q.language BETWEEN ? || '-' AND ? || '-~')", tag, tag, tag);
      case Query.All all -> null;
      case Query.Any any -> null;
      case Query.Not not -> null;
      case Query.Words words -> null;
      case Query.Speaker speaker -> null;
    };
  }

  private Condition ofReport(String where, Object... values) {
    return Condition.of(
        switch (scope) {
              case REPORTS -> "SELECT q.number FROM report q WHERE ";
              case SAID ->
                  "SELECT x.row FROM report q CROSS JOIN found_attributions x ON x.report_number ="
                      + " q.number WHERE ";
              case CLAIMS -> CLAIMS_OF.formatted("report q", "m.report = q.id");
            }
            + where,
        values);
  }

  private Condition statement(String column, String value) {
    return Condition.of(
        switch (scope) {
              case REPORTS -> "SELECT x.report_number FROM found_attributions x WHERE x.";
              case SAID -> "SELECT x.row FROM found_attributions x WHERE x.";
              case CLAIMS ->
                  CLAIMS_OF.formatted(OF_STATEMENT, "m.report = q.id AND m.attribution = x.id")
                      + "x.";
            }
            + column
            + " = ?",
        value);
  }

  private Condition figure(Query.Figure figure) {
    Condition meets = SearchConditions.meets(figure);
    String from =
        switch (scope) {
          case REPORTS -> "SELECT f.report_number FROM found_figures f WHERE ";
          case SAID ->
              "SELECT x.row FROM found_figures f CROSS JOIN found_attributions x ON"
                  + " x.report_number = f.report_number AND x.id = f.attribution WHERE ";
          case CLAIMS ->
              CLAIMS_OF.formatted(
                  "found_figures f CROSS JOIN report q ON q.number = f.report_number",
                  "m.report = q.id AND m.figure = f.id");
        };
    return new Condition(from + meets.sql(), meets.values());
  }

  /// For claims, those that a statement of theirs carries, or a figure that it gives.
  Condition speaker(Query.Words name) {
    String match = SearchConditions.inName(name);
    String said = "said_text CROSS JOIN found_attributions x ON x.row = said_text.rowid";
    if (scope == Scope.REPORTS) {
      return Condition.of(
          "SELECT x.report_number FROM " + said + " WHERE said_text MATCH ?", match);
    }
    String report = said + " CROSS JOIN report q ON q.number = x.report_number";
    return Condition.of(
        CLAIMS_OF.formatted(report, "m.report = q.id AND m.attribution = x.id")
            + "said_text MATCH ? UNION ALL "
            + CLAIMS_OF.formatted(
                report
                    + " CROSS JOIN found_figures f ON f.report_number = x.report_number AND"
                    + " f.attribution = x.id",
                "m.report = q.id AND m.figure = f.id")
            + "said_text MATCH ?",
        match,
        match);
  }
}
