package org.hearsay.annotation.attribution;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;
import org.hearsay.annotation.attribution.TaggerCourse.Lesson;
import org.hearsay.annotation.attribution.TaggerCourse.Manner;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.mention.Mentions;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.jspecify.annotations.Nullable;

/// Learns the tagger from hand annotation. The same examples, settings and Java give the same
/// bytes.
///
/// Several teachers learn from what people marked, each told who marked it, since people differ in
/// what they mark; afterwards they speak for the people on average. The model that is kept learns
/// from them together (knowledge distillation, Hinton et al. 2015), also on texts that nobody
/// marked; and from the [Opinion] of a model from elsewhere, where there is one.
public final class TaggerTraining {
  private static final int LEAST_SEEN = 3;
  private static final int VECTOR_WIDTH = 50;

  private static final Manner TEACHERS = new Manner(0.67f, 0.85f, 1);
  private static final Manner PUPIL = new Manner(0.9f, 0.9f, 0.35f);

  /// An attribution as somebody marked it by hand; offsets into the body.
  public record Marked(List<Span> source, List<Span> cue, List<Span> content) {
    public Marked {
      source = List.copyOf(source);
      cue = List.copyOf(cue);
      content = List.copyOf(content);
    }
  }

  /// What a model from elsewhere gives the words of a text: how likely each is to begin, or to go
  /// on with, a source, a cue or a content. A word that is not in it belongs to none of them.
  ///
  /// @param starts where the words start, ascending, in UTF-16 code units
  /// @param shares six numbers a word, 0 to 1: a source's first word, a source's other ones, and so
  ///   on for cues and contents; they sum to at most one
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Opinion(int[] starts, float[][] shares) {
    public Opinion {
      if (starts.length != shares.length) {
        throw new IllegalArgumentException(
            starts.length + " words and " + shares.length + " rows of shares; expected as many");
      }
      for (int i = 1; i < starts.length; i++) {
        if (starts[i] <= starts[i - 1]) {
          throw new IllegalArgumentException(
              "a word at "
                  + starts[i]
                  + " behind one at "
                  + starts[i - 1]
                  + "; expected ascending");
        }
      }
      starts = starts.clone();
      shares = shares.clone();
    }
  }

  /// A report read by the finders before this room, and what is right for it.
  ///
  /// @param attributions null where nobody marked it
  /// @param annotator who marked it; null if unknown
  /// @param opinion null where no model from elsewhere was asked
  public record Example(
      Prose prose,
      Mentions mentions,
      List<Timex> times,
      @Nullable List<Marked> attributions,
      @Nullable String annotator,
      @Nullable Opinion opinion) {
    public Example {
      times = List.copyOf(times);
      attributions = attributions == null ? null : List.copyOf(attributions);
    }
  }

  /// How long and how fast to learn.
  ///
  /// @param rounds how often a teacher sees every marked text, or the model where there is no
  ///   teacher
  /// @param batch reports a step
  /// @param teachers none, or how many teach the model that is kept
  /// @param lessons how often the model that is kept sees every text
  public record Settings(
      long seed, int rounds, Shape shape, int batch, float rate, int teachers, int lessons) {
    public static final Settings STANDARD =
        new Settings(1, 8, new Shape(96, List.of(1, 2, 4, 8, 1, 2, 4, 16)), 3, 0.0025f, 1, 12);

    public Settings withRounds(int other) {
      return new Settings(seed, other, shape, batch, rate, teachers, lessons);
    }

    public Settings withSeed(long other) {
      return new Settings(other, rounds, shape, batch, rate, teachers, lessons);
    }
  }

