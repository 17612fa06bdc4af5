package org.hearsay.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.mention.Mastheads;
import org.hearsay.finding.Dossier;
import org.hearsay.report.Digest;
import org.hearsay.report.Report;

/// A comparison as one page that needs nothing else: no network, no file beside it. It reads
/// without its script, which only filters and shows passages at a pointer. A content security
/// policy lets the browser run that one script and style sheet, known by their hashes, and nothing
/// else, so that nothing in a report can ever act.
final class HtmlPage {
  private final Comparison comparison;
  private final Labels labels;
  private final Anchors anchors;
  private final Margin margin;
  private final Extent extent;

  private HtmlPage(Comparison comparison, Margin margin) {
    this(comparison, Labels.of(comparison.reports()), margin, Extent.WHOLE);
  }

  private HtmlPage(Comparison comparison, Labels labels, Margin margin, Extent extent) {
    this.margin = margin;
    this.extent = extent;
    this.comparison = comparison;
    this.labels = labels;
    this.anchors = new Anchors(comparison, extent);
  }

  static void write(Comparison comparison, Writer out) throws IOException {
    String style = resource("page.css");
    String script = resource("page.js");
    HtmlPage page = new HtmlPage(comparison, Margin.NONE);
    out.write(page.head(style).toString());
    out.write(page.body().toString());
    out.write(new Markup().open("script").raw(script).close("script").line().toString());
    out.write("</body>\n</html>\n");
  }

  private static HtmlPage alone(Dossier dossier, Margin margin, Extent extent) {
    Comparison alone = new Comparison(dossier.reports(), List.of(dossier), List.of());
    return new HtmlPage(alone, Labels.of(alone.reports()), margin, extent);
  }

  /// The part of a page that shows one story, to be put within a page of another frame.
  static Markup section(Dossier dossier, Margin margin, Extent extent) {
    Markup out = new Markup();
    alone(dossier, margin, extent).story(out, dossier, true);
    return out;
  }

  /// Where the sources of that part differ, one item each that leads to its claim; empty where they
  /// do not.
  static Markup differences(Dossier dossier, Extent extent) {
    HtmlPage page = alone(dossier, Margin.NONE, extent);
    Markup out = new Markup();
    new HtmlDifferences(out, page.anchors, dossier, extent).write();
    return out;
  }

  /// A page of one part of a story.
  static Markup part(Dossier dossier, StoryPart part, Margin margin, Extent extent) {
    HtmlPage page = alone(dossier, margin, extent);
    Markup out = new Markup();
    out.open("div", "class", "story part");
    page.part(out, dossier, part);
    return out.close("div");
  }

  private void part(Markup out, Dossier dossier, StoryPart part) {
    switch (part) {
      case DIFFERENCES -> {
        out.open("ol", "class", "differences");
        new HtmlDifferences(out, anchors, dossier, extent).write();
        out.close("ol");
        extent.tell(out, part, dossier.conflicts().size());
      }
      case TIES, SPEAKERS, NAMES -> {
        out.open("section", "class", "lineage");
        lineage(out, dossier).writePart(part);
        out.close("section");
      }
      case CHANGES -> new HtmlRevisions(out, labels, anchors, dossier, extent).write();
      case FIGURES -> new HtmlFigures(out, labels, anchors, dossier, extent).write();
      case CLAIMS, ALONE -> {
        out.open("section", "class", "claims");
        claims(out, dossier).writePart(part);
        out.close("section");
      }
      case QUOTATIONS -> new HtmlQuotations(out, labels, anchors, dossier, extent).write();
      case TIMELINE -> new HtmlTimeline(out, labels, anchors, dossier, extent).write();
    }
  }

  /// How another page leads to a claim.
  static Optional<String> claimAddress(Dossier dossier, Elsewhere elsewhere, String claim) {
    Extent beginning = Extent.beginning(elsewhere);
    String story = alone(dossier, Margin.NONE, beginning).anchors.story(dossier);
    return Optional.ofNullable(ClaimOrder.of(dossier).links(beginning, story).get(claim))
        .map(link -> link.startsWith("/") ? link : elsewhere.beginning() + "#" + link);
  }

  private HtmlLineage lineage(Markup out, Dossier dossier) {
    return new HtmlLineage(out, labels, anchors, dossier, margin, extent);
  }

  private HtmlClaims claims(Markup out, Dossier dossier) {
    return new HtmlClaims(out, labels, anchors, dossier, margin, extent);
  }

