package org.hearsay.annotation.attribution;

/// The labels that the tagger gives to tokens, as numbers so that tables can be indexed by them: 0
/// is outside; each part of an attribution has a label for its first token and one for the others.
final class TagLabel {
  static final int COUNT = 7;
  static final int OUTSIDE = 0;

  /// A part of an attribution, in the order of the labels.
  enum Part {
    SOURCE(1),
    CUE(3),
    CONTENT(5);

    private final int begin;

    Part(int begin) {
      this.begin = begin;
    }

    int begin() {
      return begin;
    }

    int inside() {
      return begin + 1;
    }
  }

  private TagLabel() {}

  static boolean isInside(int label) {
    return label > 0 && (label & 1) == 0;
  }

  static boolean isBegin(int label) {
    return (label & 1) == 1;
  }

  /// The part of a label other than [#OUTSIDE].
  static Part part(int label) {
    return Part.values()[(label - 1) / 2];
  }

  /// Whether `next` may stand behind `previous`; an inside needs its own begin or inside before it.
  static boolean mayFollow(int previous, int next) {
    return !isInside(next) || previous == next || previous == next - 1;
  }
}
