package org.hearsay.annotation.attribution;

import java.util.Optional;
import org.hearsay.annotation.mention.Mentions;
import org.hearsay.annotation.mention.MentionKind;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Reads the edges of phrases and clauses around a cue, from closed word classes, punctuation and the
/// names found, without a parser.
final class ClauseReader {
  private static final int LONGEST_PHRASE = 40;

  private final ReadText text;
  private final Prose prose;
  private final CueLexicon lexicon = CueLexicon.SHARED;

  ClauseReader(ReadText text) {
    this.text = text;
    this.prose = text.prose();
  }

  boolean is(int token, WordClass wordClass) {
    return token >= 0
        && token < prose.tokenCount()
        && WordClasses.is(prose.lower(token), wordClass);
  }

  /// A word that can only be (part of) a finite verb.
  boolean isVerbal(int token) {
    if (is(token, WordClass.AUXILIARY) || is(token, WordClass.MODAL)) {
      return true;
    }
    return is(token, WordClass.REPORTING_VERB) && !isNounReading(token);
  }

  /// Whether a word that may be noun or verb ("claims") stands as a noun.
  boolean isNounReading(int token) {
    if (token == 0) {
      return false;
    }
    return is(token - 1, WordClass.DETERMINER) && !prose.is(token - 1, "that")
        || prose.kind(token - 1) == TokenKind.CLITIC
        || is(token - 1, WordClass.PREPOSITION) && !prose.is(token - 1, "to");
  }

  /// First token of the stretch of the sentence before `verb` that no quotation, dash, colon,
  /// bracket or semicolon cuts off.
  int floor(int verb) {
    int first = prose.sentenceOf(verb).firstToken();
    for (int i = verb - 1; i >= first; i--) {
      String word = prose.word(i);
      if (word.equals(")")) {
        int open = i;
        while (open > first && !prose.is(open, "(")) {
          open--;
        }
        i = open;
        continue;
      }
      if (prose.kind(i) == TokenKind.QUOTE && text.quotationOf(i) < 0 && !isScareMark(i)) {
        return i + 1;
      }
      if (word.equals(";") || word.equals(":") || word.equals("(") || text.isDash(i)
          || prose.kind(i) == TokenKind.PUNCTUATION
              && (word.equals("?") || word.equals("!") || word.equals("•"))) {
        return i + 1;
      }
    }
    return first;
  }

  /// A mark of a quotation of at most three words, as around a nickname.
  private boolean isScareMark(int token) {
    int q = Math.max(text.quotationOpening(token), text.quotationClosing(token));
    if (q < 0) {
      return false;
    }
    TokenRange inside = text.inside(q);
    String before = inside.end() > 0 ? prose.word(inside.end() - 1) : "";
    return inside.end() - inside.first() <= 3 && !before.equals(",") && !before.equals(".")
        && !before.equals("?") && !before.equals("!");
  }

  /// The subject of the verb (or its first auxiliary) at `verb`: the noun phrase that ends before
  /// it, with appositions and post-modifiers; null if none stands there.
  @Nullable TokenRange subjectBefore(int verb) {
    int low = floor(verb);
    int last = verb - 1;
    while (last >= low && is(last, WordClass.ADVERB) && !is(last, WordClass.PRONOUN)) {
      last--;
    }
    while (last >= low && text.quotationOf(last) < 0 && endsTimex(last)) {
      int start = timexStart(last, low);
      last = start - 1;
      if (last >= low && (prose.is(last, "on") || prose.is(last, "in") || prose.is(last, "late"))) {
        last--;
      }
    }
    if (last < low) {
      return null;
    }
    if (prose.is(last, ",") || text.isDash(last)) {
      return appositive(low, last);
    }
    TokenRange phrase = phraseEndingAt(low, last, last + 1);
    return phrase == null || endsMention(last) ? phrase : outerSpeaker(low, phrase);
  }

