package org.hearsay.app.desk;

import org.hearsay.output.Markup;

/// Who says something: the list of them, and one of them over time and by story.
final class SpeakerViews {
  private static final int STORIES_SHOWN = 40;
  private static final int OUTLETS_SHOWN = 12;

  private static final String SPEAKERS =
      "SELECT a.source_name AS name, count(*) AS statements, count(DISTINCT a.report_number) AS"
          + " reports, sum(a.kind = 'direct') AS direct, sum(a.stance = 'denies') AS denials FROM"
          + " found_attributions a WHERE a.source_name IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1";

  private static final String STATEMENTS =
      "SELECT report, id, source_name AS who, kind, stance, content, outlet, day, story FROM"
          + " attributions WHERE source_name = ?";

  private static final String STORIES =
      "SELECT s.number, s.title, count(*) AS statements FROM found_attributions a JOIN report r ON"
          + " r.number = a.report_number JOIN story s ON s.number = r.story WHERE a.source_name = ?"
          + " GROUP BY s.number ORDER BY max(r.day) DESC, s.number DESC";

  private static final String DAYS =
      "SELECT r.day, count(*) AS statements, sum(a.stance = 'denies') AS denials FROM"
          + " found_attributions a JOIN report r ON r.number = a.report_number WHERE a.source_name"
          + " = ? AND r.day IS NOT NULL GROUP BY r.day ORDER BY r.day";

  private static final String OUTLETS =
      "SELECT coalesce(r.outlet, r.host) AS outlet, count(*) AS statements FROM found_attributions"
          + " a JOIN report r ON r.number = a.report_number WHERE a.source_name = ? AND"
          + " coalesce(r.outlet, r.host) IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1";

  private static final String SIZE =
      "SELECT count(*), count(DISTINCT a.report_number), min(r.day), max(r.day), sum(a.kind ="
          + " 'direct'), sum(a.stance = 'denies') FROM found_attributions a JOIN report r ON"
          + " r.number = a.report_number WHERE a.source_name = ?";

  private final CaseViews views;
  private final Frame frame;

  SpeakerViews(CaseViews views, Frame frame) {
    this.views = views;
    this.frame = frame;
  }

  Reply all(Request request) {
    Listing listing = views.list(request, SPEAKERS);
    if (!request.suffix().isEmpty()) {
      return CaseViews.data(request, "speakers", listing);
    }
    Markup main = new Markup();
    main.element("h1", "Who says something");
    Pages.table(
        main,
        listing,
        "No statement with a named source has been found yet.",
        Addresses::speaker,
        "Name",
        "Statements",
        "Reports",
        "Word for word",
        "Denials");
    Pages.turn(main, "/speakers", CaseViews.page(request), listing.more());
    return Reply.html(frame.page("Speakers", "", "/speakers", main));
  }

  Reply one(Request request, String name) {
    int story = request.number("story", 1, Integer.MAX_VALUE, 0);
    String order = " ORDER BY day DESC, report, CAST(substr(id, 2) AS INTEGER)";
    Listing listing =
        story == 0
            ? views.list(request, STATEMENTS + order, name)
            : views.list(request, STATEMENTS + " AND story = ?" + order, name, story);
    if (listing.rows().isEmpty() && CaseViews.page(request) == 1) {
      if (request.parameter("corrected").isPresent()) {
        // the only statement under this name was just given to somebody else
        return Reply.seeOther(
            Addresses.corrections() + "?corrected=" + request.parameter("corrected").orElse(""));
      }
      throw Problem.notFound("nobody is named '" + name + "' as the source of a statement");
    }
    if (!request.suffix().isEmpty()) {
      return CaseViews.data(request, "statements", listing);
    }
    Markup main = new Markup();
    CorrectionForms.notice(
        main, frame, CorrectionViews.made(views, request), Addresses.speaker(name));
    main.element("h1", name, "dir", "auto");
    size(main, name);
    DayChart.write(main, views.first(CaseViews.WHOLE, DAYS, name), "Statements", "denials");
    main.open("div", "class", "beside").open("div");
    Listing stories = views.first(STORIES_SHOWN, STORIES, name);
    String address = Addresses.speaker(name);
    Pages.statements(main, listing, stories, story == 0 ? address : address + "?story=" + story);
    Pages.turn(
        main,
        story == 0 ? address : address + "?story=" + story,
        CaseViews.page(request),
        listing.more());
    main.close("div").open("aside");
    if (!stories.rows().isEmpty()) {
      main.element("h2", "By story").open("ul", "class", "facets");
      facet(main, "All", address, -1, story == 0);
      for (Listing.Row row : stories.rows()) {
        facet(
            main,
            row.text(1),
            address + "?story=" + row.number(0),
            row.number(2),
            row.number(0) == story);
      }
      main.close("ul");
    }
    Listing outlets = views.first(OUTLETS_SHOWN, OUTLETS, name);
    if (!outlets.rows().isEmpty()) {
      main.element("h2", "Heard in").open("ul", "class", "facets");
      for (Listing.Row row : outlets.rows()) {
        facet(main, row.text(0), Addresses.outlet(row.text(0)), row.number(1), false);
      }
      main.close("ul");
    }
    main.close("aside").close("div");
    return Reply.html(
        frame.page(
            name, "speaker:\"" + name.replace("\"", "") + "\"", Addresses.speaker(name), main));
  }

  private static void facet(Markup main, String name, String address, long count, boolean current) {
    main.open("li");
    main.element(
        "a", name, "href", address, "dir", "auto", "aria-current", current ? "true" : null);
    if (count >= 0) {
      main.element("span", String.valueOf(count), "class", "n");
    }
    main.close("li").line();
  }

  private void size(Markup main, String name) {
    Listing.Row row = views.first(1, SIZE, name).rows().getFirst();
    main.open("p", "class", "headline");
    main.text(Pages.count(row.number(0), "statement", "statements"));
    main.text(" in " + Pages.count(row.number(1), "report", "reports"));
    if (!row.text(2).isEmpty()) {
      main.text(", " + Pages.days(row.text(2), row.text(3)));
    }
    if (row.number(4) > 0) {
      main.text("; " + row.number(4) + " word for word");
    }
    if (row.number(5) > 0) {
      main.text("; ");
      main.element("b", Pages.count(row.number(5), "denial", "denials"), "class", "denies");
    }
    main.close("p");
    main.element(
        "p",
        "What reports give as said under this name. Two people of one name are one here.",
        "class",
        "key");
  }
}
