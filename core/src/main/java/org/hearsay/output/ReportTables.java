package org.hearsay.output;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.GivenFigure;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.Credit;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.figure.Figure;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.report.Outlet;
import org.hearsay.report.Report;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// The tables of what stands in single reports.
final class ReportTables {
  private static final String REPORT = "id of the report";

  private final Table reports =
      new Table("reports", "One row a report.", "id")
          .text("id", REPORT)
          .text("origin", "file, address or record it was read from")
          .text("url", "address it was published at")
          .text("title", "headline")
          .text("outlet", "name of the outlet")
          .text("host", "host it was published on")
          .text("byline", "authors, apart by semicolons")
          .text("published", "ISO 8601, as exact as known")
          .text("language", "BCP 47 tag")
          .integer("characters", "length of the text in code points");
  private final Table entities =
      new Table("entities", "People, bodies, places and works that a report names.", "report", "id")
          .text("report", REPORT)
          .text("id", "id within the report")
          .text("type", "person, organization, place, group, work or other")
          .text("name", "fullest name the report gives")
          .integer("mentions", "how often it is mentioned")
          .text("roles", "what the report says they are, apart by semicolons");
  private final Table attributions =
      new Table("attributions", "Statements that a report gives to somebody.", "report", "id")
          .text("report", REPORT)
          .text("id", "id within the report")
          .text("kind", "direct, indirect or mixed")
          .text("source", "who says so, as it stands")
          .integer("source_start", "offset of the source")
          .integer("source_end", "offset behind the source")
          .text("source_entity", "id of the entity the source means")
          .text("source_name", "name of that entity")
          .text("cue", "words that tie source and content, as they stand")
          .text("cue_lemma", "base form of the cue")
          .integer("cue_start", "offset of the cue")
          .integer("cue_end", "offset behind the cue")
          .text("content", "what is said; where it is interrupted, the parts are joined by [...]")
          .text("content_spans", "offsets of each part, as start-end, apart by spaces")
          .text("stance", "asserts, hedges, denies, confirms, asks or expects")
          .text("within", "id of the statement that holds this one")
          .text("venue", "where it was said, as it stands")
          .text("addressee", "to whom, as it stands")
          .text("when", "TIMEX3 value of the moment of saying")
          .text("hedges", "words of doubt, apart by semicolons")
          .flag("source_by_hand", "whether a person put right who says so");
  private final Table figures =
      new Table("figures", "Quantities and the bounds put on them.", "report", "id")
          .text("report", REPORT)
          .text("id", "id within the report")
          .integer("start", "offset")
          .integer("end", "offset behind it")
          .text("text", "the figure as it stands")
          .number("low", "least it may be")
          .number("high", "most it may be")
          .flag("approximate", "whether the text marks it as rough")
          .text("unit", "what a measured quantity is measured in")
          .text("change", "up or down where something rose or fell by it")
          .text("of", "what is counted or measured, as it stands")
          .text("attribution", "id of the statement that gives it");
  private final Table times =
      new Table("times", "Expressions of time.", "report", "start")
          .text("report", REPORT)
          .integer("start", "offset")
          .integer("end", "offset behind it")
          .text("text", "the expression as it stands")
          .text("type", "DATE, TIME, DURATION or SET (TIMEX3)")
          .text("value", "TIMEX3 value")
          .text("mod", "TIMEX3 modifier")
          .text("edtf", "the same in EDTF (ISO 8601-2)");
  private final Table credits =
      new Table("credits", "Places where a report says that it rests on another outlet.")
          .text("report", REPORT)
          .integer("start", "offset")
          .integer("end", "offset behind it")
          .text("text", "the credit as it stands")
          .text("outlet", "outlet credited");
  private final Table skipped =
      new Table("skipped", "Inputs that gave no report.")
          .text("origin", "the input")
          .text("reason", "short fixed phrase")
          .text("detail", "what was met and what was expected");

