package org.hearsay.intake;

/// One input on its way in: found and named, not yet read. [Intake] hands these out in input order,
/// one at a time; reading one needs no other, so that several can be read at once on different
/// threads.
public interface Delivery {
  /// Reads, decodes and extracts. Never throws because of what the input holds: whatever is wrong
  /// with it comes back as [Received.Skipped].
  Received read();
}
