package org.hearsay.app.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.app.casefile.FactTokens;
import org.jspecify.annotations.Nullable;

/// Queries as expressions of FTS5 for the index of facts.
///
/// The index knows a figure by two digits, so that an expression may be wider than the query. Each
/// is therefore made twice: [#atMost] finds nothing that it should not leave out, [#atLeast]
/// nothing but what is sure to meet the query; what is left out by a negation is what is sure.
/// Where the two are the same, nothing is left to be tried on the rows.
final class FactQuery {
  /// So many alternatives cost more than they spare.
  private static final int ALTERNATIVES_MAX = 300;

  private final CaseFile file;
  private final Scope scope;

  FactQuery(CaseFile file, Scope scope) {
    this.file = file;
    this.scope = scope;
  }

  static String index(Scope scope) {
    return switch (scope) {
      case REPORTS -> "report_fact";
      case SAID -> "said_fact";
      case CLAIMS -> "claim_fact";
    };
  }

  /// Whether [#atMost] finds what meets the query and nothing else.
  boolean isExact(Query query) {
    String most = atMost(query);
    return most != null && most.equals(atLeast(query));
  }

  /// What finds everything that meets the query, and perhaps more; null if the index does not know.
  @Nullable String atMost(Query query) {
    return switch (query) {
      case Query.All(List<Query> parts) -> {
        List<String> known = known(parts, this::atMost);
        yield known.isEmpty() ? null : joined(" AND ", known);
      }
      case Query.Any(List<Query> parts) -> whole(parts, known(parts, this::atMost), " OR ");
      case Query.Not(Query part) -> not(atLeast(part));
      case Query.Figure figure -> figure(figure, false);
      case Query.Words words -> null;
      case Query.Speaker speaker -> exact(speaker);
      case Query.Outlet outlet -> exact(outlet);
      case Query.Statement statement -> exact(statement);
      case Query.Published published -> exact(published);
      case Query.Language language -> exact(language);
    };
  }

  /// What finds only what meets the query, and perhaps not all of it; null if the index does not
  /// know.
  private @Nullable String atLeast(Query query) {
    return switch (query) {
      case Query.All(List<Query> parts) -> whole(parts, known(parts, this::atLeast), " AND ");
      case Query.Any(List<Query> parts) -> {
        List<String> known = known(parts, this::atLeast);
        yield known.isEmpty() ? null : joined(" OR ", known);
      }
      case Query.Not(Query part) -> not(atMost(part));
      case Query.Figure figure -> figure(figure, true);
      case Query.Words words -> null;
      case Query.Speaker speaker -> exact(speaker);
      case Query.Outlet outlet -> exact(outlet);
      case Query.Statement statement -> exact(statement);
      case Query.Published published -> exact(published);
      case Query.Language language -> exact(language);
    };
  }

  private @Nullable String exact(Query.Speaker speaker) {
    // the index of what was said has the names itself
    return scope == Scope.SAID ? null : "who : " + SearchConditions.phrase(speaker.name());
  }

  /// @param surely only what is sure to meet it: of several figures with a range, one may meet one
  ///   bound and another the other
  private static @Nullable String figure(Query.Figure figure, boolean surely) {
    BigDecimal low = figure.low();
    BigDecimal high = figure.high();
    if (low == null && high == null) {
      return null;
    }
    String exactly = anyOf(FactTokens.exactly(low, high, surely));
    if (low != null && high != null) {
      return surely
          ? exactly
          : joined(
              " OR ",
              List.of(
                  exactly,
                  joined(
                      " AND ",
                      List.of(
                          anyOf(FactTokens.upperEnds(low, false)),
                          anyOf(FactTokens.lowerEnds(high, false))))));
    }
    List<String> ends = new ArrayList<>(FactTokens.exactly(low, high, surely));
    ends.addAll(
        high == null ? FactTokens.upperEnds(low, surely) : FactTokens.lowerEnds(high, surely));
    return anyOf(ends);
  }

  private static String exact(Query.Statement statement) {
    return anyOf(List.of(FactTokens.statement(statement.column(), statement.value())));
  }

  private static String exact(Query.Language language) {
    return anyOf(List.of(FactTokens.language(language.tag())));
  }

  private @Nullable String exact(Query.Outlet outlet) {
    List<String> tokens = new ArrayList<>();
    String pattern = SearchConditions.contains(outlet.part());
    for (String name : names("outlet", pattern)) {
      tokens.add(FactTokens.outlet(name));
    }
    for (String name : names("host", pattern)) {
      tokens.add(FactTokens.host(name));
    }
    return tokens.size() > ALTERNATIVES_MAX ? null : anyOf(tokens);
  }

  private List<String> names(String column, String pattern) {
    return file.query(
        SearchConditions.names(column) + " LIMIT ?",
        rows -> {
          List<String> names = new ArrayList<>();
          while (rows.next()) {
            names.add(rows.getString(1));
          }
          return names;
        },
        pattern,
        ALTERNATIVES_MAX + 1);
  }

  private @Nullable String exact(Query.Published published) {
    LocalDate[] days =
        file.query(
            "SELECT (SELECT min(day) FROM report), (SELECT max(day) FROM report)",
            row ->
                row.next() && row.getString(1) != null
                    ? new LocalDate[] {
                      LocalDate.parse(row.getString(1)), LocalDate.parse(row.getString(2))
                    }
                    : new LocalDate[0]);
    if (days.length == 0) {
      return anyOf(List.of());
    }
    LocalDate first = published.first() == null ? days[0] : LocalDate.parse(published.first());
    LocalDate last = published.last() == null ? days[1] : LocalDate.parse(published.last());
    // a whole year has one token, whether or not the case has all of it
    boolean wide = last.getYear() - first.getYear() > ALTERNATIVES_MAX / 2;
    List<String> tokens =
        FactTokens.days(
            wide && first.isBefore(days[0]) ? days[0].withDayOfYear(1) : first,
            wide && last.isAfter(days[1])
                ? days[1].withDayOfYear(1).plusYears(1).minusDays(1)
                : last);
    return tokens.size() > ALTERNATIVES_MAX ? null : anyOf(tokens);
  }

  private static @Nullable String not(@Nullable String expression) {
    return expression == null
        ? null
        : "(" + anyOf(List.of(FactTokens.ALL)) + " NOT " + expression + ")";
  }

  private static String anyOf(List<String> tokens) {
    return tokens.isEmpty()
        ? anyOf(List.of(FactTokens.NONE))
        : tokens.stream()
            .map(token -> '"' + token + '"')
            .collect(Collectors.joining(" OR ", "fact : (", ")"));
  }

  private static List<String> known(
      List<Query> parts, Function<Query, @Nullable String> expression) {
    List<String> known = new ArrayList<>();
    for (Query part : parts) {
      String one = expression.apply(part);
      if (one != null) {
        known.add(one);
      }
    }
    return known;
  }

  /// Null where one of the parts is not known.
  private static @Nullable String whole(List<Query> parts, List<String> known, String by) {
    return known.isEmpty() || known.size() < parts.size() ? null : joined(by, known);
  }

  private static String joined(String by, List<String> parts) {
    return parts.size() == 1 ? parts.getFirst() : "(" + String.join(by, parts) + ")";
  }
}
