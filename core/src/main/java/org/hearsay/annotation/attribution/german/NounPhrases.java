package org.hearsay.annotation.attribution.german;

import org.hearsay.annotation.attribution.TokenRange;
import org.hearsay.text.TokenKind;
import org.jspecify.annotations.Nullable;

/// Reads German noun phrases and finds the subject of a clause.
final class NounPhrases {
  private static final int DEEPEST = 4;
  private static final int FARTHEST_SUBJECT = 24;

  private final GermanText text;

  NounPhrases(GermanText text) {
    this.text = text;
  }

  /// The end of the noun phrase at `first` with all that belongs to it; `first` if none starts
  /// there.
  int end(int first, int limit) {
    return end(first, limit, 0);
  }

  private int end(int first, int limit, int depth) {
    int core = coreEnd(first, limit);
    boolean one = text.is(core, "der") && text.lower(first).startsWith("eine");
    return core == first || depth > DEEPEST || (isPronoun(first, core) && !one)
        ? core
        : behindModifiers(core, limit, depth);
  }

  private boolean isPronoun(int first, int end) {
    return end - first == 1 && GermanWords.PRONOUNS.contains(text.lower(first));
  }

  /// The end of determiner, adjectives and nouns.
  int coreEnd(int first, int limit) {
    int i = first;
    boolean determined = false;
    boolean one =
        i + 1 < limit && (text.is(i, "einer") || text.is(i, "eine") || text.is(i, "eines"));
    if (one && (text.is(i + 1, "der") || text.is(i + 1, "von"))) {
      return i + 1;
    }
    if (i < limit && text.isSmall(i)) {
      String lower = text.lower(i);
      determined =
          GermanWords.DETERMINERS.contains(lower)
              || GermanWords.OBLIQUE.contains(lower)
              || GermanWords.GENITIVE.contains(lower);
      if (determined || lower.equals("rund") || lower.equals("etwa")) {
        i++;
      }
    }
    int head = i;
    while (head < limit && text.isAdjective(head)) {
      head++;
    }
    int end = namesEnd(head, limit);
    if (end > head) {
      return end;
    }
    boolean counted = head > i && Character.isDigit(text.prose().word(head - 1).charAt(0));
    if (counted && determined) {
      return head;
    }
    boolean pronoun =
        first < limit && text.isSmall(first) && GermanWords.PRONOUNS.contains(text.lower(first));
    return pronoun ? first + 1 : first;
  }

  /// The end of a run of nouns and names.
  private int namesEnd(int first, int limit) {
    int i = first;
    while (i < limit) {
      int quotation = text.quotationOf(i);
      if (text.isNoun(i) && quotation < 0) {
        i++;
      } else if (quotation >= 0 && isName(quotation, i)) {
        i = text.quotation(quotation).end();
      } else if (i > first && i + 1 < limit && joinsName(i) && text.isNoun(i + 1)) {
        i++;
      } else if (i > first && text.prose().kind(i) == TokenKind.CLITIC) {
        i++;
      } else {
        break;
      }
    }
    return Math.min(i, limit);
  }

  private boolean joinsName(int i) {
    return (text.isLowerCase(i)
            && GermanWords.NAME_PARTICLES.contains(text.lower(i))
            && !isArticle(i))
        || text.is(i, "/")
        || text.is(i, "&")
        || text.isNumber(i);
  }

  private boolean isArticle(int i) {
    return text.is(i, "der") || text.is(i, "den") || text.is(i, "von") || text.is(i, "zu");
  }

  /// A few words in marks that stand as a name: `die Zeitung „Hafenkurier“`.
  private boolean isName(int quotation, int token) {
    TokenRange marked = text.quotation(quotation);
    return marked.first() == token
        && marked.end() - marked.first() <= 8
        && text.isWord(token + 1)
        && Character.isUpperCase(text.prose().word(token + 1).codePointAt(0));
  }

  private int behindModifiers(int from, int limit, int depth) {
    int i = from;
    boolean more = true;
    while (more && i < limit) {
      int before = i;
      if (text.isBracketed(i) && text.quotationOf(i) < 0) {
        while (i < limit && text.isBracketed(i)) {
          i++;
        }
      } else if (text.isSmall(i)) {
        i = behindWord(i, limit, depth);
      } else if (text.isNoun(i)) {
        i = namesEnd(i, limit);
      }
      more = i > before;
    }
    return i;
  }

  /// Behind what the small word at `i` adds to the phrase before it; `i` if it adds nothing.
  private int behindWord(int i, int limit, int depth) {
    String word = text.lower(i);
    if (GermanWords.GENITIVE.contains(word)) {
      return end(i, limit, depth + 1);
    }
    boolean linked =
        switch (word) {
          case "von", "vom", "für", "aus", "und", "sowie" -> true;
          default -> false;
        };
    if (!linked || i + 1 >= limit) {
      return i;
    }
    boolean coordinates = word.equals("und") || word.equals("sowie");
    int end = end(i + 1, limit, depth + 1);
    boolean named = end > i + 1 && (coordinates || !isCalendar(i + 1, end));
    return named ? end : i;
  }

  private boolean isCalendar(int first, int end) {
    for (int i = first; i < end; i++) {
      if (GermanWords.CALENDAR.contains(text.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /// The subject in `[first, verb)`, all that stands before a verb in second place; null if that is
  /// no subject.
  @Nullable TokenRange before(int first, int verb) {
    int i = first;
    while (i < verb && text.isSmall(i) && GermanWords.FOCUS.contains(text.lower(i))) {
      i++;
    }
    if (i >= verb || isOblique(i)) {
      return null;
    }
    int end = end(i, verb);
    return end > i && !isCalendar(i, i + 1) ? new TokenRange(i, end) : null;
  }

  /// The subject in `[first, limit)`, which follows a verb or a subjunction; null if none is found.
  @Nullable TokenRange after(int first, int limit) {
    int i = first;
    int last = Math.min(limit, first + FARTHEST_SUBJECT);
    while (i < last) {
      String word = text.lower(i);
      boolean small = text.isSmall(i) && text.quotationOf(i) < 0;
      if (small && GermanWords.PREPOSITIONS.contains(word)) {
        int core = coreEnd(i + 1, limit);
        i = Math.max(isCalendar(i + 1, core) ? core : end(i + 1, limit), i + 1);
      } else if (small && GermanWords.ADVERBS.contains(word)) {
        i++;
      } else if (isOblique(i)) {
        i = Math.max(coreEnd(i, limit), i + 1);
      } else {
        int end = end(i, limit);
        if (end > i) {
          return new TokenRange(i, end);
        }
        boolean passed = text.isNumber(i) || text.isBracketed(i) || (small && !isVerb(word));
        if (!passed) {
          return null;
        }
        i++;
      }
    }
    return null;
  }

  private static boolean isVerb(String word) {
    return GermanWords.isAuxiliary(word);
  }

  private boolean isOblique(int i) {
    boolean one = text.is(i, "einer") && (text.is(i + 1, "der") || text.is(i + 1, "von"));
    return !one && text.isSmall(i) && GermanWords.OBLIQUE.contains(text.lower(i));
  }
}
