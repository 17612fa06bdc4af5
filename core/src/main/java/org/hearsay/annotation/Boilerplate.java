package org.hearsay.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.report.Span;
import org.hearsay.text.LexiconFile;
import org.hearsay.text.Prose;

/// Paragraphs of a report that do not belong to its story: the author's biography, picture credits,
/// invitations to subscribe. Nothing found in them is a finding; the text itself stays as it is.
final class Boilerplate {
  /// A biography or the like takes at most this many paragraphs; a later heading in a long text is
  /// left alone.
  private static final int MOST_PARAGRAPHS = 8;

  private record Opening(String words, boolean rest) {}

  private static final List<Opening> OPENINGS =
      LexiconFile.rows(Boilerplate.class, "boilerplate.tsv", 3).stream()
          .map(row -> new Opening(row[0], row[1].equals("rest")))
          .toList();

  private Boilerplate() {}

  /// The spans of such paragraphs, by place. The first paragraph is never one.
  static List<Span> find(Prose prose) {
    List<Span> found = new ArrayList<>();
    List<Span> paragraphs = prose.paragraphs();
    for (int i = 1; i < paragraphs.size(); i++) {
      Span paragraph = paragraphs.get(i);
      for (Opening opening : OPENINGS) {
        if (!opens(prose.text(), paragraph, opening.words())) {
          continue;
        }
        if (!opening.rest()) {
          found.add(paragraph);
        } else if (paragraphs.size() - i <= MOST_PARAGRAPHS) {
          found.add(paragraph.cover(paragraphs.get(paragraphs.size() - 1)));
          return found;
        }
        break;
      }
    }
    return found;
  }

  private static boolean opens(String text, Span paragraph, String words) {
    int end = paragraph.start() + words.length();
    return end <= paragraph.end()
        && text.substring(paragraph.start(), end).toLowerCase(Locale.ROOT).equals(words)
        && (end == paragraph.end()
            || !Character.isLetter(words.charAt(words.length() - 1))
            || !Character.isLetter(text.charAt(end)));
  }
}
