package org.hearsay.intake.archive;

import java.io.InputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.URIs;

/// The header of one record of a web archive, and its block, which can be read once, before the
/// next record is asked for.
///
/// @param offset where it begins in the archive as stored; of several records packed together,
///   where those begin
/// @param ordinal which of the records packed together it is, from 0
/// @param length of the block, in bytes
public record ArchiveRecord(
    long offset, int ordinal, MessageHeaders headers, long length, InputStream block) {

  /// `response`, `request`, `revisit` …; empty if the record does not say.
  public String type() {
    return first("WARC-Type", "");
  }

  /// The media type of the block: `application/http; msgtype=response`.
  public String contentType() {
    return first("Content-Type", "");
  }

  /// When it was captured; null if the record does not say in a way that can be read.
  public @Nullable Instant date() {
    try {
      return Instant.parse(first("WARC-Date", ""));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// The address captured; null if it is no web address (`dns:`, `urn:`).
  public @Nullable URI target() {
    try {
      URI address = URIs.parseLeniently(withoutBrackets(first("WARC-Target-URI", "")));
      String scheme = address.getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return web && address.getHost() != null ? address : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /// `urn:uuid:…`; null if the record has none.
  public @Nullable String recordId() {
    String id = withoutBrackets(first("WARC-Record-ID", ""));
    return id.isEmpty() ? null : id;
  }

  /// The id of the report that was read from it when Hearsay fetched it; null if Hearsay did not.
  public @Nullable String reportId() {
    return headers.first("Hearsay-Report-ID").filter(id -> !id.isBlank()).orElse(null);
  }

  /// `followed` or `carried` where Hearsay fetched a listing with it, by whether what that leads to
  /// was fetched too; null if it did not.
  public @Nullable String listing() {
    return headers.first("Hearsay-Listing").map(String::strip).orElse(null);
  }

  /// As the record states it, such as `sha1:3I42H3S6…`; null if it states none.
  public @Nullable String payloadDigest() {
    return headers.first("WARC-Payload-Digest").orElse(null);
  }

  private String first(String name, String otherwise) {
    return headers.first(name).orElse(otherwise).strip();
  }

  private static String withoutBrackets(String value) {
    return value.startsWith("<") && value.endsWith(">") && value.length() > 1
        ? value.substring(1, value.length() - 1)
        : value;
  }
}
