package org.hearsay.intake.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// A page laid out: its boxes and its lines in document order. Scripts, controls and drawings set
/// no lines.
///
/// Pages are hostile: at most [#BLOCKS_MAX] lines, [#CHARACTERS_MAX] characters and [#BOXES_MAX]
/// elements are laid out, what follows is left.
///
/// @param boxes the elements, the body first
/// @param blocks the lines
record PageLayout(List<PageBox> boxes, List<PageBlock> blocks) {

  static final int BLOCKS_MAX = 20_000;
  static final int CHARACTERS_MAX = 5_000_000;
  static final int BOXES_MAX = 200_000;

  /// Longer addresses lead to no article.
  private static final int ADDRESS_MAX = 1_000;

  /// Tags whose nearest occurrence around a line tells something, in the order of
  /// [PageBox#distance], behind the kinds of words.
  static final List<String> TAGS =
      List.of(
          "article",
          "main",
          "section",
          "header",
          "footer",
          "nav",
          "aside",
          "figure",
          "form",
          "table",
          "ul",
          "blockquote",
          "a",
          "p",
          "li",
          "strong",
          "em",
          "figcaption",
          "details");

  static final int NEAREST = BoxWords.Kind.values().length + TAGS.size();

  private static final Map<String, Integer> TAG_NUMBERS = tagNumbers();

