package org.hearsay.finding.lineage;

/// A report, outlet, document or person in the derivation graph.
///
/// @param id the report's id, or `outlet:…`, `document:…`, `person:…`
/// @param inSet whether it is one of the reports at hand; an origin that is only credited is not
public record Node(String id, Kind kind, String name, boolean inSet) {
  /// What a node stands for.
  public enum Kind {
    REPORT,
    OUTLET,
    /// What a report links to that no outlet published: a court's file, a press release.
    DOCUMENT,
    PERSON
  }
}
