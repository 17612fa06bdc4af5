package org.hearsay.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.lineage.Derivation;
import org.hearsay.finding.lineage.Ground;
import org.hearsay.finding.lineage.Node;
import org.hearsay.finding.lineage.WireMark;
import org.hearsay.report.Link;
import org.hearsay.report.Passage;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;

/// The source graph of a story, and the same in words: every tie with the passages that show it.
final class HtmlLineage {
  private static final int MOST_SPEAKERS = 6;

  /// Of a speaker's reports, where a page shows the beginning of a large story.
  private static final int HEARD_SHOWN = 6;

  private static final int PASSAGE_CHARACTERS = 260;
  private static final int PASSAGES_SHOWN = 2;
  private static final int TITLE_LENGTH = 24;

  private final Markup out;
  private final Labels labels;
  private final Anchors anchors;
  private final Dossier dossier;
  private final Margin margin;
  private final Extent extent;
  private final Map<String, Node> nodes;
  private final Map<String, AnnotatedReport> reports = new LinkedHashMap<>();
  private final List<Speakers> speakers;

  /// Those whom several reports hear without drawing on each other.
  private final List<Speakers> drawn;

  /// The edges as they are listed: by their place in the story, those to one speaker together.
  private final List<Integer> edgeOrder;

  private final Map<Integer, Integer> edgePlaces = new HashMap<>();

  HtmlLineage(
      Markup out, Labels labels, Anchors anchors, Dossier dossier, Margin margin, Extent extent) {
    this.margin = margin;
    this.extent = extent;
    this.out = out;
    this.labels = labels;
    this.anchors = anchors;
    this.dossier = dossier;
    this.nodes =
        dossier.lineage().nodes().stream()
            .collect(Collectors.toMap(Node::id, node -> node, (a, b) -> a, LinkedHashMap::new));
    dossier.reports().forEach(report -> reports.put(report.report().id().value(), report));
    this.speakers = Speakers.of(dossier);
    this.drawn =
        speakers.stream()
            .filter(speaker -> speaker.first().size() > 1 || nodes.containsKey(nodeOf(speaker)))
            .limit(MOST_SPEAKERS)
            .toList();
    this.edgeOrder = edgeOrder();
    for (int i = 0; i < edgeOrder.size(); i++) {
      edgePlaces.put(edgeOrder.get(i), i);
    }
  }

  void write() {
    if (dossier.reports().size() < 2 && dossier.lineage().edges().isEmpty()) {
      return;
    }
    String story = anchors.story(dossier);
    out.open("section", "class", "lineage", "id", story + "-lineage");
    out.element("h3", "Who draws on whom");
    graph(story);
    writeTies();
    writeSpeakers();
    writeNames();
    if (!dossier.notMeasured().isEmpty()) {
      out.element(
          "p", "Not measured: " + String.join(" ", dossier.notMeasured()), "class", "loose");
    }
    out.close("section").line();
  }

  /// One of the three lists by itself.
  void writePart(StoryPart part) {
    if (part == StoryPart.TIES) {
      writeTies();
    } else if (part == StoryPart.SPEAKERS) {
      writeSpeakers();
    } else {
      writeNames();
    }
  }

  private void graph(String story) {
    List<LineageDrawing.Box> boxes = boxes();
    List<LineageDrawing.Tie> ties = ties();
    GraphExcerpt excerpt =
        extent.isWhole() ? new GraphExcerpt(boxes, ties, List.of()) : GraphExcerpt.of(boxes, ties);
    LineageDrawing drawing = new LineageDrawing(story, excerpt.boxes(), excerpt.ties());
    if (!drawing.isEmpty()) {
      if (excerpt.ties().size() < ties.size()) {
        out.element(
            "p",
            "Drawn are the "
                + excerpt.boxes().size()
                + " of "
                + boxes.size()
                + " reports, origins and speakers that are tied most, with "
                + excerpt.ties().size()
                + " of "
                + ties.size()
                + " ties.",
            "class",
            "rest");
      }
      legend();
      out.open(
          "div",
          "class",
          "graph",
          "tabindex",
          "0",
          "role",
          "region",
          "aria-label",
          "Source graph; the list below says the same in words");
      out.add(drawing.draw("Source graph")).close("div").line();
    }
    List<LineageDrawing.Box> loose =
        (extent.isWhole() ? drawing.loose() : excerpt.loose())
            .stream().filter(box -> reports.containsKey(box.id())).toList();
    if (!loose.isEmpty()) {
      out.open("p", "class", "loose").text("No tie to another report was found for ");
      String separator = "";
      for (LineageDrawing.Box box : loose) {
        out.text(separator).link(box.link(), box.name());
        separator = ", ";
      }
      out.text(". That does not show that they are independent.").close("p").line();
    }
  }