  /// "The defectors, each with a decade of service have asked": a nearer phrase that nobody could
  /// speak from gives way to a mention that opens the clause before a comma.
  private TokenRange outerSpeaker(int low, TokenRange phrase) {
    for (int c = phrase.first() - 1; c > low && phrase.end() - c < LONGEST_PHRASE; c--) {
      if (prose.is(c, ",") && endsMention(c - 1) && opensAside(c + 1)) {
        TokenRange outer = phraseEndingAt(low, c - 1, phrase.end());
        if (outer != null && outer.first() == low) {
          return outer;
        }
      }
    }
    return phrase;
  }

  private boolean opensAside(int token) {
    return switch (prose.lower(token)) {
      case "each", "all", "both", "who", "which", "most", "many", "some", "one", "now", "then",
              "including", "among", "with" ->
          true;
      default -> false;
    };
  }

  boolean endsMention(int token) {
    int end = prose.end(token);
    return text.mentions().in(prose.span(token)).stream()
        .anyMatch(p -> p.mention().span().end() == end);
  }

  private boolean endsTimex(int last) {
    return timexStart(last, Math.max(0, last - 5)) >= 0;
  }

  private int timexStart(int last, int low) {
    for (int i = last; i >= Math.max(low, last - 5); i--) {
      if (text.timexEnd(i) == last + 1) {
        return i;
      }
    }
    return -1;
  }

  /// "X, a sailor from Y, said": from the name before the earliest fitting comma.
  private @Nullable TokenRange appositive(int low, int comma) {
    TokenRange fallback = null;
    for (int c = comma - 1; c > low && comma - c < LONGEST_PHRASE; c--) {
      if (!prose.is(c, ",")) {
        continue;
      }
      if (endsName(c - 1)) {
        TokenRange named = phraseEndingAt(low, c - 1, comma);
        if (named != null) {
          return widen(low, named);
        }
      }
      if (fallback == null && !is(c + 1, WordClass.COORDINATOR)) {
        fallback = phraseEndingAt(low, c - 1, comma);
      }
    }
    return fallback;
  }

  /// "a North Korean defector, 69-year-old X, said": the description before the name belongs too.
  private TokenRange widen(int low, TokenRange phrase) {
    int before = phrase.first() - 1;
    if (before > low && prose.is(before, ",")
        && prose.lower(phrase.first()).endsWith("-year-old")) {
      TokenRange outer = phraseEndingAt(low, before - 1, phrase.end());
      return outer == null ? phrase : outer;
    }
    return phrase;
  }

  private boolean endsName(int last) {
    int token = last;
    if (prose.is(last, ")")) {
      while (token > 0 && last - token < 8 && !prose.is(token, "(")) {
        token--;
      }
      token = Math.max(0, token - 1);
    }
    int end = prose.end(token);
    return text.mentions().in(prose.span(token)).stream()
        .anyMatch(
            p -> p.mention().kind() == MentionKind.NAME
                && p.mention().span().end() == end);
  }

  /// The noun phrase whose head ends with token `last`, up to (not with) token `end`.
  private @Nullable TokenRange phraseEndingAt(int low, int last, int end) {
    if (last < low) {
      return null;
    }
    if (prose.is(last, ")")) {
      int open = last;
      while (open > low && !prose.is(open, "(")) {
        open--;
      }
      return open > low ? phraseEndingAt(low, open - 1, end) : null;
    }
    if (is(last, WordClass.SUBJECT_PRONOUN) || prose.is(last, "that") || prose.is(last, "which")
        || prose.is(last, "some") || prose.is(last, "many") || prose.is(last, "others")
        || prose.is(last, "one") || prose.is(last, "everyone") || prose.is(last, "someone")) {
      return new TokenRange(last, end);
    }
    if (!text.isWord(last) && prose.kind(last) != TokenKind.QUOTE
        && prose.kind(last) != TokenKind.CLITIC && !prose.is(last, "%")) {
      return null;
    }
    if (is(last, WordClass.PREPOSITION) || is(last, WordClass.COORDINATOR)
        || is(last, WordClass.SUBORDINATOR) || isVerbal(last) || is(last, WordClass.DETERMINER)) {
      return null;
    }
    int first = phraseStart(low, last);
    first = widenLeft(low, first);
    TokenRange phrase = new TokenRange(first, end);
    int comma = first - 1;
    if (comma > low && prose.is(comma, ",") && prose.lower(first).endsWith("-year-old")) {
      TokenRange outer = phraseEndingAt(low, comma - 1, end);
      return outer == null ? phrase : outer;
    }
    return phrase;
  }

