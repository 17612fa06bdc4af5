package org.hearsay.intake.article;

/// What stands on a page more than once: teasers in its head and again at its foot, the article a
/// second time for machines.
final class Repetition {
  private final double[] earlier;
  private final double[] later;

  /// @param lines what the lines say, in their order
  Repetition(WordSequences.Read[] lines) {
    earlier = new double[lines.length];
    later = new double[lines.length];
    WordSequences.Table last = new WordSequences.Table();
    for (int i = 0; i < lines.length; i++) {
      earlier[i] = share(lines[i], i, last);
    }
    WordSequences.Table first = new WordSequences.Table();
    for (int i = lines.length - 1; i >= 0; i--) {
      later[i] = share(lines[i], i, first);
    }
  }

  private static double share(WordSequences.Read line, int i, WordSequences.Table seen) {
    int met = 0;
    for (int k = 0; k < line.size(); k++) {
      int at = seen.getOrPut(line.key(k), i);
      met += at != i ? 1 : 0;
    }
    return line.size() == 0 ? 0 : (double) met / line.size();
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
