package org.hearsay.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.annotation.attribution.TaggerTraining.Opinion;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A report in which people marked who says what: a line of JSON with `text`, and `attributions`,
/// each with `source`, `cue` and `content` as lists of `[start, end]` in code points (PolNeAR,
/// Newell et al. 2018).
///
/// It may also have `opinion`, what a model from elsewhere makes of it: a list of `[start,
/// sourceBegins, sourceGoesOn, cueBegins, cueGoesOn, contentBegins, contentGoesOn]`, the start of a
/// word in code points and how likely it is, in thousandths, to be each of these. Words left out
/// are none.
///
/// @param id where it stands: file and line
/// @param isMarked false for a line without `attributions`: nobody marked that report
/// @param annotator who marked it; null if unknown
/// @param opinion null where there is none
record MarkedReport(
    String id,
    String text,
    List<Marked> attributions,
    boolean isMarked,
    @Nullable String annotator,
    @Nullable Opinion opinion) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LABELS = 6;
  private static final int THOUSAND = 1000;

  MarkedReport {
    attributions = List.copyOf(attributions);
  }

  /// An attribution as marked, in UTF-16 code units; source and cue may be empty.
  record Marked(List<Span> source, List<Span> cue, List<Span> content) {
    Marked {
      source = List.copyOf(source);
      cue = List.copyOf(cue);
      content = List.copyOf(content);
    }
  }

  /// The marked reports of every `.jsonl` file in `data`, by name, or of that one file.
  ///
  /// @throws IOException if something cannot be read, is no such report, or there is none
  static List<MarkedReport> read(Path data) throws IOException {
    return readAll(data).stream().filter(MarkedReport::isMarked).toList();
  }

  /// The same with reports that nobody marked.
  ///
  /// @throws IOException if something cannot be read, is no report, or none is marked
  static List<MarkedReport> readAll(Path data) throws IOException {
    List<MarkedReport> reports = new ArrayList<>();
    for (Path file : files(data)) {
      read(file, reports);
    }
    if (reports.stream().noneMatch(MarkedReport::isMarked)) {
      throw new IOException("no marked report in " + data);
    }
    return reports;
  }

  private static List<Path> files(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      return List.of(data);
    }
    try (Stream<Path> files = Files.list(data)) {
      return files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  private static void read(Path file, List<MarkedReport> reports) throws IOException {
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        try {
          reports.add(report(file + ", line " + number, JSON.readTree(line)));
        } catch (JacksonException | IllegalArgumentException | IndexOutOfBoundsException e) {
          throw new IOException(
              file + ", line " + number + ": no marked report: " + e.getMessage(), e);
        }
      }
    }
  }

  private static MarkedReport report(String id, JsonNode report) {
    JsonNode list = report.path("attributions");
    if (!report.path("text").isString() || !(list.isArray() || list.isMissingNode())) {
      throw new IllegalArgumentException(
          "expected `text` and, where marked, a list `attributions`");
    }
    JsonNode annotator = report.path("annotator");
    String text = report.path("text").asString();
    int[] offsets = offsets(text);
    List<Marked> attributions = new ArrayList<>();
    for (JsonNode marked : list) {
      attributions.add(
          new Marked(
              spans(marked.path("source"), offsets),
              spans(marked.path("cue"), offsets),
              spans(marked.path("content"), offsets)));
    }
    JsonNode opinion = report.path("opinion");
    return new MarkedReport(
        id,
        text,
        attributions,
        list.isArray(),
        annotator.isString() ? annotator.asString() : null,
        opinion.isArray() ? opinion(opinion, offsets) : null);
  }

  private static Opinion opinion(JsonNode words, int[] offsets) {
    int[] starts = new int[words.size()];
    float[][] shares = new float[words.size()][LABELS];
    for (int i = 0; i < starts.length; i++) {
      JsonNode word = words.get(i);
      int start = word.path(0).asInt(-1);
      if (word.size() != LABELS + 1 || start < 0 || start >= offsets.length) {
        throw new IllegalArgumentException(
            "opinion " + word + "; expected a start within the text and " + LABELS + " numbers");
      }
      starts[i] = offsets[start];
      for (int y = 0; y < LABELS; y++) {
        shares[i][y] = Math.clamp(word.path(y + 1).asInt(0), 0, THOUSAND) / (float) THOUSAND;
      }
    }
    return new Opinion(starts, shares);
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
