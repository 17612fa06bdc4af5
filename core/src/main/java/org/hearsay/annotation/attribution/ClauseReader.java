package org.hearsay.annotation.attribution;

import java.util.Set;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Reads the edges of phrases and clauses around a cue, from closed word classes, punctuation and
/// the names found, without a parser.
final class ClauseReader {
  private static final int QUOTING_CLAUSE = 24;

  /// How far from the start of a sentence its first verb is looked for.
  private static final int FARTHEST_VERB = 200;

  /// A cue farther from the start of its sentence is not looked at for what opens the sentence.
  private static final int LONGEST_LEAD = 30;

  /// "said he had seen it and thought of her": what somebody thinks is told by whoever speaks.
  private static final Set<String> ATTITUDES = SpeechWords.list("attitudes");

  private final ReadText text;
  private final Prose prose;
  private final CueLexicon lexicon = CueLexicon.SHARED;
  private final SubjectReader subjects;
  private final PhraseReader phrases;

  ClauseReader(ReadText text) {
    this.text = text;
    this.prose = text.prose();
    this.subjects = new SubjectReader(text);
    this.phrases = new PhraseReader(text);
  }

  boolean is(int token, WordClass wordClass) {
    return text.is(token, wordClass);
  }

  boolean isVerbal(int token) {
    return text.isVerbal(token);
  }

  boolean isNounReading(int token) {
    return text.isNounReading(token);
  }

  boolean endsMention(int token) {
    return text.endsMention(token);
  }

  /// Whether a phrase behind an inverted verb names or describes somebody: a pronoun, or a mention
  /// that ends it or stands before its "of", "who" or comma.
  boolean isSpeaker(TokenRange phrase) {
    int first = phrase.first();
    if (text.timexEnd(first) >= phrase.end()) {
      return false;
    }
    boolean pronoun = text.is(first, WordClass.SUBJECT_PRONOUN) && phrase.end() - first == 1;
    if (pronoun || isClipped(phrase)) {
      return true;
    }
    for (int i = first; i < phrase.end(); i++) {
      boolean last = i + 1 == phrase.end();
      boolean edge =
          last
              || prose.is(i + 1, ",")
              || prose.is(i + 1, "who")
              || text.is(i + 1, WordClass.PREPOSITION);
      if (edge && text.endsMention(i)) {
        return true;
      }
      if (!last && prose.is(i + 1, ",")) {
        return false;
      }
    }
    return false;
  }

  /// "minister" in "Dam is safe, says minister": without its article, as headlines have it.
  private boolean isClipped(TokenRange phrase) {
    int end = prose.sentenceOf(phrase.first()).endToken();
    return phrase.end() == (text.isWord(end - 1) ? end : end - 1)
        && !is(phrase.first(), WordClass.DETERMINER)
        && CLIPPED.contains(prose.lower(phrase.end() - 1));
  }

  /// The subject of the verb (or its first auxiliary) at `verb`; null if none stands before it.
  @Nullable TokenRange subjectBefore(int verb) {
    return subjects.subjectBefore(verb);
  }

  /// The subject of the first finite verb between two tokens of a sentence; null if none is found.
  @Nullable TokenRange mainSubject(int from, int to) {
    int verb = mainVerb(from, to);
    return verb < 0 ? null : subjectBefore(verb);
  }

  /// The subject of the verb that `joint` ("and") ties a second verb to: of the one right before it
  /// ("she laughed and said"), or of the main clause behind one of "when" or "while", or else the
  /// first of the sentence; null if none is found.
  @Nullable TokenRange joinedSubject(int sentence, int joint) {
    for (int i = joint - 1; i > Math.max(sentence, joint - FARTHEST_VERB); i--) {
      if (text.quotationOf(i) >= 0 || !isFinite(i)) {
        continue;
      }
      TokenRange subject = subjectBefore(i);
      boolean main =
          subject != null
              && is(sentence, WordClass.SUBORDINATOR)
              && prose.is(subject.first() - 1, ",");
      if (subject != null && (i == joint - 1 || main)) {
        return subject;
      }
    }
    return mainSubject(sentence, joint);
  }

  /// The first finite verb with a subject behind `from` and before `to`; -1 if none is found.
  int mainVerb(int from, int to) {
    for (int i = from + 1; i < Math.min(to, from + FARTHEST_VERB); i++) {
      if (text.quotationOf(i) < 0 && isFinite(i) && subjectBefore(i) != null) {
        return i;
      }
    }
    return -1;
  }

