package org.hearsay.intake.article;

import java.util.List;

/// What stands on a page more than once: teasers in its head and again at its foot, the article a
/// second time for machines.
final class Repetition {
  private final double[] earlier;
  private final double[] later;

  Repetition(List<PageBlock> blocks) {
    earlier = new double[blocks.size()];
    later = new double[blocks.size()];
    WordSequences.Table last = new WordSequences.Table();
    for (int i = 0; i < blocks.size(); i++) {
      earlier[i] = share(blocks.get(i).text(), i, last);
    }
    WordSequences.Table first = new WordSequences.Table();
    for (int i = blocks.size() - 1; i >= 0; i--) {
      later[i] = share(blocks.get(i).text(), i, first);
    }
  }

  private static double share(String text, int i, WordSequences.Table seen) {
    int[] counts = new int[2];
    WordSequences.each(
        text,
        key -> {
          counts[0]++;
          int at = seen.get(key, i);
          counts[1] += at != i ? 1 : 0;
          if (at == i) {
            seen.put(key, i);
          }
        });
    return counts[0] == 0 ? 0 : (double) counts[1] / counts[0];
  }

  /// The share of a line's sequences of words that an earlier line has.
  double earlier(int i) {
    return earlier[i];
  }

  /// The share of a line's sequences of words that a later line has.
  double later(int i) {
    return later[i];
  }
}
