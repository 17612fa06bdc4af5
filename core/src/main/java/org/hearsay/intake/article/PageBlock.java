package org.hearsay.intake.article;

import java.util.List;

/// A line of a page as a browser would set it: the text between two breaks. What its text and its
/// element tell is counted once: many ask for it.
final class PageBlock {
  private static final int PARAGRAPH_WORDS_MIN = 8;
  private static final int LONG_WORDS = 25;
  private static final double PARAGRAPH_LINKS_MAX = 0.4;

  private final PageBox box;
  private final PageBox owner;
  private final String text;
  private final int words;
  private final double linkShare;
  private final double strongShare;
  private final int breaks;
  private final List<Article.Link> links;
  private final int heading;
  private final boolean endsSentence;
  private final boolean paragraph;

  /// @param box the innermost element that holds all of it
  /// @param owner the innermost element around it that sets lines of its own
  /// @param text without space at its ends, never empty
  /// @param linkShare the share of its characters that stand in links, 0 to 1
  /// @param strongShare the share of its characters that are set in bold
  /// @param breaks how many breaks stand right before it within its owner
  /// @param links the links in it, by their place in its text
  PageBlock(
      PageBox box,
      PageBox owner,
      String text,
      double linkShare,
      double strongShare,
      int breaks,
      List<Article.Link> links) {
    this.box = box;
    this.owner = owner;
    this.text = text;
    this.words = countWords(text);
    this.linkShare = linkShare;
    this.strongShare = strongShare;
    this.breaks = breaks;
    this.links = List.copyOf(links);
    this.heading = heading(owner.tag());
    this.endsSentence = endsSentence(text);
    this.paragraph =
        heading == 0
            && words >= PARAGRAPH_WORDS_MIN
            && linkShare < PARAGRAPH_LINKS_MAX
            && (words >= LONG_WORDS || endsSentence);
  }

  PageBox box() {
    return box;
  }

  PageBox owner() {
    return owner;
  }

  String text() {
    return text;
  }

  /// How many words it has.
  int words() {
    return words;
  }

  double linkShare() {
    return linkShare;
  }

  double strongShare() {
    return strongShare;
  }

  int breaks() {
    return breaks;
  }

  List<Article.Link> links() {
    return links;
  }

  boolean isHeading() {
    return heading > 0;
  }

  /// 1 to 6; 0 of what is no heading.
  int heading() {
    return heading;
  }

  /// Running text: enough words, few of them links, and a sentence's end or simply long.
  boolean isParagraph() {
    return paragraph;
  }

  boolean endsSentence() {
    return endsSentence;
  }

  private static int heading(String tag) {
    boolean heading =
        tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    return heading ? tag.charAt(1) - '0' : 0;
  }

  private static boolean endsSentence(String text) {
    int at = text.length() - 1;
    while (at > 0 && "\"'”’»)]“".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return ".!?…:;。！？।".indexOf(text.charAt(at)) >= 0 || text.indexOf(". ") > 0;
  }

  /// Words parted by spaces; scripts without spaces count two characters a word.
  static int countWords(String text) {
    int words = 1;
    int unspaced = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        words++;
      } else if (c >= '\u3040' && c <= '\u9FFF') {
        unspaced++;
      }
    }
    return words + unspaced / 2;
  }
}
