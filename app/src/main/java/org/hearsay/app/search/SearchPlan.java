package org.hearsay.app.search;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.casefile.CaseFile;
import org.jspecify.annotations.Nullable;

/// In what order a search goes through a case, so that the first page comes at once in a case of
/// any size:
///
/// - few hits of the words: all are weighed (BM25), the best come first;
/// - else, where one condition is met by few, it begins with those;
/// - else it goes from the newest back and stops when the page is full.
///
/// It yields ids alone; what is shown of them is read afterwards.
record SearchPlan(String sql, List<Object> values, boolean isWeighed) {
  /// Up to so many hits are weighed against each other, and are few where a search may begin.
  private static final int FEW = 2_000;

  SearchPlan {
    values = List.copyOf(values);
  }

  static String index(Scope scope) {
    return switch (scope) {
      case REPORTS -> "report_text";
      case SAID -> "said_text";
      case CLAIMS -> "claim_text";
    };
  }

  static SearchPlan of(
      CaseFile file,
      Scope scope,
      SearchConditions conditions,
      Query query,
      @Nullable String match) {
    Condition rest = conditions.rest(query);
    List<Query> indexed = conditions.indexed(query);
    if (match != null) {
      String index = index(scope);
      Condition words =
          Condition.of("SELECT rowid FROM " + index + " WHERE " + index + " MATCH ?", match);
      boolean weighed = count(file, words) <= FEW;
      Condition few = weighed ? null : fewest(file, scope, indexed);
      List<Object> values = new ArrayList<>(List.of(match));
      String within = "";
      if (few != null) {
        // the sign keeps the words from being looked up once for each id
        within = " AND +" + index + ".rowid IN (" + few.sql() + ")";
        values.addAll(few.values());
      }
      values.addAll(rest.values());
      return new SearchPlan(
          "SELECT "
              + index
              + ".rowid FROM "
              + index
              + (rest.sql().equals("1") ? "" : joined(scope, index + ".rowid"))
              + " WHERE "
              + index
              + " MATCH ?"
              + within
              + " AND "
              + rest.sql()
              + " ORDER BY "
              + (weighed ? index + ".rank, " : "")
              + index
              + ".rowid DESC",
          values,
          weighed);
    }
    Condition few = fewest(file, scope, indexed);
    if (few == null) {
      return new SearchPlan(newest(scope) + rest.sql() + order(scope), rest.values(), false);
    }
    List<Object> values = new ArrayList<>(few.values());
    values.addAll(rest.values());
    return new SearchPlan(
        "SELECT "
            + id(scope)
            + " FROM (SELECT DISTINCT * FROM ("
            + few.sql()
            + ")) AS few"
            + joined(scope, "few." + column(few))
            + " WHERE "
            + rest.sql()
            + order(scope),
        values,
        false);
  }

  /// The ids of a page.
  List<Long> ids(CaseFile file, int skip, int limit) {
    List<Object> all = new ArrayList<>(values);
    all.add(limit);
    all.add(skip);
    return file.query(
        sql + " LIMIT ? OFFSET ?",
        rows -> {
          List<Long> ids = new ArrayList<>();
          while (rows.next()) {
            ids.add(rows.getLong(1));
          }
          return ids;
        },
        all.toArray());
  }

  /// The set of the part that the fewest reports meet; null where none is met by few. Statements
  /// and claims are not counted before their reports are: what leads to them costs more.
  private static @Nullable Condition fewest(CaseFile file, Scope scope, List<Query> parts) {
    SearchSets reports = new SearchSets(Scope.REPORTS);
    SearchSets sets = new SearchSets(scope);
    Condition fewest = null;
    long least = FEW + 1L;
    for (Query part : parts) {
      Condition met = reports.of(part);
      long count = met == null ? least : count(file, met);
      if (count < least) {
        least = count;
        fewest = sets.of(part);
      }
    }
    return fewest;
  }

  /// Up to one more than are few.
  private static long count(CaseFile file, Condition set) {
    List<Object> values = new ArrayList<>(set.values());
    values.add(FEW + 1);
    return file.query(
        "SELECT count(*) FROM (" + set.sql() + " LIMIT ?)",
        row -> row.next() ? row.getLong(1) : 0L,
        values.toArray());
  }

  /// The name of the one column that a set has.
  private static String column(Condition set) {
    String first = set.sql().substring("SELECT ".length(), set.sql().indexOf(" FROM"));
    return first.substring(first.indexOf('.') + 1);
  }

  private static String id(Scope scope) {
    return scope == Scope.REPORTS ? "r.number" : "a.row";
  }

  private static String joined(Scope scope, String id) {
    return switch (scope) {
      case REPORTS -> " CROSS JOIN report r ON r.number = " + id;
      case SAID ->
          " CROSS JOIN found_attributions a ON a.row = "
              + id
              + " CROSS JOIN report r ON r.number = a.report_number";
      case CLAIMS -> " CROSS JOIN found_claims a ON a.row = " + id;
    };
  }

  private static String newest(Scope scope) {
    return switch (scope) {
      case REPORTS -> "SELECT r.number FROM report r INDEXED BY report_by_day WHERE ";
      case SAID ->
          "SELECT a.row FROM report r INDEXED BY report_by_day CROSS JOIN found_attributions a ON"
              + " a.report_number = r.number WHERE ";
      case CLAIMS -> "SELECT a.row FROM found_claims a WHERE ";
    };
  }

  private static String order(Scope scope) {
    return switch (scope) {
      case REPORTS -> " ORDER BY r.day DESC, r.number DESC";
      case SAID -> " ORDER BY r.day DESC, r.number DESC, a.row";
      case CLAIMS -> " ORDER BY a.row DESC";
    };
  }
}
