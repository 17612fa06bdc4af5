package org.hearsay.annotation.attribution;

import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.mention.MentionKind;
import org.hearsay.annotation.mention.Mentions;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Reads a noun phrase from its first word to the right, and what may stand between a cue and its
/// content.
final class PhraseReader {
  private static final int LONGEST_PHRASE = 40;

  private final ReadText text;
  private final Prose prose;
  private final CueLexicon lexicon = CueLexicon.SHARED;

  PhraseReader(ReadText text) {
    this.text = text;
    this.prose = text.prose();
  }

  /// The noun phrase that begins at `first`, with "of"-phrases and, if `apposition`, a role set off
  /// by a comma; null if none begins there.
  @Nullable TokenRange phraseAt(int first, boolean apposition) {
    if (first >= prose.tokenCount() || !opensPhrase(first)) {
      return null;
    }
    Sentence sentence = prose.sentenceOf(first);
    if (text.is(first, WordClass.PRONOUN) && !text.is(first, WordClass.DETERMINER)) {
      return new TokenRange(first, first + 1);
    }
    int end = simplePhraseEnd(first, sentence.endToken());
    while (end < sentence.endToken()
        && (prose.is(end, "of")
            || prose.is(end, "for")
            || prose.is(end, "at")
            || prose.is(end, "from")
            || prose.is(end, "with")
            || prose.is(end, "and")
            || (prose.is(end, "in") && text.isCapital(end + 1)))
        && end + 1 < sentence.endToken()
        && opensPhrase(end + 1)
        && text.timexEnd(end + 1) == end + 1
        && !text.is(end + 1, WordClass.SUBJECT_PRONOUN)
        && !(prose.is(end, "and") && !(text.isCapital(end + 1) && text.endsName(end - 1)))) {
      int next = simplePhraseEnd(end + 1, sentence.endToken());
      if (next <= end + 1) {
        break;
      }
      end = next;
    }
    if (end <= first) {
      return null;
    }
    if (apposition && prose.is(end, "who")) {
      end = relativeEnd(end, sentence.endToken());
    } else if (apposition && prose.is(end, ",")) {
      end = appositionEnd(end, sentence.endToken());
    }
    return new TokenRange(first, end);
  }

  private boolean opensPhrase(int token) {
    if (!text.isWord(token)) {
      return (prose.kind(token) == TokenKind.QUOTE && text.isScareMark(token))
          || prose.word(token).equals("$");
    }
    if (text.isCapital(token) && prose.word(token).length() > 1) {
      return true;
    }
    return text.is(token, WordClass.DETERMINER)
        || text.is(token, WordClass.PRONOUN)
        || text.isNoun(token);
  }

  private int simplePhraseEnd(int first, int limit) {
    int i = first;
    if (text.is(i, WordClass.DETERMINER) || text.is(i, WordClass.PRONOUN)) {
      i++;
      if (prose.is(i, "the")) {
        i++;
      }
    }
    while (i < limit) {
      boolean word =
          text.isWord(i)
              || prose.kind(i) == TokenKind.CLITIC
              || prose.is(i, "&")
              || prose.kind(i) == TokenKind.SYMBOL;
      boolean scare = prose.kind(i) == TokenKind.QUOTE && text.isScareMark(i);
      if (!word && !scare) {
        break;
      }
      if (i > first && (text.timexEnd(i) > i || stopsPhrase(i))) {
        break;
      }
      i++;
    }
    return i;
  }

  private boolean stopsPhrase(int token) {
    if (text.isCapital(token)) {
      return false;
    }
    CueLexicon.Verb verb = lexicon.verb(prose.lower(token));
    return text.is(token, WordClass.PREPOSITION)
        || text.is(token, WordClass.PRONOUN)
        || text.is(token, WordClass.COORDINATOR)
        || text.is(token, WordClass.SUBORDINATOR)
        || text.is(token, WordClass.AUXILIARY)
        || text.is(token, WordClass.MODAL)
        || text.is(token, WordClass.ADVERB)
        || text.is(token, WordClass.DETERMINER)
        || (verb != null
            && lexicon.forms(prose.lower(token)).contains(CueLexicon.Form.PAST)
            && !text.isNounReading(token));
  }

  /// "a woman who worked there until May": to the end of the sentence or the next quotation.
  private int relativeEnd(int who, int limit) {
    int i = who;
    while (i < limit
        && prose.kind(i) != TokenKind.QUOTE
        && !prose.is(i, ":")
        && !prose.is(i, ";")) {
      i++;
    }
    while (i > who && prose.kind(i - 1) == TokenKind.PUNCTUATION) {
      i--;
    }
    return i;
  }

