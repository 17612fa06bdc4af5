package org.hearsay.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.GivenFigure;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.AttributionKind;
import org.hearsay.annotation.attribution.Credit;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.figure.Figure;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.finding.Dossier;
import org.hearsay.report.Report;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// Each report's text with everything found in it marked in place, and a list of it beside the
/// text.
final class HtmlReports {
  private static final int NOTE_CHARACTERS = 90;

  private final Markup out;
  private final Labels labels;
  private final Anchors anchors;
  private final Margin margin;
  private final String heading;
  private final String subheading;

  /// @param level of the heading over each report, 2 to 5
  HtmlReports(Markup out, Labels labels, Anchors anchors, int level, Margin margin) {
    this.margin = margin;
    this.heading = "h" + level;
    this.subheading = "h" + (level + 1);
    this.out = out;
    this.labels = labels;
    this.anchors = anchors;
  }

  /// @param dossier the story it tells, for the names of its cast; empty if it tells none
  void write(AnnotatedReport annotated, Optional<Dossier> dossier) {
    Report report = annotated.report();
    String anchor = anchors.report(report.id());
    out.open(
            "article",
            "class",
            "report",
            "id",
            anchor,
            "data-report",
            report.id().value(),
            "aria-labelledby",
            anchor + "-h")
        .line();
    List<Span> blocks = blocks(annotated);
    boolean repeatsTitle = !blocks.isEmpty() && isTitle(blocks.get(0), report);
    writeHeader(report, anchor, repeatsTitle);
    out.open("div", "class", "columns");
    out.open("div", "class", "text", "lang", report.language());
    MarkedText text = new MarkedText(out, report.body(), marks(annotated, dossier));
    for (Span block : blocks) {
      boolean headline = repeatsTitle && block.equals(blocks.get(0));
      out.open("p", "dir", "auto", "class", headline ? "title" : null);
      text.write(block);
      out.close("p").line();
    }
    out.close("div").line();
    writeNotes(annotated, dossier);
    out.close("div").close("article").line();
  }

  private void writeHeader(Report report, String anchor, boolean repeatsTitle) {
    out.open("header");
    out.element(heading, labels.of(report), "id", anchor + "-h");
    if (report.title() != null && !repeatsTitle) {
      out.element("p", report.title(), "class", "title", "dir", "auto");
    }
    List<String> facts = ImprintLines.all(report);
    facts.add("read from " + report.provenance().origin());
    out.element("p", String.join(" · ", facts), "class", "facts");
    out.close("header").line();
  }

  private static boolean isTitle(Span block, Report report) {
    return report.title() != null
        && Wording.oneLine(block.of(report.body())).equals(Wording.oneLine(report.title()));
  }

  /// The paragraphs, and whatever text stands outside them.
  static List<Span> blocks(AnnotatedReport annotated) {
    String body = annotated.report().body();
    List<Span> blocks = new ArrayList<>();
    int last = 0;
    for (Span paragraph : annotated.prose().paragraphs()) {
      if (paragraph.start() > last && !body.substring(last, paragraph.start()).isBlank()) {
        blocks.add(new Span(last, paragraph.start()));
      }
      if (!paragraph.isEmpty()) {
        blocks.add(paragraph);
      }
      last = Math.max(last, paragraph.end());
    }
    if (!body.substring(last).isBlank()) {
      blocks.add(new Span(last, body.length()));
    }
    return blocks;
  }

  private List<Mark> marks(AnnotatedReport annotated, Optional<Dossier> dossier) {
    List<Mark> marks = new ArrayList<>();
    for (Attribution attribution : annotated.attributions()) {
      addAttribution(annotated, attribution, dossier, marks);
    }
    for (GivenFigure given : annotated.figures()) {
      String anchor = anchors.figure(annotated, given.id());
      marks.add(
          mark(
              given.figure().span(),
              Mark.Kind.FIGURE,
              anchor,
              Anchors.note(anchor),
              meaning(given.figure(), annotated)));
    }
    for (Timex time : annotated.times()) {
      String anchor = anchors.time(annotated.report().id(), time.span());
      marks.add(
          mark(
              time.span(),
              Mark.Kind.TIME,
              anchor,
              Anchors.note(anchor),
              String.valueOf(value(time))));
    }
    int number = 0;
    for (Credit credit : annotated.credits()) {
      String anchor = creditAnchor(annotated, ++number);
      marks.add(
          mark(
              credit.span(),
              Mark.Kind.CREDIT,
              anchor,
              Anchors.note(anchor),
              "credit to " + credit.outlet()));
    }
    for (Map.Entry<String, Span> passage : anchors.passagesOf(annotated.report().id()).entrySet()) {
      marks.add(
          new Mark(
              passage.getValue(),
              Mark.Kind.PASSAGE,
              passage.getKey(),
              null,
              null,
              anchors.references(passage.getKey())));
    }
    return marks;
  }

