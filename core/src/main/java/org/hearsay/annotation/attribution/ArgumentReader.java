package org.hearsay.annotation.attribution;

import java.util.List;
import java.util.Set;
import org.hearsay.annotation.attribution.CueLexicon.Frame;
import org.hearsay.annotation.mention.EntityType;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Reads what is said by other constructions than a clause: `pledged to rebuild`, `called it a
/// scandal`, `described X as Y`, `rejected the claim`, `appealed to Y for help`, `was quoted as
/// saying`.
final class ArgumentReader {
  private static final int NEAR = 16;

  /// "condemned the move" says nothing that could be compared.
  private static final int FEWEST_OBJECT_WORDS = 3;

  private static final Set<String> STATEMENTS = SpeechWords.list("statements");
  private static final Set<String> DOCUMENTS = SpeechWords.list("documents");

  private final ReadText text;
  private final Prose prose;
  private final ClauseReader clauses;

  ArgumentReader(ReadText text, ClauseReader clauses) {
    this.text = text;
    this.prose = text.prose();
    this.clauses = clauses;
  }

  @Nullable Draft read(VerbGroup group, @Nullable TokenRange subject) {
    int next = group.verb() + 1;
    int limit = prose.sentenceOf(group.verb()).endToken();
    if (next >= limit) {
      return null;
    }
    Draft draft = appeal(group, subject, next, limit);
    if (draft == null) {
      draft = predicate(group, subject, next, limit);
    }
    if (draft == null) {
      draft = infinitive(group, subject, next, limit);
    }
    if (draft == null) {
      draft = prepositional(group, subject, next, limit);
    }
    return draft != null ? draft : object(group, subject, next, limit);
  }

  /// "appealed to Y for …", "called for …", "called on Y to …".
  private @Nullable Draft appeal(
      VerbGroup group, @Nullable TokenRange subject, int next, int limit) {
    if (group.takes(Frame.REFERTO) && prose.is(next, "to")) {
      int as = find("as", next + 1, Math.min(limit, next + 25));
      return as < 0
          ? null
          : new Draft(
              subject,
              new TokenRange(group.first(), next + 1),
              "refer to",
              List.of(calledAs(group, next + 1, as, limit)),
              group.entry().stance(),
              null,
              group.verb(),
              Basis.of(Rule.DESCRIBED_AS));
    }
    if (group.takes(Frame.APPEALFOR) || group.takes(Frame.APPEALTO)) {
      TokenRange audience = null;
      int i = next;
      if (prose.is(i, "to") || prose.is(i, "with")) {
        audience = i + 1 < limit ? clauses.phraseAt(i + 1, false) : null;
        i = audience == null ? i : bareEnd(audience);
        audience =
            audience == null || i <= audience.first() ? null : new TokenRange(audience.first(), i);
      }
      i = skipTimes(i, limit);
      if (prose.is(i, "for") && i + 1 < limit) {
        return SpeechReader.draft(
            Rule.APPEAL, group, subject, List.of(clause(group, i + 1)), audience);
      }
      if (audience != null && prose.is(i, "to") && i + 1 < limit) {
        return SpeechReader.draft(
            Rule.APPEAL, group, subject, List.of(clause(group, audience.first())), audience);
      }
    }
    boolean callsFor = group.takes(Frame.CALLFOR) && prose.is(next, "for");
    boolean callsOn = group.takes(Frame.CALLON) && (prose.is(next, "on") || prose.is(next, "upon"));
    if (callsOn && find("to", next + 1, limit) < 0) {
      return null;
    }
    if ((callsFor || callsOn) && next + 1 < limit) {
      TokenRange cue = new TokenRange(group.first(), next + 1);
      Draft draft =
          SpeechReader.draft(Rule.CALL, group, subject, List.of(thing(group, next + 1)), null);
      return new Draft(
          draft.source(),
          cue,
          "call " + prose.lower(next),
          draft.content(),
          draft.stance(),
          null,
          group.verb(),
          draft.basis());
    }
    return null;
  }

