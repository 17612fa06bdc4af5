package org.hearsay.annotation.attribution;

import java.util.List;
import java.util.Set;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Reads what is said with a noun: `the claim that …`, `the union's demand for …`, `a warning from
/// the port that …`, `reports of looting`.
final class NominalCueReader {
  private static final Set<String> OWNERS = Set.of("his", "her", "their", "its", "my", "our");

  private final ReadText text;
  private final Prose prose;
  private final ClauseReader clauses;

  NominalCueReader(ReadText text, ClauseReader clauses) {
    this.text = text;
    this.prose = text.prose();
    this.clauses = clauses;
  }

  /// What the noun at `noun`, which the lexicon knows, carries; null if it carries nothing.
  @Nullable Draft read(int noun) {
    CueLexicon.Noun entry = CueLexicon.SHARED.noun(prose.lower(noun));
    int limit = prose.sentenceOf(noun).endToken();
    if (entry == null) {
      return null;
    }
    TokenRange source = possessor(noun);
    int next = noun + 1;
    if (next < limit && (prose.is(next, "by") || prose.is(next, "from"))) {
      TokenRange by = clauses.phraseAt(next + 1, false);
      if (by != null && prose.is(by.end(), "that")) {
        source = by;
        next = by.end();
      }
    }
    if (next + 1 >= limit) {
      return null;
    }
    if (prose.is(next, "that") && entry.frames().contains("that")) {
      return isVerb(noun, source) || clauses.isVerbal(next + 1)
          ? null
          : draft(source, noun, entry, new TokenRange(next + 1, thatEnd(noun, source, next + 1)));
    }
    boolean to =
        source != null
            && prose.is(next, "to")
            && entry.frames().contains("to")
            && !text.isCapital(next + 1)
            && !clauses.is(next + 1, WordClass.DETERMINER);
    if (to && clauses.isNounReading(noun)) {
      return draft(
          source, noun, entry, new TokenRange(next, Math.max(next + 1, clauses.clauseEnd(next))));
    }
    return about(noun, source, next, entry);
  }

  /// A word that may be noun or verb ("claim") without anything that shows a noun.
  private boolean isVerb(int noun, @Nullable TokenRange source) {
    return source == null
        && !clauses.isNounReading(noun)
        && CueLexicon.SHARED.verb(prose.lower(noun)) != null
        && !prose.lower(noun).endsWith("s");
  }

  /// "allegations of fraud", "the union's demand for a break": a thing instead of a clause; a
  /// single statement only where somebody's, since "the report of nine pages" says nothing, and
  /// none that is what another cue is about ("rejected claims of fraud").
  private @Nullable Draft about(
      int noun, @Nullable TokenRange source, int next, CueLexicon.Noun entry) {
    String link = prose.lower(next);
    boolean of = link.equals("of") && entry.frames().contains("of");
    boolean purpose = link.equals("for") && entry.frames().contains("for");
    boolean many = prose.lower(noun).endsWith("s");
    boolean verb = many && isSubjectBefore(noun);
    boolean object =
        noun > 0
            && source == null
            && CueLexicon.SHARED.forms(prose.lower(noun - 1)).contains(CueLexicon.Form.PAST);
    if ((!of && !purpose)
        || verb
        || object
        || (source == null && !(of && many))
        || text.timexEnd(next + 1) > next + 1
        || prose.kind(next + 1) == TokenKind.NUMBER) {
      return null;
    }
    TokenRange thing = clauses.phraseAt(next + 1, false);
    return thing == null ? null : draft(source, noun, entry, thing);
  }

  /// "The owner claims of late …": a name or pronoun right before the word makes it a verb.
  private boolean isSubjectBefore(int noun) {
    return CueLexicon.SHARED.verb(prose.lower(noun)) != null
        && noun > 0
        && (clauses.is(noun - 1, WordClass.SUBJECT_PRONOUN)
            || (clauses.endsMention(noun - 1) && !text.isNounReading(noun)));
  }

  private Draft draft(
      @Nullable TokenRange source, int noun, CueLexicon.Noun entry, TokenRange content) {
    return new Draft(
        source,
        new TokenRange(noun, noun + 1),
        entry.lemma(),
        List.of(content),
        entry.stance(),
        null,
        -1,
        Basis.of(Rule.NOUN, source == null ? SourceSeat.NONE : SourceSeat.OWN));
  }

  /// Where the clause behind "that" ends. Where the noun is the subject of its sentence the clause
  /// has one finite verb, and a second one without a joining word before it is the sentence's: "the
  /// claim that the seal was new | was false".
  private int thatEnd(int noun, @Nullable TokenRange source, int start) {
    int end = Math.max(start + 1, clauses.clauseEnd(start));
    int first = source == null || source.first() > noun ? noun : source.first();
    int sentence = prose.sentenceOf(noun).firstToken();
    while (first > sentence
        && (clauses.is(first - 1, WordClass.DETERMINER)
            || (text.isWord(first - 1) && !text.isVerbal(first - 1) && noun - first < 4))) {
      first--;
    }
    boolean opens = first == sentence || isCueOfClause(first - 1);
    if (!opens || clauses.is(first, WordClass.PREPOSITION)) {
      return end;
    }
    boolean finite = false;
    for (int i = start; i < end; i++) {
      if (text.quotationOf(i) >= 0) {
        continue;
      }
      if (clauses.is(i, WordClass.SUBORDINATOR)
          || clauses.is(i, WordClass.RELATIVE)
          || clauses.is(i, WordClass.COORDINATOR)) {
        finite = false;
      } else if (opensVerbGroup(i)) {
        if (finite && i > start + 1) {
          return i;
        }
        finite = true;
      }
    }
    return end;
  }

  /// "said" in "the port said the claim that …": a clause begins behind it.
  private boolean isCueOfClause(int token) {
    CueLexicon.Verb verb = CueLexicon.SHARED.verb(prose.lower(token));
    return prose.is(token, "that")
        || (verb != null
            && verb.takes(CueLexicon.Frame.CLAUSE)
            && verb.takes(CueLexicon.Frame.QUOTE));
  }

  /// The first finite word of a verb group: no other auxiliary, adverb or negation before it that
  /// belongs to it.
  private boolean opensVerbGroup(int token) {
    if (!clauses.isFinite(token)) {
      return false;
    }
    int before = token - 1;
    while (before > 0
        && (clauses.is(before, WordClass.ADVERB) || clauses.is(before, WordClass.NEGATION))) {
      before--;
    }
    return !clauses.is(before, WordClass.AUXILIARY) && !clauses.is(before, WordClass.MODAL);
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
    return i >= 0 && OWNERS.contains(prose.lower(i)) ? new TokenRange(i, i + 1) : null;
  }
}
