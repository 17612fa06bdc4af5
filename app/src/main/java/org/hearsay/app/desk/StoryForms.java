package org.hearsay.app.desk;

import java.util.List;
import java.util.Optional;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.app.casefile.CaseOutlets;
import org.hearsay.app.casefile.Correction;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.claim.Claim;
import org.hearsay.finding.claim.ClaimMember;
import org.hearsay.output.Markup;
import org.hearsay.report.ReportId;
import org.hearsay.story.CastMember;

/// The forms that put right a story, one of its claims or one of its cast: each may be two, or one
/// with another.
final class StoryForms {
  /// So many can be chosen among; the rest are on the command line.
  private static final int CHOICES_MAX = 200;

  private final Markup out;
  private final Frame frame;
  private final CaseOutlets outlets;
  private final Dossier dossier;
  private final long number;
  private final String back;

  StoryForms(
      Markup out, Frame frame, CaseOutlets outlets, Dossier dossier, long number, String back) {
    this.out = out;
    this.frame = frame;
    this.outlets = outlets;
    this.dossier = dossier;
    this.number = number;
    this.back = back;
  }

  /// A claim `k3` or somebody `c2`.
  ///
  /// @throws Problem if the story has none of that id
  void write(String id) {
    Optional<Claim> claim = dossier.claims().stream().filter(c -> c.id().equals(id)).findFirst();
    Optional<CastMember> member =
        dossier.cast().members().stream().filter(m -> m.id().equals(id)).findFirst();
    if (claim.isPresent()) {
      claim(claim.get());
    } else if (member.isPresent()) {
      person(member.get());
    } else {
      throw Problem.notFound("there is no claim or person '" + id + "' in story " + number);
    }
  }

  private void begin() {
    CorrectionForms.begin(out, frame, back);
    CorrectionForms.hidden(out, "story", Long.toString(number));
  }

  private void claim(Claim claim) {
    out.open("blockquote", "class", "passage");
    out.element("span", claim.text(), "dir", "auto", "class", "said");
    out.close("blockquote");
    begin();
    CorrectionForms.hidden(out, "with", claim.id());
    boolean parts = claim.members().size() > 1;
    CorrectionForms.choice(out, parts ? "Who carries it" : "Who says so");
    out.open("ul", "class", "members");
    for (ClaimMember member : claim.members().stream().limit(CHOICES_MAX).toList()) {
      String report = member.report().report().id().value();
      String finding = HandMargin.idOf(member);
      out.open("li").open("span", "dir", "auto");
      out.text("“" + CorrectionForms.shown(words(member)) + "” ").close("span");
      out.element("small", outlets.of(member.report().report())).text(" ");
      if (parts) {
        CorrectionForms.button(
            out,
            "Claims something else",
            Correction.Kind.CLAIM_SPLIT,
            "report",
            report,
            "finding",
            finding);
        out.text(" ");
      }
      out.element(
          "a",
          "Its speaker, or no statement",
          "class",
          "right",
          "href",
          Addresses.correct(report, finding) + "?back=" + Addresses.encoded(back));
      out.close("li");
    }
    out.close("ul");
    CorrectionForms.endChoice(out);
    List<Claim> others =
        dossier.claims().stream()
            .filter(c -> !c.id().equals(claim.id()))
            .limit(CHOICES_MAX)
            .toList();
    if (!others.isEmpty()) {
      CorrectionForms.choice(out, "One claim with another");
      out.open("p").open("select", "name", "with", "aria-label", "The other claim");
      out.element("option", "Which claim …", "value", "");
      others.forEach(c -> out.element("option", CorrectionForms.shown(c.text()), "value", c.id()));
      out.close("select").text(" ");
      CorrectionForms.button(out, "Put together", Correction.Kind.CLAIM_MERGE);
      out.close("p");
      CorrectionForms.endChoice(out);
    }
    CorrectionForms.choice(out, "This is no claim");
    CorrectionForms.button(out, "Dismiss it", Correction.Kind.CLAIM_DISMISS, "finding", claim.id());
    CorrectionForms.endChoice(out);
    CorrectionForms.end(out);
  }

