package org.hearsay.output;

import static org.hearsay.output.Terminal.faint;
import static org.hearsay.output.Terminal.plain;
import static org.hearsay.output.Terminal.strong;
import static org.hearsay.output.Terminal.warning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.Revision;
import org.hearsay.finding.claim.Claim;
import org.hearsay.finding.claim.Conflict;
import org.hearsay.finding.claim.Relation;
import org.hearsay.finding.lineage.Derivation;
import org.hearsay.finding.lineage.Drift;
import org.hearsay.finding.lineage.Node;
import org.hearsay.finding.lineage.Origin;
import org.hearsay.finding.lineage.QuotationFamily;
import org.hearsay.report.ReportId;

/// A comparison for a terminal: the headline first, then what is contested, what is carried by
/// several, where words drifted, who draws on whom, and what stands in one report only. Long lists
/// end in a count of what is left out.
final class TextPage {
  private static final int MOST_CLAIMS = 12;
  private static final int MOST_QUOTATIONS = 6;
  private static final int MOST_EDGES = 12;
  private static final int MOST_ALONE_PER_REPORT = 3;
  private static final int MOST_VOICES = 6;
  private static final int MOST_REPORTS = 24;
  private static final int CLAIM_CHARACTERS = 160;
  private static final int EXCERPT_CHARACTERS = 110;
  private static final int QUOTATION_CHARACTERS = 240;
  private static final String REST = "more; --format html shows them all";

  private final Comparison comparison;
  private final Labels labels;
  private final Terminal terminal;
  private final boolean verbose;

  private TextPage(Comparison comparison, Settings settings) {
    this.comparison = comparison;
    this.labels = Labels.of(comparison.reports());
    this.terminal = new Terminal(settings);
    this.verbose = settings.verbose();
  }

  static String of(Comparison comparison, Settings settings) {
    TextPage page = new TextPage(comparison, settings);
    page.write();
    return page.terminal.toString();
  }

  private void write() {
    List<Dossier> stories = comparison.stories();
    List<Dossier> shown = stories.isEmpty() ? comparison.dossiers() : stories;
    for (Dossier dossier : shown) {
      writeStory(dossier);
    }
    if (!stories.isEmpty() && !comparison.alone().isEmpty()) {
      terminal.heading("IN NO STORY WITH OTHERS");
      for (AnnotatedReport report : comparison.alone()) {
        String title = report.report().title();
        terminal.line(
            2,
            2,
            strong(labels.of(report)),
            plain(title == null ? "" : ": " + title),
            faint(" (" + Wording.count(report.attributions().size(), "statement") + ")"));
      }
      terminal.blank();
    }
    if (!comparison.skipped().isEmpty()) {
      terminal.heading("NOT READ");
      for (SkippedInput skipped : comparison.skipped()) {
        terminal.line(
            2,
            2,
            strong(skipped.origin()),
            warning(": " + skipped.reason()),
            plain(" (" + skipped.detail() + ")"));
      }
      terminal.blank();
    }
    if (comparison.reports().isEmpty()) {
      terminal.line(0, 0, plain("No report was read."));
    }
  }

  private void writeStory(Dossier dossier) {
    terminal.line(0, 0, strong(dossier.headline()));
    terminal.line(0, 0, plain(dossier.title()));
    String tally = Wording.tally(dossier);
    if (!tally.isEmpty()) {
      terminal.line(0, 0, plain(tally));
    }
    String sources = Wording.sources(dossier);
    if (!sources.isEmpty()) {
      terminal.line(0, 2, faint(sources));
    }
    terminal.blank();
    writeRevisions(dossier);
    List<Claim> contested = new ArrayList<>();
    List<Claim> updated = new ArrayList<>();
    List<Claim> carried = new ArrayList<>();
    List<Claim> single = new ArrayList<>();
    for (Claim claim : dossier.claims()) {
      switch (claim.relation()) {
        case CONFLICT, DENIED -> contested.add(claim);
        case SUPERSEDED -> updated.add(claim);
        case AGREE -> carried.add(claim);
        case SINGLE -> single.add(claim);
      }
    }
    writeClaims("CONTESTED", contested, dossier);
    writeClaims("COUNTS THAT CHANGED", updated, dossier);
    writeClaims("CARRIED BY SEVERAL REPORTS", carried, dossier);
    writeQuotations(dossier);
    writeLineage(dossier);
    writeSingle(single, dossier);
    writeNames(dossier);
    writeReports(dossier);
    if (!dossier.notMeasured().isEmpty()) {
      terminal.heading("NOT MEASURED");
      dossier.notMeasured().forEach(sentence -> terminal.line(2, 2, faint(sentence)));
      terminal.blank();
    }
  }

