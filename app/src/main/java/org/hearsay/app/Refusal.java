package org.hearsay.app;

/// A request that cannot be met as it was given: exit status 2, before any work is done.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message);
  }
}
