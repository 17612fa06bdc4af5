package org.hearsay.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.report.Span;
import org.hearsay.text.Tokens.Note;

/// Groups tokens into sentences, one pass from left to right.
///
/// A quotation stays with the clause that introduces or follows it, so that `“Is it over? We do not
/// know,” she said.` is one sentence. A quotation that stands alone, or is longer than
/// [#LONGEST_ATTACHED] tokens, is split like other text.
final class SentenceSplitter {
  /// The longest quotation, in tokens, that is kept whole for the sake of a clause beside it.
  static final int LONGEST_ATTACHED = 80;

  /// The longest sentence, in tokens. The longest in prose have some two hundred; what is longer is
  /// a list or a run of words, and is cut so that readers of sentences stay linear in any text.
  static final int LONGEST_SENTENCE = 500;

  private static final int LONGEST_BRACKET = 60;
  private static final int LONGEST_NAME = 5;

  private static final Set<String> REPORTING = words("reporting-verbs.tsv");

  /// What may follow `a.m.` with a capital letter and belong to it.
  private static final Set<String> BEHIND_HOUR =
      Set.of(
          "ET",
          "EST",
          "EDT",
          "PT",
          "PST",
          "PDT",
          "CT",
          "CST",
          "CDT",
          "MT",
          "MST",
          "MDT",
          "GMT",
          "UTC",
          "BST",
          "CET",
          "CEST",
          "IST",
          "JST",
          "KST",
          "AEST",
          "AEDT",
          "Eastern",
          "Pacific",
          "Central",
          "Mountain",
          "Greenwich",
          "Moscow",
          "Kyiv",
          "London",
          "Beijing",
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December",
          "Jan.",
          "Feb.",
          "Aug.",
          "Sept.",
          "Oct.",
          "Nov.",
          "Dec.");

  private final String text;
  private final TextLanguage language;
  private final Tokens tokens;
  private final List<Quotation> quotations;
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Integer> within = new ArrayList<>();
  private int nextQuotation;
  private int end;

  private SentenceSplitter(
      String text, Tokens tokens, List<Quotation> quotations, TextLanguage language) {
    this.text = text;
    this.language = language;
    this.tokens = tokens;
    this.quotations = quotations;
  }

  /// @param sentences in order
  /// @param within tokens at which a sentence begins inside a quotation that was kept whole, in
  ///   order
  record Split(List<Sentence> sentences, List<Integer> within) {
    Split {
      sentences = List.copyOf(sentences);
      within = List.copyOf(within);
    }
  }

  static Split split(
      String text,
      List<Span> paragraphs,
      Tokens tokens,
      List<Quotation> quotations,
      TextLanguage language) {
    SentenceSplitter splitter = new SentenceSplitter(text, tokens, quotations, language);
    int from = 0;
    for (int p = 0; p < paragraphs.size(); p++) {
      int to = from;
      while (to < tokens.size() && tokens.start(to) < paragraphs.get(p).end()) {
        to++;
      }
      splitter.splitParagraph(p, from, to);
      from = to;
    }
    return new Split(splitter.sentences, splitter.within);
  }

  private static Set<String> words(String resource) {
    Set<String> words = new HashSet<>();
    for (String[] row : LexiconFile.rows(SentenceSplitter.class, resource, 2)) {
      words.add(row[0]);
    }
    return Set.copyOf(words);
  }

  private void splitParagraph(int paragraph, int from, int to) {
    end = to;
    int start = from;
    int bracket = -1;
    int i = from;
    while (i < to) {
      if (tokens.note(i) == Note.OPENS) {
        int close = closeOf(i);
        if (close > i && close - i <= LONGEST_ATTACHED && attached(start, i, close)) {
          splitWithin(i + 1, close);
          i = close;
        }
      }
      if (i - start >= LONGEST_SENTENCE) {
        add(paragraph, start, i);
        start = i;
        bracket = -1;
      }
      if (isChar(i, '(') || isChar(i, '[')) {
        bracket = i;
      }
      int terminal = terminalAt(i) ? i : -1;
      if (terminal < 0 && tokens.note(i) == Note.CLOSES && i > from && terminalAt(i - 1)) {
        terminal = i - 1;
      }
      if (terminal < 0) {
        i++;
        continue;
      }
      int behind = behindClosers(terminal);
      boolean bracketed = bracket > start && closesLater(bracket, behind);
      if (!bracketed && !isListNumber(start, terminal) && breaks(terminal, behind)) {
        add(paragraph, start, behind);
        start = behind;
        bracket = -1;
      }
      i = Math.max(behind, i + 1);
    }
    if (start < to) {
      add(paragraph, start, to);
    }
  }

