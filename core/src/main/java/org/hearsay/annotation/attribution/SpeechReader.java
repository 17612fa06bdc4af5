package org.hearsay.annotation.attribution;

import java.util.List;
import java.util.Set;
import org.hearsay.annotation.attribution.CueLexicon.Frame;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Reads speech and thought given in clauses and quotations around a verb: `"…," she said`, `the
/// firm said (that) …`, `told reporters that …`, `…, officials said`.
final class SpeechReader {
  private static final int LONGEST_PLACE = 40;

  private final ReadText text;
  private final Prose prose;
  private final ClauseReader clauses;
  private final LeadingQuotation quoted;

  SpeechReader(ReadText text, ClauseReader clauses) {
    this.text = text;
    this.prose = text.prose();
    this.clauses = clauses;
    this.quoted = new LeadingQuotation(text, clauses);
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
    int after = clauses.skipAdjuncts(behindAudience);
    if (subject != null && opensWithPlace(subject)) {
      Draft behind = contentBehind(group, subject, audience, behindAudience, after, limit);
      if (behind != null) {
        return behind;
      }
    }
    Draft before = quoted.before(group, subject, audience, behindAudience);
    if (before != null) {
      return subject == null ? before : goingOn(before, after, limit);
    }
    Draft clause = clauseBefore(group, subject, audience, after, limit);
    if (clause != null) {
      return clause;
    }
    return contentBehind(group, subject, audience, behindAudience, after, limit);
  }

  /// What the group says in the words behind it alone: ", adding, “…”".
  @Nullable Draft readBehind(VerbGroup group, TokenRange subject) {
    boolean told = group.takes(Frame.TOLD);
    if (!told
        && !group.takes(Frame.CLAUSE)
        && !group.takes(Frame.QUOTE)
        && !group.takes(Frame.QUESTION)) {
      return null;
    }
    int limit = prose.sentenceOf(group.verb()).endToken();
    TokenRange audience = told ? audience(group, limit) : null;
    int behindAudience = audience == null ? group.verb() + 1 : audience.end();
    int after = clauses.skipAdjuncts(behindAudience);
    return contentBehind(group, subject, audience, behindAudience, after, limit);
  }

  /// "On the radio show “Harbour Lights,” the mayor said …": what stands before the subject is a
  /// place or an occasion, no clause.
  private boolean opensWithPlace(TokenRange subject) {
    int first = prose.sentenceOf(subject.first()).firstToken();
    if (!clauses.is(first, WordClass.PREPOSITION) || subject.first() - first < 3) {
      return false;
    }
    int edge = subject.first() - 1;
    if (edge - first > LONGEST_PLACE || (!prose.is(edge, ",") && text.quotationClosing(edge) < 0)) {
      return false;
    }
    for (int i = first; i < edge; i++) {
      if (text.quotationOf(i) < 0 && clauses.isVerbal(i)) {
        return false;
      }
    }
    return true;
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
    boolean alone =
        prose.is(next, "her")
            && (clauses.is(next + 1, WordClass.DETERMINER)
                || clauses.is(next + 1, WordClass.SUBJECT_PRONOUN)
                || text.isCapital(next + 1));
    return alone ? new TokenRange(next, next + 1) : clauses.phraseAt(next, false);
  }

  /// For verbs that also take a bare clause ("warned the river would rise") only pronouns and names
  /// before "that" count as an audience.
  private boolean isPlainAudience(int token) {
    TokenRange phrase = clauses.phraseAt(token, false);
    return phrase != null
        && (prose.is(phrase.end(), "that")
            || (prose.is(phrase.end(), "in")
                && prose.is(clauses.skipAdjuncts(phrase.end()), "that")));
  }

  /// `The U.S. is worried that …, Singh said.`
  private @Nullable Draft clauseBefore(
      VerbGroup group,
      @Nullable TokenRange subject,
      @Nullable TokenRange audience,
      int after,
      int limit) {
    if (!group.takes(Frame.CLAUSE) && audience == null && !group.takes(Frame.QUESTION)) {
      return null;
    }
    int edge = subject == null ? group.first() : subject.first();
    int comma = edge - 1;
    int sentence = prose.sentenceOf(group.verb()).firstToken();
    if (comma <= sentence || (!prose.is(comma, ",") && text.quotationClosing(comma) < 0)) {
      return null;
    }
    TokenRange source = subject;
    int end = after;
    if (subject == null) {
      source = prose.is(group.verb() + 1, "that") ? null : clauses.phraseAt(group.verb() + 1, true);
      if (source == null || !clauses.isSpeaker(source) || !isInverted(group, source)) {
        return null;
      }
      end = clauses.skipAdjuncts(source.end());
    }
    if (!closesStatement(end, limit)) {
      return null;
    }
    int first = quoted.skipOpening(sentence);
    if (first >= comma || comma - first < 2 || opensWithCue(first)) {
      return null;
    }
    int contentEnd = prose.is(comma, ",") ? comma : comma + 1;
    if (clauses.is(first, WordClass.PREPOSITION)
        && !hasVerbAhead(first - 1, comma)
        && !(end + 1 < limit && prose.is(end, ","))) {
      return null;
    }
    boolean relative = clauses.is(comma - 1, WordClass.RELATIVE) && end + 2 < limit;
    if (relative && prose.is(end, ",")) {
      return draft(
          Rule.INSERTION,
          group,
          source,
          List.of(new TokenRange(comma - 1, comma), clause(end + 1)),
          audience);
    }
    TokenRange left = new TokenRange(first, contentEnd);
    TokenRange right = resumed(left, end, limit);
    Rule rule = subject == null ? Rule.CLAUSE_BEFORE_INVERTED : Rule.CLAUSE_BEFORE;
    return draft(
        rule, group, source, right == null ? List.of(left) : List.of(left, right), audience);
  }