  private void addAttribution(
      AnnotatedReport annotated,
      Attribution attribution,
      Optional<Dossier> dossier,
      List<Mark> marks) {
    String anchor = anchors.attribution(annotated, attribution);
    String who = who(annotated, attribution, dossier);
    String said = who + ", " + Wording.stanceOrSays(attribution.stance());
    int part = 0;
    for (Span content : attribution.content()) {
      part++;
      boolean last = part == attribution.content().size();
      marks.add(
          new Mark(
              content,
              attribution.kind() == AttributionKind.DIRECT ? Mark.Kind.QUOTED : Mark.Kind.CONTENT,
              part == 1 ? anchor : anchor + "-" + part,
              null,
              said,
              last ? anchors.references(anchor) : List.of()));
    }
    Attribution.Participant source = attribution.source();
    if (source != null) {
      marks.add(mark(source.span(), Mark.Kind.SOURCE, anchor + "-s", Anchors.note(anchor), who));
    }
    Attribution.Cue cue = attribution.cue();
    if (cue != null) {
      marks.add(mark(cue.span(), Mark.Kind.CUE, anchor + "-q", Anchors.note(anchor), said));
    }
    int hedge = 0;
    for (Span span : attribution.hedges()) {
      hedge++;
      marks.add(
          new Mark(
              span, Mark.Kind.HEDGE, anchor + "-h" + hedge, null, "words of doubt", List.of()));
    }
  }

  private Mark mark(Span span, Mark.Kind kind, String anchor, String note, String meaning) {
    return new Mark(span, kind, anchor, note, meaning, anchors.references(anchor));
  }

  private String creditAnchor(AnnotatedReport annotated, int number) {
    return anchors.report(annotated.report().id()) + "-c" + number;
  }

  private static String who(
      AnnotatedReport annotated, Attribution attribution, Optional<Dossier> dossier) {
    Optional<String> who =
        dossier.isPresent()
            ? Voice.sayer(annotated, attribution, dossier.get())
            : annotated
                .entity(attribution.source() == null ? null : attribution.source().entity())
                .map(Entity::name);
    return who.orElse(Voice.NOBODY);
  }

  private static String meaning(Figure figure, AnnotatedReport annotated) {
    Span counted = figure.of();
    return counted == null
        ? Wording.range(figure)
        : Wording.range(figure) + ", " + Wording.oneLine(counted.of(annotated.report().body()));
  }

  private static String value(Timex time) {
    String value = time.value() == null ? "no date known" : CalendarWords.of(time.value());
    return time.mod() == null ? value : value + " (" + time.mod() + ")";
  }

  private void writeNotes(AnnotatedReport annotated, Optional<Dossier> dossier) {
    if (annotated.attributions().isEmpty()
        && annotated.figures().isEmpty()
        && annotated.times().isEmpty()
        && annotated.credits().isEmpty()) {
      return;
    }
    String label = labels.of(annotated);
    out.open("aside", "class", "notes", "aria-label", "Found in " + label);
    out.open("details", "open", "");
    out.element("summary", "Found in this report");
    if (!annotated.attributions().isEmpty()) {
      out.element(subheading, "Who says what").open("ol");
      for (Attribution attribution : annotated.attributions()) {
        writeNote(annotated, attribution, dossier);
      }
      out.close("ol");
    }
    String body = annotated.report().body();
    if (!annotated.figures().isEmpty()) {
      out.element(subheading, "Figures", "class", "minor").open("ul");
      for (GivenFigure given : annotated.figures()) {
        String meaning = meaning(given.figure(), annotated);
        Attribution giver = given.giver();
        String from = giver == null ? "" : ", from " + who(annotated, giver, dossier);
        note(
            annotated,
            anchors.figure(annotated, given.id()),
            given.figure().span().of(body),
            meaning + from,
            given.id());
      }
      out.close("ul");
    }
    if (!annotated.times().isEmpty()) {
      out.element(subheading, "Times", "class", "minor").open("ul");
      for (Timex time : annotated.times()) {
        note(
            annotated,
            anchors.time(annotated.report().id(), time.span()),
            time.span().of(body),
            value(time),
            null);
      }
      out.close("ul");
    }
    if (!annotated.credits().isEmpty()) {
      out.element(subheading, "Credits", "class", "minor").open("ul");
      int number = 0;
      for (Credit credit : annotated.credits()) {
        note(
            annotated,
            creditAnchor(annotated, ++number),
            credit.span().of(body),
            credit.outlet(),
            new Places(annotated.report()).range(credit.span()));
      }
      out.close("ul");
    }
    margin.report(out, annotated.report().id());
    out.close("details").close("aside").line();
  }

  private void writeNote(
      AnnotatedReport annotated, Attribution attribution, Optional<Dossier> dossier) {
    String anchor = anchors.attribution(annotated, attribution);
    out.open("li", "id", Anchors.note(anchor));
    out.element("b", who(annotated, attribution, dossier)).text(" ");
    out.element("i", Wording.stanceOrSays(attribution.stance())).text(" ");
    out.link(
        anchor,
        Wording.excerpt(attribution.contentCover().of(annotated.report().body()), NOTE_CHARACTERS));
    for (Mark.Reference reference : anchors.references(anchor)) {
      out.link(
          reference.anchor(),
          "",
          "class",
          "ref",
          "data-n",
          reference.sign(),
          "aria-label",
          reference.name());
    }
    margin.finding(out, annotated.report().id(), attribution.id(), attribution.isSourceByHand());
    out.close("li").line();
  }

  /// @param finding by which it is put right; null if it cannot be
  private void note(
      AnnotatedReport annotated,
      String anchor,
      String words,
      String meaning,
      @Nullable String finding) {
    out.open("li", "id", Anchors.note(anchor));
    out.link(anchor, Wording.oneLine(words)).text(" " + meaning);
    if (finding != null) {
      margin.finding(out, annotated.report().id(), finding, false);
    }
    out.close("li").line();
  }
}
