package org.hearsay.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One CSV table and the description of its columns. An empty cell means unknown.
final class Table {
  /// What the cells of a column hold, as the Frictionless Table Schema names it.
  enum Type {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN
  }

  /// A column.
  record Column(String name, Type type, String description) {}

  private final String name;
  private final String description;
  private final List<String> key;
  private final List<Column> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  /// @param key the columns that together are different in every row; empty if none are
  Table(String name, String description, String... key) {
    this.name = name;
    this.description = description;
    this.key = List.of(key);
  }

  Table text(String column, String meaning) {
    columns.add(new Column(column, Type.STRING, meaning));
    return this;
  }

  Table integer(String column, String meaning) {
    columns.add(new Column(column, Type.INTEGER, meaning));
    return this;
  }

  Table number(String column, String meaning) {
    columns.add(new Column(column, Type.NUMBER, meaning));
    return this;
  }

  Table flag(String column, String meaning) {
    columns.add(new Column(column, Type.BOOLEAN, meaning));
    return this;
  }

  /// Adds a row. Cells are written as `toString` gives them, null as an empty cell.
  ///
  /// @throws IllegalArgumentException if there is not one cell a column
  void row(@Nullable Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "table "
              + name
              + " has "
              + columns.size()
              + " columns, the row "
              + cells.length
              + ": "
              + Arrays.toString(cells));
    }
    List<String> row = new ArrayList<>(cells.length);
    for (int i = 0; i < cells.length; i++) {
      Object cell = cells[i];
      String text = cell == null ? "" : cell.toString();
      row.add(columns.get(i).type() == Type.STRING ? harmless(text) : text);
    }
    rows.add(row);
  }

  /// A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV
  /// Injection"). Numbers are written by us and never pass here.
  static String harmless(String text) {
    if (text.isEmpty()) {
      return text;
    }
    return switch (text.charAt(0)) {
      case '=', '+', '-', '@', '\t', '\r', '\n' -> "'" + text;
      default -> text;
    };
  }

  String name() {
    return name;
  }

  String file() {
    return name + ".csv";
  }

  String csv() {
    StringWriter out = new StringWriter();
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
    csv.writeRecord(columns.stream().map(Column::name).toList());
    rows.forEach(csv::writeRecord);
    return out.toString();
  }

  /// This table as a resource of a Frictionless data package.
  void describe(Json json) {
    json.object(() -> {
      json.field("name", name);
      json.field("path", file());
      json.field("description", description);
      json.field("profile", "tabular-data-resource");
      json.field("format", "csv");
      json.field("mediatype", "text/csv");
      json.field("encoding", "utf-8");
      json.object("dialect", () -> json.field("lineTerminator", "\n"));
      json.object("schema", () -> describeSchema(json));
    });
  }

  private void describeSchema(Json json) {
    json.array(
        "fields",
        columns,
        column ->
            json.object(() -> {
              json.field("name", column.name());
              json.field("type", column.type().name().toLowerCase(Locale.ROOT));
              json.field("description", column.description());
            }));
    json.array("missingValues", List.of(""), json::text);
    if (!key.isEmpty()) {
      json.array("primaryKey", key, json::text);
    }
  }
}
