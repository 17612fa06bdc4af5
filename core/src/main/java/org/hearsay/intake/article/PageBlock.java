package org.hearsay.intake.article;

import java.util.List;

/// A line of a page as a browser would set it: the text between two breaks.
///
/// @param box the innermost element that holds all of it
/// @param owner the innermost element around it that sets lines of its own
/// @param text without space at its ends, never empty
/// @param words how many words it has
/// @param linkShare the share of its characters that stand in links, 0 to 1
/// @param strongShare the share of its characters that are set in bold
/// @param breaks how many breaks stand right before it within its owner
/// @param links the links in it, by their place in its text
record PageBlock(
    PageBox box,
    PageBox owner,
    String text,
    int words,
    double linkShare,
    double strongShare,
    int breaks,
    List<Article.Link> links) {

  private static final int PARAGRAPH_WORDS_MIN = 8;
  private static final int LONG_WORDS = 25;
  private static final double PARAGRAPH_LINKS_MAX = 0.4;

  boolean isHeading() {
    String tag = owner.tag();
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }

  /// Running text: enough words, few of them links, and a sentence's end or simply long.
  boolean isParagraph() {
    return !isHeading()
        && words >= PARAGRAPH_WORDS_MIN
        && linkShare < PARAGRAPH_LINKS_MAX
        && (words >= LONG_WORDS || endsSentence());
  }

  boolean endsSentence() {
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