  /// The end of "Kyiv" in "appealed to Kyiv for": the phrase without a "for"-phrase.
  private int bareEnd(TokenRange phrase) {
    for (int i = phrase.first() + 1; i < phrase.end(); i++) {
      if (prose.is(i, "for")) {
        return i;
      }
    }
    return phrase.end();
  }

  private int skipTimes(int token, int limit) {
    int i = token;
    while (i < limit && text.timexEnd(i) > i) {
      i = text.timexEnd(i);
    }
    return i;
  }

  /// "called it a scandal", "described the move as a mistake".
  private @Nullable Draft predicate(
      VerbGroup group, @Nullable TokenRange subject, int next, int limit) {
    if (group.takes(Frame.ASQUOTED) || group.takes(Frame.LIKENED)) {
      if (group.takes(Frame.LIKENED)) {
        int to = find("to", next, Math.min(limit, next + 25));
        return to <= next
            ? null
            : SpeechReader.draft(
                Rule.DESCRIBED_AS, group, subject, List.of(calledAs(group, next, to, limit)), null);
      }
      int as = find("as", next, Math.min(limit, next + 25));
      if (as == next && as + 1 < limit && text.quotationOpening(as + 1) >= 0) {
        return SpeechReader.draft(
            Rule.DESCRIBED_AS, group, subject, List.of(calledAs(group, next, as, limit)), null);
      }
      if (as > next && !opensClause(as + 1, limit)) {
        return SpeechReader.draft(
            Rule.DESCRIBED_AS, group, subject, List.of(calledAs(group, next, as, limit)), null);
      }
    }
    if (!group.takes(Frame.PREDICATE)) {
      return null;
    }
    TokenRange topic = clauses.phraseAt(next, false);
    if (topic == null) {
      return null;
    }
    TokenRange whole = thing(group, next);
    Stance stance = deniesIn(whole) ? Stance.DENIES : group.entry().stance();
    boolean quotes = hasQuote(next, Math.min(whole.end() + 1, next + NEAR));
    int behind = topicEnd(next, topic.end());
    boolean named =
        behind < whole.end()
            && (prose.is(behind, "a") || prose.is(behind, "an") || prose.is(behind, "the"));
    if (!quotes && !named && stance != Stance.DENIES && !brands(group, whole)) {
      return null;
    }
    int end = quotes ? Math.max(whole.end(), quoteEnd(next, limit)) : whole.end();
    return new Draft(
        subject,
        group.range(),
        group.entry().lemma(),
        List.of(new TokenRange(next, end)),
        stance,
        null,
        group.verb(),
        Basis.of(Rule.PREDICATE));
  }

  /// "as rain fell": "as" that joins a clause calls nothing anything.
  private boolean opensClause(int token, int limit) {
    TokenRange phrase = token < limit ? clauses.phraseAt(token, false) : null;
    return phrase != null && phrase.end() < limit && clauses.isFinite(phrase.end());
  }

  /// "the wreck as “a maze” in a talk on Monday": up to the quotation where one names the thing,
  /// and further ones joined to it.
  private TokenRange calledAs(VerbGroup group, int next, int as, int limit) {
    TokenRange whole = thing(group, next);
    int opening = as + 1;
    while (opening < limit
        && (clauses.is(opening, WordClass.DETERMINER) || prose.is(opening, "being"))) {
      opening++;
    }
    int q = text.quotationOpening(opening);
    if (q < 0) {
      return whole;
    }
    int end = text.inside(q).end();
    end = text.quotationClosing(end) == q ? end + 1 : end;
    boolean ends =
        end >= limit
            || text.timexEnd(end) > end
            || clauses.isFinite(end)
            || VerbGroup.looksPast(text, end)
            || switch (prose.lower(end)) {
              case "during", "on", "at", "in", "after", "before" -> true;
              default -> false;
            };
    return ends ? new TokenRange(next, end) : whole;
  }

  /// "branded the strike illegal": verbs that do nothing else but call a thing something.
  private static boolean brands(VerbGroup group, TokenRange content) {
    return switch (group.entry().lemma()) {
      case "brand", "deem", "label", "term" -> content.end() - content.first() > 2;
      default -> false;
    };
  }

