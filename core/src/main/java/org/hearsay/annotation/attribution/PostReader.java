package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.jspecify.annotations.Nullable;

/// Drafts posts of social media as pages embed them: `The quay is open. — Ada Oduya (@adaoduya) May
/// 5, 2024`, `… A post shared by Ada Oduya (@adaoduya) on May 5`. The words stand before the
/// signature in its paragraph, or are the paragraph before; links to pictures are none of them.
final class PostReader {
  private static final int LONGEST_NAME = 10;
  private static final int LONGEST_DATE = 10;

  private final ReadText text;
  private final Prose prose;
  private final List<Draft> drafts = new ArrayList<>();

  /// Who signed a post.
  ///
  /// @param start the dash, or "A" of "A post shared by"
  /// @param name the name with the handle behind it
  private record Signature(int start, TokenRange name) {}

  PostReader(ReadText text) {
    this.text = text;
    this.prose = text.prose();
  }

  List<Draft> read() {
    List<Span> paragraphs = prose.paragraphs();
    int before = -1;
    for (int p = 0; p < paragraphs.size(); p++) {
      int first = prose.tokenAt(paragraphs.get(p).start());
      int end =
          p + 1 < paragraphs.size()
              ? prose.tokenAt(paragraphs.get(p + 1).start())
              : prose.tokenCount();
      int from = first;
      for (int i = first; i < end; i++) {
        Signature signature = signature(i, from, end);
        if (signature != null) {
          boolean alone = signature.start == first;
          int opens = alone && before >= 0 ? before : from;
          add(signature, words(opens, signature.start));
          from = behindDate(signature.name.end(), end);
        }
      }
      before = first;
    }
    return drafts;
  }

  /// A signature whose handle stands at `handle`; null if none does.
  private @Nullable Signature signature(int handle, int from, int end) {
    boolean bracketed =
        prose.word(handle).startsWith("@")
            && handle > from + 1
            && handle + 1 < end
            && prose.is(handle - 1, "(")
            && prose.is(handle + 1, ")");
    if (!bracketed || !closes(handle + 2, end)) {
      return null;
    }
    for (int i = handle - 2; i >= Math.max(from, handle - LONGEST_NAME); i--) {
      if (text.isDash(i) && i + 1 < handle - 1) {
        return new Signature(i, new TokenRange(i + 1, handle + 2));
      }
      boolean shared = prose.is(i, "by") && i - from >= 3 && prose.is(i - 1, "shared");
      if (shared && prose.is(i - 2, "post") && prose.is(i - 3, "a")) {
        return new Signature(i - 3, new TokenRange(i + 1, handle + 2));
      }
    }
    return null;
  }

  /// Whether behind a handle nothing stands in its paragraph, or when it was posted.
  private boolean closes(int token, int end) {
    return token >= end || behindDate(token, end) > token;
  }

  /// Where the day behind a handle ends, in any language: a time that was found, or a short rest of
  /// the paragraph with a number in it.
  private int behindDate(int token, int end) {
    int first = token < end && prose.is(token, "on") ? token + 1 : token;
    int behind = first < end ? text.timexEnd(first) : first;
    if (behind > first) {
      return behind;
    }
    boolean numbered = false;
    for (int i = first; i < end; i++) {
      numbered |= prose.kind(i) == TokenKind.NUMBER;
    }
    return numbered && end - first <= LONGEST_DATE ? end : token;
  }

  /// What was posted, without what links to pictures and pages behind it; null for nothing.
  private @Nullable TokenRange words(int first, int end) {
    int last = end;
    for (int i = end - 1; i >= first && !prose.is(i, ".") && i > end - LONGEST_NAME; i--) {
      String word = prose.lower(i);
      if (word.startsWith("pic.twitter.com") || word.contains("://")) {
        last = i;
      }
    }
    boolean said = false;
    for (int i = first; i < last; i++) {
      said |= prose.kind(i) == TokenKind.WORD;
    }
    return said ? new TokenRange(first, last) : null;
  }

  private void add(Signature signature, @Nullable TokenRange words) {
    if (words != null) {
      TokenRange dash =
          text.isDash(signature.start)
              ? new TokenRange(signature.start, signature.start + 1)
              : new TokenRange(signature.start, signature.name.first());
      drafts.add(
          new Draft(
              signature.name,
              dash,
              "—",
              List.of(words),
              Stance.ASSERTS,
              null,
              -1,
              Basis.of(Rule.POST)));
    }
  }
}
