package org.hearsay.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hearsay.app.casefile.CaseOutlets;
import org.hearsay.output.Markup;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// Who says something: the list of them, and one of them over time, by story and by topic.
final class SpeakerViews {
  private static final int STORIES_SHOWN = 40;
  private static final int OUTLETS_SHOWN = 12;

  private static final int NAMES_SHOWN = 12;

  /// What somebody says, under the name that a report or their story gives them. The statement is
  /// `a`.
  static final String THEIRS =
      "a.row IN (SELECT x.row FROM found_attributions x WHERE x.source_name = ?1 UNION SELECT x.row"
          + " FROM found_cast c JOIN report s ON s.id = c.report JOIN found_attributions x ON"
          + " x.report_number = s.number AND x.source_entity = c.entity WHERE c.name = ?1)";

  /// The name is looked up once a statement: as an expression to group by, SQLite would ask the
  /// cast twice.
  private static final String SPEAKERS =
      "WITH said AS MATERIALIZED (SELECT coalesce((SELECT c.name FROM found_cast c WHERE c.report"
          + " = a.report AND c.entity = a.source_entity), a.source_name) AS name,"
          + " a.report_number, a.kind = 'direct' AS direct, a.stance = 'denies' AS denies FROM"
          + " found_attributions a WHERE a.source_name IS NOT NULL) SELECT name, count(*) AS"
          + " statements, count(DISTINCT report_number) AS reports, sum(direct) AS direct,"
          + " sum(denies) AS denials FROM said GROUP BY 1 ORDER BY 2 DESC, 1";

  private static final int SPEAKERS_MOST = 500_000;

  /// As what a report names somebody: "mayor; a baker".
  private static final String ROLES =
      "SELECT e.roles FROM found_attributions a JOIN found_entities e ON e.report_number ="
          + " a.report_number AND e.id = a.source_entity WHERE e.roles <> '' AND "
          + THEIRS
          + " GROUP BY e.roles ORDER BY count(DISTINCT e.report_number) DESC, length(e.roles)";

  private static final String STATEMENTS =
      "SELECT a.report, a.id, a.source_name AS who, a.kind, a.stance, a.content,"
          + " coalesce(r.outlet, r.host) AS outlet, r.day, r.story FROM found_attributions a JOIN"
          + " report r ON r.number = a.report_number WHERE "
          + THEIRS;

  private static final String OF_THEM =
      " FROM found_attributions a JOIN report r ON r.number = a.report_number";

  private static final String STORIES =
      "SELECT s.number, s.title, count(*) AS statements, (SELECT c.id FROM found_cast c WHERE"
          + " c.story_number = s.number AND c.report = a.report AND c.entity = a.source_entity) AS"
          + " who"
          + OF_THEM
          + " JOIN story s ON s.number = r.story WHERE "
          + THEIRS
          + " GROUP BY s.number ORDER BY max(r.day) DESC, s.number DESC";

  private static final String DAYS =
      "SELECT r.day, count(*) AS statements, sum(a.stance = 'denies') AS denials"
          + OF_THEM
          + " WHERE "
          + THEIRS
          + " AND r.day IS NOT NULL GROUP BY r.day ORDER BY r.day";

  private static final String OUTLETS =
      "SELECT "
          + CaseOutlets.named("r", 2)
          + " AS called, count(*) AS statements"
          + OF_THEM
          + " WHERE "
          + THEIRS
          + " AND called IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1";

  /// What reports call them, and as what.
  private static final String CALLED =
      "SELECT a.source_name, count(*) FROM found_attributions a WHERE a.source_name IS NOT NULL AND"
          + " a.source_name <> ?1 AND "
          + THEIRS
          + " GROUP BY 1 ORDER BY 2 DESC, 1";

  private static final String SIZE =
      "SELECT count(*), count(DISTINCT a.report_number), min(r.day), max(r.day), sum(a.kind ="
          + " 'direct'), sum(a.stance = 'denies')"
          + OF_THEM
          + " WHERE "
          + THEIRS;

  private final CaseViews views;
  private final Frame frame;

  SpeakerViews(CaseViews views, Frame frame) {
    this.views = views;
    this.frame = frame;
  }

