package org.hearsay.app.desk;

import java.util.List;
import org.hearsay.app.search.Hit;
import org.hearsay.app.search.Hits;
import org.hearsay.output.Markup;
import org.hearsay.report.Span;

/// Parts of the desk's pages: lists of stories, statements, names and hits.
final class Pages {
  private Pages() {}

  /// Rows of: number, title, headline, reports, first, last, outlets, conflicts.
  static void stories(Markup out, Listing listing) {
    out.open("ol", "class", "stories").line();
    for (Listing.Row row : listing.rows()) {
      out.open("li", "class", "item");
      out.open("h2");
      out.element("a", row.text(1), "href", Addresses.story(row.number(0)), "dir", "auto");
      out.close("h2");
      if (!row.text(2).isEmpty()) {
        out.element("p", row.text(2), "class", "headline");
      }
      out.open("p", "class", "facts");
      if (row.number(7) > 0) {
        String word = row.number(7) == 1 ? " conflict" : " conflicts";
        out.element("span", row.number(7) + word, "class", "relation conflict").text(" ");
      }
      out.text(row.number(3) == 1 ? "1 report" : row.number(3) + " reports");
      if (!row.text(6).isEmpty()) {
        out.text(" · " + row.text(6).replace(",", ", "));
      }
      if (!row.text(4).isEmpty()) {
        out.text(" · " + row.text(4));
        if (!row.text(5).equals(row.text(4))) {
          out.text(" to " + row.text(5));
        }
      }
      out.close("p").close("li").line();
    }
    out.close("ol").line();
  }

  /// Rows of: report, id, source_name, kind, stance, content, outlet, day.
  static void statements(Markup out, Listing listing, boolean named) {
    out.open("ol", "class", "statements").line();
    for (Listing.Row row : listing.rows()) {
      out.open("li", "class", "item");
      String name = row.text(2);
      if (named && !name.isEmpty()) {
        out.element("a", name, "class", "who", "href", Addresses.speaker(name)).text(" ");
      }
      if (row.text(4).equals("denies")) {
        out.element("i", "denies", "class", "denies").text(" ");
      }
      boolean direct = row.text(3).equals("direct");
      out.element(direct ? "q" : "span", row.text(5), "class", "said", "dir", "auto");
      out.open("p", "class", "facts");
      out.element("a", "in its report", "href", Addresses.finding(row.text(0), row.text(1)));
      out.text(" · " + row.text(3));
      for (int column : new int[] {6, 7}) {
        if (!row.text(column).isEmpty()) {
          out.text(" · " + row.text(column));
        }
      }
      out.close("p").close("li").line();
    }
    out.close("ol").line();
  }

  /// Rows of: name, number of …; each name leads to its page.
  static void names(Markup out, Listing listing, boolean outlets, String counted) {
    out.open("ol", "class", "names").line();
    for (Listing.Row row : listing.rows()) {
      String name = row.text(0);
      out.open("li", "class", "item");
      out.element(
          "a",
          name,
          "href",
          outlets ? Addresses.outlet(name) : Addresses.speaker(name),
          "dir",
          "auto");
      out.element("span", " " + row.number(1) + " " + counted, "class", "quiet").close("li").line();
    }
    out.close("ol").line();
  }

  static void hits(Markup out, Hits hits) {
    out.open("ol", "class", "hits").line();
    for (Hit hit : hits.hits()) {
      out.open("li", "class", "item");
      if (hit.who() != null) {
        out.element("a", hit.who(), "class", "who", "href", Addresses.speaker(hit.who())).text(" ");
      }
      out.open("a", "class", "sentence", "dir", "auto", "href", place(hit));
      marked(out, hit.sentence(), hit.marks());
      out.close("a");
      out.open("p", "class", "facts");
      StringBuilder facts = new StringBuilder();
      for (String fact : new String[] {hit.kind(), hit.stance(), hit.outlet(), hit.day()}) {
        if (fact != null) {
          facts.append(facts.isEmpty() ? "" : " · ").append(fact);
        }
      }
      out.text(facts.toString());
      if (hit.title() != null) {
        out.text(facts.isEmpty() ? "" : " · ");
        out.element(
            "a", hit.title(), "href", Addresses.report(hit.report().value()), "dir", "auto");
      }
      out.close("p").close("li").line();
    }
    out.close("ol").line();
  }

  private static String place(Hit hit) {
    return switch (hit.scope()) {
      case REPORTS ->
          Addresses.report(hit.report().value())
              + "#:~:text="
              + Addresses.encoded(words(hit)).replace("-", "%2D");
      case SAID -> Addresses.finding(hit.report().value(), String.valueOf(hit.finding()));
      case CLAIMS ->
          hit.story() == null
              ? Addresses.report(hit.report().value())
              : Addresses.story(hit.story()) + "#s1-" + hit.finding();
    };
  }

  /// What a text fragment looks for: the sentence, as far as a browser will.
  private static String words(Hit hit) {
    String sentence = hit.sentence();
    int end = sentence.length() <= 120 ? sentence.length() : sentence.lastIndexOf(' ', 120);
    return end <= 0
        ? sentence.substring(0, Math.min(120, sentence.length()))
        : sentence.substring(0, end);
  }

  private static void marked(Markup out, String text, List<Span> marks) {
    int at = 0;
    for (Span mark : marks) {
      if (mark.start() >= at) {
        out.text(text.substring(at, mark.start())).element("mark", mark.of(text));
        at = mark.end();
      }
    }
    out.text(text.substring(at));
  }

  /// Links to the pages before and behind this one.
  static void turn(Markup out, String address, int page, boolean more) {
    if (page == 1 && !more) {
      return;
    }
    String with = address + (address.contains("?") ? "&" : "?") + "page=";
    out.open("nav", "class", "turn", "aria-label", "Pages");
    if (page > 1) {
      out.element("a", "Back", "rel", "prev", "href", with + (page - 1)).text(" ");
    }
    if (more) {
      out.element("a", "More", "rel", "next", "href", with + (page + 1));
    }
    out.close("nav");
  }
}
