package org.hearsay.output;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A comparison as a folder of tables with a Frictionless data package that describes them.
final class Tables {
  private static final String DESCRIPTION =
      "What reports say, who says so, and who draws on whom. Offsets count Unicode code points into"
          + " the text of the report and are half-open. An empty cell means unknown. A text that"
          + " begins with =, +, -, @, a tab or a line break has an apostrophe before it, so that no"
          + " spreadsheet runs it as a formula.";

  private Tables() {}

  static Map<String, String> of(Comparison comparison) {
    List<Table> tables = new ArrayList<>(new ReportTables(comparison).tables());
    tables.addAll(new StoryTables(comparison).tables());
    Map<String, String> files = new LinkedHashMap<>();
    for (Table table : tables) {
      files.put(table.file(), table.csv());
    }
    files.put("datapackage.json", describe(tables));
    return files;
  }

  private static String describe(List<Table> tables) {
    StringWriter out = new StringWriter();
    Json.write(
        out,
        json ->
            json.object(() -> {
              json.field("name", "hearsay-comparison");
              json.field("title", "Reports compared");
              json.field("description", DESCRIPTION);
              json.field("profile", "tabular-data-package");
              json.array("resources", tables, table -> table.describe(json));
            }));
    return out.append('\n').toString();
  }
}
