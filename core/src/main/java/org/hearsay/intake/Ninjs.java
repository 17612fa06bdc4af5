package org.hearsay.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.intake.article.PageText;
import org.hearsay.report.FoundIn;
import org.hearsay.report.Imprint;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.report.StatedTime;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reports from news documents in IPTC's ninjs, "news in JSON", versions 1 to 3: what agencies and
/// newsrooms send each other.
///
/// ```
/// {"uri": "https://wire.example/17", "type": "text", "versioncreated": "2031-03-14T09:30:00Z",
///  "headline": "Ferry to sail again", "byline": "By Una Brandt", "body_text": "…",
///  "provider": "Meridian Wire"}
/// ```
final class Ninjs {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .build();

  private static final List<String> BODIES = List.of("body_text", "body_xhtml", "body_html");
  private static final String BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, blockquote, td, pre, dd, dt";

  private Ninjs() {}

  /// The report of a document; null if `bytes` are no ninjs document with a text.
  ///
  /// @throws NotReadable if it is one, and its text is blank
  static @Nullable Report report(byte[] bytes, String origin, String id, IntakeOptions options)
      throws NotReadable {
    String json = Encodings.strict(bytes, StandardCharsets.UTF_8);
    if (json == null) {
      return null;
    }
    try {
      return report(JSON.readTree(json), origin, id, options);
    } catch (JacksonException e) {
      return null;
    }
  }

  /// Whether `document` has the one member that every ninjs item must have, and one that holds
  /// text.
  static boolean isOne(JsonNode document) {
    return document.isObject()
        && document.has("uri")
        && (document.has("bodies") || BODIES.stream().anyMatch(document::has));
  }

  static @Nullable Report report(JsonNode document, String origin, String id, IntakeOptions options)
      throws NotReadable {
    if (!isOne(document)) {
      return null;
    }
    String body = body(document);
    if (body.isBlank()) {
      throw new NotReadable(SkipReason.EMPTY, "a news document whose text is blank");
    }
    URI address = Outlets.address(text(document, "uri"));
    Set<String> names = new LinkedHashSet<>();
    String byline = text(document, "byline");
    if (byline == null) {
      byline = text(document, "by");
    }
    if (byline != null) {
      names.addAll(Bylines.names(byline));
    }
    Imprint imprint = imprint(document, byline);
    StatedTime published = imprint.chosen(StatedTime.Kind.PUBLISHED);
    PublicationTime time = published == null ? options.publishedWhereMissing() : published.time();
    String language = Languages.tag(text(document, "language"));
    return new Report(
        new ReportId(id),
        new Provenance(origin, address).withImprint(imprint),
        headline(document),
        outlet(document, address),
        List.copyOf(names),
        time,
        language != null ? language : Languages.detect(body),
        body);
  }

  private static @Nullable Outlet outlet(JsonNode document, @Nullable URI address) {
    for (String member : List.of("provider", "source", "copyrightholder")) {
      String name = text(document, member);
      if (name != null) {
        return Outlets.of(name, address);
      }
    }
    return Outlets.of(null, address);
  }

  private static Imprint imprint(JsonNode document, @Nullable String byline) {
    List<StatedTime> times = new ArrayList<>();
    // firstcreated is when it was written, versioncreated when this version of it was
    add(times, StatedTime.Kind.PUBLISHED, document, "firstpublished");
    add(times, StatedTime.Kind.PUBLISHED, document, "firstcreated");
    boolean first = !times.isEmpty();
    add(
        times,
        first ? StatedTime.Kind.MODIFIED : StatedTime.Kind.PUBLISHED,
        document,
        "versioncreated");
    add(times, StatedTime.Kind.MODIFIED, document, "contentmodified");
    String agency = byline == null ? null : Agencies.credited(byline);
    for (String member : List.of("provider", "source", "creditline", "copyrightholder")) {
      String name = text(document, member);
      agency = agency == null && name != null ? Agencies.credited(name) : agency;
    }
    return new Imprint(
        times,
        text(document, "section"),
        agency == null ? null : new Imprint.WireCopy(agency, FoundIn.NINJS),
        List.of(),
        List.of());
  }

  private static void add(
      List<StatedTime> times, StatedTime.Kind kind, JsonNode document, String member) {
    PublicationTime time = PublicationTimes.find(text(document, member));
    if (time != null) {
      times.add(new StatedTime(kind, time, FoundIn.NINJS, member));
    }
  }

  private static @Nullable String headline(JsonNode document) {
    String headline = text(document, "headline");
    if (headline == null) {
      headline = first(document.get("headlines"), "value");
    }
    return headline != null ? headline : text(document, "title");
  }

  private static String body(JsonNode document) {
    for (String member : BODIES) {
      JsonNode body = document.get(member);
      if (body != null && body.isString() && !body.stringValue().isBlank()) {
        return member.equals("body_text")
            ? WellFormed.text(body.stringValue())
            : lines(body.stringValue());
      }
    }
    JsonNode bodies = document.get("bodies");
    if (bodies != null && bodies.isArray()) {
      for (JsonNode body : bodies) {
        String value = body.path("value").asString("");
        String type = body.path("contenttype").asString("");
        if (!value.isBlank()) {
          return type.contains("html") ? lines(value) : WellFormed.text(value);
        }
      }
    }
    return "";
  }

  /// The paragraphs of marked-up text, a line each.
  private static String lines(String html) {
    Document page = Jsoup.parse(WellFormed.text(html));
    List<String> lines = new ArrayList<>();
    for (Element block : page.body().select(BLOCKS)) {
      if (block.select(BLOCKS).size() == 1) {
        String line = PageText.oneLine(block.text());
        if (!line.isEmpty()) {
          lines.add(line);
        }
      }
    }
    return lines.isEmpty() ? PageText.oneLine(page.body().text()) : String.join("\n", lines);
  }

  /// A string member, or the name of an object or of the first of several.
  private static @Nullable String text(JsonNode document, String member) {
    JsonNode node = document.get(member);
    String value = node != null && node.isString() ? node.stringValue() : first(node, "name");
    String line = value == null ? "" : PageText.oneLine(value);
    return line.isEmpty() ? null : WellFormed.text(line);
  }

  private static @Nullable String first(@Nullable JsonNode node, String member) {
    JsonNode one = node != null && node.isArray() && !node.isEmpty() ? node.get(0) : node;
    JsonNode value = one == null ? null : one.get(member);
    return value != null && value.isString() ? value.stringValue() : null;
  }
}
