package org.hearsay.app.desk;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.GivenFigure;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.AttributionKind;
import org.hearsay.annotation.attribution.Credit;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.Mention;
import org.hearsay.app.casefile.CaseOutlets;
import org.hearsay.app.casefile.Correction;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.claim.Claim;
import org.hearsay.output.Markup;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.report.Span;
import org.hearsay.story.CastMember;
import org.jspecify.annotations.Nullable;

/// The form that puts right a statement, a figure or a credit of a report: its speaker, that it is
/// one, the claim that it was put with, and who its speaker is in other reports.
final class FindingForm {
  private final Markup out;
  private final Frame frame;
  private final CaseOutlets outlets;
  private final AnnotatedReport annotated;
  private final String id;
  private final String back;

  /// The story that the report tells, with its number; null while it tells none.
  private final @Nullable Dossier dossier;

  private final long story;

  FindingForm(
      Markup out,
      Frame frame,
      CaseOutlets outlets,
      AnnotatedReport annotated,
      @Nullable Dossier dossier,
      long story,
      String back) {
    this.out = out;
    this.frame = frame;
    this.outlets = outlets;
    this.annotated = annotated;
    this.id = annotated.report().id().value();
    this.dossier = dossier;
    this.story = story;
    this.back = back;
  }

  /// @throws Problem if nothing is found there
  void write(String finding) {
    Optional<Attribution> statement = annotated.attribution(finding);
    Optional<GivenFigure> figure =
        annotated.figures().stream().filter(f -> f.id().equals(finding)).findFirst();
    Report report = annotated.report();
    if (statement.isPresent()) {
      Attribution said = statement.get();
      boolean direct = said.kind() == AttributionKind.DIRECT;
      passage(said.contentCover().of(report.body()), direct ? "q" : "span", who(said));
    } else {
      Span span =
          figure
              .map(f -> f.figure().span())
              .or(() -> credit(finding))
              .orElseThrow(() ->
                  Problem.notFound(
                      "there is no statement, figure or credit '" + finding + "' in " + id));
      passage(span.of(report.body()), "span", figure.isPresent() ? "a figure" : "a credit");
    }
    CorrectionForms.begin(out, frame, back);
    CorrectionForms.hidden(out, "report", id);
    statement.ifPresent(this::speaker);
    String what = statement.isPresent() ? "statement" : figure.isPresent() ? "figure" : "credit";
    CorrectionForms.choice(out, "This is no " + what);
    CorrectionForms.button(out, "Dismiss it", Correction.Kind.DISMISS, "finding", finding);
    CorrectionForms.endChoice(out);
    claim(finding);
    statement.ifPresent(this::person);
    CorrectionForms.end(out);
  }

  private Optional<Span> credit(String place) {
    String body = annotated.report().body();
    return annotated.credits().stream()
        .map(Credit::span)
        .filter(span ->
            place.equals(
                body.codePointCount(0, span.start()) + "-" + body.codePointCount(0, span.end())))
        .findFirst();
  }

  private void passage(String words, String tag, String who) {
    out.open("blockquote", "class", "passage");
    out.element(tag, words, "dir", "auto", "class", "said");
    out.element("p", who + ", in " + outlets.of(annotated.report()), "class", "facts");
    out.close("blockquote").line();
  }

  private String who(Attribution said) {
    Attribution.Participant source = said.source();
    if (source == null) {
      return "said by nobody named";
    }
    String words = source.span().of(annotated.report().body());
    String name = annotated.entity(source.entity()).map(Entity::name).orElse(words);
    return "said by " + name + (name.equals(words) ? "" : " (“" + words + "”)");
  }

  /// Whoever speaks elsewhere in the report stands first.
  private void speaker(Attribution said) {
    Map<String, Integer> speaks = new HashMap<>();
    for (Attribution each : annotated.attributions()) {
      if (each.source() != null && each.source().entity() != null) {
        speaks.merge(each.source().entity(), 1, Integer::sum);
      }
    }
    List<Entity> people =
        annotated.entities().stream()
            .sorted(Comparator.comparingInt((Entity e) -> -speaks.getOrDefault(e.id(), 0)))
            .toList();
    CorrectionForms.choice(out, "Somebody else says it");
    out.open("p").open("select", "name", "entity", "aria-label", "Who says it");
    out.element("option", "Who says it …", "value", "");
    for (Entity entity : people) {
      out.element("option", entity.name(), "value", entity.id());
    }
    out.close("select").text(" ");
    CorrectionForms.text(out, "words", "or, in words of the report");
    CorrectionForms.button(
        out, "Put the speaker right", Correction.Kind.SPEAKER, "finding", said.id());
    out.close("p").open("p");
    CorrectionForms.button(
        out,
        "The report names nobody",
        Correction.Kind.SPEAKER,
        "finding",
        said.id(),
        "nobody",
        "yes");
    out.close("p");
    CorrectionForms.endChoice(out);
  }

  private void claim(String finding) {
    Dossier in = dossier;
    if (in == null) {
      return;
    }
    ReportId report = annotated.report().id();
    for (Claim claim : in.claims()) {
      boolean holds =
          claim.members().stream()
              .anyMatch(m ->
                  m.report().report().id().equals(report) && HandMargin.idOf(m).equals(finding));
      if (holds) {
        CorrectionForms.choice(out, "Its claim");
        out.open("p", "class", "facts").text("Held to claim: ");
        out.element("span", CorrectionForms.shown(claim.text()), "dir", "auto").close("p");
        if (claim.members().size() > 1) {
          CorrectionForms.button(
              out, "It claims something else", Correction.Kind.CLAIM_SPLIT, "finding", finding);
          out.text(" ");
        }
        more("The claim: put together, take apart", claim.id());
        CorrectionForms.endChoice(out);
        return;
      }
    }
  }

  private void person(Attribution said) {
    Dossier in = dossier;
    String entity = said.source() == null ? null : said.source().entity();
    if (in == null || entity == null) {
      return;
    }
    Optional<CastMember> member = in.cast().of(annotated.report().id(), entity);
    if (member.isEmpty()) {
      return;
    }
    CorrectionForms.choice(out, "Who " + member.get().name() + " is");
    if (member.get().members().size() > 1) {
      CorrectionForms.button(
          out,
          "Somebody else than in other reports",
          Correction.Kind.PERSON_SPLIT,
          "finding",
          entity);
      out.text(" ");
    }
    more("The same as somebody else", member.get().id());
    CorrectionForms.endChoice(out);
  }

  private void more(String text, String of) {
    out.element(
        "a",
        text,
        "class",
        "right",
        "href",
        Addresses.story(story) + "/correct/" + of + "?back=" + Addresses.encoded(back));
  }

  /// Where the words stand by which a report knows somebody.
  static String firstMention(AnnotatedReport report, Entity entity) {
    Mention first = entity.mentions().getFirst();
    String body = report.report().body();
    int from = Math.max(0, first.span().start() - 40);
    int to = Math.min(body.length(), first.span().end() + 60);
    int begin = from == 0 ? 0 : Math.max(from, body.indexOf(' ', from) + 1);
    int end = to == body.length() ? to : Math.max(first.span().end(), body.lastIndexOf(' ', to));
    return body.substring(Math.min(begin, first.span().start()), end).replace('\n', ' ');
  }
}
