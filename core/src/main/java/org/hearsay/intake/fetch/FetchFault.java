package org.hearsay.intake.fetch;

/// Why an address gave no document.
public enum FetchFault {
  /// Not an http or https address, or one that cannot be read.
  BAD_ADDRESS,
  /// The address, or one it redirects to, lies in a network that is not public.
  REFUSED_ADDRESS,
  /// No such host, nobody listens, or no secure connection that can be trusted.
  UNREACHABLE,
  /// The site's robots.txt does not allow it, or cannot be read.
  ROBOTS,
  /// An HTTP status other than success.
  HTTP_STATUS,
  /// The host wants to be left alone for longer than anyone would wait.
  BUSY,
  /// Redirects in a circle, or without end.
  REDIRECTS,
  /// More header fields, body or unpacked body than may be.
  TOO_LARGE,
  /// No complete answer in time.
  TIMED_OUT,
  /// Not HTTP, broken off, or broken.
  BAD_ANSWER,
  /// A media type that is not read, such as a picture.
  NOT_HTML
}
