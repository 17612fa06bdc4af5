package org.hearsay.output;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.finding.Dossier;
import org.hearsay.story.CastMember;
import org.hearsay.story.CastTie;

/// Somebody whom the reports of a story call by different names, and why these are taken for one.
///
/// @param member whom they mean
/// @param others what else they are called, as the reports give it, in the order of the story
/// @param reasons sentences, each once
record OtherNames(CastMember member, List<String> others, List<String> reasons) {

  /// In the order of the cast; those with one name only are left out.
  static List<OtherNames> of(Dossier dossier) {
    List<OtherNames> found = new ArrayList<>();
    for (CastMember member : dossier.cast().members()) {
      Set<String> names = new LinkedHashSet<>();
      for (CastMember.Member one : member.members()) {
        name(dossier, one, names);
      }
      names.remove(Wording.oneLine(member.name()));
      Set<String> reasons = new LinkedHashSet<>();
      for (CastTie tie : member.ties()) {
        Set<String> both = new LinkedHashSet<>();
        name(dossier, tie.one(), both);
        name(dossier, tie.other(), both);
        if (both.size() > 1) {
          reasons.add(Wording.oneLine(tie.text()));
        }
      }
      if (!names.isEmpty() && !reasons.isEmpty()) {
        found.add(new OtherNames(member, List.copyOf(names), List.copyOf(reasons)));
      }
    }
    return found;
  }

  private static void name(Dossier dossier, CastMember.Member of, Set<String> names) {
    for (AnnotatedReport report : dossier.reports()) {
      if (report.report().id().equals(of.report())) {
        report.entity(of.entity()).ifPresent(e -> names.add(Wording.oneLine(e.name())));
      }
    }
  }

  /// "also called “Lee”, “Mr. Lee”".
  String also() {
    return "also called “" + String.join("”, “", others) + "”";
  }
}
