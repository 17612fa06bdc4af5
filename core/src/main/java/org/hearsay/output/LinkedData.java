package org.hearsay.output;

import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.AttributionKind;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.Mastheads;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.claim.Claim;
import org.hearsay.finding.lineage.Derivation;
import org.hearsay.finding.lineage.Ground;
import org.hearsay.finding.lineage.Node;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.report.Span;

/// A comparison as JSON-LD 1.1: reports, quotations and claims in the words of schema.org, who
/// draws on whom in those of PROV-O, places in a text as W3C Web Annotation selectors. What none of
/// them has is `hearsay:…`, described in `docs/reference/vocabulary.md`.
final class LinkedData {
  private static final String VOCABULARY = "urn:hearsay:vocabulary#";

  private final Json json;
  private final Comparison comparison;
  private final Mastheads mastheads;
  private final Map<ReportId, Places> places = new HashMap<>();

  private LinkedData(Json json, Comparison comparison) {
    this.json = json;
    this.comparison = comparison;
    this.mastheads =
        Mastheads.of(comparison.reports().stream().map(AnnotatedReport::report).toList());
  }

  static String of(Comparison comparison) {
    StringWriter out = new StringWriter();
    Json.write(out, json -> new LinkedData(json, comparison).write());
    return out.append('\n').toString();
  }

  private void write() {
    json.object(() -> {
      json.object(
          "@context",
          () -> {
            json.field("@vocab", "https://schema.org/");
            json.field("prov", "http://www.w3.org/ns/prov#");
            json.field("oa", "http://www.w3.org/ns/oa#");
            json.field("hearsay", VOCABULARY);
            for (String reference :
                new String[] {"isPartOf", "creator", "publisher", "appearance"}) {
              json.object(reference, () -> json.field("@type", "@id"));
            }
            json.object("prov:wasDerivedFrom", () -> json.field("@type", "@id"));
          });
      json.array("@graph", nodes(), Runnable::run);
    });
  }

  private List<Runnable> nodes() {
    List<Runnable> nodes = new ArrayList<>();
    Set<String> publishers = new LinkedHashSet<>();
    for (AnnotatedReport report : comparison.reports()) {
      nodes.add(() -> article(report.report()));
      String outlet = mastheads.of(report.report());
      if (outlet != null && publishers.add(outlet)) {
        nodes.add(() -> organization(outlet));
      }
      for (Attribution attribution : report.attributions()) {
        if (attribution.kind() != AttributionKind.INDIRECT) {
          nodes.add(() -> quotation(report, attribution));
        }
      }
      for (Entity entity : report.entities()) {
        boolean speaks =
            report.attributions().stream()
                .map(Attribution::source)
                .anyMatch(source -> source != null && entity.id().equals(source.entity()));
        if (speaks) {
          nodes.add(() -> speaker(report, entity));
        }
      }
    }
    for (Dossier dossier : comparison.dossiers()) {
      dossier.claims().forEach(claim -> nodes.add(() -> claim(dossier, claim)));
      for (Node node : dossier.lineage().nodes()) {
        if (node.kind() == Node.Kind.OUTLET && publishers.add(node.name())) {
          nodes.add(() -> organization(node.name()));
        }
      }
    }
    return nodes;
  }

  private void article(Report report) {
    json.object(() -> {
      json.field("@id", iri(report.id()));
      json.field("@type", "NewsArticle");
      json.field("identifier", report.id().value());
      json.field("headline", report.title());
      URI url = report.provenance().url();
      json.field("url", url == null ? null : url.toString());
      json.field("inLanguage", report.language());
      json.field(
          "datePublished", report.published() == null ? null : report.published().toString());
      String outlet = mastheads.of(report);
      json.field("publisher", outlet == null ? null : organizationIri(outlet));
      if (!report.byline().isEmpty()) {
        json.array(
            "author",
            report.byline(),
            name ->
                json.object(() -> {
                  json.field("@type", "Person");
                  json.field("name", name);
                }));
      }
      List<String> sources = sources(report.id());
      if (!sources.isEmpty()) {
        json.array("prov:wasDerivedFrom", sources, json::text);
      }
    });
  }

