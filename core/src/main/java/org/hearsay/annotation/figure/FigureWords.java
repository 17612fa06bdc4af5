package org.hearsay.annotation.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.text.LexiconFile;
import org.hearsay.text.LexiconFile.Located;
import org.jspecify.annotations.Nullable;

/// What the lexicons say of why a figure was read as it was. Read anew at every call: only who asks
/// why pays for it.
public final class FigureWords {
  private static final String UNITS = "units.tsv";

  private FigureWords() {}

  /// The line of `figure-patterns.tsv` that says in plain words how `figure` is written.
  public static Located pattern(Figure figure) {
    Located line = FigurePatterns.lines().get(figure.pattern());
    if (line == null) {
      throw new IllegalStateException("no line in figure-patterns.tsv for " + figure.pattern());
    }
    return line;
  }

  /// The lines whose words stand in `figure`: bounds, number words and its unit; and where it is a
  /// change, the word in the sentence that says so. Lines of one file by the length of their words,
  /// those that stand in longer ones left out: "more than", not "more".
  ///
  /// @param body the text
  /// @param sentence the sentence the figure stands in
  public static List<Located> lexicon(Figure figure, String body, String sentence) {
    String words = plain(figure.span().of(body));
    List<Located> lines = new ArrayList<>(holding("bounds.tsv", words, 1, null));
    lines.addAll(holding("number-words.tsv", words, 1, null));
    String unit = figure.unit();
    if (unit != null) {
      int slash = unit.indexOf('/');
      String code = slash < 0 ? unit : unit.substring(0, slash);
      lines.addAll(holding(UNITS, words, 1, code));
    }
    if (figure.change() != null) {
      String direction = figure.change().name().toLowerCase(Locale.ROOT);
      List<Located> moving = holding("changes.tsv", plain(sentence), 1, direction);
      lines.addAll(moving.subList(0, Math.min(1, moving.size())));
    }
    return lines;
  }

  private static List<Located> holding(
      String file, String words, int column, @Nullable String wanted) {
    record Match(Located line, String form) {}
    List<Match> matches = new ArrayList<>();
    for (Located line : LexiconFile.located(FigureWords.class, file)) {
      String cell = line.cells().get(column);
      if (wanted != null && !cell.equals(wanted) && !cell.startsWith(wanted + "*")) {
        continue;
      }
      for (String form : LexiconFile.values(line.cells().get(0))) {
        String plain = plain(form);
        if (words.contains(plain) && isInPlace(line, words, words.indexOf(plain))) {
          matches.add(new Match(line, plain));
          break;
        }
      }
    }
    matches.sort((a, b) -> Integer.compare(b.form().length(), a.form().length()));
    List<Match> kept = new ArrayList<>();
    for (Match match : matches) {
      if (kept.stream().noneMatch(k -> k.form().contains(match.form()))) {
        kept.add(match);
      }
    }
    return kept.stream().map(Match::line).toList();
  }

  /// Whether a unit stands on the side of the number that its line is about.
  private static boolean isInPlace(Located line, String words, int at) {
    if (!line.file().endsWith(UNITS)) {
      return true;
    }
    int digit = 0;
    while (digit < words.length() && !Character.isDigit(words.charAt(digit))) {
      digit++;
    }
    return digit == words.length() || line.cells().get(4).equals("before") == (at < digit);
  }

  /// In lower case, a space around every word, number and sign.
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(" ");
    int kind = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean joins = c == '.' || c == ',' || c == '\'' || c == '’';
      int next = Character.isLetter(c) ? 0 : Character.isDigit(c) ? 1 : joins ? kind : 2;
      if (Character.isWhitespace(c) || c == '-') {
        next = -1;
      }
      if (next != kind && kind >= 0) {
        plain.append(' ');
      }
      if (next >= 0 && !joins) {
        plain.append(Character.toLowerCase(c));
      }
      kind = next;
    }
    return plain.append(' ').toString();
  }
}
