package org.hearsay.finding;

import org.hearsay.finding.claim.HandClaims;
import org.hearsay.story.HandCast;

/// What a person has put right about a story whose reports are compared: who is who, and what is
/// one claim. (Which reports tell it is [org.hearsay.story.HandGrouping]'s, what stands in a report
/// alone [org.hearsay.annotation.HandReading]'s.)
public record HandComparison(HandCast cast, HandClaims claims) {
  /// Nothing put right.
  public static final HandComparison NONE = new HandComparison(HandCast.NONE, HandClaims.NONE);
}
