package org.hearsay.annotation.attribution;

import java.util.Set;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Reads the subject of a verb: leftwards over modifiers, appositions and post-modifiers, from
/// closed word classes, punctuation and the names found, without a parser.
final class SubjectReader {
  private static final int LONGEST_PHRASE = 40;
  private static final int LONGEST_RELATIVE = 14;
  private static final int LONGEST_APPOSITION = 60;

  /// Behind these a clause of its own may begin: "the race turned after Veld said".
  private static final Set<String> JOINING_CLAUSES =
      Set.of(
          "after", "before", "until", "since", "as", "than", "like", "despite", "except", "during");

  private final ReadText text;
  private final Prose prose;

  SubjectReader(ReadText text) {
    this.text = text;
    this.prose = text.prose();
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
      if (prose.kind(i) == TokenKind.QUOTE && text.quotationOf(i) < 0 && !text.isScareMark(i)) {
        return i + 1;
      }
      if (word.equals(";")
          || word.equals(":")
          || word.equals("(")
          || text.isDash(i)
          || (prose.kind(i) == TokenKind.PUNCTUATION
              && (word.equals("?") || word.equals("!") || word.equals("•")))) {
        return i + 1;
      }
    }
    return first;
  }

  /// The subject of the verb (or its first auxiliary) at `verb`: the noun phrase that ends before
  /// it, with appositions and post-modifiers; null if none stands there.
  @Nullable TokenRange subjectBefore(int verb) {
    int low = floor(verb);
    int last = verb - 1;
    while (last >= low && text.is(last, WordClass.ADVERB) && !text.is(last, WordClass.PRONOUN)) {
      last--;
    }
    while (last >= low && text.quotationOf(last) < 0 && text.endsTimex(last)) {
      int start = text.timexStart(last, low);
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
    if (prose.kind(last) == TokenKind.QUOTE) {
      return null;
    }
    TokenRange relative = relativeSubject(low, last);
    if (relative != null) {
      return relative;
    }
    TokenRange phrase = phraseEndingAt(low, last, last + 1);
    boolean pronoun = text.is(last, WordClass.RELATIVE);
    return phrase == null || pronoun || text.endsMention(last) ? phrase : outerSpeaker(low, phrase);
  }

  /// "A second official who attended said": the noun before "who", with its clause, where a verb of
  /// the clause stands between "who" and the cue.
  private @Nullable TokenRange relativeSubject(int low, int last) {
    for (int i = last - 1; i > low && last - i < LONGEST_RELATIVE; i--) {
      if (prose.is(i, ",")) {
        return null;
      }
      if (prose.is(i, "who") && text.endsMention(i - 1)) {
        TokenRange antecedent = phraseEndingAt(low, i - 1, last + 1);
        return antecedent != null && opensClause(low, antecedent.first()) ? antecedent : null;
      }
    }
    return null;
  }

  /// "The defectors, each with a decade of service have asked": a nearer phrase that nobody could
  /// speak from gives way to a mention that opens the clause before a comma.
  private TokenRange outerSpeaker(int low, TokenRange phrase) {
    for (int c = phrase.first() - 1; c > low && phrase.end() - c < LONGEST_PHRASE; c--) {
      if (prose.is(c, ",") && text.endsMention(c - 1) && opensAside(c + 1)) {
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
      case "each",
          "all",
          "both",
          "who",
          "which",
          "most",
          "many",
          "some",
          "one",
          "now",
          "then",
          "including",
          "among",
          "with" ->
          true;
      default -> false;
    };
  }

  /// "X, a sailor from Y, said": from the name before the earliest fitting comma.
  private @Nullable TokenRange appositive(int low, int comma) {
    for (int c = low + 1; c < comma; c++) {
      if (prose.is(c, ",")
          && comma - c < LONGEST_APPOSITION
          && text.endsMention(c - 1)
          && !text.is(c + 1, WordClass.COORDINATOR)) {
        TokenRange outer = phraseEndingAt(low, c - 1, comma);
        if (outer != null && outer.first() == low) {
          return outer;
        }
      }
    }
    TokenRange fallback = null;
    for (int c = comma - 1; c > low && comma - c < LONGEST_PHRASE; c--) {
      if (!prose.is(c, ",")) {
        continue;
      }
      if (text.endsName(c - 1)) {
        TokenRange named = phraseEndingAt(low, c - 1, comma);
        if (named != null) {
          return widen(low, named);
        }
      }
      if (fallback == null && !text.is(c + 1, WordClass.COORDINATOR)) {
        fallback = phraseEndingAt(low, c - 1, comma);
      }
    }
    return fallback;
  }

  /// "a North Korean defector, 69-year-old X, said": the description before the name belongs too.
  private TokenRange widen(int low, TokenRange phrase) {
    int before = phrase.first() - 1;
    if (before > low
        && prose.is(before, ",")
        && prose.lower(phrase.first()).endsWith("-year-old")) {
      TokenRange outer = phraseEndingAt(low, before - 1, phrase.end());
      return outer == null ? phrase : outer;
    }
    return phrase;
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
    if (text.is(last, WordClass.SUBJECT_PRONOUN)
        || prose.is(last, "that")
        || prose.is(last, "which")
        || prose.is(last, "some")
        || prose.is(last, "many")
        || prose.is(last, "others")
        || prose.is(last, "one")
        || prose.is(last, "everyone")
        || prose.is(last, "someone")) {
      return new TokenRange(last, end);
    }
    if (!text.isWord(last)
        && prose.kind(last) != TokenKind.QUOTE
        && prose.kind(last) != TokenKind.CLITIC
        && !prose.is(last, "%")) {
      return null;
    }
    if (text.is(last, WordClass.PREPOSITION)
        || text.is(last, WordClass.COORDINATOR)
        || text.is(last, WordClass.SUBORDINATOR)
        || text.isVerbal(last)
        || text.is(last, WordClass.DETERMINER)) {
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
      if (text.endsTimex(previous)) {
        return i;
      }
      if (prose.kind(previous) == TokenKind.CLITIC) {
        i = previous - 1 >= low ? phraseStart(low, previous - 1) : previous;
        return i;
      }
      if (text.is(previous, WordClass.DETERMINER) && !prose.is(previous, "that")) {
        return allOf(low, previous);
      }
      if (prose.is(previous, "and")
          && text.isCapital(previous - 1)
          && text.isCapital(i)
          && previous - 1 >= low) {
        i = previous - 1;
        continue;
      }
      if (prose.kind(previous) == TokenKind.QUOTE && text.isScareMark(previous)) {
        i = previous;
        continue;
      }
      if ((!text.isWord(previous) && !prose.is(previous, "&") && !prose.is(previous, "$"))
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
    if (text.isCapital(token)
        && token != prose.sentenceOf(token).firstToken()
        && !prose.is(token, "i")) {
      return false;
    }
    return text.is(token, WordClass.PREPOSITION)
        || text.is(token, WordClass.PRONOUN)
        || text.isVerbal(token)
        || text.is(token, WordClass.COORDINATOR)
        || text.is(token, WordClass.SUBORDINATOR)
        || text.is(token, WordClass.NEGATION)
        || (text.is(token, WordClass.ADVERB) && !text.isCapital(token));
  }

  /// Over "X of Y", "X in Y", "X published online by Y", "X and Y" to the left, where the left part
  /// is a noun phrase that opens its clause.
  private int widenLeft(int low, int first) {
    int i = first;
    while (i - 1 > low) {
      int link = i - 1;
      boolean preposition =
          text.is(link, WordClass.PREPOSITION) && !JOINING_CLAUSES.contains(prose.lower(link));
      boolean and = prose.is(link, "and") || prose.is(link, "or");
      if (!preposition && !and) {
        return i;
      }
      int left = link - 1;
      while (left > low && (text.is(left, WordClass.ADVERB) && !text.isCapital(left))) {
        left--;
      }
      if (preposition && left > low && isReducedRelative(left)) {
        left--;
      }
      if (!text.isNoun(left)
          || hasFiniteVerb(clauseStart(low, left), left)
          || (and && !isListable(left))) {
        return i;
      }
      int start = phraseStart(low, left);
      if (preposition
          && !prose.is(link, "of")
          && start > low
          && !opensClause(low, start)
          && !text.is(start - 1, WordClass.PREPOSITION)) {
        return i;
      }
      i = start;
    }
    return i;
  }

  /// Behind the last comma or joining word before `token`.
  private int clauseStart(int low, int token) {
    int i = token;
    while (i > low
        && !prose.is(i - 1, ",")
        && !text.is(i - 1, WordClass.SUBORDINATOR)
        && !prose.is(i - 1, "but")) {
      i--;
    }
    return i;
  }

  private boolean isListable(int token) {
    return text.endsName(token)
        || text.mentions().in(prose.span(token)).stream()
            .anyMatch(p -> p.mention().span().end() == prose.end(token));
  }

  private boolean opensClause(int low, int first) {
    return first == low
        || prose.is(first - 1, ",")
        || text.is(first - 1, WordClass.COORDINATOR)
        || text.is(first - 1, WordClass.SUBORDINATOR);
  }

  /// A participle behind its noun: "footage published by".
  private boolean isReducedRelative(int token) {
    return prose.lower(token).endsWith("ed") && text.isNoun(token - 1);
  }

  private boolean hasFiniteVerb(int low, int end) {
    for (int i = low; i < end; i++) {
      if (text.isVerbal(i)) {
        return true;
      }
    }
    return false;
  }
}
