package org.hearsay.output;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.claim.Claim;
import org.hearsay.finding.claim.ClaimMember;
import org.hearsay.finding.claim.Conflict;
import org.hearsay.finding.claim.Reason;
import org.hearsay.finding.lineage.Derivation;
import org.hearsay.finding.lineage.Drift;
import org.hearsay.finding.lineage.Ground;
import org.hearsay.finding.lineage.Origin;
import org.hearsay.finding.lineage.QuotationFamily;
import org.hearsay.finding.timeline.Moment;
import org.hearsay.report.Passage;
import org.hearsay.report.ReportId;
import org.hearsay.story.CastMember;

/// The tables of what comes out when reports are compared.
final class StoryTables {
  private static final String STORY = "id of the story";
  private static final String REPORT = "id of the report";

  private final Table stories =
      new Table("stories", "One row a story.", "id")
          .text("id", STORY)
          .text("title", "headline of the report that stands for it")
          .text("headline", "reports and origins in one sentence")
          .integer("reports", "number of reports")
          .integer("independent_origins", "number of origins found");
  private final Table storyReports =
      new Table("story_reports", "Which report tells which story.", "story", "report")
          .text("story", STORY)
          .text("report", REPORT);
  private final Table cast =
      new Table("cast", "Who takes part, across reports.")
          .text("story", STORY)
          .text("id", "id within the story")
          .text("name", "fullest name any report gives")
          .text("type", "person, organization, place, group, work or other")
          .text("report", "id of a report that names it")
          .text("entity", "id of the entity within that report");
  private final Table claims =
      new Table("claims", "What is claimed.", "story", "id")
          .text("story", STORY)
          .text("id", "id within the story")
          .text("text", "the claim in a report's own words")
          .text("relation", "agree, conflict, denied or single")
          .integer("reports", "number of reports that carry it")
          .integer("independent", "number of origins found that it rests on")
          .text("origins", "names of those origins, apart by semicolons")
          .text("sources", "cast members who say so, by id, apart by semicolons")
          .text("grounds", "why its members are held to speak of the same thing");
  private final Table members =
      new Table("claim_members", "Who carries a claim, and where it stands.")
          .text("story", STORY)
          .text("claim", "id of the claim")
          .text("report", REPORT)
          .text("attribution", "id of the statement")
          .text("figure", "id of the figure")
          .text("who", "who says so; empty where the report does in its own voice")
          .integer("start", "offset")
          .integer("end", "offset behind it")
          .text("text", "the words as they stand");
  private final Table origins =
      new Table("origins", "Where what the reports tell came from.", "story", "node")
          .text("story", STORY)
          .text("node", "id of the origin in the graph")
          .text("name", "its name")
          .flag("in_set", "whether it is one of the reports")
          .text("reports", "ids of the reports that rest on it, apart by semicolons");
  private final Table edges =
      new Table("edges", "Which report draws on whom.", "story", "edge")
          .text("story", STORY)
          .integer("edge", "number within the story")
          .text("from", "id of what derives")
          .text("to", "id of what it draws on")
          .text("ground", "credit, shared-quotation or copied-text")
          .flag("directed", "false where nothing tells which came first")
          .flag("whole", "false where only the passages rest on the other, not the whole report")
          .number("share", "part of the deriving text that stands in the other, 0 to 1");
  private final Table edgePassages =
      passages("edge_passages", "The passages that show an edge.")
          .integer("edge", "number of the edge within the story");
  private final Table quotations =
      passages("quotations", "Utterances that several reports quote, one row a variant.")
          .integer("quotation", "number within the story")
          .text("attribution", "id of the statement")
          .text("speaker", "cast member who said it, by id");
  private final Table drift =
      new Table("drift", "Where the wordings of a quotation differ.")
          .text("story", STORY)
          .integer("quotation", "number of the quotation within the story")
          .text("kind", "changed, added, removed or shortened")
          .text("before_report", "id of the report of the earlier wording")
          .text("before", "the words there")
          .text("after_report", "id of the report of the later wording")
          .text("after", "the words there");
  private final Table conflicts =
      new Table("conflicts", "Where reports or their sources differ.", "story", "conflict")
          .text("story", STORY)
          .integer("conflict", "number within the story")
          .text("kind", "figure, denial, wording or date")
          .text("claim", "id of the claim it is about")
          .text("members", "who differs, as report#statement or report#figure, apart by spaces")
          .text("explanation", "what differs");
  private final Table timeline =
      passages("timeline", "What is told to have happened when.")
          .text("value", "TIMEX3 value")
          .text("sentence", "the sentence it stands in");

  private final Map<ReportId, Places> places = new HashMap<>();

  StoryTables(Comparison comparison) {
    for (Dossier dossier : comparison.dossiers()) {
      addStory(dossier);
      addClaims(dossier);
      addLineage(dossier);
      addQuotations(dossier);
      addConflicts(dossier);
      addTimeline(dossier);
    }
  }

