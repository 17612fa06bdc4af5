package org.hearsay.cluster.parquet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The columns of a kind of record, from its table: a path a line, as `docs/reference/json.md`
/// names the fields of the same record in JSON, and what stands there.
///
/// ```
/// entities[].mentions[].start	whole
/// ```
///
/// `a.b` is a group `a` with a column `b`, `a[]` a list.
final class RecordColumns {
  /// Behind those of the table: what a record holds and no column does, as a JSON object of paths.
  static final String UNPLACED = "unplaced";

  private static final String ELEMENT = "element";

  private @Nullable RecordColumns element;
  private Column.Leaf.@Nullable Kind leaf;
  private final Map<String, RecordColumns> parts = new LinkedHashMap<>();

  private RecordColumns() {}

  /// @param record `report`, `dossier` or `skipped`
  static Column.Group of(String record) {
    RecordColumns root = new RecordColumns();
    for (String line : lines(record + ".columns")) {
      int tab = line.indexOf('\t');
      root.at(line.substring(0, tab)).leaf =
          Column.Leaf.Kind.valueOf(line.substring(tab + 1).toUpperCase(Locale.ROOT));
    }
    root.at(UNPLACED).leaf = Column.Leaf.Kind.TEXT;
    return new Column.Group(record, root.columns());
  }

  private static List<String> lines(String table) {
    try (InputStream in = RecordColumns.class.getResourceAsStream(table)) {
      if (in == null) {
        throw new IllegalArgumentException("no table " + table);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + table, e);
    }
  }

  private RecordColumns at(String path) {
    RecordColumns at = this;
    for (String step : path.split("\\.", -1)) {
      int brackets = step.indexOf('[');
      String name = brackets < 0 ? step : step.substring(0, brackets);
      at = at.parts.computeIfAbsent(name, n -> new RecordColumns());
      for (int i = name.length(); i < step.length(); i += 2) {
        if (at.element == null) {
          at.element = new RecordColumns();
        }
        at = at.element;
      }
    }
    return at;
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    parts.forEach((name, part) -> columns.add(part.column(name)));
    return columns;
  }

  private Column column(String name) {
    if (leaf != null) {
      return new Column.Leaf(name, leaf);
    }
    return element != null
        ? new Column.Many(name, element.column(ELEMENT))
        : new Column.Group(name, columns());
  }
}
