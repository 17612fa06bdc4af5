package org.hearsay.app.casefile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.output.Output;
import org.hearsay.output.Table;
import org.hearsay.report.Digest;

/// What was found in the reports of a case, in the columns of the CSV tables, so that the two
/// cannot differ. A table `found_x` holds the rows under the number of their report or story; a
/// view `x` shows them with the outlet and the day.
///
/// All of it can be found again: where a later version finds other columns, the tables are made
/// anew and the reports are read again.
final class FoundTables {
  /// One row a report or story: these are kept, not found.
  private static final List<String> KEPT =
      List.of("reports", "skipped", "stories", "story_reports");

  private FoundTables() {}

  static List<Table> ofReports() {
    return Output.noReportTables().stream().filter(FoundTables::isFound).toList();
  }

  static List<Table> ofStories() {
    return Output.noStoryTables().stream().filter(FoundTables::isFound).toList();
  }

  static boolean isFound(Table table) {
    return !KEPT.contains(table.name());
  }

  /// Changes when a table gets another name or other columns.
  static String shape() {
    StringBuilder shape = new StringBuilder();
    Stream.concat(ofReports().stream(), ofStories().stream())
        .forEach(table -> shape.append(table.name()).append(table.columns()).append('\n'));
    return Digest.name(shape.toString());
  }

