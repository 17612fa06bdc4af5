package org.hearsay.eval;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a careful reader holds true of a set of reports together.
///
/// @param groups the stories they tell, each as the names of its reports
/// @param related pairs of reports that share an origin: an edge between them neither helps nor
///   harms
record GoldStory(
    List<Set<String>> groups,
    List<Edge> lineage,
    List<Set<String>> related,
    List<Claim> claims,
    List<Conflict> conflicts,
    List<Shared> quotations) {

  GoldStory {
    groups = List.copyOf(groups);
    lineage = List.copyOf(lineage);
    related = List.copyOf(related);
    claims = List.copyOf(claims);
    conflicts = List.copyOf(conflicts);
    quotations = List.copyOf(quotations);
  }

  /// Several sets of reports as one.
  static GoldStory all(List<GoldStory> parts) {
    return new GoldStory(
        parts.stream().flatMap(p -> p.groups.stream()).toList(),
        parts.stream().flatMap(p -> p.lineage.stream()).toList(),
        parts.stream().flatMap(p -> p.related.stream()).toList(),
        parts.stream().flatMap(p -> p.claims.stream()).toList(),
        parts.stream().flatMap(p -> p.conflicts.stream()).toList(),
        parts.stream().flatMap(p -> p.quotations.stream()).toList());
  }

  /// A report and what it draws on.
  ///
  /// @param to a report in the set or an outlet, by every name that is right for it
  record Edge(String from, Set<String> to) {
    Edge {
      to = Set.copyOf(to);
    }
  }

  /// A passage that takes part in a claim, conflict or shared quotation.
  ///
  /// @param attribution id of the attribution it is the content of; null for other passages
  /// @param side who or what it speaks for in a conflict; empty elsewhere
  record Member(String report, GoldReport.Place place, @Nullable String attribution, String side) {}

  /// Something that several reports claim.
  ///
  /// @param origins on how many independent origins it rests
  record Claim(String about, List<Member> members, int origins) {
    Claim {
      members = List.copyOf(members);
    }
  }

  /// A place where reports or their sources differ.
  ///
  /// @param kind `figure`, `denial`, `wording` or `date`
  record Conflict(String kind, String about, List<Member> members, boolean optional) {
    Conflict {
      members = List.copyOf(members);
    }
  }

  /// One utterance in several reports.
  ///
  /// @param reports who carries it
  /// @param variants where it stands; may be empty, then speaker and reports tell which it is
  /// @param wordingDiffers whether the reports give it in different words
  /// @param wordingOpen whether readers may differ on that
  record Shared(
      String speaker,
      Set<String> reports,
      List<Member> variants,
      boolean wordingDiffers,
      boolean wordingOpen) {
    Shared {
      reports = Set.copyOf(reports);
      variants = List.copyOf(variants);
    }
  }
}
