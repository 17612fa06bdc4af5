package org.hearsay.finding.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;

/// The words around a figure that speak of what is counted: from the last clause boundary or figure
/// before it to the next one behind it. All numbers are token indices.
///
/// No parse is made. A boundary is a comma, dash, bracket, colon or semicolon, or a word that
/// starts another clause; an aside about some of those counted is stepped over ("84 people,
/// including ten children, died").
///
/// @param before the tokens before the figure and its noun phrase, nearest first
/// @param core the figure and its noun phrase
/// @param after the tokens behind them, nearest first
record Clause(
    Prose prose, Sentence sentence, List<Integer> before, List<Integer> core, List<Integer> after) {
  private static final Set<String> BOUNDARY_WORDS =
      Set.of(
          "and",
          "but",
          "or",
          "while",
          "as",
          "after",
          "when",
          "before",
          "since",
          "because",
          "although",
          "though",
          "if",
          "whereas",
          "including");
  private static final Set<String> BOUNDARY_MARKS =
      Set.of(",", ";", ":", "(", ")", "—", "–", "-", "--", "…");
  private static final Set<String> ASIDES =
      Set.of("including", "among", "many", "most", "some", "mostly");

  /// An aside is not looked for the end of beyond this many tokens.
  private static final int LONGEST_ASIDE = 15;

  Clause {
    before = List.copyOf(before);
    core = List.copyOf(core);
    after = List.copyOf(after);
  }

  /// @param first token of the figure or its noun phrase
  /// @param end behind them
  /// @param isFigure tells whether a token belongs to another figure
  static Clause around(Prose prose, int first, int end, IntPredicate isFigure) {
    Sentence sentence = prose.sentenceOf(first);
    List<Integer> before = new ArrayList<>();
    for (int i = first - 1; i >= sentence.firstToken() && isInside(prose, i, isFigure); i--) {
      before.add(i);
    }
    List<Integer> core = new ArrayList<>();
    for (int i = first; i < end; i++) {
      core.add(i);
    }
    List<Integer> after = new ArrayList<>();
    int last = addAfter(prose, end, sentence.endToken(), isFigure, after);
    if (prose.is(last, ",")
        && last + 1 < sentence.endToken()
        && ASIDES.contains(prose.lower(last + 1))) {
      addAfter(prose, behindAside(prose, last, sentence), sentence.endToken(), isFigure, after);
    }
    return new Clause(prose, sentence, before, core, after);
  }

  private static int addAfter(
      Prose prose, int from, int end, IntPredicate isFigure, List<Integer> after) {
    int i = from;
    while (i < end && isInside(prose, i, isFigure)) {
      after.add(i);
      i++;
    }
    return i;
  }

  private static boolean isInside(Prose prose, int token, IntPredicate isFigure) {
    return !isFigure.test(token)
        && !BOUNDARY_WORDS.contains(prose.lower(token))
        && !BOUNDARY_MARKS.contains(prose.word(token));
  }

  /// The token behind the comma that closes the aside opened by the comma at `comma`.
  private static int behindAside(Prose prose, int comma, Sentence sentence) {
    int limit = Math.min(sentence.endToken(), comma + LONGEST_ASIDE);
    for (int i = comma + 1; i < limit; i++) {
      if (prose.is(i, ",")) {
        return i + 1;
      }
    }
    return sentence.endToken();
  }

  /// All tokens, the nearest to the figure first: its own, then outwards, what follows before what
  /// precedes at the same distance.
  List<Integer> outwards() {
    List<Integer> tokens = new ArrayList<>(core);
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      if (i < after.size()) {
        tokens.add(after.get(i));
      }
      if (i < before.size()) {
        tokens.add(before.get(i));
      }
    }
    return tokens;
  }
}
