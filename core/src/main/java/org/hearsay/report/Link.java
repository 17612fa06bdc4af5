package org.hearsay.report;

import java.net.URI;

/// A link that stands in the body of a report: "the [Harbour Courier reported](https://…)".
///
/// @param span where its words stand in the body
/// @param address where it leads, outside the report's own site
public record Link(Span span, URI address) {
  public Link {
    if (address.getHost() == null) {
      throw new IllegalArgumentException("a link needs a host, and has none: " + address);
    }
  }
}
