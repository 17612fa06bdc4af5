package org.hearsay.story;

import java.util.List;
import org.hearsay.annotation.mention.EntityType;
import org.hearsay.report.ReportId;

/// One person, body, place or work across the reports of a story.
///
/// @param id `c1`, `c2`, … unique within its story
/// @param name the fullest name any report gives
/// @param members the entities of single reports that are this one
/// @param ties why they are held to be one: each member but one is tied to another
public record CastMember(
    String id, String name, EntityType type, List<Member> members, List<CastTie> ties) {

  public CastMember {
    members = List.copyOf(members);
    ties = List.copyOf(ties);
  }

  /// One whose members need no reason.
  public CastMember(String id, String name, EntityType type, List<Member> members) {
    this(id, name, type, members, List.of());
  }

  /// An entity of one report.
  public record Member(ReportId report, String entity) {}
}
