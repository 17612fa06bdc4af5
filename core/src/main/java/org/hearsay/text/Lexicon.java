package org.hearsay.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads a word list of this room: tab-separated, one entry a line, `#` starts a comment line.
final class Lexicon {
  private Lexicon() {}

  /// The cells of every entry of the resource `name`.
  ///
  /// @throws IllegalStateException if the resource is missing or a line has not `columns` cells
  static List<List<String>> read(String name, int columns) {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("word list " + name + " is not on the class path");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      String line;
      while ((line = reader.readLine()) != null) {
        if (line.isEmpty() || line.startsWith("#")) {
          continue;
        }
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != columns) {
          throw new IllegalStateException(
              name + ": expected " + columns + " cells, found " + cells.size() + " in: " + line);
        }
        rows.add(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("word list " + name + " cannot be read", e);
    }
    return List.copyOf(rows);
  }
}
