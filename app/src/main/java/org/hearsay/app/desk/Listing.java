package org.hearsay.app.desk;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.output.Json;
import org.hearsay.output.Table;
import org.jspecify.annotations.Nullable;

/// Rows of a case under the names of their columns: what a page shows, and the same for programs.
///
/// @param more whether others follow
record Listing(List<String> columns, List<Row> rows, boolean more) {
  /// One row; a cell is null where nothing is known.
  record Row(List<@Nullable Object> cells) {
    String text(int column) {
      Object cell = cells.get(column);
      return cell == null ? "" : cell.toString();
    }

    long number(int column) {
      return cells.get(column) instanceof Number number ? number.longValue() : 0;
    }
  }

  /// The rows that a query yields.
  ///
  /// @param sql ours; a limit and an offset are put behind it
  static Listing of(CaseFile file, String sql, int skip, int limit, Object... values) {
    List<Object> all = new ArrayList<>(List.of(values));
    all.add(limit + 1);
    all.add(skip);
    return file.query(
        sql + " LIMIT ? OFFSET ?",
        found -> {
          int count = found.getMetaData().getColumnCount();
          List<String> columns = new ArrayList<>();
          for (int i = 1; i <= count; i++) {
            columns.add(found.getMetaData().getColumnLabel(i));
          }
          List<Row> rows = new ArrayList<>();
          while (found.next()) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
              cells.add(found.getObject(i));
            }
            rows.add(new Row(cells));
          }
          boolean more = rows.size() > limit;
          return new Listing(columns, more ? rows.subList(0, limit) : rows, more);
        },
        all.toArray());
  }

  /// The rows that meet a condition, `size` of them from the `skip`th on.
  Listing page(Predicate<Row> condition, int skip, int size) {
    List<Row> rest = rows.stream().filter(condition).skip(skip).limit(size + 1L).toList();
    boolean isMore = rest.size() > size;
    return new Listing(columns, isMore ? rest.subList(0, size) : rest, isMore);
  }

  /// An object with `rows`, an array of objects, and `more`.
  String json() {
    StringWriter out = new StringWriter();
    Json.write(
        out,
        json ->
            json.object(() -> {
              json.array("rows", rows, row -> writeRow(json, row));
              json.field("more", more);
            }));
    return out.toString();
  }

  private void writeRow(Json json, Row row) {
    json.object(() -> {
      for (int i = 0; i < columns.size(); i++) {
        switch (row.cells.get(i)) {
          case null -> {}
          case Double number -> json.field(columns.get(i), number.doubleValue());
          case Number number -> json.field(columns.get(i), number);
          case Object text -> json.field(columns.get(i), text.toString());
        }
      }
    });
  }

  /// RFC 4180 with a header line; cells that a spreadsheet would run have an apostrophe before
  /// them.
  String csv() {
    StringWriter out = new StringWriter();
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
    csv.writeRecord(columns);
    for (Row row : rows) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        boolean number = row.cells.get(i) instanceof Number;
        cells.add(number ? row.text(i) : Table.harmless(row.text(i)));
      }
      csv.writeRecord(cells);
    }
    return out.toString();
  }
}
