package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hearsay.annotation.attribution.CueLexicon.Frame;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Goes through the verbs of a text and drafts what each introduces.
final class VerbCueReader {
  private static final int ISSUING_VERB = 6;
  private static final Set<String> ISSUING = SpeechWords.list("issuing");
  private static final Set<String> OCCASIONS = SpeechWords.list("occasions");

  private final ReadText text;
  private final Prose prose;
  private final ClauseReader clauses;
  private final SpeechReader speech;
  private final ArgumentReader arguments;
  private final PassiveReader passives;
  private final FrontedParticiple fronted;
  private final List<Draft> drafts = new ArrayList<>();

  VerbCueReader(ReadText text, ClauseReader clauses, SpeechReader speech) {
    this.text = text;
    this.prose = text.prose();
    this.clauses = clauses;
    this.speech = speech;
    this.arguments = new ArgumentReader(text, clauses);
    this.passives = new PassiveReader(text, clauses);
    this.fronted = new FrontedParticiple(text, clauses, speech, arguments);
  }

  /// Drafts by place of their cue.
  List<Draft> read() {
    boolean[] asked = new boolean[prose.spellings()];
    boolean[] cues = new boolean[asked.length];
    for (int i = 0; i < prose.tokenCount(); i++) {
      if (prose.kind(i) != TokenKind.WORD || !text.isRead(i)) {
        continue;
      }
      int spelling = prose.spelling(i);
      if (!asked[spelling]) {
        asked[spelling] = true;
        cues[spelling] = CueLexicon.SHARED.verb(prose.lower(i)) != null;
      }
      if (!cues[spelling]) {
        continue;
      }
      VerbGroup group = VerbGroup.at(text, clauses, i);
      if (group != null) {
        Draft draft = read(group);
        if (draft != null) {
          drafts.add(withoutOuterClause(draft));
        }
      }
    }
    return drafts;
  }

  /// "said he hoped to stay | and that the wall would hold": "that" takes up the outer verb again,
  /// where the inner clause began without one.
  private Draft withoutOuterClause(Draft inner) {
    TokenRange cue = inner.cue();
    TokenRange words = inner.content().get(0);
    boolean bare =
        inner.basis().rule() == Rule.BARE_CLAUSE || inner.basis().rule() == Rule.INFINITIVE;
    if (!bare || cue == null || inner.content().size() > 1 || !isInContent(cue)) {
      return inner;
    }
    for (int i = words.first() + 1; i + 1 < words.end(); i++) {
      if (clauses.is(i, WordClass.COORDINATOR)
          && prose.is(i + 1, "that")
          && text.quotationOf(i) < 0) {
        int end = prose.is(i - 1, ",") ? i - 1 : i;
        return end > words.first()
            ? inner.withContent(List.of(new TokenRange(words.first(), end)))
            : inner;
      }
    }
    return inner;
  }

