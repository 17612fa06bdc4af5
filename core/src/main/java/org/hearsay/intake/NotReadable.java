package org.hearsay.intake;

import org.hearsay.intake.Received.Skipped;

/// Thrown inside this room where an input turns out to be no report; always caught at its
/// [Delivery].
final class NotReadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final SkipReason reason;
  private final String detail;

  NotReadable(SkipReason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
    this.detail = detail;
  }

  Skipped at(String origin) {
    return reason.skip(origin, detail);
  }
}
