package org.hearsay.report;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where a report came from.
///
/// @param origin the file, URL or record it was read from, as the user would name it
/// @param url the address it was published at; null if unknown
/// @param capture when and how its page was captured; null if it was given as a file
/// @param imprint what it says about its own publication
public record Provenance(
    String origin, @Nullable URI url, @Nullable Capture capture, Imprint imprint) {

  /// Of a report that says nothing more of its publication.
  public Provenance(String origin, @Nullable URI url, @Nullable Capture capture) {
    this(origin, url, capture, Imprint.none());
  }

  /// Of a report that was not captured from the web.
  public Provenance(String origin, @Nullable URI url) {
    this(origin, url, null);
  }

  /// The same with what the report says about its own publication.
  public Provenance withImprint(Imprint said) {
    return new Provenance(origin, url, capture, said);
  }
}
