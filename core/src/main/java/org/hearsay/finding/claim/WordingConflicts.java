package org.hearsay.finding.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.annotation.mention.Mastheads;
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
  static Optional<Reason> differing(QuotationFamily family, Mastheads mastheads) {
    List<String> lines = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    for (Drift drift : family.drift()) {
      Set<String> before = classes(drift.before());
      Set<String> after = classes(drift.after());
      boolean changes =
          switch (drift.kind()) {
            case CHANGED -> !before.equals(after);
            case ADDED -> !classes(touching(drift.after())).isEmpty();
            case REMOVED -> !classes(touching(drift.before())).isEmpty();
            case SHORTENED ->
                !goesOn(family, drift) && !classes(sameSentence(drift.before())).isEmpty();
            case EXTENDED ->
                !goesOn(family, drift) && !classes(sameSentence(drift.after())).isEmpty();
          };
      if (changes) {
        lines.add(
            quoted(drift.before())
                + " in "
                + Voices.label(mastheads, drift.before().report())
                + ", "
                + quoted(drift.after())
                + " in "
                + Voices.label(mastheads, drift.after().report()));
        passages.add(drift.before());
        passages.add(drift.after());
      }
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Reason(String.join("; ", lines), passages));
  }

  /// Whether both variants go on at this place, each to something else: nothing was cut.
  private static boolean goesOn(QuotationFamily family, Drift drift) {
    Drift.Kind other =
        drift.kind() == Drift.Kind.SHORTENED ? Drift.Kind.EXTENDED : Drift.Kind.SHORTENED;
    return family.drift().stream()
        .anyMatch(d ->
            d.kind() == other
                && d.before().report().id().equals(drift.before().report().id())
                && d.after().report().id().equals(drift.after().report().id())
                && Math.abs(d.after().span().start() - drift.after().span().start()) < 3);
  }

  private static String quoted(Passage passage) {
    return passage.text().isBlank() ? "nothing" : "“" + passage.text() + "”";
  }

  /// Which of negation and hedge the words of `passage` hold.
  private static Set<String> classes(Passage passage) {
    return classes(passage.text());
  }

  /// What of a part taken out of the middle belongs to the sentences that are kept: all of it
  /// within one sentence, else no more than the ends.
  private static String touching(Passage taken) {
    String text = taken.text();
    boolean whole = text.chars().noneMatch(c -> isEnd((char) c));
    return whole ? text : sameSentence(taken);
  }

  /// What of a part that is cut off stands in one sentence with what is kept. A whole sentence that
  /// is left out takes nothing from the others; half a sentence may.
  private static String sameSentence(Passage cut) {
    String body = cut.report().body();
    int start = cut.span().start();
    int end = cut.span().end();
    int before = start - 1;
    while (before >= 0 && !isWord(body.charAt(before)) && !isEnd(body.charAt(before))) {
      before--;
    }
    int behind = end;
    while (behind < body.length() && !isWord(body.charAt(behind)) && !isEnd(body.charAt(behind))) {
      behind++;
    }
    String text = cut.text();
    boolean joinedBefore =
        before >= 0 && isWord(body.charAt(before)) && !hasMark(body, before + 1, start);
    boolean joinedBehind =
        behind < body.length()
            && Character.isLowerCase(body.charAt(behind))
            && !hasMark(body, end, behind);
    if (joinedBefore) {
      int stop = 0;
      while (stop < text.length() && !isEnd(text.charAt(stop))) {
        stop++;
      }
      return text.substring(0, stop);
    }
    if (joinedBehind) {
      int from = text.length();
      while (from > 0 && !isEnd(text.charAt(from - 1))) {
        from--;
      }
      return text.substring(from);
    }
    return "";
  }

  /// Whether a quotation begins or ends there, so that the words around are the reporter's.
  private static boolean hasMark(String body, int from, int to) {
    for (int i = from; i < to; i++) {
      if ("\"“”„«»".indexOf(body.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean isEnd(char c) {
    return c == '.' || c == '!' || c == '?' || c == '\n';
  }

  private static Set<String> classes(String text) {
    Set<String> classes = new TreeSet<>();
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
