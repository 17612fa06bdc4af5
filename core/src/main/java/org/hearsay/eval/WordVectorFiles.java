package org.hearsay.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Vectors of words as text, in the form that word2vec, GloVe and fastText write: a line a word,
/// the word and its numbers, parted by blanks; fastText's first line, the number of words and
/// numbers, may stand or not.
final class WordVectorFiles {
  private static final int MOST_NUMBERS = 2000;
  private static final int MOST_WORDS = 1_000_000;

  private WordVectorFiles() {}

  /// The vectors in every `.vec` file of a folder, by name; none where there is no such file or
  /// `data` is a file itself. Words are put in lower case; of two alike the first counts.
  ///
  /// @throws IOException if a file cannot be read, a line is no vector, or its length another
  static Map<String, float[]> read(Path data) throws IOException {
    Map<String, float[]> vectors = new TreeMap<>();
    if (Files.isDirectory(data)) {
      for (Path file : files(data)) {
        read(file, vectors);
      }
    }
    return vectors;
  }

  private static List<Path> files(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files.filter(f -> f.toString().endsWith(".vec")).sorted().toList();
    }
  }

  private static void read(Path file, Map<String, float[]> vectors) throws IOException {
    int width = vectors.values().stream().findFirst().map(v -> v.length).orElse(0);
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String[] fields = line.strip().split(" ", MOST_NUMBERS + 2);
        if (number == 1 && fields.length == 2) {
          continue;
        }
        if (fields.length < 2 || (width > 0 && fields.length != width + 1)) {
          throw wrong(file, number, (fields.length - 1) + " numbers", width);
        }
        width = fields.length - 1;
        if (width > MOST_NUMBERS || vectors.size() >= MOST_WORDS) {
          throw new IOException(
              "%s, line %d: more than %d words or %d numbers a word"
                  .formatted(file, number, MOST_WORDS, MOST_NUMBERS));
        }
        vectors.putIfAbsent(fields[0].toLowerCase(Locale.ROOT), numbers(fields, file, number));
      }
    }
  }

  private static float[] numbers(String[] fields, Path file, int line) throws IOException {
    float[] numbers = new float[fields.length - 1];
    for (int i = 0; i < numbers.length; i++) {
      try {
        numbers[i] = Float.parseFloat(fields[i + 1]);
      } catch (NumberFormatException e) {
        throw wrong(file, line, "'" + fields[i + 1] + "'", numbers.length);
      }
      if (!Float.isFinite(numbers[i])) {
        throw wrong(file, line, "'" + fields[i + 1] + "'", numbers.length);
      }
    }
    return numbers;
  }

  private static IOException wrong(Path file, int line, String found, int width) {
    return new IOException(
        "%s, line %d: %s; expected a word and %s numbers, parted by blanks"
            .formatted(file, line, found, width == 0 ? "its" : width));
  }
}
