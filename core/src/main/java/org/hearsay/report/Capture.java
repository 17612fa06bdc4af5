package org.hearsay.report;

import java.net.URI;
import java.time.Instant;
import java.util.List;
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
/// @param requested the address that was asked for first, before redirects; null if unknown
/// @param headers the header fields of the answer, in its order; empty if unknown
public record Capture(
    URI url,
    Instant date,
    @Nullable Integer status,
    @Nullable String digest,
    @Nullable Boolean verified,
    @Nullable String recordId,
    @Nullable Long offset,
    @Nullable URI requested,
    List<Header> headers) {

  /// One header field of an answer.
  ///
  /// @param name as the server wrote it; compared without regard to case
  public record Header(String name, String value) {}

  public Capture {
    headers = List.copyOf(headers);
    if (status != null && (status < 100 || status > 999)) {
      throw new IllegalArgumentException("HTTP status is " + status + "; expected 100 to 999");
    }
    if (offset != null && offset < 0) {
      throw new IllegalArgumentException("offset is " + offset + "; expected 0 or more");
    }
  }

  /// A capture of which neither the first address nor the header fields are kept.
  public Capture(
      URI url,
      Instant date,
      @Nullable Integer status,
      @Nullable String digest,
      @Nullable Boolean verified,
      @Nullable String recordId,
      @Nullable Long offset) {
    this(url, date, status, digest, verified, recordId, offset, null, List.of());
  }

  /// The values of the header fields of that name, in their order.
  public List<String> values(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .toList();
  }
}