  /// Leftwards over modifiers to the determiner or possessor.
  private int phraseStart(int low, int last) {
    int i = last;
    while (i > low && last - i < LONGEST_PHRASE) {
      int previous = i - 1;
      if (prose.kind(previous) == TokenKind.CLITIC) {
        i = previous - 1 >= low ? phraseStart(low, previous - 1) : previous;
        return i;
      }
      if (is(previous, WordClass.DETERMINER) && !prose.is(previous, "that")) {
        return allOf(low, previous);
      }
      if (prose.is(previous, "and") && text.isCapital(previous - 1) && text.isCapital(i)
          && previous - 1 >= low) {
        i = previous - 1;
        continue;
      }
      if (prose.kind(previous) == TokenKind.QUOTE && isScareMark(previous)) {
        i = previous;
        continue;
      }
      if (!text.isWord(previous) && !prose.is(previous, "&") && !prose.is(previous, "$")
          || isBoundary(previous)) {
        return i;
      }
      i = previous;
    }
    return i;
  }

  private int allOf(int low, int determiner) {
    return determiner - 1 >= low
            && (prose.is(determiner - 1, "all") || prose.is(determiner - 1, "both"))
        ? determiner - 1
        : determiner;
  }

  private boolean isBoundary(int token) {
    if (text.isCapital(token) && token != prose.sentenceOf(token).firstToken()
        && !prose.is(token, "i")) {
      return false;
    }
    return is(token, WordClass.PREPOSITION)
        || is(token, WordClass.PRONOUN)
        || isVerbal(token)
        || is(token, WordClass.COORDINATOR)
        || is(token, WordClass.SUBORDINATOR)
        || is(token, WordClass.NEGATION)
        || is(token, WordClass.ADVERB) && !text.isCapital(token);
  }

  /// Over "X of Y", "X in Y", "X published online by Y", "X and Y" to the left, where the left part
  /// is a noun phrase that opens its clause.
  private int widenLeft(int low, int first) {
    int i = first;
    while (i - 1 > low) {
      int link = i - 1;
      boolean preposition = is(link, WordClass.PREPOSITION);
      boolean and = prose.is(link, "and") || prose.is(link, "or");
      if (!preposition && !and) {
        return i;
      }
      int left = link - 1;
      while (left > low && (is(left, WordClass.ADVERB) && !text.isCapital(left))) {
        left--;
      }
      if (preposition && left > low && isReducedRelative(left)) {
        left--;
      }
      if (!isNoun(left) || hasFiniteVerb(low, left) || and && !isListable(left)) {
        return i;
      }
      int start = phraseStart(low, left);
      if (preposition && !prose.is(link, "of") && start > low && !opensClause(low, start)
          && !is(start - 1, WordClass.PREPOSITION)) {
        return i;
      }
      i = start;
    }
    return i;
  }

  private boolean isListable(int token) {
    return endsName(token)
        || text.mentions().in(prose.span(token)).stream()
            .anyMatch(p -> p.mention().span().end() == prose.end(token));
  }

  private boolean opensClause(int low, int first) {
    return first == low || prose.is(first - 1, ",") || is(first - 1, WordClass.COORDINATOR)
        || is(first - 1, WordClass.SUBORDINATOR);
  }

  /// A participle behind its noun: "footage published by".
  private boolean isReducedRelative(int token) {
    return prose.lower(token).endsWith("ed") && isNoun(token - 1);
  }

