package org.hearsay.text;

import java.util.Arrays;

/// The comparison form of a string: two passages that differ only in typography or case fold alike.
///
/// All double quotation marks become `"`, single ones and apostrophes `'`, dashes and hyphens `-`,
/// the ellipsis `...`, white space of any length one space (none at the ends), letters lower case;
/// soft hyphens and other invisible characters go. `“We—all—go…”` folds to `"we-all-go..."`.
/// Accents and spelling stay.
public final class Folding {
  private final StringBuilder folded;
  private int[] starts;
  private int[] ends;

  private Folding(int capacity) {
    folded = new StringBuilder(capacity);
    starts = new int[capacity];
    ends = new int[capacity];
  }

  /// Folds `original`; never throws, whatever the string holds.
  public static Folded fold(String original) {
    Folding folding = new Folding(original.length() + 8);
    int i = 0;
    while (i < original.length()) {
      i = folding.step(original, i);
    }
    folding.dropTrailingSpace();
    int size = folding.folded.length();
    return new Folded(
        folding.folded.toString(),
        Arrays.copyOf(folding.starts, size),
        Arrays.copyOf(folding.ends, size));
  }

  /// Only the folded text, for use as a key.
  public static String key(String original) {
    return fold(original).text();
  }

  private int step(String original, int i) {
    char c = original.charAt(i);
    if (Characters.isSpace(c) && c != '\u200b' && c != '\ufeff') {
      if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
        put(' ', i, i + 1);
      }
      return i + 1;
    }
    if (c == '\u00ad' || c == '\u200b' || c == '\ufeff' || c == '\u200c' || c == '\u200d') {
      return i + 1;
    }
    if (MarkStyle.isMark(c)) {
      return mark(original, i, c);
    }
    if (c == '…') {
      for (int dot = 0; dot < 3; dot++) {
        put('.', i, i + 1);
      }
      return i + 1;
    }
    if (Characters.isDash(c)) {
      int end = i + 1;
      while (end < original.length() && Characters.isDash(original.charAt(end))) {
        end++;
      }
      put('-', i, end);
      return end;
    }
    int cp = original.codePointAt(i);
    int end = i + Character.charCount(cp);
    for (char lower : Character.toChars(Character.toLowerCase(cp))) {
      put(lower, i, end);
    }
    return end;
  }

  private int mark(String original, int i, char c) {
    boolean two =
        (c == '\'' || c == '`' || c == '‘' || c == '’')
            && i + 1 < original.length()
            && original.charAt(i + 1) == c;
    int end = i + (two ? 2 : 1);
    boolean single = MarkStyle.of(c, two ? 2 : 1) == MarkStyle.SINGLE;
    put(single ? '\'' : '"', i, end);
    return end;
  }

  private void put(char c, int from, int to) {
    int at = folded.length();
    if (at == starts.length) {
      starts = Arrays.copyOf(starts, at * 2);
      ends = Arrays.copyOf(ends, at * 2);
    }
    starts[at] = from;
    ends[at] = to;
    folded.append(c);
  }

  private void dropTrailingSpace() {
    int last = folded.length() - 1;
    if (last >= 0 && folded.charAt(last) == ' ') {
      folded.setLength(last);
    }
  }
}
