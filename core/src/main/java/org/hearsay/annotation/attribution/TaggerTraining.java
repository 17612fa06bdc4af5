package org.hearsay.annotation.attribution;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;
import org.hearsay.annotation.attribution.TagLabel.Part;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.mention.Mentions;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;

/// Learns the tagger from hand annotation. The same examples, settings and Java give the same
/// bytes.
public final class TaggerTraining {
  private static final int LEAST_SEEN = 3;
  private static final int[] DILATIONS = {1, 2, 4, 8, 1, 2, 4, 16};
  private static final float KEEP = 0.67f;
  private static final float KEEP_LETTERS = 0.85f;
  private static final float KEEP_RULES = 0.9f;
  private static final int WARM_UP = 150;
  private static final float LONGEST_GRADIENT = 1f;

  /// An attribution as somebody marked it by hand; offsets into the body.
  public record Marked(List<Span> source, List<Span> cue, List<Span> content) {
    public Marked {
      source = List.copyOf(source);
      cue = List.copyOf(cue);
      content = List.copyOf(content);
    }
  }

  /// A report read by the finders before this room, and what is right for it.
  public record Example(
      Prose prose, Mentions mentions, List<Timex> times, List<Marked> attributions) {
    public Example {
      times = List.copyOf(times);
      attributions = List.copyOf(attributions);
    }
  }

  /// How long and how fast to learn.
  ///
  /// @param rounds how often every example is seen
  /// @param width channels of the network, a multiple of eight
  /// @param batch reports a step
  public record Settings(long seed, int rounds, int width, int batch, float rate) {
    public static final Settings STANDARD = new Settings(1, 10, 96, 3, 0.0025f);

    public Settings withRounds(int other) {
      return new Settings(seed, other, width, batch, rate);
    }

    public Settings withSeed(long other) {
      return new Settings(other, rounds, width, batch, rate);
    }
  }

  /// A text as the network sees it.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Lesson(int[][] hashes, int[] labels, List<SpanLinks.Choice> links) {}

  private final Settings settings;
  private final Consumer<String> progress;
  private final RandomGenerator random;

  private TaggerTraining(
      Settings settings, LongFunction<RandomGenerator> chance, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
    this.random = chance.apply(settings.seed());
  }

  /// Learns from `examples` and writes the model to `out`.
  ///
  /// @param chance makes a source of numbers from the seed, always the same from the same seed
  /// @param progress is told one line a round
  /// @throws IllegalArgumentException if there is no example
  public static void train(
      List<Example> examples,
      Settings settings,
      LongFunction<RandomGenerator> chance,
      Consumer<String> progress,
      OutputStream out)
      throws IOException {
    if (examples.isEmpty()) {
      throw new IllegalArgumentException("no example to learn from");
    }
    TaggerModel model = new TaggerTraining(settings, chance, progress).learn(examples);
    DataOutputStream data = new DataOutputStream(out);
    model.write(data);
    data.flush();
  }

