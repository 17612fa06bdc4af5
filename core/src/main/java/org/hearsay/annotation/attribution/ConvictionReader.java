package org.hearsay.annotation.attribution;

import java.util.List;
import java.util.Set;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Reads beliefs said with an adjective: `the pilot is sure that …`, `she was certain some of the
/// charges would be dismissed`.
final class ConvictionReader {
  private static final Set<String> CONVICTIONS = SpeechWords.list("convictions");
  private static final Set<String> BE = SpeechWords.list("be");
  private static final Set<String> CLIPPED = Set.of("'s", "’s");
  private static final int FEWEST_WORDS = 3;

  private final ReadText text;
  private final Prose prose;
  private final ClauseReader clauses;

  ConvictionReader(ReadText text, ClauseReader clauses) {
    this.text = text;
    this.prose = text.prose();
    this.clauses = clauses;
  }

  /// What somebody is sure of by the adjective at `adjective`; null if that is none, nobody is
  /// sure, or no clause follows.
  @Nullable Draft read(int adjective) {
    if (!CONVICTIONS.contains(prose.lower(adjective))) {
      return null;
    }
    int limit = prose.sentenceOf(adjective).endToken();
    boolean that = prose.is(adjective + 1, "that");
    int start = that ? adjective + 2 : adjective + 1;
    int be = adjective - 1;
    while (be > 0 && clauses.is(be, WordClass.ADVERB)) {
      be--;
    }
    boolean clipped =
        be > 0
            && prose.kind(be) == TokenKind.CLITIC
            && CLIPPED.contains(prose.lower(be))
            && clauses.is(be - 1, WordClass.PRONOUN);
    if (be <= 0 || !(clipped || BE.contains(prose.lower(be))) || !opensClause(start, that, limit)) {
      return null;
    }
    if (clauses.is(be, WordClass.NEGATION)
        || clauses.is(be - 1, WordClass.NEGATION)
        || clauses.is(be - 1, WordClass.MODAL)) {
      return null;
    }
    TokenRange subject = clauses.subjectBefore(be);
    if (subject == null || prose.is(subject.first(), "it") || isNobody(subject)) {
      return null;
    }
    TokenRange content = new TokenRange(start, Math.max(start + 1, clauses.clauseEnd(start)));
    return new Draft(
        subject,
        new TokenRange(be, adjective + 1),
        prose.lower(adjective),
        List.of(content),
        Stance.EXPECTS,
        null,
        be,
        Basis.of(Rule.CONVICTION));
  }

  /// Behind "that" any clause; without it one with a subject and a verb that can be told as such.
  private boolean opensClause(int start, boolean that, int limit) {
    if (start + FEWEST_WORDS > limit || !text.isWord(start)) {
      return false;
    }
    if (that) {
      return true;
    }
    boolean opens =
        clauses.is(start, WordClass.SUBJECT_PRONOUN)
            || clauses.is(start, WordClass.DETERMINER)
            || prose.is(start, "some")
            || text.isCapital(start);
    for (int i = start + 1; opens && i < limit && !prose.is(i, ","); i++) {
      if (clauses.isFinite(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNobody(TokenRange subject) {
    return prose.is(subject.first(), "nobody")
        || prose.is(subject.first(), "no")
        || prose.is(subject.first(), "that")
        || prose.is(subject.first(), "you");
  }
}
