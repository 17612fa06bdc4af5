package org.hearsay.output;

import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.AttributionKind;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.Mastheads;
import org.hearsay.report.Capture;
import org.hearsay.report.Imprint;
import org.hearsay.report.Report;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// Words of a report in the forms in which editors quote them elsewhere. All words come from the
/// report by their place; what a report does not say of itself is left out.
///
/// - `plain`: a line to paste into a mail.
/// - `wikitext`: the template `cite news` (Citation Style 1), with characters escaped that would
///   end it.
/// - `csl`: CSL-JSON, an array of one item, the words as its `note`.
/// - `annotation`: W3C Web Annotation (Recommendation of 23 February 2017). Two targets: the page,
///   in which the words are found by a `TextQuoteSelector`; and the text that was read from it, in
///   which a `TextPositionSelector` holds too. The positions of a page's own text cannot be known
///   from its article alone.
/// - `link`: the address with a text directive (URL Fragment Text Directives, Community Group
///   Report); absent where the report has no address.
final class PassageCitation {
  private static final int CONTEXT_CHARACTERS = 32;

  private final Report report;
  private final List<Span> parts;
  private final @Nullable String speaker;
  private final boolean verbatim;
  private final Span cover;

  /// @param parts what is quoted, in order; one at least
  /// @param speaker whose words or thoughts it is; null if not known
  /// @param verbatim whether the words are the speaker's and not the report's
  PassageCitation(Report report, List<Span> parts, @Nullable String speaker, boolean verbatim) {
    this.report = report;
    this.parts = List.copyOf(parts);
    this.speaker = speaker;
    this.verbatim = verbatim;
    this.cover = this.parts.stream().reduce(Span::cover).orElseThrow();
  }

  /// The passage at a place of a report: a statement or figure by its id, or `start-end` in code
  /// points.
  static Optional<PassageCitation> at(AnnotatedReport annotated, String place) {
    Report report = annotated.report();
    Optional<Attribution> statement = annotated.attribution(place);
    if (statement.isPresent()) {
      Attribution attribution = statement.get();
      Attribution.Participant source = attribution.source();
      String name =
          source == null
              ? null
              : annotated
                  .entity(source.entity())
                  .map(Entity::name)
                  .orElseGet(() -> source.span().of(report.body()));
      return Optional.of(
          new PassageCitation(
              report, attribution.content(), name, attribution.kind() == AttributionKind.DIRECT));
    }
    return annotated.figures().stream()
        .filter(figure -> figure.id().equals(place))
        .findFirst()
        .map(figure -> figure.figure().span())
        .or(() -> span(report.body(), place))
        .map(span -> new PassageCitation(report, List.of(span), null, false));
  }

  private static Optional<Span> span(String body, String place) {
    int dash = place.indexOf('-');
    try {
      int start = Integer.parseInt(place.substring(0, Math.max(0, dash)));
      int end = Integer.parseInt(place.substring(dash + 1));
      if (start < end && end <= body.codePointCount(0, body.length())) {
        return Optional.of(
            new Span(body.offsetByCodePoints(0, start), body.offsetByCodePoints(0, end)));
      }
    } catch (NumberFormatException e) {
      // no two numbers, no place
    }
    return Optional.empty();
  }

  String directive() {
    return new TextDirective(report.body(), cover).toString();
  }

  Map<String, String> forms() {
    return forms(Mastheads.of(List.of(report)));
  }

  /// @param mastheads what outlets are called
  Map<String, String> forms(Mastheads mastheads) {
    String outlet = mastheads.of(report);
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("plain", plain(outlet));
    forms.put("wikitext", wikitext(outlet));
    forms.put("csl", csl(outlet));
    forms.put("annotation", annotation());
    if (report.provenance().url() != null) {
      String address = report.provenance().url().toString();
      String mark = address.contains("#") ? "" : "#";
      forms.put("link", address + mark + directive());
    }
    return forms;
  }

  /// What is quoted on one line, what stands between its parts as dots.
  private String words() {
    StringJoiner words = new StringJoiner(" […] ");
    parts.forEach(part -> words.add(Wording.oneLine(part.of(report.body()))));
    return words.toString();
  }

  private String plain(@Nullable String outlet) {
    StringBuilder out = new StringBuilder();
    if (speaker != null) {
      out.append(Wording.oneLine(speaker));
      out.append(verbatim ? ": " : ", in the words of the report: ");
    }
    out.append('“').append(words()).append('”');
    StringJoiner where = new StringJoiner(", ", " (", ")").setEmptyValue("");
    if (!report.byline().isEmpty()) {
      where.add(String.join(", ", report.byline().stream().map(Wording::oneLine).toList()));
    }
    if (report.title() != null) {
      where.add("“" + Wording.oneLine(report.title()) + "”");
    }
    if (outlet != null) {
      where.add(Wording.oneLine(outlet));
    }
    if (report.published() != null) {
      where.add(CalendarWords.of(report.published().date().toString()));
    }
    if (report.provenance().url() != null) {
      where.add(report.provenance().url().toString());
    }
    return out.append(where).toString();
  }