  private static final Set<String> NO_LINES =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "embed",
          "canvas",
          "input",
          "select",
          "option",
          "textarea",
          "audio",
          "video",
          "map",
          "math",
          "head",
          "title",
          "datalist",
          "progress",
          "meter",
          "frameset",
          "applet");

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "ruby", "s", "samp",
          "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

  private static Map<String, Integer> tagNumbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < TAGS.size(); i++) {
      numbers.put(TAGS.get(i), BoxWords.Kind.values().length + i);
    }
    numbers.put("ol", numbers.getOrDefault("ul", 0));
    numbers.put("b", numbers.getOrDefault("strong", 0));
    numbers.put("i", numbers.getOrDefault("em", 0));
    numbers.put("h1", -1);
    return Map.copyOf(numbers);
  }

  /// By which number [PageBox#distance] gives the distance to a tag stands.
  static int near(String tag) {
    return TAG_NUMBERS.getOrDefault(tag, -1);
  }

  static PageLayout of(Element body) {
    Setter setter = new Setter();
    NodeTraversor.filter(setter, body);
    setter.end();
    return new PageLayout(List.copyOf(setter.boxes), List.copyOf(setter.blocks));
  }

  private static final class Setter implements NodeFilter {
    private final List<PageBox> boxes = new ArrayList<>();
    private final List<PageBlock> blocks = new ArrayList<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final StringBuilder line = new StringBuilder();
    private @Nullable PageBox open;
    private @Nullable PageBox holder;
    private final List<Article.Link> links = new ArrayList<>();

    /// Where the link leads that is open; null if none is, or none with an address.
    private @Nullable String address;

    /// Where in the line its words begin; negative if none have been met.
    private int linkStart = -1;

    private int linkDepth;
    private int linkCharacters;
    private int strongDepth;
    private int strongCharacters;
    private int breaks;
    private int characters;

    @Override
    public FilterResult head(Node node, int depth) {
      if (blocks.size() >= BLOCKS_MAX || characters > CHARACTERS_MAX || boxes.size() >= BOXES_MAX) {
        return FilterResult.STOP;
      }
      if (node instanceof TextNode text) {
        text(text.getWholeText());
      } else if (node instanceof Element element) {
        String tag = element.normalName();
        if (NO_LINES.contains(tag)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br")) {
          end();
          breaks++;
          return FilterResult.SKIP_ENTIRELY;
        }
        boolean inline = INLINE.contains(tag);
        if (!inline) {
          end();
          breaks = 0;
        }
        open = box(element, tag, inline);
        boxes.add(open);
        if (tag.equals("a")) {
          linkDepth++;
          endLink();
          String href = element.attr("href").strip();
          address = href.isEmpty() || href.length() > ADDRESS_MAX ? null : href;
        }
        strongDepth += tag.equals("b") || tag.equals("strong") ? 1 : 0;
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && open != null && open.element().equals(element)) {
        String tag = element.normalName();
        if (tag.equals("a")) {
          linkDepth--;
          endLink();
          address = null;
        }
        strongDepth -= tag.equals("b") || tag.equals("strong") ? 1 : 0;
        if (!open.inline()) {
          end();
          breaks = 0;
        }
        open = open.parent();
      }
      return FilterResult.CONTINUE;
    }

    private void text(String text) {
      PageBox here = open;
      if (here == null) {
        return;
      }
      int before = line.length();
      PageText.append(text, line);
      int added = line.length() - before;
      if (added == 0 || (added == 1 && line.charAt(before) == ' ')) {
        return;
      }
      if (address != null && linkStart < 0) {
        linkStart = line.charAt(before) == ' ' ? before + 1 : before;
      }
      characters += added;
      linkCharacters += linkDepth > 0 ? added : 0;
      strongCharacters += strongDepth > 0 ? added : 0;
      holder = holder == null ? here : PageBox.around(holder, here);
    }

    /// Ends the words of the open link in this line.
    private void endLink() {
      int end = line.length();
      while (linkStart >= 0 && end > linkStart && line.charAt(end - 1) == ' ') {
        end--;
      }
      if (address != null && linkStart >= 0 && end > linkStart) {
        links.add(new Article.Link(linkStart, end, address));
      }
      linkStart = -1;
    }

    void end() {
      endLink();
      if (!line.isEmpty() && line.charAt(line.length() - 1) == ' ') {
        line.setLength(line.length() - 1);
      }
      if (!line.isEmpty() && holder != null) {
        String text = line.toString();
        blocks.add(
            new PageBlock(
                holder,
                holder.block(),
                text,
                Math.min(1, (double) linkCharacters / text.length()),
                Math.min(1, (double) strongCharacters / text.length()),
                breaks,
                links));
        breaks = 0;
      }
      line.setLength(0);
      links.clear();
      holder = null;
      linkCharacters = 0;
      strongCharacters = 0;
    }

    private PageBox box(Element element, String tag, boolean inline) {
      PageBox parent = open;
      int words = words(element);
      byte[] nearest = new byte[NEAREST];
      if (parent == null) {
        Arrays.fill(nearest, PageBox.FAR);
      } else {
        for (int i = 0; i < nearest.length; i++) {
          nearest[i] = (byte) Math.min(PageBox.FAR, parent.distance(i) + 1);
        }
        // what the body is called says what kind of page it is, not what the line is
        for (int bits = words; bits != 0; bits &= bits - 1) {
          nearest[Integer.numberOfTrailingZeros(bits)] = 0;
        }
      }
      int number = TAG_NUMBERS.getOrDefault(tag, -1);
      if (number >= 0) {
        nearest[number] = 0;
      }
      return new PageBox(
          boxes.size(),
          parent,
          element,
          parent == null ? 0 : parent.depth() + 1,
          inline,
          words,
          nearest,
          path(parent, element, tag));
    }

    private int words(Element element) {
      if (element.attributesSize() == 0) {
        return 0;
      }
      int words = of(element.className()) | of(element.id()) | of(element.attr("itemprop"));
      words |= of(element.attr("role")) | of(element.attr("data-testid"));
      if (element.hasAttr("hidden") || isHidden(element.attr("style"))) {
        words |= BoxWords.Kind.HIDDEN.bit();
      }
      return words;
    }

    private int of(String attribute) {
      return attribute.isEmpty() ? 0 : kinds.computeIfAbsent(attribute, BoxWords::kinds);
    }

    private static boolean isHidden(String style) {
      if (style.isEmpty()) {
        return false;
      }
      String bare = style.toLowerCase(Locale.ROOT).replace(" ", "");
      return bare.contains("display:none") || bare.contains("visibility:hidden");
    }

    private static long path(@Nullable PageBox parent, Element element, String tag) {
      long own = tag.hashCode();
      String names = element.className();
      for (int i = 0; i < names.length(); i++) {
        char c = names.charAt(i);
        // numbers in class names tell elements of one make apart
        if (c < '0' || c > '9') {
          own = own * 31 + c;
        }
      }
      long outer = parent == null ? 0 : parent.path();
      // three levels of 21 bits
      return (outer << 21) | ((own ^ (own >>> 21) ^ (own >>> 42)) & 0x1FFFFF);
    }
  }
}