  /// "it" is a topic of one word; so is a name.
  private int topicEnd(int first, int end) {
    return clauses.is(first, WordClass.PRONOUN) ? first + 1 : end;
  }

  private int quoteEnd(int from, int limit) {
    for (int i = from; i < limit; i++) {
      int q = text.quotationOpening(i);
      if (q >= 0) {
        int end = text.inside(q).end();
        return Math.min(limit, text.quotationClosing(end) == q ? end + 1 : end);
      }
    }
    return from + 1;
  }

  private boolean hasQuote(int from, int limit) {
    for (int i = from; i < Math.min(limit, prose.tokenCount()); i++) {
      if (text.quotationOpening(i) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether the words say that something is not so: "fake news", "a lie".
  boolean deniesIn(TokenRange range) {
    for (int i = range.first(); i < range.end(); i++) {
      String one = prose.lower(i);
      if (CueLexicon.SHARED.denies(one)
          || (i + 1 < range.end() && CueLexicon.SHARED.denies(one + " " + prose.lower(i + 1)))) {
        return true;
      }
    }
    return false;
  }

  /// "pledged to rebuild", "urged both sides to talk", "proposed moving the market".
  private @Nullable Draft infinitive(
      VerbGroup group, @Nullable TokenRange subject, int next, int limit) {
    int start = skipTimes(next, limit);
    if (group.takes(Frame.INFINITIVE) && prose.is(start, "to") && start + 1 < limit) {
      return SpeechReader.draft(
          Rule.INFINITIVE, group, subject, List.of(clause(group, start)), null);
    }
    if (group.takes(Frame.GERUND)
        && prose.lower(next).endsWith("ing")
        && prose.kind(next) == TokenKind.WORD
        && prose.word(next).length() > 4) {
      return SpeechReader.draft(Rule.GERUND, group, subject, List.of(clause(group, next)), null);
    }
    if (group.takes(Frame.OBJECTINF)) {
      TokenRange who = clauses.phraseAt(next, false);
      if (who != null && who.end() + 1 < limit && prose.is(who.end(), "to")) {
        return SpeechReader.draft(
            Rule.OBJECT_INFINITIVE, group, subject, List.of(clause(group, next)), null);
      }
    }
    return null;
  }

  /// "warned of floods", "accused the minister of hiding it", "pointed out that".
  private @Nullable Draft prepositional(
      VerbGroup group, @Nullable TokenRange subject, int next, int limit) {
    if (group.takes(Frame.ACCUSE)) {
      int of = findBehindAsides(next, Math.min(limit, next + 2 * NEAR));
      return of > next
          ? SpeechReader.draft(Rule.ACCUSATION, group, subject, List.of(clause(group, next)), null)
          : null;
    }
    if (group.takes(Frame.POINTOUT)) {
      boolean out = prose.is(next, "out");
      if (!out && !prose.is(next, "to")) {
        return null;
      }
      int start = out && prose.is(next + 1, "that") ? next + 2 : next + 1;
      if (start >= limit || subject == null) {
        return null;
      }
      return new Draft(
          subject,
          new TokenRange(group.first(), next + 1),
          out ? "point out" : "point to",
          List.of(clause(group, start)),
          group.entry().stance(),
          null,
          group.verb(),
          Basis.of(Rule.POINT_OUT));
    }
    Frame frame =
        switch (prose.lower(next)) {
          case "of" -> Frame.OF;
          case "for" -> Frame.FOR;
          case "on" -> Frame.ON;
          case "about" -> Frame.ABOUT;
          case "at" -> Frame.AT;
          case "with" -> Frame.WITH;
          case "to" -> Frame.TO;
          case "against" -> Frame.AGAINST;
          default -> null;
        };
    if (frame == null
        || !group.takes(frame)
        || next + 1 >= limit
        || text.timexEnd(next + 1) > next + 1
        || prose.is(next + 1, "anonymity")) {
      return null;
    }
    return SpeechReader.draft(
        Rule.PREPOSITION, group, subject, List.of(clause(group, next + 1)), null);
  }

  /// "rejected the claim", "the poll shows a lead", "asked the minister about …".
  private @Nullable Draft object(
      VerbGroup group, @Nullable TokenRange subject, int next, int limit) {
    boolean shows = group.takes(Frame.SHOWOBJECT) && subject != null && isDocument(subject);
    boolean asks = group.takes(Frame.ASKOBJECT);
    if ((!group.takes(Frame.OBJECT) && !shows && !asks) || subject == null || !canSpeak(subject)) {
      return null;
    }
    if (asks) {
      TokenRange who = clauses.phraseAt(next, false);
      boolean question =
          who != null
              && who.end() + 1 < limit
              && (clauses.is(who.end(), WordClass.WH) || prose.is(who.end(), "about"));
      return who != null && question
          ? SpeechReader.draft(
              Rule.ASK_ABOUT, group, subject, List.of(clause(group, who.end())), who)
          : null;
    }
    if (prose.kind(next) == TokenKind.NUMBER || (group.governor() >= 0 && !shows)) {
      return null;
    }
    if (clauses.phraseAt(next, false) == null
        || clauses.is(next, WordClass.ADVERB)
        || text.timexEnd(next) > next
        || clauses.is(next, WordClass.COORDINATOR)) {
      return null;
    }
    TokenRange content = thing(group, next);
    if (group.entry().lemma().equals("dismiss") && !aboutStatement(content)) {
      return null;
    }
    Stance stance = objectStance(group, content);
    boolean brief =
        content.end() - content.first() < FEWEST_OBJECT_WORDS && stance != Stance.DENIES;
    if (brief && !hasQuote(next, content.end())) {
      return null;
    }
    return new Draft(
        subject,
        group.range(),
        group.entry().lemma(),
        List.of(content),
        stance,
        null,
        group.verb(),
        Basis.of(shows ? Rule.DOCUMENT_SHOWS : Rule.OBJECT));
  }

  /// Rejecting a claim denies it; rejecting a bid or a lawsuit denies nothing.
  private Stance objectStance(VerbGroup group, TokenRange content) {
    Stance stance = group.entry().stance();
    boolean denies =
        group.entry().lemma().equals("deny") || stance != Stance.DENIES || aboutStatement(content);
    return denies ? stance : Stance.ASSERTS;
  }

  private boolean aboutStatement(TokenRange content) {
    for (int i = content.first(); i < Math.min(content.end(), content.first() + NEAR); i++) {
      String lower = prose.lower(i);
      if (STATEMENTS.contains(lower) || CueLexicon.SHARED.noun(lower) != null) {
        return true;
      }
    }
    return false;
  }

  private boolean isDocument(TokenRange subject) {
    for (int i = subject.first(); i < subject.end(); i++) {
      if (DOCUMENTS.contains(prose.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether the subject is a person, body, group or document, or a pronoun.
  boolean canSpeak(TokenRange subject) {
    if (subject.end() - subject.first() == 1
        && clauses.is(subject.first(), WordClass.SUBJECT_PRONOUN)) {
      return true;
    }
    return text.mentions().in(subject.in(prose)).stream()
        .anyMatch(p -> p.entity().type() != EntityType.OTHER || p.mention().span().length() > 3);
  }

  private TokenRange clause(VerbGroup group, int first) {
    int end = clauses.clauseEnd(first, group.verb());
    return new TokenRange(first, Math.max(first + 1, end));
  }

  private TokenRange thing(VerbGroup group, int first) {
    int end = clauses.thingEnd(first, group.verb());
    return new TokenRange(first, Math.max(first + 1, end));
  }

  /// "of" in "the leader, Tom Veld, of theft".
  private int findBehindAsides(int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (prose.is(i, "of")) {
        return i;
      }
      if (prose.is(i, ";") || prose.is(i, ":")) {
        return -1;
      }
    }
    return -1;
  }

  private int find(String word, int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (prose.is(i, word)) {
        return i;
      }
      if (prose.is(i, ",") || prose.is(i, ";")) {
        return -1;
      }
    }
    return -1;
  }
}