  /// Whether the content of a cue just before holds `cue`.
  private boolean isInContent(TokenRange cue) {
    for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - 3); i--) {
      if (drafts.get(i).content().stream().anyMatch(c -> c.contains(cue))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Draft read(VerbGroup group) {
    if (group.passive()) {
      return passives.read(group);
    }
    boolean anonymity = group.entry().lemma().equals("ask") && prose.is(group.verb() + 1, "not");
    if (prose.is(group.verb() + 1, "anonymity") || prose.is(group.verb() - 1, "anonymity")) {
      return null;
    }
    if (group.takes(Frame.DECLINED) || group.negated() || anonymity) {
      return null;
    }
    if (group.infinitive() && group.governor() < 0) {
      return null;
    }
    if (group.participial()) {
      return participial(group);
    }
    TokenRange subject = withoutWhat(clauses.subjectBefore(group.first()));
    if (subject == null && isReducedPassive(group)) {
      return null;
    }
    SourceSeat seat = SourceSeat.OWN;
    if (subject == null) {
      subject = sharedSubject(group);
      seat = SourceSeat.SHARED;
    }
    if (subject != null
        && (prose.is(subject.first(), "nobody")
            || prose.is(subject.first(), "none")
            || prose.is(subject.first(), "no")
            || prose.is(subject.first(), "neither"))) {
      return null;
    }
    return seated(speechOrArguments(group, subject), subject, seat);
  }

  /// `draft`, with where its source was found; an inverted verb has found its own behind it.
  private static @Nullable Draft seated(
      @Nullable Draft draft, @Nullable TokenRange subject, SourceSeat seat) {
    return draft == null || seat == SourceSeat.OWN || !Objects.equals(draft.source(), subject)
        ? draft
        : draft.withBasis(draft.basis().at(seat));
  }

  private @Nullable Draft speechOrArguments(VerbGroup group, @Nullable TokenRange subject) {
    Draft draft = betweenDashes(group, subject);
    if (draft == null) {
      draft = speech.read(group, subject);
    }
    if (draft == null && subject != null) {
      draft = arguments.read(group, subject);
    }
    return draft == null || draft.source() == null ? null : draft;
  }

  /// "The wall – so the maker claims – is safe".
  private @Nullable Draft betweenDashes(VerbGroup group, @Nullable TokenRange subject) {
    if (subject == null || !group.takes(Frame.CLAUSE) || !clauses.isSpeaker(subject)) {
      return null;
    }
    int so = subject.first() - 1;
    int dash = prose.is(so, "so") || prose.is(so, "as") ? so - 1 : so;
    int closing = clauses.skipAdjuncts(group.verb() + 1);
    int first = prose.sentenceOf(group.verb()).firstToken();
    int limit = prose.sentenceOf(group.verb()).endToken();
    if (!text.isDash(dash) || !text.isDash(closing) || dash <= first || closing + 1 >= limit) {
      return null;
    }
    int end = Math.max(closing + 2, clauses.clauseEnd(closing + 1));
    return SpeechReader.draft(
        Rule.CLAUSE_BEFORE,
        group,
        subject,
        List.of(new TokenRange(first, dash), new TokenRange(closing + 1, end)),
        null);
  }

  /// "the owner" of "what the owner" in "what the owner says was a depot".
  private @Nullable TokenRange withoutWhat(@Nullable TokenRange subject) {
    return subject != null
            && subject.end() - subject.first() > 1
            && (prose.is(subject.first(), "what") || prose.is(subject.first(), "which"))
        ? new TokenRange(subject.first() + 1, subject.end())
        : subject;
  }

  /// "a claim made by", "first reported by": a participle behind which the doer stands.
  private boolean isReducedPassive(VerbGroup group) {
    return prose.is(group.verb() + 1, "by");
  }

  /// "X confirmed the toll and said …": the subject of the verb before "and".
  private @Nullable TokenRange sharedSubject(VerbGroup group) {
    int before = group.first() - 1;
    int sentence = prose.sentenceOf(group.verb()).firstToken();
    if (before <= sentence
        || !(clauses.is(before, WordClass.COORDINATOR) || prose.is(before, ","))) {
      return null;
    }
    return clauses.joinedSubject(sentence, before);
  }

  /// ", saying that …", "while suggesting …", "with Pyongyang dubbing …".
  private @Nullable Draft participial(VerbGroup group) {
    int first = group.first();
    int sentence = prose.sentenceOf(group.verb()).firstToken();
    TokenRange subject = null;
    SourceSeat seat = SourceSeat.ABSOLUTE;
    int before = first - 1;
    if (isAdjective(group)
        || (prose.is(before, ",") && INFERRING.contains(group.entry().lemma()))) {
      return null;
    }
    if (before >= sentence
        && !prose.is(before, ",")
        && !clauses.is(before, WordClass.SUBORDINATOR)
        && !clauses.is(before, WordClass.COORDINATOR)
        && !clauses.is(before, WordClass.PREPOSITION)) {
      TokenRange absolute = clauses.subjectBefore(first);
      if (absolute != null
          && absolute.first() - 1 >= sentence
          && prose.is(absolute.first() - 1, "with")) {
        subject = absolute;
      }
    }
    if (subject == null && before >= sentence && text.isWord(before)) {
      TokenRange nearest = clauses.subjectBefore(first);
      if (nearest != null && nearest.end() == first && clauses.endsMention(before)) {
        TokenRange issuer = issuer(sentence, before);
        subject = issuer == null ? nearest : issuer;
        seat = SourceSeat.ADJACENT;
      }
    }
    if (subject == null && before >= sentence && clauses.is(before, WordClass.COORDINATOR)) {
      subject = absoluteSubject(sentence, before);
    }
    if (subject == null) {
      Draft opening = fronted.read(group);
      if (opening != null) {
        return opening;
      }
      subject = lastSource(sentence, first);
      seat = SourceSeat.LAST_SPEAKER;
    }
    if (subject == null) {
      subject = clauses.mainSubject(sentence, first);
      seat = SourceSeat.MAIN_SUBJECT;
    }
    if (subject == null || subject.first() >= group.verb()) {
      return null;
    }
    Draft draft = speech.readBehind(group, subject);
    return seated(draft != null ? draft : arguments.read(group, subject), subject, seat);
  }

  /// Who issued the document that ends at `noun`: the council in "the council issued a statement
  /// calling …"; null if the sentence does not tell.
  private @Nullable TokenRange issuer(int sentence, int noun) {
    if (!OCCASIONS.contains(prose.lower(noun))) {
      return null;
    }
    for (int i = noun - 1; i > Math.max(sentence, noun - ISSUING_VERB); i--) {
      if (ISSUING.contains(prose.lower(i))) {
        return clauses.subjectBefore(i);
      }
    }
    return null;
  }

  /// "a dangerous and worrying escalation": an -ing form before a bare noun.
  private boolean isAdjective(VerbGroup group) {
    int next = group.verb() + 1;
    int before = group.first() - 1;
    boolean attached =
        before >= 0
            && (clauses.is(before, WordClass.DETERMINER)
                || clauses.is(before, WordClass.COORDINATOR));
    return attached
        && text.isWord(next)
        && !text.isCapital(next)
        && !clauses.is(next, WordClass.DETERMINER)
        && !clauses.is(next, WordClass.PRONOUN)
        && !clauses.is(next, WordClass.SUBORDINATOR)
        && !clauses.is(next, WordClass.PREPOSITION)
        && !prose.lower(next).endsWith("s");
  }

  /// Behind a comma these mostly give the writer's own inference, not the subject's words.
  private static final Set<String> INFERRING = SpeechWords.list("inferring");

  /// "with X renouncing … and dubbing …": X, for the second participle too.
  private @Nullable TokenRange absoluteSubject(int sentence, int before) {
    for (int i = before; i > sentence; i--) {
      if (prose.is(i, "with")) {
        TokenRange subject = clauses.phraseAt(i + 1, false);
        if (subject == null) {
          return null;
        }
        for (int k = subject.first() + 1; k < Math.min(before, subject.first() + 8); k++) {
          if (prose.lower(k).endsWith("ing")) {
            int end = k;
            while (end - 1 > subject.first() && clauses.is(end - 1, WordClass.ADVERB)) {
              end--;
            }
            return new TokenRange(subject.first(), end);
          }
        }
        return null;
      }
    }
    return null;
  }

  /// The source of the last cue of the same sentence that is not inside what another one says, nor
  /// in a clause that tells one of several from the rest ("a man who said he fled").
  private @Nullable TokenRange lastSource(int sentence, int before) {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Draft draft = drafts.get(i);
      TokenRange cue = draft.cue();
      if (cue == null || cue.first() < sentence) {
        return null;
      }
      TokenRange source = draft.source();
      if (cue.first() < before
          && source != null
          && !isInEarlierContent(cue, i)
          && !isRestricting(source)) {
        return source;
      }
    }
    return null;
  }

  private boolean isInEarlierContent(TokenRange cue, int draft) {
    return drafts.subList(Math.max(0, draft - 3), draft).stream()
        .anyMatch(d -> d.content().stream().anyMatch(c -> c.contains(cue)));
  }

  private boolean isRestricting(TokenRange source) {
    return source.end() - source.first() == 1
        && clauses.is(source.first(), WordClass.RELATIVE)
        && source.first() > 0
        && !prose.is(source.first() - 1, ",");
  }
}
