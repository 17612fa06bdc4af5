package org.hearsay.annotation.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.annotation.date.PatternIndex.Starting;
import org.hearsay.annotation.date.TimeGrammar.Before;
import org.hearsay.annotation.date.TimeWord.Kind;
import org.hearsay.text.LexiconFile;
import org.jspecify.annotations.Nullable;

/// What one language has for times: words, patterns, modifiers, holidays, signs of tense. All of it
/// stands in tables; a language is a folder of them.
final class TimeLexicon {
  /// A pattern and what it means.
  ///
  /// @param entry which entry of the file it is, from 0
  record Line(TimePattern pattern, TimeRule rule, int entry) {}

  /// @param mod the TIMEX3 modifier, or null if it has none
  record ModifierLine(TimePattern pattern, @Nullable String mod, Before before) {}

  /// What a word can be in an expression of time.
  ///
  /// @param patterns those that may start with it; null if there are none
  /// @param modifiers those that may start with it
  /// @param kinds classes of words it belongs to
  record Uses(@Nullable Starting<Line> patterns, List<ModifierLine> modifiers, Set<Kind> kinds) {
    static final Uses NONE = new Uses(null, List.of(), Set.of());
  }

  private static final TimeLexicon ENGLISH = new TimeLexicon("", false, false);
  private static final TimeLexicon GERMAN = new TimeLexicon("german/", true, true);
  private static final TimeLexicon OTHER = new TimeLexicon("other/", true, false);

  private final String folder;
  private final boolean dayFirst;
  private final boolean capitalNouns;
  private final TimeWords words;
  private final Holidays holidays;
  private final Map<String, Tense> tenses = new HashMap<>();
  private final Set<String> aheadBeforeTo = new HashSet<>();
  private final PatternIndex<Line> patterns;

  /// By each word they may start with, in file order.
  private final Map<String, List<ModifierLine>> modifiers = new HashMap<>();

  private TimeLexicon(String folder, boolean dayFirst, boolean capitalNouns) {
    this.folder = folder;
    this.dayFirst = dayFirst;
    this.capitalNouns = capitalNouns;
    words = new TimeWords(folder + "time-words.tsv");
    holidays = new Holidays(folder + "holidays.tsv");
    for (String[] row : LexiconFile.rows(TimeLexicon.class, folder + "tense-cues.tsv", 3)) {
      for (String form : row[0].split("\\|", -1)) {
        tenses.put(form, row[1].startsWith("future") ? Tense.FUTURE : Tense.PAST);
        if (row[1].equals("future_to")) {
          aheadBeforeTo.add(form);
        }
      }
    }
    List<Line> lines = new ArrayList<>();
    for (String[] row : LexiconFile.rows(TimeLexicon.class, patternFile(), 5)) {
      TimeRule rule = TimeRule.valueOf(row[1].toUpperCase(Locale.ROOT));
      lines.add(new Line(TimePattern.parse(row[0]), rule, lines.size()));
    }
    patterns = new PatternIndex<>(lines, Line::pattern, this);
    for (String[] row : LexiconFile.rows(TimeLexicon.class, folder + "time-modifiers.tsv", 5)) {
      Before before = Before.valueOf(row[2].toUpperCase(Locale.ROOT));
      String mod = row[1].isEmpty() ? null : row[1];
      ModifierLine line = new ModifierLine(TimePattern.parse(row[0]), mod, before);
      for (String word : line.pattern().starts(this)) {
        modifiers.computeIfAbsent(word, w -> new ArrayList<>()).add(line);
      }
    }
  }

  /// The tables that texts in `language` are read with.
  ///
  /// @param language its ISO 639-1 code; null where it is not known, which is read as English
  static TimeLexicon of(@Nullable String language) {
    if (language == null) {
      return ENGLISH;
    }
    int region = language.indexOf('-');
    return switch (region < 0 ? language : language.substring(0, region)) {
      case "en", "und" -> ENGLISH;
      case "de" -> GERMAN;
      default -> OTHER;
    };
  }

  private String patternFile() {
    return folder + "time-patterns.tsv";
  }

  TimeWords words() {
    return words;
  }

  Holidays holidays() {
    return holidays;
  }

  /// Whether 04/05 is the fourth of May; where it is not, it is left open.
  boolean isDayFirst() {
    return dayFirst;
  }

  /// Whether every noun is written with a capital.
  boolean hasCapitalNouns() {
    return capitalNouns;
  }

  /// The tense that `word` tells of.
  Tense tense(String word) {
    return tenses.getOrDefault(word, Tense.UNKNOWN);
  }

  /// Whether `word` looks ahead only before `to`: `planning to meet`.
  boolean looksAheadBeforeTo(String word) {
    return aheadBeforeTo.contains(word);
  }

  /// What `word`, in lower case, can be.
  Uses uses(String word) {
    Starting<Line> starting = patterns.at(word);
    List<ModifierLine> modifying = modifiers.getOrDefault(word, List.of());
    Set<Kind> kinds = words.kinds(word);
    return starting == null && modifying.isEmpty() && kinds.isEmpty()
        ? Uses.NONE
        : new Uses(starting, modifying, kinds);
  }

  /// Where pattern `entry` stands.
  LexiconFile.Located located(int entry) {
    return LexiconFile.located(TimeLexicon.class, patternFile()).get(entry);
  }
}
