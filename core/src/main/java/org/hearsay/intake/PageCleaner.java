package org.hearsay.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Takes out of a page what is never its article: scripts, menus, captions, boxes that ask to
/// share, subscribe or read something else. Told by element, by role, and by the words that pages
/// use in `class` and `id`.
final class PageCleaner {
  private static final String NEVER_TEXT =
      "script, style, noscript, template, svg, iframe, object, embed, canvas, button, input,"
          + " select, option, textarea, nav, menu, dialog, audio, video, map, figure, figcaption,"
          + " footer, [hidden], [role=navigation], [role=banner], [role=contentinfo],"
          + " [role=complementary], [role=dialog], [role=menu], [role=search], [role=toolbar]";

  /// Parts of class names and ids, as they stand between hyphens, underscores and capitals.
  private static final Set<String> BOX_WORDS =
      Set.of(
          "comment",
          "comments",
          "disqus",
          "respond",
          "share",
          "sharing",
          "sharebar",
          "sharedaddy",
          "social",
          "related",
          "recommended",
          "recommendations",
          "recirc",
          "promo",
          "promoted",
          "newsletter",
          "signup",
          "subscribe",
          "sidebar",
          "aside",
          "footer",
          "footnav",
          "nav",
          "navbar",
          "navigation",
          "menu",
          "breadcrumb",
          "breadcrumbs",
          "advert",
          "ad",
          "ads",
          "adslot",
          "advertisement",
          "advertising",
          "sponsor",
          "sponsored",
          "popup",
          "modal",
          "overlay",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "caption",
          "wp-caption-text",
          "tags",
          "taglist",
          "toolbar",
          "widget",
          "widgets",
          "outbrain",
          "taboola",
          "trending",
          "popular",
          "mostread",
          "hidden",
          "invisible",
          "screenreader",
          "sr",
          "skiplink",
          "pagination",
          "pager",
          "masthead",
          "rail",
          "copyright",
          "disclaimer",
          "byline",
          "dateline",
          "timestamp",
          "bio",
          "authorbox",
          "gallery",
          "slideshow",
          "carousel",
          "teaser",
          "rating",
          "login",
          "register",
          "print",
          "printonly",
          "correction-form",
          "feedback");

  /// Never the article, however long: what readers wrote under it.
  private static final Set<String> READERS_WORDS =
      Set.of("comment", "comments", "commentlist", "disqus", "respond");

  /// But a page that holds next to nothing else is a page of readers' letters.
  private static final double READERS_SHARE_MAX = 0.9;

  /// Words that mark the article itself; an element that carries one is left, whatever else it
  /// says.
  private static final Set<String> ARTICLE_WORDS =
      Set.of("article", "articlebody", "body", "content", "entry", "main", "post", "story", "text");

  /// A box that holds more of the page's paragraphs than this is no box.
  private static final double SHARE_MAX = 0.3;

  private PageCleaner() {}

  static void clean(Document page) {
    Element body = page.body();
    // comments and doctypes are no text nodes, so only elements need to go
    remove(body, body.select(NEVER_TEXT), SHARE_MAX);
    remove(body, readersBoxes(body), READERS_SHARE_MAX);
    List<Element> boxes = new ArrayList<>();
    for (Element element : body.getAllElements()) {
      if (!element.equals(body) && (isHidden(element) || isBox(element))) {
        boxes.add(element);
      }
    }
    remove(body, boxes, SHARE_MAX);
  }

  private static void remove(Element body, List<Element> elements, double shareMax) {
    Map<Element, Integer> words = PageBlock.paragraphWords(PageBlock.under(body));
    double most = shareMax * words.getOrDefault(body, 0);
    for (Element element : elements) {
      if (words.getOrDefault(element, 0) <= most) {
        element.remove();
      }
    }
  }

  /// The outermost elements that readers' comments stand in, taken as one.
  private static List<Element> readersBoxes(Element body) {
    List<Element> boxes = new ArrayList<>();
    for (Element element : body.getAllElements()) {
      boolean wrapper = element.selectFirst("h1") != null;
      if (!element.equals(body)
          && !wrapper
          && words(element.className() + " " + element.id()).stream()
              .anyMatch(READERS_WORDS::contains)) {
        boxes.add(element);
      }
    }
    return boxes;
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return style.contains("display:none") || style.contains("visibility:hidden");
  }

  private static boolean isBox(Element element) {
    boolean box = false;
    for (String word : words(element.className() + " " + element.id())) {
      if (ARTICLE_WORDS.contains(word) && element.selectFirst("p") != null) {
        return false;
      }
      box |= BOX_WORDS.contains(word);
    }
    return box || element.tagName().equals("aside");
  }

  /// `storyBody_related-links` as `story`, `body`, `related`, `links`.
  static List<String> words(String names) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= names.length(); i++) {
      char c = i < names.length() ? names.charAt(i) : ' ';
      boolean capital = c >= 'A' && c <= 'Z' && i > 0 && Character.isLowerCase(names.charAt(i - 1));
      if ((capital || !Character.isLetter(c)) && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (Character.isLetter(c)) {
        word.append(Character.toLowerCase(c));
      }
    }
    return words;
  }
}
