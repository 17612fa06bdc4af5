package org.hearsay.output;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.claim.Claim;
import org.hearsay.finding.claim.Conflict;
import org.hearsay.finding.claim.Relation;
import org.hearsay.finding.lineage.Derivation;
import org.hearsay.finding.lineage.Drift;
import org.hearsay.finding.lineage.Node;
import org.hearsay.finding.lineage.QuotationFamily;
import org.hearsay.finding.timeline.Moment;
import org.hearsay.report.Passage;
import org.hearsay.report.Report;

/// A comparison in Markdown (CommonMark with GitHub's tables), complete but for the reports' texts.
final class MarkdownPage {
  private static final int PASSAGE_CHARACTERS = 300;

  private final Comparison comparison;
  private final Labels labels;
  private final StringBuilder out = new StringBuilder();

  private MarkdownPage(Comparison comparison) {
    this.comparison = comparison;
    this.labels = Labels.of(comparison.reports());
  }

  static String of(Comparison comparison) {
    MarkdownPage page = new MarkdownPage(comparison);
    page.write();
    return page.out.toString();
  }

  private void write() {
    line("# " + escape(Wording.summary(comparison)));
    List<Dossier> stories = comparison.stories();
    List<Dossier> shown = stories.isEmpty() ? comparison.dossiers() : stories;
    shown.forEach(dossier -> writeStory(dossier, shown.size() == 1));
    writeReports();
    if (!comparison.skipped().isEmpty()) {
      line("## Not read");
      for (SkippedInput skipped : comparison.skipped()) {
        item(
            "**"
                + escape(skipped.origin())
                + "**: "
                + escape(skipped.reason())
                + " ("
                + escape(skipped.detail())
                + ")");
      }
      out.append('\n');
    }
  }

  private void writeStory(Dossier dossier, boolean only) {
    line("## " + escape(dossier.title()));
    if (!only) {
      line("**" + escape(dossier.headline()) + "**");
    }
    String tally = Wording.tally(dossier);
    if (!tally.isEmpty()) {
      line(escape(tally));
    }
    List<Claim> contested =
        dossier.claims().stream()
            .filter(c -> c.relation() == Relation.CONFLICT || c.relation() == Relation.DENIED)
            .toList();
    if (!contested.isEmpty()) {
      line("### Contested");
      contested.forEach(claim -> writeContested(claim, dossier));
    }
    writeTable("### Counts that changed", Relation.SUPERSEDED, dossier);
    writeTable("### Carried by several reports", Relation.AGREE, dossier);
    writeQuotations(dossier);
    writeLineage(dossier);
    writeTimeline(dossier);
    writeTable("### Only in one report", Relation.SINGLE, dossier);
  }

  private void writeContested(Claim claim, Dossier dossier) {
    line(
        "**"
            + escape(claim.id())
            + "** "
            + escape(claim.text())
            + "  \n"
            + escape(TextPage.support(claim)));
    for (Conflict conflict : dossier.conflicts()) {
      if (claim.id().equals(conflict.claim())) {
        item(
            "*"
                + Wording.conflict(conflict.kind())
                + ":* "
                + escape(conflict.explanation().text()));
      }
    }
    for (Voice voice : Voice.of(claim, dossier)) {
      String figure = voice.figure() == null ? "" : Wording.range(voice.figure().figure()) + ": ";
      item(
          escape(figure + voice.whoAndStance())
              + ", "
              + escape(labels.of(voice.report()))
              + ": "
              + escape(voice.wordsAsGiven(Integer.MAX_VALUE)));
    }
    out.append('\n');
  }

  private void writeTable(String heading, Relation relation, Dossier dossier) {
    List<Claim> claims =
        dossier.claims().stream().filter(claim -> claim.relation() == relation).toList();
    if (claims.isEmpty()) {
      return;
    }
    line(heading);
    out.append("| | Claim | Who says so | Reports | Origins |\n|---|---|---|---|---|\n");
    for (Claim claim : claims) {
      Set<String> who = new LinkedHashSet<>();
      Set<String> where = new LinkedHashSet<>();
      for (Voice voice : Voice.of(claim, dossier)) {
        who.add(voice.whoAndStance());
        where.add(labels.of(voice.report()));
      }
      String origins =
          claim.independent()
              + claim.origins().stream()
                  .map(origin -> origin.name())
                  .distinct()
                  .collect(Collectors.joining(", ", ": ", ""));
      row(
          claim.id(),
          claim.text(),
          String.join("; ", who),
          String.join(", ", where),
          claim.origins().isEmpty() ? "0" : origins);
    }
    out.append('\n');
  }

