package org.hearsay.finding.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.text.LexiconFile;
import org.hearsay.text.Prose;
import org.jspecify.annotations.Nullable;

/// What happens to those who are counted, from `happenings.tsv`: people killed are not people
/// injured, and neither are people missing.
final class Happenings {

  /// How a count of it moves while a story runs.
  enum Course {
    /// It only ever grows, corrections apart: the dead.
    GROWS,
    /// It may go either way: the missing.
    RUNS,
    /// It belongs to one event and does not move: missiles fired on Monday.
    FIXED
  }

  /// @param name of the class: "killed"
  record Happening(String name, Course course) {}

  private record Entry(List<String> stems, Happening happening) {}

  private static final Map<String, List<Entry>> BY_FIRST_STEM = new HashMap<>();

  static {
    for (String[] row : LexiconFile.rows(Happenings.class, "happenings.tsv", 4)) {
      List<String> stems = new ArrayList<>();
      for (String word : row[0].split(" ", -1)) {
        stems.add(WordForms.stem(word));
      }
      Course course = Course.valueOf(row[2].toUpperCase(Locale.ROOT));
      BY_FIRST_STEM
          .computeIfAbsent(stems.get(0), s -> new ArrayList<>())
          .add(new Entry(List.copyOf(stems), new Happening(row[1], course)));
    }
  }

  private Happenings() {}

  /// The happening named by the words that start at `token`; null if none is. Of several the one
  /// with most words.
  static @Nullable Happening at(Prose prose, int token) {
    Entry best = null;
    List<Entry> entries = BY_FIRST_STEM.getOrDefault(WordForms.stem(prose.lower(token)), List.of());
    for (Entry entry : entries) {
      boolean longer = best == null || entry.stems.size() > best.stems.size();
      if (longer && matches(prose, token, entry.stems)) {
        best = entry;
      }
    }
    return best == null ? null : best.happening;
  }

  private static boolean matches(Prose prose, int token, List<String> stems) {
    if (token + stems.size() > prose.tokenCount()) {
      return false;
    }
    for (int i = 0; i < stems.size(); i++) {
      if (!WordForms.stem(prose.lower(token + i)).equals(stems.get(i))) {
        return false;
      }
    }
    return true;
  }
}