  /// Notes where sentences begin between the marks of a quotation that is kept whole.
  private void splitWithin(int from, int close) {
    int i = from;
    while (i < close) {
      int behind = terminalAt(i) ? behindClosers(i) : i + 1;
      if (behind < close && terminalAt(i) && breaks(i, behind)) {
        within.add(behind);
      }
      i = Math.max(behind, i + 1);
    }
  }

  private void add(int paragraph, int from, int to) {
    Span span = new Span(tokens.start(from), tokens.end(to - 1));
    sentences.add(new Sentence(sentences.size(), span, from, to, paragraph));
  }

  /// The token that closes the outermost quotation which token `open` opens, or -1 if that is no
  /// outermost quotation or does not close in this paragraph.
  private int closeOf(int open) {
    int offset = tokens.start(open);
    while (nextQuotation < quotations.size()
        && quotations.get(nextQuotation).span().start() < offset) {
      nextQuotation++;
    }
    if (nextQuotation == quotations.size()) {
      return -1;
    }
    Quotation q = quotations.get(nextQuotation);
    if (q.span().start() != offset || q.depth() > 0 || !q.closed() || q.parts().size() > 1) {
      return -1;
    }
    int limit = Math.min(end, open + LONGEST_ATTACHED + 1);
    for (int i = open + 1; i < limit; i++) {
      if (tokens.end(i) >= q.span().end()) {
        return i;
      }
    }
    return -1;
  }

  /// Whether a clause outside the quotation belongs to it: before its opening mark, or behind its
  /// closing mark without a new sentence between.
  private boolean attached(int start, int open, int close) {
    for (int i = start; i < open; i++) {
      if (tokens.kind(i) == TokenKind.WORD || tokens.kind(i) == TokenKind.NUMBER) {
        return true;
      }
    }
    int terminal = close;
    while (terminal > open && tokens.note(terminal) == Note.CLOSES) {
      terminal--;
    }
    if (terminalAt(terminal)) {
      return !breaks(terminal, behindClosers(terminal));
    }
    int after = close + 1;
    return after < end && !terminalAt(after);
  }

  private boolean isChar(int i, char c) {
    return tokens.kind(i) == TokenKind.PUNCTUATION && text.charAt(tokens.start(i)) == c;
  }

  private boolean terminalAt(int i) {
    Note note = tokens.note(i);
    if (note == Note.ABBREVIATED) {
      return true;
    }
    if (tokens.kind(i) != TokenKind.PUNCTUATION) {
      return false;
    }
    char c = text.charAt(tokens.start(i));
    return c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '！' || c == '？'
        || c == '‼' || c == '⁇' || c == '⁈' || c == '⁉';
  }

  /// The first token that does not belong to the end of the sentence which `terminal` may end.
  private int behindClosers(int terminal) {
    int i = terminal + 1;
    while (i < end) {
      boolean stray =
          tokens.kind(i) == TokenKind.QUOTE
              && tokens.note(i) == Note.PLAIN
              && tokens.start(i) == tokens.end(i - 1);
      boolean more = terminalAt(i) && tokens.kind(i) == TokenKind.PUNCTUATION;
      boolean closer =
          tokens.note(i) == Note.CLOSES
              || (tokens.kind(i) == TokenKind.PUNCTUATION
                  && Characters.isClosingBracket(text.charAt(tokens.start(i))));
      if (!stray && !more && !closer && !isNoteMark(i)) {
        break;
      }
      i += isNoteMark(i) ? 3 : 1;
    }
    return i;
  }

  /// The mark of a footnote, `[12]`, which belongs to the sentence before it.
  private boolean isNoteMark(int i) {
    return i + 2 < tokens.size()
        && i + 2 < end
        && isChar(i, '[')
        && tokens.kind(i + 1) == TokenKind.NUMBER
        && isChar(i + 2, ']');
  }

  /// The number of an item in a list, `3.`, at the start of a sentence.
  private boolean isListNumber(int start, int terminal) {
    return terminal == start + 1
        && tokens.kind(start) == TokenKind.NUMBER
        && tokens.end(start) - tokens.start(start) <= 2
        && tokens.end(start) == tokens.start(terminal)
        && terminal + 1 < end;
  }