  /// A finite verb, as far as its form and its neighbours tell.
  boolean isFinite(int token) {
    String lower = prose.lower(token);
    boolean behindPronoun =
        is(token - 1, WordClass.SUBJECT_PRONOUN)
            || (is(token - 1, WordClass.ADVERB) && is(token - 2, WordClass.SUBJECT_PRONOUN));
    return isVerbal(token)
        || (behindPronoun && lexicon.forms(lower).contains(CueLexicon.Form.PRESENT))
        || (lexicon.forms(lower).contains(CueLexicon.Form.PAST) && !isNounReading(token))
        || (lower.endsWith("ed")
            && lower.length() > 3
            && !isNounReading(token)
            && !prose.is(token + 1, "by"))
        || PLAIN_PAST.contains(lower);
  }

  private static final Set<String> PLAIN_PAST = SpeechWords.list("plain-past");
  private static final Set<String> CLIPPED = SpeechWords.list("clipped");

  /// The noun phrase that begins at `first`, with its role if `apposition`; null if none does.
  @Nullable TokenRange phraseAt(int first, boolean apposition) {
    return phrases.phraseAt(first, apposition);
  }

  /// Over what may stand between a cue and its content: times, adverbs, places, "in a statement".
  int skipAdjuncts(int from) {
    return phrases.skipAdjuncts(from);
  }

  /// Where the clause that begins at `from` ends (exclusive): before the sentence's final mark, a
  /// dash, a semicolon, or a comma behind which another clause begins.
  int clauseEnd(int from) {
    Sentence sentence = prose.sentenceOf(from);
    int limit = sentence.endToken();
    for (int i = from; i < limit; i++) {
      int q = text.quotationOpening(i);
      if (q >= 0) {
        int behind = text.inside(q).end();
        boolean comma = prose.is(behind - 1, ",");
        i =
            Math.min(
                limit - 1,
                Math.max(
                    i, behind - (behind < limit && text.quotationClosing(behind) >= 0 ? 0 : 1)));
        if (comma && i + 1 < limit && cutsClause(i + 1, limit)) {
          return i + 1;
        }
        continue;
      }
      String word = prose.word(i);
      if (text.isDash(i) && i > from) {
        int closing = closingDash(i, limit);
        if (closing < 0) {
          return i;
        }
        i = closing;
        continue;
      }
      if (word.equals(";") || (word.equals(":") && i > from && introducesOwnCue(i + 1))) {
        return i;
      }
      if (word.equals(",") && i > from && cutsClause(i + 1, limit)) {
        return i;
      }
      if (i > from && coordinatesCue(i, limit)) {
        return prose.is(i - 1, ",") ? i - 1 : i;
      }
      if (prose.is(i, "according") && prose.is(i + 1, "to")) {
        return prose.is(i - 1, ",") ? i - 1 : i;
      }
    }
    int end = limit;
    while (end > from + 1
        && prose.kind(end - 1) == TokenKind.PUNCTUATION
        && !prose.is(end - 1, ")")) {
      end--;
    }
    return end;
  }

  /// `… in the system: “Trust me,” Veld wrote`: a quotation that has its own verb behind it.
  private boolean introducesOwnCue(int token) {
    int q = text.quotationOpening(token);
    return q >= 0 && prose.is(text.inside(q).end() - 1, ",");
  }

  /// The end of a clause that begins at `from` behind a cue at `verb`: as [#clauseEnd], and before
  /// the main clause where the cue stands in a clause of "while", "when", "although" and the like
  /// that opens the sentence.
  int clauseEnd(int from, int verb) {
    int end = clauseEnd(from);
    if (isRelativeCue(verb)) {
      end = beforeMainVerb(from, end);
    }
    int first = prose.sentenceOf(verb).firstToken();
    if (!is(first, WordClass.SUBORDINATOR)
        && !is(first, WordClass.PREPOSITION)
        && !SUBORDINATING.contains(prose.lower(first))) {
      return end;
    }
    if (verb - first > LONGEST_LEAD) {
      return end;
    }
    for (int i = first; i < verb; i++) {
      if (prose.is(i, ",") || prose.is(i, ":")) {
        return end;
      }
    }
    for (int i = from + 1; i + 1 < end; i++) {
      if (prose.is(i, ",") && text.quotationOf(i) < 0 && opensMainClause(i + 1, end)) {
        return i;
      }
    }
    return end;
  }

  /// ", who says …": the cue's subject is a relative pronoun behind a comma.
  private boolean isRelativeCue(int verb) {
    int i = verb - 1;
    while (i > 0 && (is(i, WordClass.ADVERB) || is(i, WordClass.AUXILIARY))) {
      i--;
    }
    return i > 0 && is(i, WordClass.RELATIVE) && prose.is(i - 1, ",");
  }