  Reply all(Request request) {
    String kind = request.parameter("kind").orElse("");
    Predicate<Listing.Row> condition =
        switch (kind) {
          case "" -> row -> !request.suffix().isEmpty() || !isDescribed(row.text(0));
          case "named" -> row -> !isDescribed(row.text(0));
          case "described" -> row -> isDescribed(row.text(0));
          default -> throw Problem.badRequest("kind=" + kind + "; expected named or described");
        };
    Listing listing =
        views
            .kept(SPEAKERS_MOST, SPEAKERS)
            .page(condition, (CaseViews.page(request) - 1) * CaseViews.PAGE, CaseViews.PAGE);
    if (!request.suffix().isEmpty()) {
      return CaseViews.data(request, "speakers", listing);
    }
    boolean described = kind.equals("described");
    Markup main = new Markup();
    main.element("h1", "Who says something");
    main.open("nav", "class", "tabs", "aria-label", "Which");
    main.element("a", "Named", "href", "/speakers", "aria-current", described ? null : "true");
    main.element(
        "a",
        "Only described",
        "href",
        "/speakers?kind=described",
        "aria-current",
        described ? "true" : null);
    main.close("nav");
    if (described) {
      main.element(
          "p",
          "Whom reports quote without a name: one description may mean different people.",
          "class",
          "key");
    }
    Pages.table(
        main,
        described ? listing : withRoles(listing),
        described
            ? "No statement is given to somebody who is only described."
            : "No statement with a named source has been found yet.",
        Addresses::speaker,
        described
            ? new String[] {"Described as", "Statements", "Reports", "Word for word", "Denials"}
            : new String[] {"Name", "As", "Statements", "Reports", "Word for word", "Denials"});
    Pages.turn(
        main,
        described ? "/speakers?kind=described" : "/speakers",
        CaseViews.page(request),
        listing.more());
    return Reply.html(frame.page("Speakers", "", "/speakers", main));
  }

  /// A description begins small ("officials"); a name does not, in whatever script.
  private static boolean isDescribed(String name) {
    return !name.isEmpty() && name.charAt(0) >= 'a' && name.charAt(0) <= 'z';
  }

  /// The same with what reports say that somebody is, behind the name.
  private Listing withRoles(Listing listing) {
    List<Listing.Row> rows = new ArrayList<>();
    for (Listing.Row row : listing.rows()) {
      List<@Nullable Object> cells = new ArrayList<>(row.cells());
      cells.add(1, role(row.text(0)));
      rows.add(new Listing.Row(cells));
    }
    return new Listing(listing.columns(), rows, listing.more());
  }

  /// What most reports say, the shortest of as many; empty if none does.
  private String role(String name) {
    List<Listing.Row> roles = views.kept(1, ROLES, name).rows();
    String all = roles.isEmpty() ? "" : roles.getFirst().text(0);
    int end = all.indexOf(';');
    return CorrectionForms.shown(end < 0 ? all : all.substring(0, end));
  }

  /// To what somebody comes back, as data; the page shows it beside their statements.
  Reply topics(Request request, String name) {
    if (views.first(1, STATEMENTS, name).rows().isEmpty()) {
      throw nobody(name);
    }
    return CaseViews.data(request, "topics", SpeakerTopics.of(views, name).listing());
  }

  private static Problem nobody(String name) {
    return Problem.notFound("nobody is named '" + name + "' as the source of a statement");
  }

  Reply one(Request request, String name) {
    int story = request.number("story", 1, Integer.MAX_VALUE, 0);
    String chosen = request.parameter("topic").orElse("");
    boolean isData = !request.suffix().isEmpty();
    SpeakerTopics topics = isData && chosen.isEmpty() ? null : SpeakerTopics.of(views, name);
    Map<String, List<Span>> places =
        chosen.isEmpty() || topics == null
            ? Map.of()
            : topics
                .named(chosen)
                .map(topics::places)
                .orElseThrow(
                    () -> Problem.notFound(name + " does not come back to '" + chosen + "'"));
    Listing listing = statements(request, name, story, places);
    if (listing.rows().isEmpty() && CaseViews.page(request) == 1) {
      if (request.parameter("corrected").isPresent()) {
        // the only statement under this name was just given to somebody else
        return Reply.seeOther(
            Addresses.corrections() + "?corrected=" + request.parameter("corrected").orElse(""));
      }
      throw nobody(name);
    }
    if (isData) {
      return CaseViews.data(request, "statements", listing);
    }
    String address = Addresses.speaker(name);
    String here =
        story != 0
            ? address + "?story=" + story
            : chosen.isEmpty() ? address : address + "?topic=" + Addresses.encoded(chosen);
    Markup main = new Markup();
    CorrectionForms.notice(main, frame, CorrectionViews.made(views, request), address);
    main.element("h1", name, "dir", "auto");
    size(main, name);
    main.open("div", "class", "speaker").open("div", "class", "when");
    DayChart.write(main, views.kept(CaseViews.WHOLE, DAYS, name), "Statements", "denials");
    main.close("div");
    if (topics != null) {
      topics.write(main, address, chosen);
    }
    main.open("div", "class", "what");
    Listing stories = views.kept(STORIES_SHOWN, STORIES, name);
    if (!chosen.isEmpty()) {
      main.open("p", "class", "chosen").text("Only where they speak of ");
      main.element("b", chosen, "dir", "auto").text(" · ");
      main.element("a", "all they said", "href", address).close("p");
    }
    Pages.statements(main, views.outlets(), listing, stories, places, here);
    Pages.turn(main, here, CaseViews.page(request), listing.more());
    main.close("div").open("aside");
    byStory(main, stories, address, story);
    Listing outlets = views.kept(OUTLETS_SHOWN, OUTLETS, name, views.outlets().names());
    if (!outlets.rows().isEmpty()) {
      main.element("h2", "Heard in").open("ul", "class", "facets");
      for (Listing.Row row : outlets.rows()) {
        facet(main, row.text(0), Addresses.outlet(row.text(0)), row.number(1), false);
      }
      main.close("ul");
    }
    main.close("aside").close("div");
    return Reply.html(
        frame.page(name, "speaker:\"" + name.replace("\"", "") + "\"", address, main));
  }