  private void legend() {
    out.open("ul", "class", "graphkey");
    key("box report", "report at hand");
    key("box outside", "origin that is not among the reports");
    key("box person", "speaker heard in several reports");
    key("stroke credit", "credit");
    key("stroke shared-quotation", "shared quotation");
    key("stroke copied-text", "text in common");
    key("stroke heard", "heard in");
    out.close("ul").line();
  }

  private void key(String style, String meaning) {
    out.open("li").open("span", "class", "sign " + style, "aria-hidden", "true").close("span");
    out.text(meaning).close("li");
  }

  private List<LineageDrawing.Box> boxes() {
    List<LineageDrawing.Box> boxes = new ArrayList<>();
    for (Node node : nodes.values()) {
      AnnotatedReport report = reports.get(node.id());
      if (report != null) {
        boxes.add(
            new LineageDrawing.Box(
                node.id(),
                labels.outlet(report.report()),
                detail(report.report()),
                "report",
                anchors.report(report.report().id())));
      } else if (speakerAt(node.id()).isEmpty()) {
        boolean person = node.kind() == Node.Kind.PERSON;
        boxes.add(
            new LineageDrawing.Box(
                node.id(),
                labels.ofNode(node.id(), node),
                person ? "speaker" : outside(node),
                person ? "person" : "outside",
                anchors.story(dossier) + "-edges"));
      }
    }
    for (Speakers speaker : drawn) {
      boxes.add(
          new LineageDrawing.Box(
              nodeOf(speaker),
              speaker.member().name(),
              "heard in " + Wording.count(speaker.heard().size(), "report"),
              "person",
              toSpeaker(speaker)));
    }
    return boxes;
  }

  /// The day of a report; how its headline begins where the same outlet has another of that day.
  private String detail(Report report) {
    boolean alone =
        reports.values().stream()
                .map(AnnotatedReport::report)
                .filter(other ->
                    labels.outlet(other).equals(labels.outlet(report))
                        && day(other).equals(day(report)))
                .count()
            == 1;
    return alone || report.title() == null
        ? day(report)
        : "“" + Wording.excerpt(report.title(), TITLE_LENGTH) + "”";
  }

  private static String day(Report report) {
    PublicationTime published = report.published();
    return published == null ? "report" : published.date().toString();
  }

  private List<LineageDrawing.Tie> ties() {
    List<LineageDrawing.Tie> ties = new ArrayList<>();
    for (Speakers speaker : drawn) {
      for (AnnotatedReport report : speaker.first()) {
        Attribution attribution = speaker.heard().get(report);
        if (attribution != null && !tied(report, speaker)) {
          ties.add(
              new LineageDrawing.Tie(
                  report.report().id().value(),
                  nodeOf(speaker),
                  "heard",
                  false,
                  anchors.attribution(report, attribution),
                  speaker.member().name() + " is heard in " + labels.of(report)));
        }
      }
    }
    int number = 0;
    for (Derivation edge : dossier.lineage().edges()) {
      number++;
      // where many are left out the passages are, too: they stand in the list
      String passages =
          !extent.isWhole()
              ? ""
              : Wording.shown(edge, nodes.get(edge.to())).stream()
                  .map(p -> "\n" + labels.of(p.report()) + ": “" + Wording.oneLine(p.text()) + "”")
                  .collect(Collectors.joining());
      ties.add(
          new LineageDrawing.Tie(
              edge.from(),
              edge.to(),
              Wording.groundName(edge.ground()) + (edge.whole() ? "" : " part"),
              edge.directed(),
              toEdge(number),
              sentence(edge) + passages));
    }
    return ties;
  }

  /// An outlet may stand twice: by a report at hand, and by one that is only credited.
  private String outside(Node node) {
    boolean alsoAtHand =
        reports.values().stream()
            .anyMatch(report -> labels.outlet(report.report()).equals(node.name()));
    return alsoAtHand ? "another report, not at hand" : "not among the reports";
  }

