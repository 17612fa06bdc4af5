package org.hearsay.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.report.Span;
import org.hearsay.text.MarkStyle.Direction;
import org.hearsay.text.Marks.Role;

/// Pairs the quotation marks of a body and tells them from apostrophes and primes.
///
/// One pass with a short stack. What a mark does is decided by the characters beside it and by what
/// is open; its shape only breaks ties, since keyboards and typesetters mix shapes. A mark left
/// open ends with its paragraph unless the next paragraph opens with such a mark again, which is
/// how English sets a quotation of several paragraphs.
final class QuotationMarks {
  /// Deeper marks than this are strays; real text nests two or three deep.
  private static final int DEEPEST = 8;

  /// How many paragraphs on a mark that closes is looked for.
  private static final int FARTHEST_CLOSE = 4;

  /// What is left of words whose first letters an apostrophe stands for.
  private static final Set<String> CLIPPED =
      Set.of(
          "em", "til", "till", "cause", "cos", "coz", "cuz", "n", "tis", "twas", "twere", "bout",
          "round", "nuff", "neath", "gainst", "fraid", "course", "im", "er", "ere", "ave", "ello",
          "ow", "ouse", "ole", "sup");

  private final String text;
  private final List<Span> paragraphs;
  private final boolean doubledCurly;
  private final Marks marks = new Marks();
  private final List<Quotation> found = new ArrayList<>();
  private final List<Open> stack = new ArrayList<>();
  private int firstMark;
  private int lastSingleClose;

  /// A quotation not closed yet.
  private static final class Open {
    final MarkStyle style;
    final int mark;
    final int start;
    final List<Span> parts = new ArrayList<>();
    private int partStart;

    Open(MarkStyle style, int mark, int start, int partStart) {
      this.style = style;
      this.mark = mark;
      this.start = start;
      this.partStart = partStart;
    }
  }

