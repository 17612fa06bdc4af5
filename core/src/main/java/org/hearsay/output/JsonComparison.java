package org.hearsay.output;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.Revision;
import org.hearsay.finding.SourceTally;
import org.hearsay.finding.claim.Claim;
import org.hearsay.finding.claim.ClaimMember;
import org.hearsay.finding.claim.Conflict;
import org.hearsay.finding.claim.Reason;
import org.hearsay.finding.lineage.Derivation;
import org.hearsay.finding.lineage.Drift;
import org.hearsay.finding.lineage.Ground;
import org.hearsay.finding.lineage.Lineage;
import org.hearsay.finding.lineage.Node;
import org.hearsay.finding.lineage.Origin;
import org.hearsay.finding.lineage.QuotationFamily;
import org.hearsay.finding.timeline.Moment;
import org.hearsay.report.Passage;
import org.hearsay.report.ReportId;
import org.hearsay.story.CastMember;
import org.hearsay.story.CastTie;

/// A comparison as one JSON object. All offsets are Unicode code points into the `text` of the
/// report named beside them.
final class JsonComparison {
  private final Json json;
  private final Comparison comparison;
  private final Map<ReportId, CodePoints> codePoints = new HashMap<>();

  private JsonComparison(Json json, Comparison comparison) {
    this.json = json;
    this.comparison = comparison;
  }

  static void write(Json json, Comparison comparison) {
    JsonComparison writer = new JsonComparison(json, comparison);
    json.object(writer::content);
  }

  /// A dossier by itself.
  static void writeDossier(Json json, Dossier dossier, Consumer<Json> more) {
    Comparison alone = new Comparison(dossier.reports(), List.of(dossier), List.of());
    new JsonComparison(json, alone).writeDossier(dossier, () -> more.accept(json));
  }

  private void content() {
    json.array("reports", comparison.reports(), report -> JsonReport.write(json, report));
    json.array("dossiers", comparison.dossiers(), d -> writeDossier(d, () -> {}));
    json.array(
        "revisions",
        comparison.dossiers().stream().flatMap(d -> d.revisions().stream()).toList(),
        this::writeRevision);
    json.array("skipped", comparison.skipped(), skipped -> JsonReport.writeSkipped(json, skipped));
  }

  private void writeDossier(Dossier dossier, Runnable more) {
    json.object(() -> {
      json.field("id", dossier.id());
      json.field("title", dossier.title());
      json.field("headline", dossier.headline());
      writeIds("reports", dossier.reports().stream().map(JsonComparison::idOf).toList());
      json.array("cast", dossier.cast().members(), this::writeCastMember);
      json.array("claims", dossier.claims(), this::writeClaim);
      json.object("lineage", () -> writeLineage(dossier.lineage()));
      json.array("quotations", dossier.quotations(), this::writeQuotation);
      json.array("conflicts", dossier.conflicts(), this::writeConflict);
      json.array("timeline", dossier.timeline(), this::writeMoment);
      json.array("sources", dossier.sources(), this::writeSources);
      json.array("revisions", dossier.revisions(), this::writeRevision);
      json.array("notMeasured", dossier.notMeasured(), json::text);
      more.run();
    });
  }

  private static ReportId idOf(AnnotatedReport report) {
    return report.report().id();
  }

  private void writeIds(String name, List<ReportId> ids) {
    json.array(name, ids, id -> json.text(id.value()));
  }

  private void writeCastMember(CastMember member) {
    json.object(() -> {
      json.field("id", member.id());
      json.field("name", member.name());
      json.field("type", member.type());
      json.array("members", member.members(), this::writeMember);
      if (!member.ties().isEmpty()) {
        json.array("grounds", member.ties(), this::writeTie);
      }
    });
  }

  private void writeTie(CastTie tie) {
    json.object(() -> {
      json.field("kind", tie.kind());
      json.field("text", tie.text());
      json.array("members", List.of(tie.one(), tie.other()), this::writeMember);
    });
  }

  private void writeMember(CastMember.Member member) {
    json.object(() -> {
      json.field("report", member.report().value());
      json.field("entity", member.entity());
    });
  }

  private void writeClaim(Claim claim) {
    json.object(() -> {
      json.field("id", claim.id());
      json.field("text", claim.text());
      json.array("members", claim.members(), this::writeMember);
      json.array("sources", claim.sources(), json::text);
      json.field("reports", claim.reports().size());
      json.array("origins", claim.origins(), origin -> json.text(origin.name()));
      json.field("independent", claim.independent());
      json.field("relation", claim.relation());
      json.array("grounds", claim.grounds(), reason -> json.text(reason.text()));
      json.array(
          "groundPassages",
          claim.grounds(),
          reason -> json.array(reason.passages(), this::writePassage));
    });
  }

