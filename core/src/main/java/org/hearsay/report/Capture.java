package org.hearsay.report;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an address answered at one moment: the evidence that a page read as it did. Fetched just
/// now, or taken from a web archive (WARC, ISO 28500:2017), whose record it then names.
///
/// @param url the address that was asked for, after redirects
/// @param date when it answered
/// @param status the HTTP status; null if the capture was not made over HTTP
/// @param digest algorithm, colon and digest of the bytes of the answer's body, transfer coding
///   taken off, such as `sha256:9f86…` or, as archives write it, `sha1:3I42H3S6…`; null if unknown
/// @param verified whether the bytes at hand have that digest; null if that could not be checked
/// @param recordId the archive record, such as `urn:uuid:4c1e…`; null if it is in no archive
/// @param offset where in the archive file the record begins, in bytes, as the file is stored; null
///   if it is in no archive
public record Capture(
    URI url,
    Instant date,
    @Nullable Integer status,
    @Nullable String digest,
    @Nullable Boolean verified,
    @Nullable String recordId,
    @Nullable Long offset) {

  public Capture {
    if (status != null && (status < 100 || status > 999)) {
      throw new IllegalArgumentException("HTTP status is " + status + "; expected 100 to 999");
    }
    if (offset != null && offset < 0) {
      throw new IllegalArgumentException("offset is " + offset + "; expected 0 or more");
    }
  }
}
