package org.hearsay.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The lines of a lexicon of this room: fields parted by tabs; blank lines and those that begin
/// with `#` aside.
final class IntakeTable {
  private IntakeTable() {}

  /// @throws IllegalStateException if a line has not `fields` fields
  static List<List<String>> rows(String name, int fields) {
    try (InputStream in = IntakeTable.class.getResourceAsStream(name);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      List<List<String>> rows = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        List<String> row = List.of(line.split("\t", -1));
        if (row.size() != fields) {
          throw new IllegalStateException(name + ": expected " + fields + " fields in: " + line);
        }
        rows.add(row);
      }
      return List.copyOf(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
