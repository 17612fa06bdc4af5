package org.hearsay.finding.claim;

/// What comparing two statements gives.
///
/// @param likeness how alike they are, 0 to 1; orders the merges
record Verdict(Kind kind, double likeness) {
  static final Verdict APART = new Verdict(Kind.APART, 0);

  /// Whether two statements speak of the same thing.
  enum Kind {
    /// They do.
    SAME,
    /// Too little shows it, but nothing speaks against it.
    OPEN,
    /// They do not: they may never come together, through others neither.
    APART
  }

  static Verdict same(double likeness) {
    return new Verdict(Kind.SAME, likeness);
  }

  static Verdict open(double likeness) {
    return new Verdict(Kind.OPEN, likeness);
  }
}
