package org.hearsay.output;

import java.util.List;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.GivenFigure;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.Credit;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.figure.Figure;
import org.hearsay.annotation.figure.FigureFinder;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.report.Capture;
import org.hearsay.report.Outlet;
import org.hearsay.report.Report;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// One report as JSON. All offsets are Unicode code points into its `text`.
final class JsonReport {
  private final Json json;
  private final AnnotatedReport annotated;
  private final Report report;
  private final CodePoints codePoints;

  private JsonReport(Json json, AnnotatedReport annotated) {
    this.json = json;
    this.annotated = annotated;
    this.report = annotated.report();
    this.codePoints = CodePoints.of(report.body());
  }

  static void write(Json json, AnnotatedReport report) {
    JsonReport writer = new JsonReport(json, report);
    json.object(writer::content);
  }

  /// An attribution as in its report, and then `more`.
  static void writeAttribution(
      Json json, AnnotatedReport report, Attribution attribution, Runnable more) {
    new JsonReport(json, report).writeAttribution(attribution, more);
  }

  /// A figure as in its report, and then `more`.
  static void writeFigure(Json json, AnnotatedReport report, GivenFigure figure, Runnable more) {
    new JsonReport(json, report).writeFigure(figure, more);
  }

  /// An expression of time as in its report, and then `more`.
  static void writeTime(Json json, AnnotatedReport report, Timex time, Runnable more) {
    new JsonReport(json, report).writeTime(time, more);
  }

  private static void noMore() {}

  static void writeSkipped(Json json, SkippedInput skipped) {
    json.object(() -> {
      json.field("origin", skipped.origin());
      json.object(
          "skipped",
          () -> {
            json.field("reason", skipped.reason());
            json.field("detail", skipped.detail());
          });
    });
  }

  private void content() {
    json.field("id", report.id().value());
    json.field("origin", report.provenance().origin());
    if (report.provenance().url() != null) {
      json.field("url", report.provenance().url().toString());
    }
    if (report.provenance().capture() != null) {
      writeCapture(report.provenance().capture());
    }
    json.field("title", report.title());
    if (report.outlet() != null) {
      writeOutlet(report.outlet());
    }
    if (!report.byline().isEmpty()) {
      json.array("byline", report.byline(), json::text);
    }
    if (report.published() != null) {
      json.field("published", report.published().toString());
    }
    json.field("language", report.language());
    JsonImprint.write(json, report);
    json.field("text", report.body());
    JsonImprint.writeParts(json, report, this::place);
    json.array("entities", annotated.entities(), this::writeEntity);
    json.array(
        "attributions", annotated.attributions(), a -> writeAttribution(a, JsonReport::noMore));
    json.array("figures", annotated.figures(), f -> writeFigure(f, JsonReport::noMore));
    json.array("times", annotated.times(), t -> writeTime(t, JsonReport::noMore));
    json.array("credits", annotated.credits(), this::writeCredit);
  }

  private void writeCapture(Capture capture) {
    json.object(
        "capture",
        () -> {
          json.field("url", capture.url().toString());
          if (capture.requested() != null) {
            json.field("requested", capture.requested().toString());
          }
          json.field("date", capture.date().toString());
          json.field("status", capture.status());
          json.field("digest", capture.digest());
          json.field("verified", capture.verified());
          json.field("record", capture.recordId());
          json.field("offset", capture.offset());
          if (!capture.headers().isEmpty()) {
            json.array("headers", capture.headers(), header -> writeHeader(json, header));
          }
        });
  }

  private static void writeHeader(Json json, Capture.Header header) {
    json.object(() -> {
      json.field("name", header.name());
      json.field("value", header.value());
    });
  }

  private void writeOutlet(Outlet outlet) {
    json.object(
        "outlet",
        () -> {
          json.field("name", outlet.name());
          json.field("host", outlet.host());
          json.field("brand", outlet.brand());
          json.field("parent", outlet.parent());
        });
  }

