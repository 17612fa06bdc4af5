package org.hearsay.intake.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The words that pages use in `class`, `id`, `itemprop` and `role` to say what an element is for,
/// by kind: `storyBody_related-links` speaks of an article and of links to others.
final class BoxWords {
  /// What a word says that an element is for. The order is that of the model's features.
  enum Kind {
    /// The text of an article: `article-body`.
    ARTICLE,
    /// A paragraph or other part of running text: `paragraph`.
    TEXT,
    /// Standfirst, lead, summary.
    LEAD,
    /// Headlines and what stands around them.
    HEADER,
    /// Who wrote it, when.
    META,
    /// What is said of the author at the end.
    AUTHOR,
    /// Pictures, films and what is written beneath them.
    MEDIA,
    /// What readers wrote.
    COMMENT,
    /// Buttons to share and to like.
    SHARE,
    /// Other articles.
    RELATED,
    /// The site's own parts.
    NAVIGATION,
    /// The end of the page.
    FOOTER,
    /// Columns beside the article.
    SIDE,
    /// Advertisements.
    ADVERTISEMENT,
    /// Newsletters, subscriptions, logins.
    SUBSCRIBE,
    /// Keywords and categories.
    TAGS,
    /// Consent, dialogs and what lies over the page.
    OVERLAY,
    /// What is not shown.
    HIDDEN,
    /// Posts from elsewhere.
    EMBED,
    /// Quotations and boxes of facts.
    QUOTE,
    /// Lists, grids and cards of things.
    LISTING,
    /// Tables of contents, corrections, notes, licences.
    NOTE;

    /// Its place in the order above, from 0.
    @SuppressWarnings("EnumOrdinal") // the order is the model's
    int number() {
      return ordinal();
    }

    int bit() {
      return 1 << number();
    }
  }

  /// @param word in lower case
  /// @param start whether words that only begin so are meant too
  /// @param example an invented class attribute that it is met in
  record Entry(String word, Kind kind, boolean start, String example) {}

  private static final int STEM_MIN = 4;
  private static final int ATTRIBUTE_LENGTH_MAX = 300;

  private static final List<Entry> ENTRIES = load();
  private static final WordTree WORDS = tree();

  private BoxWords() {}

  static List<Entry> entries() {
    return ENTRIES;
  }

  /// The kinds that the words of an attribute are of, as bits.
  static int kinds(String attribute) {
    int kinds = 0;
    int length = Math.min(attribute.length(), ATTRIBUTE_LENGTH_MAX);
    int node = WordTree.ROOT;
    int letters = 0;
    // of the longest beginning that is a stem
    int stem = 0;
    char before = ' ';
    for (int i = 0; i <= length; i++) {
      char c = i < length ? attribute.charAt(i) : ' ';
      boolean upper = c >= 'A' && c <= 'Z';
      boolean letter = upper || (c >= 'a' && c <= 'z') || (c >= 128 && Character.isLetter(c));
      boolean capital = upper && Character.isLowerCase(before);
      if ((capital || !letter) && letters > 0) {
        int whole = WORDS.whole(node);
        kinds |= whole != 0 ? whole : stem;
        node = WordTree.ROOT;
        letters = 0;
        stem = 0;
      }
      if (letter) {
        letters++;
        node = WORDS.next(node, upper ? (char) (c + 'a' - 'A') : Character.toLowerCase(c));
        int stems = letters < STEM_MIN ? 0 : WORDS.stem(node);
        stem = stems != 0 ? stems : stem;
      }
      before = c;
    }
    return kinds;
  }

  private static WordTree tree() {
    WordTree.Maker maker = new WordTree.Maker();
    for (Entry entry : ENTRIES) {
      maker.add(entry.word(), entry.kind().bit(), entry.start());
    }
    return maker.made();
  }

  private static List<Entry> load() {
    try (InputStream in = BoxWords.class.getResourceAsStream("box-words.tsv");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      List<Entry> entries = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] fields = line.split("\t", -1);
        if (fields.length != 4) {
          throw new IllegalStateException("box-words.tsv: expected 4 fields in: " + line);
        }
        entries.add(
            new Entry(
                fields[0],
                Kind.valueOf(fields[1].toUpperCase(Locale.ROOT)),
                fields[2].equals("start"),
                fields[3]));
      }
      return List.copyOf(entries);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read box-words.tsv", e);
    }
  }
}