  private void writeRevisions(Dossier dossier) {
    if (dossier.revisions().isEmpty()) {
      return;
    }
    terminal.heading("CHANGED BETWEEN TWO CAPTURES");
    for (Revision revision : dossier.revisions()) {
      terminal.line(
          2,
          2,
          strong(labels.of(revision.later())),
          plain(" against " + labels.of(revision.earlier())),
          faint(revision.dated() ? "" : " (which is the earlier is not known)"));
      if (revision.headlineChanged()) {
        terminal.line(
            4,
            2,
            plain(
                "- Headline: “"
                    + revision.earlier().title()
                    + "” became “"
                    + revision.later().title()
                    + "”"));
      }
      List<Revision.Change> changes = revision.changes();
      for (Revision.Change change : changes.subList(0, Math.min(MOST_CLAIMS, changes.size()))) {
        terminal.line(
            4,
            2,
            plain(
                "- "
                    + Wording.what(change.what())
                    + ": "
                    + Wording.change(change, EXCERPT_CHARACTERS)));
      }
      rest(4, changes.size() - MOST_CLAIMS);
    }
    terminal.blank();
  }

  private void writeClaims(String heading, List<Claim> claims, Dossier dossier) {
    if (claims.isEmpty()) {
      return;
    }
    terminal.heading(heading);
    for (Claim claim : claims.subList(0, Math.min(MOST_CLAIMS, claims.size()))) {
      writeClaim(claim, dossier);
    }
    rest(2, claims.size() - MOST_CLAIMS);
    terminal.blank();
  }

  private void writeClaim(Claim claim, Dossier dossier) {
    int column = 2 + claim.id().length() + 1;
    terminal.line(
        2,
        column - 2,
        faint(claim.id() + " "),
        strong(Wording.excerpt(claim.text(), CLAIM_CHARACTERS)));
    terminal.line(column, 2, faint(support(claim)));
    boolean explained = false;
    for (Conflict conflict : dossier.conflicts()) {
      if (claim.id().equals(conflict.claim())) {
        terminal.line(
            column,
            2,
            warning(Wording.conflict(conflict.kind()) + ": "),
            plain(conflict.explanation().text()));
        explained = true;
      }
    }
    if (!explained && claim.relation() != Relation.AGREE) {
      terminal.line(column, 2, warning(Wording.relation(claim.relation())));
    }
    List<Map.Entry<String, List<String>>> rows = List.copyOf(rows(claim, dossier).entrySet());
    for (Map.Entry<String, List<String>> row :
        rows.subList(0, Math.min(MOST_VOICES, rows.size()))) {
      terminal.line(
          column,
          2,
          plain("- " + row.getKey()),
          faint(" [" + String.join(", ", row.getValue()) + "]"));
    }
    rest(column, rows.size() - MOST_VOICES);
  }

  /// "5 reports, 1 origin: Meridian".
  static String support(Claim claim) {
    String origins =
        claim.origins().stream().map(Origin::name).distinct().collect(Collectors.joining(", "));
    String reports = Wording.count(claim.reports().size(), "report");
    return origins.isEmpty()
        ? reports
        : reports + ", " + Wording.count(claim.independent(), "origin") + ": " + origins;
  }

  /// Who says so, each with the reports where; contested claims also show each one's own words.
  private Map<String, List<String>> rows(Claim claim, Dossier dossier) {
    boolean contested = claim.relation() != Relation.AGREE;
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (Voice voice : Voice.of(claim, dossier)) {
      StringBuilder row = new StringBuilder();
      if (voice.figure() != null) {
        row.append(Wording.range(voice.figure().figure())).append(": ");
      }
      row.append(voice.whoAndStance());
      if (contested && voice.figure() == null) {
        row.append(": ").append(voice.wordsAsGiven(EXCERPT_CHARACTERS));
      }
      List<String> where = rows.computeIfAbsent(row.toString(), r -> new ArrayList<>());
      String label = labels.of(voice.report());
      if (!where.contains(label)) {
        where.add(label);
      }
    }
    return rows;
  }

  private void writeQuotations(Dossier dossier) {
    List<QuotationFamily> drifted =
        dossier.quotations().stream().filter(family -> !family.drift().isEmpty()).toList();
    if (drifted.isEmpty()) {
      return;
    }
    terminal.heading("QUOTATIONS THAT DIFFER");
    for (QuotationFamily family : drifted.subList(0, Math.min(MOST_QUOTATIONS, drifted.size()))) {
      QuotationFamily.Variant first = family.variants().getFirst();
      terminal.line(
          2,
          2,
          strong(Voice.speaker(family, dossier)),
          plain(": “" + Wording.excerpt(first.passage().text(), QUOTATION_CHARACTERS) + "”"),
          faint(" [" + labels.of(first.passage().report()) + "]"));
      for (Drift drift : family.drift()) {
        terminal.line(
            4,
            2,
            plain("- " + Wording.drift(drift, EXCERPT_CHARACTERS)),
            faint(" [" + labels.of(drift.after().report()) + "]"));
      }
    }
    rest(2, drifted.size() - MOST_QUOTATIONS);
    terminal.blank();
  }

