package org.hearsay.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// A line of a page as a browser would set it: the text between two breaks.
///
/// @param owner the innermost block element around it
/// @param text without space at its ends
/// @param words how many words it has
/// @param linkShare the share of its characters that stand in links, 0 to 1
record PageBlock(Element owner, String text, int words, double linkShare) {

  private static final int PARAGRAPH_WORDS_MIN = 8;
  private static final int LONG_WORDS = 25;
  private static final double PARAGRAPH_LINKS_MAX = 0.4;

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "ruby", "s", "samp",
          "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

  /// The lines under `root` in document order.
  static List<PageBlock> under(Element root) {
    Lines lines = new Lines(root);
    root.traverse(lines);
    lines.end();
    return List.copyOf(lines.blocks);
  }

  /// How many words of running text each element holds, of those that hold any. An element is met
  /// once for each level of nesting, which jsoup's parser bounds.
  static Map<Element, Integer> paragraphWords(List<PageBlock> blocks) {
    Map<Element, Integer> words = new HashMap<>();
    for (PageBlock block : blocks) {
      if (block.isParagraph()) {
        for (Element e = block.owner(); e != null; e = e.parent()) {
          words.merge(e, block.words(), Integer::sum);
        }
      }
    }
    return words;
  }

  boolean isHeading() {
    String tag = owner.tagName();
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

  private boolean endsSentence() {
    int at = text.length() - 1;
    while (at > 0 && "\"'”’»)]".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return ".!?…:;。！？।".indexOf(text.charAt(at)) >= 0 || text.indexOf(". ") > 0;
  }

  private static final class Lines implements NodeVisitor {
    private final List<PageBlock> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private Element owner;
    private int linkDepth;
    private int linkCharacters;

    Lines(Element root) {
      this.owner = root;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        int before = line.length();
        PageText.append(text.getWholeText(), line);
        if (linkDepth > 0) {
          linkCharacters += line.length() - before;
        }
      } else if (node instanceof Element element) {
        String tag = element.tagName();
        if (tag.equals("a")) {
          linkDepth++;
        } else if (tag.equals("br")) {
          end();
        } else if (!INLINE.contains(tag)) {
          end();
          owner = element;
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        String tag = element.tagName();
        if (tag.equals("a")) {
          linkDepth--;
        } else if (!INLINE.contains(tag) && !tag.equals("br")) {
          end();
          Element parent = element.parent();
          owner = parent == null ? element : parent;
        }
      }
    }

    void end() {
      String text = PageText.oneLine(line.toString());
      if (!text.isEmpty()) {
        double share = Math.min(1, (double) linkCharacters / line.length());
        blocks.add(new PageBlock(owner, text, countWords(text), share));
      }
      line.setLength(0);
      linkCharacters = 0;
    }

    /// Words parted by spaces; scripts without spaces count two characters a word.
    private static int countWords(String text) {
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
}
