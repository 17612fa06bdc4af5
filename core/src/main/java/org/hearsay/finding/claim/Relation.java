package org.hearsay.finding.claim;

/// How the reports that carry a claim stand to each other.
public enum Relation {
  AGREE,
  CONFLICT,
  DENIED,
  SINGLE
}
