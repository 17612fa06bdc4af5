package org.hearsay.app.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearsay.app.casefile.CaseOutlets;
import org.hearsay.app.search.Hit;
import org.hearsay.app.search.Hits;
import org.hearsay.app.search.Scope;
import org.hearsay.output.Markup;
import org.hearsay.report.Span;

/// Parts of the desk's pages: the form to add, lists of stories, statements, names and hits.
final class Pages {
  private static final int OUTLETS_NAMED = 6;

  /// Stands for a comma within a name where commas part names.
  private static final char NO_COMMA = '\u001F';

  private Pages() {}

  static String count(long number, String singular, String plural) {
    return number == 1 ? "1 " + singular : number + " " + plural;
  }

  /// From the first day to the last.
  static String days(String first, String last) {
    return first.equals(last) ? first : first + " to " + last;
  }

  /// @param days ascending, one at least
  static String days(List<String> days) {
    return days(days.getFirst(), days.getLast());
  }

  /// The form that adds reports; needs the script.
  ///
  /// @param empty whether the case holds nothing yet
  static void add(Markup main, boolean empty) {
    main.open(
        "section", "class", empty ? "add first" : "add", "id", "add", "aria-labelledby", "add-h");
    main.element("h2", empty ? "Add the first reports" : "Add reports", "id", "add-h");
    if (empty) {
      main.element(
          "p",
          "This case is empty. Drop files anywhere on this page, or paste addresses or the text of"
              + " a report. Reports that tell of one event become a story.",
          "class",
          "key");
    }
    main.open("form", "id", "add-form");
    main.element(
        "label",
        "Addresses, one a line, or the text of a report; files can be dropped anywhere",
        "for",
        "add-text");
    main.open(
            "textarea",
            "id",
            "add-text",
            "rows",
            empty ? "5" : "1",
            "placeholder",
            "https://…, or a text")
        .close("textarea");
    main.open("p");
    main.element("button", "Add", "type", "submit");
    main.open("label", "class", "file").text("or files ");
    main.open("input", "type", "file", "id", "add-files", "multiple", "").close("label").close("p");
    main.close("form");
    main.open("div", "id", "add-state", "hidden", "");
    main.open("progress", "id", "add-progress", "aria-label", "Adding reports").close("progress");
    main.element("output", "", "id", "add-count").close("div");
    main.open("ul", "id", "add-log", "aria-live", "polite").close("ul");
    main.close("section").line();
  }

  /// Rows of: number, title, headline, reports, first, last, outlets, conflicts, figures, dates,
  /// denials, wordings. What a reader sees first of a story is where its sources differ.
  static void stories(Markup out, Listing listing) {
    out.open("ol", "class", "stories").line();
    for (Listing.Row row : listing.rows()) {
      out.open("li", "class", row.number(3) == 1 ? "item lone" : "item");
      out.open("h2");
      out.element("a", row.text(1), "href", Addresses.story(row.number(0)), "dir", "auto");
      out.close("h2");
      if (!row.text(2).isEmpty() && row.number(3) > 1) {
        out.element("p", row.text(2), "class", "headline");
      }
      if (row.number(7) > 0) {
        out.open("p", "class", "differ");
        differ(out, row.number(8), "figure", "figures");
        differ(out, row.number(9), "date", "dates");
        differ(out, row.number(10), "denial", "denials");
        differ(out, row.number(11), "wording", "wordings");
        out.close("p");
      }
      out.open("p", "class", "facts");
      if (!row.text(4).isEmpty()) {
        out.element("span", days(row.text(4), row.text(5)), "class", "nowrap");
      }
      if (!row.text(6).isEmpty()) {
        out.text((row.text(4).isEmpty() ? "" : " · ") + outlets(row.text(6)));
      }
      out.close("p");
      out.close("li").line();
    }
    out.close("ol").line();
  }

  private static void differ(Markup out, long count, String singular, String plural) {
    if (count > 0) {
      String text = count(count, singular, plural);
      boolean isDenial = singular.equals("denial");
      out.element(
          "span",
          isDenial ? text : text + " differ" + (count == 1 ? "s" : ""),
          "class",
          "relation conflict");
      out.text(" ");
    }
  }

  private static String outlets(String names) {
    List<String> all =
        Stream.of(names.split(",", -1)).map(name -> name.replace(NO_COMMA, ',')).toList();
    return all.size() <= OUTLETS_NAMED
        ? String.join(", ", all)
        : String.join(", ", all.subList(0, OUTLETS_NAMED - 1))
            + " and "
            + (all.size() - OUTLETS_NAMED + 1)
            + " more";
  }

