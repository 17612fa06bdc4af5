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
    if (text.timexEnd(first) > first) {
      return false;
    }
    if (text.is(first, WordClass.SUBJECT_PRONOUN) && phrase.end() - first == 1) {
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

  /// The subject of the verb (or its first auxiliary) at `verb`; null if none stands before it.
  @Nullable TokenRange subjectBefore(int verb) {
    return subjects.subjectBefore(verb);
  }

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
        i =
            Math.min(
                limit - 1,
                Math.max(
                    i, behind - (behind < limit && text.quotationClosing(behind) >= 0 ? 0 : 1)));
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
      if (word.equals(";")) {
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
        forms.contains(CueLexicon.Form.PAST)
            || (forms.contains(CueLexicon.Form.PRESENT) && is(next, WordClass.REPORTING_VERB));
    return finite && !prose.is(next + 1, "by") && !is(next + 1, WordClass.COORDINATOR);
  }

  private boolean cutsClause(int token, int limit) {
    if (token >= limit) {
      return true;
    }
    String lower = prose.lower(token);
    switch (lower) {
      case "according", "yet", "so" -> {
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
    if (lower.equals("and") || lower.equals("with")) {
      return followedByCue(token + 1, limit);
    }
    return followedByFinalCue(token, limit);
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

  /// ", the agency said." at the end of a sentence, inside a longer clause.
  private boolean followedByFinalCue(int token, int limit) {
    for (int i = token; i < Math.min(limit, token + 9); i++) {
      if (is(i, WordClass.REPORTING_VERB) && !isNounReading(i) && i > token) {
        int next = i + 1;
        return next >= limit || (prose.kind(next) == TokenKind.PUNCTUATION && !prose.is(next, ":"));
      }
      if (prose.is(i, ",")) {
        return false;
      }
    }
    return false;
  }
}
