package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.annotation.attribution.CueLexicon.Frame;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Quotation;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Reads speech and thought given in clauses and quotations around a verb: `"…," she said`, `the
/// firm said (that) …`, `told reporters that …`, `…, officials said`.
final class SpeechReader {
  private final ReadText text;
  private final Prose prose;
  private final ClauseReader clauses;

  SpeechReader(ReadText text, ClauseReader clauses) {
    this.text = text;
    this.prose = text.prose();
    this.clauses = clauses;
  }

  /// What the group says in one of these constructions; null if none fits.
  @Nullable Draft read(VerbGroup group, @Nullable TokenRange subject) {
    if (subject != null && isPostposedSource(group)) {
      Draft inverted = read(group, null);
      if (inverted != null) {
        return inverted;
      }
    }
    boolean told = group.takes(Frame.TOLD);
    boolean speaks =
        group.takes(Frame.CLAUSE)
            || group.takes(Frame.QUOTE)
            || told
            || group.takes(Frame.QUESTION);
    if (!speaks) {
      return null;
    }
    int limit = prose.sentenceOf(group.verb()).endToken();
    TokenRange audience = told ? audience(group, limit) : null;
    int behindAudience = audience == null ? group.verb() + 1 : audience.end();
    Draft quoted = quotedBefore(group, subject, audience, behindAudience);
    if (quoted != null) {
      return quoted;
    }
    int after = clauses.skipAdjuncts(behindAudience);
    Draft clause = clauseBefore(group, subject, audience, after, limit);
    if (clause != null) {
      return clause;
    }
    return contentBehind(group, subject, audience, behindAudience, after, limit);
  }

  /// "…, said Dr. Abberton.": the verb right behind a comma, and behind it a phrase that closes the
  /// statement.
  private boolean isPostposedSource(VerbGroup group) {
    int verb = group.verb();
    int limit = prose.sentenceOf(verb).endToken();
    if (group.takes(Frame.TOLD)
        || group.first() != verb
        || !prose.is(verb - 1, ",")
        || !clauses.is(verb, WordClass.REPORTING_VERB)
        || verb + 1 >= limit) {
      return false;
    }
    TokenRange source = clauses.phraseAt(verb + 1, true);
    return source != null
        && clauses.isSpeaker(source)
        && closesStatement(clauses.skipAdjuncts(source.end()), limit);
  }

  /// "told reporters", "assured the court": who stands behind the verb.
  private @Nullable TokenRange audience(VerbGroup group, int limit) {
    int next = group.verb() + 1;
    if (next >= limit || prose.is(next, "that") || text.timexEnd(next) > next) {
      return null;
    }
    if (group.entry().takes(Frame.CLAUSE) && !isPlainAudience(next)) {
      return null;
    }
    return clauses.phraseAt(next, false);
  }

  /// For verbs that also take a bare clause ("warned the river would rise") only pronouns and names
  /// before "that" count as an audience.
  private boolean isPlainAudience(int token) {
    TokenRange phrase = clauses.phraseAt(token, false);
    return phrase != null && prose.is(phrase.end(), "that");
  }

