package org.hearsay.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.report.Capture;
import org.hearsay.report.Imprint;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// One report as a JSON object on one line:
///
/// ```
/// {"id": "a-17", "title": "…", "text": "…", "published": "2031-03-14", "url": "https://…",
///  "outlet": "The Harbour Courier"}
/// ```
///
/// `text` or `html` must be there, everything else may be missing; `publisher` and `date` stand in
/// for `outlet` and `published`. Where both stand, `html` is read: it is the source, and `text`
/// what someone took out of it. What `hearsay read` prints can be read again, its skipped inputs
/// too. Other members are passed over.
final class JsonRecord {
  /// No string of a line can be longer than the line, which is bounded already.
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private static final int ID_MAX = 512;

  private @Nullable String id;
  private @Nullable String text;
  private @Nullable String html;
  private @Nullable String title;
  private @Nullable String published;
  private @Nullable String date;
  private @Nullable String url;
  private @Nullable String outlet;
  private @Nullable String host;
  private @Nullable String publisher;
  private @Nullable String language;
  private @Nullable String origin;
  private @Nullable String skippedReason;
  private @Nullable String skippedDetail;
  private List<String> byline = List.of();
  private @Nullable Capture capture;

  private JsonRecord() {}

  /// Reads one line.
  ///
  /// @param place file and line number, for messages
  /// @param name the id of a record that has none
  static Received read(byte[] line, String place, String name, IntakeOptions options) {
    try {
      String json = Encodings.strict(line, StandardCharsets.UTF_8);
      if (json == null) {
        throw new NotReadable(
            SkipReason.UNKNOWN_ENCODING, "a line that is not UTF-8; JSON Lines are UTF-8");
      }
      JsonRecord record = parse(json);
      if (record.skippedReason != null) {
        return new Received.Skipped(
            record.origin != null ? record.origin : place,
            record.skippedReason,
            record.skippedDetail != null ? record.skippedDetail : "");
      }
      Report document =
          record.text == null && record.html == null
              ? Ninjs.report(line, place, name, options)
              : null;
      return new Received.Accepted(
          document != null ? document : record.report(place, name, options));
    } catch (NotReadable e) {
      return e.at(place);
    }
  }

