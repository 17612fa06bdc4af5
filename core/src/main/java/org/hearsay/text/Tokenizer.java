package org.hearsay.text;

import java.util.List;
import org.hearsay.report.Span;
import org.hearsay.text.Marks.Role;
import org.hearsay.text.Tokens.Note;

/// Cuts a body into tokens, one pass from left to right.
///
/// Words keep their inner hyphens, apostrophes and periods and the period of an abbreviation; a
/// possessive is cut off as a clitic.
final class Tokenizer {
  private final String text;
  private final Marks marks;
  private final TextLanguage language;
  private final Tokens tokens = new Tokens();
  private int mark;
  private int paragraphEnd;
  private int paragraphStart;

  private Tokenizer(String text, Marks marks, TextLanguage language) {
    this.text = text;
    this.language = language;
    this.marks = marks;
  }

  static Tokens tokenize(String text, List<Span> paragraphs, Marks marks, TextLanguage language) {
    Tokenizer tokenizer = new Tokenizer(text, marks, language);
    for (Span p : paragraphs) {
      tokenizer.paragraphStart = p.start();
      tokenizer.paragraphEnd = p.end();
      int i = p.start();
      while (i < p.end()) {
        i = Characters.isSpace(text.charAt(i)) ? i + 1 : tokenizer.next(i);
      }
    }
    return tokenizer.tokens;
  }

  private char at(int i) {
    return i < paragraphEnd ? text.charAt(i) : ' ';
  }

  private boolean wordAt(int i) {
    return i < paragraphEnd && Characters.isWordAt(text, i);
  }

  /// The mark at offset `i`, or -1. Offsets must not run backwards by more than one token.
  private int markAt(int i) {
    while (mark > 0 && marks.offset(mark - 1) >= i) {
      mark--;
    }
    while (mark < marks.size() && marks.offset(mark) < i) {
      mark++;
    }
    return mark < marks.size() && marks.offset(mark) == i ? mark : -1;
  }

  private boolean apostropheAt(int i) {
    if (i >= paragraphEnd || !MarkStyle.isMark(text.charAt(i))) {
      return false;
    }
    int m = markAt(i);
    return m >= 0 && marks.role(m) == Role.APOSTROPHE;
  }

  /// Adds the token at `i` and returns where it ends.
  private int next(int i) {
    char c = text.charAt(i);
    if (MarkStyle.isMark(c)) {
      return markToken(i);
    }
    if (Characters.isDigit(c) || (c == '.' && Characters.isDigit(at(i + 1)) && startsNumber(i))) {
      return number(i);
    }
    if (wordAt(i) || ((c == '@' || c == '#') && wordAt(i + 1))) {
      return word(i, i + 1);
    }
    if (c == '.') {
      return run(i, '.', TokenKind.PUNCTUATION);
    }
    if (Characters.isDash(c)) {
      return run(i, c, TokenKind.PUNCTUATION);
    }
    int cp = text.codePointAt(i);
    int end = i + Character.charCount(cp);
    tokens.add(i, end, isSymbol(cp) ? TokenKind.SYMBOL : otherKind(cp), Note.PLAIN);
    return end;
  }

  private boolean startsNumber(int i) {
    return i == paragraphStart
        || Characters.isSpace(text.charAt(i - 1))
        || isSymbol(text.charAt(i - 1))
        || Characters.isDash(text.charAt(i - 1))
        || Characters.isOpeningBracket(text.charAt(i - 1));
  }

  private static boolean isSymbol(int c) {
    return "$%&*+<=>@#^|~\\°§‰€£¥©®™†‡•".indexOf(c) >= 0;
  }

  private static TokenKind otherKind(int c) {
    return switch (Character.getType(c)) {
      case Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          TokenKind.PUNCTUATION;
      case Character.OTHER_NUMBER, Character.LETTER_NUMBER -> TokenKind.NUMBER;
      default -> TokenKind.SYMBOL;
    };
  }

  private int run(int i, char c, TokenKind kind) {
    int end = i + 1;
    while (end < paragraphEnd && text.charAt(end) == c) {
      end++;
    }
    tokens.add(i, end, kind, Note.PLAIN);
    return end;
  }

  private int markToken(int i) {
    int m = markAt(i);
    int end = m >= 0 ? marks.end(m) : i + 1;
    Role role = m >= 0 ? marks.role(m) : Role.STRAY;
    switch (role) {
      case OPENS -> tokens.add(i, end, TokenKind.QUOTE, Note.OPENS);
      case CLOSES -> tokens.add(i, end, TokenKind.QUOTE, Note.CLOSES);
      case STRAY -> tokens.add(i, end, TokenKind.QUOTE, Note.PLAIN);
      case PRIME -> tokens.add(i, end, TokenKind.SYMBOL, Note.PLAIN);
      case APOSTROPHE -> {
        return apostrophe(i, end);
      }
    }
    return end;
  }

