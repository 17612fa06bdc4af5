package org.hearsay.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
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
        if (!own.startsWith(".") && own.endsWith(".jsonl")) {
          lines.addAll(Files.readAllLines(file));
        }
      }
    }
    return lines;
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
