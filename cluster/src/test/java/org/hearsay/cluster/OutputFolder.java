package org.hearsay.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.BulkWriter;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem;
import org.hearsay.cluster.parquet.ParquetLines;
import org.hearsay.cluster.parquet.ParquetRows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a job has put out, as any reader would see it: files with a name, none that is hidden.
///
/// @param folder the job's
record OutputFolder(Path folder) {
  private static final JsonMapper JSON = new JsonMapper();

  /// The project's own files; Maven says where they are.
  static Path projectRoot() {
    return Path.of(System.getProperty("hearsay.root", ".."));
  }

  List<String> lines(String name) throws IOException {
    Path part = folder.resolve(name);
    if (!Files.isDirectory(part)) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(part)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String own = file.getFileName().toString();
        if (own.startsWith(".")) {
          continue;
        }
        if (own.endsWith(".jsonl")) {
          lines.addAll(Files.readAllLines(file));
        } else if (own.endsWith(".parquet")) {
          lines.addAll(rows(file));
        }
      }
    }
    return lines;
  }

  private static List<String> rows(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    try (ParquetRows rows = ParquetRows.open(new org.apache.flink.core.fs.Path(file.toUri()), 0)) {
      rows.forEachRemaining(row -> lines.add(new String(row, StandardCharsets.UTF_8)));
    }
    return lines;
  }

  /// A file as the job writes it.
  static void writeParquet(Path file, String record, List<String> lines) throws IOException {
    try (FSDataOutputStream out =
        FileSystem.getLocalFileSystem()
            .create(
                new org.apache.flink.core.fs.Path(file.toUri()), FileSystem.WriteMode.OVERWRITE)) {
      BulkWriter<String> writer = new ParquetLines(record).create(out);
      for (String line : lines) {
        writer.addElement(line);
      }
      writer.finish();
    }
  }

  /// Records as they are in either format: nothing that is null, numbers by their value.
  static Set<String> plain(Collection<String> lines) {
    Set<String> plain = new TreeSet<>();
    lines.forEach(line -> plain.add(plain(JSON.readTree(line)).toString()));
    return plain;
  }

  private static JsonNode plain(JsonNode value) {
    return switch (value) {
      case ObjectNode object -> {
        ObjectNode plain = JSON.createObjectNode();
        Map<String, JsonNode> fields = new TreeMap<>();
        object.forEachEntry(fields::put);
        fields.forEach((name, field) -> {
          if (!field.isNull()) {
            plain.set(name, plain(field));
          }
        });
        yield plain;
      }
      case ArrayNode array -> {
        ArrayNode plain = JSON.createArrayNode();
        array.forEach(each -> plain.add(plain(each)));
        yield plain;
      }
      default -> value.isNumber() ? JSON.getNodeFactory().numberNode(value.doubleValue()) : value;
    };
  }

  /// The dossiers that stand when all is told, without what names the stories: of each name the
  /// last, but for those that others replaced later and those of a report that is left alone.
  Set<String> dossiers() throws IOException {
    Map<String, ObjectNode> last = new LinkedHashMap<>();
    lines("dossiers").stream()
        .map(line -> (ObjectNode) JSON.readTree(line))
        .sorted(Comparator.comparingLong(dossier -> dossier.get("version").asLong()))
        .forEach(dossier -> {
          dossier.get("replaces").forEach(id -> last.remove(id.asString()));
          last.put(dossier.get("id").asString(), dossier);
        });
    return last.values().stream()
        .filter(dossier -> dossier.get("reports").size() > 1)
        .map(dossier -> Laptop.unnamed(dossier.toString()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Reports without the place where they were read.
  static Set<String> withoutOrigin(Collection<String> reportLines) {
    Set<String> reports = new TreeSet<>();
    for (String line : reportLines) {
      ObjectNode report = (ObjectNode) JSON.readTree(line);
      report.remove("origin");
      reports.add(report.toString());
    }
    return reports;
  }
}