  private Listing statements(
      Request request, String name, int story, Map<String, List<Span>> places) {
    String order = " ORDER BY r.day DESC, a.report, CAST(substr(a.id, 2) AS INTEGER)";
    if (!places.isEmpty()) {
      Listing all = views.first(CaseViews.WHOLE, STATEMENTS + order, name);
      int skip = (CaseViews.page(request) - 1) * CaseViews.PAGE;
      List<Listing.Row> rows =
          all.rows().stream()
              .filter(row -> places.containsKey(SpeakerTopics.key(row.text(0), row.text(1))))
              .skip(skip)
              .limit(CaseViews.PAGE + 1L)
              .toList();
      boolean more = rows.size() > CaseViews.PAGE;
      return new Listing(all.columns(), more ? rows.subList(0, CaseViews.PAGE) : rows, more);
    }
    return story == 0
        ? views.list(request, STATEMENTS + order, name)
        : views.list(request, STATEMENTS + " AND r.story = ?" + order, name, story);
  }

  /// Who they are is held to be the same within a story: there it can be put right.
  private static void byStory(Markup main, Listing stories, String address, int story) {
    if (stories.rows().isEmpty()) {
      return;
    }
    main.element("h2", "By story").open("ul", "class", "facets");
    facet(main, "All", address, -1, story == 0);
    for (Listing.Row row : stories.rows()) {
      main.open("li");
      main.element(
          "a",
          row.text(1),
          "href",
          address + "?story=" + row.number(0),
          "dir",
          "auto",
          "aria-current",
          row.number(0) == story ? "true" : null);
      if (!row.text(3).isEmpty()) {
        main.text(" ")
            .element(
                "a",
                "Who is who",
                "class",
                "right",
                "href",
                Addresses.story(row.number(0))
                    + "/correct/"
                    + row.text(3)
                    + "?back="
                    + Addresses.encoded(address));
      }
      main.element("span", String.valueOf(row.number(2)), "class", "n").close("li").line();
    }
    main.close("ul");
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
    Listing.Row row = views.kept(1, SIZE, name).rows().getFirst();
    main.open("p", "class", "headline");
    main.text(Pages.count(row.number(0), "statement", "statements"));
    main.text(" in " + Pages.count(row.number(1), "report", "reports"));
    if (!row.text(2).isEmpty()) {
      main.text(", ").element("span", Pages.days(row.text(2), row.text(3)), "class", "nowrap");
    }
    if (row.number(4) > 0) {
      main.text("; " + row.number(4) + " word for word");
    }
    if (row.number(5) > 0) {
      main.text("; ");
      main.element("b", Pages.count(row.number(5), "denial", "denials"), "class", "denies");
    }
    main.close("p");
    Listing called = views.kept(NAMES_SHOWN, CALLED, name);
    main.open("p", "class", "key");
    String role = role(name);
    if (!role.isEmpty()) {
      main.text("Presented as ").element("span", "“" + role + "”", "dir", "auto").text(". ");
    }
    if (!called.rows().isEmpty()) {
      main.text("Also called ");
      String separator = "";
      for (Listing.Row other : called.rows()) {
        main.text(separator).element("span", "“" + other.text(0) + "”", "dir", "auto");
        separator = ", ";
      }
      main.text(". ");
    }
    main.text("Two people of one name are one here.").close("p");
  }
}
