package org.hearsay.annotation.mention;

import java.util.HashSet;
import java.util.Set;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;

/// What the finder of names asks of every token: its capital, its place in the sentence, and how
/// the same word stands elsewhere in the text.
final class NameContext {
  private final Prose prose;
  private final Set<String> seenInside = new HashSet<>();
  private final Set<String> seenAlone = new HashSet<>();
  private final Set<String> seenLower = new HashSet<>();
  private final boolean[] titleCase;

  NameContext(Prose prose) {
    this.prose = prose;
    this.titleCase = titleCaseSentences(prose);
    for (int i = 0; i < prose.tokenCount(); i++) {
      if (prose.kind(i) != TokenKind.WORD) {
        continue;
      }
      if (!isCapitalised(i)) {
        seenLower.add(prose.lower(i));
      } else if (!opensSentence(i) && !titleCase[prose.sentenceOf(i).index()]) {
        seenInside.add(prose.word(i));
        if (!isCapitalised(i - 1) && (i + 1 >= prose.tokenCount() || !isCapitalised(i + 1))) {
          seenAlone.add(prose.word(i));
        }
      }
    }
  }

  /// Whether the word stands capitalised inside a sentence somewhere.
  boolean seenInside(String word) {
    return seenInside.contains(word);
  }

  /// Whether it stands so without other capitals beside it, as no part of a longer name.
  boolean seenAlone(String word) {
    return seenAlone.contains(word);
  }

  /// Whether the word stands in lower case somewhere.
  boolean seenLower(String lower) {
    return seenLower.contains(lower);
  }

  /// Whether the token stands in a headline in title case, where capitals say little.
  boolean inTitleCase(int token) {
    return titleCase[prose.sentenceOf(token).index()];
  }

  /// A day, a month, a feast: capitalised, but no name of anybody.
  boolean isCalendar(int token) {
    return isCalendarWord(prose.lower(token));
  }

  static boolean isCalendarWord(String lower) {
    return CALENDAR.contains(lower);
  }

  boolean isCapitalised(int token) {
    String word = prose.word(token);
    return prose.kind(token) == TokenKind.WORD
        && (prose.isCapitalised(token)
            || (word.length() > 2
                && word.startsWith("al-")
                && Character.isUpperCase(word.charAt(3 > word.length() - 1 ? 2 : 3))));
  }

  /// Headlines in title case, where capitals say little: no full stop ends them.
  static boolean[] titleCaseSentences(Prose prose) {
    boolean[] result = new boolean[prose.sentences().size()];
    for (Sentence s : prose.sentences()) {
      int capital = 0;
      int lower = 0;
      for (int i = s.firstToken(); i < s.endToken(); i++) {
        if (prose.kind(i) == TokenKind.WORD && prose.word(i).length() > 3) {
          if (prose.isCapitalised(i)) {
            capital++;
          } else {
            lower++;
          }
        }
      }
      boolean stopped = prose.is(s.endToken() - 1, ".");
      result[s.index()] = capital >= 3 && capital > 2 * lower && !stopped;
    }
    return result;
  }

  boolean opensSentence(int token) {
    if (token == prose.sentenceOf(token).firstToken()) {
      return true;
    }
    TokenKind before = prose.kind(token - 1);
    if (before == TokenKind.QUOTE) {
      return true;
    }
    String mark = prose.word(token - 1);
    return before == TokenKind.PUNCTUATION
        && (mark.equals(":")
            || mark.equals("-")
            || mark.equals("—")
            || mark.equals("–")
            || mark.equals("•")
            || mark.equals(".")
            || mark.equals("?")
            || mark.equals("!"));
  }

  boolean isFunctionWord(int token) {
    String lower = prose.lower(token);
    if (prose.isAllCapitals(token)) {
      return false;
    }
    if (lower.startsWith("i'") || lower.startsWith("i’")) {
      return true;
    }
    return prose.is(token, WordClass.DETERMINER)
        || prose.is(token, WordClass.PREPOSITION)
        || prose.is(token, WordClass.PRONOUN)
        || prose.is(token, WordClass.AUXILIARY)
        || (prose.is(token, WordClass.MODAL) && !lower.equals("may"))
        || prose.is(token, WordClass.NEGATION)
        || prose.is(token, WordClass.COORDINATOR)
        || prose.is(token, WordClass.SUBORDINATOR)
        || (prose.is(token, WordClass.ADVERB)
            && Gazetteer.SHARED.givenName(prose.word(token)) == null)
        || NUMERALS.contains(lower);
  }

  private static final Set<String> NUMERALS = NameWords.list("numerals");

  private static final Set<String> CALENDAR = NameWords.list("calendar");

  static boolean isAcronym(String word) {
    return word.length() > 1
        && word.length() < 8
        && word.chars()
            .allMatch(
                c -> Character.isUpperCase(c) || c == '.' || c == '-' || Character.isDigit(c));
  }

  String text(int first, int end) {
    return prose.span(first, end).of(prose.text()).replace('\n', ' ');
  }
}
