package org.hearsay.app.desk;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.hearsay.app.casefile.CaseOutlets;
import org.hearsay.app.casefile.Correction;
import org.hearsay.app.casefile.Corrections;
import org.hearsay.app.casefile.NewsItem;
import org.hearsay.app.casefile.Placed;
import org.hearsay.finding.Dossier;
import org.hearsay.output.Comparison;
import org.hearsay.output.Format;
import org.hearsay.output.Markup;
import org.hearsay.output.Output;
import org.hearsay.output.Settings;
import org.hearsay.output.StoryPart;

/// The list of stories, with what is new beside it, and a story: the dossier made live.
final class StoryViews {
  private static final int NEWS_IN_A_FEED = 100;
  private static final int NEWS_SHOWN = 12;

  private static final String KIND =
      "(SELECT count(*) FROM found_conflicts f WHERE f.story_number = s.number AND f.kind = '%s')"
          + " AS %s";

  private static final String STORIES =
      "SELECT s.number, s.title, s.headline, count(r.number) AS reports, min(r.day) AS first,"
          + " max(r.day) AS last, group_concat(DISTINCT replace("
          + CaseOutlets.named("r", 1)
          + ", ',', char(31))) AS outlets,"
          + " (SELECT count(*) FROM found_conflicts f WHERE f.story_number = s.number) AS"
          + " conflicts, "
          + KIND.formatted("figure", "figures")
          + ", "
          + KIND.formatted("date", "dates")
          + ", "
          + KIND.formatted("denial", "denials")
          + ", "
          + KIND.formatted("wording", "wordings")
          + " FROM story s JOIN report r ON r.story = s.number GROUP BY s.number ORDER BY ";

  private final CaseViews views;
  private final Frame frame;

  StoryViews(CaseViews views, Frame frame) {
    this.views = views;
    this.frame = frame;
  }

  Reply all(Request request) {
    String sort = request.parameter("sort").orElse("newest");
    String order =
        switch (sort) {
          case "newest" -> "last DESC, s.number DESC";
          case "largest" -> "reports DESC, last DESC, s.number DESC";
          case "contested" -> "conflicts DESC, reports DESC, s.number DESC";
          default ->
              throw Problem.badRequest("sort=" + sort + "; expected newest, largest or contested");
        };
    Listing listing = views.list(request, STORIES + order, views.outlets().names());
    if (!request.suffix().isEmpty()) {
      return CaseViews.data(request, "stories", listing);
    }
    boolean empty = listing.rows().isEmpty() && CaseViews.page(request) == 1;
    Markup main = new Markup();
    main.open("div", "class", "top-row").element("h1", "Stories");
    if (!empty) {
      size(main);
    }
    main.close("div");
    Pages.add(main, empty);
    if (empty) {
      return Reply.html(frame.page("Stories", "", "/stories", main));
    }
    Listing news =
        views.first(
            NEWS_SHOWN,
            "SELECT n.kind, n.text, n.story, n.report, substr(n.at, 1, 10) AS day FROM news n"
                + " WHERE n.kind NOT IN ('report', 'story') ORDER BY n.number DESC");
    main.open("div", "class", news.rows().isEmpty() ? "one" : "beside").open("div");
    main.open("nav", "class", "tabs", "aria-label", "Order");
    for (String[] each :
        new String[][] {
          {"newest", "Newest"}, {"largest", "Largest"}, {"contested", "Most contested"}
        }) {
      main.element(
          "a",
          each[1],
          "href",
          "/?sort=" + each[0],
          "aria-current",
          each[0].equals(sort) ? "true" : null);
    }
    main.close("nav");
    Pages.stories(main, listing);
    Pages.turn(main, "/?sort=" + sort, CaseViews.page(request), listing.more());
    main.close("div");
    news(main, news);
    main.close("div");
    return Reply.html(frame.page("Stories", "", "/stories", main));
  }

  private void size(Markup main) {
    Listing size =
        views.first(
            1,
            "SELECT (SELECT count(DISTINCT story) FROM report) AS stories, count(*) AS reports,"
                + " min(day), max(day) FROM report");
    Listing.Row row = size.rows().getFirst();
    main.open("p", "class", "facts").text(Pages.count(row.number(0), "story", "stories"));
    main.text(", " + Pages.count(row.number(1), "report", "reports"));
    if (!row.text(2).isEmpty()) {
      main.text(", ").element("span", Pages.days(row.text(2), row.text(3)), "class", "nowrap");
    }
    main.close("p");
  }

  private static void news(Markup main, Listing news) {
    if (news.rows().isEmpty()) {
      return;
    }
    main.open("aside", "class", "news", "aria-labelledby", "news-h");
    main.element("h2", "What is new", "id", "news-h").open("ol");
    for (Listing.Row row : news.rows()) {
      main.open("li", "class", "item");
      main.element("span", row.text(0), "class", "sort " + row.text(0)).text(" ");
      String address =
          row.text(2).isEmpty() ? Addresses.report(row.text(3)) : Addresses.story(row.number(2));
      main.element("a", row.text(1), "href", address, "dir", "auto");
      main.text(" ").element("time", row.text(4), "datetime", row.text(4), "class", "quiet");
      main.close("li").line();
    }
    main.close("ol").close("aside").line();
  }