  private static Table passages(String name, String description) {
    return new Table(name, description)
        .text("story", STORY)
        .text("report", REPORT)
        .integer("start", "offset")
        .integer("end", "offset behind it")
        .text("text", "the words as they stand");
  }

  List<Table> tables() {
    return List.of(
        stories,
        storyReports,
        cast,
        claims,
        members,
        origins,
        edges,
        edgePassages,
        quotations,
        drift,
        conflicts,
        timeline);
  }

  private void addStory(Dossier dossier) {
    stories.row(
        dossier.id(),
        dossier.title(),
        dossier.headline(),
        dossier.reports().size(),
        dossier.lineage().origins().size());
    dossier.reports().forEach(r -> storyReports.row(dossier.id(), r.report().id()));
    for (CastMember member : dossier.cast().members()) {
      for (CastMember.Member m : member.members()) {
        cast.row(
            dossier.id(),
            member.id(),
            member.name(),
            Json.constant(member.type()),
            m.report(),
            m.entity());
      }
    }
  }

  private void addClaims(Dossier dossier) {
    for (Claim claim : dossier.claims()) {
      claims.row(
          dossier.id(),
          claim.id(),
          claim.text(),
          Json.constant(claim.relation()),
          claim.reports().size(),
          claim.independent(),
          claim.origins().stream().map(Origin::name).collect(Collectors.joining("; ")),
          String.join("; ", claim.sources()),
          claim.grounds().stream().map(Reason::text).collect(Collectors.joining("; ")));
      for (ClaimMember member : claim.members()) {
        Voice voice = Voice.of(member, dossier);
        Passage passage = voice.passage();
        members.row(
            dossier.id(),
            claim.id(),
            passage.report().id(),
            voice.attribution() == null ? null : voice.attribution().id(),
            voice.figure() == null ? null : voice.figure().id(),
            voice.named() ? voice.who() : null,
            start(passage),
            end(passage),
            passage.text());
      }
    }
  }

  private void addLineage(Dossier dossier) {
    for (Origin origin : dossier.lineage().origins()) {
      origins.row(
          dossier.id(),
          origin.node(),
          origin.name(),
          origin.inSet(),
          origin.reports().stream().map(ReportId::value).collect(Collectors.joining("; ")));
    }
    int number = 0;
    for (Derivation edge : dossier.lineage().edges()) {
      number++;
      edges.row(
          dossier.id(),
          number,
          edge.from(),
          edge.to(),
          Wording.groundName(edge.ground()),
          edge.directed(),
          edge.whole(),
          edge.ground() instanceof Ground.CopiedText copied ? copied.share() : null);
      for (Passage passage : edge.ground().passages()) {
        edgePassages.row(
            dossier.id(),
            passage.report().id(),
            start(passage),
            end(passage),
            passage.text(),
            number);
      }
    }
  }

  private void addQuotations(Dossier dossier) {
    int number = 0;
    for (QuotationFamily family : dossier.quotations()) {
      number++;
      for (QuotationFamily.Variant variant : family.variants()) {
        Passage passage = variant.passage();
        quotations.row(
            dossier.id(),
            passage.report().id(),
            start(passage),
            end(passage),
            passage.text(),
            number,
            variant.attribution(),
            family.speaker());
      }
      for (Drift difference : family.drift()) {
        drift.row(
            dossier.id(),
            number,
            Json.constant(difference.kind()),
            difference.before().report().id(),
            difference.before().text(),
            difference.after().report().id(),
            difference.after().text());
      }
    }
  }

  private void addConflicts(Dossier dossier) {
    int number = 0;
    for (Conflict conflict : dossier.conflicts()) {
      number++;
      conflicts.row(
          dossier.id(),
          number,
          Json.constant(conflict.kind()),
          conflict.claim(),
          conflict.members().stream()
              .map(member ->
                  member.report().report().id()
                      + "#"
                      + switch (member) {
                        case ClaimMember.Said said -> said.attribution().id();
                        case ClaimMember.Counted counted -> counted.figure().id();
                      })
              .collect(Collectors.joining(" ")),
          conflict.explanation().text());
    }
  }

  private void addTimeline(Dossier dossier) {
    for (Moment moment : dossier.timeline()) {
      Passage time = moment.time();
      timeline.row(
          dossier.id(),
          time.report().id(),
          start(time),
          end(time),
          time.text(),
          moment.value(),
          moment.sentence().text());
    }
  }

  private int start(Passage passage) {
    return placesOf(passage).at(passage.span().start());
  }

  private int end(Passage passage) {
    return placesOf(passage).at(passage.span().end());
  }

  private Places placesOf(Passage passage) {
    return places.computeIfAbsent(passage.report().id(), id -> new Places(passage.report()));
  }
}
