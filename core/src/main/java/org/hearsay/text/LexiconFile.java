package org.hearsay.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A lexicon: a `.tsv` beside the class that reads it, one entry a line, cells parted by tabs,
/// several values in a cell by `|`, the last cell an example sentence. Lines that start with `#`
/// name columns.
public final class LexiconFile {
  private LexiconFile() {}

  /// The entries of the lexicon `name` beside `owner`, in file order, each with exactly `columns`
  /// cells.
  ///
  /// @throws IllegalStateException if the lexicon is missing or a line has another number of cells;
  ///   it is part of the program, so this is a fault of the build
  public static List<String[]> rows(Class<?> owner, String name, int columns) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "lexicon " + name + " is missing beside " + owner.getName());
      }
      List<String[]> rows = new ArrayList<>();
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.startsWith("#") || line.isBlank()) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
          throw new IllegalStateException(
              "lexicon "
                  + name
                  + ", line "
                  + number
                  + ": "
                  + cells.length
                  + " cells; expected "
                  + columns);
        }
        rows.add(cells);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("reading lexicon " + name, e);
    }
  }

  /// An entry with the place where it stands.
  ///
  /// @param file from the folder of all rooms, such as `annotation/attribution/cues.tsv`
  /// @param line the first is 1
  public record Located(String file, int line, List<String> cells) {
    public Located {
      cells = List.copyOf(cells);
    }

    /// The sentence in which the entry holds.
    public String example() {
      return cells.get(cells.size() - 1);
    }
  }

  /// The entries of the lexicon `name` beside `owner` with their places, for those who ask why
  /// something was found.
  public static List<Located> located(Class<?> owner, String name) {
    String folder = owner.getPackageName().replaceFirst("org\\.hearsay\\.", "").replace('.', '/');
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "lexicon " + name + " is missing beside " + owner.getName());
      }
      List<Located> entries = new ArrayList<>();
      int number = 0;
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        number++;
        if (!line.startsWith("#") && !line.isBlank()) {
          entries.add(new Located(folder + "/" + name, number, List.of(line.split("\t", -1))));
        }
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException("reading lexicon " + name, e);
    }
  }

  /// Lists of words by name, from a lexicon of three columns: name, words parted by spaces,
  /// example.
  public static Map<String, Set<String>> wordLists(Class<?> owner, String name) {
    Map<String, Set<String>> lists = new HashMap<>();
    for (String[] row : rows(owner, name, 3)) {
      lists.put(row[0], Set.of(row[1].split(" ", -1)));
    }
    return Map.copyOf(lists);
  }

  /// The values in a cell; none where it is empty.
  public static List<String> values(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
  }
}