  /// The id that the graph gives to a person of the cast.
  private static String nodeOf(Speakers speaker) {
    return "person:" + speaker.member().id();
  }

  private Optional<Speakers> speakerAt(String node) {
    return drawn.stream().filter(speaker -> nodeOf(speaker).equals(node)).findFirst();
  }

  private boolean tied(AnnotatedReport report, Speakers speaker) {
    return dossier.lineage().edges().stream()
        .anyMatch(edge ->
            edge.from().equals(report.report().id().value()) && edge.to().equals(nodeOf(speaker)));
  }

  private String edgeAnchor(int number) {
    return anchors.story(dossier) + "-e" + number;
  }

  /// How a link leads to a tie, which may stand on another page.
  private String toEdge(int number) {
    return extent.link(StoryPart.TIES, edgePlaces.getOrDefault(number - 1, 0), edgeAnchor(number));
  }

  private String toSpeaker(Speakers speaker) {
    return extent.link(
        StoryPart.SPEAKERS, Math.max(0, speakers.indexOf(speaker)), speakerAnchor(speaker));
  }

  private String speakerAnchor(Speakers speaker) {
    return anchors.story(dossier) + "-" + speaker.member().id();
  }

  private String name(String node) {
    return labels.ofNode(node, nodes.get(node));
  }

  private String sentence(Derivation edge) {
    return name(edge.from())
        + " "
        + Wording.groundVerb(edge, nodes.get(edge.to()))
        + " "
        + name(edge.to());
  }

  private List<Integer> edgeOrder() {
    List<Derivation> edges = dossier.lineage().edges();
    List<Integer> order = new ArrayList<>();
    Map<String, List<Integer>> quoted = new LinkedHashMap<>();
    for (int i = 0; i < edges.size(); i++) {
      String to = edges.get(i).to();
      if (Wording.isPerson(nodes.get(to))) {
        quoted.computeIfAbsent(to, person -> new ArrayList<>()).add(i);
      } else {
        order.add(i);
      }
    }
    quoted.values().forEach(order::addAll);
    return List.copyOf(order);
  }

  /// Every tie in words.
  private void writeTies() {
    String list = anchors.story(dossier) + "-edges";
    if (dossier.lineage().edges().isEmpty()) {
      out.element(
          "p",
          "No credit, shared quotation or common text ties these reports together. That does not"
              + " show that they are independent.",
          "class",
          "none",
          "id",
          list);
      return;
    }
    out.open("details", "class", "ties", "open", extent.isPart() ? "" : null);
    out.element(
        "summary",
        "Every tie in words, with the passages that show it ("
            + dossier.lineage().edges().size()
            + ")");
    out.open("ol", "class", "edges", "id", list);
    Map<String, List<Integer>> quoted = new LinkedHashMap<>();
    List<Derivation> edges = dossier.lineage().edges();
    for (int i : extent.of(StoryPart.TIES, edgeOrder)) {
      Derivation edge = edges.get(i);
      if (Wording.isPerson(nodes.get(edge.to()))) {
        quoted.computeIfAbsent(edge.to(), to -> new ArrayList<>()).add(i);
        continue;
      }
      out.open("li", "id", edgeAnchor(i + 1));
      out.open("p");
      nodeName(edge.from());
      out.text(" " + Wording.groundVerb(edge, nodes.get(edge.to())) + " ");
      nodeName(edge.to());
      out.close("p");
      passages(edge.ground().passages(), back(i + 1));
      if (edge.ground() instanceof Ground.Credit credit) {
        credit.marks().forEach(this::mark);
        credit.links().forEach(this::address);
      }
      out.close("li").line();
    }
    quoted.forEach(this::quotedBySeveral);
    out.close("ol");
    extent.tell(out, StoryPart.TIES, edges.size());
    out.close("details").line();
  }

  /// What several reports draw on one speaker, together, each report's own words once.
  private void quotedBySeveral(String person, List<Integer> edges) {
    out.open("li").open("p");
    out.element("span", name(person), "dir", "auto");
    out.text(" is quoted by several; none was found to draw on another").close("p");
    for (int i : edges) {
      Derivation edge = dossier.lineage().edges().get(i);
      out.open("div", "id", edgeAnchor(i + 1));
      passages(Wording.shown(edge, nodes.get(person)), back(i + 1));
      out.close("div");
    }
    out.close("li").line();
  }

