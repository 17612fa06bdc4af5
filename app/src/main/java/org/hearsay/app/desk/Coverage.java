package org.hearsay.app.desk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.app.casefile.CaseOutlets;
import org.hearsay.output.Markup;

/// Which outlets cover a story: when each came in, how much it brings, whom it draws on.
final class Coverage {
  private static final int OUTLETS = 200;
  private static final int LANE = 104;

  private static final String SQL =
      "SELECT "
          + CaseOutlets.named("r", 1)
          + " AS outlet, count(*) AS reports,"
          + " group_concat(r.day) AS days, min(r.day) AS first,"
          + " sum((SELECT count(*) FROM found_attributions a WHERE a.report_number = r.number)) AS"
          + " statements,"
          + " sum((SELECT count(*) FROM found_claim_members m JOIN found_claims c ON"
          + " c.story_number = m.story_number AND c.id = m.claim WHERE m.story_number = r.story AND"
          + " m.report = r.id AND c.relation = 'single')) AS alone"
          + " FROM report r WHERE r.story = ?2 AND (r.outlet IS NOT NULL OR r.host IS NOT NULL)"
          + " GROUP BY 1 ORDER BY first IS NULL, first, 1";

  private static final String TIES =
      "SELECT DISTINCT "
          + CaseOutlets.named("f", 1)
          + " AS who, coalesce("
          + CaseOutlets.named("t", 1)
          + ", o.name, e.\"to\") AS whom FROM found_edges e JOIN report f ON f.id = e.\"from\" LEFT"
          + " JOIN report t ON t.id = e.\"to\" LEFT JOIN found_origins o ON o.story_number ="
          + " e.story_number AND o.node = e.\"to\" WHERE e.story_number = ?2 AND e.directed AND"
          + " e.\"to\" NOT LIKE 'person:%' ORDER BY 1, 2";

  private final Listing outlets;
  private final Map<String, Set<String>> drawsOn = new LinkedHashMap<>();

  private Coverage(CaseViews views, Listing outlets, Listing ties) {
    this.outlets = outlets;
    for (Listing.Row tie : ties.rows()) {
      String whom = views.nameOf(tie.text(1));
      if (!whom.equals(tie.text(0))) {
        drawsOn.computeIfAbsent(tie.text(0), who -> new LinkedHashSet<>()).add(whom);
      }
    }
  }

  static Coverage of(CaseViews views, long story) {
    String names = views.outlets().names();
    return new Coverage(
        views,
        views.first(OUTLETS, SQL, names, story),
        views.first(CaseViews.WHOLE, TIES, names, story));
  }

  private static String count(String number) {
    return number.equals("0") ? "–" : number;
  }

  void write(Markup main) {
    if (outlets.rows().isEmpty()) {
      return;
    }
    List<String> days =
        outlets.rows().stream()
            .flatMap(row -> List.of(row.text(2).split(",", -1)).stream())
            .filter(day -> !day.isEmpty())
            .sorted()
            .toList();
    boolean timed = !days.isEmpty() && !days.getFirst().equals(days.getLast());
    main.open("section", "class", "coverage", "aria-labelledby", "coverage-h");
    main.element("h2", "Coverage by outlet", "id", "coverage-h");
    main.open("div", "class", "scroll").open("table", "class", "figures-right");
    main.open("thead").open("tr").element("th", "Outlet", "scope", "col");
    main.element("th", timed ? "First to last day" : "Day", "scope", "col", "class", "lane");
    main.element("th", "Statements", "scope", "col", "class", "n");
    main.element("th", "Claims only here", "scope", "col", "class", "n");
    main.element("th", "Draws on", "scope", "col").close("tr").close("thead").open("tbody").line();
    for (Listing.Row row : outlets.rows()) {
      main.open("tr").open("th", "scope", "row");
      main.element("a", row.text(0), "href", Addresses.outlet(row.text(0)), "dir", "auto");
      if (row.number(1) > 1) {
        main.element("span", " " + row.number(1) + " reports", "class", "quiet");
      }
      main.close("th").open("td", "class", "lane");
      if (timed) {
        List<String> own =
            Arrays.stream(row.text(2).split(",", -1)).filter(day -> !day.isEmpty()).toList();
        new DayLane(LANE, days.getFirst(), days.getLast()).write(main, own);
      } else {
        main.text(row.text(3));
      }
      main.close("td");
      main.element("td", count(row.text(4)), "class", "n");
      main.element("td", count(row.text(5)), "class", "n");
      main.open("td", "class", "on");
      String separator = "";
      for (String whom : drawsOn.getOrDefault(row.text(0), Set.of())) {
        main.text(separator).element("a", whom, "href", Addresses.outlet(whom), "dir", "auto");
        separator = ", ";
      }
      main.close("td").close("tr").line();
    }
    main.close("tbody").close("table").close("div").close("section").line();
  }
}
