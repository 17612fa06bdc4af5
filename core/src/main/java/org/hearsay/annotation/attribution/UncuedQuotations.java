package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hearsay.annotation.mention.EntityType;
import org.hearsay.annotation.mention.Mentions.Placed;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Gives quotations that no verb of the lexicon introduces to whoever the words around them name:
/// `She put it this way: "…"`, `"…," the pilot smiled`, `In Lint's words, "…"`, `Lint shook her
/// head. "…"`. Only quotations that nobody was given are looked at.
final class UncuedQuotations {
  private static final int FEWEST_WORDS = 3;

  private static final int LONGEST_SUBJECT = 30;

  /// "put it this way" is a cue; a whole sentence before a colon is not.
  private static final int LONGEST_CUE = 8;

  private static final Set<String> STATEMENTS = SpeechWords.list("statements");
  private static final Set<String> OCCASIONS = SpeechWords.list("occasions");
  private static final Set<String> WORDS = SpeechWords.list("wordings");

  private final ReadText text;
  private final Prose prose;
  private final ClauseReader clauses;

  UncuedQuotations(ReadText text, ClauseReader clauses) {
    this.text = text;
    this.prose = text.prose();
    this.clauses = clauses;
  }

  /// `drafts` and what was found beside them, in text order.
  List<Draft> addTo(List<Draft> drafts) {
    boolean[] taken = new boolean[prose.tokenCount()];
    boolean[] introduced = new boolean[prose.sentences().size()];
    for (Draft draft : drafts) {
      draft.content().forEach(c -> Arrays.fill(taken, c.first(), c.end(), true));
      if (draft.cue() != null) {
        introduced[prose.sentenceOf(draft.cue().first()).index()] = true;
      }
    }
    List<Draft> result = new ArrayList<>(drafts);
    for (int q = 0; q < text.quotations().size(); q++) {
      TokenRange inside = text.inside(q);
      if (taken[inside.first()] || taken[inside.end() - 1]) {
        continue;
      }
      Draft draft = read(q, inside, introduced);
      if (draft != null) {
        result.add(draft);
        draft.content().forEach(c -> Arrays.fill(taken, c.first(), c.end(), true));
        introduced[prose.sentenceOf(inside.first()).index()] = true;
      }
    }
    result.sort(
        Comparator.comparingInt(Draft::anchor).thenComparingInt(d -> -d.content().get(0).end()));
    return result;
  }

  private @Nullable Draft read(int q, TokenRange inside, boolean[] introduced) {
    int opening = Math.max(0, inside.first() - 1);
    Draft draft = behindColon(q, opening);
    if (draft == null) {
      draft = beforeVerb(q, inside);
    }
    if (draft == null) {
      draft = inWordsOf(q, opening);
    }
    return draft != null ? draft : behindGesture(q, inside, opening, introduced);
  }

  /// "She put it this way: “…”", "The message from the ministry was blunt: “…”", "His answer: “…”",
  /// the quotation at times in the next paragraph.
  private @Nullable Draft behindColon(int q, int opening) {
    int colon = opening - 1;
    if (colon < 1 || !prose.is(colon, ":") || !isSpeech(text.inside(q))) {
      return null;
    }
    Sentence sentence = prose.sentenceOf(colon);
    int first = sentence.firstToken();
    if (colon <= first || prose.paragraphOf(opening) - sentence.paragraph() > 1) {
      return null;
    }
    int verb = introducingVerb(first, colon);
    TokenRange subject = verb < 0 ? null : clauses.subjectBefore(verb);
    Draft stated = subject == null ? null : byStatement(q, subject.first(), verb);
    if (stated != null && text.is(verb, WordClass.COPULA)) {
      return stated;
    }
    if (subject != null && speaks(subject)) {
      String lemma = prose.lower(verb);
      CueLexicon.Verb known = CueLexicon.SHARED.verb(lemma);
      return new Draft(
          subject,
          new TokenRange(verb, colon - verb > LONGEST_CUE ? verb + 1 : colon),
          known == null ? lemma : known.lemma(),
          text.parts(q),
          Stance.ASSERTS,
          null,
          verb,
          Basis.of(Rule.INTRODUCED));
    }
    Draft owned = byStatement(q, first, verb < 0 ? colon : verb);
    return owned == null && verb < 0 ? headed(q, first, colon) : owned;
  }

  /// "Rain in the hills – Harbour Watch: “…”", "From the report: “…”": who is named right before
  /// the colon, behind a dash, "from" or nothing.
  private @Nullable Draft headed(int q, int first, int colon) {
    int start = colon;
    while (start > first && !text.isDash(start - 1) && !prose.is(start - 1, "from")) {
      start--;
    }
    TokenRange source = speakerAt(start, colon + 1);
    boolean report = start < colon && prose.is(first, "from") && isDocument(colon - 1);
    if (report) {
      source = new TokenRange(start, colon);
    }
    return source == null || source.end() != colon
        ? null
        : named(q, source, colon, Rule.INTRODUCED);
  }