  /// How many findings each part of a story has, parts without any left out.
  static Map<StoryPart, Integer> sizes(Dossier dossier) {
    ClaimOrder order = ClaimOrder.of(dossier);
    Map<StoryPart, Integer> sizes = new EnumMap<>(StoryPart.class);
    for (StoryPart part : StoryPart.values()) {
      int size =
          switch (part) {
            case DIFFERENCES -> dossier.conflicts().size();
            case TIES -> dossier.lineage().edges().size();
            case SPEAKERS -> Speakers.of(dossier).size();
            case NAMES -> OtherNames.of(dossier).size();
            case CHANGES -> dossier.revisions().size();
            case FIGURES -> HtmlFigures.contested(dossier).size();
            case CLAIMS -> order.shared().size();
            case ALONE -> order.alone().size();
            case QUOTATIONS -> dossier.quotations().size();
            case TIMELINE -> dossier.timeline().size();
          };
      if (size > 0) {
        sizes.put(part, size);
      }
    }
    return sizes;
  }

  /// Links to what that part holds, as items of a list.
  static Markup contents(Dossier dossier) {
    Markup out = new Markup();
    contents(out, dossier, alone(dossier, Margin.NONE, Extent.WHOLE).anchors.story(dossier));
    return out;
  }

  /// The part of a page that shows one report and what was found in it.
  static Markup section(AnnotatedReport report, Mastheads mastheads, Margin margin) {
    Comparison alone = new Comparison(List.of(report), List.of(), List.of());
    HtmlPage page =
        new HtmlPage(alone, Labels.of(alone.reports(), mastheads), margin, Extent.WHOLE);
    Markup out = new Markup();
    out.open("section", "class", "texts");
    textLegend(out);
    new HtmlReports(out, page.labels, page.anchors, 2, margin).write(report, Optional.empty());
    return out.close("section");
  }

  private Markup head(String style) throws IOException {
    String policy =
        "default-src 'none'; style-src '"
            + hash(style)
            + "'; script-src '"
            + hash(resource("page.js"))
            + "'; img-src data:; base-uri 'none'; form-action 'none'";
    Markup out = new Markup();
    out.raw("<!doctype html>\n").open("html", "lang", "en").line().open("head").line();
    out.open("meta", "charset", "utf-8").line();
    out.open("meta", "http-equiv", "Content-Security-Policy", "content", policy).line();
    out.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    out.open("meta", "name", "referrer", "content", "no-referrer").line();
    out.open("meta", "name", "color-scheme", "content", "light dark").line();
    out.element("title", Wording.summary(comparison) + " – Hearsay").line();
    out.open("style").raw(style).close("style").line().close("head").line();
    return out;
  }

