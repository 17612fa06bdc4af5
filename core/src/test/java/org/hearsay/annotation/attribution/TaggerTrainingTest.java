package org.hearsay.annotation.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import org.hearsay.annotation.attribution.SpanLinks.Candidate;
import org.hearsay.annotation.attribution.SpanLinks.Choice;
import org.hearsay.annotation.attribution.TagLabel.Part;
import org.hearsay.annotation.attribution.TaggerTraining.Example;
import org.hearsay.annotation.attribution.TaggerTraining.Marked;
import org.hearsay.annotation.attribution.TaggerTraining.Opinion;
import org.hearsay.annotation.attribution.TaggerTraining.Settings;
import org.hearsay.annotation.attribution.TaggerTraining.Shape;
import org.hearsay.annotation.date.DateFinder;
import org.hearsay.annotation.mention.MentionFinder;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaggerTrainingTest {
  private static final Shape TINY = new Shape(16, List.of(1, 2, 4, 8));
  private static final Settings SMALL = new Settings(7, 14, TINY, 1, 0.01f, 0, 0);
  private static final String[] SPEAKERS = {"the pilot", "Ada Lint", "a baker", "the port"};
  private static final String[] CUES = {"said", "believes", "hopes", "fears"};
  private static final String[] CONTENTS = {
    "the lock is safe", "nobody will sail", "the tide turns at noon", "prices must fall"
  };

  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      StringBuilder text = new StringBuilder();
      List<Marked> marked = new ArrayList<>();
      for (int j = 0; j < 4; j++) {
        Span source = append(text, SPEAKERS[(i + j) % 4], " ");
        Span cue = append(text, CUES[(i / 4 + j) % 4], " ");
        Span content = append(text, CONTENTS[(i + 3 * j) % 4], ".\n\nThe ferry left. ");
        marked.add(new Marked(List.of(source), List.of(cue), List.of(content)));
      }
      Prose prose = Segmenter.segment(text.toString());
      examples.add(
          new Example(
              prose,
              MentionFinder.find(prose),
              DateFinder.find(prose, null),
              marked,
              "ann" + i % 2,
              null));
    }
    return examples;
  }

  private static Span append(StringBuilder text, String words, String behind) {
    int start = text.length();
    text.append(words);
    Span span = new Span(start, text.length());
    text.append(behind);
    return span;
  }

  private static byte[] train(Settings settings) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TaggerTraining.train(examples(), Map.of(), settings, SplittableRandom::new, line -> {}, out);
    return out.toByteArray();
  }

  @Test
  void learnsAndTiesWhatItWasShown() throws IOException {
    TaggerModel model =
        TaggerModel.read(new DataInputStream(new ByteArrayInputStream(train(SMALL))));
    SpanTagger tagger = new SpanTagger(model);
    Example example = examples().get(0);
    Prose prose = example.prose();
    ReadText text = new ReadText(prose, example.mentions(), example.times());
    List<SpanTagger.Found> found =
        tagger.find(prose, TaggerFeatures.of(text, AttributionFinder.ruled(text)));
    assertThat(found).hasSize(4);
    for (int i = 0; i < 4; i++) {
      Marked marked = Objects.requireNonNull(example.attributions()).get(i);
      TokenRange source = Objects.requireNonNull(found.get(i).source());
      assertThat(source.in(prose)).isEqualTo(marked.source().get(0));
      assertThat(found.get(i).cue().in(prose)).isEqualTo(marked.cue().get(0));
      assertThat(found.get(i).content().get(0).in(prose)).isEqualTo(marked.content().get(0));
      assertThat(found.get(i).confidence()).isBetween(0.5, 1.0);
    }
  }

  /// A pupil sees no hand annotation but through its teachers where nobody marked the text.
  @Test
  void aPupilLearnsFromItsTeachers() throws IOException {
    List<Example> some = new ArrayList<>(examples().subList(0, 12));
    for (Example example : examples().subList(12, 16)) {
      some.add(new Example(example.prose(), example.mentions(), example.times(), null, null, null));
    }
    Settings taught = new Settings(7, 14, TINY, 1, 0.01f, 2, 14);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> lines = new ArrayList<>();
    TaggerTraining.train(some, Map.of(), taught, SplittableRandom::new, lines::add, out);
    assertThat(lines).contains("teacher 2 of 2").anyMatch(l -> l.startsWith("learning from"));
    TaggerModel model =
        TaggerModel.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
    Example example = examples().get(13);
    ReadText text = new ReadText(example.prose(), example.mentions(), example.times());
    assertThat(
            new SpanTagger(model)
                .find(example.prose(), TaggerFeatures.of(text, AttributionFinder.ruled(text))))
        .hasSize(4);
  }

  /// Where nobody marked the text, and the model from elsewhere contradicts the teachers, the model
  /// that is kept goes the way of the one that has more to say: nothing is said here.
  @Test
  void aPupilHearsAModelFromElsewhere() throws IOException {
    assertThat(foundWhereOthersSay(null)).isNotEmpty();
    assertThat(foundWhereOthersSay(new Opinion(new int[0], new float[0][]))).isEmpty();
  }

  private static List<SpanTagger.Found> foundWhereOthersSay(@Nullable Opinion opinion)
      throws IOException {
    List<Example> some = new ArrayList<>(examples().subList(0, 4));
    for (Example example : examples().subList(4, 16)) {
      some.add(
          new Example(example.prose(), example.mentions(), example.times(), null, null, opinion));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Settings taught = new Settings(7, 14, TINY, 1, 0.01f, 1, 14);
    TaggerTraining.train(some, Map.of(), taught, SplittableRandom::new, line -> {}, out);
    TaggerModel model =
        TaggerModel.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
    Example example = examples().get(13);
    ReadText text = new ReadText(example.prose(), example.mentions(), example.times());
    return new SpanTagger(model)
        .find(example.prose(), TaggerFeatures.of(text, AttributionFinder.ruled(text)));
  }

  /// "murmurs" is in no text: how sure it is a cue depends on whose kin its vector makes it.
  @Test
  void aWordOfNoTextIsKnownByItsVector() throws IOException {
    float[] saying = {1, 0, 0};
    float[] other = {0, 1, 0};
    Map<String, float[]> known = new HashMap<>();
    for (String cue : CUES) {
      known.put(cue, saying);
    }
    for (String word : List.of("lock", "tide", "prices", "sail", "fall", "noon", "safe")) {
      known.put(word, other);
    }
    known.put("murmurs", saying);
    double asCue = sureOfACue("The pilot murmurs nobody will sail.", known);
    known.put("murmurs", other);
    assertThat(sureOfACue("The pilot murmurs nobody will sail.", known)).isLessThan(asCue - 0.05);
  }

  /// How sure the model is of what it finds; 0 where it finds nothing.
  private static double sureOfACue(String sentence, Map<String, float[]> known) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TaggerTraining.train(examples(), known, SMALL, SplittableRandom::new, line -> {}, out);
    TaggerModel model =
        TaggerModel.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
    Prose prose = Segmenter.segment(sentence);
    ReadText text = new ReadText(prose, MentionFinder.find(prose), List.of());
    return new SpanTagger(model)
        .find(prose, TaggerFeatures.of(text, AttributionFinder.ruled(text))).stream()
            .mapToDouble(SpanTagger.Found::confidence)
            .max()
            .orElse(0);
  }

  @Test
  void anOpinionHasAsManyRowsAsWords() {
    assertThatThrownBy(() -> new Opinion(new int[] {3}, new float[0][]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 words and 0 rows");
    assertThatThrownBy(() -> new Opinion(new int[] {3, 1}, new float[2][6]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a word at 1 behind one at 3");
    assertThatThrownBy(() -> new Shape(12, List.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("multiple of eight");
  }

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    Settings brief = SMALL.withRounds(2);
    assertThat(train(brief)).isEqualTo(train(brief)).isNotEqualTo(train(brief.withSeed(8)));
  }

  @Test
  void refusesWhatIsNoModel() throws IOException {
    byte[] bytes = train(SMALL.withRounds(1));
    bytes[0]++;
    assertThatThrownBy(() -> TaggerModel.read(new DataInputStream(new ByteArrayInputStream(bytes))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("magic number");
    assertThatThrownBy(() ->
            TaggerTraining.train(
                List.of(),
                Map.of(),
                SMALL,
                SplittableRandom::new,
                line -> {},
                new ByteArrayOutputStream()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// Every weight moved a little up and down: the loss must change as the gradient says.
  @Test
  void theGradientIsThatOfTheLoss() {
    Random random = new Random(3);
    int tokens = 23;
    float[][] vectors = {{0.5f, -1, 0.25f, 0}, {0.1f, 0.2f, -0.3f, 1}};
    TaggerModel model = TaggerModel.blank(1, new int[] {1, 2, 3, 4, 5, 6}, vectors, 8, 1, 2);
    List<float[]> weights = rows(model);
    for (float[] row : weights) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) random.nextGaussian() / 2;
      }
    }
    int[][] features = new int[tokens][];
    for (int t = 0; t < tokens; t++) {
      features[t] = new int[] {random.nextInt(6), random.nextInt(6), -1};
    }
    int[] labels = new int[tokens];
    System.arraycopy(new int[] {1, 2, 0, 3, 5, 6, 6, 0, 0, 3, 4}, 0, labels, 3, 11);
    Candidate near = new Candidate(new TokenRange(6, 7), 3, 0);
    Candidate far = new Candidate(new TokenRange(12, 14), 7, 1);
    Candidate none = new Candidate(null, TaggerModel.LINK_RANKS * TaggerModel.LINK_DISTANCES, -1);
    List<Choice> links =
        List.of(
            new Choice(Part.SOURCE, new TokenRange(3, 5), List.of(near, none), 0),
            new Choice(Part.SOURCE, new TokenRange(14, 15), List.of(far, none), 1),
            new Choice(Part.CONTENT, new TokenRange(7, 10), List.of(near, far), 1));
    TaggerGradient gradient = new TaggerGradient(model);
    int[] kin = new int[tokens];
    for (int t = 0; t < tokens; t++) {
      kin[t] = random.nextInt(3) - 1;
    }
    TaggerNetwork.Input input = new TaggerNetwork.Input(features, kin);
    loss(model, gradient, input, labels, links);
    List<float[]> slopes = rows(gradient.sum());
    for (int r = 0; r < weights.size(); r++) {
      float[] row = weights.get(r);
      int i = random.nextInt(row.length);
      float kept = row[i];
      row[i] = kept + 1e-3f;
      double above = loss(model, new TaggerGradient(model), input, labels, links);
      row[i] = kept - 1e-3f;
      double below = loss(model, new TaggerGradient(model), input, labels, links);
      row[i] = kept;
      double slope = (above - below) / 2e-3;
      assertThat((double) slopes.get(r)[i])
          .as("row %d, weight %d", r, i)
          .isCloseTo(slope, within(0.02 * (Math.abs(slope) + 0.5)));
    }
  }

  private static List<float[]> rows(TaggerModel model) {
    List<float[]> rows = new ArrayList<>(model.narrow());
    rows.addAll(model.wide());
    rows.addAll(List.of(model.embedding()));
    return rows;
  }

  private static double loss(
      TaggerModel model,
      TaggerGradient gradient,
      TaggerNetwork.Input input,
      int[] labels,
      List<Choice> links) {
    TaggerNetwork.Activations at = new TaggerNetwork.Activations(model, input.tokens(), true);
    new TaggerNetwork(model).forward(input, at, row -> {});
    return gradient.add(input, at, LabelTarget.marked(labels), links, 1f);
  }
}
