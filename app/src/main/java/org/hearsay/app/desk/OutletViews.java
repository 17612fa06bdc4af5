package org.hearsay.app.desk;

import org.hearsay.app.casefile.CaseOutlets;
import org.hearsay.output.Markup;

/// Outlets: the list of them, and one of them: whom it rests on, who rests on it, whom it quotes.
final class OutletViews {
  private static final int QUOTED_SHOWN = 12;

  /// Takes the labels of an outlet.
  private static final String OURS =
      "coalesce(r.outlet, r.host) IN (SELECT value FROM json_each(?))";

  private static final String OUTLETS =
      "SELECT "
          + CaseOutlets.named("r", 1)
          + " AS name, count(*) AS reports, count(DISTINCT r.story) AS"
          + " stories, count(DISTINCT CASE WHEN EXISTS (SELECT 1 FROM found_edges e WHERE"
          + " e.\"from\" = r.id AND e.directed AND e.\"to\" NOT LIKE 'person:%') THEN r.number END)"
          + " AS derived, max(r.day) AS last FROM report r WHERE r.outlet IS NOT NULL OR r.host"
          + " IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1";

  private static final String REPORTS =
      "SELECT r.id, r.title, r.day, r.url, r.story, (SELECT count(*) FROM found_attributions a"
          + " WHERE a.report_number = r.number) AS statements FROM report r WHERE "
          + OURS
          + " ORDER BY r.day DESC, r.id";

  private static final String DAYS =
      "SELECT day, count(*) AS reports, 0 FROM report r WHERE "
          + OURS
          + " AND day IS"
          + " NOT NULL GROUP BY day ORDER BY day";

  private static final String QUOTED =
      "SELECT a.source_name AS name, count(*) AS statements FROM found_attributions a JOIN report r"
          + " ON r.number = a.report_number WHERE "
          + OURS
          + " AND a.source_name"
          + " IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1";

  private final CaseViews views;
  private final Frame frame;

  OutletViews(CaseViews views, Frame frame) {
    this.views = views;
    this.frame = frame;
  }

  Reply all(Request request) {
    Listing listing = views.list(request, OUTLETS, views.outlets().names());
    if (!request.suffix().isEmpty()) {
      return CaseViews.data(request, "outlets", listing);
    }
    Markup main = new Markup();
    main.element("h1", "Outlets");
    Pages.table(
        main,
        listing,
        "No report names its outlet yet.",
        Addresses::outlet,
        "Name",
        "Reports",
        "Stories",
        "Draw on others",
        "Latest");
    Pages.turn(main, "/outlets", CaseViews.page(request), listing.more());
    return Reply.html(frame.page("Outlets", "", "/outlets", main));
  }

  Reply one(Request request, String label) {
    String name = views.outlets().called(label);
    String labels = views.outlets().labels(name);
    Listing reports = views.list(request, REPORTS, labels);
    if (!request.suffix().isEmpty()) {
      return CaseViews.data(request, "reports", reports);
    }
    OutletTies restsOn = OutletTies.restsOn(views, labels);
    OutletTies resting = OutletTies.resting(views, labels, name);
    if (reports.rows().isEmpty() && restsOn.isEmpty() && resting.isEmpty()) {
      throw Problem.notFound("there is no outlet '" + name + "'");
    }
    Markup main = new Markup();
    main.element("h1", name, "dir", "auto");
    if (reports.rows().isEmpty()) {
      main.element(
          "p", "None of its reports is in this case; others name it.", "class", "headline");
    }
    DayChart.write(main, views.first(CaseViews.WHOLE, DAYS, labels), "Reports", "");
    main.open("div", "class", "halves");
    restsOn.write(
        main,
        name,
        "Whom its reports rest on",
        "Nobody was found. That does not show that its reports are its own.");
    resting.write(main, name, "Whose reports rest on it", "Nobody's were found.");
    main.close("div").open("div", "class", "beside").open("div");
    if (!reports.rows().isEmpty()) {
      main.element("h2", "Its reports").open("ol", "class", "names");
      for (Listing.Row row : reports.rows()) {
        String title = row.text(1).isEmpty() ? row.text(0) : row.text(1);
        main.open("li", "class", "item");
        main.element("a", title, "href", Addresses.report(row.text(0)), "dir", "auto");
        main.element("span", row.text(2), "class", "day");
        main.element("span", Pages.count(row.number(5), "statement", "statements"), "class", "n");
        main.close("li").line();
      }
      main.close("ol");
      Pages.turn(main, Addresses.outlet(name), CaseViews.page(request), reports.more());
    }
    main.close("div");
    Listing quoted = views.first(QUOTED_SHOWN, QUOTED, labels);
    if (!quoted.rows().isEmpty()) {
      main.open("aside").element("h2", "Whom it quotes").open("ul", "class", "facets");
      for (Listing.Row row : quoted.rows()) {
        main.open("li");
        main.element("a", row.text(0), "href", Addresses.speaker(row.text(0)), "dir", "auto");
        main.element("span", row.text(1), "class", "n").close("li").line();
      }
      main.close("ul").close("aside");
    }
    main.close("div");
    return Reply.html(frame.page(name, "outlet:\"" + name + "\"", Addresses.outlet(name), main));
  }
}
