package org.hearsay.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How far confidences hold: of what is said to be 0.8 sure, are eight of ten right?
///
/// @param cases each with its confidence, in any order
public record Reliability(List<Case> cases) {
  private static final int BINS = 10;

  public Reliability {
    cases = List.copyOf(cases);
    if (cases.isEmpty()) {
      throw new IllegalArgumentException("nothing was found whose confidence could be checked");
    }
  }

  /// Something found.
  ///
  /// @param confidence 0 to 1
  /// @param right whether people had marked it too
  public record Case(double confidence, boolean right) {}

  /// The cases of which the confidence lies between two tenths.
  ///
  /// @param confidence their mean
  /// @param share how many of them are right, 0 to 1
  public record Bin(int cases, double confidence, double share) {
    /// Half the width within which the true share lies in 95 of 100 such samples (Wilson 1927), and
    /// its middle.
    double[] interval() {
      double z = 1.96;
      double n = cases;
      double middle = (share + z * z / (2 * n)) / (1 + z * z / n);
      double half = z / (1 + z * z / n) * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
      return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
    }
  }

  /// By confidence, empty ones left out.
  public List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int b = 0; b < BINS; b++) {
      int bin = b;
      List<Case> inside =
          cases.stream()
              .filter(c -> Math.min(BINS - 1, (int) (c.confidence() * BINS)) == bin)
              .toList();
      if (!inside.isEmpty()) {
        bins.add(new Bin(inside.size(), mean(inside), share(inside)));
      }
    }
    return bins;
  }

  private static double mean(List<Case> cases) {
    return cases.stream().mapToDouble(Case::confidence).sum() / cases.size();
  }

  private static double share(List<Case> cases) {
    return (double) cases.stream().filter(Case::right).count() / cases.size();
  }

  /// The mean squared distance of the confidence from what was so (Brier 1950).
  public double brier() {
    double sum = 0;
    for (Case c : cases) {
      double distance = (c.right() ? 1 : 0) - c.confidence();
      sum += distance * distance;
    }
    return sum / cases.size();
  }

  /// The Brier score of one confidence for all, the share of right ones: what knowing nothing of
  /// the single case reaches.
  public double brierOfOneForAll() {
    double share = share(cases);
    return share * (1 - share);
  }

  /// The mean distance between confidence and share over the bins (expected calibration error;
  /// Naeini et al. 2015).
  public double error() {
    double sum = 0;
    for (Bin bin : bins()) {
      sum += bin.cases() * Math.abs(bin.confidence() - bin.share());
    }
    return sum / cases.size();
  }

  /// As a table for a terminal.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("confidence   right   of");
    for (Bin bin : bins()) {
      lines.add(
          String.format(
              Locale.ROOT, "%10.3f %7.3f %4d", bin.confidence(), bin.share(), bin.cases()));
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "mean distance %.3f, Brier score %.4f (one confidence for all: %.4f)",
            error(),
            brier(),
            brierOfOneForAll()));
    return lines;
  }
}