  /// "Warning that the dam could fail, officials told …": words with a cue of their own.
  private boolean opensWithCue(int first) {
    return CueLexicon.SHARED.verb(prose.lower(first)) != null
        && CueLexicon.SHARED.forms(prose.lower(first)).contains(CueLexicon.Form.ING)
        && !clauses.isFinite(first + 1);
  }

  /// `Despite her “long silence,” Lint said, the mayor knew`: a quotation that is no sentence yet.
  private Draft goingOn(Draft before, int end, int limit) {
    TokenRange left = before.content().get(0);
    boolean opens =
        text.quotationOf(left.first()) < 0
            && (clauses.is(left.first(), WordClass.PREPOSITION)
                || clauses.is(left.first(), WordClass.SUBORDINATOR));
    TokenRange right = opens && before.content().size() == 1 ? resumed(left, end, limit) : null;
    return right == null ? before : before.withContent(List.of(left, right));
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
            || prose.is(end + 1, "until")
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
      return draft(Rule.THAT_CLAUSE, group, subject, List.of(clause(group, start + 1)), audience);
    }
    if (audience != null && prose.is(start, "to") && text.quotationOpening(start + 1) >= 0) {
      return draft(Rule.OBJECT_INFINITIVE, group, subject, List.of(clause(group, start)), audience);
    }
    boolean mark = prose.is(start, ":") || prose.is(start, ",") || text.isDash(start);
    int opening = mark ? start + 1 : start;
    int q = text.quotationOpening(opening);
    if (q >= 0 && (mark || audience != null || group.takes(Frame.QUOTE))) {
      return draft(
          opening >= limit ? Rule.COLON_PARAGRAPH : Rule.QUOTE_BEHIND,
          group,
          subject,
          ledInto(quoted.clauseThatGoesOn(subject, q), quotedBehind(q, mark), q),
          audience);
    }
    if (prose.is(start, ":") && start + 1 < limit) {
      return draft(Rule.COLON, group, subject, List.of(clause(group, start + 1)), audience);
    }
    if (mark || that) {
      return null;
    }
    if (group.takes(Frame.QUESTION) && clauses.is(start, WordClass.WH)) {
      return draft(Rule.QUESTION, group, subject, List.of(clause(group, start)), audience);
    }
    TokenRange inserted = insertion(group, subject, start, limit);
    if (inserted != null && subject != null) {
      TokenRange relative = new TokenRange(subject.first() - 1, subject.first());
      return draft(Rule.INSERTION, group, subject, List.of(relative, inserted), audience);
    }
    boolean clausal = (group.takes(Frame.CLAUSE) && !needsThat(group)) || audience != null;
    boolean timed = text.timexEnd(direct) > direct && text.timexEnd(direct) <= start;
    int bare = !timed && opensBareClause(direct) ? direct : start;
    if (!clausal || !opensBareClause(bare) || !(saysClauses(group) || hasVerbAhead(bare, limit))) {
      return null;
    }
    return draft(Rule.BARE_CLAUSE, group, subject, List.of(clause(group, bare)), audience);
  }

  /// "The port, which the union says is unsafe, …", "what the owner says was a depot": the verb of
  /// the relative clause stands behind the cue; null if none does.
  private @Nullable TokenRange insertion(
      VerbGroup group, @Nullable TokenRange subject, int start, int limit) {
    if (subject == null
        || subject.first() == 0
        || start >= limit
        || !group.takes(Frame.CLAUSE)
        || !(clauses.is(subject.first() - 1, WordClass.RELATIVE)
            || prose.is(subject.first() - 1, "what"))
        || prose.is(subject.first() - 1, "when")
        || prose.is(subject.first() - 1, "where")
        || !clauses.isFinite(start)) {
      return null;
    }
    int end = clauses.clauseEnd(start);
    for (int i = start + 1; i < end; i++) {
      if (prose.is(i, ",") && text.quotationOf(i) < 0) {
        return new TokenRange(start, i);
      }
    }
    return new TokenRange(start, Math.max(start + 1, end));
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
    return draft(Rule.COLON_PARAGRAPH, group, subject, text.parts(q), audience);
  }

  /// Words that begin without marks keep those of the quotation they run into.
  private List<TokenRange> ledInto(@Nullable TokenRange lead, List<TokenRange> words, int q) {
    TokenRange inside = text.inside(q);
    int end = text.quotationClosing(inside.end()) == q ? inside.end() + 1 : inside.end();
    return lead == null || words.size() > 1
        ? words
        : List.of(lead, new TokenRange(inside.first() - 1, end));
  }

  private List<TokenRange> quotedBehind(int q, boolean mark) {
    TokenRange inside = text.inside(q);
    int behind = inside.end() + 1;
    int limit = prose.sentenceOf(inside.first()).endToken();
    boolean closed =
        prose.is(inside.end() - 1, ",")
            || (!text.isWord(inside.end() - 1) && clauses.is(behind, WordClass.COORDINATOR));
    if (!mark && !closed && behind < limit && text.isWord(behind) && text.parts(q).size() == 1) {
      int first = inside.first() - 1;
      return List.of(new TokenRange(first, Math.max(clauses.clauseEnd(first), inside.end())));
    }
    return text.parts(q);
  }

  private TokenRange clause(VerbGroup group, int first) {
    int end = clauses.clauseEnd(first, group.verb());
    return new TokenRange(first, Math.max(first + 1, end));
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
      case "say", "think", "believe", "hope", "insist", "argue", "maintain" -> true;
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
