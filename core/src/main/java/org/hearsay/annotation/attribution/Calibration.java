package org.hearsay.annotation.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How often attributions found in one way or another were right, measured on reports that people
/// marked; and from that, how sure a new one is.
///
/// A confidence of 0.8 says: of those found in this way, readers had marked eight of ten too, with
/// half of the words of the content and with the source. It says nothing about whether the
/// statement is true, nor whether the source is resolved to the right person.
///
/// Ways are told apart step by step: the rule, where the source was found, whether the content is
/// quoted, the cue; and at each step few counts are drawn towards what the step before gave, as if
/// [#PRIOR] more had been seen there (empirical Bayes; Efron & Morris 1973). What a trained model
/// found goes by its probability in steps, made rising by pooling adjacent violators (Ayer et al.
/// 1955), and is then moved up or down, in log-odds, by what the rule beside it and the kind of
/// content make of it.
public final class Calibration {
  /// How many cases of the wider class each narrower class is given beforehand.
  static final int PRIOR = 20;

  /// A row of its own is kept for a cue seen as often as this.
  private static final int FEWEST_OF_A_CUE = 5;

  private static final String FILE = "calibration.tsv";
  private static final String HEADER = "# rule\tseat\tkind\tcue\tlearned\tright\tfound";
  private static final String ANY = "*";
  private static final String NONE = "-";
  private static final int COLUMNS = 7;

  /// Where the steps of a model's probability begin.
  private static final double[] STEPS = {0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98};

  /// The program's own, measured with its rules and, apart, with its model. Last of the constants,
  /// since reading it needs the others.
  public static final Calibration SHIPPED = shipped();

  private final List<Count> counts;
  private final Map<String, Tally> tallies = new HashMap<>();
  private final Map<Integer, Double> curve;
  private final Map<String, Double> moves = new HashMap<>();

  private Calibration(List<Count> counts) {
    this.counts = List.copyOf(counts);
    Map<Integer, Tally> steps = new TreeMap<>();
    for (Count count : counts) {
      Way way = count.way();
      for (String key : way.keys()) {
        tallies.merge(key, count.tally(), Tally::plus);
      }
      if (way.step() >= 0) {
        steps.merge(way.step(), count.tally(), Tally::plus);
      }
    }
    this.curve = rising(steps);
    for (int level = 1; level < Way.LEARNED_LEVELS; level++) {
      move(level);
    }
  }

  /// How far, in log-odds, what was found lies from what the wider levels expect; few cases are
  /// drawn towards that.
  private void move(int level) {
    Map<String, Double> expected = new HashMap<>();
    for (Count count : counts) {
      if (count.way().step() >= 0) {
        double confidence = learned(count.way(), level - 1);
        expected.merge(
            count.way().keys().get(level), confidence * count.tally().found(), Double::sum);
      }
    }
    expected.forEach((key, sum) -> {
      Tally tally = Objects.requireNonNull(tallies.get(key));
      double mean = sum / tally.found();
      double drawn = (tally.right() + PRIOR * mean) / (tally.found() + PRIOR);
      moves.put(key, logOdds(drawn) - logOdds(mean));
    });
  }

