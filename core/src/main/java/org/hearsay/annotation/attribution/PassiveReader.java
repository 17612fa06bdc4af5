package org.hearsay.annotation.attribution;

import java.util.List;
import org.hearsay.annotation.attribution.CueLexicon.Frame;
import org.hearsay.text.Prose;
import org.jspecify.annotations.Nullable;

/// Reads what is said with a cue in the passive: `was quoted as saying`, `it is claimed that`, `is
/// said to have fled`, `were told that`, `was disputed by the union`.
final class PassiveReader {
  private final ReadText text;
  private final Prose prose;
  private final ClauseReader clauses;

  PassiveReader(ReadText text, ClauseReader clauses) {
    this.text = text;
    this.prose = text.prose();
    this.clauses = clauses;
  }

  @Nullable Draft read(VerbGroup group) {
    int next = group.verb() + 1;
    int limit = prose.sentenceOf(group.verb()).endToken();
    if (group.takes(Frame.QUOTEDAS)) {
      return quoted(group, next, limit);
    }
    TokenRange subject = clauses.subjectBefore(group.first());
    if (group.negated() || next >= limit) {
      return null;
    }
    TokenRange by = by(next, limit);
    if (by != null && prose.is(by.first(), "nobody")) {
      return null;
    }
    int behind = by == null ? next : by.end();
    boolean it =
        subject != null && prose.is(subject.first(), "it") && subject.end() - subject.first() == 1;
    if (it) {
      return prose.is(behind, "that") && behind + 1 < limit
          ? draft(Rule.IT_PASSIVE, group, by, List.of(clause(behind + 1)), by == null)
          : null;
    }
    if (subject == null) {
      return null;
    }
    if (told(group) && prose.is(behind, "that") && behind + 1 < limit) {
      Draft draft = draft(Rule.PASSIVE_TOLD, group, by, List.of(clause(behind + 1)), false);
      return new Draft(
          draft.source(),
          draft.cue(),
          draft.lemma(),
          draft.content(),
          draft.stance(),
          subject,
          draft.cueVerb(),
          draft.basis());
    }
    if (opines(group) && prose.is(behind, "to") && behind + 1 < limit) {
      return draft(Rule.PASSIVE_TO, group, by, List.of(subject, clause(behind)), true);
    }
    return by != null && group.takes(Frame.OBJECT)
        ? draft(Rule.PASSIVE_BY, group, by, List.of(subject), false)
        : null;
  }

  /// Verbs that take a listener: "residents were told that".
  private static boolean told(VerbGroup group) {
    return group.takes(Frame.TOLD);
  }

  /// "is said to", "are believed to": verbs that in the passive leave open who says so. Those that
  /// tell somebody to do something ("was ordered to") or ask are none of them.
  private static boolean opines(VerbGroup group) {
    return switch (group.entry().lemma()) {
      case "say",
          "believe",
          "think",
          "report",
          "allege",
          "claim",
          "know",
          "suspect",
          "fear",
          "estimate",
          "assume" ->
          true;
      default -> false;
    };
  }

  private Draft draft(
      Rule rule,
      VerbGroup group,
      @Nullable TokenRange source,
      List<TokenRange> content,
      boolean hedged) {
    return new Draft(
        source,
        group.range(),
        group.entry().lemma(),
        content,
        hedged ? Stance.HEDGES : group.entry().stance(),
        null,
        group.verb(),
        Basis.of(rule, source == null ? SourceSeat.NONE : SourceSeat.OWN));
  }

  /// Who does it: the phrase behind "by", which is no time.
  private @Nullable TokenRange by(int next, int limit) {
    boolean stands =
        prose.is(next, "by") && next + 1 < limit && text.timexEnd(next + 1) == next + 1;
    return stands ? clauses.phraseAt(next + 1, false) : null;
  }

  /// "was quoted as saying that …", "has been quoted by the Courier as telling a friend: …".
  private @Nullable Draft quoted(VerbGroup group, int next, int limit) {
    TokenRange subject = clauses.subjectBefore(group.first());
    TokenRange by = by(next, limit);
    int as = by == null ? next : by.end();
    boolean says =
        prose.is(as, "as")
            && (prose.is(as + 1, "saying")
                || prose.is(as + 1, "telling")
                || prose.is(as + 1, "calling"));
    int behind = as + 2;
    if (!says || subject == null || behind >= limit) {
      return null;
    }
    if (prose.is(as + 1, "telling")) {
      TokenRange who = clauses.phraseAt(behind, false);
      behind = who == null ? behind : who.end();
    }
    int start =
        prose.is(behind, "that") || prose.is(behind, ":") || prose.is(behind, ",")
            ? behind + 1
            : behind;
    if (start >= limit) {
      return null;
    }
    int q = text.quotationOpening(start);
    return new Draft(
        subject,
        new TokenRange(group.first(), as + 2),
        "quote",
        q >= 0 ? text.parts(q) : List.of(clause(start)),
        Stance.ASSERTS,
        by,
        group.verb(),
        Basis.of(Rule.QUOTED_AS));
  }

  private TokenRange clause(int first) {
    return new TokenRange(first, Math.max(first + 1, clauses.clauseEnd(first)));
  }
}
