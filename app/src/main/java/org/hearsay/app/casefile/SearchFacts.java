package org.hearsay.app.casefile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An index of who, how, when and how much, beside those of the words: `report_fact`, `said_fact`
/// and `claim_fact` give the reports, statements and claims that share a fact as a list in the
/// order of their rows, and FTS5 lays such lists over each other without reading the rows.
///
/// They keep no text of their own. What is written here is written in the transaction that writes
/// the findings; triggers take it out with them.
final class SearchFacts {
  /// A letter of nobody's alphabet: no phrase that somebody types runs over it, from one name into
  /// the next.
  private static final String BETWEEN_NAMES = " \uE000 ";

  private static final String[][] INDEXES = {
    {"report_fact", "report", "number"},
    {"said_fact", "found_attributions", "row"},
    {"claim_fact", "found_claims", "row"}
  };

  private static final String MEMBERS =
      "SELECT a.row, r.day, r.outlet, r.host, r.language, x.kind, x.stance, x.cue_lemma, s.source,"
          + " s.source_name, coalesce(f.low, f.high), coalesce(f.high, f.low) FROM found_claims a"
          + " LEFT JOIN found_claim_members m ON m.story_number = a.story_number AND m.claim = a.id"
          + " LEFT JOIN report r ON r.id = m.report LEFT JOIN found_figures f ON f.report_number ="
          + " r.number AND f.id = m.figure LEFT JOIN found_attributions x ON x.report_number ="
          + " r.number AND x.id = m.attribution LEFT JOIN found_attributions s ON s.report_number ="
          + " r.number AND s.id = coalesce(m.attribution, f.attribution) WHERE a.story_number = ?"
          + " ORDER BY a.row";

  private SearchFacts() {}

  static void create(Connection c) throws SQLException {
    try (Statement statement = c.createStatement()) {
      for (String[] index : INDEXES) {
        statement.executeUpdate("DROP TABLE IF EXISTS " + index[0]);
        statement.executeUpdate(
            "CREATE VIRTUAL TABLE "
                + index[0]
                + " USING fts5(who, fact, content = '', contentless_delete = 1, tokenize ="
                + " \"unicode61 remove_diacritics 2\")");
        statement.executeUpdate(
            "CREATE TRIGGER IF NOT EXISTS "
                + index[0]
                + "_remove AFTER DELETE ON "
                + index[1]
                + " BEGIN DELETE FROM "
                + index[0]
                + " WHERE rowid = old."
                + index[2]
                + "; END");
      }
    }
  }

  /// Makes the indexes anew from what was found, one report and one story at a time.
  static void fill(Connection c) throws SQLException {
    create(c);
    try (Writing writing = new Writing(c)) {
      for (long report : numbers(c, "SELECT number FROM report WHERE tool <> ''")) {
        writing.report(report);
      }
      for (long story : numbers(c, "SELECT DISTINCT story_number FROM found_claims")) {
        writing.story(story);
      }
    }
  }

  private static List<Long> numbers(Connection c, String sql) throws SQLException {
    try (Statement statement = c.createStatement();
        ResultSet rows = statement.executeQuery(sql + " ORDER BY 1")) {
      return CaseStories.numbers(rows);
    }
  }

  /// Indexes what was found in a report, in place of what was found there before.
  static void ofReport(Connection c, long report) throws SQLException {
    try (Writing writing = new Writing(c)) {
      writing.report(report);
    }
  }

  /// Indexes what was found by comparing a story.
  static void ofStory(Connection c, long story) throws SQLException {
    try (Writing writing = new Writing(c)) {
      writing.story(story);
    }
  }

  /// What one report, statement or claim is found by.
  private static final class Facts {
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> tokens = new LinkedHashSet<>(List.of(FactTokens.ALL));

    void report(
        @Nullable String day,
        @Nullable String outlet,
        @Nullable String host,
        @Nullable String language) {
      tokens.addAll(day == null ? List.of(FactTokens.UNDATED) : FactTokens.times(day));
      if (outlet != null) {
        tokens.add(FactTokens.outlet(outlet));
      }
      if (host != null) {
        tokens.add(FactTokens.host(host));
      }
      if (language != null) {
        tokens.addAll(FactTokens.languages(language));
      }
    }

    void statement(@Nullable String kind, @Nullable String stance, @Nullable String cue) {
      statement("kind", kind);
      statement("stance", stance);
      statement("cue_lemma", cue);
    }

