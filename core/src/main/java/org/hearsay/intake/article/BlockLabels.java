package org.hearsay.intake.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which lines of a page are its article, told by the article as people marked it.
final class BlockLabels {
  /// Nobody said.
  static final float UNKNOWN = -1;

  private static final int PLACES_MAX = 60;
  private static final int LONG_WORDS = 6;
  private static final double IN_TEXT_MIN = 0.5;
  private static final double REPEATED_MIN = 0.97;

  private BlockLabels() {}

  /// For each line 1 if it is of the marked article, 0 if not, or the share of it that is.
  ///
  /// Lines are laid along `article` in one order, as many words as can be, so that of a paragraph
  /// that stands on the page twice the one in its place counts.
  static float[] alongside(List<PageBlock> blocks, String article) {
    List<String> gold = words(article);
    Map<String, Integer> ids = new HashMap<>();
    int[] words = new int[gold.size()];
    Map<Integer, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < words.length; i++) {
      words[i] = ids.computeIfAbsent(gold.get(i), key -> ids.size());
      places.computeIfAbsent(words[i], key -> new ArrayList<>()).add(i);
    }
    Chains chains = new Chains(words);
    for (int b = 0; b < blocks.size(); b++) {
      int[] line = ids(words(blocks.get(b).text()), ids);
      if (line.length > 0) {
        chains.add(b, line, places.getOrDefault(line[0], List.of()));
      }
    }
    float[] labels = new float[blocks.size()];
    chains.mark(labels);
    byShare(blocks, article, labels);
    return labels;
  }

  /// Lines that do not stand in the article word for word, but whose sequences do.
  private static void byShare(List<PageBlock> blocks, String article, float[] labels) {
    WordSequences sequences = new WordSequences(article);
    int first = -1;
    int last = -1;
    for (int b = 0; b < labels.length; b++) {
      if (labels[b] > 0) {
        first = first < 0 ? b : first;
        last = b;
      }
    }
    for (int b = 0; b < labels.length; b++) {
      String text = blocks.get(b).text();
      if (labels[b] > 0 || words(text).size() < LONG_WORDS) {
        continue;
      }
      double share = sequences.share(text);
      boolean repeated = share > REPEATED_MIN && first >= 0 && (b < first || b > last);
      if (share > IN_TEXT_MIN && !repeated) {
        labels[b] = (float) share;
      }
    }
  }

  /// For each line 1 if it alone holds one of `with`, 0 if it holds one of `without`, and
  /// [#UNKNOWN] if it holds neither, or both.
  static float[] holding(List<PageBlock> blocks, List<String> with, List<String> without) {
    float[] labels = new float[blocks.size()];
    Arrays.fill(labels, UNKNOWN);
    for (String string : without) {
      for (int b = 0; b < labels.length; b++) {
        if (holds(blocks.get(b), string)) {
          labels[b] = 0;
        }
      }
    }
    for (String string : with) {
      int count = 0;
      int at = 0;
      for (int b = 0; b < labels.length; b++) {
        if (holds(blocks.get(b), string)) {
          count++;
          at = b;
        }
      }
      if (count == 1) {
        labels[at] = labels[at] == 0 ? UNKNOWN : 1;
      }
    }
    return labels;
  }

  private static boolean holds(PageBlock block, String string) {
    return block.text().contains(PageText.oneLine(string));
  }

  private static int[] ids(List<String> words, Map<String, Integer> ids) {
    int[] found = new int[words.size()];
    for (int i = 0; i < found.length; i++) {
      Integer id = ids.get(words.get(i));
      if (id == null) {
        return new int[0];
      }
      found[i] = id;
    }
    return found;
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (Character.isLetterOrDigit(c) || c == '_') {
        word.appendCodePoint(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      i += Character.charCount(c);
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /// Ways to lay lines along a text without crossing, the best up to each place.
  private static final class Chains {
    private record Place(int block, int end, int prior) {}

    private final int[] text;
    private final List<Place> chosen = new ArrayList<>();
    private final int[] best;
    private final int[] last;

    Chains(int[] text) {
      this.text = text;
      best = new int[text.length + 1];
      last = new int[text.length + 1];
      Arrays.fill(last, -1);
    }

    void add(int block, int[] line, List<Integer> starts) {
      List<int[]> found = new ArrayList<>();
      for (int start : starts) {
        int end = start + line.length;
        if (end <= text.length
            && Arrays.equals(text, start, end, line, 0, line.length)
            && found.size() < PLACES_MAX) {
          int before = bestBefore(start);
          found.add(new int[] {end, best[before] + line.length, last[before]});
        }
      }
      for (int[] place : found) {
        if (place[1] > best[place[0]]) {
          best[place[0]] = place[1];
          last[place[0]] = chosen.size();
          chosen.add(new Place(block, place[0], place[2]));
        }
      }
    }

    private int bestBefore(int end) {
      int at = 0;
      for (int i = 0; i <= end; i++) {
        at = best[i] > best[at] ? i : at;
      }
      return at;
    }

    void mark(float[] labels) {
      for (int at = last[bestBefore(text.length)]; at >= 0; at = chosen.get(at).prior()) {
        labels[chosen.get(at).block()] = 1;
      }
    }
  }
}
