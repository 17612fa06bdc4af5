package org.hearsay.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A folder of tables, or of other files of an export, that is there whole or not at all: written
/// under another name beside its place and moved there. A folder of an earlier export is replaced,
/// any other that holds files is left alone.
final class TableFolder {
  /// The file by which a folder is known to hold tables (Frictionless Data Package).
  private static final String DESCRIPTION = "datapackage.json";

  /// The same for brat's files.
  private static final String CONFIGURATION = "annotation.conf";

  private TableFolder() {}

  /// Where tables can be written, checked before any work is done.
  ///
  /// @throws Refusal if they cannot be written to `output`
  static Path check(Path output) {
    try {
      Path target = Targets.resolve(output);
      if (Files.exists(target) && !Files.isDirectory(target)) {
        throw new Refusal(
            "cannot write " + output + ": it is a file; tables are written as a folder");
      }
      if (Files.exists(target) && !isReplaceable(target)) {
        throw new Refusal(
            "cannot write "
                + output
                + ": a folder with other files; expected a new one, an empty one, or earlier"
                + " tables");
      }
      return target;
    } catch (IOException e) {
      throw new Refusal("cannot write " + output + ": " + Targets.describe(e));
    }
  }

  private static boolean isReplaceable(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      List<String> names = entries.map(p -> p.getFileName().toString()).toList();
      return names.isEmpty()
          || (names.contains(DESCRIPTION)
              && names.stream()
                  .allMatch(
                      n -> n.equals(DESCRIPTION) || n.endsWith(".csv") || n.endsWith(".parquet")))
          || (names.contains(CONFIGURATION)
              && names.stream()
                  .allMatch(
                      n -> n.equals(CONFIGURATION) || n.endsWith(".txt") || n.endsWith(".ann")));
    }
  }

  /// Writes `tables` to `target`, as [#check(Path)] gave it.
  static void write(Path target, Map<String, String> tables) {
    Map<String, byte[]> encoded = new LinkedHashMap<>();
    tables.forEach((name, text) -> encoded.put(name, text.getBytes(StandardCharsets.UTF_8)));
    writeBytes(target, encoded);
  }

  /// The same where not all are text.
  static void writeBytes(Path target, Map<String, byte[]> tables) {
    Path beside = Targets.beside(target);
    try {
      Files.createDirectory(beside);
      for (Map.Entry<String, byte[]> table : tables.entrySet()) {
        Files.write(beside.resolve(table.getKey()), table.getValue());
      }
      if (Files.exists(target)) {
        Path before = Targets.beside(target);
        Targets.move(target, before);
        Targets.move(beside, target);
        delete(before);
      } else {
        Targets.move(beside, target);
      }
    } catch (IOException e) {
      delete(beside);
      throw new Failure("cannot write " + target + ": " + Targets.describe(e), e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // what is left carries a name that says it is a part; the tables themselves are whole
      return;
    }
  }
}
