package org.hearsay.annotation.attribution.german;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.annotation.attribution.TokenRange;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Quotation;
import org.hearsay.text.Sentence;
import org.hearsay.text.TokenKind;

/// The prose with what the readers of German ask of every token.
final class GermanText {
  private final Prose prose;
  private final List<TokenRange> quotations = new ArrayList<>();
  private final int[] quotationOf;
  private final boolean[] bracketed;
  private final List<TokenRange> units = new ArrayList<>();

  GermanText(Prose prose) {
    this.prose = prose;
    this.quotationOf = new int[prose.tokenCount()];
    Arrays.fill(quotationOf, -1);
    for (Quotation quotation : prose.quotations()) {
      if (quotation.depth() == 0 && quotation.closed()) {
        add(quotation.span());
      }
    }
    this.bracketed = new boolean[prose.tokenCount()];
    findUnits();
    units.forEach(this::findBrackets);
  }

  /// A quotation with its marks.
  private void add(Span span) {
    int first = prose.tokenAt(span.start());
    int end = prose.tokenAt(span.end() - 1) + 1;
    for (int i = first; i < Math.min(end, prose.tokenCount()); i++) {
      quotationOf[i] = quotations.size();
    }
    quotations.add(new TokenRange(first, Math.min(end, prose.tokenCount())));
  }

  /// Sentences, those that a quotation holds together as one.
  private void findUnits() {
    int first = -1;
    for (Sentence sentence : prose.sentences()) {
      if (sentence.endToken() == sentence.firstToken()) {
        continue;
      }
      int start = sentence.firstToken();
      boolean goesOn =
          first >= 0
              && quotationOf[start] >= 0
              && quotationOf[start - 1] == quotationOf[start]
              && prose.paragraphOf(start) == prose.paragraphOf(start - 1);
      if (goesOn) {
        units.set(units.size() - 1, new TokenRange(first, sentence.endToken()));
      } else {
        first = start;
        units.add(new TokenRange(start, sentence.endToken()));
      }
    }
  }

  private void findBrackets(TokenRange unit) {
    int open = -1;
    for (int i = unit.first(); i < unit.end(); i++) {
      if (is(i, "(") || is(i, "[")) {
        open = open < 0 ? i : open;
      } else if ((is(i, ")") || is(i, "]")) && open >= 0) {
        Arrays.fill(bracketed, open, i + 1, true);
        open = -1;
      }
    }
  }

  Prose prose() {
    return prose;
  }

  /// Sentences in order; where a quotation holds several they are one.
  List<TokenRange> units() {
    return units;
  }

  /// The quotation, with its marks, that `token` stands in; -1 if none.
  int quotationOf(int token) {
    return token < 0 || token >= quotationOf.length ? -1 : quotationOf[token];
  }

  TokenRange quotation(int index) {
    return quotations.get(index);
  }

  /// The words of a quotation without its marks.
  TokenRange inside(int index) {
    TokenRange marked = quotations.get(index);
    int first = Math.min(marked.first() + 1, marked.end() - 1);
    return new TokenRange(first, Math.max(first + 1, marked.end() - 1));
  }

  /// Whether `token` stands in brackets or is one.
  boolean isBracketed(int token) {
    return token < bracketed.length && bracketed[token];
  }

  /// Whether `token` is part of the clause itself: in no quotation and no brackets.
  boolean isPlain(int token) {
    return quotationOf[token] < 0 && !bracketed[token];
  }

  boolean is(int token, String lower) {
    return prose.is(token, lower);
  }

  String lower(int token) {
    return prose.lower(token);
  }

  boolean isWord(int token) {
    return token >= 0 && token < prose.tokenCount() && prose.kind(token) == TokenKind.WORD;
  }

  boolean isNumber(int token) {
    return token >= 0 && token < prose.tokenCount() && prose.kind(token) == TokenKind.NUMBER;
  }

  /// A word with a small letter, or the first of its sentence.
  boolean isSmall(int token) {
    return isWord(token)
        && (!Character.isUpperCase(prose.word(token).codePointAt(0)) || opensSentence(token));
  }

  boolean isLowerCase(int token) {
    return isWord(token) && Character.isLowerCase(prose.word(token).codePointAt(0));
  }

  /// A noun or name: a capital, and no word of a closed class at the start of a sentence.
  boolean isNoun(int token) {
    if (!isWord(token)) {
      return false;
    }
    if (!Character.isUpperCase(prose.word(token).codePointAt(0))) {
      return isCompound(prose.word(token));
    }
    return !opensSentence(token)
        || (!GermanWords.isClosed(lower(token)) && !looksAdverbial(lower(token)));
  }

  /// `ai-Bericht`, `dpa-Meldung`: a noun whose first part has a small letter.
  private static boolean isCompound(String word) {
    int hyphen = word.lastIndexOf('-');
    return hyphen > 0
        && hyphen + 1 < word.length()
        && Character.isUpperCase(word.charAt(hyphen + 1));
  }

  /// A word that, at the start of a sentence, is more likely an adverb than a noun.
  private static boolean looksAdverbial(String lower) {
    return lower.endsWith("weise")
        || lower.endsWith("lich")
        || lower.endsWith("maßen")
        || lower.endsWith("gemäß")
        || lower.endsWith("ig")
        || lower.endsWith("wärts");
  }

  /// Whether `token` is the first word of its sentence or quotation.
  boolean opensSentence(int token) {
    int before = token - 1;
    while (before >= 0
        && prose.kind(before) == TokenKind.QUOTE
        && prose.sameSentence(before, token)) {
      before--;
    }
    return before < 0
        || !prose.sameSentence(before, token)
        || is(before, ":")
        || before < token - 1;
  }

  /// A word that looks like an adjective before a noun.
  boolean isAdjective(int token) {
    if (isNumber(token)) {
      return true;
    }
    boolean counted = isWord(token) && Character.isDigit(prose.word(token).charAt(0));
    if ((!isLowerCase(token) && !counted) || GermanWords.isClosed(lower(token))) {
      return false;
    }
    String word = lower(token);
    return word.length() > 3
        && (word.endsWith("e")
            || word.endsWith("en")
            || word.endsWith("er")
            || word.endsWith("es")
            || word.endsWith("em"));
  }
}
