package org.hearsay.finding.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place where reports or their sources differ.
///
/// @param claim id of the claim it is about; null while the claim has no place yet
/// @param members the voices that differ
/// @param explanation what differs, in a sentence a reader understands
public record Conflict(
    Kind kind, @Nullable String claim, List<ClaimMember> members, Reason explanation) {
  public Conflict {
    members = List.copyOf(members);
  }

  /// What they differ in.
  public enum Kind {
    FIGURE,
    DENIAL,
    WORDING,
    DATE
  }
}
