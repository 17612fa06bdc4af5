package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.hearsay.annotation.mention.EntityType;
import org.hearsay.annotation.mention.MentionKind;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Drafts attributions whose cue is no verb of their own: `according to X`, `X's claims that`,
/// `published an appeal for`, `SPEAKER: …`.
final class PhraseCueReader {
  private static final Set<String> ISSUING = SpeechWords.list("issuing");
  private static final Set<String> ISSUED = SpeechWords.list("issued");

  private final ReadText text;
  private final Prose prose;
  private final ClauseReader clauses;
  private final SpeechReader speech;
  private final List<Draft> drafts = new ArrayList<>();

  PhraseCueReader(ReadText text, ClauseReader clauses, SpeechReader speech) {
    this.text = text;
    this.prose = text.prose();
    this.clauses = clauses;
    this.speech = speech;
  }

  List<Draft> read() {
    for (int i = 0; i < prose.tokenCount(); i++) {
      if (prose.kind(i) != TokenKind.WORD || text.quotationOf(i) >= 0) {
        continue;
      }
      if (prose.is(i, "according") && prose.is(i + 1, "to")) {
        accordingTo(i);
      } else if (CueLexicon.SHARED.noun(prose.lower(i)) != null) {
        nominal(i);
      }
      if (ISSUED.contains(prose.lower(i))) {
        issued(i);
      }
    }
    for (Sentence sentence : prose.sentences()) {
      transcript(sentence);
      signed(sentence);
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
            List.of(new TokenRange(comma + 1, Math.max(comma + 2, clauses.clauseEnd(comma + 1)))),
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
      content.add(new TokenRange(behind + 1, Math.max(behind + 2, clauses.clauseEnd(behind + 1))));
    }
    add(Rule.ACCORDING_TO_LAST, source, words, "according to", content, Stance.ASSERTS);
  }

  /// "South Korea's claims that …", "a warning from the port that …".
  private void nominal(int noun) {
    CueLexicon.Noun entry = Objects.requireNonNull(CueLexicon.SHARED.noun(prose.lower(noun)));
    int limit = prose.sentenceOf(noun).endToken();
    TokenRange source = possessor(noun);
    int next = noun + 1;
    if (next < limit && (prose.is(next, "by") || prose.is(next, "from"))) {
      TokenRange by = clauses.phraseAt(next + 1, false);
      if (by != null && prose.is(by.end(), "that")) {
        source = by;
        next = by.end();
      }
    }
    boolean that = next + 1 < limit && prose.is(next, "that") && entry.frames().contains("that");
    boolean to =
        source != null
            && next + 1 < limit
            && prose.is(next, "to")
            && entry.frames().contains("to")
            && !text.isCapital(next + 1)
            && !clauses.is(next + 1, WordClass.DETERMINER);
    if ((!that && !to) || (!that && !clauses.isNounReading(noun))) {
      return;
    }
    if (source == null
        && !clauses.isNounReading(noun)
        && CueLexicon.SHARED.verb(prose.lower(noun)) != null
        && !prose.lower(noun).endsWith("s")) {
      return;
    }
    if (clauses.isVerbal(next + 1) && that) {
      return;
    }
    int start = that ? next + 1 : next;
    add(
        Rule.NOUN,
        source,
        new TokenRange(noun, noun + 1),
        entry.lemma(),
        List.of(new TokenRange(start, Math.max(start + 1, clauses.clauseEnd(start)))),
        entry.stance());
  }

  /// "South Korea" in "South Korea's claims"; null if nobody's.
  private @Nullable TokenRange possessor(int noun) {
    int i = noun - 1;
    while (i > 0
        && text.isWord(i)
        && !clauses.is(i, WordClass.PREPOSITION)
        && !clauses.is(i, WordClass.DETERMINER)
        && !clauses.isVerbal(i)
        && noun - i < 4) {
      i--;
    }
    if (i > 0 && prose.kind(i) == TokenKind.CLITIC) {
      return clauses.subjectBefore(i);
    }
    if (i >= 0 && Set.of("his", "her", "their", "its").contains(prose.lower(i))) {
      return new TokenRange(i, i + 1);
    }
    return null;
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
        List.of(new TokenRange(start, Math.max(start + 1, clauses.clauseEnd(start)))),
        stance);
  }

  /// `"We had no warning." — Ada Oduya`, alone in its paragraph.
  private void signed(Sentence sentence) {
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      int q = text.quotationClosing(i);
      int dash = i + 1;
      if (q < 0 || !(text.isDash(dash) || prose.is(dash, "―"))) {
        continue;
      }
      int last = dash + 1;
      while (last < prose.tokenCount() && prose.paragraphOf(last) == sentence.paragraph()) {
        last++;
      }
      while (last > dash + 1 && prose.kind(last - 1) == TokenKind.PUNCTUATION) {
        last--;
      }
      if (namesPerson(dash + 1, last)) {
        add(
            Rule.SIGNED,
            new TokenRange(dash + 1, last),
            new TokenRange(dash, dash + 1),
            "—",
            speech.parts(q),
            Stance.ASSERTS);
      }
    }
  }

  /// "MAYOR ODUYA: We had no warning." and "Oduya: “We had no warning.”" at the start of a
  /// paragraph; the content runs to the end of the paragraph.
  private void transcript(Sentence sentence) {
    int first = sentence.firstToken();
    if (prose.paragraphs().get(sentence.paragraph()).start() != sentence.span().start()) {
      return;
    }
    int colon = first;
    while (colon < sentence.endToken() && colon - first < 6 && !prose.is(colon, ":")) {
      colon++;
    }
    if (colon == first
        || colon + 1 >= prose.tokenCount()
        || !prose.is(colon, ":")
        || !namesSpeaker(first, colon)) {
      return;
    }
    int end = colon + 1;
    while (end < prose.tokenCount() && prose.paragraphOf(end) == sentence.paragraph()) {
      end++;
    }
    if (end <= colon + 1) {
      return;
    }
    TokenRange source = new TokenRange(first, colon);
    int q = text.quotationOpening(colon + 1);
    add(
        Rule.TRANSCRIPT,
        source,
        new TokenRange(colon, colon + 1),
        ":",
        q >= 0 ? speech.parts(q) : List.of(new TokenRange(colon + 1, end)),
        Stance.ASSERTS);
  }

  private boolean namesSpeaker(int first, int colon) {
    boolean capitals = true;
    int letters = 0;
    for (int i = first; i < colon; i++) {
      String word = prose.word(i);
      if (prose.kind(i) == TokenKind.WORD) {
        capitals &= word.equals(word.toUpperCase(Locale.ROOT));
        letters += word.length();
      } else if (!word.equals(",") && !word.equals(".")) {
        return false;
      }
    }
    if (capitals && letters > 2) {
      return true;
    }
    return namesPerson(first, colon);
  }

  private boolean namesPerson(int first, int limit) {
    if (limit <= first || limit - first > 6) {
      return false;
    }
    int start = prose.start(first);
    int end = prose.end(limit - 1);
    return text.mentions().in(prose.span(first, limit)).stream()
        .anyMatch(p ->
            p.mention().kind() == MentionKind.NAME
                && p.entity().type() == EntityType.PERSON
                && p.mention().span().start() == start
                && p.mention().span().end() == end);
  }
}
