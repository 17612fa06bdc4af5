package org.hearsay.report;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where a report came from.
///
/// @param origin the file, URL or record it was read from, as the user would name it
/// @param url the address it was published at; null if unknown
/// @param capture when and how its page was captured; null if it was given as a file
public record Provenance(String origin, @Nullable URI url, @Nullable Capture capture) {

  /// Of a report that was not captured from the web.
  public Provenance(String origin, @Nullable URI url) {
    this(origin, url, null);
  }
}