    private void statement(String column, @Nullable String value) {
      if (value != null) {
        tokens.add(FactTokens.statement(column, value));
      }
    }

    void name(@Nullable String name) {
      if (name != null) {
        names.add(name);
      }
    }

    void figure(double least, double most) {
      tokens.addAll(FactTokens.figure(least, most));
    }

    void add(Facts other) {
      names.addAll(other.names);
      tokens.addAll(other.tokens);
    }
  }

  /// Statements that are prepared once.
  private static final class Writing implements AutoCloseable {
    private final Connection c;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Writing(Connection c) {
      this.c = c;
    }

    private PreparedStatement prepare(String sql, long number) throws SQLException {
      PreparedStatement statement = prepared.get(sql);
      if (statement == null) {
        statement = c.prepareStatement(sql);
        prepared.put(sql, statement);
      }
      statement.setLong(1, number);
      return statement;
    }

    void report(long number) throws SQLException {
      Facts published = new Facts();
      try (ResultSet row =
          prepare("SELECT day, outlet, host, language FROM report WHERE number = ?", number)
              .executeQuery()) {
        if (!row.next()) {
          throw new SQLException("report " + number + " is not there");
        }
        published.report(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
      }
      Facts of = new Facts();
      of.add(published);
      Map<String, List<double[]>> figures = figures(number);
      figures.values().forEach(all -> all.forEach(each -> of.figure(each[0], each[1])));
      Map<Long, Facts> statements = new LinkedHashMap<>();
      try (ResultSet row =
          prepare(
                  "SELECT row, id, kind, stance, cue_lemma, source, source_name FROM"
                      + " found_attributions WHERE report_number = ? ORDER BY row",
                  number)
              .executeQuery()) {
        while (row.next()) {
          Facts said = new Facts();
          said.statement(row.getString(3), row.getString(4), row.getString(5));
          said.name(row.getString(6));
          said.name(row.getString(7));
          of.add(said);
          said.names.clear(); // the index of what was said has them
          figures
              .getOrDefault(row.getString(2), List.of())
              .forEach(each -> said.figure(each[0], each[1]));
          said.add(published);
          statements.put(row.getLong(1), said);
        }
      }
      for (Map.Entry<Long, Facts> said : statements.entrySet()) {
        put("said_fact", said.getKey(), said.getValue());
      }
      put("report_fact", number, of);
    }

    /// Figures with a bound, by the statement that gives them; '' is none.
    private Map<String, List<double[]>> figures(long report) throws SQLException {
      Map<String, List<double[]>> figures = new HashMap<>();
      try (ResultSet row =
          prepare(
                  "SELECT coalesce(attribution, ''), coalesce(low, high), coalesce(high, low) FROM"
                      + " found_figures WHERE report_number = ? AND coalesce(low, high) IS NOT"
                      + " NULL",
                  report)
              .executeQuery()) {
        while (row.next()) {
          figures
              .computeIfAbsent(row.getString(1), key -> new ArrayList<>())
              .add(new double[] {row.getDouble(2), row.getDouble(3)});
        }
      }
      return figures;
    }

    void story(long number) throws SQLException {
      List<Long> claims = new ArrayList<>();
      List<Facts> facts = new ArrayList<>();
      try (ResultSet row = prepare(MEMBERS, number).executeQuery()) {
        while (row.next()) {
          if (claims.isEmpty() || claims.getLast() != row.getLong(1)) {
            claims.add(row.getLong(1));
            facts.add(new Facts());
          }
          Facts of = facts.getLast();
          of.report(row.getString(2), row.getString(3), row.getString(4), row.getString(5));
          of.statement(row.getString(6), row.getString(7), row.getString(8));
          of.name(row.getString(9));
          of.name(row.getString(10));
          double least = row.getDouble(11);
          if (!row.wasNull()) {
            of.figure(least, row.getDouble(12));
          }
        }
      }
      for (int i = 0; i < claims.size(); i++) {
        put("claim_fact", claims.get(i), facts.get(i));
      }
    }

    private void put(String index, long row, Facts facts) throws SQLException {
      PreparedStatement insert =
          prepare("INSERT OR REPLACE INTO " + index + "(rowid, who, fact) VALUES (?, ?, ?)", row);
      insert.setString(2, String.join(BETWEEN_NAMES, facts.names));
      insert.setString(3, String.join(" ", facts.tokens));
      insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
    }
  }
}
