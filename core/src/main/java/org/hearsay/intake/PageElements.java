package org.hearsay.intake;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// The elements of a page that say something about it, in the page's order, found in one walk.
final class PageElements {
  private static final String AUTHORS =
      "[itemprop=author] [itemprop=name], [rel=author], [itemprop=author], .byline__name,"
          + " .author-name, .byline-name, .author__name, .byline a[href*=author],"
          + " .author a[href*=author], .byline, .author";

  private static final String CANONICAL = "link[rel=canonical][href]";

  /// What stands in the class or the address of an element that [#AUTHORS] is met by, where no
  /// other attribute tells.
  private static final List<String> AUTHOR_MARKS = List.of("author", "byline");

  private final Document page;
  private final List<Element> metas = new ArrayList<>();
  private final List<Element> scripts = new ArrayList<>();
  private final List<Element> links = new ArrayList<>();
  private final List<Element> times = new ArrayList<>();
  private final List<Element> properties = new ArrayList<>();
  private final List<Element> maybeAuthors = new ArrayList<>();
  private @Nullable Element root;

  private PageElements(Document page) {
    this.page = page;
  }

  static PageElements of(Document page) {
    PageElements elements = new PageElements(page);
    NodeVisitor visitor = (node, depth) -> elements.add(node);
    visitor.traverse(page);
    return elements;
  }

  private void add(Node node) {
    if (!(node instanceof Element element)) {
      return;
    }
    String tag = element.normalName();
    switch (tag) {
      case "meta" -> metas.add(element);
      case "script" -> scripts.add(element);
      case "link" -> links.add(element);
      case "time" -> times.add(element);
      default -> {
        // tells nothing by its name
      }
    }
    if (element.attributesSize() == 0) {
      return;
    }
    if (root == null && tag.equals("html") && element.hasAttr("lang")) {
      root = element;
    }
    boolean property = element.hasAttr("itemprop");
    if (property) {
      properties.add(element);
    }
    if (property
        || element.hasAttr("rel")
        || isMarked(element.attr("class"))
        || (tag.equals("a") && isMarked(element.attr("href")))) {
      maybeAuthors.add(element);
    }
  }

  private static boolean isMarked(String value) {
    for (String mark : AUTHOR_MARKS) {
      int last = value.length() - mark.length();
      for (int i = 0; i <= last; i++) {
        if ((value.charAt(i) | ' ') == mark.charAt(0)
            && value.regionMatches(true, i, mark, 0, mark.length())) {
          return true;
        }
      }
    }
    return false;
  }

  Document page() {
    return page;
  }

  List<Element> metas() {
    return metas;
  }

  List<Element> scripts() {
    return scripts;
  }

  List<Element> times() {
    return times;
  }

  /// Those with `itemprop`.
  List<Element> properties() {
    return properties;
  }

  /// The `html` element that names a language; null if none does.
  @Nullable Element root() {
    return root;
  }

  /// The link to the address that the page gives for itself; null if there is none.
  @Nullable Element canonical() {
    List<Element> found = matching(CANONICAL, links);
    return found.isEmpty() ? null : found.getFirst();
  }

  /// What names authors, by its attributes.
  List<Element> authors() {
    return matching(AUTHORS, maybeAuthors);
  }

  private static List<Element> matching(String selector, List<Element> elements) {
    if (elements.isEmpty()) {
      return List.of();
    }
    // made anew for each page: an evaluator remembers the elements that it has met
    Evaluator evaluator = Selector.evaluatorOf(selector);
    List<Element> matching = new ArrayList<>();
    for (Element element : elements) {
      if (element.is(evaluator)) {
        matching.add(element);
      }
    }
    return matching;
  }
}
