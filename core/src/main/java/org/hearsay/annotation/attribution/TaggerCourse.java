package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;
import org.hearsay.annotation.attribution.TaggerTraining.Settings;
import org.jspecify.annotations.Nullable;

/// One network's learning, from a blank model to the running average of its weights (Polyak and
/// Juditsky 1992), which errs less than the last ones.
///
/// A step's texts are shared out to two gradients that are summed in order, so that the bytes do
/// not depend on how many cores there are.
final class TaggerCourse {
  private static final int GRADIENTS = 2;
  private static final int WARM_UP = 150;
  private static final float LONGEST_GRADIENT = 1f;
  private static final float DECAY = 0.01f;
  private static final float KEEP_RULES = 0.9f;
  private static final float AVERAGE_KEEPS = 0.998f;

  /// The share of the teachers where a model from elsewhere has its say as well.
  private static final float OF_TEACHERS = 0.15f;

  /// A text to learn from.
  ///
  /// @param labels what people marked; null where nobody did
  /// @param taught what the teachers give each label; null without teachers
  /// @param opinion how likely each label is to a model from elsewhere; null without one
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Lesson(
      TaggerNetwork.Input input,
      int @Nullable [] labels,
      float @Nullable [][] taught,
      float @Nullable [][] opinion,
      List<SpanLinks.Choice> links) {}

  /// How a course is run.
  ///
  /// @param keep share of channels that stay on while learning
  /// @param keepLetters share of tokens that show their letters
  /// @param marked share of the people's labels where there are both theirs and the teachers'
  record Manner(float keep, float keepLetters, float marked) {}

  private final Settings settings;
  private final Manner manner;
  private final LongFunction<RandomGenerator> chance;
  private final Consumer<String> progress;
  private final TaggerModel model;
  private final TaggerModel average;
  private final float @Nullable [][] taughtTransitions;

  private TaggerCourse(
      Settings settings,
      Manner manner,
      int[] keys,
      float[][] vectors,
      float @Nullable [][] taughtTransitions,
      LongFunction<RandomGenerator> chance,
      Consumer<String> progress) {
    this.settings = settings;
    this.manner = manner;
    this.chance = chance;
    this.progress = progress;
    this.taughtTransitions = taughtTransitions;
    this.model = blank(keys, vectors);
    this.average = model.blankCopy();
  }

  /// @param keys hashes of the features that the rows stand for
  /// @param vectors of words
  /// @param taughtTransitions what the teachers give two labels in turn; null without teachers
  static TaggerModel learn(
      List<Lesson> lessons,
      int[] keys,
      float[][] vectors,
      float @Nullable [][] taughtTransitions,
      Settings settings,
      Manner manner,
      LongFunction<RandomGenerator> chance,
      Consumer<String> progress) {
    TaggerCourse course =
        new TaggerCourse(settings, manner, keys, vectors, taughtTransitions, chance, progress);
    course.run(lessons);
    return course.average;
  }

  private void run(List<Lesson> lessons) {
    // The common pool has one thread fewer than there are cores, and nobody else works here.
    try (ForkJoinPool pool = new ForkJoinPool(GRADIENTS)) {
      run(lessons, pool);
    }
  }

  private void run(List<Lesson> lessons, ForkJoinPool pool) {
    RandomGenerator random = chance.apply(settings.seed());
    List<Lesson> order = new ArrayList<>(lessons);
    int perRound = (lessons.size() + settings.batch() - 1) / settings.batch();
    int total = perRound * settings.rounds();
    AdamSteps adam = new AdamSteps(model);
    List<TaggerGradient> gradients = new ArrayList<>();
    for (int g = 0; g < GRADIENTS; g++) {
      gradients.add(new TaggerGradient(model));
    }
    int step = 0;
    for (int round = 1; round <= settings.rounds(); round++) {
      Collections.shuffle(order, random);
      double loss = 0;
      long tokens = 0;
      for (int from = 0; from < order.size(); from += settings.batch()) {
        List<Lesson> batch = order.subList(from, Math.min(order.size(), from + settings.batch()));
        int inBatch = batch.stream().mapToInt(l -> l.input.tokens()).sum();
        loss += add(batch, gradients, step, pool);
        tokens += inBatch;
        step++;
        float rate =
            settings.rate() * Math.min(step / (float) WARM_UP, (total - step + 1) / (float) total);
        adam.step(gradients.get(0), 1f / inBatch, LONGEST_GRADIENT, rate, DECAY);
        average(Math.min(AVERAGE_KEEPS, (1f + step) / (10f + step)));
      }
      progress.accept(
          String.format("round %d of %d: loss %.4f", round, settings.rounds(), loss / tokens));
    }
  }

