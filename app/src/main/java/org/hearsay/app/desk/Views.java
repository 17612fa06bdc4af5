package org.hearsay.app.desk;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.app.casefile.NewsItem;
import org.hearsay.app.search.Hits;
import org.hearsay.app.search.Scope;
import org.hearsay.app.search.Search;
import org.hearsay.app.search.SearchPages;
import org.hearsay.finding.Dossier;
import org.hearsay.output.Comparison;
import org.hearsay.output.Format;
import org.hearsay.output.Markup;
import org.hearsay.output.Output;
import org.hearsay.output.Settings;
import org.hearsay.report.ReportId;

/// What the desk shows: each view as a page, as JSON and, where it is a list, as CSV.
final class Views {
  private static final int PAGE = 50;
  private static final int NEWS_IN_A_FEED = 100;
  private static final int DOSSIERS_KEPT = 16;

  private static final String STORIES =
      "SELECT s.number, s.title, s.headline, count(r.number) AS reports, min(r.day) AS first,"
          + " max(r.day) AS last, group_concat(DISTINCT coalesce(r.outlet, r.host)) AS outlets,"
          + " (SELECT count(*) FROM found_conflicts f WHERE f.story_number = s.number) AS conflicts"
          + " FROM story s JOIN report r ON r.story = s.number GROUP BY s.number ORDER BY ";

  private static final String STATEMENTS =
      "SELECT report, id, coalesce(source_name, source) AS who, kind, stance, content, outlet, day"
          + " FROM attributions WHERE ";

  private final CaseWork work;
  private final CaseFile file;
  private final Frame frame;

