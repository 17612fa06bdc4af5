package org.hearsay.story;

import org.hearsay.story.StoryKeys.Channel;

/// How alike two reports are, from 0 to 1. A function of the two alone: no other report, and not
/// their number, changes it, so that a laptop and a cluster agree.
///
/// A linear model of log odds, learned from pairs of reports (logistic regression; which pairs, and
/// how, is told in `docs/decisions/0060-stories-online.md`), brought between 0 and 1. For names,
/// words, opening words and neighbouring pairs it weighs both the cosine and the plain amount that
/// is shared: two lines that share one rare name have a high cosine and little in common, two long
/// reports a low one and much. The lengths are set against that amount.
final class StorySimilarity {
  /// From here on two groups of reports tell one story, once cohesion is allowed for; see
  /// [LocalClustering].
  static final double ONE_STORY = 0.335;

  private static final double BIAS = -8.336;
  private static final double LENGTH_OF_SHORTER = -1.247;
  private static final double LENGTH_OF_LONGER = -0.957;

  /// A shared amount of so much is one unit.
  private static final double SHARED_UNIT = 20;

  /// Log odds from which on two reports have nothing in common, and what lies between those and
  /// full likeness.
  private static final double NOTHING = -6;

  private static final double RANGE = 12;

  /// Likeness up to here grows in a straight line.
  private static final double STRAIGHT = 0.9;

  /// What a gap between publications takes from the log odds at most, and the days after which 63 %
  /// of it are gone. Never all: late follow-ups belong.
  private static final double FADING = 2;

  private static final double FADING_DAYS = 20;

  /// From this cosine of neighbouring pairs on one report is a copy of the other.
  private static final double COPY = 0.6;

  private static final Channel[] CHANNELS = Channel.values();

  private StorySimilarity() {}

  /// What was found of two reports.
  ///
  /// @param likeness from 0 to 1
  /// @param copy whether the one is largely copied from the other, or both from a third
  record Likeness(float likeness, boolean copy) {}

  static Likeness of(WeighedKeys a, WeighedKeys b) {
    double[] dots = new double[CHANNELS.length];
    for (int c = 0; c < CHANNELS.length; c++) {
      dots[c] = a.vector(c).dot(b.vector(c));
    }
    return of(a, b, dots);
  }

  /// The same for one report whose keys are spread out, to be compared with many.
  static Likeness of(SpreadKeys one, WeighedKeys b) {
    double[] dots = new double[CHANNELS.length];
    for (int c = 0; c < CHANNELS.length; c++) {
      dots[c] = one.dot(c, b.vector(c));
    }
    return of(one.report(), b, dots);
  }

  /// @param dots the dot product of each channel
  private static Likeness of(WeighedKeys a, WeighedKeys b, double[] dots) {
    double odds =
        BIAS
            + LENGTH_OF_SHORTER * Math.min(a.logMass(), b.logMass())
            + LENGTH_OF_LONGER * Math.max(a.logMass(), b.logMass());
    double pairs = 0;
    for (int c = 0; c < CHANNELS.length; c++) {
      Channel channel = CHANNELS[c];
      double dot = dots[c];
      double cosine = a.vector(c).cosine(dot, b.vector(c));
      odds += ofCosine(channel) * cosine + ofShared(channel) * Math.log1p(dot / SHARED_UNIT);
      if (channel == Channel.PAIR) {
        pairs = cosine;
      }
    }
    odds -= FADING * (1 - Math.exp(-daysApart(a, b) / FADING_DAYS));
    return new Likeness((float) rounded(Math.max(0, (odds - NOTHING) / RANGE)), pairs > COPY);
  }

  /// `likeness` bent below 1 where it comes near, so that a copy is still nearer than a report that
  /// is merely as near as can be expected.
  private static double rounded(double likeness) {
    double rest = 1 - STRAIGHT;
    return likeness <= STRAIGHT
        ? likeness
        : STRAIGHT + rest * (1 - Math.exp(-(likeness - STRAIGHT) / rest));
  }

  private static double ofCosine(Channel channel) {
    return switch (channel) {
      case NAME -> 7.074;
      case WORD -> 3.189;
      case LEAD -> 6.274;
      case PAIR -> 1.207;
      case NUMBER -> 1.708;
    };
  }

  private static double ofShared(Channel channel) {
    return switch (channel) {
      case NAME -> 0.100;
      case WORD -> 0.874;
      case LEAD -> 0.975;
      case PAIR -> 0.610;
      case NUMBER -> 0;
    };
  }

  /// 0 where either day is unknown.
  private static double daysApart(WeighedKeys a, WeighedKeys b) {
    Long left = a.day();
    Long right = b.day();
    return left == null || right == null ? 0 : Math.abs((double) (left - right));
  }
}