  /// "the wall is cracked | , has moved out": up to the comma behind which the verb of the main
  /// clause stands.
  private int beforeMainVerb(int from, int end) {
    for (int i = from + 1; i + 1 < end; i++) {
      if (prose.is(i, ",") && text.quotationOf(i) < 0 && isFinite(i + 1)) {
        return i;
      }
    }
    return end;
  }

  private static final Set<String> SUBORDINATING = Set.of("lest", "despite", "even", "just");

  /// Whether a subject with a finite verb begins at `token`.
  boolean opensMainClause(int token, int limit) {
    TokenRange subject = phraseAt(token, true);
    if (subject == null || text.timexEnd(token) > token) {
      return false;
    }
    for (int i = subject.first() + 1; i < Math.min(limit, subject.end() + 4); i++) {
      if (text.quotationOf(i) < 0 && isFinite(i)) {
        return true;
      }
      if (i >= subject.end() && !is(i, WordClass.ADVERB) && !prose.is(i, ",")) {
        return false;
      }
    }
    return false;
  }

  /// The end of a thing named behind a cue at `verb`, which holds no clause of its own: as
  /// [#clauseEnd], and before "and" with another verb of the same subject, or ", who" with another
  /// cue.
  int thingEnd(int from, int verb) {
    int end = clauseEnd(from, verb);
    boolean finite = isFinite(from);
    for (int i = from + 1; i + 1 < end; i++) {
      if (text.quotationOf(i) >= 0) {
        continue;
      }
      int q = text.quotationClosing(i);
      if (q >= 0 && prose.is(text.inside(q).end() - 1, ",") && !quotesOn(i + 1, end)) {
        return i + 1;
      }
      int next = i + 1;
      while (next + 1 < end && is(next, WordClass.ADVERB)) {
        next++;
      }
      boolean and = prose.is(i, "and") || prose.is(i, "but") || prose.is(i, "or");
      if (and && isFinite(next) && !text.isCapital(next) && !finite) {
        return prose.is(i - 1, ",") ? i - 1 : i;
      }
      finite |= isFinite(i);
      boolean relative = prose.is(i, ",") && is(next, WordClass.RELATIVE);
      if (relative && lexicon.verb(prose.lower(next + 1)) != null) {
        return i;
      }
    }
    return finite ? end : withoutOccasion(from, end);
  }

