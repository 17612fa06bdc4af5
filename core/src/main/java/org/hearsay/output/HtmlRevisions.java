package org.hearsay.output;

import org.hearsay.finding.Dossier;
import org.hearsay.finding.Revision;
import org.hearsay.finding.SourceTally;
import org.hearsay.report.Passage;
import org.hearsay.report.Report;
import org.jspecify.annotations.Nullable;

/// What changed between captures of one address, both passages side by side; and what kinds of
/// source the story rests on.
final class HtmlRevisions {
  private static final int SOURCES_SHOWN = 12;
  private static final int SOURCE_CHARACTERS = 60;

  private final Markup out;
  private final Labels labels;
  private final Anchors anchors;
  private final Dossier dossier;
  private final Extent extent;

  HtmlRevisions(Markup out, Labels labels, Anchors anchors, Dossier dossier, Extent extent) {
    this.extent = extent;
    this.out = out;
    this.labels = labels;
    this.anchors = anchors;
    this.dossier = dossier;
  }

  void write() {
    if (dossier.revisions().isEmpty()) {
      return;
    }
    out.open("section", "class", "revisions", "id", anchors.story(dossier) + "-revisions");
    extent.heading(out, "h3", "What changed between two captures");
    extent.of(StoryPart.CHANGES, dossier.revisions()).forEach(this::write);
    extent.tell(out, StoryPart.CHANGES, dossier.revisions().size());
    out.close("section").line();
  }

  private void write(Revision revision) {
    out.open("p");
    report(revision.earlier());
    out.text(" and ");
    report(revision.later());
    out.text(
        " are captures of one address"
            + (revision.dated() ? "." : "; nothing tells which is the earlier."));
    out.close("p");
    if (revision.changes().isEmpty() && !revision.headlineChanged()) {
      out.element("p", "Only typography or the order of sentences differs.", "class", "none");
      return;
    }
    out.open("table", "class", "claimtable revision");
    out.open("thead").open("tr");
    out.element("th", "What", "scope", "col");
    out.element("th", "Before", "scope", "col");
    out.element("th", "After", "scope", "col");
    out.close("tr").close("thead").open("tbody").line();
    if (revision.headlineChanged()) {
      out.open("tr").element("th", "Headline", "scope", "row");
      out.open("td", "dir", "auto").text(String.valueOf(revision.earlier().title())).close("td");
      out.open("td", "dir", "auto").text(String.valueOf(revision.later().title())).close("td");
      out.close("tr").line();
    }
    for (Revision.Change change : revision.changes()) {
      out.open("tr").element("th", Wording.what(change.what()), "scope", "row");
      cell(change.before(), "not there", "del");
      cell(change.after(), "taken out", "ins");
      out.close("tr").line();
    }
    out.close("tbody").close("table").line();
  }

  private void cell(@Nullable Passage passage, String missing, String tag) {
    out.open("td", "dir", "auto");
    if (passage == null) {
      out.element("span", missing, "class", "none");
    } else {
      out.element(tag, Wording.oneLine(passage.text()));
    }
    out.close("td");
  }

  private void report(Report report) {
    out.link(anchors.report(report.id()), labels.of(report));
  }

  /// The kinds of source, folded; each with the words by which reports name them.
  void writeSources() {
    if (dossier.sources().isEmpty()) {
      return;
    }
    out.open("details", "class", "sources");
    out.element("summary", "What it rests on: " + Wording.sources(dossier));
    out.open("ul");
    for (SourceTally tally : dossier.sources()) {
      out.open("li");
      out.element(
          "b",
          Wording.count(tally.statements(), "statement") + " " + Wording.sourceKind(tally.kind()));
      out.text(" in " + Wording.count(tally.reports().size(), "report"));
      String separator = ": ";
      for (Passage source :
          tally.sources().subList(0, Math.min(SOURCES_SHOWN, tally.sources().size()))) {
        out.text(separator);
        out.element("span", Wording.excerpt(source.text(), SOURCE_CHARACTERS), "dir", "auto");
        separator = "; ";
      }
      if (tally.sources().size() > SOURCES_SHOWN) {
        out.text("; and " + (tally.sources().size() - SOURCES_SHOWN) + " more");
      }
      for (Passage reason : tally.reasons()) {
        out.open("blockquote").text("Reason given: ").open("q", "dir", "auto");
        out.text(Wording.oneLine(reason.text())).close("q").text(" ");
        out.text(labels.of(reason.report())).close("blockquote");
      }
      out.close("li");
    }
    out.close("ul").close("details").line();
  }
}
