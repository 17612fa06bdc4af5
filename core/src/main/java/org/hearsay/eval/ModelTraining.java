package org.hearsay.eval;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearsay.annotation.attribution.TaggerTraining;
import org.hearsay.annotation.attribution.TaggerTraining.Example;
import org.hearsay.annotation.attribution.TaggerTraining.Marked;
import org.hearsay.annotation.date.DateFinder;
import org.hearsay.annotation.mention.MentionFinder;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Learns the model of attributions from reports in which people marked who says what.
///
/// Such a report is a line of JSON: `text`, and `attributions`, each with `source`, `cue` and
/// `content` as lists of `[start, end]` in code points (PolNeAR, Newell et al. 2018).
public final class ModelTraining {
  private static final JsonMapper JSON = new JsonMapper();

  private ModelTraining() {}

  /// Learns from every `.jsonl` file in `data`, by name, or from that one file, and writes the
  /// model. The same data, seed and rounds give the same bytes.
  ///
  /// @param rounds how often every report is seen; 0 for the usual number
  /// @param progress is told a line after every round
  /// @throws IOException if something cannot be read, or is no such report
  public static void train(
      Path data, long seed, int rounds, Consumer<String> progress, OutputStream out)
      throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Path file : files(data)) {
      read(file, examples);
    }
    if (examples.isEmpty()) {
      throw new IOException("no marked report in " + data);
    }
    progress.accept("learning from " + examples.size() + " reports");
    TaggerTraining.Settings settings = TaggerTraining.Settings.STANDARD.withSeed(seed);
    TaggerTraining.train(
        examples, rounds == 0 ? settings : settings.withRounds(rounds), Random::new, progress, out);
  }

  private static List<Path> files(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      return List.of(data);
    }
    try (Stream<Path> files = Files.list(data)) {
      return files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  private static void read(Path file, List<Example> examples) throws IOException {
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        try {
          examples.add(example(JSON.readTree(line)));
        } catch (JacksonException | IllegalArgumentException | IndexOutOfBoundsException e) {
          throw new IOException(
              file + ", line " + number + ": no marked report: " + e.getMessage(), e);
        }
      }
    }
  }

  private static Example example(JsonNode report) {
    if (!report.path("text").isString() || !report.path("attributions").isArray()) {
      throw new IllegalArgumentException("expected `text` and a list `attributions`");
    }
    String text = report.path("text").asString();
    int[] offsets = offsets(text);
    List<Marked> attributions = new ArrayList<>();
    for (JsonNode marked : report.path("attributions")) {
      attributions.add(
          new Marked(
              spans(marked.path("source"), offsets),
              spans(marked.path("cue"), offsets),
              spans(marked.path("content"), offsets)));
    }
    Prose prose = Segmenter.segment(text);
    return new Example(
        prose, MentionFinder.find(prose), DateFinder.find(prose, null), attributions);
  }

  /// From code points to UTF-16 code units.
  private static int[] offsets(String text) {
    int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
    for (int i = 1; i < offsets.length; i++) {
      offsets[i] = offsets[i - 1] + Character.charCount(text.codePointAt(offsets[i - 1]));
    }
    return offsets;
  }

  private static List<Span> spans(JsonNode pairs, int[] offsets) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode pair : pairs) {
      int start = pair.path(0).asInt(-1);
      int end = pair.path(1).asInt(-1);
      if (start < 0 || end < start || end >= offsets.length) {
        throw new IllegalArgumentException("span " + pair + " is not within the text");
      }
      if (start < end) {
        spans.add(new Span(offsets[start], offsets[end]));
      }
    }
    return spans;
  }
}
