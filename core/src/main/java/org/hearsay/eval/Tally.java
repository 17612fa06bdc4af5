package org.hearsay.eval;

/// How many were right, of how many found and how many wanted.
///
/// @param right how much of what was found is right; a fraction where items count in part (B-cubed)
/// @param rightWanted how much of what was wanted is found; differs from `right` only in B-cubed
record Tally(double right, double found, double rightWanted, double wanted) {

  static final Tally NONE = new Tally(0, 0, 0, 0);

  /// For layers that find things: precision and recall both say something.
  static Tally found(int right, int found, int wanted) {
    return new Tally(right, found, right, wanted);
  }

  /// For layers that ask a question of each thing found: only the share of right answers counts.
  static Tally answers(int right, int asked) {
    return new Tally(right, asked, right, asked);
  }

  Tally plus(Tally other) {
    return new Tally(
        right + other.right,
        found + other.found,
        rightWanted + other.rightWanted,
        wanted + other.wanted);
  }

  /// In percent; 0 where nothing was found.
  double precision() {
    return found == 0 ? 0 : 100 * right / found;
  }

  /// In percent; 0 where nothing was wanted.
  double recall() {
    return wanted == 0 ? 0 : 100 * rightWanted / wanted;
  }

  /// The harmonic mean of precision and recall, in percent.
  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
