package org.hearsay.output;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Explanation;
import org.hearsay.annotation.mention.Mastheads;
import org.hearsay.finding.Dossier;
import org.hearsay.story.StreamedStory;
import tools.jackson.core.exc.JacksonIOException;

/// Findings on paper. The door of this room.
///
/// Writers only read an [AnnotatedReport] or a [Comparison] and decide nothing, so two formats can
/// never disagree. All of them are pure: the same findings give the same characters. Text is meant
/// to be encoded as UTF-8.
public final class Output {
  private Output() {}

  /// One report as a JSON object on one line, without a line break at its end.
  public static String reportLine(AnnotatedReport report) {
    StringWriter line = new StringWriter(4 * report.report().body().length() + 1024);
    Json.write(line, json -> JsonReport.write(json, report));
    return line.toString();
  }

  /// A dossier as a JSON object on one line, without a line break at its end: one of the `dossiers`
  /// of a comparison. Its reports are named in it and stand elsewhere.
  ///
  /// @param more writes further fields, such as how the story came to be told by these reports
  public static String dossierLine(Dossier dossier, Consumer<Json> more) {
    StringWriter line = new StringWriter();
    Json.write(line, json -> JsonComparison.writeDossier(json, dossier, more));
    return line.toString();
  }

  /// A skipped input as a JSON object on one line, without a line break at its end.
  public static String skippedLine(SkippedInput skipped) {
    StringWriter line = new StringWriter();
    Json.write(line, json -> JsonReport.writeSkipped(json, skipped));
    return line.toString();
  }

  /// A story of a stream as a JSON object on one line, without a line break at its end.
  public static String storyLine(StreamedStory story) {
    StringWriter line = new StringWriter();
    Json.write(line, json -> StoryListing.write(json, story));
    return line.toString();
  }

  /// A story of a stream, for a terminal; ends in an empty line.
  public static String storyText(StreamedStory story, Settings settings) {
    return StoryListing.text(story, settings);
  }

  /// Why things were found in a report, as a JSON object on one line, without a line break at its
  /// end.
  public static String explanationLine(Explanation explanation) {
    StringWriter line = new StringWriter();
    Json.write(line, json -> JsonExplanation.write(json, explanation));
    return line.toString();
  }

  /// Why things were found in a report, for a terminal; ends in a line break.
  public static String explanationPage(Explanation explanation, Settings settings) {
    return ExplanationPage.of(explanation, settings);
  }

  /// Writes `comparison` as a page that ends in a line break. Does not close or flush `out`.
  ///
  /// @throws IOException if `out` does
  public static void write(Format format, Comparison comparison, Settings settings, Writer out)
      throws IOException {
    switch (format) {
      case TEXT -> out.write(TextPage.of(comparison, settings));
      case JSON -> {
        writeJson(comparison, out);
        out.write('\n');
      }
      case HTML -> HtmlPage.write(comparison, out);
      case MARKDOWN -> out.write(MarkdownPage.of(comparison));
    }
  }

  /// Reports and what was found in them as a folder that brat opens: file name to content.
  public static Map<String, String> brat(List<AnnotatedReport> reports) {
    return BratStandoff.of(reports);
  }

  /// `comparison` as one JSON-LD document (schema.org, PROV-O, Web Annotation), with a line break
  /// at its end.
  public static String linkedData(Comparison comparison) {
    return LinkedData.of(comparison);
  }

  /// `comparison` with its texts as the files of an RO-Crate: path to content.
  ///
  /// @param about how it was made, such as the version of the program
  public static Map<String, String> crate(Comparison comparison, Map<String, String> about) {
    return ResearchCrate.of(comparison, about);
  }

  /// Reports as CSL-JSON, with a line break at its end.
  public static String csl(List<AnnotatedReport> reports) {
    return Citations.csl(reports);
  }

  /// Reports as BibTeX.
  public static String bibtex(List<AnnotatedReport> reports) {
    return Citations.bibtex(reports);
  }

  /// A passage of a report in the forms in which editors quote it elsewhere: `plain`, `wikitext`
  /// (`cite news`), `csl` (CSL-JSON), `annotation` (W3C Web Annotation) and, where the report has
  /// an address, `link` (with a text directive).
  ///
  /// @param place the id of a statement or figure, or two offsets in code points as `start-end`
  /// @return empty if there is no such place
  public static Optional<Map<String, String>> citation(AnnotatedReport report, String place) {
    return PassageCitation.at(report, place).map(PassageCitation::forms);
  }

  /// The same where it is known what outlets are called.
  public static Optional<Map<String, String>> citation(
      AnnotatedReport report, String place, Mastheads mastheads) {
    return PassageCitation.at(report, place).map(passage -> passage.forms(mastheads));
  }

