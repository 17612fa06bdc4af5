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

  /// The cast of `story`: entities of its reports that are one person, body, place or work.
  public static Cast of(Story story) {
    throw new UnsupportedOperationException("being written " + story.id());
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
