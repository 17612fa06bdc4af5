package org.hearsay.output;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.claim.Claim;
import org.hearsay.finding.claim.Conflict;
import org.hearsay.finding.claim.Reason;
import org.hearsay.finding.claim.Relation;
import org.hearsay.finding.lineage.Origin;
import org.hearsay.report.Passage;
import org.hearsay.report.ReportId;

/// The table of claims: who says so, in which reports, on which origins, and why they are held to
/// speak of the same thing. Claims of one report only stand apart, folded.
final class HtmlClaims {
  private static final int PASSAGE_CHARACTERS = 220;

  /// So many differences of one claim stand beside it on a page that shows a part of a story.
  private static final int EXPLANATIONS_SHOWN = 5;

  /// So many claims of one report alone are printed; `page.css` hides the rest on paper.
  private static final int PRINTED_ALONE = 5;

  private final Markup out;
  private final Labels labels;
  private final Anchors anchors;
  private final Dossier dossier;
  private final Margin margin;
  private final Extent extent;
  private final ClaimOrder order;

  HtmlClaims(
      Markup out, Labels labels, Anchors anchors, Dossier dossier, Margin margin, Extent extent) {
    this.margin = margin;
    this.extent = extent;
    this.order = ClaimOrder.of(dossier);
    this.out = out;
    this.labels = labels;
    this.anchors = anchors;
    this.dossier = dossier;
  }

  void write() {
    List<Claim> shared = order.shared();
    List<Claim> single = order.alone();
    String story = anchors.story(dossier);
    out.open("section", "class", "claims", "id", story + "-claims");
    out.element("h3", "What is claimed");
    filter(extent.of(StoryPart.CLAIMS, shared).size() + extent.of(StoryPart.ALONE, single).size());
    if (!shared.isEmpty()) {
      writeShared();
    }
    if (!single.isEmpty()) {
      boolean fold = !shared.isEmpty();
      if (fold) {
        out.open("details", "class", "single");
        out.element("summary", Wording.count(single.size(), "claim") + " in one report only");
      }
      writeAlone();
      if (fold) {
        out.close("details");
      }
    }
    if (dossier.claims().isEmpty()) {
      out.element("p", "No statement or figure was found.", "class", "none");
    }
    margin.claims(out);
    out.close("section").line();
  }

  /// Room for the script's filter, which knows the claims of this page alone and says so.
  private void filter(int shown) {
    out.open(
            "div",
            "class",
            "filter",
            "data-story",
            anchors.story(dossier),
            "data-of",
            shown < dossier.claims().size() ? String.valueOf(dossier.claims().size()) : null)
        .close("div");
  }

  /// One of the two lists by itself.
  void writePart(StoryPart part) {
    if (part == StoryPart.CLAIMS) {
      writeShared();
    } else {
      writeAlone();
    }
  }

  /// Those that are contested or carried by several reports.
  private void writeShared() {
    table(
        extent.of(StoryPart.CLAIMS, order.shared()),
        "Claims that are contested or carried by several reports, contested ones first");
    extent.tell(out, StoryPart.CLAIMS, order.shared().size());
  }

  /// What one report alone has, report by report, a line each: on paper a long table of it would
  /// bury what several have.
  private void writeAlone() {
    Map<ReportId, Long> all =
        order.alone().stream()
            .collect(Collectors.groupingBy(ClaimOrder::reportOf, Collectors.counting()));
    Map<ReportId, List<Claim>> byReport = new LinkedHashMap<>();
    for (Claim claim : extent.of(StoryPart.ALONE, order.alone())) {
      byReport.computeIfAbsent(ClaimOrder.reportOf(claim), id -> new ArrayList<>()).add(claim);
    }
    byReport.forEach((report, own) -> {
      int total = all.getOrDefault(report, 0L).intValue();
      out.open("div", "class", "onlyhere");
      out.open("h4");
      out.link(anchors.report(report), labels.of(own.get(0).members().get(0).report().report()));
      out.text(": " + (own.size() < total ? own.size() + " of " : ""));
      out.text(Wording.count(total, "claim")).close("h4");
      out.open("ul");
      own.forEach(this::line);
      out.close("ul");
      if (own.size() > PRINTED_ALONE) {
        out.element(
            "p",
            "and " + (own.size() - PRINTED_ALONE) + " more, not printed",
            "class",
            "unprinted");
      }
      out.close("div").line();
    });
    extent.tell(out, StoryPart.ALONE, order.alone().size());
  }

  private void line(Claim claim) {
    Voice voice = Voice.of(claim.members().get(0), dossier);
    out.open(
        "li",
        "id",
        anchors.claim(dossier, claim),
        "data-relation",
        Json.constant(claim.relation()));
    out.element("span", number(claim), "class", "number").text(" ");
    out.link(anchors.voice(voice, reference(dossier, claim, anchors)), voice.whoAndStance());
    out.text(": ");
    out.element("span", Wording.oneLine(claim.text()), "class", "words", "dir", "auto");
    out.text(" ");
    List<String> names = claim.origins().stream().map(Origin::name).distinct().toList();
    if (!names.isEmpty()
        && !names.equals(List.of(labels.of(claim.members().get(0).report().report())))) {
      out.element("span", "rests on " + String.join(", ", names), "class", "where");
    }
    margin.claim(out, claim.id());
    out.close("li").line();
  }

