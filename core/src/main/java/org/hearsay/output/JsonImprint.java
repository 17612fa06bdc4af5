package org.hearsay.output;

import java.util.function.Consumer;
import org.hearsay.report.Imprint;
import org.hearsay.report.Report;
import org.hearsay.report.Span;
import org.hearsay.report.StatedTime;

/// What a report says about its own publication, as JSON members of the report.
///
/// ```
/// "modified": "2031-03-14T11:02Z", "section": "World", "wire": {"agency": "Reuters", "from": "json-ld"},
/// "traits": [{"kind": "opinion", "from": "url"}],
/// "dates": [{"kind": "published", "value": "2031-03-14T09:30Z", "from": "json-ld",
///            "name": "datePublished", "chosen": true}], "datesConflict": true,
/// "embedded": [{"start": 0, "end": 0, "text": "…", "platform": "twitter", "url": "https://…"}],
/// "links": [{"start": 0, "end": 0, "text": "…", "url": "https://…"}]
/// ```
final class JsonImprint {
  private JsonImprint() {}

  static void write(Json json, Report report) {
    Imprint imprint = report.provenance().imprint();
    StatedTime modified = imprint.chosen(StatedTime.Kind.MODIFIED);
    if (modified != null) {
      json.field("modified", modified.time().toString());
    }
    json.field("section", imprint.section());
    Imprint.WireCopy wire = imprint.wire();
    if (wire != null) {
      json.object(
          "wire",
          () -> {
            json.field("agency", wire.agency());
            json.field("from", wire.from().label());
          });
    }
    if (!imprint.traits().isEmpty()) {
      json.array(
          "traits",
          imprint.traits(),
          trait ->
              json.object(() -> {
                json.field("kind", trait.kind().label());
                json.field("from", trait.from().label());
              }));
    }
    if (!imprint.times().isEmpty()) {
      json.array("dates", imprint.times(), time -> writeTime(json, imprint, time));
      if (imprint.contradicts(StatedTime.Kind.PUBLISHED)) {
        json.field("datesConflict", true);
      }
    }
  }

  private static void writeTime(Json json, Imprint imprint, StatedTime time) {
    json.object(() -> {
      json.field("kind", time.kind().label());
      json.field("value", time.time().toString());
      json.field("from", time.from().label());
      json.field("name", time.name());
      if (time.equals(imprint.chosen(time.kind()))) {
        json.field("chosen", true);
      }
    });
  }

  /// Posts and links.
  ///
  /// @param place writes a place in the body and what stands there
  static void writeParts(Json json, Report report, Consumer<Span> place) {
    if (!report.provenance().imprint().posts().isEmpty()) {
      json.array(
          "embedded",
          report.provenance().imprint().posts(),
          post ->
              json.object(() -> {
                place.accept(post.span());
                json.field("platform", post.platform());
                if (post.url() != null) {
                  json.field("url", post.url().toString());
                }
              }));
    }
    if (!report.provenance().imprint().links().isEmpty()) {
      json.array(
          "links",
          report.provenance().imprint().links(),
          link ->
              json.object(() -> {
                place.accept(link.span());
                json.field("url", link.address().toString());
              }));
    }
  }
}
