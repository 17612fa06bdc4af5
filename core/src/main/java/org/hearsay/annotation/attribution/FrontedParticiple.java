package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Prose;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Reads participles that open a sentence: `Warning that the dam could fail, officials left the
/// site`, `After saying so, he left`. Who says it is the subject of the main clause, and the words
/// end before that.
final class FrontedParticiple {
  private static final int LONGEST_SUBJECT = 9;

  private final ReadText text;
  private final Prose prose;
  private final ClauseReader clauses;
  private final SpeechReader speech;
  private final ArgumentReader arguments;

  FrontedParticiple(
      ReadText text, ClauseReader clauses, SpeechReader speech, ArgumentReader arguments) {
    this.text = text;
    this.prose = text.prose();
    this.clauses = clauses;
    this.speech = speech;
    this.arguments = arguments;
  }

  /// What a participle introduces; null where it opens no sentence or nobody who speaks follows.
  @Nullable Draft read(VerbGroup group) {
    TokenRange subject = opens(group) ? mainSubject(group.verb()) : null;
    if (subject == null || !clauses.isSpeaker(subject)) {
      return null;
    }
    Draft draft = speech.readBehind(group, subject);
    draft = draft != null ? draft : arguments.read(group, subject);
    if (draft == null) {
      return null;
    }
    int end = prose.is(subject.first() - 1, ",") ? subject.first() - 1 : subject.first();
    List<TokenRange> content = new ArrayList<>();
    for (TokenRange words : draft.content()) {
      if (words.first() < end) {
        content.add(new TokenRange(words.first(), Math.min(words.end(), end)));
      }
    }
    return content.isEmpty()
        ? null
        : draft.withContent(content).withBasis(draft.basis().at(SourceSeat.MAIN_SUBJECT));
  }

  private boolean opens(VerbGroup group) {
    int first = prose.sentenceOf(group.verb()).firstToken();
    return group.first() == first
        || (group.first() == first + 1
            && (clauses.is(first, WordClass.PREPOSITION)
                || clauses.is(first, WordClass.SUBORDINATOR)));
  }

  /// The subject of the clause that begins behind `verb` and a comma; null if none does.
  private @Nullable TokenRange mainSubject(int verb) {
    int limit = prose.sentenceOf(verb).endToken();
    for (int comma = verb + 1; comma + 2 < limit; comma++) {
      if (!prose.is(comma, ",")) {
        continue;
      }
      int q = text.quotationOf(comma);
      boolean closing = q >= 0 && text.quotationClosing(comma + 1) == q;
      int first = closing ? comma + 2 : comma + 1;
      TokenRange subject = (q < 0 || closing) && first < limit ? subjectAt(first, limit) : null;
      if (subject != null) {
        return subject;
      }
    }
    return null;
  }

  /// A mention with a verb right behind it, or another phrase with a finite verb.
  private @Nullable TokenRange subjectAt(int first, int limit) {
    for (int i = first + 1; i < Math.min(limit, first + LONGEST_SUBJECT); i++) {
      if (!text.isWord(i - 1)) {
        break;
      }
      if ((clauses.isFinite(i) || VerbGroup.looksPast(text, i))
          && (clauses.endsMention(i - 1) || clauses.is(i - 1, WordClass.SUBJECT_PRONOUN))) {
        return new TokenRange(first, i);
      }
    }
    return clauses.opensMainClause(first, limit) ? clauses.phraseAt(first, true) : null;
  }
}
