package org.hearsay.app.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.casefile.CaseFile;
import org.jspecify.annotations.Nullable;

/// In what order a search goes through a case, so that the first page comes at once in a case of
/// any size:
///
/// - few hits of the words: all are weighed (BM25), the best come first;
/// - many: they come in the order of the index of words, the last added first;
/// - fields alone: as the index of facts has them; claims in the order of that index, statements
///   and reports by day ([NewestFirst]);
/// - what neither index knows is tried on one row after the other, from the newest back.
///
/// It yields ids alone; what is shown of them is read afterwards.
sealed interface SearchPlan {
  /// Up to so many hits are weighed against each other, or put in order.
  int FEW = 2_000;

  /// Where one row of so many meets the fields, a page of words is soon full; where fewer do, they
  /// are laid beside the words as a list.
  int ROWS_FOR_ONE = 10;

  /// Up to so many are put in order by day though words are to be left out of them, which costs the
  /// more the oftener it is asked.
  int MANY_IN_ORDER = 20_000;

  /// The ids of a page.
  List<Long> ids(CaseFile file, int skip, int limit);

  boolean isWeighed();

  /// One statement of SQL, for which the limits are still to be given.
  record OneQuery(String sql, List<Object> values, boolean isWeighed) implements SearchPlan {
    public OneQuery {
      values = List.copyOf(values);
    }

    @Override
    public List<Long> ids(CaseFile file, int skip, int limit) {
      List<Object> all = new ArrayList<>(values);
      all.add(limit);
      all.add(skip);
      return file.query(sql + " LIMIT ? OFFSET ?", SearchPlan::ids, all.toArray());
    }
  }

  /// By day, as the index of facts has them.
  ///
  /// @param rest what is still to be tried on the rows
  /// @param days between which all of them lie, where the query says so
  /// @param few how many are put in order at once
  record ByDay(Scope scope, String facts, Condition rest, Query.Published days, int few)
      implements SearchPlan {
    @Override
    public List<Long> ids(CaseFile file, int skip, int limit) {
      return new NewestFirst(file, this, skip, limit).ids();
    }

    @Override
    public boolean isWeighed() {
      return false;
    }
  }

  static List<Long> ids(ResultSet rows) throws SQLException {
    List<Long> ids = new ArrayList<>();
    while (rows.next()) {
      ids.add(rows.getLong(1));
    }
    return ids;
  }

  static String index(Scope scope) {
    return switch (scope) {
      case REPORTS -> "report_text";
      case SAID -> "said_text";
      case CLAIMS -> "claim_text";
    };
  }

  static SearchPlan of(CaseFile file, Scope scope, Query query, @Nullable String match) {
    SearchConditions conditions = new SearchConditions(scope);
    FactQuery facts = new FactQuery(file, scope);
    List<Query> fields = conditions.fields(query);
    List<Query> open = fields.stream().filter(part -> !facts.isExact(part)).toList();
    String known = facts.atMost(new Query.All(fields));
    if (match == null && known != null) {
      Condition rest = conditions.of(open);
      if (scope == Scope.CLAIMS) {
        return byRow(known, rest);
      }
      if (open.stream().noneMatch(SearchConditions::hasWords)) {
        return new ByDay(scope, known, rest, days(query), FEW);
      }
      if (isAtMost(file, in(FactQuery.index(scope), known), MANY_IN_ORDER)) {
        return new ByDay(scope, known, rest, days(query), MANY_IN_ORDER);
      }
    }
    boolean isList =
        known != null
            && isAtMost(
                file, in(FactQuery.index(scope), known), rows(file, scope) / ROWS_FOR_ONE + FEW);
    List<Condition> rest = new ArrayList<>();
    if (known != null && isList) {
      rest.add(within(scope, match == null ? id(scope) : index(scope) + ".rowid", known));
    }
    rest.add(conditions.of(isList ? open : fields));
    Condition all = Condition.joined(" AND ", rest);
    if (match == null) {
      return new OneQuery(newest(scope) + all.sql() + order(scope), all.values(), false);
    }
    boolean needsRow = !rest.getLast().equals(Condition.ALL);
    return byWords(scope, match, all, needsRow, isAtMost(file, in(index(scope), match), FEW));
  }

  /// The days that every hit lies between.
  private static Query.Published days(Query query) {
    String first = null;
    String last = null;
    for (Query part : query instanceof Query.All(List<Query> parts) ? parts : List.of(query)) {
      if (part instanceof Query.Published(String from, String to)) {
        first = first == null || (from != null && from.compareTo(first) > 0) ? from : first;
        last = last == null || (to != null && to.compareTo(last) < 0) ? to : last;
      }
    }
    return new Query.Published(first, last);
  }

  private static SearchPlan byRow(String known, Condition rest) {
    String index = FactQuery.index(Scope.CLAIMS);
    return new OneQuery(
        select(Scope.CLAIMS, index, rest, !rest.equals(Condition.ALL))
            + " ORDER BY "
            + index
            + ".rowid DESC",
        with(known, rest),
        false);
  }

  private static SearchPlan byWords(
      Scope scope, String match, Condition rest, boolean needsRow, boolean isWeighed) {
    String index = index(scope);
    return new OneQuery(
        select(scope, index, rest, needsRow)
            + " ORDER BY "
            + (isWeighed ? index + ".rank, " : "")
            + index
            + ".rowid DESC",
        with(match, rest),
        isWeighed);
  }

  private static String select(Scope scope, String index, Condition rest, boolean needsRow) {
    String id = index + ".rowid";
    return "SELECT "
        + id
        + " FROM "
        + index
        + (needsRow ? rows(scope, id) : "")
        + " WHERE "
        + index
        + " MATCH ? AND "
        + rest.sql();
  }

  private static List<Object> with(String match, Condition rest) {
    List<Object> values = new ArrayList<>(List.of(match));
    values.addAll(rest.values());
    return values;
  }

  private static Condition in(String index, String match) {
    return Condition.of("SELECT rowid FROM " + index + " WHERE " + index + " MATCH ?", match);
  }

  /// The sign keeps the rows from being looked up once for each id of the list.
  private static Condition within(Scope scope, String id, String facts) {
    Condition list = in(FactQuery.index(scope), facts);
    return new Condition("+" + id + " IN (" + list.sql() + ")", list.values());
  }

  /// About how many rows are looked through.
  private static int rows(CaseFile file, Scope scope) {
    return file.query(
        switch (scope) {
          case REPORTS -> "SELECT max(number) FROM report";
          case SAID -> "SELECT max(row) FROM found_attributions";
          case CLAIMS -> "SELECT max(row) FROM found_claims";
        },
        row -> row.next() ? row.getInt(1) : 0);
  }

  private static boolean isAtMost(CaseFile file, Condition set, int most) {
    List<Object> values = new ArrayList<>(set.values());
    values.add(most + 1);
    return file.query(
            "SELECT count(*) FROM (" + set.sql() + " LIMIT ?)",
            row -> row.next() ? row.getLong(1) : 0L,
            values.toArray())
        <= most;
  }

  private static String id(Scope scope) {
    return scope == Scope.REPORTS ? "r.number" : "a.row";
  }

  /// The rows that conditions are about.
  static String rows(Scope scope, String id) {
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
