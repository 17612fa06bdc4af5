package org.hearsay.finding.lineage;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;

/// Finds posts of social networks that stand in a body as pages embed them: a line that ends in "—
/// Ada Lint (@adalint) March 11, 2031". Their words are the poster's and not the reporter's, though
/// no quotation marks say so.
final class EmbeddedPosts {
  private EmbeddedPosts() {}

  /// The lines of posts, by place; the line of words where the signature has one of its own.
  static List<Span> find(Prose prose) {
    List<Span> posts = new ArrayList<>();
    List<Span> paragraphs = prose.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      Span line = paragraphs.get(i);
      int signature = signature(line.of(prose.text()));
      if (signature == 0 && i > 0) {
        posts.add(paragraphs.get(i - 1).cover(line));
      } else if (signature >= 0) {
        posts.add(line);
      }
    }
    return posts;
  }

  /// Where the dash before "Name (@handle)" at the end of `line` stands; -1 if there is none.
  private static int signature(String line) {
    int handle = line.lastIndexOf("(@");
    int close = handle < 0 ? -1 : line.indexOf(')', handle);
    if (close < 0 || line.length() - close > 40) {
      return -1;
    }
    for (int i = handle - 1; i >= Math.max(0, handle - 60); i--) {
      char c = line.charAt(i);
      if (c == '—' || c == '–' || (c == '-' && (i == 0 || line.charAt(i - 1) == ' '))) {
        return line.substring(0, i).isBlank() ? 0 : i;
      }
    }
    return -1;
  }
}
