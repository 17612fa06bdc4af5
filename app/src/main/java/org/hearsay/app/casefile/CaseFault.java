package org.hearsay.app.casefile;

/// A case file that cannot be opened, read or written, said so that its owner knows what to do.
public final class CaseFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CaseFault(String message, Throwable cause) {
    super(message, cause);
  }

  CaseFault(String message) {
    super(message);
  }
}
