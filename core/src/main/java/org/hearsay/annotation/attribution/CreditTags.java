package org.hearsay.annotation.attribution;

import java.util.Set;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// The marks that say whose text a report is, apart from its sentences: "PORT ELDA (NCA) —", "NCA |
/// Updated: …", "By Ada Lint, NCA", "(NCA, MWS)" at the end, "Copyright 2031 NCA", and notes such
/// as "NCA contributed to this report".
final class CreditTags {
  /// Paragraphs at the start and at the end in which a tag may stand.
  private static final int HEAD = 6;

  private static final int TAIL = 5;

  /// A line of more words than this is no line of tags.
  private static final int LONGEST_LINE = 16;

  /// Words before the bracket of a dateline.
  private static final int LONGEST_DATELINE = 14;

  private static final Set<String> CONTRIBUTED = SpeechWords.list("contributed");
  private static final Set<String> LINE_WORDS = SpeechWords.list("byline-words");

  private final Prose prose;

  CreditTags(Prose prose) {
    this.prose = prose;
  }

  /// The tag or note that the name is, or stands in; null if it is none.
  @Nullable Credit find(OutletName name) {
    Span dateline = bracketed(name);
    if (dateline != null) {
      return new Credit(dateline, name.outlet(), Credit.Kind.TAG);
    }
    Span line = line(name);
    if (line != null) {
      return new Credit(line, name.outlet(), Credit.Kind.TAG);
    }
    return contribution(name);
  }

  /// Whether the name stands alone in brackets, which only a tag may.
  boolean isBracketed(OutletName name) {
    return prose.is(name.first() - 1, "(") && prose.is(name.end(), ")");
  }

  private @Nullable Span bracketed(OutletName name) {
    if (!isBracketed(name)) {
      return null;
    }
    int open = name.first() - 1;
    int behind = name.end() + 1;
    Span paragraph = paragraph(open);
    boolean ends = behind >= prose.tokenCount() || prose.start(behind) >= paragraph.end();
    boolean opens = prose.tokenAt(paragraph.start()) + LONGEST_DATELINE > open;
    boolean head = prose.paragraphOf(open) < HEAD;
    boolean dateline =
        (opens && (ends || isDash(behind) || prose.tokenAt(paragraph.start()) == open))
            || (ends && prose.paragraphOf(open) < 2);
    boolean closing =
        ends && prose.paragraphOf(open) >= prose.paragraphs().size() - 2 && isShort(paragraph);
    boolean tag =
        (head && dateline) || closing || (opens && behind < prose.tokenCount() && isDash(behind));
    return tag ? prose.span(open, behind) : null;
  }

  private boolean isDash(int token) {
    String word = prose.word(token);
    return word.equals("—") || word.equals("–") || word.equals("-") || word.equals("--");
  }

  private Span paragraph(int token) {
    return prose.paragraphs().get(prose.paragraphOf(token));
  }

  private boolean isShort(Span paragraph) {
    int words = 0;
    for (int k = prose.tokenAt(paragraph.start());
        k < prose.tokenCount() && prose.start(k) < paragraph.end();
        k++) {
      words += prose.kind(k) == TokenKind.WORD ? 1 : 0;
      if (words > LONGEST_LINE) {
        return false;
      }
    }
    return true;
  }

  /// A short line of its own near the start or the end of the body that names whose text it is.
  private @Nullable Span line(OutletName name) {
    int number = prose.paragraphOf(name.first());
    Span paragraph = paragraph(name.first());
    boolean tail = number >= prose.paragraphs().size() - TAIL;
    if (tail && copyright(name)) {
      return prose.span(copyrightAt(name), name.end());
    }
    if ((!tail && number >= HEAD) || !isShort(paragraph)) {
      return null;
    }
    int first = prose.tokenAt(paragraph.start());
    int end = prose.tokenAt(paragraph.end() - 1) + 1;
    if (tail
        && name.isAgency()
        && number == prose.paragraphs().size() - 1
        && isAllTags(first, end)) {
      return prose.span(name.first(), name.end());
    }
    boolean opens = name.first() == first || (name.first() == first + 1 && prose.is(first, "the"));
    boolean marked = opens && name.isAgency() && name.end() < end && prose.is(name.end(), "|");
    boolean byline =
        (prose.is(first, "by") || prose.is(first, "source"))
            && (name.end() == end || !prose.is(name.end(), WordClass.PREPOSITION))
            && isByline(first, end);
    boolean behindName =
        name.isAgency()
            && name.end() == end
            && prose.is(name.first() - 1, ",")
            && isByline(first, end);
    return marked || byline || behindName ? prose.span(name.first(), name.end()) : null;
  }

  private boolean copyright(OutletName name) {
    return copyrightAt(name) < name.first();
  }

  /// Where "Copyright 2031" before the name starts; the name itself where there is none.
  private int copyrightAt(OutletName name) {
    for (int k = name.first() - 1; k >= Math.max(0, name.first() - 5); k--) {
      boolean passed =
          prose.kind(k) == TokenKind.NUMBER
              || prose.is(k, "the")
              || prose.is(k, "by")
              || prose.is(k, "©")
              || prose.is(k, "(")
              || prose.is(k, ")")
              || prose.is(k, "c");
      if (prose.is(k, "copyright")
          || (prose.is(k, "©") && k + 1 < name.first() && !prose.is(k - 1, "copyright"))) {
        return k;
      }
      if (!passed) {
        return name.first();
      }
    }
    return name.first();
  }

  /// Whether the line holds nothing but names of agencies, the initials of editors, and signs.
  private boolean isAllTags(int first, int end) {
    for (int k = first; k < end; k++) {
      if (prose.kind(k) == TokenKind.WORD
          && prose.word(k).length() > 4
          && !prose.isCapitalised(k)) {
        return false;
      }
    }
    return end - first < LONGEST_LINE;
  }

  /// Whether the line holds names, times and the words of bylines only.
  private boolean isByline(int first, int end) {
    for (int k = first; k < end; k++) {
      boolean fits =
          prose.kind(k) != TokenKind.WORD
              || prose.isCapitalised(k)
              || LINE_WORDS.contains(prose.lower(k));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /// "NCA contributed to this report", "additional reporting by NCA", "with material from NCA".
  private @Nullable Credit contribution(OutletName name) {
    int low = prose.sentenceOf(name.first()).firstToken();
    int high = prose.sentenceOf(name.first()).endToken();
    for (int k = name.end(); k < Math.min(high, name.end() + 4); k++) {
      if (prose.is(k, "contributed")) {
        return new Credit(prose.span(name.first(), k + 1), name.outlet(), Credit.Kind.CONTRIBUTION);
      }
    }
    int before = name.first() - 1;
    while (before > low
        && (prose.is(before, "the") || prose.is(before, "and") || prose.is(before, ","))) {
      before--;
    }
    boolean given =
        before - 1 >= low
            && (prose.is(before, "from") || prose.is(before, "by"))
            && CONTRIBUTED.contains(prose.lower(before - 1));
    return given
        ? new Credit(prose.span(before - 1, name.end()), name.outlet(), Credit.Kind.CONTRIBUTION)
        : null;
  }
}
