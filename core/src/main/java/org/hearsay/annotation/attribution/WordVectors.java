package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/// What company a word keeps, as a few numbers: words used alike have like vectors, so that what is
/// learned of one word serves for its kin.
///
/// Positive pointwise mutual information of words and their two neighbours on either side, with
/// smoothed contexts (Levy, Goldberg and Dagan 2015), cut down to its strongest directions by
/// subspace iteration (Halko, Martinsson and Tropp 2011). Rows have length one.
///
/// @param keys hashes of the words, ascending
/// @param rows one vector a key
@SuppressWarnings("ArrayRecordComponent") // never compared
record WordVectors(int[] keys, float[][] rows) {
  static final WordVectors NONE = new WordVectors(new int[0], new float[0][]);

  private static final int LEAST_SEEN = 4;
  private static final int MOST_CONTEXTS = 3000;
  private static final int[] NEIGHBOURS = {-2, -1, 1, 2};
  private static final double SMOOTHING = 0.75;
  private static final int SPARE = 10;
  private static final int ITERATIONS = 5;

  /// @param texts hashes of the words of every text, in order
  /// @param width how many numbers a vector has
  static WordVectors of(List<int[]> texts, int width, RandomGenerator random) {
    int[] words = byFrequency(texts);
    int contexts = Math.min(MOST_CONTEXTS, words.length) * NEIGHBOURS.length;
    if (contexts <= width + SPARE) {
      return NONE;
    }
    SparseRows table = SparseRows.of(informative(counts(texts, words)), words.length, contexts);
    float[][] strongest = table.strongest(width, width + SPARE, ITERATIONS, random);
    Integer[] order = new Integer[words.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingInt(i -> words[i]));
    int[] keys = new int[words.length];
    float[][] rows = new float[words.length][];
    for (int i = 0; i < order.length; i++) {
      keys[i] = words[order[i]];
      rows[i] = unit(strongest[order[i]]);
    }
    return new WordVectors(keys, rows);
  }

  /// The vectors of words from elsewhere.
  ///
  /// @param hash of a word
  static WordVectors known(Map<String, float[]> words, ToIntFunction<String> hash) {
    TreeMap<Integer, float[]> rows = new TreeMap<>();
    // Of two words with one hash the first by name, whatever order they come in.
    for (Map.Entry<String, float[]> word : new TreeMap<>(words).entrySet()) {
      rows.putIfAbsent(hash.applyAsInt(word.getKey()), unit(word.getValue()));
    }
    return of(rows);
  }

  /// Each word's vector here with that in `other` behind it; zeros where it has none.
  WordVectors and(WordVectors other) {
    int width = width();
    TreeMap<Integer, float[]> all = new TreeMap<>();
    for (int i = 0; i < keys.length; i++) {
      all.put(keys[i], Arrays.copyOf(rows[i], width + other.width()));
    }
    for (int i = 0; i < other.keys.length; i++) {
      float[] row = all.computeIfAbsent(other.keys[i], key -> new float[width + other.width()]);
      System.arraycopy(other.rows[i], 0, row, width, other.width());
    }
    return of(all);
  }

  private int width() {
    return rows.length == 0 ? 0 : rows[0].length;
  }

  private static WordVectors of(TreeMap<Integer, float[]> rows) {
    return new WordVectors(
        rows.keySet().stream().mapToInt(Integer::intValue).toArray(),
        rows.values().toArray(float[][]::new));
  }

  /// The row of a word; -1 if it is not known.
  int row(int hash) {
    return Math.max(-1, Arrays.binarySearch(keys, hash));
  }

  private static float[] unit(float[] row) {
    float scale = (float) (1 / (Math.sqrt(Rows.dot(row, row)) + 1e-9));
    float[] unit = new float[row.length];
    Rows.add(unit, row, scale);
    return unit;
  }

  /// The words seen often enough, most frequent first.
  private static int[] byFrequency(List<int[]> texts) {
    Map<Integer, Integer> seen = new HashMap<>();
    for (int[] text : texts) {
      for (int word : text) {
        seen.merge(word, 1, Integer::sum);
      }
    }
    List<Map.Entry<Integer, Integer>> often = new ArrayList<>(seen.entrySet());
    often.removeIf(e -> e.getValue() < LEAST_SEEN);
    often.sort(
        Comparator.comparingInt((Map.Entry<Integer, Integer> e) -> -e.getValue())
            .thenComparingInt(Map.Entry::getKey));
    return often.stream().mapToInt(Map.Entry::getKey).toArray();
  }

  /// How often each word stands beside each context; the row in the high half of a key, the column
  /// in the low one, ascending.
  private static List<SparseRows.Cell> counts(List<int[]> texts, int[] words) {
    Map<Integer, Integer> ranks = new HashMap<>();
    for (int i = 0; i < words.length; i++) {
      ranks.put(words[i], i);
    }
    int total = texts.stream().mapToInt(t -> t.length).sum();
    long[] pairs = new long[total * NEIGHBOURS.length];
    int count = 0;
    for (int[] text : texts) {
      int[] ids = new int[text.length];
      Arrays.setAll(ids, i -> ranks.getOrDefault(text[i], -1));
      for (int i = 0; i < ids.length; i++) {
        for (int side = 0; side < NEIGHBOURS.length && ids[i] >= 0; side++) {
          int at = i + NEIGHBOURS[side];
          if (at >= 0 && at < ids.length && ids[at] >= 0 && ids[at] < MOST_CONTEXTS) {
            pairs[count++] = (long) ids[i] << 32 | ids[at] * NEIGHBOURS.length + side;
          }
        }
      }
    }
    Arrays.sort(pairs, 0, count);
    List<SparseRows.Cell> cells = new ArrayList<>();
    for (int from = 0; from < count; ) {
      int to = from + 1;
      while (to < count && pairs[to] == pairs[from]) {
        to++;
      }
      cells.add(new SparseRows.Cell((int) (pairs[from] >>> 32), (int) pairs[from], to - from));
      from = to;
    }
    return cells;
  }

  /// Only what stands together more often than by chance, with the logarithm of how much.
  private static List<SparseRows.Cell> informative(List<SparseRows.Cell> counts) {
    int most = counts.stream().mapToInt(SparseRows.Cell::row).max().orElse(-1);
    double[] rows = new double[most + 1];
    double[] columns = new double[MOST_CONTEXTS * NEIGHBOURS.length];
    for (SparseRows.Cell cell : counts) {
      rows[cell.row()] += cell.value();
      columns[cell.column()] += cell.value();
    }
    double sum = 0;
    for (int column = 0; column < columns.length; column++) {
      columns[column] = Math.pow(columns[column], SMOOTHING);
      sum += columns[column];
    }
    List<SparseRows.Cell> cells = new ArrayList<>();
    for (SparseRows.Cell cell : counts) {
      double chance = rows[cell.row()] * columns[cell.column()] / sum;
      double information = Math.log(cell.value() / chance);
      if (information > 0) {
        cells.add(new SparseRows.Cell(cell.row(), cell.column(), information));
      }
    }
    return cells;
  }
}
