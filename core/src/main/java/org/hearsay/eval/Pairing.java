package org.hearsay.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Which found item stands for which wanted one.
///
/// @param found index of what was found
/// @param wanted index of what the gold asks for
/// @param score how well they fit
record Pairing(int found, int wanted, double score) {

  /// How well a found item fits a wanted one; 0 or less where they have nothing in common.
  interface Fit {
    double of(int found, int wanted);
  }

  /// Pairs found with wanted items one to one, greedily, the best pairs first; of equal pairs the
  /// ones that stand earlier.
  static List<Pairing> greedy(int found, int wanted, Fit fit) {
    List<Pairing> candidates = new ArrayList<>();
    for (int f = 0; f < found; f++) {
      for (int w = 0; w < wanted; w++) {
        double score = fit.of(f, w);
        if (score > 0) {
          candidates.add(new Pairing(f, w, score));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Pairing::score)
            .reversed()
            .thenComparingInt(Pairing::found)
            .thenComparingInt(Pairing::wanted));
    BitSet usedFound = new BitSet();
    BitSet usedWanted = new BitSet();
    List<Pairing> pairs = new ArrayList<>();
    for (Pairing pair : candidates) {
      if (!usedFound.get(pair.found) && !usedWanted.get(pair.wanted)) {
        usedFound.set(pair.found);
        usedWanted.set(pair.wanted);
        pairs.add(pair);
      }
    }
    return pairs;
  }
}
