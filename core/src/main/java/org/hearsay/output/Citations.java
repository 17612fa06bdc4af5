package org.hearsay.output;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.mention.Mastheads;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.jspecify.annotations.Nullable;

/// Reports as entries of a bibliography. What a report does not say is left out.
final class Citations {
  /// Fields that are escaped already, or that biber takes as they are: what is escaped in an
  /// address would be a part of it.
  private static final Set<String> VERBATIM = Set.of("author", "url");

  private Citations() {}

  /// CSL-JSON, as Zotero, Pandoc and citeproc read it.
  static String csl(List<AnnotatedReport> reports) {
    StringWriter out = new StringWriter();
    Mastheads mastheads = mastheads(reports);
    Json.write(
        out,
        json ->
            json.array(
                reports,
                report -> csl(json, report.report(), mastheads.of(report.report()), null, null)));
    return out.append('\n').toString();
  }

  private static Mastheads mastheads(List<AnnotatedReport> reports) {
    return Mastheads.of(reports.stream().map(AnnotatedReport::report).toList());
  }

  /// One report.
  ///
  /// @param outlet what its outlet is called; null if it is unknown
  /// @param accessed the day on which its page was captured; null if it was not
  /// @param note what is quoted of it; null if nothing is
  static void csl(
      Json json,
      Report report,
      @Nullable String outlet,
      @Nullable LocalDate accessed,
      @Nullable String note) {
    json.object(() -> {
      json.field("id", report.id().value());
      json.field("type", "article-newspaper");
      json.field("title", report.title());
      json.field("container-title", outlet);
      json.field("language", report.language());
      json.field(
          "URL",
          report.provenance().url() == null ? null : String.valueOf(report.provenance().url()));
      if (!report.byline().isEmpty()) {
        json.array(
            "author", report.byline(), name -> json.object(() -> json.field("literal", name)));
      }
      PublicationTime published = report.published();
      if (published != null) {
        date(json, "issued", published.date());
      }
      if (accessed != null) {
        date(json, "accessed", accessed);
      }
      json.field("note", note);
    });
  }

  private static void date(Json json, String name, LocalDate date) {
    json.object(
        name,
        () ->
            json.array(
                "date-parts",
                List.of(date),
                day ->
                    json.array(
                        List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                        json::number)));
  }

  /// BibTeX, in UTF-8, as biber reads it.
  static String bibtex(List<AnnotatedReport> reports) {
    StringBuilder out = new StringBuilder();
    Set<String> keys = new LinkedHashSet<>();
    Mastheads mastheads = mastheads(reports);
    for (AnnotatedReport each : reports) {
      Report report = each.report();
      String key = FileNames.of(report.id().value(), keys, "");
      keys.add(key);
      out.append("@online{").append(key).append(",\n");
      field(out, "title", report.title());
      field(out, "author", report.byline().isEmpty() ? null : authors(report.byline()));
      field(out, "organization", mastheads.of(report));
      field(out, "date", report.published() == null ? null : report.published().date().toString());
      field(
          out,
          "url",
          report.provenance().url() == null ? null : report.provenance().url().toASCIIString());
      out.append("}\n");
    }
    return out.toString();
  }

  /// Each name in braces, so that nothing within it is taken for "and" or parted at a comma.
  private static String authors(List<String> names) {
    return String.join(" and ", names.stream().map(name -> "{" + escaped(name) + "}").toList());
  }

  private static void field(StringBuilder out, String name, @Nullable String value) {
    if (value != null) {
      out.append("  ")
          .append(name)
          .append(" = {")
          .append(VERBATIM.contains(name) ? value : escaped(value))
          .append("},\n");
    }
  }

  /// What TeX would take for an order. Braces must be in pairs, so outside text has none.
  private static String escaped(String value) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '{', '}' -> out.append(' ');
        case '%', '&', '#', '$', '_' -> out.append('\\').append(c);
        case '\\' -> out.append("\\textbackslash ");
        case '^' -> out.append("\\^{}");
        case '~' -> out.append("\\~{}");
        default -> out.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return out.toString();
  }
}
