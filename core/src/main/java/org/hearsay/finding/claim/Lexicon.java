package org.hearsay.finding.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A word list of this room: a `.tsv` resource, one entry a line, the last column an example
/// sentence.
final class Lexicon {
  private Lexicon() {}

  /// The rows of the resource `name` beside this class, in order; comment lines start with `#`.
  ///
  /// @throws IllegalStateException if the resource is missing or a row has not `columns` columns
  static List<List<String>> rows(String name, int columns) {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#")) {
          continue;
        }
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != columns) {
          throw new IllegalStateException(
              name + ": " + cells.size() + " columns, not " + columns + ": " + line);
        }
        rows.add(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
    return List.copyOf(rows);
  }
}