  /// What the levels up to `level` make of a step of the model's probability that was measured.
  private double learned(Way way, int level) {
    double sum = logOdds(Objects.requireNonNull(curve.get(way.step())));
    for (String key : way.keys().subList(1, level + 1)) {
      sum += moves.getOrDefault(key, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static double logOdds(double share) {
    double inside = Math.clamp(share, 0.001, 0.999);
    return Math.log(inside / (1 - inside));
  }

  /// How many of those found were right.
  public record Tally(int right, int found) {
    public Tally {
      if (right < 0 || right > found) {
        throw new IllegalArgumentException(right + " right of " + found + " found");
      }
    }

    Tally plus(Tally other) {
      return new Tally(right + other.right, found + other.found);
    }
  }

  /// A way in which something was found.
  ///
  /// @param rule null where the model alone found it
  /// @param cue the lemma; [#ANY] for cues too rare to be counted apart
  /// @param step index into [#STEPS]; -1 where the model did not find it
  private record Way(
      @Nullable Rule rule, SourceSeat seat, AttributionKind kind, String cue, int step) {

    static final int LEARNED_LEVELS = 3;

    /// The same as if no model had been asked.
    Way ruled() {
      return new Way(rule, seat, kind, cue, -1);
    }

    /// From the widest class that holds it to the narrowest.
    List<String> keys() {
      String finder = rule == null ? NONE : name(rule);
      if (step >= 0) {
        String learned = "learned " + finder;
        return List.of("learned " + step, learned, learned + " " + name(kind));
      }
      String seated = finder + " " + name(seat);
      String kinds = seated + " " + name(kind);
      return cue.equals(ANY)
          ? List.of(ANY, finder, seated, kinds)
          : List.of(ANY, finder, seated, kinds, kinds + " " + cue);
    }
  }

  private record Count(Way way, Tally tally) {}

  /// Gathers what was judged right and wrong.
  public static final class Gathering {
    private final Map<String, Count> counts = new TreeMap<>();

    /// Notes one attribution that was found, and whether people had marked it too.
    public void add(Attribution attribution, boolean right) {
      Way way = way(attribution.basis(), attribution.kind(), lemma(attribution));
      Tally one = new Tally(right ? 1 : 0, 1);
      counts.merge(
          line(way), new Count(way, one), (a, b) -> new Count(way, a.tally().plus(b.tally())));
    }

    /// What was gathered so far.
    public Calibration calibration() {
      Map<String, Count> kept = new TreeMap<>();
      for (Count count : counts.values()) {
        Way way = count.way();
        Way wide =
            count.tally().found() >= FEWEST_OF_A_CUE && way.step() < 0
                ? way
                : new Way(way.rule(), way.seat(), way.kind(), ANY, way.step());
        kept.merge(
            line(wide),
            new Count(wide, count.tally()),
            (a, b) -> new Count(wide, a.tally().plus(b.tally())));
      }
      return new Calibration(List.copyOf(kept.values()));
    }
  }

  /// How sure an attribution is, 0 to 1, in thousandths.
  ///
  /// @param lemma the cue's; null where there is none
  public double confidence(Basis basis, AttributionKind kind, @Nullable String lemma) {
    List<Step> steps = steps(basis, kind, lemma == null ? ANY : lemma);
    return Math.round(steps.get(steps.size() - 1).confidence() * 1000) / 1000.0;
  }

  /// One step from wide to narrow.
  ///
  /// @param tally how many such there were; none where only the model's own probability is known
  /// @param confidence what follows from all steps so far
  public record Step(Tally tally, double confidence) {}

  /// How the confidence of `attribution` comes about, from wide to narrow.
  public List<Step> steps(Attribution attribution) {
    return steps(attribution.basis(), attribution.kind(), lemma(attribution));
  }

  private List<Step> steps(Basis basis, AttributionKind kind, String lemma) {
    Way way = way(basis, kind, lemma);
    List<Step> steps = new ArrayList<>();
    if (way.step() >= 0 && curve.containsKey(way.step())) {
      for (int level = 0; level < Way.LEARNED_LEVELS; level++) {
        Tally tally = tallies.getOrDefault(way.keys().get(level), new Tally(0, 0));
        steps.add(new Step(tally, learned(way, level)));
      }
      return steps;
    }
    if (way.rule() == null) {
      return List.of(new Step(new Tally(0, 0), basis.learned()));
    }
    double confidence = 0.5;
    for (String key : way.ruled().keys()) {
      Tally tally = tallies.get(key);
      if (tally != null) {
        confidence = (tally.right() + PRIOR * confidence) / (tally.found() + PRIOR);
        steps.add(new Step(tally, confidence));
      }
    }
    if (steps.isEmpty()) {
      steps.add(new Step(new Tally(0, 0), confidence));
    }
    return steps;
  }

  private static Way way(Basis basis, AttributionKind kind, String lemma) {
    return new Way(basis.rule(), basis.seat(), kind, lemma, step(basis));
  }

  private static String lemma(Attribution attribution) {
    Attribution.Cue cue = attribution.cue();
    return cue == null ? ANY : cue.lemma();
  }

  private static int step(Basis basis) {
    return basis.isAsked() ? step(basis.learned()) : -1;
  }

  private static int step(double probability) {
    int step = -1;
    for (int i = 0; i < STEPS.length && probability >= STEPS[i]; i++) {
      step = i;
    }
    return step;
  }

  /// The precision of each step of the model's probability, steps pooled where a higher one did
  /// worse than a lower one.
  private static Map<Integer, Double> rising(Map<Integer, Tally> steps) {
    record Block(List<Integer> steps, Tally tally) {
      double share() {
        return (tally.right() + 0.5) / (tally.found() + 1);
      }
    }
    List<Block> blocks = new ArrayList<>();
    for (Map.Entry<Integer, Tally> step : steps.entrySet()) {
      Block block = new Block(List.of(step.getKey()), step.getValue());
      while (!blocks.isEmpty() && blocks.get(blocks.size() - 1).share() > block.share()) {
        Block lower = blocks.remove(blocks.size() - 1);
        List<Integer> joined = new ArrayList<>(lower.steps());
        joined.addAll(block.steps());
        block = new Block(joined, lower.tally().plus(block.tally()));
      }
      blocks.add(block);
    }
    Map<Integer, Double> curve = new HashMap<>();
    blocks.forEach(block -> block.steps().forEach(step -> curve.put(step, block.share())));
    return curve;
  }

  private static Calibration shipped() {
    try (InputStream in = Calibration.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing beside " + Calibration.class.getName());
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + FILE, e);
    }
  }

  /// Reads what [#lines] gave.
  ///
  /// @throws IOException if it cannot be read, or a line is no count
  public static Calibration read(InputStream in) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    List<Count> counts = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.startsWith("#") && !line.isBlank()) {
        try {
          counts.add(count(line.split("\t", -1)));
        } catch (IllegalArgumentException e) {
          throw new IOException("'" + line + "' is no count of a calibration", e);
        }
      }
    }
    return new Calibration(counts);
  }

  private static double probability(String cell) {
    double probability = Double.parseDouble(cell);
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability " + cell + "; expected 0 to 1");
    }
    return probability;
  }

  private static Count count(String[] cells) {
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException(cells.length + " cells; expected " + COLUMNS);
    }
    int step = cells[4].equals(NONE) ? -1 : step(probability(cells[4]));
    Way way =
        new Way(
            cells[0].equals(NONE) ? null : Rule.valueOf(cells[0].toUpperCase(Locale.ROOT)),
            SourceSeat.valueOf(cells[1].toUpperCase(Locale.ROOT)),
            AttributionKind.valueOf(cells[2].toUpperCase(Locale.ROOT)),
            cells[3],
            step);
    return new Count(way, new Tally(Integer.parseInt(cells[5]), Integer.parseInt(cells[6])));
  }

  /// The counts, a line each under a line that names the columns, so that [#read] gives the same
  /// again.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(HEADER);
    for (Count count : counts) {
      lines.add(line(count.way()) + "\t" + count.tally().right() + "\t" + count.tally().found());
    }
    return lines;
  }

  private static String line(Way way) {
    return String.join(
        "\t",
        way.rule() == null ? NONE : name(way.rule()),
        name(way.seat()),
        name(way.kind()),
        way.cue(),
        way.step() < 0 ? NONE : Double.toString(STEPS[way.step()]));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
