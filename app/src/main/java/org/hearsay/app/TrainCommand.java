package org.hearsay.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.eval.ModelTraining;
import org.hearsay.intake.PageTraining;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hearsay train`: the model of attributions, learned anew.
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    header = "Learn the model of attributions from marked reports, or that of web pages.",
    versionProvider = HearsayCommand.Version.class,
    description = {
      "Reads JSON Lines with `text` and `attributions` (lists of [start, end] in code points for"
          + " `source`, `cue` and `content`) and writes a model. Takes minutes. Reports without"
          + " `attributions` help to learn, and so does `opinion`, what another model makes of a"
          + " report: a list of [start, sb, si, cb, ci, tb, ti], the start of a word in code points"
          + " and how likely, in thousandths, it begins or goes on with a source, a cue or a"
          + " content. A word that is not in it is none of them. Vectors of words beside the"
          + " reports help too: .vec files, a line a word, as fastText writes them.",
      "With --pages: reads JSON Lines with `url`, `html` and `text`, the page's article, or `with`"
          + " and `without`, strings in it and not in it, and writes the model that finds"
          + " articles.",
      "The same data, seed and rounds give the same bytes."
    },
    sortOptions = false)
final class TrainCommand implements Callable<Integer> {
  private static final int MOST_ROUNDS = 1000;

  private final Console console;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "A folder of .jsonl files and, if there are, .vec files; or one .jsonl file.")
  private Path data = Path.of(".");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "MODEL",
      required = true,
      description = "Write the model there, whole or not at all.")
  private Path output = Path.of(".");

  @Option(names = "--pages", description = "Learn from web pages what is their article.")
  private boolean pages;

  @Option(names = "--seed", paramLabel = "N", description = "Where chance starts; by default 1.")
  private long seed = 1;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often every report is seen; by default 8.")
  private @Nullable Integer rounds;

  @Mixin private final CommonOptions common = new CommonOptions();

  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!Files.exists(data)) {
      throw new Refusal("no data at " + data + "; expected a folder of *.jsonl, or one such file");
    }
    int times = rounds == null ? 0 : rounds;
    if (rounds != null && (times < 1 || times > MOST_ROUNDS)) {
      throw new Refusal("'" + times + "' is no number of rounds; expected 1 to " + MOST_ROUNDS);
    }
    if (pages && rounds != null) {
      throw new Refusal("--rounds is for the model of attributions; expected --pages without it");
    }
    Path target;
    try {
      target = Targets.resolve(output);
    } catch (IOException e) {
      throw new Refusal("cannot write " + output + ": " + Targets.describe(e));
    }
    if (Files.isDirectory(target)) {
      throw new Refusal("cannot write " + output + ": it is a folder; expected a file's name");
    }
    try {
      train(target, times);
    } catch (IOException e) {
      throw new Failure("cannot train on " + data + ": " + Targets.describe(e), e);
    }
    return ExitStatus.DONE;
  }

  private void train(Path target, int times) throws IOException {
    Path beside = Targets.beside(target);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
        if (pages) {
          PageTraining.train(data, seed, this::report, out);
        } else {
          ModelTraining.train(data, seed, times, this::tell, out);
        }
      }
      Targets.move(beside, target);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /// Scores are what is asked for, wherever they go to.
  private void report(String line) {
    if (!common.quiet()) {
      console.say(line);
    }
  }

  private void tell(String line) {
    if (common.showsProgress(console)) {
      console.say(line);
    }
  }
}
