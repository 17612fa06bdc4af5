package org.hearsay.annotation.attribution.typographic;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.jspecify.annotations.Nullable;

/// Speech that a clause breaks into without a mark of its own, as dialogue with dashes and the
/// quotations of many languages have it: `— Мост цел, — сказал Корнев. — Мы ждём`, `« Le quai est
/// vide, dit-elle. Rentrons. »`.
final class DashedSpeech {
  private final Prose prose;
  private final NamedClauses clauses;

  DashedSpeech(Prose prose, NamedClauses clauses) {
    this.prose = prose;
    this.clauses = clauses;
  }

  /// What is said and the clause that breaks into it.
  record Broken(SpeechClause clause, List<Span> content) {}

  /// The speech of paragraph `paragraph` where that starts with a dash; null if it does not, or no
  /// clause names a speaker: a list has dashes too.
  @Nullable Broken paragraph(Span paragraph) {
    int first = prose.tokenAt(paragraph.start());
    int end = prose.tokenAt(paragraph.end() - 1) + 1;
    return clauses.isDash(first) ? broken(first + 1, Math.min(end, prose.tokenCount())) : null;
  }

  /// The parts of the speech in tokens `[first, end)` around its first clause; null without one.
  @Nullable Broken broken(int first, int end) {
    for (int p = first + 1; p < end - 1; p++) {
      boolean dash = clauses.isDash(p);
      if ((!dash && !clauses.is(p, ',') && !endsQuestion(p))
          || (prose.kind(p + 1) != TokenKind.WORD)) {
        continue;
      }
      int behindVerb = clauses.verbEnd(p + 1, end);
      if (behindVerb == p + 1) {
        continue;
      }
      SpeechClause clause = clauses.behind(p + 1, end, true, true, true);
      if (clause != null && (dash || clause.source() != null)) {
        return new Broken(clause, content(first, p, clause, end));
      }
    }
    return null;
  }

  private boolean endsQuestion(int token) {
    return clauses.is(token, '!') || clauses.is(token, '?');
  }

  private List<Span> content(int first, int clauseStart, SpeechClause clause, int end) {
    List<Span> content = new ArrayList<>();
    int stop = endsQuestion(clauseStart) ? clauseStart + 1 : clauseStart;
    while (stop > first + 1 && (clauses.is(stop - 1, ',') || clauses.isDash(stop - 1))) {
      stop--;
    }
    content.add(prose.span(first, stop));
    int rest = prose.tokenAt(clause.end());
    while (rest < end && !clauses.isWord(rest) && prose.kind(rest) != TokenKind.QUOTE) {
      rest++;
    }
    int last = end;
    while (last > rest && clauses.isDash(last - 1)) {
      last--;
    }
    if (rest < last && clauses.isWord(rest)) {
      content.add(prose.span(rest, last));
    }
    return content;
  }
}