  private String wikitext(@Nullable String outlet) {
    StringBuilder out = new StringBuilder("{{cite news");
    int author = 0;
    for (String name : report.byline()) {
      author++;
      wikiField(out, report.byline().size() == 1 ? "author" : "author" + author, name);
    }
    wikiField(out, "title", report.title());
    wikiField(out, "work", outlet);
    Imprint.WireCopy wire = report.provenance().imprint().wire();
    wikiField(out, "agency", wire == null ? null : wire.agency());
    wikiField(out, "date", report.published() == null ? null : date(report.published().date()));
    if (report.provenance().url() != null) {
      out.append(" |url=").append(wikiAddress(report.provenance().url().toString()));
      LocalDate accessed = accessed();
      wikiField(out, "access-date", accessed == null ? null : date(accessed));
    }
    wikiField(out, "language", report.language());
    wikiField(out, "quote", words());
    return out.append("}}").toString();
  }

  private static String date(LocalDate date) {
    return date.toString();
  }

  /// The day, in UTC, on which the page was captured.
  private @Nullable LocalDate accessed() {
    Capture capture = report.provenance().capture();
    return capture == null ? null : capture.date().atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static void wikiField(StringBuilder out, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      out.append(" |").append(name).append('=');
      wikiText(out, Wording.oneLine(value));
    }
  }

  /// What MediaWiki would take for markup, as character references; the bar has a magic word, since
  /// a template is cut into fields before references are read.
  private static void wikiText(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '|' -> out.append("{{!}}");
        case '{', '}', '[', ']', '<', '>', '~' -> out.append("&#").append((int) c).append(';');
        case '&' -> out.append("&amp;");
        case '\'' -> {
          boolean before = i > 0 && text.charAt(i - 1) == c;
          boolean behind = i + 1 < text.length() && text.charAt(i + 1) == c;
          out.append(before || behind ? "&#39;" : "'");
        }
        default -> out.append(c);
      }
    }
  }

  private static String wikiAddress(String address) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if ("|[]{}<>\"' ".indexOf(c) >= 0) {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private String csl(@Nullable String outlet) {
    String who = speaker == null ? "" : Wording.oneLine(speaker) + ": ";
    StringWriter out = new StringWriter();
    Json.write(
        out,
        json ->
            json.array(
                List.of(report),
                one -> Citations.csl(json, one, outlet, accessed(), who + words())));
    return out.toString();
  }

  private String annotation() {
    Places places = new Places(report);
    String urn = LinkedData.iri(report.id());
    StringWriter out = new StringWriter();
    Json.write(
        out,
        json ->
            json.object(() -> {
              json.field("@context", "http://www.w3.org/ns/anno.jsonld");
              json.field("id", urn.replace(":report:", ":quotation:") + ":" + places.range(cover));
              json.field("type", "Annotation");
              json.field("motivation", speaker == null ? "highlighting" : "describing");
              if (speaker != null) {
                json.object(
                    "body",
                    () -> {
                      json.field("type", "TextualBody");
                      json.field("format", "text/plain");
                      json.field("purpose", "describing");
                      json.field("value", Wording.oneLine(speaker));
                    });
              }
              json.array(
                  "target",
                  report.provenance().url() == null ? List.of(false) : List.of(true, false),
                  page -> {
                    if (page) {
                      page(json);
                    } else {
                      text(json, urn, places);
                    }
                  });
            }));
    return out.toString();
  }

  private void page(Json json) {
    json.object(() -> {
      json.field("type", "SpecificResource");
      json.field("source", String.valueOf(report.provenance().url()));
      Capture capture = report.provenance().capture();
      if (capture != null) {
        json.object(
            "state",
            () -> {
              json.field("type", "TimeState");
              json.field("sourceDate", capture.date().toString());
            });
      }
      json.object("selector", () -> quote(json));
    });
  }

  private void text(Json json, String urn, Places places) {
    json.object(() -> {
      json.field("type", "SpecificResource");
      json.object(
          "source",
          () -> {
            json.field("id", urn);
            json.field("type", "Text");
            json.field("format", "text/plain");
            json.field("language", report.language());
          });
      json.array(
          "selector",
          List.of(true, false),
          byWords ->
              json.object(() -> {
                if (byWords) {
                  quote(json);
                } else {
                  json.field("type", "TextPositionSelector");
                  json.field("start", places.at(cover.start()));
                  json.field("end", places.at(cover.end()));
                }
              }));
    });
  }

  /// The words just as they stand, with what stands around them, so that a changed page still gives
  /// them back.
  private void quote(Json json) {
    String body = report.body();
    json.field("type", "TextQuoteSelector");
    json.field("exact", cover.of(body));
    json.field("prefix", body.substring(before(body, cover.start()), cover.start()));
    json.field("suffix", body.substring(cover.end(), behind(body, cover.end())));
  }

  private static int before(String body, int offset) {
    int start = Math.max(0, offset - CONTEXT_CHARACTERS);
    return start > 0 && Character.isLowSurrogate(body.charAt(start)) ? start + 1 : start;
  }

  private static int behind(String body, int offset) {
    int end = Math.min(body.length(), offset + CONTEXT_CHARACTERS);
    return end < body.length() && Character.isLowSurrogate(body.charAt(end)) ? end - 1 : end;
  }
}