  private void writeMember(ClaimMember member) {
    json.object(() -> {
      json.field("report", idOf(member.report()).value());
      switch (member) {
        case ClaimMember.Said said -> json.field("attribution", said.attribution().id());
        case ClaimMember.Counted counted -> json.field("figure", counted.figure().id());
      }
    });
  }

  private void writeLineage(Lineage lineage) {
    json.array("nodes", lineage.nodes(), this::writeNode);
    json.array("edges", lineage.edges(), this::writeEdge);
    json.array("origins", lineage.origins(), this::writeOrigin);
    json.field("independentOrigins", lineage.origins().size());
  }

  private void writeNode(Node node) {
    json.object(() -> {
      json.field("id", node.id());
      json.field("kind", node.kind());
      json.field("name", node.name());
      json.field("inSet", node.inSet());
    });
  }

  private void writeEdge(Derivation edge) {
    json.object(() -> {
      json.field("from", edge.from());
      json.field("to", edge.to());
      json.field("ground", Wording.groundName(edge.ground()));
      json.field("directed", edge.directed());
      json.field("whole", edge.whole());
      if (edge.ground() instanceof Ground.Credit credit && !credit.marks().isEmpty()) {
        json.array(
            "marks",
            credit.marks(),
            mark ->
                json.object(() -> {
                  json.field("where", mark.where());
                  json.field("text", mark.text());
                }));
      }
      if (edge.ground() instanceof Ground.Credit credit && !credit.links().isEmpty()) {
        json.array("links", credit.links(), link -> json.text(link.address().toString()));
      }
      if (edge.ground() instanceof Ground.CopiedText copied) {
        json.field("share", copied.share());
      }
      json.array("passages", edge.ground().passages(), this::writePassage);
    });
  }

  private void writeOrigin(Origin origin) {
    json.object(() -> {
      json.field("node", origin.node());
      json.field("name", origin.name());
      json.field("inSet", origin.inSet());
      writeIds("reports", origin.reports());
    });
  }

  private void writeQuotation(QuotationFamily family) {
    json.object(() -> {
      json.field("speaker", family.speaker());
      json.array(
          "variants",
          family.variants(),
          variant ->
              json.object(() -> {
                place(variant.passage());
                json.field("attribution", variant.attribution());
              }));
      json.array("drift", family.drift(), this::writeDrift);
      json.array("otherSpeakers", family.otherSpeakers(), json::text);
      json.field("typography", family.typography());
    });
  }

  private void writeDrift(Drift drift) {
    json.object(() -> {
      json.field("kind", drift.kind());
      json.field("type", drift.type());
      json.object("before", () -> place(drift.before()));
      json.object("after", () -> place(drift.after()));
    });
  }

  private void writeConflict(Conflict conflict) {
    Reason explanation = conflict.explanation();
    json.object(() -> {
      json.field("kind", conflict.kind());
      json.field("claim", conflict.claim());
      json.array("members", conflict.members(), this::writeMember);
      json.field("explanation", explanation.text());
      json.array("passages", explanation.passages(), this::writePassage);
    });
  }

  private void writeSources(SourceTally tally) {
    json.object(() -> {
      json.field("kind", tally.kind());
      json.field("statements", tally.statements());
      writeIds("reports", tally.reports());
      json.array("named", tally.sources(), this::writePassage);
      json.array("reasons", tally.reasons(), this::writePassage);
    });
  }

  private void writeRevision(Revision revision) {
    json.object(() -> {
      json.field("url", revision.url().toString());
      json.field("earlier", revision.earlier().id().value());
      json.field("later", revision.later().id().value());
      json.field("dated", revision.dated());
      if (revision.headlineChanged()) {
        json.object(
            "headline",
            () -> {
              json.field("before", revision.earlier().title());
              json.field("after", revision.later().title());
            });
      }
      json.array("changes", revision.changes(), this::writeChange);
    });
  }

  private void writeChange(Revision.Change change) {
    json.object(() -> {
      json.field("kind", change.kind());
      json.field("what", change.what());
      Passage before = change.before();
      Passage after = change.after();
      if (before != null) {
        json.object("before", () -> place(before));
      }
      if (after != null) {
        json.object("after", () -> place(after));
      }
    });
  }

  private void writeMoment(Moment moment) {
    json.object(() -> {
      json.field("value", moment.value());
      place(moment.time());
      json.object("sentence", () -> place(moment.sentence()));
    });
  }

  private void writePassage(Passage passage) {
    json.object(() -> place(passage));
  }

  private void place(Passage passage) {
    CodePoints offsets =
        codePoints.computeIfAbsent(
            passage.report().id(), id -> CodePoints.of(passage.report().body()));
    json.field("report", passage.report().id().value());
    json.field("start", offsets.at(passage.span().start()));
    json.field("end", offsets.at(passage.span().end()));
    json.field("text", passage.text());
  }
}
