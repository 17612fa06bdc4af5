package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hearsay.text.Prose;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Finds who says what inside quotations: `"The pilot told me that the ship was late," Lint said`.
///
/// Spoken language is full of verbs of saying and thinking that give nobody's words: "you know", "I
/// mean", "I would say". Only what has a source and a clause or words of its own behind its cue is
/// taken, and only in quotations of which it is known who speaks.
final class NestedSpeech {
  /// "I think so".
  private static final int FEWEST_WORDS = 2;

  private static final Set<String> SPEAKERS = Set.of("i", "we", "you");

  /// "I say", "I would say", "I can tell you": said by saying it, unless told as past.
  private static final Set<String> PERFORMED = Set.of("say", "tell");

  /// What they say is nobody's, or anybody's.
  private static final Set<String> NOBODY =
      Set.of("nobody", "anyone", "anybody", "one", "whoever", "that", "this");

  private static final Set<String> FACTIVE =
      Set.of("know", "remember", "find", "learn", "discover", "show");
  private static final Set<String> ATTITUDES = SpeechWords.list("attitudes");

  private final ReadText text;
  private final Prose prose;
  private final ClauseReader clauses;

  /// @param text the words inside the quotations of one depth
  NestedSpeech(ReadText text, ClauseReader clauses) {
    this.text = text;
    this.prose = text.prose();
    this.clauses = clauses;
  }

  /// `drafts` and those found inside their contents, in text order.
  List<Draft> addTo(List<Draft> drafts, @Nullable AttributionTrace trace) {
    SpeechReader speech = new SpeechReader(text, clauses);
    List<Draft> found = new ArrayList<>(new VerbCueReader(text, clauses, speech).read());
    found.addAll(new PhraseCueReader(text, clauses).read());
    found.removeIf(d -> !isAttribution(d));
    DraftIndex outer = DraftIndex.of(prose.tokenCount(), drafts);
    List<Draft> result = new ArrayList<>(drafts);
    List<Draft> settled = AttributionFinder.settle(found, text, trace);
    for (Draft whole : settled) {
      Draft draft = withoutJoinedClause(whole, settled);
      List<Draft> near = outer.near(draft);
      if (near.stream().anyMatch(o -> AttributionFinder.holdsCue(o, draft))
          && near.stream().noneMatch(o -> AttributionFinder.clashes(o, draft))) {
        result.add(asBelief(draft));
      }
    }
    result.sort(
        Comparator.comparingInt(Draft::anchor).thenComparingInt(d -> -d.content().get(0).end()));
    return result;
  }

  private boolean isAttribution(Draft draft) {
    TokenRange source = draft.source();
    TokenRange cue = draft.cue();
    if (cue == null || text.words(draft.content()) < FEWEST_WORDS) {
      return false;
    }
    if (source == null) {
      return draft.basis().rule() != Rule.NOUN;
    }
    int first = source.first();
    boolean single = source.end() - first == 1;
    if (NOBODY.contains(prose.lower(source.end() - 1))) {
      return false;
    }
    if (single && SPEAKERS.contains(prose.lower(first))) {
      return draft.anchor() >= cue.end() && !isManner(draft, prose.is(first, "you"));
    }
    // "everyone who wants to help", "who said so?", "received nine reports": nobody's words, or no
    // subject.
    boolean relative = single && clauses.is(first, WordClass.RELATIVE);
    return !(relative && (isAttitude(draft) || first == prose.sentenceOf(first).firstToken()))
        && !isAsked(first)
        && (text.isCapital(first)
            || !clauses.isFinite(first)
            || clauses.is(first, WordClass.PRONOUN))
        && !clauses.is(source.end() - 1, WordClass.ADVERB);
  }

  /// "Did the pilot say that …?": an auxiliary before the subject of a question.
  private boolean isAsked(int subject) {
    return clauses.is(subject - 1, WordClass.AUXILIARY) || clauses.is(subject - 1, WordClass.MODAL);
  }

  /// "I know that it hurts", "I would say", "you think it is over": what one who speaks knows or
  /// would say is what they say, and what the listener thinks is a way of speaking.
  private boolean isManner(Draft draft, boolean listener) {
    TokenRange cue = draft.cue();
    boolean performs =
        cue != null
            && PERFORMED.contains(prose.lower(cue.end() - 1))
            && !clauses.is(cue.first(), WordClass.AUXILIARY);
    boolean generic = cue != null && listener && !isPast(cue);
    return performs
        || generic
        || FACTIVE.contains(draft.lemma())
        || (listener && isAttitude(draft));
  }

  /// "You said" tells of words that were said; "you say", "you call it a wonder" may not.
  private boolean isPast(TokenRange cue) {
    return CueLexicon.SHARED.forms(prose.lower(cue.end() - 1)).contains(CueLexicon.Form.PAST)
        || clauses.is(cue.first(), WordClass.AUXILIARY);
  }

  /// "I think it is old, | and I hope it will be mended": the first clause ends where another with
  /// a cue of its own is joined to it.
  private Draft withoutJoinedClause(Draft draft, List<Draft> all) {
    TokenRange words = draft.content().get(draft.content().size() - 1);
    int end = words.end();
    for (Draft other : all) {
      TokenRange source = other.source();
      if (source != null && source.first() - 2 > words.first() && source.end() <= end) {
        int joint = source.first() - 1;
        boolean joins = clauses.is(joint, WordClass.COORDINATOR) || prose.is(joint, "so");
        if (joins && prose.is(joint - 1, ",") && startsClause(other)) {
          end = joint - 1;
        }
      }
    }
    if (end == words.end()) {
      return draft;
    }
    List<TokenRange> content = new ArrayList<>(draft.content());
    content.set(content.size() - 1, new TokenRange(words.first(), end));
    return draft.withContent(content);
  }

  /// A pronoun as subject right before its cue.
  private boolean startsClause(Draft draft) {
    TokenRange source = draft.source();
    TokenRange cue = draft.cue();
    return source != null
        && cue != null
        && cue.first() == source.end()
        && clauses.is(source.first(), WordClass.SUBJECT_PRONOUN);
  }

  /// "I think the wall is old" is a belief of whoever speaks, no doubt about what others said.
  private Draft asBelief(Draft draft) {
    TokenRange source = draft.source();
    boolean own =
        source != null
            && source.end() - source.first() == 1
            && SPEAKERS.contains(prose.lower(source.first()));
    return own && draft.stance() == Stance.HEDGES && isAttitude(draft)
        ? new Draft(
            source,
            draft.cue(),
            draft.lemma(),
            draft.content(),
            Stance.EXPECTS,
            draft.audience(),
            draft.cueVerb(),
            draft.basis())
        : draft;
  }

  private boolean isAttitude(Draft draft) {
    TokenRange cue = draft.cue();
    return draft.stance() == Stance.EXPECTS
        || (cue != null && ATTITUDES.contains(prose.lower(cue.end() - 1)));
  }
}