  private void writeEntity(Entity entity) {
    json.object(() -> {
      json.field("id", entity.id());
      json.field("type", entity.type());
      json.field("name", entity.name());
      json.array(
          "mentions",
          entity.mentions(),
          mention ->
              json.object(() -> {
                place(mention.span());
                json.field("kind", mention.kind());
              }));
      json.array("roles", entity.roles(), json::text);
    });
  }

  private void writeAttribution(Attribution attribution, Runnable more) {
    json.object(() -> {
      json.field("id", attribution.id());
      json.field("kind", attribution.kind());
      writeParticipant("source", attribution.source());
      Attribution.Cue cue = attribution.cue();
      if (cue != null) {
        json.object(
            "cue",
            () -> {
              place(cue.span());
              json.field("lemma", cue.lemma());
            });
      }
      places("content", attribution.content());
      json.field("stance", attribution.stance());
      json.field("within", attribution.within());
      writeParticipant("venue", attribution.venue());
      writeParticipant("addressee", attribution.addressee());
      json.field("when", attribution.when());
      places("hedges", attribution.hedges());
      json.field("confidence", attribution.confidence());
      if (attribution.isSourceByHand()) {
        json.field("sourceByHand", true);
      }
      more.run();
    });
  }

  private void writeParticipant(String name, Attribution.@Nullable Participant participant) {
    if (participant != null) {
      json.object(
          name,
          () -> {
            place(participant.span());
            json.field("entity", participant.entity());
            Span reason = participant.unnamedBecause();
            if (reason != null) {
              json.object("unnamedBecause", () -> place(reason));
            }
          });
    }
  }

  private void writeFigure(GivenFigure given, Runnable more) {
    Figure figure = given.figure();
    json.object(() -> {
      json.field("id", given.id());
      place(figure.span());
      json.fieldOrNull("low", figure.bounds().low());
      json.fieldOrNull("high", figure.bounds().high());
      json.field("approximate", figure.bounds().approximate());
      String unit = figure.unit();
      json.fieldOrNull("unit", unit == null ? null : FigureFinder.unitName(unit).orElse(unit));
      if (unit != null) {
        json.field("unitCode", unit);
      }
      json.fieldOrNull("change", figure.change() == null ? null : Json.constant(figure.change()));
      Span counted = figure.of();
      if (counted != null) {
        json.object("of", () -> place(counted));
      }
      Span whole = figure.partOf();
      if (whole != null) {
        json.object("partOf", () -> writeWhole(whole, given));
      }
      if (given.giver() != null) {
        json.field("attribution", given.giver().id());
      }
      more.run();
    });
  }

  /// The whole of which `part` counts a part, and the figure that says how many that are.
  private void writeWhole(Span whole, GivenFigure part) {
    place(whole);
    List<GivenFigure> figures = annotated.figures();
    int low = 0;
    int high = figures.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (figures.get(middle).figure().span().start() < whole.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean inside =
        low < figures.size()
            && whole.contains(figures.get(low).figure().span())
            && !figures.get(low).id().equals(part.id());
    if (inside) {
      json.field("figure", figures.get(low).id());
    }
  }

  private void writeTime(Timex time, Runnable more) {
    json.object(() -> {
      place(time.span());
      json.field("type", time.type().name());
      json.field("value", time.value());
      json.field("mod", time.mod());
      json.field("edtf", time.edtf());
      more.run();
    });
  }

  private void writeCredit(Credit credit) {
    json.object(() -> {
      place(credit.span());
      json.field("outlet", credit.outlet());
    });
  }

  private void places(String name, List<Span> spans) {
    json.array(name, spans, span -> json.object(() -> place(span)));
  }

  private void place(Span span) {
    json.field("start", codePoints.at(span.start()));
    json.field("end", codePoints.at(span.end()));
    json.field("text", span.of(report.body()));
  }
}
