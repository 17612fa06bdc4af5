package org.hearsay.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.RdfTriple;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.helper.json.JsonLexer;
import de.undercouch.citeproc.helper.json.JsonParser;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.finding.DossierCompiler;
import org.hearsay.report.Digest;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.story.Story;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Each export, opened by a reader of its kind that is not ours.
final class ExportReadersTest {
  private static final String TITLE = "=Ferries & {tides}: 50% \\more_ \"soon\"";

  private static final List<AnnotatedReport> REPORTS =
      List.of(
          report(
              "tide, \"first\"",
              "Varnholt Post",
              "At least 40 ferries 🌊 stayed in port on Monday.\n\"Nobody was hurt,\" the harbour"
                  + " master, Edda Kolm, told the Varnholt Post. \"We wait\nfor the ebb.\" She"
                  + " denied that a ferry had sunk. About 2.5 million tonnes of sand moved."),
          report(
              "ebb",
              "The Lantern",
              "\"Nobody was hurt,\" Edda Kolm told the Varnholt Post, which first reported the"
                  + " closure. Some 45 ferries were in port. A ferry had sunk, Jo Tarn said."));

  private static final Comparison COMPARISON =
      new Comparison(
          REPORTS,
          List.of(DossierCompiler.compile(new Story("s1", REPORTS))),
          List.of(new SkippedInput("gone.html", "empty", "no text, expected some")));

  private static AnnotatedReport report(String id, String outlet, String body) {
    return Annotator.annotate(
        new Report(
            new ReportId(id),
            new Provenance(
                id, URI.create("https://news.example/a_b~c?x=1&y=50%25#" + outlet.length())),
            TITLE,
            new Outlet(outlet, null),
            List.of("Ada Brenn and Co", "Jo Tarn"),
            PublicationTime.of(LocalDate.of(2031, 3, 11)),
            "en",
            body),
        null);
  }

  private static List<Table> tables() {
    return Stream.concat(
            new ReportTables(COMPARISON).tables().stream(),
            new StoryTables(COMPARISON).tables().stream())
        .toList();
  }

  @Test
  void aParquetReaderFindsEveryCellOfEveryTable() throws IOException {
    Map<String, byte[]> files = Output.parquet(COMPARISON);
    int rows = 0;
    for (Table table : tables()) {
      byte[] file = files.getOrDefault(table.name() + ".parquet", new byte[0]);
      assertThat(read(table, file)).as(table.name()).isEqualTo(typed(table));
      rows += table.rows().size();
    }
    assertThat(rows).isGreaterThan(40);
    JsonNode description =
        new JsonMapper()
            .readTree(new String(files.get("datapackage.json"), StandardCharsets.UTF_8));
    Set<String> described = new TreeSet<>(Set.of("datapackage.json"));
    description.get("resources").forEach(r -> described.add(r.get("path").asString()));
    assertThat(described).isEqualTo(new TreeSet<>(files.keySet()));
  }

  @Test
  void aParquetReaderFindsTheRowsOfSeveralGroups() throws IOException {
    Table table =
        new Table("tides", "Tides.", "n").integer("n", "number").text("name", "n").flag("b", "odd");
    for (int i = 0; i < 50_011; i++) {
      table.row(i, i % 3 == 0 ? null : "tide " + i, i % 5 == 0 ? null : i % 2 == 1);
    }
    byte[] file = ParquetFile.of(table);
    assertThat(read(table, file)).isEqualTo(typed(table));
    Table empty = new Table("none", "None.").number("x", "x");
    assertThat(read(empty, ParquetFile.of(empty))).isEmpty();
  }