  private TaggerModel learn(List<Example> examples) {
    List<Lesson> lessons = new ArrayList<>();
    for (Example example : examples) {
      if (example.prose().tokenCount() > 0) {
        lessons.add(lesson(example));
      }
    }
    TaggerModel model = blank(keys(lessons));
    List<int[][]> features = lessons.stream().map(l -> rows(model.keys(), l.hashes)).toList();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < lessons.size(); i++) {
      order.add(i);
    }
    int perRound = (lessons.size() + settings.batch() - 1) / settings.batch();
    int total = perRound * settings.rounds();
    AdamSteps adam = new AdamSteps(model);
    TaggerGradient gradient = new TaggerGradient(model);
    int step = 0;
    for (int round = 1; round <= settings.rounds(); round++) {
      Collections.shuffle(order, random);
      double loss = 0;
      long tokens = 0;
      for (int from = 0; from < order.size(); from += settings.batch()) {
        int inBatch = 0;
        gradient.clear();
        for (int i = from; i < Math.min(order.size(), from + settings.batch()); i++) {
          Lesson lesson = lessons.get(order.get(i));
          loss += learn(model, gradient, lesson, features.get(order.get(i)));
          inBatch += lesson.labels.length;
        }
        tokens += inBatch;
        step++;
        float rate =
            settings.rate() * Math.min(step / (float) WARM_UP, (total - step + 1) / (float) total);
        adam.step(gradient, 1f / inBatch, LONGEST_GRADIENT, rate, 0.01f);
      }
      progress.accept(
          String.format("round %d of %d: loss %.4f", round, settings.rounds(), loss / tokens));
    }
    return model;
  }

  private double learn(
      TaggerModel model, TaggerGradient gradient, Lesson lesson, int[][] features) {
    int[][] shown = hidden(features);
    TaggerNetwork.Activations at = new TaggerNetwork.Activations(model, features.length, true);
    new TaggerNetwork(model).forward(shown, at, this::drop);
    return gradient.add(shown, at, lesson.labels, lesson.links, KEEP);
  }

  /// Some tokens without their letters, some texts without what the rules say: neither may be leant
  /// on alone.
  private int[][] hidden(int[][] features) {
    boolean rules = random.nextFloat() < KEEP_RULES;
    int[][] shown = new int[features.length][];
    for (int t = 0; t < shown.length; t++) {
      shown[t] = features[t];
      if (!rules || random.nextFloat() > KEEP_LETTERS) {
        int[] some = features[t].clone();
        if (!rules) {
          Arrays.fill(some, some.length - TaggerFeatures.RULE_FEATURES, some.length, -1);
        }
        if (random.nextFloat() > KEEP_LETTERS) {
          Arrays.fill(some, 0, TaggerFeatures.LETTER_FEATURES, -1);
        }
        shown[t] = some;
      }
    }
    return shown;
  }

  private void drop(float[] row) {
    float factor = 1 / KEEP;
    int threshold = (int) (KEEP * 65536);
    for (int j = 0; j < row.length; j += 2) {
      int bits = random.nextInt();
      row[j] = (bits & 0xffff) < threshold ? row[j] * factor : 0;
      row[j + 1] = (bits >>> 16) < threshold ? row[j + 1] * factor : 0;
    }
  }

  private TaggerModel blank(int[] keys) {
    TaggerModel model = TaggerModel.blank(settings.seed(), keys, settings.width(), DILATIONS);
    fill(model.embedding(), 0.1);
    for (TaggerModel.Block block : model.blocks()) {
      Arrays.fill(block.gain(), 1);
      fill(block.taps(), 0.3);
      Arrays.fill(block.taps()[TaggerModel.TAPS / 2], 1);
      fill(block.weights(), 0.5 / Math.sqrt(settings.width()));
    }
    Arrays.fill(model.gain(), 1);
    fill(model.tagWeights(), 1 / Math.sqrt(settings.width()));
    for (TaggerModel.Link link : List.of(model.sourceLink(), model.contentLink())) {
      for (TaggerModel.Projection projection : List.of(link.seeking(), link.offered())) {
        fill(projection.first(), 1 / Math.sqrt(settings.width()));
        fill(projection.last(), 1 / Math.sqrt(settings.width()));
      }
    }
    return model;
  }

  private void fill(float[][] rows, double deviation) {
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) (deviation * random.nextGaussian());
      }
    }
  }

  /// The features seen often enough to learn anything about, ascending.
  private static int[] keys(List<Lesson> lessons) {
    Map<Integer, Integer> seen = new HashMap<>();
    for (Lesson lesson : lessons) {
      for (int[] token : lesson.hashes) {
        for (int hash : token) {
          seen.merge(hash, 1, Integer::sum);
        }
      }
    }
    return seen.entrySet().stream()
        .filter(e -> e.getValue() >= LEAST_SEEN)
        .mapToInt(Map.Entry::getKey)
        .sorted()
        .toArray();
  }

  /// From hashes to rows of the embedding; -1 where unknown.
  static int[][] rows(int[] keys, int[][] hashes) {
    int[][] rows = new int[hashes.length][];
    for (int t = 0; t < rows.length; t++) {
      rows[t] = new int[hashes[t].length];
      for (int f = 0; f < rows[t].length; f++) {
        rows[t][f] = Math.max(-1, Arrays.binarySearch(keys, hashes[t][f]));
      }
    }
    return rows;
  }

  private static Lesson lesson(Example example) {
    Prose prose = example.prose();
    ReadText text = new ReadText(prose, example.mentions(), example.times());
    int[] labels = new int[prose.tokenCount()];
    List<TokenRange> cues = new ArrayList<>();
    List<TokenRange> sources = new ArrayList<>();
    for (Marked marked : example.attributions()) {
      cues.addAll(painted(prose, labels, marked.cue(), Part.CUE));
      sources.addAll(painted(prose, labels, marked.source(), Part.SOURCE));
    }
    cues.sort(Comparator.comparingInt(TokenRange::first));
    sources.sort(Comparator.comparingInt(TokenRange::first));
    List<SpanLinks.Choice> links = new ArrayList<>();
    for (Marked marked : example.attributions()) {
      List<TokenRange> contents = painted(prose, labels, marked.content(), Part.CONTENT);
      List<TokenRange> cue = ranges(prose, marked.cue());
      if (cue.isEmpty() || !cues.contains(cue.get(0))) {
        continue;
      }
      int rightCue = cues.indexOf(cue.get(0));
      for (TokenRange content : contents) {
        links.add(SpanLinks.choice(prose, 0, Part.CONTENT, content, cues, rightCue));
      }
      List<TokenRange> source = ranges(prose, marked.source());
      int rightSource = source.isEmpty() ? -1 : sources.indexOf(source.get(0));
      if (source.isEmpty() || rightSource >= 0) {
        links.add(SpanLinks.choice(prose, 0, Part.SOURCE, cue.get(0), sources, rightSource));
      }
    }
    links.removeIf(link -> link.right() < 0);
    return new Lesson(
        TaggerFeatures.of(text, AttributionFinder.ruled(text)), labels, List.copyOf(links));
  }

  private static List<TokenRange> painted(Prose prose, int[] labels, List<Span> spans, Part part) {
    return ranges(prose, spans).stream().filter(range -> paint(labels, range, part)).toList();
  }

  private static boolean paint(int[] labels, TokenRange range, Part part) {
    for (int i = range.first(); i < range.end(); i++) {
      if (labels[i] != TagLabel.OUTSIDE) {
        return false;
      }
    }
    for (int i = range.first(); i < range.end(); i++) {
      labels[i] = i == range.first() ? part.begin() : part.inside();
    }
    return true;
  }

  /// The tokens of the spans, without punctuation at both ends: people differ on it.
  private static List<TokenRange> ranges(Prose prose, List<Span> spans) {
    List<TokenRange> ranges = new ArrayList<>();
    for (Span span : spans) {
      int first = prose.tokenAt(span.start());
      int end = first;
      while (end < prose.tokenCount() && prose.start(end) < span.end()) {
        end++;
      }
      while (first < end && isMark(prose, first)) {
        first++;
      }
      while (end > first && isMark(prose, end - 1)) {
        end--;
      }
      if (first < end) {
        ranges.add(new TokenRange(first, end));
      }
    }
    return ranges;
  }

  private static boolean isMark(Prose prose, int token) {
    return prose.kind(token) == TokenKind.PUNCTUATION || prose.kind(token) == TokenKind.QUOTE;
  }
}
