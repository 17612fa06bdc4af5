package org.hearsay.annotation.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.text.LexiconFile;
import org.jspecify.annotations.Nullable;

/// The patterns of `time-patterns.tsv` and the modifiers of `time-modifiers.tsv`.
final class TimeGrammar {
  private static final String PATTERNS = "time-patterns.tsv";

  /// A pattern and what it means.
  ///
  /// @param entry which entry of the lexicon it is, from 0
  private record Line(TimePattern pattern, TimeRule rule, int entry) {}

  /// What a modifier may stand before.
  enum Before {
    POINT,
    AMOUNT,
    ANY
  }

  /// @param mod the TIMEX3 modifier, or null if it has none
  private record ModifierLine(TimePattern pattern, @Nullable String mod, Before before) {}

  /// A pattern that fits, with its rule.
  ///
  /// @param entry which entry of the lexicon the pattern is, from 0
  record Fit(TimeRule rule, TimeMatch match, int entry) {}

  /// A modifier that fits, up to piece `end`.
  record Modifier(int end, @Nullable String mod, Before before) {}

  private static final List<Line> LINES = readLines();

  /// By each word they may start with, in file order.
  private static final Map<String, List<ModifierLine>> MODIFIERS = byFirstWord(readModifiers());

  private static final PatternIndex<Line> INDEX = new PatternIndex<>(LINES, Line::pattern);

  private final Pieces pieces;
  private final ElementReader reader;

  TimeGrammar(Pieces pieces) {
    this.pieces = pieces;
    this.reader = new ElementReader(pieces);
  }

  private static List<Line> readLines() {
    List<Line> lines = new ArrayList<>();
    for (String[] row : LexiconFile.rows(TimeGrammar.class, PATTERNS, 5)) {
      TimeRule rule = TimeRule.valueOf(row[1].toUpperCase(Locale.ROOT));
      lines.add(new Line(TimePattern.parse(row[0]), rule, lines.size()));
    }
    return List.copyOf(lines);
  }

  private static List<ModifierLine> readModifiers() {
    List<ModifierLine> lines = new ArrayList<>();
    for (String[] row : LexiconFile.rows(TimeGrammar.class, "time-modifiers.tsv", 5)) {
      Before before = Before.valueOf(row[2].toUpperCase(Locale.ROOT));
      String mod = row[1].isEmpty() ? null : row[1];
      lines.add(new ModifierLine(TimePattern.parse(row[0]), mod, before));
    }
    return List.copyOf(lines);
  }

  private static Map<String, List<ModifierLine>> byFirstWord(List<ModifierLine> lines) {
    Map<String, List<ModifierLine>> byWord = new HashMap<>();
    for (ModifierLine line : lines) {
      for (String word : line.pattern().starts()) {
        byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(line);
      }
    }
    return byWord;
  }

  /// The longest pattern at `first`; of equals the one that stands first in the file.
  @Nullable Fit longest(int first) {
    Fit best = null;
    List<Line> lines = INDEX.at(pieces.lower(first), pieces.lower(first + 1));
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      TimeMatch match = line.pattern().match(pieces, reader, first);
      if (match != null && (best == null || match.end() > best.match().end())) {
        best = new Fit(line.rule(), match, line.entry());
      }
    }
    return best;
  }

  /// The line of the lexicon in which the pattern of `fit` stands.
  static LexiconFile.Located line(Fit fit) {
    return LexiconFile.located(TimeGrammar.class, PATTERNS).get(fit.entry());
  }

  /// All modifiers at `first`, the longest first.
  List<Modifier> modifiers(int first) {
    List<ModifierLine> lines = MODIFIERS.get(pieces.lower(first));
    if (lines == null) {
      return List.of();
    }
    List<Modifier> found = new ArrayList<>(2);
    for (ModifierLine line : lines) {
      TimeMatch match = line.pattern().match(pieces, reader, first);
      if (match != null) {
        found.add(new Modifier(match.end(), line.mod(), line.before()));
      }
    }
    found.sort((a, b) -> Integer.compare(b.end(), a.end()));
    return found;
  }
}