  /// Whole sentences or at least a phrase of some length, no name of a thing.
  private boolean isSpeech(TokenRange inside) {
    return inside.end() - inside.first() > FEWEST_WORDS || endsSentence(inside.end() - 1);
  }

  /// A finite verb before the colon, also one that only its place behind a mention shows: "The
  /// letter ends with a threat".
  private int introducingVerb(int first, int colon) {
    int verb = clauses.mainVerb(first, colon);
    for (int i = first + 1; verb < 0 && i < Math.min(colon, first + LONGEST_SUBJECT); i++) {
      boolean present = prose.lower(i).endsWith("s") && text.isWord(i) && !text.isCapital(i);
      if (present && speakerEnds(i - 1) && text.quotationOf(i) < 0 && !text.isNounReading(i)) {
        return clauses.subjectBefore(i) == null ? -1 : i;
      }
    }
    return verb;
  }

  private boolean speakerEnds(int token) {
    return clauses.endsMention(token) || text.is(token, WordClass.SUBJECT_PRONOUN);
  }

  /// "the message from the ministry", "Ferrin's answer", "his answer": whose words a noun names.
  private @Nullable Draft byStatement(int q, int first, int end) {
    for (int noun = first; noun < end; noun++) {
      if (!isDocument(noun)) {
        continue;
      }
      TokenRange source = null;
      if (prose.is(noun + 1, "from") || prose.is(noun + 1, "by") || prose.is(noun + 1, "of")) {
        source = clauses.phraseAt(noun + 2, false);
      } else if (noun > first) {
        source = possessor(first, noun);
      }
      return source == null || source.end() > end ? null : named(q, source, noun, Rule.INTRODUCED);
    }
    return null;
  }

  private boolean isDocument(int token) {
    String lower = prose.lower(token);
    return STATEMENTS.contains(lower) || OCCASIONS.contains(lower) || WORDS.contains(lower);
  }

  /// "Ferrin's" before "words", "His" before "answer"; null if nobody's.
  private @Nullable TokenRange possessor(int first, int noun) {
    for (int i = noun - 1; i >= Math.max(first, noun - 3); i--) {
      if (prose.kind(i) == TokenKind.CLITIC) {
        TokenRange owner = clauses.subjectBefore(i);
        return owner == null ? null : new TokenRange(owner.first(), i + 1);
      }
      if (Set.of("his", "her", "their", "its", "my").contains(prose.lower(i))) {
        return new TokenRange(i, i + 1);
      }
    }
    return null;
  }

  /// `"We had no warning," Lint smiled`, `"Never," shot back the pilot`: whatever the verb, words
  /// that end with a comma before a speaker and a verb are the speaker's.
  private @Nullable Draft beforeVerb(int q, TokenRange inside) {
    int closing = inside.end();
    String last = prose.word(inside.end() - 1);
    boolean comma = last.equals(",") || prose.is(closing + 1, ",");
    boolean asks = last.equals("?") || last.equals("!");
    if (text.quotationClosing(closing) != q || (!comma && !asks)) {
      return null;
    }
    int first = prose.is(closing + 1, ",") ? closing + 2 : closing + 1;
    int limit = closing + 1 < prose.tokenCount() ? prose.sentenceOf(closing).endToken() : closing;
    TokenRange source = speakerAt(first, limit);
    if (source == null || source.end() >= limit) {
      return null;
    }
    int verb = source.end();
    while (verb < limit && text.is(verb, WordClass.ADVERB)) {
      verb++;
    }
    if (verb >= limit
        || !VerbGroup.looksPast(text, verb)
        || (asks && !comma && !closes(verb + 1, limit))) {
      return null;
    }
    return new Draft(
        source,
        new TokenRange(source.end(), verb + 1),
        prose.lower(verb),
        text.parts(q),
        Stance.ASSERTS,
        null,
        verb,
        Basis.of(Rule.UNKNOWN_VERB));
  }

  /// A pronoun, or a person or body that is mentioned at `first`.
  private @Nullable TokenRange speakerAt(int first, int limit) {
    if (first >= limit) {
      return null;
    }
    if (text.is(first, WordClass.SUBJECT_PRONOUN)) {
      return new TokenRange(first, first + 1);
    }
    int head = text.is(first, WordClass.DETERMINER) ? first + 1 : first;
    int end = first;
    for (Placed placed : text.mentions().in(prose.span(head))) {
      int start = prose.tokenAt(placed.mention().span().start());
      int behind = prose.tokenAt(placed.mention().span().end() - 1) + 1;
      if ((start == first || start == head) && isSomebody(placed)) {
        end = Math.max(end, behind);
      }
    }
    return end > first && end < limit ? new TokenRange(first, end) : null;
  }