  private boolean closesLater(int bracket, int from) {
    char wanted = isChar(bracket, '(') ? ')' : ']';
    int limit = Math.min(end, bracket + LONGEST_BRACKET);
    boolean closed = false;
    for (int i = bracket + 1; i < from && !closed; i++) {
      closed = isChar(i, wanted);
    }
    if (closed) {
      return false;
    }
    for (int i = from; i < limit; i++) {
      if (isChar(i, wanted)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a new sentence starts at token `behind`, after the stop `terminal`.
  private boolean breaks(int terminal, int behind) {
    if (behind >= end) {
      return true;
    }
    int next = firstWord(behind);
    if (next < 0) {
      return !isSeparator(behind);
    }
    int first = text.codePointAt(tokens.start(next));
    if (Character.isLowerCase(first) || isSeparator(next)) {
      return false;
    }
    if (language.ordinals() && behind == terminal + 1 && isOrdinal(terminal)) {
      return opens(next);
    }
    if (tokens.note(terminal) == Note.ABBREVIATED && behind == terminal + 1) {
      return breaksBehindAbbreviation(terminal, behind, next);
    }
    if (tokens.note(terminal) == Note.ABBREVIATED && !opens(next)) {
      return false;
    }
    char stop = text.charAt(tokens.start(terminal));
    boolean closed = tokens.kind(behind - 1) == TokenKind.QUOTE;
    boolean quiet = stop == '.' && tokens.end(terminal) - tokens.start(terminal) == 1;
    return quiet || !closed || !startsReportingClause(next);
  }

  /// `20.`, `XVI.`: a number of one to three digits, or a Roman one, with its period.
  private boolean isOrdinal(int period) {
    int number = period - 1;
    if (number < 0 || !isChar(period, '.') || tokens.end(number) != tokens.start(period)) {
      return false;
    }
    int length = tokens.end(number) - tokens.start(number);
    boolean digits = tokens.kind(number) == TokenKind.NUMBER;
    boolean roman = length > 1;
    for (int i = tokens.start(number); i < tokens.end(number); i++) {
      digits &= Characters.isDigit(text.charAt(i));
      roman &= "IVXLC".indexOf(text.charAt(i)) >= 0;
    }
    return length <= 6 && ((digits && length <= 3) || roman);
  }

  private boolean breaksBehindAbbreviation(int terminal, int behind, int next) {
    char last = text.charAt(tokens.end(terminal) - 2);
    String word = text.substring(tokens.start(next), tokens.end(next));
    boolean hour = last == 'm' && tokens.end(terminal) - tokens.start(terminal) == 4;
    if (hour) {
      return Character.isUpperCase(word.charAt(0)) && !BEHIND_HOUR.contains(word);
    }
    return opens(next) || (next > behind && tokens.note(behind) == Note.OPENS);
  }

  /// Whether `token` is a word that, written with a capital, starts a sentence and no name.
  private boolean opens(int token) {
    if (tokens.note(token) == Note.ABBREVIATED) {
      return false;
    }
    String word = text.substring(tokens.start(token), tokens.end(token));
    return Character.isUpperCase(word.charAt(0))
        && language.openers().contains(word.toLowerCase(Locale.ROOT));
  }

  private boolean isSeparator(int token) {
    char c = text.charAt(tokens.start(token));
    return c == ',' || c == ';' || c == ':';
  }

  /// The first token from `behind` on that is no opening mark, bracket or dash, or -1.
  private int firstWord(int behind) {
    int limit = Math.min(end, behind + 4);
    for (int i = behind; i < limit; i++) {
      char c = text.charAt(tokens.start(i));
      boolean lead =
          tokens.kind(i) == TokenKind.QUOTE
              || Characters.isDash(c)
              || Characters.isOpeningBracket(c)
              || c == '•'
              || c == '*';
      if (!lead) {
        return i;
      }
    }
    return -1;
  }

  /// A name and a verb of speaking, as in `“Why?” Dana Reyes asked`.
  private boolean startsReportingClause(int first) {
    int limit = Math.min(end, first + LONGEST_NAME + 1);
    for (int i = first; i < limit; i++) {
      if (tokens.kind(i) != TokenKind.WORD) {
        return false;
      }
      String word = text.substring(tokens.start(i), tokens.end(i));
      if (i > first && REPORTING.contains(word)) {
        return true;
      }
      if (!Character.isUpperCase(word.codePointAt(0)) || opens(i)) {
        return false;
      }
    }
    return false;
  }
}
