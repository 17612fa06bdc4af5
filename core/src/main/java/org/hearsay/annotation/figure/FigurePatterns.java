package org.hearsay.annotation.figure;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.hearsay.text.LexiconFile;
import org.hearsay.text.LexiconFile.Located;

/// The lines of `figure-patterns.tsv`: pattern, plain words, the figures of the example, example.
final class FigurePatterns {
  private FigurePatterns() {}

  /// The line of each pattern. Read anew at every call: only who asks why pays for it.
  static Map<FigurePattern, Located> lines() {
    Map<FigurePattern, Located> lines = new EnumMap<>(FigurePattern.class);
    for (Located line : LexiconFile.located(FigurePatterns.class, "figure-patterns.tsv")) {
      String name = line.cells().get(0).replace('-', '_').toUpperCase(Locale.ROOT);
      lines.put(FigurePattern.valueOf(name), line);
    }
    return lines;
  }
}
