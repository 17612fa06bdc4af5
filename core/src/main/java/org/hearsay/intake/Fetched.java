package org.hearsay.intake;

import org.hearsay.report.Capture;
import org.jspecify.annotations.Nullable;

/// What an address answered.
///
/// @param bytes the body, all coding taken off
/// @param type the media type that the server declared, with its parameters; null if none
record Fetched(byte[] bytes, @Nullable String type, Capture capture) {}
