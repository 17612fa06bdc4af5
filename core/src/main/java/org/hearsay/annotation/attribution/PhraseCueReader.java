package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Drafts attributions whose cue is no verb of their own: `according to X`, `X's claims that`,
/// `published an appeal for`, `is sure that`.
final class PhraseCueReader {
  private static final Set<String> ISSUING = SpeechWords.list("issuing");
  private static final Set<String> ISSUED = SpeechWords.list("issued");

  private final ReadText text;
  private final Prose prose;
  private final ClauseReader clauses;
  private final NominalCueReader nouns;
  private final ConvictionReader convictions;
  private final List<Draft> drafts = new ArrayList<>();

  PhraseCueReader(ReadText text, ClauseReader clauses) {
    this.text = text;
    this.prose = text.prose();
    this.clauses = clauses;
    this.nouns = new NominalCueReader(text, clauses);
    this.convictions = new ConvictionReader(text, clauses);
  }

  List<Draft> read() {
    for (int i = 0; i < prose.tokenCount(); i++) {
      if (prose.kind(i) != TokenKind.WORD || !text.isRead(i)) {
        continue;
      }
      if (prose.is(i, "according") && prose.is(i + 1, "to")) {
        accordingTo(i);
      } else if (CueLexicon.SHARED.noun(prose.lower(i)) != null) {
        Draft draft = nouns.read(i);
        if (draft != null) {
          drafts.add(draft);
        }
      }
      if (prose.is(i, "put") || prose.is(i, "puts")) {
        putIt(i);
      }
      Draft conviction = convictions.read(i);
      if (conviction != null) {
        drafts.add(conviction);
      }
      if (ISSUED.contains(prose.lower(i))) {
        issued(i);
      }
    }
    return drafts;
  }

  private void add(
      Rule rule,
      @Nullable TokenRange source,
      TokenRange cue,
      String lemma,
      List<TokenRange> content,
      Stance stance) {
    SourceSeat seat = source == null ? SourceSeat.NONE : SourceSeat.OWN;
    drafts.add(new Draft(source, cue, lemma, content, stance, null, -1, Basis.of(rule, seat)));
  }

  private void accordingTo(int cue) {
    Sentence sentence = prose.sentenceOf(cue);
    int limit = sentence.endToken();
    if (cue + 2 >= limit) {
      return;
    }
    TokenRange source = clauses.phraseAt(cue + 2, true);
    if (source == null) {
      return;
    }
    TokenRange words = new TokenRange(cue, cue + 2);
    int first = sentence.firstToken();
    int open = cue - 1;
    boolean opensClause =
        cue == first
            || (open == first && clauses.is(first, WordClass.COORDINATOR))
            || (prose.is(open, ",") && clauses.is(open - 1, WordClass.COORDINATOR));
    if (opensClause) {
      int comma = source.end();
      while (comma < limit && !prose.is(comma, ",")) {
        comma++;
      }
      if (comma + 1 < limit) {
        add(
            Rule.ACCORDING_TO_FIRST,
            source,
            words,
            "according to",
            List.of(clause(comma + 1)),
            Stance.ASSERTS);
      }
      return;
    }
    int start = first;
    if (clauses.is(start, WordClass.COORDINATOR)) {
      start++;
    }
    int end = prose.is(open, ",") || text.isDash(open) || prose.is(open, "(") ? open : cue;
    if (end <= start) {
      return;
    }
    List<TokenRange> content = new ArrayList<>();
    content.add(new TokenRange(start, end));
    int behind = source.end();
    if (prose.is(open, ",")
        && behind + 2 < limit
        && prose.is(behind, ",")
        && (clauses.isVerbal(behind + 1) || prose.lower(behind + 1).endsWith("ed"))) {
      content.add(clause(behind + 1));
    }
    add(Rule.ACCORDING_TO_LAST, source, words, "according to", content, Stance.ASSERTS);
  }

  /// "as the council put it in May, “a ruin”", "the wall is a ruin, as the council puts it".
  private void putIt(int verb) {
    TokenRange subject = prose.is(verb + 1, "it") ? clauses.subjectBefore(verb) : null;
    int as = subject == null ? -1 : subject.first() - 1;
    Sentence sentence = prose.sentenceOf(verb);
    if (subject == null || as < sentence.firstToken() || !prose.is(as, "as")) {
      return;
    }
    TokenRange cue = new TokenRange(verb, verb + 2);
    int behind = verb + 2;
    while (behind < sentence.endToken() && text.isWord(behind)) {
      behind++;
    }
    int q = prose.is(behind, ",") ? text.quotationOpening(behind + 1) : -1;
    if (q >= 0) {
      add(Rule.WORDS_OF, subject, cue, "put it", text.parts(q), Stance.ASSERTS);
    } else if (as == sentence.firstToken() && prose.is(behind, ",")) {
      add(Rule.WORDS_OF, subject, cue, "put it", List.of(clause(behind + 1)), Stance.ASSERTS);
    } else if (as - sentence.firstToken() > 1) {
      int comma = prose.is(as - 1, ",") ? as - 1 : as;
      TokenRange words = new TokenRange(sentence.firstToken(), comma);
      int opening = text.quotationOpening(words.first());
      boolean quoted = opening >= 0 && text.inside(opening).end() + 1 >= comma;
      List<TokenRange> content = quoted ? text.parts(opening) : List.of(words);
      add(Rule.WORDS_OF, subject, cue, "put it", content, Stance.ASSERTS);
    }
  }

  private TokenRange clause(int first) {
    return new TokenRange(first, Math.max(first + 1, clauses.clauseEnd(first)));
  }

  /// "published an appeal last week for soldiers to …", "issued a statement saying …".
  private void issued(int noun) {
    int limit = prose.sentenceOf(noun).endToken();
    int verb = noun - 1;
    while (verb >= 0 && noun - verb < 5 && !ISSUING.contains(prose.lower(verb))) {
      verb--;
    }
    if (verb <= 0 || noun - verb >= 5 || !prose.sameSentence(verb, noun)) {
      return;
    }
    TokenRange subject = clauses.subjectBefore(verb);
    int next = noun + 1;
    while (next < limit && text.timexEnd(next) > next) {
      next = text.timexEnd(next);
    }
    if (subject == null || next + 1 >= limit) {
      return;
    }
    boolean opens = prose.is(next, "for") || prose.is(next, "that");
    if (!opens && !prose.is(next, "to")) {
      return;
    }
    int start = opens ? next + 1 : next;
    Stance stance = prose.is(noun, "denial") ? Stance.DENIES : Stance.ASSERTS;
    add(
        Rule.ISSUED,
        subject,
        new TokenRange(verb, noun + 1),
        prose.lower(noun),
        List.of(clause(start)),
        stance);
  }
}
