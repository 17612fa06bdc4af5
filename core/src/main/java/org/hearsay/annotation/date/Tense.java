package org.hearsay.annotation.date;

import java.util.Set;

/// Whether the words around an expression of time speak of what was or of what is to come.
public enum Tense {
  /// What was.
  PAST,
  /// What is to come.
  FUTURE,
  /// Nothing shows it.
  UNKNOWN;

  /// How many pieces before or behind an expression a cue may stand.
  private static final int REACH_BACK = 14;

  private static final int REACH_BEFORE_POSSESSIVE = 3;
  private static final int REACH_ON = 10;

  /// What follows `due` and the like when they look ahead.
  private static final Set<String> AHEAD =
      Set.of("to", "for", "on", "in", "by", "at", "early", "late", "next");

  private static final Set<String> BEFORE_BE =
      Set.of("to", "will", "would", "may", "could", "should", "must", "can", "shall");

  /// The tense that piece `cue` tells of an expression that ends before `end`; unknown if `cue` is
  /// negative.
  static Tense at(Pieces pieces, int cue, int end, int from) {
    if (cue == end && isPastVerb(pieces, end)) {
      // even if it looks ahead by itself: "Lind on Monday vowed to stay"
      return PAST;
    }
    return cue < 0 ? UNKNOWN : cue(pieces, cue, from);
  }

  /// The tense at pieces `[first, end)` of a sentence that covers `[from, to)`.
  static Tense around(Pieces pieces, int first, int end, int from, int to) {
    return at(pieces, cueAround(pieces, first, end, from, to), end, from);
  }

  /// The piece that tells the tense there, the nearest cue before, else the nearest behind; -1 if
  /// none does.
  static int cueAround(Pieces pieces, int first, int end, int from, int to) {
    // "Lind on Monday vowed to stay": the verb behind has its time before it.
    if (isPastVerb(pieces, end)) {
      return end;
    }
    // "Monday's vote" is past unless something right before it looks ahead.
    boolean possessive = pieces.is(end, "'s");
    int back = possessive ? REACH_BEFORE_POSSESSIVE : REACH_BACK;
    for (int i = first - 1; i >= Math.max(from, first - back); i--) {
      if (cue(pieces, i, from) != UNKNOWN) {
        return i;
      }
    }
    int near = Math.min(to, end + REACH_ON);
    for (int i = possessive ? to : end; i < near; i++) {
      if (cue(pieces, i, from) != UNKNOWN) {
        return i;
      }
    }
    // What opens a sentence belongs to its verb, however far behind.
    for (int i = near; first <= from + 1 && i < to; i++) {
      if (cue(pieces, i, from) == PAST) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isPastVerb(Pieces pieces, int i) {
    return isPastForm(pieces, i)
        && (pieces.lexicon().looksAheadBeforeTo(pieces.lower(i))
            || pieces.lexicon().tense(pieces.lower(i)) != FUTURE);
  }

  private static boolean isPastForm(Pieces pieces, int i) {
    String word = pieces.lower(i);
    return word.length() > 4 && word.endsWith("ed") && !pieces.capitalised(i);
  }

  private static Tense cue(Pieces pieces, int i, int from) {
    String word = pieces.lower(i);
    if (word.endsWith("'ll")) {
      return FUTURE;
    }
    if (word.equals("could") && negated(pieces, i, from)) {
      // "could not be reached on Monday"
      return PAST;
    }
    if (word.equals("may") && pieces.capitalised(i)) {
      return UNKNOWN;
    }
    Tense cue = pieces.lexicon().tense(word);
    if (cue == FUTURE && planned(pieces, i, from)) {
      return FUTURE;
    }
    // "will be held", "when it is heard in May": the participle is not what tells the tense.
    if (pieces.is(i - 1, "be") || pieces.is(i - 1, "is") || pieces.is(i - 1, "are")) {
      return UNKNOWN;
    }
    if (cue == PAST) {
      return PAST;
    }
    if (cue == FUTURE && !pieces.lexicon().looksAheadBeforeTo(word)) {
      return UNKNOWN;
    }
    return isPastForm(pieces, i) && i >= from ? PAST : UNKNOWN;
  }

  /// "could not", "neither could".
  private static boolean negated(Pieces pieces, int could, int from) {
    if (pieces.is(could + 1, "not")) {
      return true;
    }
    for (int i = could - 1; i >= Math.max(from, could - REACH_BACK); i--) {
      if (pieces.is(i, "neither") || pieces.is(i, "nobody") || pieces.is(i, "none")) {
        return true;
      }
    }
    return false;
  }

  /// Some words look ahead only in company: `due to`, `is to`, `as early as`.
  private static boolean planned(Pieces pieces, int i, int from) {
    String next = pieces.lower(i + 1);
    if (pieces.lexicon().looksAheadBeforeTo(pieces.lower(i))) {
      return next.equals("to");
    }
    return switch (pieces.lower(i)) {
      case "due", "expected" -> AHEAD.contains(next);
      case "set", "likely", "poised" -> next.equals("to") || next.equals("for");
      case "be" ->
          BEFORE_BE.contains(pieces.lower(i - 1))
              && !(pieces.is(i - 1, "could") && negated(pieces, i - 1, from));
      case "to" -> pieces.is(i - 1, "is") || pieces.is(i - 1, "are");
      case "early", "soon" -> pieces.is(i - 1, "as") && next.equals("as");
      case "until", "till" ->
          !pieces.is(i - 1, "not") && !pieces.is(i - 1, "up") && !pieces.capitalised(i);
      default -> true;
    };
  }
}