  /// The sum of all gradients is in the first one afterwards.
  private double add(
      List<Lesson> batch, List<TaggerGradient> gradients, int step, ForkJoinPool pool) {
    List<ForkJoinTask<Double>> tasks = new ArrayList<>();
    for (int g = 0; g < gradients.size(); g++) {
      int share = g;
      tasks.add(pool.submit(() -> addShare(batch, share, gradients.get(share), step)));
    }
    double loss = 0;
    for (ForkJoinTask<Double> task : tasks) {
      loss += task.join();
    }
    for (int g = 1; g < gradients.size(); g++) {
      gradients.get(0).add(gradients.get(g));
    }
    return loss;
  }

  private double addShare(List<Lesson> batch, int share, TaggerGradient gradient, int step) {
    RandomGenerator random =
        chance.apply((settings.seed() * 1_000_003 + step) * GRADIENTS + share + 1);
    gradient.clear();
    double loss = 0;
    for (int i = share; i < batch.size(); i += GRADIENTS) {
      Lesson lesson = batch.get(i);
      TaggerNetwork.Input shown =
          new TaggerNetwork.Input(hidden(lesson.input.features(), random), lesson.input.vectors());
      TaggerNetwork.Activations at = new TaggerNetwork.Activations(model, shown.tokens(), true);
      new TaggerNetwork(model).forward(shown, at, row -> drop(row, random));
      loss += gradient.add(shown, at, target(lesson), lesson.links, manner.keep);
    }
    return loss;
  }

  private LabelTarget target(Lesson lesson) {
    int[] labels = lesson.labels;
    float[][] taught = lesson.taught;
    if (taught == null || taughtTransitions == null) {
      if (labels == null) {
        throw new IllegalArgumentException("a text that nobody marked, and no teacher");
      }
      return LabelTarget.marked(labels);
    }
    LabelTarget target =
        LabelTarget.taught(new TagLattice(taught, taughtTransitions), taught.length);
    if (lesson.opinion != null) {
      target = target.mixed(LabelTarget.given(lesson.opinion), OF_TEACHERS);
    }
    return labels == null ? target : LabelTarget.marked(labels).mixed(target, manner.marked);
  }

  /// Some tokens without their letters, some texts without what the rules say: neither may be leant
  /// on alone.
  private int[][] hidden(int[][] features, RandomGenerator random) {
    boolean rules = random.nextFloat() < KEEP_RULES;
    int[][] shown = new int[features.length][];
    for (int t = 0; t < shown.length; t++) {
      boolean letters = random.nextFloat() < manner.keepLetters;
      shown[t] = features[t];
      if (!rules || !letters) {
        shown[t] = features[t].clone();
        Arrays.fill(
            shown[t],
            letters ? TaggerFeatures.LETTER_FEATURES : 0,
            TaggerFeatures.LETTER_FEATURES + (rules ? 0 : TaggerFeatures.RULE_FEATURES),
            -1);
      }
    }
    return shown;
  }

  private void drop(float[] row, RandomGenerator random) {
    float factor = 1 / manner.keep;
    int threshold = (int) (manner.keep * 65536);
    for (int j = 0; j < row.length; j += 2) {
      int bits = random.nextInt();
      row[j] = (bits & 0xffff) < threshold ? row[j] * factor : 0;
      row[j + 1] = (bits >>> 16) < threshold ? row[j + 1] * factor : 0;
    }
  }

  private void average(float keeps) {
    average(average.narrow(), model.narrow(), keeps);
    average(average.wide(), model.wide(), keeps);
    average(List.of(average.embedding()), List.of(model.embedding()), keeps);
  }

  private static void average(List<float[]> averages, List<float[]> weights, float keeps) {
    for (int i = 0; i < averages.size(); i++) {
      Rows.approach(averages.get(i), weights.get(i), 1 - keeps);
    }
  }

  private TaggerModel blank(int[] keys, float[][] vectors) {
    RandomGenerator random = chance.apply(settings.seed() + 17);
    TaggerModel blank =
        TaggerModel.blank(
            settings.seed(),
            keys,
            vectors,
            settings.shape().width(),
            settings.shape().dilations().stream().mapToInt(Integer::intValue).toArray());
    fill(blank.embedding(), 0.1, random);
    fill(blank.projection(), 0.1, random);
    for (TaggerModel.Block block : blank.blocks()) {
      Arrays.fill(block.gain(), 1);
      fill(block.taps(), 0.3, random);
      Arrays.fill(block.taps()[TaggerModel.TAPS / 2], 1);
      fill(block.weights(), 0.5 / Math.sqrt(settings.shape().width()), random);
    }
    Arrays.fill(blank.gain(), 1);
    double deviation = 1 / Math.sqrt(settings.shape().width());
    fill(blank.tagWeights(), deviation, random);
    for (TaggerModel.Link link : List.of(blank.sourceLink(), blank.contentLink())) {
      for (TaggerModel.Projection projection : List.of(link.seeking(), link.offered())) {
        fill(projection.first(), deviation, random);
        fill(projection.last(), deviation, random);
      }
    }
    return blank;
  }

  private static void fill(float[][] rows, double deviation, RandomGenerator random) {
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) (deviation * random.nextGaussian());
      }
    }
  }
}