  /// Compared stories that were looked at last, under their number and the time of their last
  /// change.
  private final Map<String, Dossier> dossiers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Dossier> eldest) {
          return size() > DOSSIERS_KEPT;
        }
      };

  Views(CaseWork work, Frame frame) {
    this.work = work;
    this.file = work.file();
    this.frame = frame;
  }

  private static int page(Request request) {
    return request.number("page", 1, 100_000, 1);
  }

  private Listing list(Request request, String sql, Object... values) {
    return Listing.of(file, sql, (page(request) - 1) * PAGE, PAGE, values);
  }

  Reply stories(Request request) {
    String sort = request.parameter("sort").orElse("newest");
    String order =
        switch (sort) {
          case "newest" -> "last DESC, s.number DESC";
          case "largest" -> "reports DESC, last DESC, s.number DESC";
          case "contested" -> "conflicts DESC, reports DESC, s.number DESC";
          default ->
              throw Problem.badRequest("sort=" + sort + "; expected newest, largest or contested");
        };
    Listing listing = list(request, STORIES + order);
    if (!request.suffix().isEmpty()) {
      return data(request, "stories", listing);
    }
    Markup main = new Markup();
    main.element("h1", "Stories");
    add(main);
    main.open("nav", "class", "sorts", "aria-label", "Order").text("Order: ");
    for (String each : List.of("newest", "largest", "contested")) {
      boolean current = each.equals(sort);
      main.element("a", each, "href", "/?sort=" + each, "aria-current", current ? "true" : null);
      main.text(" ");
    }
    main.close("nav");
    if (listing.rows().isEmpty()) {
      main.element("p", "No report has been added yet.", "class", "none");
    }
    Pages.stories(main, listing);
    Pages.turn(main, "/?sort=" + sort, page(request), listing.more());
    return Reply.html(frame.page("Stories", "", "/stories", main));
  }

  private static void add(Markup main) {
    main.open("section", "class", "add", "id", "add", "aria-labelledby", "add-h");
    main.element("h2", "Add reports", "id", "add-h");
    main.open("form", "id", "add-form");
    main.element(
        "label",
        "An address, or the text of a report; files can be dropped here",
        "for",
        "add-text");
    main.open("textarea", "id", "add-text", "rows", "3").close("textarea");
    main.open("p").element("button", "Add", "type", "submit");
    main.open("label", "class", "file").text("or choose files ");
    main.open("input", "type", "file", "id", "add-files", "multiple", "").close("label").close("p");
    main.close("form");
    main.open("progress", "id", "add-progress", "hidden", "", "aria-label", "Adding")
        .close("progress");
    main.open("ul", "id", "add-log", "aria-live", "polite").close("ul");
    main.close("section").line();
  }

  private static Reply data(Request request, String name, Listing listing) {
    return switch (request.suffix()) {
      case "json" -> Reply.json(listing.json());
      case "csv" -> Reply.csv(name, listing.csv());
      default -> throw Problem.notFound("there is no ." + request.suffix() + " of " + name);
    };
  }

  private Dossier dossier(long number) {
    String state =
        file.query(
            "SELECT changed FROM story WHERE number = ?",
            row -> row.next() ? row.getString(1) : null,
            number);
    if (state == null) {
      throw Problem.notFound("there is no story " + number);
    }
    String key = number + " " + state;
    synchronized (dossiers) {
      Dossier known = dossiers.get(key);
      if (known != null) {
        return known;
      }
    }
    Dossier made = work.grouping().dossier(number);
    synchronized (dossiers) {
      dossiers.put(key, made);
    }
    return made;
  }

  private Reply feed(long number) {
    Listing story =
        Listing.of(file, "SELECT title, changed FROM story WHERE number = ?", 0, 1, number);
    if (story.rows().isEmpty()) {
      throw Problem.notFound("there is no story " + number);
    }
    Listing.Row row = story.rows().getFirst();
    return Reply.of(
        200,
        Reply.ATOM,
        StoryFeed.of(
            number, row.text(0), row.text(1), NewsItem.ofStory(file, number, NEWS_IN_A_FEED)));
  }

  Reply story(Request request, long number) {
    if (request.suffix().equals("atom")) {
      return feed(number);
    }
    Dossier dossier = dossier(number);
    if (request.suffix().equals("json")) {
      return Reply.json(written(dossier).strip());
    }
    if (request.suffix().equals("csv")) {
      return data(
          request,
          "claims",
          Listing.of(file, "SELECT * FROM claims WHERE story = ?", 0, 100_000, number));
    }
    Markup main = new Markup();
    main.element("h1", dossier.title(), "dir", "auto");
    main.element("p", dossier.headline(), "class", "headline");
    main.open("p", "class", "facts");
    main.element(
        "a",
        "Feed of what is new",
        "href",
        Addresses.story(number) + ".atom",
        "type",
        "application/atom+xml");
    main.close("p");
    coverage(main, number);
    main.add(Output.storySection(dossier));
    return Reply.html(frame.page(dossier.title(), "", Addresses.story(number), main));
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

  private void coverage(Markup main, long story) {
    Listing outlets =
        Listing.of(
            file,
            "SELECT coalesce(r.outlet, r.host) AS outlet, count(*) AS reports, min(r.day) AS first"
                + " FROM report r WHERE r.story = ? AND coalesce(r.outlet, r.host) IS NOT NULL"
                + " GROUP BY 1 ORDER BY 3, 1",
            0,
            100,
            story);
    if (outlets.rows().isEmpty()) {
      return;
    }
    main.open("section", "class", "coverage", "aria-labelledby", "coverage-h");
    main.element("h2", "Coverage by outlet", "id", "coverage-h").open("ul");
    for (Listing.Row row : outlets.rows()) {
      main.open("li").element("a", row.text(0), "href", Addresses.outlet(row.text(0)));
      String count = row.number(1) == 1 ? "" : " " + row.number(1) + " reports";
      main.element(
          "span", count + (row.text(2).isEmpty() ? "" : " from " + row.text(2)), "class", "quiet");
      main.close("li");
    }
    main.close("ul").close("section").line();
  }

  Reply report(Request request, String id) {
    AnnotatedReport report =
        file.report(reportId(id))
            .map(work.reading())
            .orElseThrow(() -> Problem.notFound("there is no report '" + id + "'"));
    if (request.suffix().equals("json")) {
      return Reply.json(Output.reportLine(report));
    }
    if (request.suffix().equals("csv")) {
      return data(
          request,
          "attributions",
          Listing.of(file, "SELECT * FROM attributions WHERE report = ?", 0, 100_000, id));
    }
    Markup main = new Markup();
    String title = report.report().title() == null ? id : report.report().title();
    main.element("h1", title, "dir", "auto");
    Long story =
        file.query(
            "SELECT story FROM report WHERE id = ? AND story IS NOT NULL",
            row -> row.next() ? row.getLong(1) : null,
            id);
    main.open("p", "class", "facts");
    if (story != null) {
      main.element("a", "Its story", "href", Addresses.story(story));
    }
    if (report.report().provenance().url() != null) {
      // shown, not linked: a click would tell the outlet who reads about it
      main.text((story == null ? "" : " · ") + report.report().provenance().url());
    }
    main.close("p");
    main.add(Output.reportSection(report));
    return Reply.html(frame.page(title, "", Addresses.report(id), main));
  }

  private static ReportId reportId(String id) {
    try {
      return new ReportId(id);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(String.valueOf(e.getMessage()));
    }
  }

  Reply speakers(Request request) {
    Listing listing =
        list(
            request,
            "SELECT source_name AS name, count(*) AS statements, count(DISTINCT report_number) AS"
                + " reports FROM found_attributions WHERE source_name IS NOT NULL GROUP BY 1"
                + " ORDER BY 2 DESC, 1");
    if (!request.suffix().isEmpty()) {
      return data(request, "speakers", listing);
    }
    Markup main = new Markup();
    main.element("h1", "Who says something");
    Pages.names(main, listing, false, "statements");
    Pages.turn(main, "/speakers", page(request), listing.more());
    return Reply.html(frame.page("Speakers", "", "/speakers", main));
  }

  Reply speaker(Request request, String name) {
    Listing listing =
        list(request, STATEMENTS + "source_name = ? ORDER BY day DESC, report, id", name);
    if (listing.rows().isEmpty() && page(request) == 1) {
      throw Problem.notFound("nobody is named '" + name + "' as the source of a statement");
    }
    if (!request.suffix().isEmpty()) {
      return data(request, "statements", listing);
    }
    Markup main = new Markup();
    main.element("h1", name, "dir", "auto");
    main.element("p", "What reports give as said by this name, the latest first.", "class", "key");
    Pages.statements(main, listing, false);
    Pages.turn(main, Addresses.speaker(name), page(request), listing.more());
    return Reply.html(
        frame.page(
            name, "speaker:\"" + name.replace("\"", "") + "\"", Addresses.speaker(name), main));
  }

  Reply outlets(Request request) {
    Listing listing =
        list(
            request,
            "SELECT coalesce(outlet, host) AS name, count(*) AS reports FROM report"
                + " WHERE coalesce(outlet, host) IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1");
    if (!request.suffix().isEmpty()) {
      return data(request, "outlets", listing);
    }
    Markup main = new Markup();
    main.element("h1", "Outlets");
    Pages.names(main, listing, true, "reports");
    Pages.turn(main, "/outlets", page(request), listing.more());
    return Reply.html(frame.page("Outlets", "", "/outlets", main));
  }

  Reply outlet(Request request, String name) {
    Listing reports =
        list(
            request,
            "SELECT id, title, day, url, story FROM report WHERE coalesce(outlet, host) = ?"
                + " ORDER BY day DESC, id",
            name);
    if (!request.suffix().isEmpty()) {
      return data(request, "reports", reports);
    }
    List<Listing> ties = new ArrayList<>();
    ties.add(Listing.of(file, OutletTies.RESTS_ON, 0, PAGE, name));
    ties.add(Listing.of(file, OutletTies.RESTING, 0, PAGE, name, name, name));
    if (reports.rows().isEmpty() && ties.stream().allMatch(tie -> tie.rows().isEmpty())) {
      throw Problem.notFound("there is no outlet '" + name + "'");
    }
    Markup main = new Markup();
    main.element("h1", name, "dir", "auto");
    OutletTies.write(main, "Whom its reports rest on", ties.get(0));
    OutletTies.write(main, "Whose reports rest on it", ties.get(1));
    main.element("h2", "Its reports").open("ol", "class", "names");
    for (Listing.Row row : reports.rows()) {
      String title = row.text(1).isEmpty() ? row.text(0) : row.text(1);
      main.open("li", "class", "item");
      main.element("a", title, "href", Addresses.report(row.text(0)), "dir", "auto");
      main.element("span", " " + row.text(2), "class", "quiet").close("li");
    }
    main.close("ol");
    Pages.turn(main, Addresses.outlet(name), page(request), reports.more());
    return Reply.html(frame.page(name, "outlet:\"" + name + "\"", Addresses.outlet(name), main));
  }

  Reply search(Request request) {
    String query = request.parameter("q").orElse("");
    List<Scope> scopes =
        request
            .parameter("in")
            .map(name -> List.of(scope(name)))
            .orElse(List.of(Scope.SAID, Scope.REPORTS, Scope.CLAIMS));
    int size = scopes.size() == 1 ? PAGE : 10;
    List<Hits> found = new ArrayList<>();
    for (Scope scope : scopes) {
      found.add(Search.find(file, query, scope, (page(request) - 1) * size, size));
    }
    if (request.suffix().equals("json")) {
      return Reply.json(SearchPages.json(query, found));
    }
    if (request.suffix().equals("csv")) {
      return Reply.csv("hits", SearchPages.csv(found));
    }
    Markup main = new Markup();
    main.element("h1", query.isEmpty() ? "Search" : "Found for “" + query + "”");
    boolean any = false;
    for (int i = 0; i < scopes.size(); i++) {
      Hits hits = found.get(i);
      if (!hits.hits().isEmpty()) {
        any = true;
        String in =
            Addresses.search(query) + "&in=" + scopes.get(i).name().toLowerCase(Locale.ROOT);
        main.element("h2", heading(scopes.get(i)));
        Pages.hits(main, hits);
        if (scopes.size() > 1 && hits.more()) {
          main.open("p").element("a", "More of these", "href", in).close("p");
        } else {
          Pages.turn(main, in, page(request), hits.more());
        }
      }
    }
    if (!any) {
      main.element(
          "p", "Nothing found. A * behind a word finds its longer forms: ferr*.", "class", "none");
    }
    return Reply.html(frame.page("Search", query, null, main));
  }

  private static Scope scope(String name) {
    return switch (name) {
      case "reports" -> Scope.REPORTS;
      case "said" -> Scope.SAID;
      case "claims" -> Scope.CLAIMS;
      default -> throw Problem.badRequest("in=" + name + "; expected reports, said or claims");
    };
  }

  private static String heading(Scope scope) {
    return switch (scope) {
      case REPORTS -> "In reports";
      case SAID -> "Said";
      case CLAIMS -> "Claimed";
    };
  }
}
