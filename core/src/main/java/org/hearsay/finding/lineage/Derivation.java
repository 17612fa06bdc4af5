package org.hearsay.finding.lineage;

/// An edge of the graph: `from` draws on `to` (`prov:wasDerivedFrom`).
///
/// @param from id of the node that derives
/// @param to id of the node it draws on
/// @param directed false where the texts are related but nothing tells who came first
/// @param whole whether the report as a whole rests on the other: its news is credited to it, or
///   its text is the other's. If false, only the deriving report's passages in `ground` do, and the
///   rest of the report keeps its own origin
public record Derivation(String from, String to, Ground ground, boolean directed, boolean whole) {

  public Derivation {
    if (from.equals(to)) {
      throw new IllegalArgumentException(from + " cannot derive from itself");
    }
  }
}
