package org.hearsay.finding.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.finding.lineage.Drift;
import org.hearsay.finding.lineage.QuotationFamily;
import org.hearsay.report.Passage;
import org.hearsay.text.LexiconFile;

/// Finds quotations that lost or gained a negation or a mark of doubt on the way: "may have been"
/// that became "was".
final class WordingConflicts {
  private static final Map<String, String> CLASSES = new HashMap<>();

  static {
    for (String[] row : LexiconFile.rows(WordingConflicts.class, "doubts.tsv", 3)) {
      CLASSES.put(row[0], row[1]);
    }
  }

  private WordingConflicts() {}

  /// What differs in the variants of `family` beyond mere wording; empty where nothing does.
  static Optional<Reason> differing(QuotationFamily family) {
    List<String> lines = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    for (Drift drift : family.drift()) {
      Set<String> before = classes(drift.before());
      Set<String> after = classes(drift.after());
      boolean changes =
          switch (drift.kind()) {
            case CHANGED, ADDED, REMOVED -> !before.equals(after);
            case SHORTENED, EXTENDED -> false;
          };
      if (changes) {
        lines.add(
            quoted(drift.before())
                + " in "
                + Voices.label(drift.before().report())
                + ", "
                + quoted(drift.after())
                + " in "
                + Voices.label(drift.after().report()));
        passages.add(drift.before());
        passages.add(drift.after());
      }
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Reason(String.join("; ", lines), passages));
  }

  private static String quoted(Passage passage) {
    return passage.text().isBlank() ? "nothing" : "“" + passage.text() + "”";
  }

  /// Which of negation and hedge the words of `passage` hold.
  private static Set<String> classes(Passage passage) {
    Set<String> classes = new TreeSet<>();
    String text = passage.text();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inWord =
          i < text.length()
              && (Character.isLetter(text.charAt(i)) || "'’".indexOf(text.charAt(i)) >= 0);
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        String word = text.substring(start, i).toLowerCase(Locale.ROOT);
        String wordClass = CLASSES.get(word);
        if (wordClass != null) {
          classes.add(wordClass);
        } else if (SayingReader.isNegation(word)) {
          classes.add("negation");
        }
        start = -1;
      }
    }
    return classes;
  }
}
