package org.hearsay.annotation.date;

import java.util.Arrays;
import java.util.Locale;
import org.hearsay.annotation.date.TimeWord.Kind;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.jspecify.annotations.Nullable;

/// The tokens of a body with hyphenated words taken apart: `two-year` and `third-quarter` are read
/// like the same words with a space between.
final class Pieces {
  private final TimeLexicon lexicon;
  private final String text;
  private int[] starts;
  private int[] ends;
  private int[] tokens;
  private boolean[] hyphenated;
  private Word[] words;
  private int size;

  /// A piece in lower case, apostrophes straight, with what it can be.
  private record Word(String lower, TimeLexicon.Uses uses) {}

  Pieces(Prose prose, TimeLexicon lexicon) {
    this.lexicon = lexicon;
    text = prose.text();
    int expected = prose.tokenCount() + prose.tokenCount() / 8 + 8;
    starts = new int[expected];
    ends = new int[expected];
    tokens = new int[expected];
    hyphenated = new boolean[expected];
    words = new Word[expected];
    @Nullable Word[] known = new Word[prose.spellings()];
    for (int t = 0; t < prose.tokenCount(); t++) {
      int start = prose.start(t);
      int end = prose.end(t);
      if (prose.kind(t) == TokenKind.WORD && prose.word(t).indexOf('-') > 0) {
        int from = start;
        for (int i = start; i <= end; i++) {
          if (i == end || text.charAt(i) == '-') {
            if (i > from) {
              Word word = word(text.substring(from, i).toLowerCase(Locale.ROOT));
              add(from, i, t, from > start, word);
            }
            from = i + 1;
          }
        }
      } else {
        int spelling = prose.spelling(t);
        Word word = known[spelling];
        if (word == null) {
          word = word(prose.lower(t));
          known[spelling] = word;
        }
        add(start, end, t, false, word);
      }
    }
  }

  private void add(int start, int end, int token, boolean afterHyphen, Word word) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      tokens = Arrays.copyOf(tokens, size * 2);
      hyphenated = Arrays.copyOf(hyphenated, size * 2);
      words = Arrays.copyOf(words, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    tokens[size] = token;
    hyphenated[size] = afterHyphen;
    words[size] = word;
    size++;
  }

  private Word word(String lower) {
    String folded = fold(lower);
    return new Word(folded, lexicon.uses(folded));
  }

  private static String fold(String word) {
    return word.indexOf('’') < 0 && word.indexOf('‘') < 0
        ? word
        : word.replace('’', '\'').replace('‘', '\'');
  }

  TimeLexicon lexicon() {
    return lexicon;
  }

  TimeWords words() {
    return lexicon.words();
  }

  int size() {
    return size;
  }

  int start(int piece) {
    return starts[piece];
  }

  int end(int piece) {
    return ends[piece];
  }

  int token(int piece) {
    return tokens[piece];
  }

  /// The first piece of token `token`, or the number of pieces if there is no such token.
  int of(int token) {
    int found = Arrays.binarySearch(tokens, 0, size, token);
    int piece = found < 0 ? -found - 1 : found;
    while (piece > 0 && tokens[piece - 1] == token) {
      piece--;
    }
    return piece;
  }

  /// In lower case, apostrophes straight; empty outside the body.
  String lower(int piece) {
    return piece >= 0 && piece < size ? words[piece].lower() : "";
  }

  /// What the piece can be in an expression of time; nothing outside the body.
  TimeLexicon.Uses uses(int piece) {
    return piece >= 0 && piece < size ? words[piece].uses() : TimeLexicon.Uses.NONE;
  }

  /// Whether the piece is a word of this kind.
  boolean isOf(Kind kind, int piece) {
    return uses(piece).kinds().contains(kind);
  }

  /// The piece as a word of this kind; null if it is none.
  @Nullable TimeWord find(Kind kind, int piece) {
    return isOf(kind, piece) ? words().find(kind, lower(piece)) : null;
  }

  /// The piece in lower case without a period at its end.
  String bare(int piece) {
    String word = lower(piece);
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  boolean isDash(int piece) {
    return is(piece, "-") || is(piece, "–") || is(piece, "—");
  }

  /// Whether the piece joins two times: a dash, `and`, `to`.
  boolean isJoin(int piece) {
    return isDash(piece) || isOf(Kind.JOIN, piece);
  }

  boolean is(int piece, String word) {
    return lower(piece).equals(word);
  }

  /// Whether a hyphen stands right before the piece.
  boolean afterHyphen(int piece) {
    return piece >= 0 && piece < size && hyphenated[piece];
  }

  boolean capitalised(int piece) {
    return piece >= 0 && piece < size && Character.isUpperCase(text.codePointAt(starts[piece]));
  }

  /// Whether the piece is written in capitals throughout, as in a headline.
  boolean shouted(int piece) {
    String word = text.substring(starts[piece], ends[piece]);
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  boolean isWord(int piece) {
    return piece >= 0 && piece < size && Character.isLetterOrDigit(text.codePointAt(starts[piece]));
  }
}
