package org.hearsay.app.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hearsay.finding.topic.Said;
import org.hearsay.finding.topic.Topic;
import org.hearsay.finding.topic.TopicFinder;
import org.hearsay.output.Markup;
import org.hearsay.report.Span;

/// To what a speaker comes back, with the days on which they do, over all stories of a case.
final class SpeakerTopics {
  /// Of somebody who says more, the latest are looked through.
  private static final int STATEMENTS_MOST = 2_000;

  private static final int TOPICS_MOST = 12;
  private static final int LANE = 150;

  private static final String STATEMENTS =
      "SELECT a.report, a.id, a.content, r.day, r.language, a.report_number FROM"
          + " found_attributions a JOIN report r ON r.number = a.report_number WHERE "
          + SpeakerViews.THEIRS
          + " ORDER BY r.day DESC, a.row";

  private static final String NAMES =
      "SELECT e.report_number, e.name FROM found_entities e WHERE e.type <> 'other' AND"
          + " e.report_number IN (SELECT a.report_number FROM found_attributions a WHERE "
          + SpeakerViews.THEIRS
          + ")";

  private static final String SELF =
      "SELECT DISTINCT a.source_name FROM found_attributions a WHERE a.source_name IS NOT NULL AND "
          + SpeakerViews.THEIRS;

  private final Listing statements;
  private final List<Topic> topics;

  private SpeakerTopics(Listing statements, List<Topic> topics) {
    this.statements = statements;
    this.topics = topics;
  }

  static SpeakerTopics of(CaseViews views, String name) {
    Listing statements = views.first(STATEMENTS_MOST, STATEMENTS, name);
    Map<Long, List<String>> names = new HashMap<>();
    for (Listing.Row row : views.first(CaseViews.WHOLE, NAMES, name).rows()) {
      names.computeIfAbsent(row.number(0), report -> new ArrayList<>()).add(row.text(1));
    }
    List<Said> said = new ArrayList<>();
    for (Listing.Row row : statements.rows()) {
      String language = row.text(4).isEmpty() ? null : row.text(4);
      said.add(new Said(row.text(2), language, names.getOrDefault(row.number(5), List.of())));
    }
    List<String> self = new ArrayList<>(List.of(name));
    views.first(CaseViews.WHOLE, SELF, name).rows().forEach(row -> self.add(row.text(0)));
    return new SpeakerTopics(statements, TopicFinder.find(said, self, TOPICS_MOST));
  }

  Optional<Topic> named(String name) {
    return topics.stream().filter(topic -> topic.name().equalsIgnoreCase(name)).findFirst();
  }

  /// Where the topic stands, by report and statement: `report`, line break, `a1`.
  Map<String, List<Span>> places(Topic topic) {
    Map<String, List<Span>> places = new LinkedHashMap<>();
    for (Topic.Place place : topic.places()) {
      Listing.Row row = statements.rows().get(place.said());
      places
          .computeIfAbsent(key(row.text(0), row.text(1)), k -> new ArrayList<>())
          .add(place.span());
    }
    return places;
  }

  static String key(String report, String statement) {
    return report + "\n" + statement;
  }

  /// Rows of: topic, kind, statements, reports, first, last.
  Listing listing() {
    List<Listing.Row> rows = new ArrayList<>();
    for (Topic topic : topics) {
      SortedSet<String> days = days(topic);
      List<Object> cells = new ArrayList<>();
      cells.add(topic.name());
      cells.add(topic.isName() ? "name" : "term");
      cells.add(places(topic).size());
      cells.add(topic.places().stream().map(p -> report(p)).distinct().count());
      cells.add(days.isEmpty() ? "" : days.first());
      cells.add(days.isEmpty() ? "" : days.last());
      rows.add(new Listing.Row(new ArrayList<>(cells)));
    }
    return new Listing(
        List.of("topic", "kind", "statements", "reports", "first", "last"), rows, false);
  }

  private String report(Topic.Place place) {
    return statements.rows().get(place.said()).text(0);
  }

  private SortedSet<String> days(Topic topic) {
    TreeSet<String> days = new TreeSet<>();
    for (Topic.Place place : topic.places()) {
      String day = statements.rows().get(place.said()).text(3);
      if (!day.isEmpty()) {
        days.add(day);
      }
    }
    return days;
  }

  /// A row a topic, with a dot on each day on which it is spoken of.
  void write(Markup main, String address, String chosen) {
    if (topics.isEmpty()) {
      return;
    }
    TreeSet<String> all = new TreeSet<>();
    statements.rows().stream().map(r -> r.text(3)).filter(d -> !d.isEmpty()).forEach(all::add);
    boolean timed = all.size() > 1;
    main.open("section", "class", "topics", "aria-labelledby", "topics-h");
    main.element("h2", "What they come back to", "id", "topics-h");
    main.open("table", "class", "figures-right").open("thead").open("tr");
    main.element("th", "Name or word", "scope", "col");
    if (timed) {
      main.open("th", "scope", "col", "class", "lane");
      main.element("span", all.first(), "class", "nowrap").text(" to ");
      main.element("span", all.last(), "class", "nowrap").close("th");
    }
    main.element("th", "Statements", "scope", "col", "class", "n").close("tr").close("thead");
    main.open("tbody").line();
    for (Topic topic : topics) {
      boolean current = topic.name().equalsIgnoreCase(chosen);
      main.open("tr").open("th", "scope", "row");
      main.element(
          "a",
          topic.name(),
          "href",
          current ? address : address + "?topic=" + Addresses.encoded(topic.name()),
          "dir",
          "auto",
          "aria-current",
          current ? "true" : null);
      main.close("th");
      if (timed) {
        main.open("td", "class", "lane");
        new DayLane(LANE, all.first(), all.last()).write(main, days(topic));
        main.close("td");
      }
      main.element("td", String.valueOf(places(topic).size()), "class", "n").close("tr").line();
    }
    main.close("tbody").close("table");
    main.element(
        "p",
        "Names and rare words that stand in two or more different statements; copies count once.",
        "class",
        "key");
    main.close("section").line();
  }
}