  private static List<List<Object>> read(Table table, byte[] bytes) throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    try (ParquetFileReader file = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(bytes)));
        RowReader reader = file.rowReader()) {
      assertThat(file.getFileMetaData().numRows()).isEqualTo(table.rows().size());
      assertThat(file.getFileMetaData().keyValueMetadata())
          .containsEntry("description", table.description());
      while (reader.hasNext()) {
        reader.next();
        List<Object> row = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
          row.add(reader.isNull(i) ? "" : cell(reader, i, table.columns().get(i).type()));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static Object cell(RowReader reader, int column, Table.Type type) {
    return switch (type) {
      case STRING -> reader.getString(column);
      case INTEGER -> reader.getLong(column);
      case NUMBER -> reader.getDouble(column);
      case BOOLEAN -> reader.getBoolean(column);
    };
  }

  /// The cells of a table as what they mean; an empty one as an empty text.
  private static List<List<Object>> typed(Table table) {
    List<List<Object>> rows = new ArrayList<>();
    for (List<String> row : table.rows()) {
      List<Object> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(typed(table.columns().get(i).type().name(), row.get(i)));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static Object typed(String type, String cell) {
    if (cell.isEmpty()) {
      return cell;
    }
    return switch (type) {
      case "STRING" -> cell;
      case "INTEGER" -> Long.valueOf(cell);
      case "NUMBER" -> Double.valueOf(cell);
      case "BOOLEAN" -> {
        assertThat(cell).isIn("true", "false");
        yield Boolean.valueOf(cell);
      }
      default -> throw new AssertionError("no type: " + type);
    };
  }

  /// DuckDB's driver has 80 MB and is on the class path with the profile `duckdb` alone.
  @Test
  void duckDbAsksTheTables(@TempDir Path folder) throws IOException, SQLException {
    for (Map.Entry<String, byte[]> file : Output.parquet(COMPARISON).entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    for (Map.Entry<String, String> file : Output.tables(COMPARISON).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement ask = duck.createStatement()) {
      for (Table table : tables()) {
        for (String ending : List.of(".parquet", ".csv")) {
          assertThat(
                  first(
                      ask, "SELECT count(*) FROM '" + folder.resolve(table.name()) + ending + "'"))
              .as(table.name() + ending)
              .isEqualTo(String.valueOf(table.rows().size()));
        }
      }
      assertThat(
              first(
                  ask,
                  "SELECT string_agg(DISTINCT a.source_name, '; ') FROM '"
                      + folder.resolve("attributions.parquet")
                      + "' a JOIN '"
                      + folder.resolve("reports.parquet")
                      + "' r ON a.report = r.id WHERE r.outlet = 'Varnholt Post' AND"
                      + " a.source_start > 0"))
          .contains("Edda Kolm");
      assertThat(
              first(
                  ask,
                  "SELECT max(low) FROM '"
                      + folder.resolve("figures.parquet")
                      + "' WHERE NOT"
                      + " approximate OR approximate"))
          .isEqualTo("2500000.0");
    } catch (SQLException e) {
      if (String.valueOf(e.getMessage()).startsWith("No suitable driver")) {
        abort("DuckDB is not here: run Maven with -Pduckdb to have its driver");
      }
      throw e;
    }
  }

  private static String first(Statement ask, String sql) throws SQLException {
    try (ResultSet rows = ask.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return String.valueOf(rows.getString(1));
    }
  }

  @Test
  void tablesAreAsTheirDescriptionSays() throws IOException {
    Map<String, String> files = Output.tables(COMPARISON);
    JsonNode description = new JsonMapper().readTree(files.get("datapackage.json"));
    Set<String> described = new TreeSet<>(Set.of("datapackage.json"));
    for (JsonNode resource : description.get("resources")) {
      String path = resource.get("path").asString();
      described.add(path);
      Map<String, String> types = new TreeMap<>();
      List<String> names = new ArrayList<>();
      for (JsonNode field : resource.get("schema").get("fields")) {
        names.add(field.get("name").asString());
        types.put(
            field.get("name").asString(),
            field.get("type").asString().toUpperCase(java.util.Locale.ROOT));
      }
      List<String> key = new ArrayList<>();
      if (resource.get("schema").has("primaryKey")) {
        resource.get("schema").get("primaryKey").forEach(k -> key.add(k.asString()));
      }
      Set<List<String>> keys = new HashSet<>();
      try (CsvReader<NamedCsvRecord> rows =
          CsvReader.builder().ofNamedCsvRecord(String.valueOf(files.get(path)))) {
        for (NamedCsvRecord row : rows) {
          assertThat(row.getHeader()).as(path).isEqualTo(names);
          types.forEach((name, type) -> typed(type, row.getField(name)));
          if (!key.isEmpty()) {
            List<String> values = key.stream().map(row::getField).toList();
            assertThat(values).as(path).doesNotContain("");
            assertThat(keys.add(values)).as(path + ": " + values).isTrue();
          }
        }
      }
    }
    assertThat(described).isEqualTo(new TreeSet<>(files.keySet()));
  }

  /// The words of RO-Crate's context that a crate of ours uses. Where it is read for good, it comes
  /// from the address; a word that is not in it is dropped.
  private static final String CRATE_CONTEXT =
      """
      {"@context": {
        "CreateAction": "http://schema.org/CreateAction",
        "CreativeWork": "http://schema.org/CreativeWork",
        "Dataset": "http://schema.org/Dataset",
        "File": "http://schema.org/MediaObject",
        "PropertyValue": "http://schema.org/PropertyValue",
        "SoftwareApplication": "http://schema.org/SoftwareApplication",
        "about": "http://schema.org/about",
        "additionalProperty": "http://schema.org/additionalProperty",
        "conformsTo": "http://purl.org/dc/terms/conformsTo",
        "contentSize": "http://schema.org/contentSize",
        "datePublished": "http://schema.org/datePublished",
        "description": "http://schema.org/description",
        "encodingFormat": "http://schema.org/encodingFormat",
        "hasPart": "http://schema.org/hasPart",
        "instrument": "http://schema.org/instrument",
        "mentions": "http://schema.org/mentions",
        "name": "http://schema.org/name",
        "result": "http://schema.org/result",
        "value": "http://schema.org/value"
      }}
      """;

  @Test
  void aCrateSaysOfEachFileWhatItIs() throws JsonLdError {
    Map<String, String> crate = Output.crate(COMPARISON, Map.of("version", "test"));
    String metadata = String.valueOf(crate.get("ro-crate-metadata.json"));
    JsonLdOptions options = new JsonLdOptions();
    options.setBase(URI.create("https://crate.example/"));
    options.setDocumentLoader((address, with) -> {
      assertThat(address).hasToString("https://w3id.org/ro/crate/1.1/context");
      return document(CRATE_CONTEXT);
    });
    Map<String, Map<String, Set<String>>> about = new TreeMap<>();
    for (RdfTriple triple :
        JsonLd.toRdf(document(metadata)).options(options).get().getDefaultGraph().toList()) {
      about
          .computeIfAbsent(triple.getSubject().getValue(), s -> new TreeMap<>())
          .computeIfAbsent(
              triple.getPredicate().getValue().replaceAll(".*[/#]", ""), p -> new TreeSet<>())
          .add(triple.getObject().getValue());
    }
    Map<String, Set<String>> root = about.getOrDefault("https://crate.example/", Map.of());
    assertThat(root).containsKeys("name", "description", "datePublished", "mentions");
    Set<String> parts = new TreeSet<>();
    for (Map.Entry<String, String> file : crate.entrySet()) {
      if (!file.getValue().equals(metadata)) {
        String address = "https://crate.example/" + file.getKey();
        byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
        parts.add(address);
        assertThat(about.get(address))
            .as(address)
            .containsEntry("type", Set.of("http://schema.org/MediaObject"))
            .containsEntry("contentSize", Set.of(String.valueOf(bytes.length)))
            .containsEntry("sha256", Set.of(Digest.hex(bytes)));
      }
    }
    assertThat(root.get("hasPart")).isEqualTo(parts);
    assertThat(about.get("https://crate.example/#reading"))
        .containsEntry("instrument", Set.of("https://crate.example/#hearsay"))
        .containsEntry("result", Set.of("https://crate.example/"));
    // every word that was written has a meaning to the reader
    for (JsonNode node : new JsonMapper().readTree(metadata).get("@graph")) {
      String id =
          URI.create("https://crate.example/").resolve(node.get("@id").asString()).toString();
      for (String name : node.propertyNames()) {
        if (!name.startsWith("@")) {
          assertThat(about.get(id)).as(id).containsKey(name);
        }
      }
    }
  }

  private static Document document(String json) throws JsonLdError {
    return JsonDocument.of(new StringReader(json));
  }

  @Test
  void aBibliographyIsReadByItsParsers() throws IOException, ParseException {
    BibTeXDatabase bibtex = new BibTeXParser().parse(new StringReader(Output.bibtex(REPORTS)));
    assertThat(bibtex.getEntries()).hasSize(2);
    for (BibTeXEntry entry : bibtex.getEntries().values()) {
      assertThat(entry.getType().getValue()).isEqualTo("online");
      assertThat(field(entry, "url")).startsWith("https://news.example/a_b~c?x=1&y=50%25#");
      assertThat(plain(field(entry, "title")).replace("  ", " "))
          .isEqualTo("=Ferries & tides : 50% \\more_ \"soon\"");
      assertThat(field(entry, "author").split(" and (?![^{]*\\})", -1)).hasSize(2);
      assertThat(field(entry, "date")).isEqualTo("2031-03-11");
    }
    List<Object> items =
        new JsonParser(new JsonLexer(new StringReader(Output.csl(REPORTS)))).parseArray();
    assertThat(items).hasSize(2);
    for (Object item : items) {
      @SuppressWarnings("unchecked")
      CSLItemData data = CSLItemData.fromJson((Map<String, Object>) item);
      assertThat(data.getTitle()).isEqualTo(TITLE);
      assertThat(data.getType()).hasToString("article-newspaper");
      assertThat(data.getURL()).startsWith("https://news.example/a_b~c?x=1&y=50%25#");
      assertThat(data.getAuthor()).extracting("literal").contains("Ada Brenn and Co", "Jo Tarn");
      assertThat(data.getIssued().getDateParts()).isDeepEqualTo(new int[][] {{2031, 3, 11}});
    }
  }

  private static String field(BibTeXEntry entry, String name) {
    return entry.getField(new Key(name)).toUserString();
  }

  private static String plain(String latex) throws ParseException {
    return new LaTeXPrinter().print(new LaTeXParser().parse(latex));
  }
}
