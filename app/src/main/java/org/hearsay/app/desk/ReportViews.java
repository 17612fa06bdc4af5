package org.hearsay.app.desk;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.app.casefile.Correction;
import org.hearsay.app.casefile.Corrections;
import org.hearsay.app.casefile.Placed;
import org.hearsay.output.Json;
import org.hearsay.output.Markup;
import org.hearsay.output.Output;
import org.hearsay.report.Report;

/// A report beside what was found in it, and its passages as citations.
final class ReportViews {
  private final CaseViews views;
  private final Frame frame;

  ReportViews(CaseViews views, Frame frame) {
    this.views = views;
    this.frame = frame;
  }

  Reply one(Request request, String id) {
    AnnotatedReport report = views.report(id);
    if (request.suffix().equals("json")) {
      return Reply.json(Output.reportLine(report));
    }
    if (request.suffix().equals("csv")) {
      return CaseViews.data(
          request,
          "attributions",
          views.first(CaseViews.WHOLE, "SELECT * FROM attributions WHERE report = ?", id));
    }
    Markup main = new Markup();
    String title = report.report().title() == null ? id : report.report().title();
    main.element("h1", title, "dir", "auto");
    about(main, report, id);
    List<Placed> placed = Corrections.placed(views.file(), List.of(report));
    main.add(
        Output.reportSection(
            report, views.outlets().mastheads(), HandMargin.ofReport(frame, id, placed)));
    List<Correction> corrections = Corrections.ofReport(views.file(), id);
    if (!corrections.isEmpty()) {
      main.open("section", "class", "by-hand", "id", "by-hand", "aria-labelledby", "by-hand-h");
      main.element("h2", "Put right by hand", "id", "by-hand-h");
      CorrectionForms.list(main, frame, corrections, Addresses.report(id) + "#by-hand");
      main.close("section").line();
    }
    CorrectionForms.notice(main, frame, CorrectionViews.made(views, request), Addresses.report(id));
    return Reply.html(frame.page(title, "", Addresses.report(id), main));
  }

  private void about(Markup main, AnnotatedReport annotated, String id) {
    Report report = annotated.report();
    main.open("ul", "class", "about");
    Listing story =
        views.first(
            1,
            "SELECT s.number, s.title, (SELECT count(*) FROM report o WHERE o.story = s.number)"
                + " FROM report r JOIN story s ON s.number = r.story WHERE r.id = ?",
            id);
    for (Listing.Row row : story.rows()) {
      main.open("li").element("b", "Its story").text(" ");
      main.element("a", row.text(1), "href", Addresses.story(row.number(0)), "dir", "auto");
      main.text(", " + Pages.count(row.number(2), "report", "reports") + " ");
      HandMargin.link(main, Addresses.story(row.number(0)) + "/correct", Addresses.report(id));
      main.close("li");
    }
    if (report.outlet() != null) {
      String outlet = report.outlet().label();
      main.open("li").element("b", "Outlet").text(" ");
      main.element(
              "a", views.outlets().called(outlet), "href", Addresses.outlet(outlet), "dir", "auto")
          .close("li");
    }
    ties(main, id, "from", "to", "Draws on");
    ties(main, id, "to", "from", "Drawn on by");
    if (report.provenance().url() != null) {
      // shown, not linked: a click would tell the outlet who reads about it
      main.open("li").element("b", "Address").text(" ");
      main.element("span", report.provenance().url().toString(), "class", "address").close("li");
    }
    main.close("ul").line();
  }

  private void ties(Markup main, String id, String end, String other, String heading) {
    Listing ties =
        views.first(
            CaseViews.PAGE,
            "SELECT coalesce(o.outlet, o.host, n.name, e.\"%2$s\") AS name, o.id,"
                    .formatted(end, other)
                + " group_concat(DISTINCT e.ground) AS grounds FROM found_edges e LEFT JOIN report"
                + " o"
                + " ON o.id = e.\"%2$s\" LEFT JOIN found_origins n ON n.story_number ="
                    .formatted(end, other)
                + " e.story_number AND n.node = e.\"%2$s\" WHERE e.directed AND e.\"%1$s\" = ? AND"
                    .formatted(end, other)
                + " e.\"%2$s\" NOT LIKE 'person:%%' GROUP BY e.\"%2$s\" ORDER BY 1"
                    .formatted(end, other),
            id);
    if (ties.rows().isEmpty()) {
      return;
    }
    main.open("li").element("b", heading).text(" ");
    String separator = "";
    for (Listing.Row row : ties.rows()) {
      String name = views.nameOf(row.text(0));
      String address =
          row.text(1).isEmpty() ? Addresses.outlet(name) : Addresses.report(row.text(1));
      main.text(separator).element("a", name, "href", address, "dir", "auto");
      main.element(
          "span", " (" + row.text(2).replace("-", " ").replace(",", ", ") + ")", "class", "quiet");
      separator = ", ";
    }
    main.close("li");
  }

  /// A passage in all forms of citation: a statement or figure by its id, or a place as two offsets
  /// in code points, `start-end`.
  Reply citation(Request request, String id, String place) {
    if (!request.suffix().equals("json")) {
      throw Problem.notFound("citations are JSON; expected .json behind the address");
    }
    AnnotatedReport report = views.report(id);
    Map<String, String> forms =
        new LinkedHashMap<>(
            Output.citation(report, place, views.outlets().mastheads())
                .orElseThrow(() ->
                    Problem.notFound(
                        "there is no passage '"
                            + place
                            + "'; expected the id of a statement or figure, or start-end")));
    // without an address of its own it is found on its page here
    Output.textDirective(report, place)
        .ifPresent(directive -> forms.putIfAbsent("link", Addresses.report(id) + "#" + directive));
    StringWriter out = new StringWriter();
    Json.write(out, json -> json.object(() -> forms.forEach(json::field)));
    return Reply.json(out.toString());
  }
}