  /// Makes the tables, their views and their search indexes, without rows.
  static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Table table : ofReports()) {
        statement.executeUpdate(table(table, "report"));
        statement.executeUpdate(reportView(table));
      }
      for (Table table : ofStories()) {
        statement.executeUpdate(table(table, "story"));
        statement.executeUpdate(storyView(table));
      }
      statement.executeUpdate(
          search("said_text", "found_attributions", "content", "source", "source_name"));
      statement.executeUpdate(search("claim_text", "found_claims", "text"));
    }
    SearchFacts.create(connection);
  }

  /// Makes the indexes by which a search in a large case begins where few rows are.
  static void index(Connection connection) throws SQLException {
    String[][] indexes = {
      {"attributions", "report_number, id"},
      {"attributions", "kind"},
      {"attributions", "source_name"},
      {"cast", "report, entity, name"},
      {"cast", "name"},
      {"attributions", "stance"},
      {"attributions", "cue_lemma"},
      {"figures", "report_number, attribution"},
      {"figures", "coalesce(low, high)"},
      {"figures", "coalesce(high, low)"},
      {"claims", "story_number, id"},
      {"claim_members", "story_number, claim"},
      {"claim_members", "report, attribution"},
      {"claim_members", "report, figure"}
    };
    try (Statement statement = connection.createStatement()) {
      for (String[] index : indexes) {
        String table = "found_" + index[0];
        StringBuilder name = new StringBuilder(table).append("_for");
        for (String word : index[1].split("[(), ]+", -1)) {
          name.append(word.isEmpty() ? "" : "_").append(word);
        }
        statement.executeUpdate(
            "CREATE INDEX IF NOT EXISTS " + name + " ON " + table + "(" + index[1] + ")");
      }
      // of files made before the one that holds the name, too
      statement.executeUpdate("DROP INDEX IF EXISTS found_cast_for_report_entity");
    }
  }

  /// Removes what [#create] made.
  static void drop(Connection connection) throws SQLException {
    List<String> drops = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT type, name FROM sqlite_schema WHERE name IN ('said_text', 'claim_text') OR"
                    + " (type = 'table' AND name GLOB 'found_*') OR (type = 'view' AND 'found_' ||"
                    + " name IN (SELECT name FROM sqlite_schema))")) {
      while (rows.next()) {
        drops.add("DROP " + rows.getString(1) + " IF EXISTS " + quoted(rows.getString(2)));
      }
    }
    try (Statement statement = connection.createStatement()) {
      for (String drop : drops) {
        statement.executeUpdate(drop);
      }
    }
  }

  /// Removes what was found in a report.
  static void delete(Connection connection, long report) throws SQLException {
    for (Table table : ofReports()) {
      try (PreparedStatement delete =
          connection.prepareStatement(
              "DELETE FROM " + quoted("found_" + table.name()) + " WHERE report_number = ?")) {
        delete.setLong(1, report);
        delete.executeUpdate();
      }
    }
  }

  /// Adds the rows of `table` under the number of their report or story.
  static void insert(Connection connection, long owner, Table table) throws SQLException {
    if (table.rows().isEmpty()) {
      return;
    }
    List<Table.Column> columns = table.columns();
    String places = ", ?".repeat(columns.size());
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO " + quoted("found_" + table.name()) + " VALUES (NULL, ?" + places + ")")) {
      for (List<String> row : table.rows()) {
        insert.setLong(1, owner);
        for (int i = 0; i < row.size(); i++) {
          set(insert, i + 2, columns.get(i).type(), row.get(i));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void set(PreparedStatement insert, int at, Table.Type type, String cell)
      throws SQLException {
    if (cell.isEmpty()) {
      insert.setNull(at, Types.NULL);
      return;
    }
    switch (type) {
      case STRING -> insert.setString(at, cell);
      case INTEGER -> insert.setLong(at, Long.parseLong(cell));
      case NUMBER -> insert.setDouble(at, Double.parseDouble(cell));
      case BOOLEAN -> insert.setInt(at, cell.equals("true") ? 1 : 0);
    }
  }

  private static String table(Table table, String owner) {
    String columns =
        table.columns().stream()
            .map(c -> quoted(c.name()) + " " + affinity(c.type()))
            .collect(Collectors.joining(", "));
    String name = quoted("found_" + table.name());
    String number = owner + "_number";
    return "CREATE TABLE "
        + name
        + " (row INTEGER PRIMARY KEY, "
        + number
        + " INTEGER NOT NULL REFERENCES "
        + owner
        + "(number) ON DELETE CASCADE, "
        + columns
        + ") STRICT;"
        + " CREATE INDEX "
        + quoted("found_" + table.name() + "_by_" + owner)
        + " ON "
        + name
        + "("
        + number
        + ");";
  }

  private static String affinity(Table.Type type) {
    return switch (type) {
      case STRING -> "TEXT";
      case INTEGER, BOOLEAN -> "INTEGER";
      case NUMBER -> "REAL";
    };
  }

  private static String reportView(Table table) {
    String columns =
        table.columns().stream()
            .filter(c -> !c.name().equals("report"))
            .map(c -> "f." + quoted(c.name()))
            .collect(Collectors.joining(", "));
    return "CREATE VIEW "
        + quoted(table.name())
        + " AS SELECT r.id AS report, r.outlet, r.day, r.story, "
        + columns
        + " FROM "
        + quoted("found_" + table.name())
        + " f JOIN report r ON r.number = f.report_number";
  }

  private static String storyView(Table table) {
    String columns =
        table.columns().stream()
            .filter(c -> !c.name().equals("story"))
            .map(c -> "f." + quoted(c.name()))
            .collect(Collectors.joining(", "));
    return "CREATE VIEW "
        + quoted(table.name())
        + " AS SELECT s.number AS story, s.title AS story_title, "
        + columns
        + " FROM "
        + quoted("found_" + table.name())
        + " f JOIN story s ON s.number = f.story_number";
  }

  /// A full text index that keeps itself in step with `table` (SQLite's documentation of FTS5,
  /// section 4.4.3).
  private static String search(String index, String table, String... columns) {
    String list = String.join(", ", columns);
    String values = Stream.of(columns).collect(Collectors.joining(", %s."));
    String added = "new." + values.formatted(repeated("new", columns.length));
    String removed = "old." + values.formatted(repeated("old", columns.length));
    return "CREATE VIRTUAL TABLE "
        + index
        + " USING fts5("
        + list
        + ", content = '"
        + table
        + "', content_rowid = 'row', tokenize = \"unicode61 remove_diacritics 2\", prefix = '2 3');"
        + " CREATE TRIGGER "
        + table
        + "_add AFTER INSERT ON "
        + table
        + " BEGIN INSERT INTO "
        + index
        + "(rowid, "
        + list
        + ") VALUES (new.row, "
        + added
        + "); END;"
        + " CREATE TRIGGER "
        + table
        + "_remove AFTER DELETE ON "
        + table
        + " BEGIN INSERT INTO "
        + index
        + "("
        + index
        + ", rowid, "
        + list
        + ") VALUES ('delete', old.row, "
        + removed
        + "); END;";
  }

  private static Object[] repeated(String row, int times) {
    return Stream.generate(() -> row).limit(Math.max(0, times - 1)).toArray();
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