  /// The size of a network.
  ///
  /// @param width channels, a multiple of eight
  /// @param dilations one a block: how many tokens lie between the taps of its convolution
  public record Shape(int width, List<Integer> dilations) {
    public Shape {
      if (width < 8 || width % 8 != 0) {
        throw new IllegalArgumentException("width " + width + "; expected a multiple of eight");
      }
      dilations = List.copyOf(dilations);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Text(
      int[][] hashes, @Nullable MarkedText marked, int annotator, float @Nullable [][] opinion) {}

  private final Settings settings;
  private final Consumer<String> progress;
  private final LongFunction<RandomGenerator> chance;
  private WordVectors vectors = WordVectors.NONE;

  private TaggerTraining(
      Settings settings, LongFunction<RandomGenerator> chance, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
    this.chance = chance;
  }

  /// Learns from `examples` and writes the model to `out`. Examples that nobody marked are used
  /// only where there are teachers.
  ///
  /// @param known vectors of words from elsewhere, in lower case, all of one length; none need be
  ///   given. A word that is in no example is known to the model by its vector
  /// @param chance makes a source of numbers from a seed, always the same from the same seed
  /// @param progress is told one line a round
  /// @throws IllegalArgumentException if there is no marked example
  public static void train(
      List<Example> examples,
      Map<String, float[]> known,
      Settings settings,
      LongFunction<RandomGenerator> chance,
      Consumer<String> progress,
      OutputStream out)
      throws IOException {
    if (examples.stream().noneMatch(e -> e.attributions() != null)) {
      throw new IllegalArgumentException("no marked example to learn from");
    }
    TaggerModel model = new TaggerTraining(settings, chance, progress).learn(examples, known);
    DataOutputStream data = new DataOutputStream(out);
    model.write(data);
    data.flush();
  }

  private TaggerModel learn(List<Example> examples, Map<String, float[]> known) {
    List<Text> texts = new ArrayList<>();
    for (Example example : examples) {
      if (example.prose().tokenCount() > 0) {
        texts.add(text(example));
      }
    }
    vectors = vectors(texts).and(WordVectors.known(known, TaggerFeatures::kin));
    progress.accept("vectors of " + vectors.keys().length + " words");
    List<Text> marked = texts.stream().filter(t -> t.marked != null).toList();
    if (settings.teachers() == 0) {
      return course(marked, settings).folded(vectors.keys());
    }
    List<TaggerModel> teachers = new ArrayList<>();
    for (int i = 1; i <= settings.teachers(); i++) {
      progress.accept("teacher " + i + " of " + settings.teachers());
      teachers.add(course(marked, settings.withSeed(settings.seed() * 1000 + i)));
    }
    return pupil(texts, teachers).folded(vectors.keys());
  }

  /// A model made from marked texts alone.
  private TaggerModel course(List<Text> marked, Settings own) {
    int[] annotators =
        new TreeSet<>(marked.stream().map(Text::annotator).toList())
            .stream().mapToInt(Integer::intValue).toArray();
    int[] keys = keys(marked);
    int[] all = Arrays.copyOf(keys, keys.length + annotators.length);
    System.arraycopy(annotators, 0, all, keys.length, annotators.length);
    List<Lesson> lessons = new ArrayList<>();
    RowIndex index = new RowIndex(keys);
    for (Text text : marked) {
      int who = keys.length + Arrays.binarySearch(annotators, text.annotator);
      lessons.add(lesson(text, with(input(index, text.hashes), who), null));
    }
    TaggerModel model =
        TaggerCourse.learn(lessons, all, vectors.rows(), null, own, TEACHERS, chance, progress);
    return model.forAll(keys);
  }

  private TaggerModel pupil(List<Text> texts, List<TaggerModel> teachers) {
    progress.accept("learning from the teachers, " + texts.size() + " texts");
    int[] keys = keys(texts);
    List<Lesson> lessons = new ArrayList<>();
    RowIndex index = new RowIndex(keys);
    RowIndex taught = new RowIndex(teachers.get(0).keys());
    for (Text text : texts) {
      lessons.add(
          lesson(text, input(index, text.hashes), taught(input(taught, text.hashes), teachers)));
    }
    float[][] transitions = new float[TagLabel.COUNT + 1][TagLabel.COUNT];
    for (TaggerModel teacher : teachers) {
      for (int i = 0; i < transitions.length; i++) {
        Rows.add(transitions[i], teacher.transitions()[i], 1f / teachers.size());
      }
    }
    return TaggerCourse.learn(
        lessons,
        keys,
        vectors.rows(),
        transitions,
        settings.withRounds(settings.lessons()),
        PUPIL,
        chance,
        progress);
  }

  /// The mean of what the teachers give every label.
  private static float[][] taught(TaggerNetwork.Input input, List<TaggerModel> teachers) {
    int n = input.tokens();
    float[][] mean = new float[n][TagLabel.COUNT];
    for (TaggerModel teacher : teachers) {
      TaggerNetwork network = new TaggerNetwork(teacher);
      TaggerNetwork.Activations at = new TaggerNetwork.Activations(teacher, n, false);
      network.forward(input, at, row -> {});
      float[][] scores = network.emissions(at.states(), 0, n);
      for (int t = 0; t < n; t++) {
        Rows.add(mean[t], scores[t], 1f / teachers.size());
      }
    }
    return mean;
  }

  private static Lesson lesson(Text text, TaggerNetwork.Input input, float @Nullable [][] taught) {
    MarkedText marked = text.marked;
    return new Lesson(
        input,
        marked == null ? null : marked.labels(),
        taught,
        taught == null ? null : text.opinion,
        marked == null ? List.of() : marked.links());
  }

  private static TaggerNetwork.Input with(TaggerNetwork.Input input, int row) {
    int[][] features = input.features();
    int[][] more = new int[features.length][];
    for (int t = 0; t < more.length; t++) {
      more[t] = Arrays.copyOf(features[t], features[t].length + 1);
      more[t][features[t].length] = row;
    }
    return new TaggerNetwork.Input(more, input.vectors());
  }

  private WordVectors vectors(List<Text> texts) {
    List<int[]> words = new ArrayList<>();
    for (Text text : texts) {
      words.add(Arrays.stream(text.hashes).mapToInt(TaggerFeatures::kin).toArray());
    }
    return WordVectors.of(words, VECTOR_WIDTH, chance.apply(settings.seed() + 29));
  }

  private TaggerNetwork.Input input(RowIndex index, int[][] hashes) {
    int[] kin = new int[hashes.length];
    for (int t = 0; t < kin.length; t++) {
      kin[t] = vectors.row(TaggerFeatures.kin(hashes[t]));
    }
    return new TaggerNetwork.Input(index.rows(hashes), kin);
  }

  /// The features seen often enough to learn anything about, ascending.
  private static int[] keys(List<Text> texts) {
    Map<Integer, Integer> seen = new HashMap<>();
    for (Text text : texts) {
      for (int[] token : text.hashes) {
        for (int f = 0; f < token.length - 1; f++) {
          seen.merge(token[f], 1, Integer::sum);
        }
      }
    }
    return seen.entrySet().stream()
        .filter(e -> e.getValue() >= LEAST_SEEN)
        .mapToInt(Map.Entry::getKey)
        .sorted()
        .toArray();
  }

  private static Text text(Example example) {
    Prose prose = example.prose();
    List<Marked> marked = example.attributions();
    ReadText read = new ReadText(prose, example.mentions(), example.times());
    String annotator = example.annotator();
    return new Text(
        TaggerFeatures.of(read, AttributionFinder.ruled(read)).rows(),
        marked == null ? null : MarkedText.of(prose, marked),
        annotator == null ? 0 : annotator.hashCode(),
        example.opinion() == null ? null : shares(prose, example.opinion()));
  }

  /// What each label is given, one row a token; a word that the opinion leaves out is outside.
  private static float[][] shares(Prose prose, Opinion opinion) {
    float[][] shares = new float[prose.tokenCount()][TagLabel.COUNT];
    int at = 0;
    for (int t = 0; t < shares.length; t++) {
      while (at < opinion.starts().length && opinion.starts()[at] < prose.start(t)) {
        at++;
      }
      float rest = 1;
      if (at < opinion.starts().length && opinion.starts()[at] == prose.start(t)) {
        for (int y = 1; y < TagLabel.COUNT; y++) {
          shares[t][y] = opinion.shares()[at][y - 1];
          rest -= shares[t][y];
        }
      }
      shares[t][TagLabel.OUTSIDE] = Math.max(0, rest);
    }
    return shares;
  }
}