  private int appositionEnd(int comma, int limit) {
    int next = comma + 1;
    if (next >= limit || prose.kind(next) == TokenKind.QUOTE) {
      return comma;
    }
    boolean opens =
        (text.is(next, WordClass.DETERMINER) && !prose.is(next, "that"))
            || (prose.kind(next) == TokenKind.NUMBER && prose.is(next + 1, ","))
            || prose.is(next, "one")
            || prose.is(next, "who")
            || prose.is(next, "whose")
            || isRole(next)
            || prose.lower(next).equals("of")
            || opensName(next);
    if (!opens) {
      return comma;
    }
    boolean relative = prose.is(next, "who") || prose.is(next, "whose");
    int i = next;
    while (i < limit && i - comma < LONGEST_PHRASE) {
      if (!relative && text.isVerbal(i)) {
        return comma;
      }
      String word = prose.word(i);
      if (prose.kind(i) == TokenKind.QUOTE
          || word.equals(";")
          || word.equals(":")
          || text.isDash(i)) {
        return prose.is(i - 1, ",") ? i - 1 : i;
      }
      if (word.equals(",") && (i - next > 1 || !isRole(next + 2))) {
        if (prose.kind(next) == TokenKind.NUMBER && i == next + 1) {
          i++;
          continue;
        }
        return i;
      }
      if (word.equals(",") && i == next + 1) {
        i++;
        continue;
      }
      if (prose.kind(i) == TokenKind.PUNCTUATION
          && (word.equals(".") || word.equals("!") || word.equals("?"))) {
        return i;
      }
      if (CueLexicon.SHARED.forms(prose.lower(i)).contains(CueLexicon.Form.ING)
          && prose.is(i - 1, ",")) {
        return i - 1;
      }
      i++;
    }
    return i >= limit ? i : comma;
  }

  /// "its boss, Maud Ferrin": a name that fills what stands between two commas, or ends the clause.
  private boolean opensName(int token) {
    int start = prose.start(token);
    return text.mentions().in(prose.span(token)).stream()
        .filter(p -> p.mention().kind() == MentionKind.NAME)
        .filter(p -> p.mention().span().start() == start)
        .anyMatch(p -> {
          int behind = prose.tokenAt(p.mention().span().end());
          return behind >= prose.tokenCount() || prose.kind(behind) == TokenKind.PUNCTUATION;
        });
  }

  private boolean isRole(int token) {
    if (!text.isWord(token)) {
      return false;
    }
    for (int i = token; i < Math.min(token + 5, prose.tokenCount()); i++) {
      if (prose.kind(i) == TokenKind.CLITIC) {
        continue;
      }
      if (!text.isWord(i) || text.is(i, WordClass.PREPOSITION) || text.isVerbal(i)) {
        return false;
      }
      int end = prose.end(i);
      Optional<Mentions.Placed> mention =
          text.mentions().in(prose.span(i)).stream()
              .filter(p -> p.mention().kind() == MentionKind.NOMINAL)
              .filter(p -> p.mention().span().end() == end)
              .findFirst();
      if (mention.isPresent() || NOUN_ROLES.contains(prose.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> NOUN_ROLES = SpeechWords.list("noun-roles");

  /// Over what may stand between a cue and its content: times, adverbs, places, "in a statement".
  int skipAdjuncts(int from) {
    int i = from;
    int limit = from < prose.tokenCount() ? prose.sentenceOf(from).endToken() : from;
    boolean moved = true;
    while (moved && i < limit) {
      moved = false;
      int timex = text.timexEnd(i);
      if (timex > i) {
        i = timex;
        moved = true;
      } else if (text.is(i, WordClass.ADVERB) && !prose.is(i, "that") && !opensClauseAt(i)) {
        i++;
        moved = true;
      } else if (isAdjunctPreposition(i)) {
        int end = prepositionalEnd(i, limit);
        if (end > i) {
          i = end;
          moved = true;
        }
      }
    }
    return i;
  }

  private boolean opensClauseAt(int token) {
    return prose.is(token, "there") || prose.is(token, "here");
  }

  private boolean isAdjunctPreposition(int token) {
    return switch (prose.lower(token)) {
      case "over",
          "amid",
          "despite",
          "in",
          "on",
          "at",
          "during",
          "from",
          "after",
          "before",
          "via",
          "through",
          "to",
          "by",
          "of",
          "about",
          "following",
          "for",
          "with",
          "outside" ->
          true;
      default -> false;
    };
  }

  private int prepositionalEnd(int preposition, int limit) {
    int i = preposition + 1;
    if (i >= limit) {
      return preposition;
    }
    int timex = text.timexEnd(i);
    if (timex > i) {
      return timex;
    }
    if (!opensPhrase(i)) {
      return preposition;
    }
    TokenRange phrase = phraseAt(i, false);
    return phrase == null ? preposition : Math.min(limit, phrase.end());
  }
}