  /// An apostrophe that no word before it took in: it starts a clipped word, or is a clitic.
  private int apostrophe(int i, int end) {
    boolean attached = i > paragraphStart && !Characters.isSpace(text.charAt(i - 1));
    boolean possessive = (at(end) == 's' || at(end) == 'S') && !wordAt(end + 1);
    if (attached && possessive) {
      tokens.add(i, end + 1, TokenKind.CLITIC, Note.PLAIN);
      return end + 1;
    }
    if (wordAt(end)) {
      return word(i, end + 1);
    }
    boolean behindWord = attached && Characters.isWordAt(text, i - 1);
    tokens.add(i, end, behindWord ? TokenKind.CLITIC : TokenKind.QUOTE, Note.PLAIN);
    return end;
  }

  private int number(int i) {
    int j = i + 1;
    while (j < paragraphEnd) {
      char c = text.charAt(j);
      boolean inner =
          Characters.isDigit(c)
              || ((c == '.' || c == ':') && Characters.isDigit(at(j + 1)))
              || (c == ',' && groups(j));
      if (!inner) {
        break;
      }
      j++;
    }
    if (isHalfDay(j)) {
      tokens.add(i, j, TokenKind.NUMBER, Note.PLAIN);
      return j;
    }
    boolean hyphenated = Characters.isHyphen(at(j)) && j + 1 < paragraphEnd && letterAt(j + 1);
    if (wordAt(j) || hyphenated || apostropheAt(j)) {
      return word(i, j);
    }
    tokens.add(i, j, TokenKind.NUMBER, Note.PLAIN);
    return j;
  }

  private boolean letterAt(int i) {
    return wordAt(i) && !Characters.isDigit(text.charAt(i));
  }

  /// `a.m.` or `p.m.` stuck to the hour.
  private boolean isHalfDay(int j) {
    char c = at(j);
    return (c == 'a' || c == 'p') && at(j + 1) == '.' && at(j + 2) == 'm';
  }

  /// Whether the comma at `j` groups thousands (or, in India, hundreds of thousands).
  private boolean groups(int j) {
    int digits = 0;
    while (digits < 4 && Characters.isDigit(at(j + 1 + digits))) {
      digits++;
    }
    return digits == 3 || (digits == 2 && at(j + 3) == ',' && Characters.isDigit(at(j + 4)));
  }

  /// A word that starts at `i` and is known to reach `from`.
  private int word(int i, int from) {
    int address = address(i);
    if (address > i) {
      tokens.add(i, address, TokenKind.WORD, Note.PLAIN);
      return address;
    }
    int j = from;
    int segment = i;
    while (j < paragraphEnd) {
      char c = text.charAt(j);
      if (Characters.isWordAt(text, j) || c == '_') {
        j++;
      } else if (c == '.' && innerPeriod(segment, j)) {
        j++;
        segment = j;
      } else if (joins(j, c)) {
        j++;
        segment = j;
      } else {
        break;
      }
    }
    int clitic = j;
    if (j - 2 > i
        && (text.charAt(j - 1) == 's' || text.charAt(j - 1) == 'S')
        && apostropheAt(j - 2)) {
      clitic = j - 2;
    }
    if (clitic < j) {
      tokens.add(i, clitic, kindOf(i, clitic), Note.PLAIN);
      tokens.add(clitic, j, TokenKind.CLITIC, Note.PLAIN);
      return j;
    }
    return finish(i, j, segment);
  }

  /// Adds a word that has no clitic; takes in the period of an abbreviation and the apostrophe of a
  /// clipped word.
  private int finish(int i, int j, int segment) {
    if (at(j) == '.') {
      Note note = period(i, j, segment);
      if (note != Note.PLAIN) {
        int end = j + 1;
        if (Characters.isHyphen(at(end)) && wordAt(end + 1)) {
          return word(i, end + 1);
        }
        tokens.add(i, end, TokenKind.WORD, note);
        return end;
      }
    }
    char last = text.charAt(j - 1);
    boolean plural = last == 's' || last == 'S' || last == 'x' || last == 'z';
    if (!plural && apostropheAt(j) && letterAt(j - 1)) {
      tokens.add(i, j + 1, TokenKind.WORD, Note.PLAIN);
      return j + 1;
    }
    tokens.add(i, j, kindOf(i, j), Note.PLAIN);
    return j;
  }

