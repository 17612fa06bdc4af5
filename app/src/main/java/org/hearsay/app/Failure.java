package org.hearsay.app;

/// Work that was begun and cannot be finished, for a reason outside the program: exit status 1.
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
