package org.hearsay.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.report.ReportId;
import org.jspecify.annotations.Nullable;

/// Who and what takes part in a story, with the way back from each report's own entities.
public final class Cast {
  private final List<CastMember> members;
  private final Map<CastMember.Member, CastMember> byEntity;

  public Cast(List<CastMember> members) {
    this.members = List.copyOf(members);
    Map<CastMember.Member, CastMember> index = new HashMap<>();
    for (CastMember member : members) {
      for (CastMember.Member m : member.members()) {
        index.put(m, member);
      }
    }
    this.byEntity = Map.copyOf(index);
  }

  /// The cast of `story`: `c1`, `c2`, … by number of reports, then of mentions, then by name. Every
  /// entity of every report is in exactly one member; what no other report names stands alone, and
  /// so does every description without a name ("a senior official").
  public static Cast of(Story story) {
    return new Cast(CastMaking.castOf(story));
  }

  public List<CastMember> members() {
    return members;
  }

  /// Who the entity `entity` of report `report` is; empty for null or an unknown id.
  public Optional<CastMember> of(ReportId report, @Nullable String entity) {
    return entity == null
        ? Optional.empty()
        : Optional.ofNullable(byEntity.get(new CastMember.Member(report, entity)));
  }
}
