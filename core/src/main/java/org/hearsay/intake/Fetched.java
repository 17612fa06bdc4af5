package org.hearsay.intake;

import org.hearsay.report.Capture;
import org.jspecify.annotations.Nullable;

/// What an address answered.
final class Fetched {
  private final byte[] bytes;
  private final @Nullable String type;
  private final Capture capture;

  /// @param bytes the body, all coding taken off; not copied
  /// @param type the media type that the server declared, with its parameters; null if none
  Fetched(byte[] bytes, @Nullable String type, Capture capture) {
    this.bytes = bytes;
    this.type = type;
    this.capture = capture;
  }

  byte[] bytes() {
    return bytes;
  }

  @Nullable String type() {
    return type;
  }

  Capture capture() {
    return capture;
  }
}