  /// `“a ruin,” and “a shame”`: another quotation joined to the one before `token`.
  private boolean quotesOn(int token, int limit) {
    for (int i = token; i < Math.min(limit, token + 4); i++) {
      if (text.quotationOpening(i) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// "a longer break in a statement on Monday": when and where it was said is no part of it.
  private int withoutOccasion(int from, int end) {
    int last = end;
    for (int i = Math.max(from + 1, end - 4); i < end; i++) {
      if (text.timexEnd(i) == end) {
        last = prose.is(i - 1, "on") || prose.is(i - 1, "in") || prose.is(i - 1, "at") ? i - 1 : i;
        break;
      }
    }
    for (int i = last - 2; i > Math.max(from, last - 6); i--) {
      if ((prose.is(i, "in") || prose.is(i, "on") || prose.is(i, "during"))
          && OCCASIONS.contains(prose.lower(last - 1))
          && is(i + 1, WordClass.DETERMINER)) {
        return i > from ? i : last;
      }
    }
    return last > from ? last : end;
  }

  private static final Set<String> OCCASIONS = SpeechWords.list("occasions");

  /// The dash that closes an aside opened at `dash`, with more of the clause behind it; -1 if none.
  private int closingDash(int dash, int limit) {
    for (int i = dash + 2; i + 2 < limit; i++) {
      if (text.isDash(i) && text.quotationOf(i) < 0) {
        return goesOn(i + 1) ? i : -1;
      }
    }
    return -1;
  }

  /// Whether a verb stands at `token`, as it does where a clause goes on behind an aside.
  private boolean goesOn(int token) {
    String lower = prose.lower(token);
    return isVerbal(token)
        || is(token, WordClass.ADVERB)
        || is(token, WordClass.PREPOSITION)
        || lower.endsWith("ed")
        || (lower.endsWith("s") && text.isWord(token));
  }

  /// "… and promised that", "… but stressed that": a second finite cue of the same subject.
  private boolean coordinatesCue(int token, int limit) {
    if (!prose.is(token, "and") && !prose.is(token, "but")) {
      return false;
    }
    int next = token + 1;
    while (next < limit && is(next, WordClass.ADVERB)) {
      next++;
    }
    if (next + 1 >= limit) {
      return false;
    }
    Set<CueLexicon.Form> forms = lexicon.forms(prose.lower(next));
    boolean finite =
        !ATTITUDES.contains(prose.lower(next))
            && (forms.contains(CueLexicon.Form.PAST)
                || (forms.contains(CueLexicon.Form.PRESENT) && is(next, WordClass.REPORTING_VERB)));
    boolean quotes =
        forms.contains(CueLexicon.Form.ING)
            && prose.is(next + 1, ",")
            && text.quotationOpening(next + 2) >= 0;
    if (quotes) {
      return true;
    }
    return finite && !prose.is(next + 1, "by") && !is(next + 1, WordClass.COORDINATOR);
  }

  private boolean cutsClause(int token, int limit) {
    if (token >= limit) {
      return true;
    }
    String lower = prose.lower(token);
    switch (lower) {
      case "according", "yet" -> {
        return true;
      }
      case "but" -> {
        return !prose.is(token + 1, "that");
      }
      case "although", "though", "whereas", "while" -> {
        return followedByCue(token + 1, limit);
      }
      default -> {}
    }
    CueLexicon.Verb verb = lexicon.verb(lower);
    if (verb != null && lexicon.forms(lower).contains(CueLexicon.Form.ING) && addsSpeech(verb)) {
      return true;
    }
    if (lexicon.forms(lower).contains(CueLexicon.Form.PAST)
        && is(token, WordClass.REPORTING_VERB)) {
      return true;
    }
    if (followedByQuotingCue(token, limit)) {
      return true;
    }
    if (lower.equals("and") || lower.equals("with")) {
      return !prose.is(token + 1, "that") && followedByCue(token + 1, limit);
    }
    return followedByFinalCue(token, limit);
  }

  /// ", and when pressed the clerk replied, “…”": another clause, whose verb has a quotation of its
  /// own behind it.
  private boolean followedByQuotingCue(int token, int limit) {
    for (int i = token; i < Math.min(limit, token + QUOTING_CLAUSE); i++) {
      if (prose.kind(i) == TokenKind.QUOTE || prose.is(i, ";")) {
        return false;
      }
      CueLexicon.Verb verb = lexicon.verb(prose.lower(i));
      if (verb != null
          && verb.takes(CueLexicon.Frame.QUOTE)
          && (prose.is(i + 1, ",") || prose.is(i + 1, ":"))
          && text.quotationOpening(i + 2) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether ", adding …" goes on with the speaker of the clause before, as ", asking …" need not.
  private static boolean addsSpeech(CueLexicon.Verb verb) {
    boolean speech = verb.takes(CueLexicon.Frame.CLAUSE) && verb.takes(CueLexicon.Frame.QUOTE);
    boolean wish = verb.stance() == Stance.EXPECTS || verb.stance() == Stance.ASKS;
    return (speech && !wish)
        || verb.takes(CueLexicon.Frame.ASQUOTED)
        || verb.takes(CueLexicon.Frame.ACCUSE)
        || verb.lemma().equals("call")
        || verb.lemma().equals("cite")
        || verb.lemma().equals("tell");
  }

  /// Whether a finite cue follows within a few words, before any comma: ", and Singh said".
  private boolean followedByCue(int token, int limit) {
    for (int i = token; i < Math.min(limit, token + 7); i++) {
      String lower = prose.lower(i);
      if (prose.is(i, ",") || prose.kind(i) == TokenKind.QUOTE) {
        return false;
      }
      Set<CueLexicon.Form> forms = lexicon.forms(lower);
      if (!isNounReading(i)
          && (forms.contains(CueLexicon.Form.PAST)
              || (forms.contains(CueLexicon.Form.PRESENT) && is(i, WordClass.REPORTING_VERB)))) {
        return true;
      }
    }
    return false;
  }

  /// Behind "on Monday" or "late on Monday"; `token` where no time stands there.
  private int behindTime(int token) {
    int i = token;
    if (prose.is(i, "late") || prose.is(i, "early")) {
      i++;
    }
    if (prose.is(i, "on") || prose.is(i, "in")) {
      i++;
    }
    return text.timexEnd(i) > i ? text.timexEnd(i) : token;
  }

  /// ", the agency said." at the end of a sentence, inside a longer clause.
  private boolean followedByFinalCue(int token, int limit) {
    for (int i = token; i < Math.min(limit, token + 9); i++) {
      if (is(i, WordClass.REPORTING_VERB) && !isNounReading(i) && i > token) {
        int next = behindTime(i + 1);
        return next >= limit || (prose.kind(next) == TokenKind.PUNCTUATION && !prose.is(next, ":"));
      }
      if (prose.is(i, ",")) {
        return false;
      }
    }
    return false;
  }
}
