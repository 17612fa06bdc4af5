package org.hearsay.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class TablesTest {
  private final Map<String, String> files = Output.tables(SampleDossier.comparison());

  private List<List<String>> rows(String file) {
    List<List<String>> rows = new ArrayList<>();
    for (CsvRecord row : CsvReader.builder().ofCsvRecord(files.getOrDefault(file, ""))) {
      rows.add(row.getFields());
    }
    return rows;
  }

  @Test
  void thePackageDescribesEveryTable() {
    JsonNode description =
        JsonMapper.builder().build().readTree(files.getOrDefault("datapackage.json", ""));
    List<String> described = new ArrayList<>();
    for (JsonNode resource : description.path("resources")) {
      String file = resource.path("path").asString();
      described.add(file);
      List<String> fields = new ArrayList<>();
      resource.path("schema").path("fields").forEach(f -> fields.add(f.path("name").asString()));
      assertThat(rows(file).get(0)).as(file).isEqualTo(fields);
      for (JsonNode key : resource.path("schema").path("primaryKey")) {
        assertThat(fields).contains(key.asString());
      }
    }
    described.add("datapackage.json");
    assertThat(described).containsExactlyElementsOf(files.keySet());
  }

  @Test
  void keysAreUnique() {
    JsonNode description =
        JsonMapper.builder().build().readTree(files.getOrDefault("datapackage.json", ""));
    for (JsonNode resource : description.path("resources")) {
      List<List<String>> rows = rows(resource.path("path").asString());
      List<Integer> key = new ArrayList<>();
      resource
          .path("schema")
          .path("primaryKey")
          .forEach(name -> key.add(rows.get(0).indexOf(name.asString())));
      if (!key.isEmpty()) {
        assertThat(rows.stream().map(row -> key.stream().map(row::get).toList()))
            .as(resource.path("name").asString())
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void noCellRunsAsAFormula() {
    assertThat(rows("reports.csv").get(3).get(3)).startsWith("'=SHOCK(");
    for (String bad : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1")) {
      assertThat(Table.harmless(bad)).isEqualTo("'" + bad);
    }
    assertThat(Table.harmless("14 people")).isEqualTo("14 people");
    assertThat(Table.harmless("")).isEmpty();
  }

  @Test
  void numbersKeepTheirSign() {
    Table table = new Table("t", "A table.").number("n", "a number").text("s", "a text");
    table.row("-4", "-4");
    assertThat(table.csv()).isEqualTo("n,s\n-4,'-4\n");
  }

  @Test
  void aRowHasOneCellAColumn() {
    Table table = new Table("t", "A table.").number("n", "a number");
    assertThatThrownBy(() -> table.row("1", "2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 columns, the row 2");
  }
}
