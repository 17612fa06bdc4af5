package org.hearsay.annotation.date;

import java.util.HashMap;
import java.util.Map;
import org.hearsay.text.LexiconFile;

/// Whether the words around an expression of time speak of what was or of what is to come.
enum Tense {
  PAST,
  FUTURE,
  UNKNOWN;

  /// How many pieces before or behind an expression a cue may stand.
  private static final int REACH_BACK = 14;

  private static final int REACH_ON = 10;
  private static final Map<String, Tense> CUES = read();

  private static Map<String, Tense> read() {
    Map<String, Tense> cues = new HashMap<>();
    for (String[] row : LexiconFile.rows(Tense.class, "tense-cues.tsv", 3)) {
      for (String form : row[0].split("\\|", -1)) {
        cues.put(form, row[1].equals("future") ? FUTURE : PAST);
      }
    }
    return cues;
  }

  /// The tense at pieces `[first, end)` of a sentence that covers `[from, to)`: the nearest cue
  /// before decides, else the nearest behind.
  static Tense around(Pieces pieces, int first, int end, int from, int to) {
    for (int i = first - 1; i >= Math.max(from, first - REACH_BACK); i--) {
      Tense cue = cue(pieces, i, from);
      if (cue != UNKNOWN) {
        return cue;
      }
    }
    for (int i = end; i < Math.min(to, end + REACH_ON); i++) {
      Tense cue = cue(pieces, i, from);
      if (cue != UNKNOWN) {
        return cue;
      }
    }
    return UNKNOWN;
  }

  private static Tense cue(Pieces pieces, int i, int from) {
    String word = pieces.lower(i);
    if (word.endsWith("'ll")) {
      return FUTURE;
    }
    if (word.equals("may") && pieces.capitalised(i)) {
      return UNKNOWN;
    }
    Tense cue = CUES.getOrDefault(word, UNKNOWN);
    if (cue == FUTURE) {
      return planned(pieces, i) ? FUTURE : UNKNOWN;
    }
    if (cue == PAST) {
      return PAST;
    }
    boolean past = word.length() > 4 && word.endsWith("ed") && !pieces.capitalised(i);
    return past && i >= from ? PAST : UNKNOWN;
  }

  /// Words such as `due` and `set` look ahead only before `to`, `for`, `on` and the like.
  private static boolean planned(Pieces pieces, int i) {
    return switch (pieces.lower(i)) {
      case "due", "set", "scheduled", "expected", "planned", "slated", "likely", "poised" -> {
        String next = pieces.lower(i + 1);
        yield next.equals("to")
            || next.equals("for")
            || next.equals("on")
            || next.equals("in")
            || next.equals("by")
            || next.equals("at");
      }
      case "going", "about" -> pieces.is(i + 1, "to");
      default -> true;
    };
  }
}
