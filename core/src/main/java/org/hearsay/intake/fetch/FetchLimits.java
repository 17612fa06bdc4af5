package org.hearsay.intake.fetch;

import java.time.Duration;

/// How much one address may cost. Every loop over what a server sends ends at one of these.
///
/// @param connect how long to wait for a connection to one IP address
/// @param document how long all requests for one document may take together, redirects included,
///   waiting one's turn not
/// @param turn how long to wait between two requests to one host where it asks for nothing longer
/// @param longestWait the longest wait that a host may ask for, by Crawl-delay or Retry-After
/// @param attempts how often to ask where the server says "later", the first time included
/// @param redirects how many redirects to follow
/// @param headBytes how long status line and header fields may be
/// @param bodyBytes how long a body may be, as sent and as unpacked
/// @param packing how many times longer than its packed form a body may be, beyond its first
///   million bytes: HTML packs five to thirty times
public record FetchLimits(
    Duration connect,
    Duration document,
    Duration turn,
    Duration longestWait,
    int attempts,
    int redirects,
    int headBytes,
    int bodyBytes,
    int packing) {

  /// What RFC 9309 asks a reader of robots.txt to read at least.
  static final int ROBOTS_BYTES = 500 * 1024;

  /// How many redirects of a robots.txt RFC 9309 asks to follow at least.
  static final int ROBOTS_REDIRECTS = 5;

  /// How much a body may unpack to whatever its packed length.
  static final int PACKING_FREE_BYTES = 1_000_000;

  public FetchLimits {
    if (attempts < 1 || redirects < 0 || headBytes < 64 || bodyBytes < 1 || packing < 1) {
      throw new IllegalArgumentException(
          "attempts "
              + attempts
              + ", redirects "
              + redirects
              + ", head bytes "
              + headBytes
              + ", body bytes "
              + bodyBytes
              + ", packing "
              + packing
              + "; expected at least 1, 0, 64, 1 and 1");
    }
  }

  /// 10 s to connect, 30 s a document, 1 s between requests to a host, a minute's wait at most,
  /// asked twice at most, 10 redirects, 64 kB of header fields, 10 MB of body, packed 100 times.
  public static FetchLimits standard() {
    return new FetchLimits(
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofSeconds(1),
        Duration.ofMinutes(1),
        2,
        10,
        64_000,
        10_000_000,
        100);
  }
}
