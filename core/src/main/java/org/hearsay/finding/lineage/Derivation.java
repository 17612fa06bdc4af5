package org.hearsay.finding.lineage;

/// An edge of the graph: `from` draws on `to` (`prov:wasDerivedFrom`).
///
/// @param from id of the node that derives
/// @param to id of the node it draws on
/// @param directed false where the texts are related but nothing tells who came first
public record Derivation(String from, String to, Ground ground, boolean directed) {}
