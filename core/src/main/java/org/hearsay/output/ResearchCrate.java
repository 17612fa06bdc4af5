package org.hearsay.output;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.report.Digest;
import org.hearsay.report.PublicationTime;

/// A comparison as an RO-Crate 1.1: its findings as JSON, JSON-LD and tables, the texts they were
/// found in, and a description of each file with its digest and of the program that made them.
final class ResearchCrate {
  static final String METADATA = "ro-crate-metadata.json";

  private ResearchCrate() {}

  /// The files of the crate, by name.
  ///
  /// @param about how they were made, such as the version of the program and of the model
  static Map<String, String> of(Comparison comparison, Map<String, String> about) {
    Map<String, String> files = new LinkedHashMap<>();
    StringWriter findings = new StringWriter();
    Json.write(findings, json -> JsonComparison.write(json, comparison));
    files.put("findings.json", findings.append('\n').toString());
    files.put("findings.jsonld", LinkedData.of(comparison));
    Tables.of(comparison).forEach((name, table) -> files.put("tables/" + name, table));
    Map<String, String> texts = new LinkedHashMap<>();
    for (AnnotatedReport report : comparison.reports()) {
      String name = FileNames.of(report.report().id().value(), texts.keySet(), ".txt");
      texts.put(name + ".txt", report.report().body());
    }
    texts.forEach((name, text) -> files.put("texts/" + name, text));
    Map<String, String> crate = new LinkedHashMap<>();
    crate.put(METADATA, metadata(comparison, files, new TreeMap<>(about)));
    crate.putAll(files);
    return crate;
  }

  private static String metadata(
      Comparison comparison, Map<String, String> files, Map<String, String> about) {
    StringWriter out = new StringWriter();
    Json.write(
        out,
        json -> {
          List<Runnable> graph = new ArrayList<>();
          graph.add(() -> descriptor(json));
          graph.add(() -> root(json, comparison, files));
          graph.add(() -> tool(json, about));
          graph.add(() -> making(json));
          files.forEach((name, text) -> graph.add(() -> file(json, name, text)));
          json.object(() -> {
            // version 1.1 is older than schema.org's word for a digest, so it is given here
            List<Runnable> contexts =
                List.of(
                    () -> json.text("https://w3id.org/ro/crate/1.1/context"),
                    () -> json.object(() -> json.field("sha256", "http://schema.org/sha256")));
            json.array("@context", contexts, Runnable::run);
            json.array("@graph", graph, Runnable::run);
          });
        });
    return out.append('\n').toString();
  }

  private static void descriptor(Json json) {
    json.object(() -> {
      json.field("@id", METADATA);
      json.field("@type", "CreativeWork");
      reference(json, "conformsTo", "https://w3id.org/ro/crate/1.1");
      reference(json, "about", "./");
    });
  }

  private static void root(Json json, Comparison comparison, Map<String, String> files) {
    json.object(() -> {
      json.field("@id", "./");
      json.field("@type", "Dataset");
      json.field("name", Wording.summary(comparison));
      json.field(
          "description",
          "What reports say, who says so, and who draws on whom. The texts are their publishers'.");
      String day = latestDay(comparison);
      json.field("datePublished", day.isEmpty() ? null : day);
      reference(json, "mentions", "#reading");
      json.array("hasPart", files.keySet(), name -> json.object(() -> json.field("@id", name)));
    });
  }

  /// The day of the latest report: the clock has no part in what is found.
  private static String latestDay(Comparison comparison) {
    String latest = "";
    for (AnnotatedReport report : comparison.reports()) {
      PublicationTime published = report.report().published();
      if (published != null && published.date().toString().compareTo(latest) > 0) {
        latest = published.date().toString();
      }
    }
    return latest;
  }

  private static void tool(Json json, Map<String, String> about) {
    json.object(() -> {
      json.field("@id", "#hearsay");
      json.field("@type", "SoftwareApplication");
      json.field("name", "Hearsay");
      json.array(
          "additionalProperty",
          about.entrySet(),
          entry ->
              json.object(() -> {
                json.field("@type", "PropertyValue");
                json.field("name", entry.getKey());
                json.field("value", entry.getValue());
              }));
    });
  }

  /// Without it nothing would lead from the crate to the tool.
  private static void making(Json json) {
    json.object(() -> {
      json.field("@id", "#reading");
      json.field("@type", "CreateAction");
      json.field("name", "Read and compared");
      reference(json, "instrument", "#hearsay");
      reference(json, "result", "./");
    });
  }

  private static void file(Json json, String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    json.object(() -> {
      json.field("@id", name);
      json.field("@type", "File");
      json.field("encodingFormat", mediaType(name));
      json.field("contentSize", String.valueOf(bytes.length));
      json.field("sha256", Digest.hex(bytes));
    });
  }

  private static String mediaType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "json" -> "application/json";
      case "jsonld" -> "application/ld+json";
      case "csv" -> "text/csv";
      default -> "text/plain";
    };
  }

  private static void reference(Json json, String name, String to) {
    json.object(name, () -> json.field("@id", to));
  }
}
