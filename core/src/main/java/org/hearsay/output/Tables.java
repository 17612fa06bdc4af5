package org.hearsay.output;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A comparison as a folder of tables with a Frictionless data package that describes them.
final class Tables {
  private static final String DESCRIPTION =
      "What reports say, who says so, and who draws on whom. Offsets count Unicode code points into"
          + " the text of the report and are half-open. An empty cell means unknown.";

  private static final String GUARD =
      " A text that begins with =, +, -, @, a tab or a line break has an apostrophe before it, so"
          + " that no spreadsheet runs it as a formula.";

  private Tables() {}

  private static final String DESCRIBED_IN = "datapackage.json";

  static Map<String, String> of(Comparison comparison) {
    List<Table> tables = all(comparison);
    Map<String, String> files = new LinkedHashMap<>();
    for (Table table : tables) {
      files.put(table.file(), table.csv());
    }
    files.put(
        DESCRIBED_IN,
        describe(
            DESCRIPTION + GUARD,
            "tabular-data-package",
            json -> json.array("resources", tables, table -> table.describe(json))));
    return files;
  }

  static Map<String, byte[]> parquet(Comparison comparison) {
    List<Table> tables = all(comparison);
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Table table : tables) {
      files.put(table.parquetFile(), ParquetFile.of(table));
    }
    String described =
        describe(
            DESCRIPTION,
            "data-package",
            json -> json.array("resources", tables, table -> table.describeParquet(json)));
    files.put(DESCRIBED_IN, described.getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static List<Table> all(Comparison comparison) {
    List<Table> tables = new ArrayList<>(new ReportTables(comparison).tables());
    tables.addAll(new StoryTables(comparison).tables());
    return tables;
  }

  private static String describe(String description, String profile, Consumer<Json> resources) {
    StringWriter out = new StringWriter();
    Json.write(
        out,
        json ->
            json.object(() -> {
              json.field("name", "hearsay-comparison");
              json.field("title", "Reports compared");
              json.field("description", description);
              json.field("profile", profile);
              resources.accept(json);
            }));
    return out.append('\n').toString();
  }
}
