package org.hearsay.annotation.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.report.Span;
import org.hearsay.text.LexiconFile;
import org.hearsay.text.Prose;

/// Finds the note on its own author that closes a report. Its figures ("has written for more than a
/// dozen papers") are none of the story's.
///
/// Only the last paragraphs are looked at. A note opens with a heading, or its first words say that
/// a named person is a writer and its further words where the person writes or can be reached. Read
/// once from `author-notes.tsv`: class, phrases, example.
final class AuthorNotes {
  /// A note stands among this many last paragraphs.
  private static final int LAST_PARAGRAPHS = 6;

  /// The trade is named within this many characters of the start.
  private static final int OPENING = 160;

  private static final List<String> HEADINGS = new ArrayList<>();
  private static final Set<String> TRADES = new HashSet<>();
  private static final List<String> CONTACTS = new ArrayList<>();

  static {
    for (String[] row : LexiconFile.rows(AuthorNotes.class, "author-notes.tsv", 3)) {
      switch (row[0]) {
        case "heading" -> HEADINGS.addAll(LexiconFile.values(row[1]));
        case "trade" -> TRADES.addAll(LexiconFile.values(row[1]));
        case "contact" -> CONTACTS.addAll(LexiconFile.values(row[1]));
        default -> throw new IllegalStateException("no class in author-notes.tsv: " + row[0]);
      }
    }
  }

  private AuthorNotes() {}

  /// The indices of the paragraphs that are notes on the author.
  static BitSet paragraphs(Prose prose) {
    List<Span> paragraphs = prose.paragraphs();
    BitSet notes = new BitSet();
    int first = Math.max(1, paragraphs.size() - LAST_PARAGRAPHS);
    for (int i = first; i < paragraphs.size(); i++) {
      String lower = paragraphs.get(i).of(prose.text()).toLowerCase(Locale.ROOT);
      if (HEADINGS.stream().anyMatch(lower::startsWith)) {
        notes.set(i, paragraphs.size());
        break;
      }
      if (namesTrade(lower) && CONTACTS.stream().anyMatch(lower::contains)) {
        notes.set(i);
      }
    }
    return notes;
  }

  private static boolean namesTrade(String lower) {
    String opening = lower.substring(0, Math.min(OPENING, lower.length()));
    return (opening.contains(" is a ")
            || opening.contains(" is the ")
            || opening.contains(" is an "))
        && TRADES.stream().anyMatch(opening::contains);
  }
}