  private boolean isNoun(int token) {
    return text.isWord(token)
        && !is(token, WordClass.PREPOSITION)
        && !is(token, WordClass.ADVERB)
        && !is(token, WordClass.COORDINATOR)
        && !is(token, WordClass.SUBORDINATOR)
        && !is(token, WordClass.DETERMINER)
        && !isVerbal(token)
        && text.timexEnd(token) == token;
  }

  private boolean hasFiniteVerb(int low, int end) {
    for (int i = low; i < end; i++) {
      if (isVerbal(i)) {
        return true;
      }
    }
    return false;
  }

  /// The noun phrase that begins at `first`, with "of"-phrases and, if `apposition`, a role set off
  /// by a comma; null if none begins there.
  @Nullable TokenRange phraseAt(int first, boolean apposition) {
    if (first >= prose.tokenCount() || !opensPhrase(first)) {
      return null;
    }
    Sentence sentence = prose.sentenceOf(first);
    if (is(first, WordClass.PRONOUN) && !is(first, WordClass.DETERMINER)) {
      return new TokenRange(first, first + 1);
    }
    int end = simplePhraseEnd(first, sentence.endToken());
    while (end < sentence.endToken()
        && (prose.is(end, "of") || prose.is(end, "for") || prose.is(end, "at")
            || prose.is(end, "from") || prose.is(end, "with") || prose.is(end, "and")
            || prose.is(end, "in") && text.isCapital(end + 1))
        && end + 1 < sentence.endToken()
        && opensPhrase(end + 1)
        && text.timexEnd(end + 1) == end + 1
        && !is(end + 1, WordClass.SUBJECT_PRONOUN)
        && !(prose.is(end, "and") && !(text.isCapital(end + 1) && endsName(end - 1)))) {
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
      return prose.kind(token) == TokenKind.QUOTE && isScareMark(token)
          || prose.word(token).equals("$");
    }
    if (text.isCapital(token) && prose.word(token).length() > 1) {
      return true;
    }
    return is(token, WordClass.DETERMINER) || is(token, WordClass.PRONOUN)
        || isNoun(token);
  }

