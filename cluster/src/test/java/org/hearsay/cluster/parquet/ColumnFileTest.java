package org.hearsay.cluster.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written here by the Parquet project's encoders is read by a reader that shares no line
/// with them.
class ColumnFileTest {
  @TempDir private Path folder;

  private List<String> throughAFile(String record, long groupBytes, List<String> lines)
      throws IOException {
    Path file = folder.resolve(record + ".parquet");
    try (OutputStream out = Files.newOutputStream(file)) {
      ColumnFile columns = new ColumnFile(out, RecordColumns.of(record), groupBytes);
      for (String line : lines) {
        columns.add(line);
      }
      columns.finish();
    }
    return rows(file, 0);
  }

  private static List<String> rows(Path file, long skip) throws IOException {
    List<String> read = new ArrayList<>();
    try (ParquetRows rows =
        ParquetRows.open(new org.apache.flink.core.fs.Path(file.toUri()), skip)) {
      rows.forEachRemaining(row -> read.add(new String(row, StandardCharsets.UTF_8)));
    }
    return read;
  }

  /// The fields stand in the order of the columns, which is that of the program's own JSON.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'a','text':'The ferry — gone 🚢.','entities':[],'attributions':[],'figures':[]}",
        "{'id':'b','outlet':{'host':'quay.example'},'byline':['Ada Lint','Bo Quill'],"
            + "'datesConflict':true,'text':''}",
        "{'id':'c','entities':[{'id':'e1','mentions':[{'start':0,'end':3,'text':'Ada'},"
            + "{'start':9,'end':12,'text':'Bo!'}],'roles':[]},{'id':'e2','mentions':[]},"
            + "{'id':'e3','mentions':[{'start':2147483648}],'roles':['warden','poet']}]}",
        "{'id':'d','attributions':[{'source':{'unnamedBecause':{'end':7}},'confidence':0.125}]}",
        "{'id':'e','figures':[{'low':-3.5,'high':1.0E300},{'high':0.1},{}]}",
        "{}"
      })
  void aReportComesBackAsItWas(String line) throws IOException {
    String json = line.replace('\'', '"');
    assertThat(throughAFile("report", 1 << 20, List.of(json))).containsExactly(json);
  }

  @Test
  void listsOfListsComeBack() throws IOException {
    String json =
        ("{'id':'s:1','claims':[{'reports':2,'grounds':['x','y'],'groundPassages':[[],[{'report':'r','start':4},"
             + "{'text':'t'}]]},{'groundPassages':[]}],'replaces':['s:0'],'unplaced':null}")
            .replace('\'', '"');
    assertThat(throughAFile("dossier", 1 << 20, List.of(json)))
        .containsExactly(json.replace(",\"unplaced\":null", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'id':'a','mood':'grim'} | {'id':'a','unplaced':'{\"mood\":\"grim\"}'}",
        "{'id':7} | {'unplaced':'{\"id\":7}'}",
        "{'credits':[{'start':1.5}]} | {'credits':[{}],'unplaced':'{\"credits[0].start\":1.5}'}",
        "{'byline':['Bo',3]} | {'unplaced':'{\"byline\":[\"Bo\",3]}'}",
        "{'figures':[{'low':0.12345678901234567890123}]} |"
            + " {'figures':[{}],'unplaced':'{\"figures[0].low\":0.12345678901234567890123}'}"
      })
  void whatNoColumnHoldsIsKeptBeside(String line, String expected) throws IOException {
    String read = throughAFile("report", 1 << 20, List.of(line.replace('\'', '"'))).getFirst();
    assertThat(read.replace("\\\"", "`").replace("\"", "'").replace("`", "\"")).isEqualTo(expected);
  }

  @Test
  void aFileOfManyGroupsOfRowsIsReadInOrderAndFromAnyRow() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      lines.add(
          "{\"id\":\"r" + i + "\",\"byline\":[\"B\"],\"text\":\"" + "tide ".repeat(i % 40) + "\"}");
    }
    assertThat(throughAFile("report", 40_000, lines)).isEqualTo(lines);
    Path file = folder.resolve("report.parquet");
    assertThat(rows(file, 123)).isEqualTo(lines.subList(123, 300));
    assertThat(rows(file, 300)).isEmpty();
  }

  @Test
  void aFileWithoutRowsIsAFile() throws IOException {
    assertThat(throughAFile("skipped", 1 << 20, List.of())).isEmpty();
  }

  @Test
  void whatIsNoParquetIsSaidToBeNone() throws IOException {
    Path file = Files.writeString(folder.resolve("torn.parquet"), "PAR1 and then nothing PAR1");
    assertThatThrownBy(() -> rows(file, 0)).isInstanceOf(IOException.class);
  }

  /// The reference is made from what the program prints; the tables of columns follow it.
  @ParameterizedTest
  @CsvSource({"report, reports[].", "dossier, dossiers[]."})
  void everyFieldOfTheReferenceHasAColumn(String record, String under) throws IOException {
    Path root = Path.of(System.getProperty("hearsay.root", ".."));
    List<String> fields =
        Pattern.compile("\\| `([^`]+)` \\|")
            .matcher(Files.readString(root.resolve("docs/reference/json.md")))
            .results()
            .map((MatchResult found) -> found.group(1))
            .filter(path -> path.startsWith(under))
            .map(path -> path.substring(under.length()))
            .toList();
    assertThat(fields).hasSizeGreaterThan(50);
    Path table =
        root.resolve(
            "cluster/src/main/resources/org/hearsay/cluster/parquet/" + record + ".columns");
    List<String> columns =
        Files.readAllLines(table).stream()
            .map(line -> line.substring(0, line.indexOf('\t')))
            .toList();
    assertThat(columns).containsAll(fields).doesNotHaveDuplicates();
  }
}
