package org.hearsay.finding.claim;

import java.util.List;

/// What comparing the claims of a story gives.
///
/// @param claims in the order an editor needs them: contested first, then widely carried on few
///   origins, then the other agreements, then what only one report has
/// @param conflicts by the place of their claim in `claims`, then by kind
public record ClaimFindings(List<Claim> claims, List<Conflict> conflicts) {

  public ClaimFindings {
    claims = List.copyOf(claims);
    conflicts = List.copyOf(conflicts);
  }
}
