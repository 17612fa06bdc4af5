package org.hearsay.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A table of findings and the description of its columns: what a CSV file or a database holds of
/// them. An empty cell means unknown.
public final class Table {
  /// What the cells of a column hold, as the Frictionless Table Schema names it.
  public enum Type {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN
  }

  /// A column.
  ///
  /// @param name words joined by underscores; unique within the table
  /// @param description what its cells mean, without a period
  public record Column(String name, Type type, String description) {}

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
      row.add(cell == null ? "" : cell.toString());
    }
    rows.add(row);
  }

  /// A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV
  /// Injection"). Numbers are written by us and never pass here.
  public static String harmless(String text) {
    if (text.isEmpty()) {
      return text;
    }
    return switch (text.charAt(0)) {
      case '=', '+', '-', '@', '\t', '\r', '\n' -> "'" + text;
      default -> text;
    };
  }

  /// Lower case, words joined by underscores.
  public String name() {
    return name;
  }

  /// One sentence on what a row is.
  public String description() {
    return description;
  }

  /// The columns that together are different in every row; empty if none are.
  public List<String> key() {
    return key;
  }

  public List<Column> columns() {
    return List.copyOf(columns);
  }

  /// The cells as text, numbers without exponent, flags as `true` and `false`, in the order of the
  /// columns. Nothing is guarded against spreadsheets here.
  public List<List<String>> rows() {
    return Collections.unmodifiableList(rows);
  }

  String file() {
    return name + ".csv";
  }

  String parquetFile() {
    return name + ".parquet";
  }

  String csv() {
    StringWriter out = new StringWriter();
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
    csv.writeRecord(columns.stream().map(Column::name).toList());
    for (List<String> row : rows) {
      csv.writeRecord(guarded(row));
    }
    return out.toString();
  }

  private List<String> guarded(List<String> row) {
    List<String> guarded = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      String text = row.get(i);
      guarded.add(columns.get(i).type() == Type.STRING ? harmless(text) : text);
    }
    return guarded;
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

  /// The same where the table is a Parquet file.
  void describeParquet(Json json) {
    json.object(() -> {
      json.field("name", name);
      json.field("path", parquetFile());
      json.field("description", description);
      json.field("format", "parquet");
      json.field("mediatype", "application/vnd.apache.parquet");
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
