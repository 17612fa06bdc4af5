package org.hearsay.annotation.attribution;

import java.util.List;
import java.util.Set;
import org.hearsay.annotation.attribution.CueLexicon.Frame;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Reads quotations that stand before the verb of saying, and tells speech in marks from terms and
/// titles.
final class LeadingQuotation {
  /// Not "after" and "before": those more often tell when something was said.
  private static final Set<String> CLAUSE_OPENERS =
      Set.of(
          "if", "unless", "because", "although", "though", "when", "while", "as", "until", "once");

  private final ReadText text;
  private final Prose prose;
  private final ClauseReader clauses;

  LeadingQuotation(ReadText text, ClauseReader clauses) {
    this.text = text;
    this.prose = text.prose();
    this.clauses = clauses;
  }

  /// `"…," the pilot said` and `"…," said the pilot`.
  @Nullable Draft before(
      VerbGroup group, @Nullable TokenRange subject, @Nullable TokenRange audience, int behind) {
    if (!group.takes(Frame.QUOTE) && !group.takes(Frame.TOLD)) {
      return null;
    }
    int q = quotationEndingBefore(subject == null ? group.first() : subject.first());
    TokenRange source = subject;
    int end = behind;
    if (q < 0) {
      return null;
    }
    if (subject == null) {
      if (prose.is(group.verb() + 1, "that")) {
        return null;
      }
      source = clauses.phraseAt(group.verb() + 1, true);
      if (source == null || !(clauses.isSpeaker(source) || closesWithComma(q, source))) {
        return null;
      }
      end = source.end();
    } else if (answersAnother(q, end)) {
      return null;
    }
    if (prose.is(end, "that") || (clauses.is(end, WordClass.WH) && prose.is(end, "why"))) {
      return null;
    }
    Rule rule = subject == null ? Rule.QUOTE_BEFORE_INVERTED : Rule.QUOTE_BEFORE;
    return SpeechReader.draft(rule, group, source, contentWithLead(q), audience);
  }

  /// `If the dam goes, Ms. Lint said, “the whole valley will flood”`: the clause that opens the
  /// sentence, where the quotation behind a comma and the cue goes on with it in the middle of a
  /// sentence; null otherwise.
  @Nullable TokenRange clauseThatGoesOn(@Nullable TokenRange subject, int q) {
    int opening = text.inside(q).first();
    if (subject == null
        || !prose.is(opening - 2, ",")
        || !prose.sameSentence(subject.first(), opening)) {
      return null;
    }
    int first = prose.sentenceOf(subject.first()).firstToken();
    int comma = subject.first() - 1;
    int joint =
        prose.is(first, "so") || prose.is(first, "but") || prose.is(first, "and")
            ? first + 1
            : first;
    boolean clause =
        comma - joint > 2
            && prose.is(comma, ",")
            && text.quotationOf(comma) < 0
            && CLAUSE_OPENERS.contains(prose.lower(joint));
    return clause && Character.isLowerCase(prose.word(opening).codePointAt(0))
        ? new TokenRange(first, comma)
        : null;
  }

  /// Whether `“…,”` stands before a verb and a phrase that can only be its speaker: a name that no
  /// list knows, "the email", "one".
  private boolean closesWithComma(int q, TokenRange source) {
    int first = source.first();
    return prose.is(text.inside(q).end() - 1, ",")
        && text.timexEnd(first) == first
        && (text.isCapital(first)
            || clauses.is(first, WordClass.DETERMINER)
            || prose.is(first, "one")
            || prose.is(first, "another"));
  }

  /// `She answered with “Why now?” The clerk wrote back, “…”`: the quotation before the subject
  /// stands inside a sentence of its own, and the verb has another one behind it.
  private boolean answersAnother(int q, int end) {
    int opening = text.inside(q).first() - 1;
    int after = clauses.skipAdjuncts(end);
    return opening > prose.sentenceOf(Math.max(0, opening)).firstToken()
        && !prose.is(text.inside(q).end() - 1, ",")
        && (prose.is(after, ",") || prose.is(after, ":"))
        && text.quotationOpening(after + 1) >= 0;
  }

  /// The quotation whose closing mark (and at most a comma) stands right before `token`; -1 if
  /// none.
  private int quotationEndingBefore(int token) {
    int i = token - 1;
    if (i >= 0 && (prose.is(i, ",") || text.isDash(i))) {
      i--;
    }
    if (i < 0) {
      return -1;
    }
    int q = text.quotationClosing(i);
    if (q < 0 || !isSpeech(q) || prose.paragraphOf(i) != prose.paragraphOf(token)) {
      return -1;
    }
    String last = prose.word(i - 1);
    boolean ended = last.equals(".") || !prose.sameSentence(i, token);
    boolean goesOn = last.equals("?") || last.equals("!") || last.equals(",") || i < token - 1;
    return ended && !goesOn ? -1 : q;
  }

  /// Whether a quotation before a cue can be its whole content, or ends it.
  boolean isSpeech(int q) {
    TokenRange inside = text.inside(q);
    if (inside.end() - inside.first() > 3) {
      return true;
    }
    String last = prose.word(inside.end() - 1);
    int opening = Math.max(0, inside.first() - 1);
    boolean opensSentence = prose.sentenceOf(opening).firstToken() == opening;
    return last.equals(",")
        || last.equals("?")
        || last.equals("!")
        || last.equals(".")
        || (opensSentence && prose.is(inside.end() + 1, ","));
  }

  /// The words of quotation `q`; with what leads up to it in its sentence, where that is not
  /// another clause's.
  private List<TokenRange> contentWithLead(int q) {
    List<TokenRange> parts = text.parts(q);
    TokenRange inside = text.inside(q);
    int opening = inside.first() - 1;
    int sentence = opening < 0 ? 0 : prose.sentenceOf(Math.max(0, opening)).firstToken();
    if (parts.size() == 1 && opening > sentence) {
      int lead = leadStart(sentence, opening);
      if (lead >= 0) {
        return List.of(new TokenRange(lead, inside.end()));
      }
    }
    return parts;
  }

  /// Where the unquoted beginning of a partly quoted sentence starts; -1 if the words before the
  /// quotation do not belong to it.
  private int leadStart(int sentence, int opening) {
    String before = prose.word(opening - 1);
    if (before.equals(",")
        || before.equals(":")
        || before.equals(".")
        || prose.kind(opening - 1) == TokenKind.QUOTE
        || text.isDash(opening - 1)
        || (prose.kind(sentence) == TokenKind.QUOTE && text.quotationOpening(sentence) >= 0)) {
      return -1;
    }
    return skipOpening(sentence);
  }

  int skipOpening(int token) {
    int i = token;
    if (clauses.is(i, WordClass.COORDINATOR)) {
      i++;
    }
    return i;
  }
}
