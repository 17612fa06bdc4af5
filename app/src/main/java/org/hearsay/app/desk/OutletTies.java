package org.hearsay.app.desk;

import org.hearsay.output.Markup;

/// Who draws on whom among outlets, over all stories of a case.
final class OutletTies {
  private static final String GROUNDS =
      "count(*) AS ties, group_concat(DISTINCT e.ground) AS grounds";

  /// Takes the outlet's name once.
  static final String RESTS_ON =
      "SELECT coalesce(t.outlet, t.host, e.\"to\") AS outlet, "
          + GROUNDS
          + " FROM found_edges e JOIN report f ON f.id = e.\"from\" LEFT JOIN report t ON t.id ="
          + " e.\"to\" WHERE e.directed AND coalesce(f.outlet, f.host) = ? AND (t.id IS NOT NULL OR"
          + " e.\"to\" IN (SELECT node FROM found_origins)) GROUP BY 1 ORDER BY 2 DESC, 1";

  /// Takes the outlet's name, its node, and its name.
  static final String RESTING =
      "SELECT coalesce(f.outlet, f.host, f.id) AS outlet, "
          + GROUNDS
          + " FROM found_edges e JOIN report f ON f.id = e.\"from\" LEFT JOIN report t ON t.id ="
          + " e.\"to\" WHERE e.directed AND (coalesce(t.outlet, t.host) = ? OR e.\"to\" = ? OR"
          + " e.\"to\" IN (SELECT node FROM found_origins WHERE name = ?)) GROUP BY 1 ORDER BY 2"
          + " DESC, 1";

  private OutletTies() {}

  /// A table of them, each with how often and on what ground.
  static void write(CaseViews views, Markup main, String heading, String none, Listing ties) {
    main.open("section").element("h2", heading);
    if (ties.rows().isEmpty()) {
      main.element("p", none, "class", "none").close("section").line();
      return;
    }
    main.open("ul", "class", "facets ties");
    for (Listing.Row row : ties.rows()) {
      String name = views.nameOf(row.text(0));
      main.open("li", "class", "item");
      main.element("a", name, "href", Addresses.outlet(name), "dir", "auto");
      main.element(
          "span", " " + row.text(2).replace("-", " ").replace(",", ", "), "class", "quiet");
      main.element("span", Pages.count(row.number(1), "tie", "ties"), "class", "n");
      main.close("li");
    }
    main.close("ul").close("section").line();
  }
}