  private Mark.Reference back(int number) {
    return new Mark.Reference(edgeAnchor(number), "→" + number, "Tie " + number);
  }

  private void passages(List<Passage> passages, Mark.Reference back) {
    int shown = Math.min(PASSAGES_SHOWN, passages.size());
    passages.subList(0, shown).forEach(passage -> passage(passage, back));
    if (shown < passages.size()) {
      out.open("details");
      out.element("summary", Wording.count(passages.size() - shown, "more passage"));
      passages.subList(shown, passages.size()).forEach(passage -> passage(passage, back));
      out.close("details");
    }
  }

  private void passage(Passage passage, Mark.Reference back) {
    out.open("blockquote", Places.attributes(passage)).open("q", "dir", "auto");
    out.text(Wording.excerpt(passage.text(), PASSAGE_CHARACTERS)).close("q").text(" ");
    out.link(anchors.passage(passage, back), labels.of(passage.report()));
    out.close("blockquote");
  }

  /// What no passage of the body shows.
  private void mark(WireMark mark) {
    out.open("blockquote").text(Wording.mark(mark.where()) + " ");
    out.open("q", "dir", "auto").text(mark.text()).close("q").close("blockquote");
  }

  /// Where a link in one of the passages leads; not to be followed by a slip of the hand.
  private void address(Link link) {
    out.open("blockquote").text("Link: ");
    out.open("q", "dir", "ltr").text(link.address().toString()).close("q").close("blockquote");
  }

  private void nodeName(String node) {
    if (reports.containsKey(node)) {
      out.link(anchors.report(new ReportId(node)), name(node));
    } else if (Wording.isPerson(nodes.get(node))) {
      out.element("span", name(node), "dir", "auto");
    } else {
      out.element("span", name(node), "class", "outside");
    }
  }

  /// Why different names are taken for one, to be opened by whoever doubts it.
  private void writeNames() {
    List<OtherNames> called = OtherNames.of(dossier);
    if (called.isEmpty()) {
      return;
    }
    out.open("details", "class", "ties names", "open", extent.isPart() ? "" : null);
    out.element("summary", "Names taken for one, and why (" + called.size() + ")");
    out.open("ul");
    for (OtherNames names : extent.of(StoryPart.NAMES, called)) {
      out.open("li").element("b", names.member().name(), "dir", "auto");
      out.text(", " + names.also() + ", because ");
      out.text(String.join("; ", names.reasons()) + ".");
      margin.person(out, names.member().id());
      out.close("li");
    }
    out.close("ul");
    extent.tell(out, StoryPart.NAMES, called.size());
    out.close("details").line();
  }

  /// Who is heard in several reports.
  private void writeSpeakers() {
    if (speakers.isEmpty()) {
      return;
    }
    extent.heading(out, "h4", "Heard in several reports");
    out.open("ul", "class", "speakers");
    for (Speakers speaker : extent.of(StoryPart.SPEAKERS, speakers)) {
      out.open("li", "id", speakerAnchor(speaker));
      out.element("b", speaker.member().name(), "dir", "auto");
      out.open("span", "class", "where");
      boolean isCut = !extent.isWhole() && !extent.isPart();
      speaker.heard().entrySet().stream()
          .limit(isCut ? HEARD_SHOWN : Long.MAX_VALUE)
          .forEach(heard ->
              out.text(" ")
                  .link(
                      anchors.attribution(heard.getKey(), heard.getValue()),
                      labels.of(heard.getKey())));
      Elsewhere elsewhere = extent.elsewhere();
      if (isCut && elsewhere != null && speaker.heard().size() > HEARD_SHOWN) {
        int page = speakers.indexOf(speaker) / StoryPart.SPEAKERS.size() + 1;
        String rest = elsewhere.part(StoryPart.SPEAKERS, page) + "#" + speakerAnchor(speaker);
        out.text(" ").link(rest, "and " + (speaker.heard().size() - HEARD_SHOWN) + " more");
      }
      out.close("span");
      margin.person(out, speaker.member().id());
      out.close("li");
    }
    out.close("ul").line();
    extent.tell(out, StoryPart.SPEAKERS, speakers.size());
  }
}
