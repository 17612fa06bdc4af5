package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.mention.MentionKind;
import org.hearsay.annotation.mention.Mentions;
import org.hearsay.annotation.mention.Mentions.Placed;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Quotation;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;

/// The prose with what cue readers ask of every token: in which quotation it stands, and which
/// expression of time begins there.
///
/// The reporter's words are read first, then, as a text of their own, the words inside quotation
/// marks, then those inside the marks within them. A quotation is for each of these readings one
/// that stands in the words being read.
final class ReadText {
  private final Prose prose;
  private final Mentions mentions;
  private final List<Quotation> quotations;
  private final int[] quotationOf;
  private final int[] openedBy;
  private final int[] closedBy;
  private final int[] timexEnd;
  private final boolean[] read;

  /// The reporter's own words.
  ReadText(Prose prose, Mentions mentions, List<Timex> times) {
    this(prose, mentions, times, 0);
  }

  /// The words inside the quotations of one depth.
  static ReadText inside(int depth, Prose prose, Mentions mentions, List<Timex> times) {
    return new ReadText(prose.cutAtQuotations(depth), mentions, times, depth + 1);
  }

  private ReadText(Prose prose, Mentions mentions, List<Timex> times, int level) {
    this.prose = prose;
    this.mentions = mentions;
    this.quotations = prose.quotations().stream().filter(q -> q.depth() == level).toList();
    this.quotationOf = new int[prose.tokenCount()];
    Arrays.fill(quotationOf, -1);
    for (int q = 0; q < quotations.size(); q++) {
      for (Span part : quotations.get(q).parts()) {
        for (int i = prose.tokenAt(part.start());
            i < prose.tokenCount() && prose.start(i) < part.end();
            i++) {
          quotationOf[i] = q;
        }
      }
    }
    this.read = new boolean[prose.tokenCount()];
    Arrays.fill(read, level == 0);
    for (Quotation quotation : prose.quotations()) {
      if (quotation.depth() == level - 1) {
        for (Span part : quotation.parts()) {
          Arrays.fill(read, prose.tokenAt(part.start()), prose.tokenAt(part.end()), true);
        }
      }
    }
    this.openedBy = new int[prose.tokenCount()];
    this.closedBy = new int[prose.tokenCount()];
    Arrays.fill(openedBy, -1);
    Arrays.fill(closedBy, -1);
    for (int q = 0; q < quotations.size(); q++) {
      Span span = quotations.get(q).span();
      openedBy[prose.tokenAt(span.start())] = q;
      if (quotations.get(q).closed()) {
        closedBy[prose.tokenAt(span.end() - 1)] = q;
      }
    }
    this.timexEnd = new int[prose.tokenCount()];
    for (Timex timex : times) {
      int first = prose.tokenAt(timex.span().start());
      int end = prose.tokenAt(timex.span().end() - 1) + 1;
      if (first < prose.tokenCount()) {
        timexEnd[first] = Math.min(end, prose.tokenCount());
      }
    }
  }

  Prose prose() {
    return prose;
  }

  Mentions mentions() {
    return mentions;
  }

  /// Those that stand in the words being read, not those within them.
  List<Quotation> quotations() {
    return quotations;
  }

  /// Whether `token` is one of the words being read, and in none of their quotations.
  boolean isRead(int token) {
    return token >= 0 && token < read.length && read[token] && quotationOf[token] < 0;
  }

  /// Index of the quotation whose words include `token`; -1 if none. The marks themselves belong to
  /// none.
  int quotationOf(int token) {
    return token < 0 || token >= quotationOf.length ? -1 : quotationOf[token];
  }

  /// Index behind the expression of time that begins at `token`; `token` if none does.
  int timexEnd(int token) {
    return token < timexEnd.length && timexEnd[token] > token ? timexEnd[token] : token;
  }

  /// Index of the quotation whose opening mark is `token`; -1 if it is none.
  int quotationOpening(int token) {
    return token >= 0 && token < openedBy.length ? openedBy[token] : -1;
  }

  /// Index of the quotation whose closing mark is `token`; -1 if it is none.
  int quotationClosing(int token) {
    return token >= 0 && token < closedBy.length ? closedBy[token] : -1;
  }

  /// The tokens between the marks of quotation `q`.
  TokenRange inside(int q) {
    Quotation quotation = quotations.get(q);
    int first = prose.tokenAt(quotation.inner().start());
    int end = first;
    while (end < prose.tokenCount() && prose.start(end) < quotation.inner().end()) {
      end++;
    }
    return new TokenRange(first, Math.max(end, first + 1));
  }