  private void table(List<Claim> claims, String caption) {
    out.open("table", "class", "claimtable");
    out.element("caption", caption);
    out.open("thead").open("tr");
    for (String head : List.of("No.", "Claim", "Who says so, and where", "Rests on")) {
      out.element("th", head, "scope", "col");
    }
    out.close("tr").close("thead").open("tbody").line();
    for (Claim claim : claims) {
      row(claim);
    }
    out.close("tbody").close("table").line();
  }

  private void row(Claim claim) {
    String anchor = anchors.claim(dossier, claim);
    out.open("tr", "id", anchor, "data-relation", Json.constant(claim.relation()));
    out.element("td", number(claim), "class", "number");
    out.open("th", "scope", "row");
    if (claim.relation() != Relation.SINGLE) {
      out.element(
          "span",
          Wording.relation(claim, dossier),
          "class",
          "relation " + Json.constant(claim.relation()));
      out.text(" ");
    }
    out.element("span", Wording.oneLine(claim.text()), "class", "words", "dir", "auto");
    margin.claim(out, claim.id());
    out.close("th");
    out.open("td", "class", "voices");
    voices(claim);
    explanations(claim);
    grounds(claim);
    out.close("td");
    out.open("td", "class", "origins");
    origins(claim);
    out.close("td").close("tr").line();
  }

  private void explanations(Claim claim) {
    List<Conflict> all =
        dossier.conflicts().stream().filter(c -> claim.id().equals(c.claim())).toList();
    List<Conflict> shown =
        extent.isWhole() ? all : all.subList(0, Math.min(EXPLANATIONS_SHOWN, all.size()));
    for (Conflict conflict : shown) {
      out.open("p", "class", "explanation");
      out.element("b", Wording.conflict(conflict.kind()) + ":");
      out.text(" " + conflict.explanation().text()).close("p");
    }
    Elsewhere elsewhere = extent.elsewhere();
    if (shown.size() < all.size() && elsewhere != null) {
      out.open("p", "class", "rest");
      out.text("and " + StoryPart.DIFFERENCES.counted(all.size() - shown.size()) + " more, ");
      out.link(elsewhere.part(StoryPart.DIFFERENCES, 1), "all of the story’s").close("p");
    }
  }

  /// `k12` as `12`: the letter only tells programs that it is a claim.
  static String number(Claim claim) {
    return claim.id().startsWith("k") ? claim.id().substring(1) : claim.id();
  }

  private void voices(Claim claim) {
    boolean showWords =
        claim.relation() == Relation.DENIED || claim.relation() == Relation.CONFLICT;
    Map<String, List<Voice>> groups = new LinkedHashMap<>();
    for (Voice voice : Voice.of(claim, dossier)) {
      String words = showWords && voice.figure() == null ? Wording.oneLine(voice.words()) : "";
      String range = voice.figure() == null ? "" : Wording.range(voice.figure().figure());
      groups
          .computeIfAbsent(
              String.join("\n", voice.whoAndStance(), range, words), key -> new ArrayList<>())
          .add(voice);
    }
    Mark.Reference back = reference(dossier, claim, anchors);
    out.open("ul");
    for (List<Voice> group : groups.values()) {
      Voice first = group.get(0);
      out.open("li");
      if (first.figure() != null) {
        out.element("span", Wording.range(first.figure().figure()), "class", "range").text(" ");
      }
      out.element("b", first.whoOrItself(), "dir", "auto");
      if (!first.stance().isEmpty()) {
        out.text(" ").element("i", first.stance(), "class", first.stance());
      }
      if (showWords && first.figure() == null) {
        // only the sayer's own words stand in quotation marks
        String tag = first.verbatim() ? "q" : "span";
        out.text(" ").element(tag, Wording.oneLine(first.words()), "class", "said", "dir", "auto");
      }
      out.open("span", "class", "where");
      Set<String> named = new HashSet<>();
      for (Voice voice : group) {
        String label = labels.of(voice.report());
        out.text(" ").link(anchors.voice(voice, back), named.add(label) ? label : "again");
      }
      out.close("span").close("li");
    }
    out.close("ul");
  }

  static Mark.Reference reference(Dossier dossier, Claim claim, Anchors anchors) {
    return new Mark.Reference(
        anchors.claim(dossier, claim), number(claim), "Claim " + number(claim));
  }

  private void grounds(Claim claim) {
    if (claim.grounds().isEmpty() || claim.members().size() < 2) {
      return;
    }
    out.open("details", "class", "grounds");
    out.element("summary", "Why these belong together");
    out.open("ul");
    for (Reason reason : claim.grounds()) {
      out.open("li").text(reason.text());
      if (!reason.passages().isEmpty()) {
        out.open("ul");
        for (Passage passage : reason.passages()) {
          out.open("li");
          out.link(
              anchors.passage(passage, reference(dossier, claim, anchors)),
              labels.of(passage.report()));
          out.text(" ").element("q", Wording.excerpt(passage.text(), PASSAGE_CHARACTERS));
          out.close("li");
        }
        out.close("ul");
      }
      out.close("li");
    }
    out.close("ul").close("details");
  }

  private void origins(Claim claim) {
    String reports = Wording.count(claim.reports().size(), "report");
    if (claim.origins().isEmpty()) {
      out.text(reports);
      return;
    }
    out.element("span", reports, "class", "count").text(", ");
    out.element("span", Wording.count(claim.independent(), "origin"), "class", "count");
    out.open("ul");
    for (Origin origin : claim.origins()) {
      out.open("li");
      if (origin.inSet()) {
        out.link(anchors.report(new ReportId(origin.node())), origin.name());
      } else {
        out.element("span", origin.name(), "class", "outside");
        out.text(" (not among the reports)");
      }
      out.close("li");
    }
    out.close("ul");
  }
}
