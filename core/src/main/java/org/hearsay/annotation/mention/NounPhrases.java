package org.hearsay.annotation.mention;

import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;

/// Reads the edges of noun phrases without a parser: leftwards from a head noun over its modifiers,
/// to the determiner or possessor that opens it.
final class NounPhrases {
  private static final int MOST_MODIFIERS = 9;

  private final Prose prose;

  NounPhrases(Prose prose) {
    this.prose = prose;
  }

  /// Index of the first token of the noun phrase whose head noun is token `head`.
  int start(int head) {
    int limit = Math.max(prose.sentenceOf(head).firstToken(), head - MOST_MODIFIERS);
    int i = head;
    while (i > limit) {
      int previous = i - 1;
      String lower = prose.lower(previous);
      if (prose.kind(previous) == TokenKind.CLITIC) {
        i = possessorStart(previous, limit);
        return i;
      }
      if (prose.is(previous, WordClass.DETERMINER) && !lower.equals("that")) {
        return previous;
      }
      if (lower.equals("and") && joinsModifiers(previous, limit)) {
        i = previous - 1;
        continue;
      }
      if (!isModifier(previous)) {
        return i;
      }
      i = previous;
    }
    return i;
  }

  private int possessorStart(int clitic, int limit) {
    return clitic - 1 >= limit ? start(clitic - 1) : clitic;
  }

  /// "Western and South Korean officials": both sides capitalised.
  private boolean joinsModifiers(int and, int limit) {
    return and - 1 >= limit
        && and + 1 < prose.tokenCount()
        && capitalised(and - 1)
        && capitalised(and + 1)
        && Gazetteer.SHARED.givenName(prose.word(and + 1)) == null;
  }

  private boolean capitalised(int token) {
    return prose.kind(token) == TokenKind.WORD && prose.isCapitalised(token);
  }

  private boolean isModifier(int token) {
    TokenKind kind = prose.kind(token);
    if (kind == TokenKind.NUMBER) {
      return true;
    }
    if (kind != TokenKind.WORD) {
      return false;
    }
    if (capitalised(token) && token != prose.sentenceOf(token).firstToken()) {
      return true;
    }
    return !prose.is(token, WordClass.PREPOSITION)
        && !prose.is(token, WordClass.PRONOUN)
        && !prose.is(token, WordClass.AUXILIARY)
        && !prose.is(token, WordClass.MODAL)
        && !prose.is(token, WordClass.NEGATION)
        && !prose.is(token, WordClass.COORDINATOR)
        && !prose.is(token, WordClass.SUBORDINATOR)
        && !prose.is(token, WordClass.ADVERB)
        && !prose.is(token, WordClass.REPORTING_VERB);
  }
}