  /// The words of quotation `q`, one range a paragraph.
  List<TokenRange> parts(int q) {
    List<TokenRange> ranges = new ArrayList<>();
    Quotation quotation = quotations.get(q);
    for (Span part : quotation.parts()) {
      int first = prose.tokenAt(part.start());
      int end = first;
      while (end < prose.tokenCount() && prose.start(end) < part.end()) {
        end++;
      }
      if (end > first) {
        ranges.add(new TokenRange(first, end));
      }
    }
    return ranges.isEmpty() ? List.of(inside(q)) : ranges;
  }

  /// How many words these stretches hold.
  int words(List<TokenRange> ranges) {
    int words = 0;
    for (TokenRange range : ranges) {
      for (int i = range.first(); i < range.end(); i++) {
        words += isWord(i) ? 1 : 0;
      }
    }
    return words;
  }

  boolean isWord(int token) {
    return token >= 0
        && token < prose.tokenCount()
        && (prose.kind(token) == TokenKind.WORD || prose.kind(token) == TokenKind.NUMBER);
  }

  boolean isCapital(int token) {
    return token >= 0
        && token < prose.tokenCount()
        && prose.kind(token) == TokenKind.WORD
        && prose.isCapitalised(token);
  }

  boolean isDash(int token) {
    if (token < 0 || token >= prose.tokenCount()) {
      return false;
    }
    String word = prose.word(token);
    return word.equals("—")
        || word.equals("–")
        || word.equals("--")
        || word.equals("-")
        || word.equals("―");
  }

  boolean is(int token, WordClass wordClass) {
    return token >= 0 && token < prose.tokenCount() && prose.is(token, wordClass);
  }

  /// A word that can only be (part of) a finite verb.
  boolean isVerbal(int token) {
    if (is(token, WordClass.AUXILIARY) || is(token, WordClass.MODAL)) {
      return true;
    }
    return is(token, WordClass.REPORTING_VERB) && !isNounReading(token);
  }

  /// Whether a word that may be noun or verb ("claims") stands as a noun.
  boolean isNounReading(int token) {
    if (prose.is(token, "state") && isCapital(token + 1)) {
      return true; // state Sen. Quist
    }
    if (token == 0) {
      return false;
    }
    CueLexicon.Verb before = CueLexicon.SHARED.verb(prose.lower(token - 1));
    boolean relative = prose.is(token - 1, "which") && prose.is(token - 2, ",");
    return (is(token - 1, WordClass.DETERMINER) && !prose.is(token - 1, "that") && !relative)
        || prose.kind(token - 1) == TokenKind.CLITIC
        || (is(token - 1, WordClass.PREPOSITION) && !prose.is(token - 1, "to"))
        || (before != null
            && before.takes(CueLexicon.Frame.OBJECT)
            && CueLexicon.SHARED.forms(prose.lower(token - 1)).contains(CueLexicon.Form.PAST));
  }

  /// A mark of a quotation of at most three words, as around a nickname.
  boolean isScareMark(int token) {
    int q = Math.max(quotationOpening(token), quotationClosing(token));
    if (q < 0) {
      return false;
    }
    TokenRange inside = inside(q);
    String before = inside.end() > 0 ? prose.word(inside.end() - 1) : "";
    return inside.end() - inside.first() <= 3
        && !before.equals(",")
        && !before.equals(".")
        && !before.equals("?")
        && !before.equals("!");
  }

  boolean endsMention(int token) {
    int end = prose.end(token);
    if (mentions().doubtfulAt(end).isPresent()) {
      return true;
    }
    for (Placed placed : mentions().in(prose.span(token))) {
      if (placed.mention().span().end() == end) {
        return true;
      }
    }
    return false;
  }

  boolean endsName(int last) {
    int token = last;
    if (prose.is(last, ")")) {
      while (token > 0 && last - token < 8 && !prose.is(token, "(")) {
        token--;
      }
      token = Math.max(0, token - 1);
    }
    int end = prose.end(token);
    return mentions().in(prose.span(token)).stream()
        .anyMatch(p -> p.mention().kind() == MentionKind.NAME && p.mention().span().end() == end);
  }

  boolean endsTimex(int last) {
    return timexStart(last, Math.max(0, last - 5)) >= 0;
  }

  int timexStart(int last, int low) {
    for (int i = last; i >= Math.max(low, last - 5); i--) {
      if (timexEnd(i) == last + 1) {
        return i;
      }
    }
    return -1;
  }

  boolean isNoun(int token) {
    return isWord(token)
        && !is(token, WordClass.PREPOSITION)
        && !is(token, WordClass.ADVERB)
        && !is(token, WordClass.COORDINATOR)
        && !is(token, WordClass.SUBORDINATOR)
        && !is(token, WordClass.DETERMINER)
        && !isVerbal(token)
        && timexEnd(token) == token;
  }
}