  private boolean joins(int j, char c) {
    if (j + 1 >= paragraphEnd || !Characters.isWordAt(text, j + 1)) {
      return false;
    }
    if (Characters.isHyphen(c)) {
      return Characters.isWordAt(text, j - 1);
    }
    if (c == '&') {
      return Character.isUpperCase(text.charAt(j - 1)) && Character.isUpperCase(text.charAt(j + 1));
    }
    if (c == '@') {
      return true;
    }
    return apostropheAt(j);
  }

  /// Whether the period at `j` stands inside a word whose last part starts at `segment`.
  private boolean innerPeriod(int segment, int j) {
    if (!wordAt(j + 1)) {
      return false;
    }
    char next = text.charAt(j + 1);
    if (j - segment == 1 || !Character.isUpperCase(next)) {
      return true;
    }
    // Ph.D., and not a full stop whose space was forgotten.
    return j - segment <= 2 && at(j + 2) == '.';
  }

  private Note period(int i, int j, int segment) {
    boolean dotted = segment > i && text.charAt(segment - 1) == '.' && j - segment <= 2;
    if (dotted) {
      return Note.ABBREVIATED;
    }
    int after = Characters.skipSpace(text, j + 1, paragraphEnd);
    char next = at(after);
    boolean upper = Character.isUpperCase(next);
    if (j - i == 1 && Character.isUpperCase(text.charAt(i))) {
      return upper || next == ',' ? Note.ABBREVIATED : Note.PLAIN;
    }
    if (j - segment > 8) {
      return Note.PLAIN;
    }
    Abbreviations.Kind kind = language.kind(text.substring(segment, j));
    if (kind == null) {
      return Note.PLAIN;
    }
    boolean figure = Characters.isDigit(next);
    return switch (kind) {
      case TITLE ->
          upper || figure || MarkStyle.isMark(next) || letterAt(after) ? Note.BOUND : Note.PLAIN;
      case NUMBER -> figure || next == '#' ? Note.BOUND : Note.PLAIN;
      case CALENDAR ->
          figure || next == ',' || Character.isLowerCase(next) ? Note.BOUND : Note.PLAIN;
      case STATE -> {
        boolean hyphen = segment > i;
        boolean comma = tokens.size() > 0 && isComma(tokens.size() - 1);
        // "state Del. Mara Quist", "Fla. Gov. Quist": not behind the name of a place, or "in".
        boolean title = upper && (tokens.size() == 0 || leavesRoomForTitle(tokens.size() - 1));
        yield hyphen || comma || next == ',' ? Note.ABBREVIATED : title ? Note.BOUND : Note.PLAIN;
      }
      case ANYWHERE -> Note.ABBREVIATED;
    };
  }

  private boolean leavesRoomForTitle(int token) {
    String before = text.substring(tokens.start(token), tokens.end(token));
    return before.equals("state") || !Character.isLetterOrDigit(before.charAt(0));
  }

  private boolean isComma(int token) {
    char c = text.charAt(tokens.start(token));
    return c == ',' || c == '(';
  }

  private TokenKind kindOf(int i, int j) {
    if (!Characters.isDigit(text.charAt(i))) {
      return TokenKind.WORD;
    }
    int k = i;
    while (k < j && (Characters.isDigit(text.charAt(k)) || ".,:".indexOf(text.charAt(k)) >= 0)) {
      k++;
    }
    int letters = j - k;
    for (int l = k; l < j; l++) {
      char c = text.charAt(l);
      boolean unit = Character.isLetter(c) && (Character.isLowerCase(c) || letters == 2);
      boolean scale = letters == 1 && (c == 'M' || c == 'B' || c == 'K' || c == 'T');
      if (!unit && !scale) {
        return TokenKind.WORD;
      }
    }
    return letters <= 3 ? TokenKind.NUMBER : TokenKind.WORD;
  }

  /// The end of a web address that starts at `i`, or `i`.
  private int address(int i) {
    boolean web =
        text.startsWith("http://", i)
            || text.startsWith("https://", i)
            || text.startsWith("www.", i);
    if (!web) {
      return i;
    }
    int end = i;
    while (end < paragraphEnd
        && !Characters.isSpace(text.charAt(end))
        && text.charAt(end) != '<'
        && text.charAt(end) != '>'
        && !MarkStyle.isMark(text.charAt(end))) {
      end++;
    }
    while (end > i && !Characters.isWordAt(text, end - 1) && text.charAt(end - 1) != '/') {
      end--;
    }
    return end;
  }
}
