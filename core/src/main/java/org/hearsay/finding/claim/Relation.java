package org.hearsay.finding.claim;

/// How the reports that carry a claim stand to each other.
public enum Relation {
  AGREE,
  CONFLICT,
  DENIED,
  /// A later count took the place of an earlier one: news, and no conflict.
  SUPERSEDED,
  SINGLE
}