  ReportTables(Comparison comparison) {
    for (AnnotatedReport annotated : comparison.reports()) {
      Places places = new Places(annotated.report());
      addReport(annotated.report(), places);
      annotated.entities().forEach(entity -> addEntity(entity, places));
      annotated.attributions().forEach(a -> addAttribution(a, annotated, places));
      annotated.figures().forEach(figure -> addFigure(figure, places));
      annotated.times().forEach(time -> addTime(time, places));
      annotated.credits().forEach(credit -> addCredit(credit, places));
    }
    for (SkippedInput input : comparison.skipped()) {
      skipped.row(input.origin(), input.reason(), input.detail());
    }
  }

  List<Table> tables() {
    return List.of(reports, entities, attributions, figures, times, credits, skipped);
  }

  private void addReport(Report report, Places places) {
    Outlet outlet = report.outlet();
    reports.row(
        report.id(),
        report.provenance().origin(),
        report.provenance().url(),
        report.title(),
        outlet == null ? null : outlet.name(),
        outlet == null ? null : outlet.host(),
        String.join("; ", report.byline()),
        report.published(),
        report.language(),
        places.at(report.body().length()));
  }

  private void addEntity(Entity entity, Places places) {
    entities.row(
        places.id(),
        entity.id(),
        Json.constant(entity.type()),
        entity.name(),
        entity.mentions().size(),
        String.join("; ", entity.roles()));
  }

  private void addAttribution(Attribution attribution, AnnotatedReport report, Places places) {
    Attribution.Participant source = attribution.source();
    Attribution.Cue cue = attribution.cue();
    attributions.row(
        places.id(),
        attribution.id(),
        Json.constant(attribution.kind()),
        source == null ? null : places.text(source.span()),
        source == null ? null : places.at(source.span().start()),
        source == null ? null : places.at(source.span().end()),
        source == null ? null : source.entity(),
        source == null ? null : report.entity(source.entity()).map(Entity::name).orElse(null),
        cue == null ? null : places.text(cue.span()),
        cue == null ? null : cue.lemma(),
        cue == null ? null : places.at(cue.span().start()),
        cue == null ? null : places.at(cue.span().end()),
        attribution.content().stream().map(places::text).collect(Collectors.joining(" [...] ")),
        attribution.content().stream().map(places::range).collect(Collectors.joining(" ")),
        Json.constant(attribution.stance()),
        attribution.within(),
        text(attribution.venue(), places),
        text(attribution.addressee(), places),
        attribution.when(),
        attribution.hedges().stream().map(places::text).collect(Collectors.joining("; ")),
        attribution.isSourceByHand());
  }

  private static @Nullable String text(
      Attribution.@Nullable Participant participant, Places places) {
    return participant == null ? null : places.text(participant.span());
  }

  private void addFigure(GivenFigure given, Places places) {
    Figure figure = given.figure();
    Span counted = figure.of();
    figures.row(
        places.id(),
        given.id(),
        places.at(figure.span().start()),
        places.at(figure.span().end()),
        places.text(figure.span()),
        plain(figure.bounds().low()),
        plain(figure.bounds().high()),
        figure.bounds().approximate(),
        figure.unit(),
        figure.change() == null ? null : Json.constant(figure.change()),
        counted == null ? null : places.text(counted),
        given.giver() == null ? null : given.giver().id());
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros().toPlainString();
  }

  private void addTime(Timex time, Places places) {
    times.row(
        places.id(),
        places.at(time.span().start()),
        places.at(time.span().end()),
        places.text(time.span()),
        time.type().name(),
        time.value(),
        time.mod(),
        time.edtf());
  }

  private void addCredit(Credit credit, Places places) {
    credits.row(
        places.id(),
        places.at(credit.span().start()),
        places.at(credit.span().end()),
        places.text(credit.span()),
        credit.outlet());
  }
}
