package org.hearsay.app.casefile;

/// A correction that cannot be made, said so that it can be put right.
public final class CorrectionFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CorrectionFault(String message) {
    super(message);
  }
}