  private static boolean isSomebody(Placed placed) {
    EntityType type = placed.entity().type();
    return type == EntityType.PERSON || type == EntityType.ORGANIZATION || type == EntityType.GROUP;
  }

  private boolean closes(int token, int limit) {
    return token >= limit || !text.isWord(token) || text.is(token, WordClass.PREPOSITION);
  }

  /// "In Ferrin's words, “…”", "as the poet's line goes": a noun for words right before the mark.
  private @Nullable Draft inWordsOf(int q, int opening) {
    int noun = opening - 1;
    if (noun > 0 && prose.is(noun, ",")) {
      noun--;
    }
    if (noun < 1 || !WORDS.contains(prose.lower(noun)) || !prose.sameSentence(noun, opening)) {
      return null;
    }
    TokenRange source = possessor(prose.sentenceOf(noun).firstToken(), noun);
    return source == null ? null : named(q, source, noun, Rule.WORDS_OF);
  }

  /// `Lint shook her head. "We had no warning."`: whole sentences in marks behind a sentence about
  /// one person, in the same paragraph. A pronoun there means whoever spoke the sentence before,
  /// whose quotation goes on.
  private @Nullable Draft behindGesture(
      int q, TokenRange inside, int opening, boolean[] introduced) {
    Sentence sentence = prose.sentenceOf(opening);
    if (opening != sentence.firstToken()
        || sentence.index() == 0
        || inside.end() - inside.first() < FEWEST_WORDS
        || !endsSentence(inside.end() - 1)
        || text.quotationClosing(inside.end()) != q) {
      return null;
    }
    Sentence before = prose.sentences().get(sentence.index() - 1);
    if (before.paragraph() != sentence.paragraph() || introduced[before.index()]) {
      return null;
    }
    int behind = inside.end() + 1;
    if (behind < prose.tokenCount()
        && prose.paragraphOf(behind) == sentence.paragraph()
        && !text.isCapital(behind)
        && text.quotationOpening(behind) < 0) {
      return null;
    }
    int first = before.firstToken();
    boolean speaksOn =
        text.is(first, WordClass.SUBJECT_PRONOUN)
            && before.index() > 0
            && introduced[before.index() - 1]
            && prose.sentences().get(before.index() - 1).paragraph() == before.paragraph();
    if (speaksOn) {
      return null;
    }
    int verb = clauses.mainVerb(before.firstToken(), before.endToken());
    TokenRange subject =
        verb < 0 ? speakerAt(before.firstToken(), before.endToken()) : clauses.subjectBefore(verb);
    if (subject == null || subject.first() != before.firstToken() || !isPerson(subject)) {
      return null;
    }
    boolean spoken =
        verb >= 0
            && CueLexicon.SHARED.verb(prose.lower(verb)) != null
            && verb + 2 >= before.endToken();
    return new Draft(
        subject,
        spoken ? new TokenRange(verb, verb + 1) : null,
        spoken ? prose.lower(verb) : "",
        text.parts(q),
        Stance.ASSERTS,
        null,
        spoken ? verb : -1,
        Basis.of(Rule.GESTURE, SourceSeat.CARRIED));
  }

  /// A quotation that no verb gives to `source`, but the word or mark at `cue`.
  private Draft named(int q, TokenRange source, int cue, Rule rule) {
    return new Draft(
        source,
        new TokenRange(cue, cue + 1),
        prose.lower(cue),
        text.parts(q),
        Stance.ASSERTS,
        null,
        -1,
        Basis.of(rule));
  }

  private boolean endsSentence(int token) {
    return prose.is(token, ".") || prose.is(token, "?") || prose.is(token, "!");
  }

  private boolean isPerson(TokenRange subject) {
    if (subject.end() - subject.first() == 1
        && text.is(subject.first(), WordClass.SUBJECT_PRONOUN)
        && !prose.is(subject.first(), "it")) {
      return true;
    }
    return text.mentions().in(subject.in(prose)).stream()
        .anyMatch(p -> p.entity().type() == EntityType.PERSON);
  }

  /// A pronoun, a person, body or group, or a document.
  private boolean speaks(TokenRange subject) {
    if (subject.end() - subject.first() == 1
        && text.is(subject.first(), WordClass.SUBJECT_PRONOUN)) {
      return true;
    }
    return isDocument(subject.end() - 1)
        || text.mentions().in(subject.in(prose)).stream()
            .anyMatch(p -> p.entity().type() != EntityType.PLACE);
  }
}