  private int simplePhraseEnd(int first, int limit) {
    int i = first;
    if (is(i, WordClass.DETERMINER) || is(i, WordClass.PRONOUN)) {
      i++;
      if (prose.is(i, "the")) {
        i++;
      }
    }
    while (i < limit) {
      boolean word = text.isWord(i) || prose.kind(i) == TokenKind.CLITIC || prose.is(i, "&")
          || prose.kind(i) == TokenKind.SYMBOL;
      boolean scare = prose.kind(i) == TokenKind.QUOTE && isScareMark(i);
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
    return is(token, WordClass.PREPOSITION)
        || is(token, WordClass.PRONOUN)
        || is(token, WordClass.COORDINATOR)
        || is(token, WordClass.SUBORDINATOR)
        || is(token, WordClass.AUXILIARY)
        || is(token, WordClass.MODAL)
        || is(token, WordClass.ADVERB)
        || is(token, WordClass.DETERMINER)
        || verb != null && lexicon.forms(prose.lower(token)).contains(CueLexicon.Form.PAST)
            && !isNounReading(token);
  }

  /// "a woman who worked there until May": to the end of the sentence or the next quotation.
  private int relativeEnd(int who, int limit) {
    int i = who;
    while (i < limit && prose.kind(i) != TokenKind.QUOTE && !prose.is(i, ":")
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
    boolean opens = is(next, WordClass.DETERMINER) && !prose.is(next, "that")
        || prose.kind(next) == TokenKind.NUMBER && prose.is(next + 1, ",")
        || prose.is(next, "one") || prose.is(next, "who") || prose.is(next, "whose")
        || isRole(next) || prose.lower(next).equals("of") || opensName(next);
    if (!opens) {
      return comma;
    }
    boolean relative = prose.is(next, "who") || prose.is(next, "whose");
    int i = next;
    while (i < limit && i - comma < LONGEST_PHRASE) {
      if (!relative && isVerbal(i)) {
        return comma;
      }
      String word = prose.word(i);
      if (prose.kind(i) == TokenKind.QUOTE || word.equals(";") || word.equals(":")
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
      if (prose.kind(i) == TokenKind.PUNCTUATION && (word.equals(".") || word.equals("!") || word.equals("?"))) {
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
        .anyMatch(
            p -> {
              int behind = prose.tokenAt(p.mention().span().end());
              return behind >= prose.tokenCount() || prose.kind(behind) == TokenKind.PUNCTUATION;
            });
  }

  private boolean isRole(int token) {
    if (!text.isWord(token)) {
      return false;
    }
    for (int i = token; i < Math.min(token + 5, prose.tokenCount()); i++) {
      if (!text.isWord(i) || is(i, WordClass.PREPOSITION) || isVerbal(i)) {
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

  private static final java.util.Set<String> NOUN_ROLES =
      java.util.Set.of(
          "director", "president", "chairman", "chair", "head", "chief", "spokesman", "minister",
          "spokeswoman", "spokesperson", "professor", "founder", "analyst", "manager", "mayor",
          "author", "owner", "secretary", "leader", "member", "editor", "executive", "officer");

  /// Where the clause that begins at `from` ends (exclusive): before the sentence's final mark, a
  /// dash, a semicolon, or a comma behind which another clause begins.
  int clauseEnd(int from) {
    Sentence sentence = prose.sentenceOf(from);
    int limit = sentence.endToken();
    for (int i = from; i < limit; i++) {
      int q = text.quotationOpening(i);
      if (q >= 0) {
        int behind = text.inside(q).end();
        i = Math.min(limit - 1, Math.max(i, behind - (behind < limit && text.quotationClosing(behind) >= 0 ? 0 : 1)));
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
    while (end > from + 1 && prose.kind(end - 1) == TokenKind.PUNCTUATION
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
    return isVerbal(token) || is(token, WordClass.ADVERB) || is(token, WordClass.PREPOSITION)
        || lower.endsWith("ed") || lower.endsWith("s") && text.isWord(token);
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
    java.util.Set<CueLexicon.Form> forms = lexicon.forms(prose.lower(next));
    boolean finite = forms.contains(CueLexicon.Form.PAST)
        || forms.contains(CueLexicon.Form.PRESENT) && is(next, WordClass.REPORTING_VERB);
    return finite && !prose.is(next + 1, "by") && !is(next + 1, WordClass.COORDINATOR);
  }

  private boolean cutsClause(int token, int limit) {
    if (token >= limit) {
      return true;
    }
    String lower = prose.lower(token);
    switch (lower) {
      case "but", "although", "though", "whereas", "according", "while", "yet", "so" -> {
        return true;
      }
      default -> {}
    }
    CueLexicon.Verb verb = lexicon.verb(lower);
    if (verb != null && lexicon.forms(lower).contains(CueLexicon.Form.ING) && addsSpeech(verb)) {
      return true;
    }
    if (lexicon.forms(lower).contains(CueLexicon.Form.PAST) && is(token, WordClass.REPORTING_VERB)) {
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
    return speech && !wish
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
      java.util.Set<CueLexicon.Form> forms = lexicon.forms(lower);
      if (!isNounReading(i)
          && (forms.contains(CueLexicon.Form.PAST) || forms.contains(CueLexicon.Form.PRESENT)
              && is(i, WordClass.REPORTING_VERB))) {
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
        return next >= limit || prose.kind(next) == TokenKind.PUNCTUATION && !prose.is(next, ":");
      }
      if (prose.is(i, ",")) {
        return false;
      }
    }
    return false;
  }

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
      } else if (is(i, WordClass.ADVERB) && !prose.is(i, "that") && !opensClauseAt(i)) {
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
      case "in", "on", "at", "during", "from", "after", "before", "via", "through", "to", "by",
              "of", "about", "following", "for", "with", "outside" ->
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
