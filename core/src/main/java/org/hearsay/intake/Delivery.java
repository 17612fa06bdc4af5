package org.hearsay.intake;

import org.jspecify.annotations.Nullable;

/// One input on its way in: found and named, not yet read. [Intake] hands these out in input order,
/// one at a time; reading one needs no other, so that several can be read at once on different
/// threads.
public interface Delivery {
  /// Reads, decodes and extracts. Never throws because of what the input holds: whatever is wrong
  /// with it comes back as [Received.Skipped].
  Received read();

  /// Where in its archive reading would have to go on after this one; null if it is from none.
  default @Nullable ArchivePlace resumeAt() {
    return null;
  }

  /// A place in an archive, between records.
  ///
  /// @param origin the archive as the user would name it
  /// @param offset in bytes, as stored
  record ArchivePlace(String origin, long offset) {}
}
