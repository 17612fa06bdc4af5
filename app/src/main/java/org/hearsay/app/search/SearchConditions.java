package org.hearsay.app.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Queries as conditions on the tables of a case: `r` is the report, `a` the statement or claim.
final class SearchConditions {
  private static final String MEMBERS =
      "EXISTS (SELECT 1 FROM found_claim_members m %s"
          + " WHERE m.story_number = a.story_number AND m.claim = a.id AND ";

  private final Scope scope;

  SearchConditions(Scope scope) {
    this.scope = scope;
  }

  /// What the full text index of the scope is asked; null if nothing, since the query holds no
  /// words that every hit has.
  @Nullable String match(Query query) {
    List<String> with = new ArrayList<>();
    List<String> without = new ArrayList<>();
    for (Query part : parts(query)) {
      String match = textual(part);
      if (match != null) {
        with.add(match);
      } else if (part instanceof Query.Not(Query not)) {
        String out = textual(not);
        if (out != null) {
          without.add(out);
        }
      }
    }
    if (with.isEmpty()) {
      return null;
    }
    String all = String.join(" AND ", with);
    return without.isEmpty() ? all : "(" + all + ") NOT (" + String.join(" OR ", without) + ")";
  }

  /// The parts that [#match] does not ask for.
  List<Query> fields(Query query) {
    boolean anyWords = parts(query).stream().anyMatch(part -> textual(part) != null);
    return parts(query).stream()
        .filter(part ->
            textual(part) == null
                && !(anyWords && part instanceof Query.Not(Query not) && textual(not) != null))
        .toList();
  }

  private static List<Query> parts(Query query) {
    return query instanceof Query.All(List<Query> parts) ? parts : List.of(query);
  }

  /// Whether the index of words is asked for any of it.
  static boolean hasWords(Query query) {
    return switch (query) {
      case Query.All(List<Query> parts) -> parts.stream().anyMatch(SearchConditions::hasWords);
      case Query.Any(List<Query> parts) -> parts.stream().anyMatch(SearchConditions::hasWords);
      case Query.Not(Query part) -> hasWords(part);
      case Query.Words words -> true;
      case Query.Speaker speaker -> true;
      case Query.Outlet outlet -> false;
      case Query.Statement statement -> false;
      case Query.Figure figure -> false;
      case Query.Published published -> false;
      case Query.Language language -> false;
    };
  }

  /// Conditions on the rows, all of which are to be met.
  Condition of(List<Query> parts) {
    return parts.isEmpty()
        ? Condition.ALL
        : Condition.joined(" AND ", parts.stream().map(this::of).toList());
  }

  private @Nullable String textual(Query part) {
    return switch (part) {
      case Query.Words words -> inText(words);
      case Query.Speaker(Query.Words name) when scope == Scope.SAID -> inName(name);
      case Query.Any(List<Query> parts)
          when parts.stream().allMatch(each -> textual(each) != null) ->
          parts.stream().map(this::textual).collect(Collectors.joining(" OR ", "(", ")"));
      default -> null;
    };
  }

  private String inText(Query.Words words) {
    return scope == Scope.SAID ? "(content : " + phrase(words) + ")" : phrase(words);
  }

  /// The different values of an indexed column that a pattern fits: as many steps as there are
  /// values, not as there are reports.
  static String names(String column) {
    return ("WITH RECURSIVE names(n) AS (SELECT min(@) FROM report UNION ALL SELECT (SELECT min(@)"
            + " FROM report WHERE @ > n) FROM names WHERE n IS NOT NULL) SELECT n FROM names WHERE"
            + " n LIKE ? ESCAPE '\\'")
        .replace("@", column);
  }

  static String inName(Query.Words name) {
    return "({source source_name} : " + phrase(name) + ")";
  }

  /// A phrase of FTS5: nothing in it is taken for an operator.
  static String phrase(Query.Words words) {
    return '"' + words.text().replace("\"", "\"\"") + '"' + (words.prefix() ? " *" : "");
  }

  private Condition of(Query query) {
    return switch (query) {
      case Query.All(List<Query> parts) ->
          parts.isEmpty()
              ? Condition.of("1")
              : Condition.joined(" AND ", parts.stream().map(this::of).toList());
      case Query.Any(List<Query> parts) ->
          Condition.joined(" OR ", parts.stream().map(this::of).toList());
      case Query.Not(Query part) -> {
        Condition condition = of(part);
        yield new Condition("NOT coalesce(" + condition.sql() + ", 0)", condition.values());
      }
      case Query.Words words -> words(words);
      case Query.Speaker(Query.Words name) -> speaker(name);
      case Query.Outlet(String part) -> outlet(part);
      case Query.Statement(String column, String value) -> statement(column, value);
      case Query.Figure figure -> figure(figure);
      case Query.Published(String first, String last) -> published(first, last);
      case Query.Language(String tag) ->
          ofReport("(%s.language = ? OR %s.language LIKE ? || '-%%')", tag, tag);
    };
  }

