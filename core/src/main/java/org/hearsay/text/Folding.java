package org.hearsay.text;

import java.util.Arrays;

/// The comparison form of a string: two passages that differ only in typography or case fold alike.
///
/// All double quotation marks become `"`, single ones and apostrophes `'`, dashes and hyphens `-`,
/// the ellipsis `...`, white space of any length one space (none at the ends), letters lower case;
/// soft hyphens and other invisible characters go. `“We—all—go…”` folds to `"we-all-go..."`.
/// Accents and spelling stay.
public final class Folding {
  /// The characters written so far, each with the range it came from.
  private static final class Draft {
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    Draft(int capacity) {
      text = new StringBuilder(capacity);
      starts = new int[capacity];
      ends = new int[capacity];
    }

    void put(char c, int from, int to) {
      int at = text.length();
      if (at == starts.length) {
        starts = Arrays.copyOf(starts, at * 2);
        ends = Arrays.copyOf(ends, at * 2);
      }
      starts[at] = from;
      ends[at] = to;
      text.append(c);
    }

    boolean takesSpace() {
      return !text.isEmpty() && text.charAt(text.length() - 1) != ' ';
    }

    Folded finish() {
      boolean trailing = !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
      int size = text.length() - (trailing ? 1 : 0);
      return new Folded(
          text.substring(0, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
    }
  }

  private Folding() {}

  /// Folds `original`; never throws, whatever the string holds.
  public static Folded fold(String original) {
    Draft draft = new Draft(original.length() + 8);
    int i = 0;
    while (i < original.length()) {
      i = step(original, i, draft);
    }
    return draft.finish();
  }

  /// Only the folded text, for use as a key.
  public static String key(String original) {
    return fold(original).text();
  }

  private static int step(String original, int i, Draft draft) {
    char c = original.charAt(i);
    if (Characters.isSpace(c) && c != '\u200b' && c != '\ufeff') {
      if (draft.takesSpace()) {
        draft.put(' ', i, i + 1);
      }
      return i + 1;
    }
    if (c == '\u00ad' || c == '\u200b' || c == '\ufeff' || c == '\u200c' || c == '\u200d') {
      return i + 1;
    }
    if (MarkStyle.isMark(c)) {
      return mark(original, i, c, draft);
    }
    if (c == '…') {
      for (int dot = 0; dot < 3; dot++) {
        draft.put('.', i, i + 1);
      }
      return i + 1;
    }
    if (Characters.isDash(c)) {
      int end = i + 1;
      while (end < original.length() && Characters.isDash(original.charAt(end))) {
        end++;
      }
      draft.put('-', i, end);
      return end;
    }
    int cp = original.codePointAt(i);
    int end = i + Character.charCount(cp);
    for (char lower : Character.toChars(Character.toLowerCase(cp))) {
      draft.put(lower, i, end);
    }
    return end;
  }

  private static int mark(String original, int i, char c, Draft draft) {
    boolean two =
        (c == '\'' || c == '`' || c == '‘' || c == '’')
            && i + 1 < original.length()
            && original.charAt(i + 1) == c;
    int end = i + (two ? 2 : 1);
    boolean single = MarkStyle.of(c, two ? 2 : 1) == MarkStyle.SINGLE;
    draft.put(single ? '\'' : '"', i, end);
    return end;
  }
}
