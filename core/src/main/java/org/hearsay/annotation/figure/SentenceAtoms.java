package org.hearsay.annotation.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.hearsay.text.TokenKind;
import org.jspecify.annotations.Nullable;

/// The atoms of a sentence of a body.
final class SentenceAtoms implements Atoms {
  private record Atom(
      int start,
      int end,
      Kind kind,
      String lower,
      boolean capital,
      boolean glued,
      @Nullable BigDecimal value) {}

  private final String text;
  private final List<Atom> atoms = new ArrayList<>();

  private SentenceAtoms(String text) {
    this.text = text;
  }

  static SentenceAtoms of(Prose prose, Sentence sentence) {
    SentenceAtoms made = new SentenceAtoms(prose.text());
    for (int t = sentence.firstToken(); t < sentence.endToken(); t++) {
      made.addToken(prose.start(t), prose.end(t), prose.kind(t));
    }
    return made;
  }

  private void addToken(int start, int end, TokenKind kind) {
    if (kind == TokenKind.QUOTE) {
      add(start, end, Kind.QUOTE);
    } else if (isAddress(start, end)) {
      add(start, end, Kind.CODE);
    } else if (kind == TokenKind.CLITIC || isOneWord(start, end)) {
      add(start, end, Kind.WORD);
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
      if (!Character.isLetter(c) && c != '\'' && c != '’' && c != '.') {
        return false;
      }
    }
    return Character.isLetter(text.charAt(start)) || end - start > 1;
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
    boolean glued = !atoms.isEmpty() && atoms.get(atoms.size() - 1).end() == start;
    BigDecimal value = null;
    if (kind == Kind.NUMBER) {
      value = Numeral.fraction(text.charAt(start));
      if (value == null) {
        value = Numeral.parse(text, start, end);
      }
    }
    boolean capital = Character.isUpperCase(text.charAt(start));
    atoms.add(new Atom(start, end, kind, fold(start, end), capital, glued, value));
  }

  private String fold(int start, int end) {
    String lower = text.substring(start, end).toLowerCase(Locale.ROOT);
    if (lower.length() == 1) {
      return switch (lower.charAt(0)) {
        case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> "-";
        default -> lower;
      };
    }
    return lower.indexOf('’') < 0 ? lower : lower.replace('’', '\'');
  }

  private boolean inside(int atom) {
    return atom >= 0 && atom < atoms.size();
  }

  @Override
  public int size() {
    return atoms.size();
  }

  @Override
  public Kind kind(int atom) {
    return inside(atom) ? atoms.get(atom).kind() : Kind.NONE;
  }

  @Override
  public int start(int atom) {
    return atoms.get(atom).start();
  }

  @Override
  public int end(int atom) {
    return atoms.get(atom).end();
  }

  @Override
  public String lower(int atom) {
    return inside(atom) ? atoms.get(atom).lower() : "";
  }

  @Override
  public boolean capital(int atom) {
    return inside(atom) && atoms.get(atom).capital();
  }

  @Override
  public boolean glued(int atom) {
    return inside(atom) && atoms.get(atom).glued();
  }

  @Override
  public @Nullable BigDecimal value(int atom) {
    return inside(atom) ? atoms.get(atom).value() : null;
  }
}
