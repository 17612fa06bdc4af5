package org.hearsay.app.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.app.casefile.CaseOutlets;
import org.hearsay.output.Markup;

/// Whom the reports of an outlet rest on, or whose rest on it, over all stories of a case: the most
/// ties first.
final class OutletTies {
  private static final String GROUNDS =
      "count(*) AS ties, group_concat(DISTINCT e.ground) AS grounds";

  private static final String RESTS_ON =
      "SELECT coalesce(t.outlet, t.host, e.\"to\") AS outlet, "
          + GROUNDS
          + " FROM found_edges e JOIN report f ON f.id = e.\"from\" LEFT JOIN report t ON t.id ="
          + " e.\"to\" WHERE e.directed AND coalesce(f.outlet, f.host) IN (SELECT value FROM"
          + " json_each(?)) AND (t.id IS NOT NULL OR e.\"to\" IN (SELECT node FROM"
          + " found_origins)) GROUP BY 1";

  private static final String RESTING =
      "SELECT coalesce(f.outlet, f.host, f.id) AS outlet, "
          + GROUNDS
          + " FROM found_edges e JOIN report f ON f.id = e.\"from\" LEFT JOIN report t ON t.id ="
          + " e.\"to\" WHERE e.directed AND (coalesce(t.outlet, t.host) IN (SELECT value FROM"
          + " json_each(?)) OR e.\"to\" = ? OR e.\"to\" IN (SELECT node FROM found_origins WHERE"
          + " name = ?)) GROUP BY 1";

  /// @param name of the other end
  private record Tie(String name, long count, Set<String> grounds) {
    Tie with(Tie other) {
      Set<String> both = new TreeSet<>(grounds);
      both.addAll(other.grounds);
      return new Tie(name, count + other.count, both);
    }
  }

  private final List<Tie> ties;

  /// An outlet may stand there under its name and under its host.
  private OutletTies(CaseViews views, Listing listing) {
    Map<String, Tie> byName = new LinkedHashMap<>();
    for (Listing.Row row : listing.rows()) {
      Set<String> grounds = new TreeSet<>(List.of(row.text(2).replace('-', ' ').split(",", -1)));
      Tie tie = new Tie(views.nameOf(row.text(0)), row.number(1), grounds);
      byName.merge(tie.name, tie, Tie::with);
    }
    List<Tie> all = new ArrayList<>(byName.values());
    all.sort(Comparator.comparingLong((Tie tie) -> -tie.count).thenComparing(Tie::name));
    ties = all.subList(0, Math.min(all.size(), CaseViews.PAGE));
  }

  /// @param labels of the outlet, as [CaseOutlets#labels] gives them
  static OutletTies restsOn(CaseViews views, String labels) {
    return new OutletTies(views, views.first(CaseViews.WHOLE, RESTS_ON, labels));
  }

  /// @param labels of the outlet, as [CaseOutlets#labels] gives them
  static OutletTies resting(CaseViews views, String labels, String name) {
    return new OutletTies(
        views, views.first(CaseViews.WHOLE, RESTING, labels, CaseViews.nodeOf(name), name));
  }

  boolean isEmpty() {
    return ties.isEmpty();
  }

  /// A list of them, each with how often and on what ground.
  ///
  /// @param name of the outlet whose ties they are
  void write(Markup main, String name, String heading, String none) {
    main.open("section").element("h2", heading);
    if (ties.isEmpty()) {
      main.element("p", none, "class", "none").close("section").line();
      return;
    }
    main.open("ul", "class", "facets ties");
    for (Tie tie : ties) {
      main.open("li", "class", "item");
      if (tie.name.equals(name)) {
        main.element("span", "itself, in another report");
      } else {
        main.element("a", tie.name, "href", Addresses.outlet(tie.name), "dir", "auto");
      }
      main.element("span", " " + String.join(", ", tie.grounds), "class", "quiet");
      main.element("span", Pages.count(tie.count, "tie", "ties"), "class", "n");
      main.close("li");
    }
    main.close("ul").close("section").line();
  }
}