  private List<String> sources(ReportId report) {
    Set<String> sources = new LinkedHashSet<>();
    for (Dossier dossier : comparison.dossiers()) {
      Map<String, Node> nodes = new HashMap<>();
      dossier.lineage().nodes().forEach(node -> nodes.put(node.id(), node));
      for (Derivation edge : dossier.lineage().edges()) {
        Node to = nodes.get(edge.to());
        if (edge.directed() && edge.from().equals(report.value()) && to != null) {
          switch (to.kind()) {
            case REPORT -> sources.add(iri(new ReportId(to.id())));
            case OUTLET -> sources.add(organizationIri(to.name()));
            case DOCUMENT -> addresses(edge).forEach(sources::add);
            case PERSON -> {
              // a person that both heard is no text that one of them drew on
            }
          }
        }
      }
    }
    return List.copyOf(sources);
  }

  /// Where the links of an edge lead.
  private static List<String> addresses(Derivation edge) {
    return edge.ground() instanceof Ground.Credit credit
        ? credit.links().stream().map(link -> link.address().toString()).toList()
        : List.of();
  }

  private void organization(String name) {
    json.object(() -> {
      json.field("@id", organizationIri(name));
      json.field("@type", "NewsMediaOrganization");
      json.field("name", name);
    });
  }

  private void speaker(AnnotatedReport report, Entity entity) {
    json.object(() -> {
      json.field("@id", iri(report.report().id()) + "#" + entity.id());
      json.field(
          "@type",
          switch (entity.type()) {
            case PERSON -> "Person";
            case ORGANIZATION, GROUP -> "Organization";
            case PLACE -> "Place";
            case WORK -> "CreativeWork";
            case OTHER -> "Thing";
          });
      json.field("name", entity.name());
    });
  }

  private void quotation(AnnotatedReport report, Attribution attribution) {
    Places in = places.computeIfAbsent(report.report().id(), id -> new Places(report.report()));
    json.object(() -> {
      json.field("@id", iri(report.report().id()) + "#" + attribution.id());
      json.field("@type", "Quotation");
      json.field("isPartOf", iri(report.report().id()));
      List<String> parts = attribution.content().stream().map(in::text).toList();
      json.field("text", String.join(" [...] ", parts));
      Attribution.Participant source = attribution.source();
      if (source != null) {
        json.field("hearsay:source", in.text(source.span()));
        json.field(
            "creator",
            source.entity() == null ? null : iri(report.report().id()) + "#" + source.entity());
      }
      json.field("hearsay:kind", attribution.kind());
      json.field("hearsay:stance", attribution.stance());
      json.array("oa:hasSelector", attribution.content(), span -> selector(in, span));
    });
  }

  private void selector(Places in, Span span) {
    json.object(() -> {
      json.field("@type", "oa:TextPositionSelector");
      json.field("oa:start", in.at(span.start()));
      json.field("oa:end", in.at(span.end()));
    });
  }

  private void claim(Dossier dossier, Claim claim) {
    json.object(() -> {
      json.field("@id", "urn:hearsay:claim:" + part(dossier.id()) + ":" + claim.id());
      json.field("@type", "Claim");
      json.field("text", claim.text());
      json.array("appearance", claim.reports(), report -> json.text(iri(report)));
      json.field("hearsay:relation", claim.relation());
      json.field("hearsay:origins", claim.independent());
    });
  }

  /// What stands for a report that may have no address.
  static String iri(ReportId report) {
    return "urn:hearsay:report:" + part(report.value());
  }

  private static String organizationIri(String name) {
    return "urn:hearsay:outlet:" + part(name);
  }

  /// As one part of a URN (RFC 8141): all but unreserved characters percent-encoded.
  private static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