  private Condition words(Query.Words words) {
    return switch (scope) {
      case REPORTS ->
          Condition.of(
              "r.number IN (SELECT rowid FROM report_text WHERE report_text MATCH ?)",
              inText(words));
      case SAID ->
          Condition.of(
              "a.row IN (SELECT rowid FROM said_text WHERE said_text MATCH ?)", inText(words));
      case CLAIMS ->
          Condition.of(
              "a.row IN (SELECT rowid FROM claim_text WHERE claim_text MATCH ?)", inText(words));
    };
  }

  private Condition speaker(Query.Words name) {
    return switch (scope) {
      case REPORTS ->
          Condition.of(
              "r.number IN (SELECT rowid FROM report_fact WHERE report_fact MATCH ?)",
              "who : " + phrase(name));
      case SAID ->
          Condition.of(
              "a.row IN (SELECT rowid FROM said_text WHERE said_text MATCH ?)", inName(name));
      case CLAIMS ->
          Condition.of(
              "a.row IN (SELECT rowid FROM claim_fact WHERE claim_fact MATCH ?)",
              "who : " + phrase(name));
    };
  }

  private Condition outlet(String part) {
    String pattern = contains(part);
    return ofReport(
        "(%s.outlet IN (" + names("outlet") + ") OR %s.host IN (" + names("host") + "))",
        pattern,
        pattern);
  }

  /// A condition on the report; for a claim, on one of those that carry it.
  ///
  /// @param sql has `%s` where the table is named
  private Condition ofReport(String sql, Object... values) {
    return switch (scope) {
      case REPORTS, SAID -> Condition.of(sql.replace("%s", "r").replace("%%", "%"), values);
      case CLAIMS ->
          Condition.of(
              MEMBERS.formatted("JOIN report c ON c.id = m.report")
                  + sql.replace("%s", "c").replace("%%", "%")
                  + ")",
              values);
    };
  }

  private Condition statement(String column, String value) {
    return switch (scope) {
      case REPORTS ->
          Condition.of(
              "EXISTS (SELECT 1 FROM found_attributions x WHERE x.report_number = r.number AND x."
                  + column
                  + " = ?)",
              value);
      case SAID -> Condition.of("a." + column + " = ?", value);
      case CLAIMS ->
          Condition.of(
              MEMBERS.formatted(
                      "JOIN report c ON c.id = m.report JOIN found_attributions x"
                          + " ON x.report_number = c.number AND x.id = m.attribution")
                  + "x."
                  + column
                  + " = ?)",
              value);
    };
  }

  /// Whether the bounds of the figure `f` meet a range.
  static Condition meets(Query.Figure figure) {
    List<Condition> bounds = new ArrayList<>();
    add(bounds, "coalesce(f.high, f.low) " + (figure.open() ? ">" : ">="), figure.low());
    add(bounds, "coalesce(f.low, f.high) " + (figure.open() ? "<" : "<="), figure.high());
    return bounds.isEmpty() ? Condition.of("1") : Condition.joined(" AND ", bounds);
  }

  private Condition figure(Query.Figure figure) {
    Condition meets = meets(figure);
    String around =
        switch (scope) {
          case REPORTS ->
              "EXISTS (SELECT 1 FROM found_figures f WHERE f.report_number = r.number AND ";
          case SAID ->
              "EXISTS (SELECT 1 FROM found_figures f WHERE f.report_number = r.number AND"
                  + " f.attribution = a.id AND ";
          case CLAIMS ->
              MEMBERS.formatted(
                  "JOIN report c ON c.id = m.report JOIN found_figures f"
                      + " ON f.report_number = c.number AND f.id = m.figure");
        };
    return new Condition(around + meets.sql() + ")", meets.values());
  }

  private static void add(List<Condition> bounds, String sql, @Nullable BigDecimal number) {
    if (number != null) {
      bounds.add(Condition.of(sql + " ?", number.doubleValue()));
    }
  }

  private Condition published(@Nullable String first, @Nullable String last) {
    return ofReport(
        "%s.day BETWEEN ? AND ?", first == null ? "" : first, last == null ? "9999-12-31" : last);
  }

  /// A pattern of LIKE for texts that hold `part`.
  static String contains(String part) {
    return '%' + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%';
  }
}
