package org.hearsay.report;

/// Where in an input something was stated, the most deliberate first: it is the order in which one
/// of several statements is chosen.
public enum FoundIn {
  /// A news document in IPTC's ninjs.
  NINJS("ninjs"),
  /// JSON-LD with the terms of schema.org.
  JSON_LD("json-ld"),
  /// Open Graph properties.
  OPEN_GRAPH("opengraph"),
  /// Other `meta` elements.
  META("meta"),
  /// Microdata: `itemprop`.
  MICRODATA("microdata"),
  /// A `time` element.
  TIME_ELEMENT("time"),
  /// The page's address.
  ADDRESS("url"),
  /// What a reader sees.
  TEXT("text");

  private final String label;

  FoundIn(String label) {
    this.label = label;
  }

  /// As outputs name it, such as `json-ld`.
  public String label() {
    return label;
  }
}
