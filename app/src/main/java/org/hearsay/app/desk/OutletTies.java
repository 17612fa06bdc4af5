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

  /// Takes the outlet's name three times.
  static final String RESTING =
      "SELECT coalesce(f.outlet, f.host, f.id) AS outlet, "
          + GROUNDS
          + " FROM found_edges e JOIN report f ON f.id = e.\"from\" LEFT JOIN report t ON t.id ="
          + " e.\"to\" WHERE e.directed AND (coalesce(t.outlet, t.host) = ? OR e.\"to\" = ? OR"
          + " e.\"to\" IN (SELECT node FROM found_origins WHERE name = ?)) GROUP BY 1 ORDER BY 2"
          + " DESC, 1";

  private OutletTies() {}

  static void write(Markup main, String heading, Listing ties) {
    if (ties.rows().isEmpty()) {
      return;
    }
    main.element("h2", heading).open("ul", "class", "names");
    for (Listing.Row row : ties.rows()) {
      String name = row.text(0).startsWith("outlet:") ? row.text(0).substring(7) : row.text(0);
      main.open("li", "class", "item").element("a", name, "href", Addresses.outlet(name));
      String count = row.number(1) == 1 ? " 1 tie" : " " + row.number(1) + " ties";
      main.element(
          "span",
          count + ": " + row.text(2).replace("-", " ").replace(",", ", "),
          "class",
          "quiet");
      main.close("li");
    }
    main.close("ul").line();
  }
}