  private static JsonRecord parse(String json) throws NotReadable {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new NotReadable(
            SkipReason.BAD_LINE, "not an object; expected {\"id\": …, \"text\": …}");
      }
      JsonRecord record = new JsonRecord();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String member = parser.currentName();
        parser.nextToken();
        record.take(member, parser);
      }
      if (parser.nextToken() != null) {
        throw new NotReadable(SkipReason.BAD_LINE, "more than one JSON value in a line");
      }
      return record;
    } catch (JacksonException e) {
      // Jackson's limits, on depth for one, name no place
      String place =
          e.getLocation() == null ? "" : " (column " + e.getLocation().getColumnNr() + ")";
      throw new NotReadable(SkipReason.BAD_LINE, e.getOriginalMessage() + place);
    }
  }

  private void take(String member, JsonParser parser) {
    switch (member) {
      case "id" -> id = scalar(parser);
      case "text" -> text = scalar(parser);
      case "html" -> html = scalar(parser);
      case "title" -> title = scalar(parser);
      case "published" -> published = scalar(parser);
      case "date" -> date = scalar(parser);
      case "url" -> url = scalar(parser);
      case "publisher" -> publisher = scalar(parser);
      case "language" -> language = scalar(parser);
      case "origin" -> origin = scalar(parser);
      case "outlet" -> takeOutlet(parser);
      case "byline" -> byline = names(parser);
      case "capture" -> capture = JsonCapture.read(parser);
      case "skipped" -> takeSkipped(parser);
      default -> parser.skipChildren();
    }
  }

  /// A string, or a number as it is written; null for anything else.
  private static @Nullable String scalar(JsonParser parser) {
    return switch (parser.currentToken()) {
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getString();
      case START_OBJECT, START_ARRAY -> {
        parser.skipChildren();
        yield null;
      }
      default -> null;
    };
  }

  private void takeOutlet(JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      outlet = scalar(parser);
      return;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = parser.currentName();
      parser.nextToken();
      switch (member) {
        case "name" -> outlet = scalar(parser);
        case "host" -> host = scalar(parser);
        default -> parser.skipChildren();
      }
    }
  }

  private void takeSkipped(JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = parser.currentName();
      parser.nextToken();
      switch (member) {
        case "reason" -> skippedReason = scalar(parser);
        case "detail" -> skippedDetail = scalar(parser);
        default -> parser.skipChildren();
      }
    }
  }

  private static List<String> names(JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      String line = scalar(parser);
      return line == null ? List.of() : Bylines.names(WellFormed.text(line));
    }
    List<String> names = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
      String name = scalar(parser);
      if (name != null && !name.isBlank()) {
        names.add(WellFormed.text(name.strip()));
      }
    }
    return names;
  }

  private Report report(String place, String name, IntakeOptions options) throws NotReadable {
    if (id != null && (id.isEmpty() || id.length() > ID_MAX)) {
      throw new NotReadable(
          SkipReason.BAD_LINE, "an id of " + id.length() + " characters; expected 1 to " + ID_MAX);
    }
    if (text == null && html == null) {
      throw new NotReadable(SkipReason.NO_TEXT, "neither \"text\" nor \"html\" holds a string");
    }
    Report page =
        html != null ? WebPages.report(html, place, name, options, Outlets.address(url)) : null;
    String body = page != null ? page.body() : WellFormed.text(text == null ? "" : text);
    if (body.isBlank()) {
      throw new NotReadable(SkipReason.EMPTY, "\"text\" holds nothing but space");
    }
    if (body.length() > options.reportBytesMax()) {
      throw FileDelivery.tooLarge(
          FileDelivery.decimal(body.length()) + " characters", options.reportBytesMax());
    }
    return new Report(
        new ReportId(WellFormed.text(id != null ? id : name)),
        provenance(place, page),
        headline(page),
        outlet(page),
        byline.isEmpty() && page != null ? page.byline() : byline,
        published(page, options),
        language(page, body),
        body);
  }

  private Provenance provenance(String place, @Nullable Report page) {
    URI address = Outlets.address(url);
    if (address == null && page != null) {
      address = page.provenance().url();
    }
    Imprint imprint = page != null ? page.provenance().imprint() : Imprint.none();
    return new Provenance(place, address, capture, imprint);
  }

  private @Nullable String headline(@Nullable Report page) {
    if (title != null && !title.isBlank()) {
      return WellFormed.text(title.strip());
    }
    return page != null ? page.title() : null;
  }

  private @Nullable Outlet outlet(@Nullable Report page) {
    String given = outlet != null ? outlet : publisher;
    String name = given == null ? null : WellFormed.text(given);
    if (name == null && page != null && page.outlet() != null) {
      name = page.outlet().name();
    }
    URI address = Outlets.address(url);
    Outlet found = Outlets.of(name, address);
    if (host != null && !host.isBlank()) {
      return new Outlet(found == null ? null : found.name(), host);
    }
    Outlet said = page == null ? null : page.outlet();
    if (found == null || said == null || outlet != null || publisher != null) {
      return found == null ? said : found;
    }
    return new Outlet(found.name(), found.host(), said.brand(), said.parent());
  }

  private @Nullable PublicationTime published(@Nullable Report page, IntakeOptions options) {
    PublicationTime time = PublicationTimes.find(published != null ? published : date);
    if (time == null && page != null) {
      time = page.published();
    }
    return time != null ? time : options.publishedWhereMissing();
  }

  private @Nullable String language(@Nullable Report page, String body) {
    String tag = Languages.tag(language);
    if (tag == null && page != null) {
      tag = page.language();
    }
    return tag != null ? tag : Languages.detect(body);
  }
}