  /// Rows of: report, id, source_name, kind, stance, content, outlet, day, story; under the titles
  /// of `stories`, whose rows begin with number and title.
  ///
  /// @param marks places within what is said, by report and statement
  static void statements(
      Markup out,
      CaseOutlets outlets,
      Listing listing,
      Listing stories,
      Map<String, List<Span>> marks,
      String page) {
    Map<String, String> titles = new HashMap<>();
    stories.rows().forEach(row -> titles.put(row.text(0), row.text(1)));
    out.open("ol", "class", "statements").line();
    for (Listing.Row row : listing.rows()) {
      out.open("li", "class", "item", "data-cite", Addresses.citation(row.text(0), row.text(1)));
      out.open("time", "class", "day", "datetime", row.text(7).isEmpty() ? null : row.text(7));
      out.text(row.text(7)).close("time");
      out.open("div");
      if (row.text(4).equals("denies")) {
        out.element("i", "denies", "class", "denies").text(" ");
      }
      boolean direct = row.text(3).equals("direct");
      out.open(direct ? "q" : "span", "class", "said", "dir", "auto");
      marked(
          out,
          row.text(5),
          marks.getOrDefault(SpeakerTopics.key(row.text(0), row.text(1)), List.of()));
      out.close(direct ? "q" : "span");
      out.open("p", "class", "facts");
      String where = row.text(6).isEmpty() ? "in its report" : outlets.called(row.text(6));
      out.element("a", where, "href", Addresses.finding(row.text(0), row.text(1)), "dir", "auto");
      out.text(" · " + words(row.text(3)));
      if (titles.containsKey(row.text(8)) && titles.size() > 1) {
        out.text(" · ");
        out.element(
            "a",
            titles.getOrDefault(row.text(8), ""),
            "href",
            "/stories/" + row.text(8),
            "dir",
            "auto");
      }
      out.text(" ");
      HandMargin.link(out, Addresses.correct(row.text(0), row.text(1)), page);
      out.close("p").close("div").close("li").line();
    }
    out.close("ol").line();
  }

  /// What the kinds of statement and the relations of a claim are called where a story is shown.
  private static String words(String kind) {
    return switch (kind) {
      case "direct" -> "word for word";
      case "mixed" -> "partly word for word";
      case "indirect" -> "in the report's words";
      case "agree" -> "several reports";
      case "single" -> "one report only";
      case "conflict" -> "sources differ";
      case "superseded" -> "count updated";
      default -> kind;
    };
  }

  /// A table of names, each leading to its page, with numbers behind.
  ///
  /// @param headings of the columns of `listing`, the name's first
  static void table(
      Markup out,
      Listing listing,
      String none,
      Function<String, String> address,
      String... headings) {
    if (listing.rows().isEmpty()) {
      out.element("p", none, "class", "none");
      return;
    }
    out.open("div", "class", "scroll").open("table", "class", "names");
    out.open("thead").open("tr");
    for (int i = 0; i < headings.length; i++) {
      boolean isText = i == 0 || headings[i].equals("As");
      out.element("th", headings[i], "scope", "col", "class", isText ? null : "n");
    }
    out.close("tr").close("thead").open("tbody").line();
    for (Listing.Row row : listing.rows()) {
      String name = row.text(0);
      out.open("tr", "class", "item").open("th", "scope", "row");
      out.element("a", name, "href", address.apply(name), "dir", "auto");
      out.close("th");
      for (int i = 1; i < headings.length; i++) {
        String cell = row.text(i);
        String style = headings[i].equals("As") ? "words" : cell.equals("0") ? "n nil" : "n";
        // the heading stands before the cell where there is no room for columns
        out.element("td", cell.equals("0") ? "–" : cell, "class", style, "data-label", headings[i]);
      }
      out.close("tr").line();
    }
    out.close("tbody").close("table").close("div").line();
  }

  /// @param isSpeaker whether somebody has a page under a name
  static void hits(
      Markup out, CaseOutlets outlets, Hits hits, String page, Predicate<String> isSpeaker) {
    out.open("ol", "class", "hits").line();
    for (Hit hit : hits.hits()) {
      out.open("li", "class", "item", "data-cite", citation(hit));
      if (hit.who() != null) {
        if (isSpeaker.test(hit.who())) {
          out.element("a", hit.who(), "class", "who", "href", Addresses.speaker(hit.who()));
        } else {
          // words such as "anyone", of whom there is no page
          out.element("span", "“" + hit.who() + "”", "class", "who");
        }
        out.text(" ");
      }
      if (hit.stance() != null && hit.stance().equals("denies")) {
        out.element("i", "denies", "class", "denies").text(" ");
      }
      out.open("a", "class", "sentence", "dir", "auto", "href", place(hit));
      marked(out, hit.sentence(), hit.marks());
      out.close("a");
      out.open("p", "class", "facts");
      String separator = "";
      if (hit.outlet() != null) {
        out.text(outlets.called(hit.outlet()));
        separator = " · ";
      }
      if (hit.day() != null) {
        out.text(separator).element("span", hit.day(), "class", "nowrap");
        separator = " · ";
      }
      if (hit.kind() != null) {
        out.text(separator + words(hit.kind()));
        separator = " · ";
      }
      if (hit.title() != null) {
        out.text(separator);
        out.element(
            "a", hit.title(), "href", Addresses.report(hit.report().value()), "dir", "auto");
      }
      if (hit.scope() == Scope.SAID && hit.finding() != null) {
        out.text(" ");
        HandMargin.link(out, Addresses.correct(hit.report().value(), hit.finding()), page);
      }
      out.close("p").close("li").line();
    }
    out.close("ol").line();
  }

  private static String citation(Hit hit) {
    String place =
        hit.scope() == Scope.SAID && hit.finding() != null
            ? hit.finding()
            : hit.start() + "-" + hit.end();
    return Addresses.citation(hit.report().value(), place);
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
              : Addresses.claim(hit.story(), String.valueOf(hit.finding()));
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
      out.element("a", "← Back", "rel", "prev", "href", with + (page - 1)).text(" ");
    }
    if (more) {
      out.element("a", "More →", "rel", "next", "href", with + (page + 1));
    }
    out.close("nav");
  }
}