  /// `"…," the pilot said` and `"…," said the pilot`.
  private @Nullable Draft quotedBefore(
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
      source = clauses.phraseAt(group.verb() + 1, true);
      if (source == null || !clauses.isSpeaker(source)) {
        return null;
      }
      end = source.end();
    }
    if (prose.is(end, "that") || (clauses.is(end, WordClass.WH) && prose.is(end, "why"))) {
      return null;
    }
    Rule rule = subject == null ? Rule.QUOTE_BEFORE_INVERTED : Rule.QUOTE_BEFORE;
    return draft(rule, group, source, contentWithLead(q), audience);
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
  private boolean isSpeech(int q) {
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
    List<TokenRange> parts = parts(q);
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
        || text.isDash(opening - 1)) {
      return -1;
    }
    return skipOpening(sentence);
  }

  private int skipOpening(int token) {
    int i = token;
    if (clauses.is(i, WordClass.COORDINATOR)) {
      i++;
    }
    return i;
  }

  /// The words of quotation `q`, one range a paragraph.
  List<TokenRange> parts(int q) {
    List<TokenRange> ranges = new ArrayList<>();
    Quotation quotation = text.quotations().get(q);
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
    return ranges.isEmpty() ? List.of(text.inside(q)) : ranges;
  }

  /// `The U.S. is worried that …, Singh said.`
  private @Nullable Draft clauseBefore(
      VerbGroup group,
      @Nullable TokenRange subject,
      @Nullable TokenRange audience,
      int after,
      int limit) {
    int edge = subject == null ? group.first() : subject.first();
    int comma = edge - 1;
    int sentence = prose.sentenceOf(group.verb()).firstToken();
    if (comma <= sentence || (!prose.is(comma, ",") && text.quotationClosing(comma) < 0)) {
      return null;
    }
    TokenRange source = subject;
    int end = after;
    if (subject == null) {
      source = clauses.phraseAt(group.verb() + 1, true);
      if (source == null || !clauses.isSpeaker(source) || !isInverted(group, source)) {
        return null;
      }
      end = clauses.skipAdjuncts(source.end());
    }
    if (!closesStatement(end, limit)) {
      return null;
    }
    int first = skipOpening(sentence);
    if (first >= comma || comma - first < 2) {
      return null;
    }
    int contentEnd = prose.is(comma, ",") ? comma : comma + 1;
    TokenRange left = new TokenRange(first, contentEnd);
    TokenRange right = resumed(left, end, limit);
    Rule rule = subject == null ? Rule.CLAUSE_BEFORE_INVERTED : Rule.CLAUSE_BEFORE;
    return draft(
        rule, group, source, right == null ? List.of(left) : List.of(left, right), audience);
  }

  /// "Though the move was smooth, she said, the rest …": the clause goes on behind the cue, where
  /// what stands before it cannot stand alone.
  private @Nullable TokenRange resumed(TokenRange left, int end, int limit) {
    if (end + 2 >= limit || !prose.is(end, ",")) {
      return null;
    }
    boolean incomplete =
        clauses.is(left.first(), WordClass.SUBORDINATOR)
            || clauses.is(left.first(), WordClass.PREPOSITION)
            || !hasVerbAhead(left.first() - 1, left.end());
    String next = prose.lower(end + 1);
    boolean reason =
        prose.is(end + 1, "because")
            || prose.is(end + 1, "if")
            || prose.is(end + 1, "unless")
            || prose.is(end + 1, "since");
    boolean own =
        (!reason && clauses.is(end + 1, WordClass.RELATIVE))
            || CueLexicon.SHARED.forms(next).contains(CueLexicon.Form.ING)
            || clauses.is(end + 1, WordClass.COORDINATOR);
    if ((!incomplete && !reason) || own || text.quotationOpening(end + 1) >= 0) {
      return null;
    }
    return clause(end + 1);
  }

  private boolean isInverted(VerbGroup group, TokenRange source) {
    return group.first() == group.verb()
        && group.takes(Frame.CLAUSE)
        && group.takes(Frame.QUOTE)
        && source.end() > source.first();
  }

  /// Whether nothing more is said behind a cue that stands after its content.
  private boolean closesStatement(int token, int limit) {
    if (token >= limit) {
      return true;
    }
    if (prose.kind(token) == TokenKind.PUNCTUATION) {
      return !prose.is(token, ":") && (token + 1 >= limit || text.quotationOpening(token + 1) < 0);
    }
    return switch (prose.lower(token)) {
      case "and",
          "but",
          "as",
          "while",
          "when",
          "after",
          "who",
          "because",
          "though",
          "although",
          "before",
          "if" ->
          true;
      default -> CueLexicon.SHARED.forms(prose.lower(token)).contains(CueLexicon.Form.ING);
    };
  }

  /// `said (that) …`, `said: "…"`, `told the court that …`.
  private @Nullable Draft contentBehind(
      VerbGroup group,
      @Nullable TokenRange subject,
      @Nullable TokenRange audience,
      int direct,
      int after,
      int limit) {
    if (subject == null && group.first() == prose.sentenceOf(group.verb()).firstToken()) {
      TokenRange inverted = clauses.phraseAt(group.verb() + 1, true);
      boolean introduces =
          inverted != null
              && inverted.end() < limit
              && (prose.is(inverted.end(), ":") || prose.is(inverted.end(), ","));
      return inverted == null || !introduces
          ? null
          : contentBehind(group, inverted, audience, inverted.end(), inverted.end(), limit);
    }
    if (after >= limit) {
      return colonParagraph(group, subject, audience, after, limit);
    }
    int start = after;
    if (prose.is(start, ",") && prose.is(start + 1, "that")) {
      start++;
    }
    boolean that =
        (prose.is(start, "that") && start + 1 < limit && group.takes(Frame.CLAUSE))
            || (prose.is(start, "that") && group.takes(Frame.TOLD) && start + 1 < limit);
    if (that && !prose.is(start + 1, "of")) {
      return draft(Rule.THAT_CLAUSE, group, subject, List.of(clause(start + 1)), audience);
    }
    boolean mark = prose.is(start, ":") || prose.is(start, ",") || text.isDash(start);
    int opening = mark ? start + 1 : start;
    int q = text.quotationOpening(opening);
    if (q >= 0 && (mark || isSpeech(q) || group.takes(Frame.QUOTE))) {
      return draft(
          opening >= limit ? Rule.COLON_PARAGRAPH : Rule.QUOTE_BEHIND,
          group,
          subject,
          quotedBehind(q, mark),
          audience);
    }
    if (prose.is(start, ":") && start + 1 < limit) {
      return draft(Rule.COLON, group, subject, List.of(clause(start + 1)), audience);
    }
    if (mark || that) {
      return null;
    }
    if (group.takes(Frame.QUESTION) && clauses.is(start, WordClass.WH)) {
      return draft(Rule.QUESTION, group, subject, List.of(clause(start)), audience);
    }
    boolean clausal = (group.takes(Frame.CLAUSE) && !needsThat(group)) || audience != null;
    int bare = opensBareClause(direct) ? direct : start;
    if (!clausal || !opensBareClause(bare) || !(saysClauses(group) || hasVerbAhead(bare, limit))) {
      return null;
    }
    return draft(Rule.BARE_CLAUSE, group, subject, List.of(clause(bare)), audience);
  }

  /// `She said:` at the end of a paragraph, the words themselves in the next one.
  private @Nullable Draft colonParagraph(
      VerbGroup group,
      @Nullable TokenRange subject,
      @Nullable TokenRange audience,
      int after,
      int limit) {
    if (limit >= prose.tokenCount() || !prose.is(limit - 1, ":") || after < limit - 1) {
      return null;
    }
    int q = text.quotationOpening(limit);
    if (q < 0) {
      return null;
    }
    return draft(Rule.COLON_PARAGRAPH, group, subject, parts(q), audience);
  }

  private List<TokenRange> quotedBehind(int q, boolean mark) {
    TokenRange inside = text.inside(q);
    int behind = inside.end() + 1;
    int limit = prose.sentenceOf(inside.first()).endToken();
    if (!mark && behind < limit && text.isWord(behind) && parts(q).size() == 1) {
      int first = inside.first() - 1;
      return List.of(new TokenRange(first, Math.max(clauses.clauseEnd(first), inside.end())));
    }
    return parts(q);
  }

  private TokenRange clause(int first) {
    return new TokenRange(first, Math.max(first + 1, clauses.clauseEnd(first)));
  }

  private boolean opensBareClause(int token) {
    if (!text.isWord(token) && !prose.word(token).equals("$")) {
      return text.quotationOpening(token) >= 0;
    }
    return !clauses.is(token, WordClass.PREPOSITION)
        && !clauses.is(token, WordClass.COORDINATOR)
        && !clauses.isVerbal(token)
        && !(clauses.is(token, WordClass.SUBORDINATOR)
            && !prose.is(token, "if")
            && !prose.is(token, "when")
            && !prose.is(token, "while")
            && !prose.is(token, "how")
            && !prose.is(token, "why")
            && !prose.is(token, "that"));
  }

  /// Verbs with so many other uses that only "that" shows a content: "found guilty", "know him".
  private static boolean needsThat(VerbGroup group) {
    return switch (group.entry().lemma()) {
      case "know",
          "find",
          "learn",
          "discover",
          "show",
          "feel",
          "post",
          "record",
          "document",
          "rule",
          "remember" ->
          true;
      default -> false;
    };
  }

  /// Verbs behind which a bare noun phrase is nearly always the beginning of a clause.
  private static boolean saysClauses(VerbGroup group) {
    return switch (group.entry().lemma()) {
      case "say", "think", "believe", "insist", "argue", "maintain" -> true;
      default -> false;
    };
  }

  /// A clause needs a verb: an auxiliary, a modal, or a word that looks like one.
  private boolean hasVerbAhead(int token, int limit) {
    for (int i = token + 1; i < Math.min(limit, token + 25); i++) {
      String lower = prose.lower(i);
      if (clauses.isVerbal(i)
          || (lower.endsWith("ed") && lower.length() > 4)
          || (CueLexicon.SHARED.verb(lower) != null && !clauses.isNounReading(i))
          || IRREGULAR.contains(lower)) {
        return true;
      }
      if (prose.is(i, ",") && i > token + 12) {
        return false;
      }
    }
    return false;
  }

  private static final Set<String> IRREGULAR = SpeechWords.list("irregular");

  static Draft draft(
      Rule rule,
      VerbGroup group,
      @Nullable TokenRange source,
      List<TokenRange> content,
      @Nullable TokenRange audience) {
    Stance stance = group.seeming() ? Stance.HEDGES : group.entry().stance();
    return new Draft(
        source,
        group.range(),
        group.entry().lemma(),
        content,
        stance,
        audience,
        group.verb(),
        Basis.of(rule));
  }
}