  private void writeLineage(Dossier dossier) {
    List<Derivation> edges = dossier.lineage().edges();
    if (edges.isEmpty()) {
      return;
    }
    terminal.heading("WHO DRAWS ON WHOM");
    Map<String, Node> nodes =
        dossier.lineage().nodes().stream()
            .collect(Collectors.toMap(Node::id, node -> node, (a, b) -> a));
    Map<String, Map<String, Set<String>>> draws = new LinkedHashMap<>();
    for (Derivation edge : edges) {
      String verb = Wording.groundVerb(edge, nodes.get(edge.to()));
      draws
          .computeIfAbsent(name(edge.from(), nodes), n -> new LinkedHashMap<>())
          .computeIfAbsent(verb, v -> new LinkedHashSet<>())
          .add(name(edge.to(), nodes));
    }
    List<String> rows = List.copyOf(draws.keySet());
    for (String from : rows.subList(0, Math.min(MOST_EDGES, rows.size()))) {
      String ties =
          draws.getOrDefault(from, Map.of()).entrySet().stream()
              .map(tie -> tie.getKey() + " " + String.join(", ", tie.getValue()))
              .collect(Collectors.joining("; "));
      terminal.line(2, 2, strong(from), plain(" " + ties));
    }
    rest(2, rows.size() - MOST_EDGES);
    terminal.blank();
  }

  private String name(String node, Map<String, Node> nodes) {
    return labels.ofNode(node, nodes.get(node));
  }

  private void writeSingle(List<Claim> claims, Dossier dossier) {
    if (claims.isEmpty()) {
      return;
    }
    boolean oneReport = dossier.reports().size() == 1;
    terminal.heading(oneReport ? "WHO SAYS WHAT" : "ONLY IN ONE REPORT");
    int most = oneReport ? MOST_CLAIMS : MOST_ALONE_PER_REPORT;
    Map<ReportId, List<Claim>> byReport = new LinkedHashMap<>();
    dossier.reports().forEach(r -> byReport.put(r.report().id(), new ArrayList<>()));
    for (Claim claim : claims) {
      byReport.computeIfAbsent(claim.reports().getFirst(), id -> new ArrayList<>()).add(claim);
    }
    for (AnnotatedReport report : dossier.reports()) {
      List<Claim> own = byReport.getOrDefault(report.report().id(), List.of());
      if (own.isEmpty()) {
        continue;
      }
      terminal.line(2, 2, strong(labels.of(report)));
      for (Claim claim : own.subList(0, Math.min(most, own.size()))) {
        Voice voice = Voice.of(claim.members().getFirst(), dossier);
        terminal.line(
            4,
            2,
            plain("- " + voice.whoAndStance() + ": "),
            plain(Wording.excerpt(claim.text(), CLAIM_CHARACTERS)));
      }
      rest(4, own.size() - most);
    }
    terminal.blank();
  }

  /// Who is meant by which names, where that is asked for.
  private void writeNames(Dossier dossier) {
    List<OtherNames> called = verbose ? OtherNames.of(dossier) : List.of();
    if (called.isEmpty()) {
      return;
    }
    terminal.heading("NAMES TAKEN FOR ONE");
    for (OtherNames names : called) {
      terminal.line(2, 2, strong(names.member().name()), plain(", " + names.also()));
      names.reasons().forEach(reason -> terminal.line(4, 2, faint("- " + reason)));
    }
    terminal.blank();
  }

  private void writeReports(Dossier dossier) {
    List<AnnotatedReport> told =
        dossier.reports().stream().filter(r -> !ImprintLines.all(r.report()).isEmpty()).toList();
    if (told.isEmpty()) {
      return;
    }
    terminal.heading("THE REPORTS");
    for (AnnotatedReport report : told.subList(0, Math.min(MOST_REPORTS, told.size()))) {
      terminal.line(
          2,
          2,
          strong(labels.of(report)),
          plain(": " + String.join(" · ", ImprintLines.all(report.report()))));
    }
    rest(2, told.size() - MOST_REPORTS);
    terminal.blank();
  }

  private void rest(int indent, int left) {
    if (left > 0) {
      terminal.line(indent, 2, faint("… " + left + " " + REST));
    }
  }
}
