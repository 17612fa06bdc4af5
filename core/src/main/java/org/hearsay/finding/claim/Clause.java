package org.hearsay.finding.claim;

import java.util.Set;
import java.util.function.IntPredicate;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;

/// The words around a figure that speak of what is counted: from the last clause boundary or figure
/// before it to the next one behind it. All numbers are token indices.
///
/// No parse is made. A boundary is a comma, dash, bracket, colon or semicolon, or a word that
/// starts another clause.
///
/// @param first of the clause
/// @param end behind the clause
/// @param coreFirst of the figure with its noun phrase
/// @param coreEnd behind the figure with its noun phrase
record Clause(Prose prose, Sentence sentence, int first, int end, int coreFirst, int coreEnd) {
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

  /// @param isFigure tells whether a token belongs to another figure
  static Clause around(Prose prose, int coreFirst, int coreEnd, IntPredicate isFigure) {
    Sentence sentence = prose.sentenceOf(coreFirst);
    int first = coreFirst;
    while (first > sentence.firstToken()
        && !isBoundary(prose, first - 1)
        && !isFigure.test(first - 1)) {
      first--;
    }
    int end = coreEnd;
    while (end < sentence.endToken() && !isBoundary(prose, end) && !isFigure.test(end)) {
      end++;
    }
    return new Clause(prose, sentence, first, end, coreFirst, coreEnd);
  }

  private static boolean isBoundary(Prose prose, int token) {
    return BOUNDARY_WORDS.contains(prose.lower(token))
        || BOUNDARY_MARKS.contains(prose.word(token));
  }
}