  private void row(String... cells) {
    out.append('|');
    for (String cell : cells) {
      out.append(' ').append(escape(cell)).append(" |");
    }
    out.append('\n');
  }

  private void writeQuotations(Dossier dossier) {
    List<QuotationFamily> drifted =
        dossier.quotations().stream().filter(family -> !family.drift().isEmpty()).toList();
    if (drifted.isEmpty()) {
      return;
    }
    line("### Quotations that differ");
    for (QuotationFamily family : drifted) {
      line("**" + escape(Voice.speaker(family, dossier)) + "**");
      for (QuotationFamily.Variant variant : family.variants()) {
        quote(variant.passage());
      }
      for (Drift drift : family.drift()) {
        item(
            escape(Wording.drift(drift, PASSAGE_CHARACTERS))
                + " ("
                + escape(labels.of(drift.after().report()))
                + ")");
      }
      out.append('\n');
    }
  }

  private void quote(Passage passage) {
    out.append("> “").append(escape(passage.text())).append("”  \n> — ");
    out.append(escape(labels.of(passage.report()))).append("\n\n");
  }

  private void writeLineage(Dossier dossier) {
    if (dossier.lineage().edges().isEmpty()) {
      return;
    }
    line("### Who draws on whom");
    Map<String, Node> nodes =
        dossier.lineage().nodes().stream()
            .collect(Collectors.toMap(Node::id, node -> node, (a, b) -> a));
    for (Derivation edge : dossier.lineage().edges()) {
      item(
          "**"
              + escape(labels.ofNode(edge.from(), nodes.get(edge.from())))
              + "** "
              + Wording.groundVerb(edge, nodes.get(edge.to()))
              + " **"
              + escape(labels.ofNode(edge.to(), nodes.get(edge.to())))
              + "**");
      for (Passage passage : Wording.shown(edge, nodes.get(edge.to()))) {
        out.append("  - ").append(escape(labels.of(passage.report()))).append(": “");
        out.append(escape(Wording.excerpt(passage.text(), PASSAGE_CHARACTERS))).append("”\n");
      }
    }
    out.append('\n');
  }

  private void writeTimeline(Dossier dossier) {
    if (dossier.timeline().isEmpty()) {
      return;
    }
    line("### Timeline");
    out.append("| When | What | Report |\n|---|---|---|\n");
    for (Moment moment : dossier.timeline()) {
      row(
          CalendarWords.of(moment.value()),
          Wording.excerpt(moment.sentence().text(), PASSAGE_CHARACTERS),
          labels.of(moment.sentence().report()));
    }
    out.append('\n');
  }

  private void writeReports() {
    if (comparison.reports().isEmpty()) {
      return;
    }
    line("## Reports");
    out.append("| Report | Headline | Published | Read from | Id |\n|---|---|---|---|---|\n");
    for (AnnotatedReport annotated : comparison.reports()) {
      Report report = annotated.report();
      row(
          labels.of(report),
          report.title() == null ? "" : report.title(),
          report.published() == null ? "" : report.published().toString(),
          report.provenance().origin(),
          report.id().value());
    }
    out.append('\n');
  }

  private void line(String text) {
    out.append(text).append("\n\n");
  }

  private void item(String text) {
    out.append("- ").append(text).append('\n');
  }

  /// `text` on one line, so that no part of it is read as markup.
  static String escape(String text) {
    String line = Wording.oneLine(text);
    StringBuilder escaped = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '\\', '`', '*', '_', '[', ']', '<', '>', '|', '#', '~', '&', '$' ->
            escaped.append('\\').append(c);
        default -> escaped.append(Character.isISOControl(c) ? '\uFFFD' : c);
      }
    }
    return escaped.toString();
  }
}
