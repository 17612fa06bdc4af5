package org.hearsay.intake;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.intake.article.PageText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The text of a piece of HTML that is an article and nothing else, as feeds carry it: a line for
/// each paragraph, heading and list item.
final class ListingText {
  private static final String NOT_TEXT =
      "script, style, noscript, template, figure, iframe, form, button, svg, audio, video, object";

  private ListingText() {}

  static String of(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select(NOT_TEXT).remove();
    Lines lines = new Lines();
    body.traverse(lines);
    return lines.text();
  }

  /// The text of a headline, which may be HTML or not: feeds do not say.
  static String oneLine(String text) {
    boolean marked = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
    return PageText.oneLine(marked ? Jsoup.parseBodyFragment(text).text() : text);
  }

  private static final class Lines implements NodeVisitor {
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        line.append(text.getWholeText());
      } else if (breaks(node)) {
        end();
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (breaks(node)) {
        end();
      }
    }

    private static boolean breaks(Node node) {
      return node instanceof Element element
          && (element.isBlock() || element.normalName().equals("br"));
    }

    private void end() {
      String whole = PageText.oneLine(line.toString());
      line.setLength(0);
      // WordPress ends every item so
      boolean signature = whole.startsWith("The post ") && whole.contains(" appeared first on ");
      if (!whole.isEmpty() && !signature) {
        lines.add(whole);
      }
    }

    String text() {
      end();
      return String.join("\n", lines);
    }
  }
}
