package org.hearsay.app.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.app.casefile.Correction;
import org.hearsay.app.casefile.Placed;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.claim.Claim;
import org.hearsay.finding.claim.ClaimMember;
import org.hearsay.output.Margin;
import org.hearsay.output.Markup;
import org.hearsay.report.ReportId;
import org.hearsay.story.CastMember;
import org.jspecify.annotations.Nullable;

/// Beside each finding of a page: what was put right there, with a way back, and a link to the form
/// that puts it right.
final class HandMargin implements Margin {
  private final Frame frame;

  /// The page that is shown, to which a form returns.
  private final String page;

  private final String story;
  private final Map<String, Set<Correction>> byFinding = new LinkedHashMap<>();
  private final Map<String, Set<Correction>> dismissed = new LinkedHashMap<>();
  private final Map<String, Set<Correction>> byClaim = new LinkedHashMap<>();
  private final Map<String, Set<Correction>> byPerson = new LinkedHashMap<>();
  private final Set<Correction> claimsDismissed = new LinkedHashSet<>();

  private HandMargin(Frame frame, String page, String story, List<Placed> placed) {
    this.frame = frame;
    this.page = page;
    this.story = story;
    for (Placed each : placed) {
      String report = each.report().value();
      Correction correction = each.correction();
      switch (correction.kind()) {
        case SPEAKER -> put(byFinding, key(report, each.finding()), correction);
        case DISMISS -> put(dismissed, report, correction);
        case CLAIM_DISMISS -> claimsDismissed.add(correction);
        case CLAIM_MERGE, CLAIM_SPLIT, PERSON_MERGE, PERSON_SPLIT, STORY_MERGE, STORY_SPLIT -> {}
      }
    }
  }

  static HandMargin ofReport(Frame frame, String id, List<Placed> placed) {
    return new HandMargin(frame, Addresses.report(id), "", placed);
  }

  /// @param page of the story, to which one comes back
  static HandMargin ofStory(
      Frame frame, long number, String page, Dossier dossier, List<Placed> placed) {
    HandMargin margin = new HandMargin(frame, page, Addresses.story(number) + "/correct/", placed);
    for (Placed each : placed) {
      switch (each.correction().kind()) {
        case CLAIM_MERGE, CLAIM_SPLIT -> claims(dossier, each, margin.byClaim);
        case PERSON_MERGE, PERSON_SPLIT ->
            dossier
                .cast()
                .of(each.report(), each.finding())
                .map(CastMember::id)
                .ifPresent(id -> put(margin.byPerson, id, each.correction()));
        case SPEAKER, DISMISS, CLAIM_DISMISS, STORY_MERGE, STORY_SPLIT -> {}
      }
    }
    return margin;
  }

  private static void claims(Dossier dossier, Placed placed, Map<String, Set<Correction>> into) {
    for (Claim claim : dossier.claims()) {
      if (claim.members().stream().anyMatch(member -> is(member, placed))) {
        put(into, claim.id(), placed.correction());
      }
    }
  }

  private static boolean is(ClaimMember member, Placed placed) {
    return member.report().report().id().equals(placed.report())
        && idOf(member).equals(placed.finding());
  }

  static String idOf(ClaimMember member) {
    return switch (member) {
      case ClaimMember.Said said -> said.attribution().id();
      case ClaimMember.Counted counted -> counted.figure().id();
    };
  }

  private static void put(Map<String, Set<Correction>> map, String key, Correction correction) {
    map.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(correction);
  }

  private static String key(String report, @Nullable String finding) {
    return report + "\n" + finding;
  }

  @Override
  public void finding(Markup out, ReportId report, String finding, boolean byHand) {
    String back = story.isEmpty() ? page + "#r1-" + finding + "-note" : page;
    marks(out, byFinding.getOrDefault(key(report.value(), finding), Set.of()), back);
    link(out, Addresses.correct(report.value(), finding), back);
  }

  @Override
  public void report(Markup out, ReportId report) {
    Set<Correction> gone = dismissed.getOrDefault(report.value(), Set.of());
    if (!gone.isEmpty()) {
      out.element("p", "Dismissed by hand", "class", "gone-h");
      CorrectionForms.list(out, frame, new ArrayList<>(gone), page);
    }
  }

  @Override
  public void claim(Markup out, String claim) {
    String back = page + "#s1-claims";
    marks(out, byClaim.getOrDefault(claim, Set.of()), back);
    link(out, story + claim, back);
  }

  @Override
  public void claims(Markup out) {
    if (!claimsDismissed.isEmpty()) {
      out.element("h4", "Claims dismissed by hand");
      CorrectionForms.list(out, frame, new ArrayList<>(claimsDismissed), page + "#s1-claims");
    }
  }

  @Override
  public void person(Markup out, String member) {
    String back = page + "#s1-lineage";
    marks(out, byPerson.getOrDefault(member, Set.of()), back);
    link(out, story + member, back);
  }

  private void marks(Markup out, Set<Correction> corrections, String back) {
    for (Correction correction : corrections) {
      out.text(" ").open("div", "class", "hand", "title", correction.said());
      out.text(words(correction) + " by hand, " + CorrectionForms.dated(correction) + " ");
      CorrectionForms.undo(out, frame, correction, back);
      out.close("div");
    }
  }

  private static String words(Correction correction) {
    return switch (correction.kind()) {
      case SPEAKER -> "speaker put right";
      case DISMISS, CLAIM_DISMISS -> "dismissed";
      case PERSON_MERGE, CLAIM_MERGE, STORY_MERGE -> "put together";
      case PERSON_SPLIT, CLAIM_SPLIT, STORY_SPLIT -> "taken apart";
    };
  }

  /// Opened beside the finding by the script; without it a page of its own.
  static void link(Markup out, String address, String back) {
    out.text(" ");
    out.element(
        "a", "Correct", "class", "right", "href", address + "?back=" + Addresses.encoded(back));
  }
}
