package org.hearsay.intake;

import java.util.Map;

/// What an archive held.
///
/// @param pages handed on to be read
/// @param faults broken records, each of them named as skipped
/// @param passedOver sound records that are no reports, by reason; reasons that never held left out
public record ArchiveTally(long pages, long faults, Map<PassedOver, Long> passedOver) {

  public ArchiveTally {
    passedOver = Map.copyOf(passedOver);
  }

  /// All records, sound or not.
  public long records() {
    return pages + faults + passedOver.values().stream().mapToLong(Long::longValue).sum();
  }
}
