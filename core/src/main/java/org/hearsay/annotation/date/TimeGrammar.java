package org.hearsay.annotation.date;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotation.date.PatternIndex.Starting;
import org.hearsay.annotation.date.TimeLexicon.Line;
import org.hearsay.annotation.date.TimeLexicon.ModifierLine;
import org.hearsay.text.LexiconFile;
import org.jspecify.annotations.Nullable;

/// Finds the patterns and modifiers of a lexicon in a text.
final class TimeGrammar {
  /// What a modifier may stand before.
  enum Before {
    /// A point of time.
    POINT,
    /// A number of units.
    AMOUNT,
    /// A number of units, behind a word such as `for` that measures how long something lasts.
    LASTING,
    /// Either.
    ANY,
    /// A day, of which it names a part: `the night of`.
    DAY,
    /// A day, whose week it names: `the week of`.
    WEEK,
    /// A day, whose weekend it names.
    WEEKEND
  }

  /// A pattern that fits, with its rule.
  ///
  /// @param entry which entry of the lexicon the pattern is, from 0
  record Fit(TimeRule rule, TimeMatch match, int entry) {}

  /// A modifier that fits.
  ///
  /// @param match what it has read, such as a part of the day
  record Modifier(TimeMatch match, @Nullable String mod, Before before) {
    int end() {
      return match.end();
    }
  }

  private final Pieces pieces;
  private final TimeLexicon lexicon;
  private final ElementReader reader;

  TimeGrammar(Pieces pieces) {
    this.pieces = pieces;
    this.lexicon = pieces.lexicon();
    this.reader = new ElementReader(pieces);
  }

  /// The longest pattern at `first`; of equals the one that stands first in the file.
  @Nullable Fit longest(int first) {
    Fit best = null;
    Starting<Line> starting = pieces.uses(first).patterns();
    if (starting == null) {
      return null;
    }
    List<Line> lines = starting.before(pieces.lower(first + 1));
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
  LexiconFile.Located line(Fit fit) {
    return lexicon.located(fit.entry());
  }

  /// All modifiers at `first`, the longest first.
  List<Modifier> modifiers(int first) {
    List<ModifierLine> lines = pieces.uses(first).modifiers();
    if (lines.isEmpty()) {
      return List.of();
    }
    List<Modifier> found = new ArrayList<>(2);
    for (ModifierLine line : lines) {
      TimeMatch match = line.pattern().match(pieces, reader, first);
      if (match != null) {
        found.add(new Modifier(match, line.mod(), line.before()));
      }
    }
    found.sort((a, b) -> Integer.compare(b.end(), a.end()));
    return found;
  }
}
