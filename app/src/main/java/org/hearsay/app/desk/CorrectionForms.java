package org.hearsay.app.desk;

import java.util.List;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.GivenFigure;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.app.casefile.Correction;
import org.hearsay.app.casefile.Corrections;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.claim.Claim;
import org.hearsay.output.Markup;
import org.hearsay.story.CastMember;

/// The forms by which a reader puts right what was found. Plain forms: they need no script.
final class CorrectionForms {
  private static final int WORDS_SHOWN = 70;

  /// So many claims or people can be chosen among; the rest are on the command line.
  private static final int CHOICES_MAX = 200;

  private CorrectionForms() {}

  /// Below a report: who says what, and what is no finding.
  static void ofReport(
      Markup out, Frame frame, CaseFile file, AnnotatedReport report, Request request) {
    String id = report.report().id().value();
    String back = Addresses.report(id) + "#by-hand";
    begin(out);
    String chosen = request.parameter("finding").orElse("");
    if (!report.attributions().isEmpty()) {
      form(out, frame, "speaker", back, "Wrong speaker");
      hidden(out, "report", id);
      out.open("p").open("label").text("In the statement ");
      out.open("select", "name", "finding");
      report.attributions().forEach(a -> option(out, a, report, chosen));
      out.close("select").close("label").close("p");
      out.open("p").open("label").text("it is ").open("select", "name", "entity");
      out.element("option", "somebody else:", "value", "");
      for (Entity entity : report.entities()) {
        out.element("option", entity.name(), "value", entity.id());
      }
      out.close("select").close("label").text(" ");
      text(out, "words", "or, in words of the report,");
      out.open("label").open("input", "type", "checkbox", "name", "nobody", "value", "yes");
      out.text(" nobody whom it names").close("label").close("p");
      end(out, "Say so");
      form(out, frame, "dismiss", back, "No finding");
      hidden(out, "report", id);
      out.open("p").open("label").text("This is none ").open("select", "name", "finding");
      report.attributions().forEach(a -> option(out, a, report, chosen));
      for (GivenFigure figure : report.figures()) {
        out.element(
            "option",
            "Figure: " + figure.figure().span().of(report.report().body()),
            "value",
            figure.id(),
            "selected",
            figure.id().equals(chosen) ? "" : null);
      }
      out.close("select").close("label").close("p");
      end(out, "Dismiss");
    }
    form(out, frame, "story-split", back, "Wrong story");
    hidden(out, "with", id);
    end(out, "This report tells another story");
    list(out, frame, Corrections.ofReport(file, id), back);
    out.close("details").close("section").line();
  }

  private static void option(
      Markup out, Attribution attribution, AnnotatedReport report, String chosen) {
    String who =
        report
            .entity(attribution.source() == null ? null : attribution.source().entity())
            .map(Entity::name)
            .orElse("Nobody named");
    out.element(
        "option",
        who + ": " + shown(attribution.contentCover().of(report.report().body())),
        "value",
        attribution.id(),
        "selected",
        attribution.id().equals(chosen) ? "" : null);
  }

  /// Below a story: who is who, which claims are one, and which stories.
  static void ofStory(Markup out, Frame frame, CaseFile file, Dossier dossier, long number) {
    String back = Addresses.story(number) + "#by-hand";
    begin(out);
    List<CastMember> cast = dossier.cast().members().stream().limit(CHOICES_MAX).toList();
    if (cast.size() > 1) {
      form(out, frame, "person-merge", back, "One and the same");
      hidden(out, "story", Long.toString(number));
      for (int i = 0; i < 2; i++) {
        out.open("select", "name", "with", "aria-label", i == 0 ? "This one" : "and this one");
        cast.forEach(m -> out.element("option", m.name(), "value", m.id()));
        out.close("select").text(" ");
      }
      end(out, "Put together");
    }
    List<Claim> claims = dossier.claims().stream().limit(CHOICES_MAX).toList();
    if (claims.size() > 1) {
      form(out, frame, "claim-merge", back, "One claim");
      hidden(out, "story", Long.toString(number));
      for (int i = 0; i < 2; i++) {
        out.open("select", "name", "with", "aria-label", i == 0 ? "This claim" : "and this one");
        claims.forEach(c -> out.element("option", shown(c.text()), "value", c.id()));
        out.close("select").text(" ");
      }
      end(out, "Put together");
    }
    if (!claims.isEmpty()) {
      form(out, frame, "claim-dismiss", back, "No claim");
      hidden(out, "story", Long.toString(number));
      out.open("select", "name", "finding", "aria-label", "This claim");
      claims.forEach(c -> out.element("option", shown(c.text()), "value", c.id()));
      out.close("select").text(" ");
      end(out, "Dismiss");
    }
    form(out, frame, "story-merge", back, "One story");
    hidden(out, "story", Long.toString(number));
    text(out, "with", "Number of the other story");
    end(out, "Put together");
    list(out, frame, Corrections.ofStory(file, number), back);
    out.close("details").close("section").line();
  }

  /// Corrections with a button that takes each back.
  static void list(Markup out, Frame frame, List<Correction> corrections, String back) {
    if (corrections.isEmpty()) {
      return;
    }
    out.open("ul", "class", "corrections").line();
    for (Correction correction : corrections) {
      out.open("li", "class", "item");
      out.element("b", correction.state()).text(" ");
      out.element("span", correction.said(), "dir", "auto").text(" ");
      String by = correction.hand() == null ? "" : ", by " + correction.hand();
      out.element("small", correction.made().toString().substring(0, 10) + by).text(" ");
      if (correction.note() != null) {
        out.element("i", correction.note(), "dir", "auto").text(" ");
      }
      if (correction.undone() == null) {
        out.open(
            "form",
            "method",
            "post",
            "class",
            "undo",
            "action",
            "/api/corrections/" + correction.number() + "/undo");
        hidden(out, "token", frame.token());
        hidden(out, "back", back);
        out.element("button", "Undo", "type", "submit").close("form");
      }
      out.close("li").line();
    }
    out.close("ul").line();
  }

  private static void begin(Markup out) {
    out.open("section", "class", "by-hand", "id", "by-hand", "aria-labelledby", "by-hand-h");
    out.element("h2", "Put right by hand", "id", "by-hand-h");
    out.open("details").element("summary", "Corrections").line();
  }

  private static void form(Markup out, Frame frame, String kind, String back, String heading) {
    out.open("form", "method", "post", "class", "correct", "action", "/api/corrections");
    out.element("h3", heading);
    hidden(out, "token", frame.token());
    hidden(out, "kind", kind);
    hidden(out, "back", back);
  }

  private static void end(Markup out, String button) {
    out.open("p");
    text(out, "by", "Your name (kept)");
    text(out, "note", "Why (kept)");
    out.element("button", button, "type", "submit").close("p").close("form").line();
  }

  private static void text(Markup out, String name, String label) {
    out.open("label").text(label + " ");
    out.open("input", "type", "text", "name", name, "autocomplete", "off").close("label").text(" ");
  }

  private static void hidden(Markup out, String name, String value) {
    out.open("input", "type", "hidden", "name", name, "value", value);
  }

  private static String shown(String text) {
    String line = text.replace('\n', ' ');
    int end = line.length() <= WORDS_SHOWN ? line.length() : line.lastIndexOf(' ', WORDS_SHOWN);
    return end == line.length() ? line : line.substring(0, Math.max(1, end)) + " …";
  }
}
