package org.hearsay.annotation.figure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.hearsay.text.TokenKind;
import org.jspecify.annotations.Nullable;

/// The atoms of a sentence of a body.
final class SentenceAtoms implements Atoms {
  private static final byte UNKNOWN = 0;
  private static final byte GOES_ON = 1;
  private static final byte ENDS = 2;

  private final int size;
  private final int[] starts;
  private final int[] ends;
  private final Kind[] kinds;
  private final String[] lowered;
  private final @Nullable BigDecimal[] values;
  private final String text;

  /// Whether each atom ends a noun phrase, as far as it was asked.
  private final byte[] phraseEnds;

  private SentenceAtoms(String text, Cutter cutter) {
    this.text = text;
    this.size = cutter.size;
    this.starts = cutter.starts;
    this.ends = cutter.ends;
    this.kinds = cutter.kinds;
    this.lowered = cutter.lowered;
    this.values = cutter.values;
    this.phraseEnds = new byte[size];
  }

  static SentenceAtoms of(Prose prose, Sentence sentence) {
    return of(prose, sentence.firstToken(), sentence.endToken());
  }

  /// The atoms of some tokens alone.
  static SentenceAtoms of(Prose prose, int firstToken, int endToken) {
    int tokens = endToken - firstToken;
    Cutter cutter = new Cutter(prose.text(), tokens + tokens / 4 + 8);
    for (int t = firstToken; t < endToken; t++) {
      cutter.addToken(prose.start(t), prose.end(t), prose.kind(t), prose.lower(t));
    }
    return new SentenceAtoms(prose.text(), cutter);
  }

  private boolean inside(int atom) {
    return atom >= 0 && atom < size;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Kind kind(int atom) {
    return inside(atom) ? kinds[atom] : Kind.NONE;
  }

  @Override
  public int start(int atom) {
    return starts[atom];
  }

  @Override
  public int end(int atom) {
    return ends[atom];
  }

  @Override
  public String lower(int atom) {
    return inside(atom) ? lowered[atom] : "";
  }

  @Override
  public boolean capital(int atom) {
    return inside(atom) && Character.isUpperCase(text.charAt(starts[atom]));
  }

  @Override
  public boolean acronym(int atom) {
    if (!inside(atom) || ends[atom] - starts[atom] < 2) {
      return false;
    }
    for (int i = starts[atom]; i < ends[atom]; i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean glued(int atom) {
    return atom > 0 && inside(atom) && ends[atom - 1] == starts[atom];
  }

  @Override
  public @Nullable BigDecimal value(int atom) {
    return inside(atom) ? values[atom] : null;
  }

  @Override
  public boolean endsPhrase(int atom) {
    if (!inside(atom)) {
      return true;
    }
    if (phraseEnds[atom] == UNKNOWN) {
      phraseEnds[atom] = Nouns.endsPhrase(this, atom) ? ENDS : GOES_ON;
    }
    return phraseEnds[atom] == ENDS;
  }

  /// Cuts tokens into atoms.
  private static final class Cutter {
    private final String text;
    private int[] starts;
    private int[] ends;
    private Kind[] kinds;
    private String[] lowered;
    private @Nullable BigDecimal[] values;
    private int size;

    Cutter(String text, int expected) {
      this.text = text;
      starts = new int[expected];
      ends = new int[expected];
      kinds = new Kind[expected];
      lowered = new String[expected];
      values = new BigDecimal[expected];
    }

    void addToken(int start, int end, TokenKind kind, String lower) {
      if (kind == TokenKind.QUOTE) {
        add(start, end, Kind.QUOTE, fold(lower));
      } else if (isAddress(start, end)) {
        add(start, end, Kind.CODE, fold(lower));
      } else if (kind == TokenKind.CLITIC || isOneWord(start, end)) {
        add(start, end, Kind.WORD, fold(lower));
      } else {
        cut(start, end);
      }
    }

    private boolean isAddress(int start, int end) {
      for (int i = start; i < end; i++) {
        char c = text.charAt(i);
        if (c == '@' || c == '_' || (c == ':' && i + 1 < end && text.charAt(i + 1) == '/')) {
          return true;
        }
      }
      return end - start > 4 && text.startsWith("www.", start);
    }

    private boolean isOneWord(int start, int end) {
      for (int i = start; i < end; i++) {
        char c = text.charAt(i);
        if (!isLetter(c) && c != '\'' && c != '’' && c != '.') {
          return false;
        }
      }
      return isLetter(text.charAt(start)) || end - start > 1;
    }

    /// [Character#isLetter], which looks plain letters up in a table as well.
    private static boolean isLetter(char c) {
      return c < 128 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Character.isLetter(c);
    }

    private void cut(int start, int end) {
      int i = start;
      while (i < end) {
        int next;
        if (Numeral.isDigit(text.charAt(i)) || decimalPoint(i, end)) {
          next = Numeral.end(text, i, end);
          add(i, next, Numeral.parse(text, i, next) == null ? Kind.CODE : Kind.NUMBER);
        } else if (Numeral.fraction(text.charAt(i)) != null) {
          next = i + 1;
          add(i, next, Kind.NUMBER);
        } else if (Character.isLetter(text.charAt(i))) {
          next = wordEnd(i, end);
          add(i, next, Kind.WORD);
        } else {
          next = i + Character.charCount(text.codePointAt(i));
          add(i, next, Kind.MARK);
        }
        i = next;
      }
    }

    private boolean decimalPoint(int i, int end) {
      return text.charAt(i) == '.' && i + 1 < end && Numeral.isDigit(text.charAt(i + 1));
    }

    private int wordEnd(int i, int end) {
      int j = i;
      boolean dotted = false;
      while (j < end) {
        char c = text.charAt(j);
        boolean inner = j + 1 < end && Character.isLetter(text.charAt(j + 1));
        boolean dot = c == '.' && (inner || dotted);
        if (!Character.isLetter(c) && !dot && !((c == '\'' || c == '’') && inner)) {
          break;
        }
        dotted |= dot;
        j++;
      }
      return j;
    }

    private void add(int start, int end, Kind kind) {
      add(start, end, kind, fold(text.substring(start, end).toLowerCase(Locale.ROOT)));
    }

    private void add(int start, int end, Kind kind, String lower) {
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        kinds = Arrays.copyOf(kinds, size * 2);
        lowered = Arrays.copyOf(lowered, size * 2);
        values = Arrays.copyOf(values, size * 2);
      }
      if (kind == Kind.NUMBER) {
        BigDecimal value = Numeral.fraction(text.charAt(start));
        values[size] = value == null ? Numeral.parse(text, start, end) : value;
      }
      starts[size] = start;
      ends[size] = end;
      kinds[size] = kind;
      lowered[size] = lower;
      size++;
    }

    private static String fold(String lower) {
      if (lower.length() == 1) {
        return switch (lower.charAt(0)) {
          case '’' -> "'";
          case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> "-";
          default -> lower;
        };
      }
      return lower.indexOf('’') < 0 ? lower : lower.replace('’', '\'');
    }
  }
}
