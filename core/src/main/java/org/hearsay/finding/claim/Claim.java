package org.hearsay.finding.claim;

import java.util.List;
import org.hearsay.finding.lineage.Origin;
import org.hearsay.report.ReportId;

/// Something claimed in a story, by whom, and on how many independent origins it rests.
///
/// @param id `k1`, `k2`, … in the order an editor needs them, unique within its dossier
/// @param text the claim in a report's own words
/// @param members who carries it, by report order
/// @param sources ids of the cast members who say so, each once
/// @param origins where the reports that carry it have it from
/// @param grounds why these members are held to speak of the same thing
public record Claim(
    String id,
    String text,
    List<ClaimMember> members,
    List<String> sources,
    List<Origin> origins,
    Relation relation,
    List<Reason> grounds) {

  public Claim {
    members = List.copyOf(members);
    sources = List.copyOf(sources);
    origins = List.copyOf(origins);
    grounds = List.copyOf(grounds);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("claim " + id + " has no member");
    }
  }

  /// The reports that carry it, each once, sorted.
  public List<ReportId> reports() {
    return members.stream().map(m -> m.report().report().id()).distinct().sorted().toList();
  }

  /// On how many origins it rests, as far as the reports show.
  public int independent() {
    return origins.size();
  }
}