  private QuotationMarks(String text, List<Span> paragraphs) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.doubledCurly = text.contains("‘‘");
  }

  /// The marks and quotations of one body.
  record Result(Marks marks, List<Quotation> quotations) {}

  static Result pair(String text, List<Span> paragraphs) {
    QuotationMarks pairing = new QuotationMarks(text, paragraphs);
    for (int i = 0; i < paragraphs.size(); i++) {
      pairing.pairIn(i);
    }
    return new Result(pairing.marks, pairing.byDepth());
  }

  private void pairIn(int paragraph) {
    Span p = paragraphs.get(paragraph);
    firstMark = marks.size();
    collect(p);
    lastSingleClose = -1;
    for (int m = firstMark; m < marks.size(); m++) {
      if (style(m) == MarkStyle.SINGLE && canClose(m, p)) {
        lastSingleClose = m;
      }
    }
    int m = firstMark;
    if (!stack.isEmpty()) {
      Open outer = stack.get(0);
      if (m < marks.size() && marks.offset(m) == p.start() && style(m) == outer.style) {
        // The paragraph before was left open, and this one starts with the same mark.
        outer.partStart = marks.end(m);
        marks.assign(m, Role.OPENS);
        m++;
      } else {
        outer.partStart = p.start();
      }
    }
    for (; m < marks.size(); m++) {
      if (style(m) == MarkStyle.SINGLE) {
        placeSingle(m, p, paragraph);
      } else {
        placeDouble(m, p);
      }
    }
    endParagraph(p, paragraph);
  }

  private void collect(Span p) {
    int i = p.start();
    while (i < p.end()) {
      char c = text.charAt(i);
      if (!MarkStyle.isMark(c)) {
        i++;
        continue;
      }
      boolean doubles = c == '\'' || c == '`' || (doubledCurly && (c == '‘' || c == '’'));
      int length = doubles && i + 1 < p.end() && text.charAt(i + 1) == c ? 2 : 1;
      marks.add(i, length);
      i += length;
    }
  }

  private MarkStyle style(int mark) {
    return MarkStyle.of(text.charAt(marks.offset(mark)), marks.end(mark) - marks.offset(mark));
  }

  private Direction direction(int mark) {
    return MarkStyle.direction(text.charAt(marks.offset(mark)));
  }

  private char before(int mark, Span p) {
    int i = marks.offset(mark);
    return i > p.start() ? text.charAt(i - 1) : ' ';
  }

  private char after(int mark, Span p) {
    int i = marks.end(mark);
    return i < p.end() ? text.charAt(i) : ' ';
  }

  private boolean followsOpening(int mark) {
    return mark > firstMark
        && marks.end(mark - 1) == marks.offset(mark)
        && marks.role(mark - 1) == Role.OPENS;
  }

  private boolean canOpen(int mark, Span p) {
    char previous = before(mark, p);
    char next = after(mark, p);
    if (Characters.isSpace(next) || Characters.isClosingBracket(next) || isStop(mark, next, p)) {
      return false;
    }
    return Characters.isSpace(previous)
        || Characters.isOpeningBracket(previous)
        || Characters.isDash(previous)
        || previous == '/'
        || previous == ':'
        || previous == '='
        || previous == '>'
        || previous == '…'
        || followsOpening(mark);
  }

  /// A stop, comma and the like; three full stops are an ellipsis, which may start a quotation.
  private boolean isStop(int mark, char c, Span p) {
    int i = marks.end(mark);
    if (c == '.' && i + 1 < p.end()) {
      char second = text.charAt(i + 1);
      return second != '.' && !Characters.isDigit(second);
    }
    return c == '.' || c == ',' || c == ';' || c == '!' || c == '?' || c == ':';
  }

  private boolean canClose(int mark, Span p) {
    char previous = before(mark, p);
    if (Characters.isSpace(previous)
        || Characters.isOpeningBracket(previous)
        || followsOpening(mark)) {
      return false;
    }
    int i = marks.end(mark);
    return i >= p.end() || !Characters.isWordAt(text, i);
  }

  private int openAt(MarkStyle style) {
    for (int i = stack.size() - 1; i >= 0; i--) {
      if (stack.get(i).style == style) {
        return i;
      }
    }
    return -1;
  }

  private void placeDouble(int mark, Span p) {
    MarkStyle style = style(mark);
    Direction direction = direction(mark);
    int open = openAt(style);
    boolean opens = canOpen(mark, p);
    boolean closes = canClose(mark, p);
    if (isInch(mark, p, open >= 0)) {
      marks.assign(mark, Role.PRIME);
      return;
    }
    boolean close;
    if (open >= 0) {
      close =
          switch (direction) {
            case OPENING -> closes && !opens;
            case CLOSING -> true;
            case NEITHER -> closes || !opens;
          };
    } else {
      close =
          switch (direction) {
            case OPENING -> closes && !opens;
            case CLOSING -> !opens || closes;
            case NEITHER -> closes && !opens;
          };
    }
    if (close && open >= 0) {
      close(open, mark);
    } else if (!close) {
      if (open >= 0 && !nests(mark, p)) {
        abandon(open, marks.offset(mark));
      }
      push(style, mark);
    }
  }

  /// `12"` and `5'10"`: behind a digit, and either nothing is open or it follows a foot mark.
  private boolean isInch(int mark, Span p, boolean open) {
    if (!Characters.isDigit(before(mark, p)) || text.charAt(marks.offset(mark)) != '"') {
      return false;
    }
    if (!open) {
      return true;
    }
    int i = marks.offset(mark) - 1;
    while (i > p.start() && marks.offset(mark) - i < 4 && Characters.isDigit(text.charAt(i))) {
      i--;
    }
    return text.charAt(i) == '\'' && i > p.start() && Characters.isDigit(text.charAt(i - 1));
  }

  /// Whether an opening mark inside an open quotation of its own family starts an inner one: the
  /// next two marks of the family must both close.
  private boolean nests(int mark, Span p) {
    int closings = 0;
    int limit = Math.min(marks.size(), mark + 12);
    for (int m = mark + 1; m < limit && closings < 2; m++) {
      if (style(m) == style(mark)) {
        if (direction(m) == Direction.OPENING || !canClose(m, p)) {
          return false;
        }
        closings++;
      }
    }
    return closings == 2;
  }

  private void placeSingle(int mark, Span p, int paragraph) {
    int i = marks.offset(mark);
    boolean wordBefore = i > p.start() && Characters.isWordAt(text, i - 1);
    boolean wordAfter = marks.end(mark) < p.end() && Characters.isWordAt(text, marks.end(mark));
    boolean open = !stack.isEmpty() && stack.get(stack.size() - 1).style == MarkStyle.SINGLE;
    marks.assign(mark, Role.APOSTROPHE);
    if (wordBefore && wordAfter) {
      return;
    }
    if (open && canClose(mark, p) && (direction(mark) != Direction.OPENING || isLow())) {
      if (!possessive(mark, p)) {
        close(stack.size() - 1, mark);
      }
    } else if (wordBefore) {
      if (Characters.isDigit(before(mark, p)) && direction(mark) == Direction.NEITHER) {
        marks.assign(mark, Role.PRIME);
      }
    } else if (canOpen(mark, p) && direction(mark) != Direction.CLOSING) {
      boolean mayClose = lastSingleClose > mark || startsNext(paragraph, MarkStyle.SINGLE);
      if (mayClose && !clipped(mark, p)) {
        if (open) {
          abandon(stack.size() - 1, i);
        }
        push(MarkStyle.SINGLE, mark);
      }
    } else if (!wordAfter && !canClose(mark, p)) {
      marks.assign(mark, Role.STRAY);
    }
  }

  /// Whether the innermost quotation opened with a low mark, which `‘` closes: `‚so‘`.
  private boolean isLow() {
    return text.charAt(stack.get(stack.size() - 1).start) == '‚';
  }

  /// Whether a mark behind a plural s inside a single-quoted passage is a possessive: a noun
  /// follows in lower case and the passage still has its closing mark to come.
  private boolean possessive(int mark, Span p) {
    char s = before(mark, p);
    if ((s != 's' && s != 'S') || lastSingleClose <= mark) {
      return false;
    }
    int i = marks.end(mark);
    if (i + 1 >= p.end() || !Characters.isSpace(text.charAt(i))) {
      return false;
    }
    if (!Character.isLowerCase(text.charAt(i + 1))) {
      return false;
    }
    // Another opening mark first means that this one closed.
    for (int m = mark + 1; m < Math.min(marks.size(), mark + 12); m++) {
      if (style(m) == MarkStyle.SINGLE) {
        if (canClose(m, p)) {
          return true;
        }
        if (canOpen(m, p)) {
          return false;
        }
      }
    }
    return false;
  }

  /// `'90s`, `'em`, `rock 'n' roll`.
  private boolean clipped(int mark, Span p) {
    int from = marks.end(mark);
    int to = from;
    while (to < p.end() && to - from < 8 && Characters.isWordAt(text, to)) {
      to++;
    }
    if (to - from >= 2 && Characters.isDigit(text.charAt(from))) {
      char last = text.charAt(to - 1);
      return (to - from == 3 && last == 's') || (to - from == 2 && Characters.isDigit(last));
    }
    return CLIPPED.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
  }

  private void push(MarkStyle style, int mark) {
    if (stack.size() >= DEEPEST) {
      return;
    }
    marks.assign(mark, Role.OPENS);
    stack.add(new Open(style, mark, marks.offset(mark), marks.end(mark)));
  }

  private void close(int depth, int mark) {
    while (stack.size() > depth + 1) {
      abandon(stack.size() - 1, marks.offset(mark));
    }
    Open open = stack.remove(depth);
    marks.assign(mark, Role.CLOSES);
    open.parts.add(trim(open.partStart, marks.offset(mark)));
    keep(open, marks.end(mark), true);
  }

  /// Ends the quotation at `depth`, and all inside it, without a closing mark. A single mark that
  /// nothing closes was an apostrophe.
  private void abandon(int depth, int end) {
    while (stack.size() > depth) {
      Open open = stack.remove(stack.size() - 1);
      if (open.style == MarkStyle.SINGLE && open.parts.isEmpty()) {
        marks.assign(open.mark, Role.APOSTROPHE);
      } else {
        Span part = trim(open.partStart, end);
        open.parts.add(part);
        keep(open, Math.max(part.end(), open.partStart), false);
      }
    }
  }

  private void keep(Open open, int end, boolean closed) {
    boolean blank = open.parts.stream().allMatch(Span::isEmpty);
    if (blank) {
      marks.assign(open.mark, Role.STRAY);
    } else {
      found.add(new Quotation(new Span(open.start, end), open.parts, closed, 0));
    }
  }

  private Span trim(int from, int to) {
    int start = Characters.skipSpace(text, Math.min(from, to), to);
    int end = to;
    while (end > start && Characters.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private void endParagraph(Span p, int paragraph) {
    if (stack.isEmpty()) {
      return;
    }
    Open outer = stack.get(0);
    if (startsNext(paragraph, outer.style) || closesLater(paragraph, p, outer.style)) {
      abandon(1, p.end());
      outer.parts.add(trim(outer.partStart, p.end()));
    } else {
      abandon(0, p.end());
    }
  }

  /// Whether a quotation left open goes on in paragraphs that do not repeat its mark: this one ends
  /// with a sentence, and the next such mark, at most a few paragraphs on, can only close.
  private boolean closesLater(int paragraph, Span p, MarkStyle style) {
    char last = text.charAt(p.end() - 1);
    if (style == MarkStyle.SINGLE || (last != '.' && last != '?' && last != '!')) {
      return false;
    }
    int limit = Math.min(paragraphs.size(), paragraph + 1 + FARTHEST_CLOSE);
    for (int next = paragraph + 1; next < limit; next++) {
      Span ahead = paragraphs.get(next);
      for (int i = ahead.start(); i < ahead.end(); i++) {
        char c = text.charAt(i);
        if (MarkStyle.isMark(c) && MarkStyle.of(c, 1) == style) {
          return closesAt(i, ahead);
        }
      }
    }
    return false;
  }

  private boolean closesAt(int offset, Span p) {
    char c = text.charAt(offset);
    if (offset == p.start() || Characters.isSpace(text.charAt(offset - 1))) {
      return false;
    }
    boolean before = !Characters.isOpeningBracket(text.charAt(offset - 1));
    boolean behind = offset + 1 >= p.end() || !Characters.isWordAt(text, offset + 1);
    return before && behind && MarkStyle.direction(c) != Direction.OPENING;
  }

  private boolean startsNext(int paragraph, MarkStyle style) {
    if (paragraph + 1 >= paragraphs.size()) {
      return false;
    }
    Span next = paragraphs.get(paragraph + 1);
    char c = text.charAt(next.start());
    if (!MarkStyle.isMark(c)) {
      return false;
    }
    boolean two = next.length() > 1 && text.charAt(next.start() + 1) == c && c != '"';
    boolean directed = style == MarkStyle.GUILLEMET || MarkStyle.direction(c) != Direction.CLOSING;
    return directed && MarkStyle.of(c, two ? 2 : 1) == style;
  }

  private List<Quotation> byDepth() {
    found.sort(Comparator.comparing(Quotation::span));
    List<Quotation> result = new ArrayList<>(found.size());
    List<Span> around = new ArrayList<>();
    for (Quotation q : found) {
      while (!around.isEmpty() && around.get(around.size() - 1).end() <= q.span().start()) {
        around.remove(around.size() - 1);
      }
      result.add(new Quotation(q.span(), q.parts(), q.closed(), around.size()));
      around.add(q.span());
    }
    return Collections.unmodifiableList(result);
  }
}