  Reply one(Request request, long number) {
    if (request.suffix().equals("atom")) {
      return feed(number);
    }
    Dossier dossier = views.dossier(number);
    if (request.suffix().equals("json")) {
      return Reply.json(written(dossier).strip());
    }
    if (request.suffix().equals("csv")) {
      return CaseViews.data(
          request,
          "claims",
          views.first(CaseViews.WHOLE, "SELECT * FROM claims WHERE story = ?", number));
    }
    Markup main = new Markup();
    main.element("h1", dossier.title(), "dir", "auto");
    main.element("p", dossier.headline(), "class", "headline");
    main.open("nav", "class", "contents", "aria-label", "In this story").open("ul");
    main.add(Output.storyContents(dossier));
    main.open("li")
        .element(
            "a",
            "Feed",
            "href",
            Addresses.story(number) + ".atom",
            "type",
            "application/atom+xml",
            "aria-label",
            "Feed of what is new in this story")
        .close("li");
    main.open("li").element("a", "Take it away", "href", "#take-away").close("li");
    main.open("li");
    HandMargin.link(main, Addresses.story(number) + "/correct", Addresses.story(number));
    main.close("li");
    main.close("ul").close("nav").line();
    StoryPages pages = new StoryPages(number);
    boolean isLarge = StoryPages.isLarge(dossier.reports().size());
    if (isLarge) {
      large(main, dossier, number);
    }
    Markup differences =
        isLarge ? Output.firstDifferences(dossier, pages) : Output.storyDifferences(dossier);
    main.open("div", "class", differences.isEmpty() ? "one" : "halves");
    if (!differences.isEmpty()) {
      differences(main, differences, isLarge ? dossier.conflicts().size() : 0, pages);
    }
    Coverage.of(views, number).write(main);
    main.close("div").line();
    List<Placed> placed = Corrections.placed(views.file(), dossier.reports());
    HandMargin margin = HandMargin.ofStory(frame, number, Addresses.story(number), dossier, placed);
    main.add(
        isLarge
            ? Output.storyBeginning(dossier, margin, pages)
            : Output.storySection(dossier, margin));
    byHand(main, number);
    Exports.write(main, number);
    CorrectionForms.notice(
        main, frame, CorrectionViews.made(views, request), Addresses.story(number));
    return Reply.html(
        frame.page(dossier.title(), "", Addresses.story(number), main, List.of("graph.js")));
  }

  /// @param all how many there are where they may not all be shown; else 0
  private static void differences(Markup main, Markup shown, int all, StoryPages pages) {
    main.open("section", "class", "differences", "aria-labelledby", "differences-h");
    main.element("h2", "Where sources differ", "id", "differences-h");
    main.open("ol", "tabindex", "0", "aria-labelledby", "differences-h").add(shown).close("ol");
    if (all > StoryPart.DIFFERENCES.size()) {
      main.open("p", "class", "rest");
      main.text("The first " + StoryPart.DIFFERENCES.size() + " of ");
      main.text(StoryPart.DIFFERENCES.counted(all) + ". ");
      main.element("a", "The next ones", "href", pages.part(StoryPart.DIFFERENCES, 2));
      main.close("p");
    }
    main.close("section").line();
  }

  /// That the page shows a part, and of which reports it is.
  private void large(Markup main, Dossier dossier, long number) {
    Listing told = views.first(1, "SELECT count(*) FROM report WHERE story = ?", number);
    long all = told.rows().getFirst().number(0);
    int compared = dossier.reports().size();
    main.open("p", "class", "key");
    if (compared < all) {
      main.text("Compared are the latest " + compared + " of its " + all + " reports. ");
    }
    main.text("This page shows the first findings of each part; links lead to the rest, and ");
    main.element("a", "what you take away", "href", "#take-away").text(" is whole.");
    main.close("p").line();
  }

  Reply export(long number, String form) {
    return Exports.of(views.dossier(number), number, form, views.about());
  }

  private void byHand(Markup main, long number) {
    List<Correction> corrections = Corrections.ofStory(views.file(), number);
    if (!corrections.isEmpty()) {
      main.open("section", "class", "by-hand", "id", "by-hand", "aria-labelledby", "by-hand-h");
      main.element("h2", "Put right by hand", "id", "by-hand-h");
      CorrectionForms.list(main, frame, corrections, Addresses.story(number) + "#by-hand");
      main.close("section").line();
    }
  }

  private Reply feed(long number) {
    Listing story = views.first(1, "SELECT title, changed FROM story WHERE number = ?", number);
    if (story.rows().isEmpty()) {
      throw Problem.notFound("there is no story " + number);
    }
    Listing.Row row = story.rows().getFirst();
    return Reply.of(
        200,
        Reply.ATOM,
        StoryFeed.of(
            number,
            row.text(0),
            row.text(1),
            NewsItem.ofStory(views.file(), number, NEWS_IN_A_FEED)));
  }

  private static String written(Dossier dossier) {
    StringWriter out = new StringWriter();
    try {
      Output.write(
          Format.JSON,
          new Comparison(dossier.reports(), List.of(dossier), List.of()),
          Settings.PLAIN,
          out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
