package org.hearsay.app.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.finding.Dossier;
import org.hearsay.output.Comparison;
import org.hearsay.output.Format;
import org.hearsay.output.Markup;
import org.hearsay.output.Output;
import org.hearsay.output.Settings;

/// A story as files to take away, each in a form that other programs read: what `hearsay export`
/// writes of it.
final class Exports {
  private static final String ZIP = "application/zip";

  /// One form.
  ///
  /// @param name its part of the address
  /// @param file how the name of the file ends
  /// @param title what it is for
  private record Form(String name, String file, String title) {}

  private static final List<Form> FORMS =
      List.of(
          new Form("html", ".html", "HTML, one page"),
          new Form("markdown", ".md", "Markdown"),
          new Form("text", ".txt", "Text"),
          new Form("jsonl", ".jsonl", "JSON Lines, a report a line"),
          new Form("jsonld", ".jsonld", "JSON-LD"),
          new Form("tables", "-tables.zip", "CSV tables"),
          new Form("parquet", "-parquet.zip", "Parquet tables"),
          new Form("csl", ".csl.json", "CSL-JSON"),
          new Form("bibtex", ".bib", "BibTeX"),
          new Form("brat", "-brat.zip", "brat"),
          new Form("crate", "-crate.zip", "RO-Crate"));

  private Exports() {}

  /// Links to all of them.
  static void write(Markup main, long number) {
    main.open("section", "class", "take-away", "id", "take-away", "aria-labelledby", "take-h");
    main.element("h2", "Take it away", "id", "take-h").open("ul");
    for (Form form : FORMS) {
      main.open("li");
      main.element(
          "a",
          form.title,
          "href",
          Addresses.story(number) + "/export/" + form.name,
          "download",
          "");
      main.close("li");
    }
    main.close("ul").close("section").line();
  }

  /// @throws Problem if there is no such form
  static Reply of(Dossier dossier, long number, String name, Map<String, String> about) {
    Form form =
        FORMS.stream()
            .filter(f -> f.name.equals(name))
            .findFirst()
            .orElseThrow(() ->
                Problem.notFound(
                    "there is no export '"
                        + name
                        + "'; expected one of "
                        + String.join(", ", FORMS.stream().map(Form::name).toList())));
    Comparison story = new Comparison(dossier.reports(), List.of(dossier), List.of());
    String file = "story-" + number + form.file;
    return switch (name) {
      case "html" -> Reply.file(file, Reply.HTML, page(Format.HTML, story));
      case "markdown" ->
          Reply.file(file, "text/markdown; charset=utf-8", page(Format.MARKDOWN, story));
      case "text" -> Reply.file(file, "text/plain; charset=utf-8", page(Format.TEXT, story));
      case "jsonl" ->
          Reply.file(file, "application/jsonl; charset=utf-8", bytes(lines(dossier.reports())));
      case "jsonld" ->
          Reply.file(file, "application/ld+json; charset=utf-8", bytes(Output.linkedData(story)));
      case "tables" -> Reply.file(file, ZIP, zip(Output.tables(story)));
      case "parquet" -> Reply.file(file, ZIP, zipped(Output.parquet(story)));
      case "csl" ->
          Reply.file(
              file,
              "application/vnd.citationstyles.csl+json; charset=utf-8",
              bytes(Output.csl(dossier.reports())));
      case "bibtex" ->
          Reply.file(
              file, "application/x-bibtex; charset=utf-8", bytes(Output.bibtex(dossier.reports())));
      case "brat" -> Reply.file(file, ZIP, zip(Output.brat(dossier.reports())));
      case "crate" -> Reply.file(file, ZIP, zip(Output.crate(story, about)));
      default -> throw new IllegalStateException("no form " + name);
    };
  }

  /// As `hearsay read` prints them.
  private static String lines(List<AnnotatedReport> reports) {
    StringBuilder out = new StringBuilder();
    reports.forEach(report -> out.append(Output.reportLine(report)).append('\n'));
    return out.toString();
  }

  private static byte[] page(Format format, Comparison story) {
    StringWriter out = new StringWriter();
    try {
      Output.write(format, story, Settings.PLAIN, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes(out.toString());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Map<String, String> files) {
    Map<String, byte[]> encoded = new LinkedHashMap<>();
    files.forEach((name, text) -> encoded.put(name, bytes(text)));
    return zipped(encoded);
  }

  /// The same story gives the same bytes: no entry has a time of its own.
  private static byte[] zipped(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