  /// What is put behind the `#` of an address to lead to such a place: `:~:text=…`.
  ///
  /// @return empty if there is no such place
  public static Optional<String> textDirective(AnnotatedReport report, String place) {
    return PassageCitation.at(report, place).map(PassageCitation::directive);
  }

  /// A story as a part of an HTML page whose frame is another's: what [Format#HTML] shows of it.
  ///
  /// @param margin what the frame writes beside findings
  public static Markup storySection(Dossier dossier, Margin margin) {
    return HtmlPage.section(dossier, margin, Extent.WHOLE);
  }

  /// The same of a large story, cut short: of each part its first findings, with how many there are
  /// and a link to the rest; in place of the texts, links to the reports.
  ///
  /// @param elsewhere where the rest stands
  public static Markup storyBeginning(Dossier dossier, Margin margin, Elsewhere elsewhere) {
    return HtmlPage.section(dossier, margin, Extent.beginning(elsewhere));
  }

  /// A page of one part of a story.
  ///
  /// @param page from 1; behind the last one it is empty
  public static Markup storyPart(
      Dossier dossier, Margin margin, Elsewhere elsewhere, StoryPart part, int page) {
    return HtmlPage.part(dossier, part, margin, Extent.page(elsewhere, part, page));
  }

  /// How many findings each part of a story has; parts without any are left out.
  public static Map<StoryPart, Integer> storySizes(Dossier dossier) {
    return HtmlPage.sizes(dossier);
  }

  /// How a link leads to a claim from another page: the address of the page that has it, and its
  /// place there. Empty if the story has no such claim.
  public static Optional<String> claimAddress(Dossier dossier, Elsewhere elsewhere, String claim) {
    return HtmlPage.claimAddress(dossier, elsewhere, claim);
  }

  /// Where the sources of that part differ, as items of a list that lead to its claims, the most
  /// tangible kind first; empty where they do not.
  public static Markup storyDifferences(Dossier dossier) {
    return HtmlPage.differences(dossier, Extent.WHOLE);
  }

  /// The first of them, for [#storyBeginning].
  public static Markup firstDifferences(Dossier dossier, Elsewhere elsewhere) {
    return HtmlPage.differences(dossier, Extent.beginning(elsewhere));
  }

  /// Links to what that part holds, as items of a list.
  public static Markup storyContents(Dossier dossier) {
    return HtmlPage.contents(dossier);
  }

  /// A report with everything found in it, as a part of an HTML page whose frame is another's.
  ///
  /// @param mastheads what outlets are called
  /// @param margin what the frame writes beside findings
  public static Markup reportSection(AnnotatedReport report, Mastheads mastheads, Margin margin) {
    return HtmlPage.section(report, mastheads, margin);
  }

  /// The style sheet and the script that those parts need.
  ///
  /// @param name `page.css` or `page.js`
  /// @throws IOException if the program lacks it
  public static String pageResource(String name) throws IOException {
    return HtmlPage.resource(name);
  }

  private static void writeJson(Comparison comparison, Writer out) throws IOException {
    try {
      Json.write(out, json -> JsonComparison.write(json, comparison));
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  /// `comparison` as tables: file name (`claims.csv`, …, `datapackage.json`) to content, in the
  /// order to be written. CSV as in RFC 4180 with a header line; the package description is
  /// Frictionless. Cells that a spreadsheet would run as a formula have an apostrophe before them.
  public static Map<String, String> tables(Comparison comparison) {
    return Tables.of(comparison);
  }

  /// The same tables as Parquet files (`claims.parquet`, …) with a `datapackage.json`. Numbers are
  /// numbers there and texts as they stand: no cell is guarded against spreadsheets.
  public static Map<String, byte[]> parquet(Comparison comparison) {
    return Tables.parquet(comparison);
  }

  /// What stands in `report`, as the tables that [#tables] writes of it: `reports`, `entities`,
  /// `attributions`, `figures`, `times`, `credits`.
  public static List<Table> reportTables(AnnotatedReport report) {
    return new ReportTables(new Comparison(List.of(report), List.of(), List.of())).tables();
  }

  /// What was found about a story, as the tables that [#tables] writes of it: `stories`, `cast`,
  /// `claims`, `origins` and the others.
  public static List<Table> storyTables(Dossier dossier) {
    return new StoryTables(new Comparison(dossier.reports(), List.of(dossier), List.of())).tables();
  }

  /// The tables of [#reportTables] without rows: what there is to be found in a report.
  public static List<Table> noReportTables() {
    return new ReportTables(Comparison.EMPTY).tables();
  }

  /// The tables of [#storyTables] without rows.
  public static List<Table> noStoryTables() {
    return new StoryTables(Comparison.EMPTY).tables();
  }
}