  private static String hash(String text) {
    byte[] digest = Digest.of(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  static String resource(String name) throws IOException {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("resource " + name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Markup body() {
    List<Dossier> stories = comparison.stories();
    List<Dossier> shown = stories.isEmpty() ? comparison.dossiers() : stories;
    Markup out = new Markup();
    out.open("body").line();
    out.element("a", "Skip to the findings", "class", "skip", "href", "#findings").line();
    header(out, shown);
    out.open("main", "id", "findings", "tabindex", "-1").line();
    for (Dossier dossier : shown) {
      story(out, dossier, shown.size() == 1);
    }
    alone(out, stories.isEmpty());
    skipped(out);
    out.close("main").line();
    out.open("footer")
        .element(
            "p",
            "Made by Hearsay from the reports above. It shows what they say and who says so; it"
                + " does not say what is true. That no common origin was found does not show that"
                + " reports are independent.");
    out.close("footer").line();
    return out;
  }

  private void header(Markup out, List<Dossier> shown) {
    out.open("header", "class", "top");
    out.element("p", "Hearsay", "class", "brand");
    out.element("h1", Wording.summary(comparison), "dir", "auto");
    out.open("nav", "aria-label", "Contents").open("ul");
    for (Dossier dossier : shown) {
      String story = anchors.story(dossier);
      if (shown.size() > 1) {
        out.open("li").link(story, dossier.title()).close("li");
      } else {
        contents(out, dossier, story);
      }
    }
    if (!comparison.stories().isEmpty() && !comparison.alone().isEmpty()) {
      out.open("li").link("alone", "In no story with others").close("li");
    }
    if (!comparison.skipped().isEmpty()) {
      out.open("li").link("skipped", "Not read").close("li");
    }
    out.close("ul").close("nav").close("header").line();
  }

  private static void contents(Markup out, Dossier dossier, String story) {
    List<String[]> entries = new ArrayList<>();
    if (dossier.reports().size() > 1) {
      entries.add(new String[] {"-lineage", "Who draws on whom"});
    }
    if (!HtmlFigures.contested(dossier).isEmpty()) {
      entries.add(new String[] {"-figures", "Figures that differ"});
    }
    if (!dossier.revisions().isEmpty()) {
      entries.add(new String[] {"-revisions", "What changed"});
    }
    entries.add(new String[] {"-claims", "Claims"});
    if (!dossier.quotations().isEmpty()) {
      entries.add(new String[] {"-quotations", "Quotations"});
    }
    if (!dossier.timeline().isEmpty()) {
      entries.add(new String[] {"-timeline", "Timeline"});
    }
    entries.add(new String[] {"-texts", "The texts"});
    for (String[] entry : entries) {
      out.open("li").link(story + entry[0], entry[1]).close("li");
    }
  }

  private void story(Markup out, Dossier dossier, boolean only) {
    String anchor = anchors.story(dossier);
    out.open("section", "class", "story", "id", anchor, "aria-labelledby", anchor + "-h").line();
    out.element("h2", dossier.title(), "id", anchor + "-h", "dir", "auto");
    if (!only) {
      out.element("p", dossier.headline(), "class", "headline");
    }
    String tally = Wording.tally(dossier);
    String dates = Wording.dates(dossier);
    if (!dates.isEmpty() || !tally.isEmpty()) {
      out.open("p", "class", "tally");
      out.element("b", tally);
      out.text((tally.isEmpty() || dates.isEmpty() ? "" : ". ") + dates).close("p").line();
    }
    HtmlRevisions revisions = new HtmlRevisions(out, labels, anchors, dossier, extent);
    revisions.writeSources();
    lineage(out, dossier).write();
    revisions.write();
    new HtmlFigures(out, labels, anchors, dossier, extent).write();
    claims(out, dossier).write();
    new HtmlQuotations(out, labels, anchors, dossier, extent).write();
    new HtmlTimeline(out, labels, anchors, dossier, extent).write();
    texts(out, dossier);
    out.close("section").line();
  }

  private void texts(Markup out, Dossier dossier) {
    out.open("section", "class", "texts", "id", anchors.story(dossier) + "-texts");
    out.element("h3", "The texts");
    if (extent.isWhole()) {
      textLegend(out);
      HtmlReports reports = new HtmlReports(out, labels, anchors, 4, margin);
      for (AnnotatedReport report : dossier.reports()) {
        reports.write(report, Optional.of(dossier));
      }
    } else {
      out.element(
          "p",
          "Each report stands on a page of its own, with everything that was found in it.",
          "class",
          "key");
      out.open("ol", "class", "textlist");
      for (AnnotatedReport annotated : dossier.reports()) {
        Report report = annotated.report();
        out.open("li").link(anchors.report(report.id()), labels.of(report));
        if (report.title() != null) {
          out.text(" ").element("span", Wording.oneLine(report.title()), "dir", "auto");
        }
        out.close("li").line();
      }
      out.close("ol");
    }
    out.close("section").line();
  }

  private static void textLegend(Markup out) {
    out.open("p", "class", "legend").text("Marked in the texts: ");
    out.element("span", "who says so", "class", "m source").text(" ");
    out.element("span", "by which words", "class", "m cue").text(" ");
    out.element("span", "what is said", "class", "m content").text(" ");
    out.element("span", "word for word", "class", "m content quoted").text(" ");
    out.element("span", "words of doubt", "class", "m hedge").text(" ");
    out.element("span", "figures", "class", "m figure").text(" ");
    out.element("span", "times", "class", "m time").text(" ");
    out.element("span", "credits", "class", "m credit").text(" ");
    out.text("Small numbers lead to the claim, → to a tie, q to a quotation, t to the timeline.");
    out.close("p").line();
  }

  /// @param shown whether these reports were shown as stories of their own
  private void alone(Markup out, boolean shown) {
    List<AnnotatedReport> alone = comparison.alone();
    if (shown || alone.isEmpty()) {
      return;
    }
    out.open("section", "class", "texts alone", "id", "alone");
    out.element("h2", "In no story with others");
    HtmlReports reports = new HtmlReports(out, labels, anchors, 3, margin);
    for (AnnotatedReport report : alone) {
      Optional<Dossier> own =
          comparison.dossiers().stream()
              .filter(d ->
                  d.reports().size() == 1
                      && d.reports().get(0).report().id().equals(report.report().id()))
              .findFirst();
      reports.write(report, own);
    }
    out.close("section").line();
  }

  private void skipped(Markup out) {
    if (comparison.skipped().isEmpty()) {
      return;
    }
    out.open("section", "class", "skipped", "id", "skipped");
    out.element("h2", "Not read").open("ul");
    for (SkippedInput skipped : comparison.skipped()) {
      out.open("li").element("b", skipped.origin());
      out.text(": " + skipped.reason() + " (" + skipped.detail() + ")").close("li");
    }
    out.close("ul").close("section").line();
  }
}
