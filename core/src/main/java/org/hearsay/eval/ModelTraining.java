package org.hearsay.eval;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.hearsay.annotation.attribution.TaggerTraining;
import org.hearsay.annotation.attribution.TaggerTraining.Example;
import org.hearsay.annotation.attribution.TaggerTraining.Marked;
import org.hearsay.annotation.date.DateFinder;
import org.hearsay.annotation.mention.MentionFinder;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;

/// Learns the model of attributions from reports in which people marked who says what.
/// `MarkedReport` tells what they look like.
public final class ModelTraining {
  private ModelTraining() {}

  /// Learns from every `.jsonl` file in `data`, by name, or from that one file, and writes the
  /// model. Vectors of words from elsewhere are read from every `.vec` file in `data`. The same
  /// data, seed and rounds give the same bytes.
  ///
  /// @param rounds how often every report is seen; 0 for the usual number
  /// @param progress is told a line after every round
  /// @throws IOException if something cannot be read, or is no such report
  public static void train(
      Path data, long seed, int rounds, Consumer<String> progress, OutputStream out)
      throws IOException {
    List<Example> examples = new ArrayList<>();
    for (MarkedReport report : MarkedReport.readAll(data)) {
      examples.add(example(report));
    }
    long marked = examples.stream().filter(e -> e.attributions() != null).count();
    progress.accept(
        "learning from %d marked and %d other reports".formatted(marked, examples.size() - marked));
    TaggerTraining.Settings settings = TaggerTraining.Settings.STANDARD.withSeed(seed);
    TaggerTraining.train(
        examples,
        WordVectorFiles.read(data),
        rounds == 0 ? settings : settings.withRounds(rounds),
        SplittableRandom::new,
        progress,
        out);
  }

  private static Example example(MarkedReport report) {
    Prose prose = Segmenter.segment(report.text());
    return new Example(
        prose,
        MentionFinder.find(prose),
        DateFinder.find(prose, null),
        report.isMarked()
            ? report.attributions().stream()
                .map(marked -> new Marked(marked.source(), marked.cue(), marked.content()))
                .toList()
            : null,
        report.annotator(),
        report.opinion());
  }
}
