package org.hearsay.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/// The running text of the one article on a page: paragraphs, subheads and lists, each on a line of
/// its own; no menus, captions, teasers or calls to subscribe.
///
/// Paragraphs vote for the elements around them, the nearer the more, as in Arc90's Readability;
/// what the page itself marks as its article counts above that. Pages that hold several articles
/// give one of them.
final class ArticleExtractor {
  /// How pages mark their article, the surest mark first.
  private static final List<String> MARKS =
      List.of(
          "[itemprop=articleBody]",
          "[class*=article-body], [class*=articleBody], [class*=article__body],"
              + " [class*=story-body], [class*=storyBody], [class*=entry-content],"
              + " [class*=post-content], [class*=post-body], [class*=article-content],"
              + " [class*=articleContent], [class*=article__content], [class*=article-text],"
              + " [id*=article-body], [id*=articleBody], [id*=story-body]",
          "article",
          "main, [role=main]");

  /// A marked element must hold this share of the page's paragraphs to be believed.
  private static final double MARKED_SHARE_MIN = 0.4;

  /// Of several marked elements the first is taken that holds this share of what the largest holds.
  private static final double FIRST_SHARE_MIN = 0.25;

  private static final int PIECE_LEVELS = 2;
  private static final int PIECE_WORDS_MIN = 30;

  private static final int VOTE_LEVELS = 5;
  private static final double LIST_LINKS_MAX = 0.5;
  private static final int FRINGE_WORDS_MAX = 12;

  private ArticleExtractor() {}

  /// The article of `page`, lines parted by line feeds; empty if it has none. Takes elements out of
  /// `page`.
  static String extract(Document page) {
    PageCleaner.clean(page);
    List<PageBlock> blocks = PageBlock.under(page.body());
    Element container = container(page, blocks);
    if (container == null) {
      return "";
    }
    return String.join("\n", kept(PageBlock.under(container)));
  }

  private static @Nullable Element container(Document page, List<PageBlock> blocks) {
    Map<Element, Integer> words = PageBlock.paragraphWords(blocks);
    int all = words.getOrDefault(page.body(), 0);
    if (all == 0) {
      return null;
    }
    for (String mark : MARKS) {
      Elements marked = page.body().select(mark);
      int most = 0;
      for (Element element : marked) {
        most = Math.max(most, words.getOrDefault(element, 0));
      }
      if (most < MARKED_SHARE_MIN * all) {
        continue;
      }
      for (Element element : marked) {
        // the first of several: comments and other articles follow the one the page is about
        if (words.getOrDefault(element, 0) >= FIRST_SHARE_MIN * most) {
          return withSiblings(element, words);
        }
      }
    }
    Element elected = elected(blocks);
    return elected == null ? null : withSiblings(elected, words);
  }

  /// The element itself, or what holds it where the article goes on in a sibling of the same make:
  /// many pages cut an article into pieces to put advertisements between them.
  private static Element withSiblings(Element element, Map<Element, Integer> words) {
    if (element.tagName().equals("article")) {
      return element;
    }
    Element piece = element;
    for (int level = 0; level < PIECE_LEVELS; level++) {
      Element parent = piece.parent();
      if (parent == null || parent.tagName().equals("body")) {
        return element;
      }
      if (hasTwin(piece, parent, words)) {
        return parent;
      }
      piece = parent;
    }
    return element;
  }

  private static boolean hasTwin(Element piece, Element parent, Map<Element, Integer> words) {
    for (Element sibling : parent.children()) {
      if (!sibling.equals(piece)
          && !piece.className().isEmpty()
          && sibling.className().equals(piece.className())
          && words.getOrDefault(sibling, 0) >= PIECE_WORDS_MIN) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Element elected(List<PageBlock> blocks) {
    Map<Element, Double> votes = new HashMap<>();
    List<Element> order = new ArrayList<>();
    Map<String, Integer> copies = new HashMap<>();
    blocks.forEach(block -> copies.merge(block.text(), 1, Integer::sum));
    for (PageBlock block : blocks) {
      // what stands on a page twice is a teaser, in its head and again at its foot
      if (!block.isParagraph() || copies.getOrDefault(block.text(), 0) > 1) {
        continue;
      }
      Element element = isPiece(block.owner()) ? block.owner().parent() : block.owner();
      double vote = block.words() * (1 - block.linkShare());
      for (int level = 1; element != null && level <= VOTE_LEVELS; level++) {
        if (!votes.containsKey(element)) {
          order.add(element);
        }
        votes.merge(element, vote / level, Double::sum);
        element = element.parent();
      }
    }
    Element best = null;
    double most = 0;
    for (Element element : order) {
      double sum = votes.getOrDefault(element, 0.0);
      if (sum > most) {
        most = sum;
        best = element;
      }
    }
    return best;
  }

  private static boolean isPiece(Element element) {
    return Set.of("p", "li", "blockquote", "ul", "ol", "dd", "dt").contains(element.tagName());
  }

  private static List<String> kept(List<PageBlock> blocks) {
    List<PageBlock> kept = new ArrayList<>();
    for (PageBlock block : blocks) {
      boolean linked = block.linkShare() > LIST_LINKS_MAX && !block.isParagraph();
      if (!linked && !Boilerplate.is(block.text())) {
        kept.add(block);
      }
    }
    int first = 0;
    while (first < kept.size() && isFringe(kept.get(first))) {
      first++;
    }
    int end = kept.size();
    while (end > first && isFringe(kept.get(end - 1))) {
      end--;
    }
    List<String> lines = new ArrayList<>();
    for (PageBlock block : kept.subList(first, end)) {
      lines.add(block.text());
    }
    return lines;
  }

  /// A short line or heading at either end: a date, an author, a label.
  private static boolean isFringe(PageBlock block) {
    return !block.isParagraph() && (block.isHeading() || block.words() < FRINGE_WORDS_MAX);
  }
}