  private static String words(ClaimMember member) {
    return member.passage().text();
  }

  private void person(CastMember member) {
    out.open("p", "class", "passage").element("b", member.name(), "dir", "auto").close("p");
    begin();
    CorrectionForms.hidden(out, "with", member.id());
    boolean parts = member.members().size() > 1;
    CorrectionForms.choice(out, "Where the reports speak of them");
    out.open("ul", "class", "members");
    for (CastMember.Member one : member.members().stream().limit(CHOICES_MAX).toList()) {
      AnnotatedReport report = report(one.report());
      Entity entity = report.entity(one.entity()).orElseThrow();
      out.open("li").element("b", entity.name(), "dir", "auto").text(" ");
      out.element("span", "… " + FindingForm.firstMention(report, entity) + " …", "dir", "auto");
      out.text(" ").element("small", outlets.of(report.report())).text(" ");
      if (parts) {
        CorrectionForms.button(
            out,
            "Somebody else",
            Correction.Kind.PERSON_SPLIT,
            "report",
            one.report().value(),
            "finding",
            one.entity());
      }
      out.close("li");
    }
    out.close("ul");
    CorrectionForms.endChoice(out);
    List<CastMember> others =
        dossier.cast().members().stream()
            .filter(m -> !m.id().equals(member.id()))
            .limit(CHOICES_MAX)
            .toList();
    if (!others.isEmpty()) {
      CorrectionForms.choice(out, "One and the same as");
      out.open("p").open("select", "name", "with", "aria-label", "The other one");
      out.element("option", "As whom …", "value", "");
      others.forEach(m -> out.element("option", m.name(), "value", m.id()));
      out.close("select").text(" ");
      CorrectionForms.button(out, "Put together", Correction.Kind.PERSON_MERGE);
      out.close("p");
      CorrectionForms.endChoice(out);
    }
    CorrectionForms.end(out);
  }

  private AnnotatedReport report(ReportId id) {
    return dossier.reports().stream()
        .filter(r -> r.report().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /// @param near other stories, number and title, the nearest in time first
  void story(Listing near) {
    out.open("p", "class", "passage").element("b", dossier.title(), "dir", "auto").close("p");
    if (dossier.reports().size() > 1) {
      begin();
      CorrectionForms.choice(out, "Reports that tell another story");
      out.open("ul", "class", "members");
      for (AnnotatedReport report : dossier.reports()) {
        String id = report.report().id().value();
        String title = report.report().title() == null ? id : report.report().title();
        out.open("li").open("label");
        out.open("input", "type", "checkbox", "name", "with", "value", id);
        out.text(" ").open("span").element("span", title, "dir", "auto").text(" ");
        out.element("small", outlets.of(report.report())).close("span");
        out.close("label").close("li");
      }
      out.close("ul");
      CorrectionForms.button(out, "Take them out", Correction.Kind.STORY_SPLIT);
      CorrectionForms.endChoice(out);
      CorrectionForms.end(out);
    }
    if (!near.rows().isEmpty()) {
      begin();
      CorrectionForms.choice(out, "One story with");
      out.open("p").open("select", "name", "with", "aria-label", "The other story");
      out.element("option", "Which story …", "value", "");
      for (Listing.Row row : near.rows()) {
        String days = row.text(2).isEmpty() ? "" : row.text(2) + " ";
        out.element("option", days + CorrectionForms.shown(row.text(1)), "value", row.text(0));
      }
      out.close("select").text(" ");
      CorrectionForms.button(out, "Put together", Correction.Kind.STORY_MERGE);
      out.close("p");
      CorrectionForms.endChoice(out);
      CorrectionForms.end(out);
    }
  }
}
